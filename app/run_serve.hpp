// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// `briljant serve`: a real installation, behind a proxy that ends TLS. No routes of the example,
// cookies that only travel over TLS. It makes nothing: a database without an installation, an
// example or the keys of another installation are refused with the reason.

#include <memory>

#include "app/open_house.hpp"
#include "app/place.hpp"

namespace briljant::app {

struct ServeOptions {
    Place place;
    KeyChoice key;
    std::string listen = "127.0.0.1:8080";
    std::string host;          // "": as at set-up
    std::string pdf_browser;   // as web::find_browser reads it
    bool is_insecure = false;  // for tests, on this machine only
};

// What serve opens before it listens; `clock` outlives it.
[[nodiscard]] core::Result<std::unique_ptr<OpenHouse>> open_installation(
    const ServeOptions& options, const core::Clock& clock);

[[nodiscard]] int run_serve(const ServeOptions& options, std::ostream& out, std::ostream& err);

}  // namespace briljant::app
