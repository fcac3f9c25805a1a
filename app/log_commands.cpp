// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/log_commands.hpp"

#include <CLI/CLI.hpp>
#include <istream>

#include "app/place_options.hpp"
#include "app/run_log_key.hpp"
#include "log/commands.hpp"

namespace briljant::app {

struct LogCommands::Choices {
    Place place;
    KeyChoice key;
    std::string origin;
    std::vector<std::string> checkpoints;
    std::vector<std::string> verifier_keys;
    std::string export_folder;
    std::string to_folder;
    std::uint64_t sequence = 0;
    bool as_json = false;

    [[nodiscard]] log::LogPlace log_place() const {
        return {place.location(), export_folder, origin};
    }
};

namespace {

std::string lines_of(const std::vector<std::string>& keys) {
    std::string lines;
    for (const auto& key : keys) lines += key + "\n";
    return lines;
}

// The keys that were given; those of the instance where its key is at hand; else none.
core::Result<std::string> keys_to_check(const Place& place,
                                        const KeyChoice& key,
                                        const std::vector<std::string>& given) {
    if (!given.empty()) return lines_of(given);
    if (place.location().empty() || !key_for(place, key).is_given()) return std::string{};
    return log_keys(place, key);
}

}  // namespace

LogCommands::LogCommands(CLI::App& app) : app_(app), choices_(std::make_unique<Choices>()) {
    auto& choices = *choices_;
    auto* log = app.add_subcommand("log", "the tamper-evident log");
    log->require_subcommand(1);
    for (const auto* name : {"checkpoint", "prove", "verify", "export"}) {
        auto* command = log->add_subcommand(name);
        add_place(*command, choices.place);
        command->add_option("--export", choices.export_folder, "folder of an export");
        command->add_option("--origin", choices.origin, "which log");
        command->add_option("--key", choices.verifier_keys, "verifier key; once for each log");
        command->add_flag("--json", choices.as_json, "answer as JSON");
    }
    auto* key = log->add_subcommand("key", "the public keys of the logs");
    add_place(*key, choices.place);
    auto* verify = log->get_subcommand("verify");
    for (auto* command : {key, verify}) add_key(*command, choices.key);
    log->get_subcommand("prove")->add_option("sequence", choices.sequence)->required();
    verify->add_option("--checkpoint", choices.checkpoints, "checkpoint that was kept");
    log->get_subcommand("export")->add_option("--to", choices.to_folder)->required();
}

LogCommands::~LogCommands() = default;

std::optional<int> LogCommands::run(std::istream& in, std::ostream& out, std::ostream& err) {
    if (!app_.got_subcommand("log")) return std::nullopt;
    const auto& log = *app_.get_subcommand("log");
    auto& choices = *choices_;
    if (!choices.key.sealed.empty()) std::getline(in, choices.key.passphrase);
    const auto place = choices.log_place();
    if (log.got_subcommand("key")) return run_log_key(choices.place, choices.key, out, err);
    if (log.got_subcommand("checkpoint")) {
        return log::run_log_checkpoint({place, choices.as_json}, out, err);
    }
    if (log.got_subcommand("prove")) {
        return log::run_log_prove({place, choices.sequence, choices.as_json}, out, err);
    }
    if (log.got_subcommand("export")) {
        const auto key = choices.verifier_keys.empty() ? "" : choices.verifier_keys.front();
        return log::run_log_export({place, key, choices.to_folder}, out, err);
    }
    const auto keys = keys_to_check(choices.place, choices.key, choices.verifier_keys);
    if (!keys) return report(keys.error(), err);
    return log::run_log_verify(
        {place, choices.checkpoints, keys.value(), choices.as_json}, out, err);
}

}  // namespace briljant::app
