// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// `briljant setup`: the keys, the tables, the covenant, the first organisation and its covenant
// manager, whose one-time link it prints. It refuses to run twice; what was interrupted before the
// covenant was stored can be run again with the same keys.

#include "app/place.hpp"

namespace briljant::app {

struct SetupOptions {
    Place place;
    KeyChoice key;
    std::string organisation;
    std::string admin;          // work e-mail address
    std::string name;           // "": the part of the address before the @
    std::string covenant_file;  // "": the model, under which no case can be opened yet
    std::string host = "localhost";
};

[[nodiscard]] int run_setup(const SetupOptions& options, std::ostream& out, std::ostream& err);

}  // namespace briljant::app
