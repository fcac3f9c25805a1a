// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// `briljant check`: is this installation well? One line each: schema, data, keys, log, clock, disk,
// and whether the key lies beside the data. Changes nothing. Exit code 0 when nothing is wrong.

#include "app/place.hpp"
#include "core/clock.hpp"

namespace briljant::app {

struct CheckOptions {
    Place place;
    KeyChoice key;  // none: an instance.key in the data folder, or the keys are not looked at
    std::string pdf_browser;  // as web::find_browser reads it
    bool as_json = false;
};

[[nodiscard]] int run_check(const CheckOptions& options,
                            const core::Clock& clock,
                            std::ostream& out,
                            std::ostream& err);

}  // namespace briljant::app
