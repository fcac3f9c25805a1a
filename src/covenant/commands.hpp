// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// `briljant covenant check | explain | table | speed`: a covenant file on the command line. Answers
// go to `out`, errors with line and article to `err`. Exit code 0: done; 1: it found something
// (errors in the covenant, or a refusal); 2: wrong use. Reads files, keeps nothing.

#include <chrono>
#include <iosfwd>
#include <optional>
#include <string>

#include "core/clock.hpp"

namespace briljant::covenant {

struct CommandOptions {
    bool as_json = false;
    std::optional<core::Date> day_zero;        // --day-zero, for a file with relative dates
    std::optional<std::string> version;        // --version 1.1; otherwise the newest
    std::chrono::milliseconds duration{1000};  // of run_speed
};

struct Streams {
    std::ostream& out;
    std::ostream& err;
};

[[nodiscard]] int run_check(const std::string& file,
                            const CommandOptions& options,
                            Streams streams);
[[nodiscard]] int run_explain(const std::string& file,
                              const std::string& facts_file,
                              const CommandOptions& options,
                              Streams streams);
// Many questions: a JSON object with facts on each line, an answer as JSON on each line, in the
// same order. A refusal is an answer here, so the exit code is 0; a line that is wrong ends it
// with 2.
[[nodiscard]] int run_explain_lines(const std::string& file,
                                    std::istream& facts,
                                    const CommandOptions& options,
                                    Streams streams);
// The same lines, read once and then decided over and over for a while: decisions per second.
[[nodiscard]] int run_speed(const std::string& file,
                            std::istream& facts,
                            const CommandOptions& options,
                            Streams streams);
[[nodiscard]] int run_table(const std::string& file,
                            const CommandOptions& options,
                            Streams streams);

}  // namespace briljant::covenant
