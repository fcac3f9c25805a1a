// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// `briljant bench NAME`: speed as a ratio to a yardstick measured in the same run. Names:
// case-page, decisions, writes, case-list, start. Works in a temporary folder on loopback.

#include <iosfwd>
#include <string>
#include <vector>

namespace briljant::app {

struct BenchOptions {
    std::vector<std::string> names;  // empty: all
    bool as_json = false;
    int seconds = 3;  // of each measurement
};

[[nodiscard]] int run_bench(const BenchOptions& options, std::ostream& out, std::ostream& err);

}  // namespace briljant::app
