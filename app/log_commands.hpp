// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// `briljant log key | verify | prove | checkpoint | export` on the command line. Where the instance
// key is at hand (the example keeps it beside its data; --key-file elsewhere) verify also checks
// the signatures; a partner gives --key, which needs no trust in this machine. One thread.

#include <iosfwd>
#include <memory>
#include <optional>

namespace CLI {
class App;
}

namespace briljant::app {

class LogCommands final {
public:
    explicit LogCommands(CLI::App& app);  // adds them
    LogCommands(const LogCommands&) = delete;
    LogCommands& operator=(const LogCommands&) = delete;
    ~LogCommands();

    // Runs the one that was given; nothing when it was none of these. A passphrase is the first
    // line of `in`.
    [[nodiscard]] std::optional<int> run(std::istream& in, std::ostream& out, std::ostream& err);

private:
    struct Choices;
    CLI::App& app_;
    std::unique_ptr<Choices> choices_;
};

}  // namespace briljant::app
