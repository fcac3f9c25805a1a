// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A house with its doors open: the HTTP server over the desk, a checkpoint of every log each minute
// and at the end, until SIGINT or SIGTERM. Called once, by main().

#include <iosfwd>
#include <string>

#include "app/open_house.hpp"
#include "http/server.hpp"
#include "web/page.hpp"

namespace briljant::app {

struct ServeSettings {
    std::string address = "127.0.0.1";
    unsigned short port = 8080;
    bool is_secure = true;
    web::Site site;
    double requests_per_second = 5;  // per session; raised for tests and measurements
    std::string pdf_browser;         // as web::find_browser reads it
};

// "127.0.0.1:8080"; nothing for any other writing.
[[nodiscard]] bool read_listen(const std::string& text, ServeSettings& settings);

// Says on `out` where it listens (after `greeting`), then blocks. Exit code 0, or 1 with the reason
// on `err`.
[[nodiscard]] int serve_house(gate::House& house,
                              covenant::CovenantRegistry& covenants,
                              const ServeSettings& settings,
                              const std::string& greeting,
                              std::ostream& out,
                              std::ostream& err);

// Signs the head of every log that has entries.
[[nodiscard]] core::Result<void> sign_heads(gate::House& house,
                                            covenant::CovenantRegistry& covenants);

}  // namespace briljant::app
