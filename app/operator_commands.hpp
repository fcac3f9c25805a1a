// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The subcommands of the operator on the command line: serve, setup, migrate, backup, restore and
// check. One thread.

#include <iosfwd>
#include <memory>
#include <optional>

namespace CLI {
class App;
}

namespace briljant::app {

class OperatorCommands final {
public:
    explicit OperatorCommands(CLI::App& app);  // adds them
    OperatorCommands(const OperatorCommands&) = delete;
    OperatorCommands& operator=(const OperatorCommands&) = delete;
    ~OperatorCommands();

    // Runs the one that was given; nothing when it was none of these. A passphrase is the first
    // line of `in`, never an option that others could see.
    [[nodiscard]] std::optional<int> run(std::istream& in, std::ostream& out, std::ostream& err);

private:
    struct Choices;
    CLI::App& app_;
    std::unique_ptr<Choices> choices_;
};

}  // namespace briljant::app
