// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// `briljant demo`: the example region on a port of this machine. Without a data folder it lives in
// a temporary one and goes when the program stops.

#include <iosfwd>
#include <string>

namespace briljant::app {

struct DemoOptions {
    std::string listen = "127.0.0.1:8080";
    std::string data;      // folder; "": a temporary one
    std::string database;  // postgresql://…; "": a file in the folder
    double requests_per_second = 5;
    std::string pdf_browser;  // as web::find_browser reads it
    bool only_load = false;   // fill the example and stop
};

[[nodiscard]] int run_demo(const DemoOptions& options, std::ostream& out, std::ostream& err);

}  // namespace briljant::app
