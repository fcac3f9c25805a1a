// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// `briljant covenant check | explain | table | diff | speed`: a covenant file on the command line.
// Answers go to `out`, errors with line and article to `err`; with --json the answer is JSON in the
// form of covenants/schemas/. Exit code 0: done; 1: it found something (errors in the covenant, or
// a refusal); 2: wrong use. Reads files, keeps nothing.

#include <chrono>
#include <iosfwd>
#include <optional>
#include <string>

#include "core/clock.hpp"
#include "covenant/diff_words.hpp"

namespace briljant::covenant {

struct CommandOptions {
    bool as_json = false;
    std::optional<core::Date> day_zero;        // --day-zero, for a file with relative dates
    std::optional<std::string> version;        // --version 1.1; otherwise the newest
    std::optional<std::string> other;          // --with 1.1: the version to compare with
    bool quiet = false;                        // run_diff: the counts alone
    Progress progress;                         // of run_diff; may be empty
    Say say;                                   // the texts of run_diff, unless as JSON
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
// Of two files, the newest version of each; of one file (`after` empty), the last two versions.
// --version and --with choose others.
[[nodiscard]] int run_diff(const std::string& before,
                           const std::string& after,
                           const CommandOptions& options,
                           Streams streams);

}  // namespace briljant::covenant
