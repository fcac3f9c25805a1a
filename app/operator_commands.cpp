// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/operator_commands.hpp"

#include <CLI/CLI.hpp>
#include <istream>

#include "app/place_options.hpp"
#include "app/run_check.hpp"
#include "app/run_serve.hpp"
#include "app/run_setup.hpp"
#include "app/run_upkeep.hpp"

namespace briljant::app {

struct OperatorCommands::Choices {
    ServeOptions serve;
    SetupOptions setup;
    CheckOptions check;
    Place place;
    KeyChoice key;
    std::string file;
    std::string pdf_browser;
};

OperatorCommands::OperatorCommands(CLI::App& app)
    : app_(app), choices_(std::make_unique<Choices>()) {
    auto& choices = *choices_;
    auto* serve = app.add_subcommand("serve", "an installation, behind a proxy that ends TLS");
    serve->add_option("--listen", choices.serve.listen, "address and port")->capture_default_str();
    serve->add_option("--host", choices.serve.host, "name of the installation, as at set-up");
    serve->add_flag("--insecure", choices.serve.is_insecure, "cookies without TLS, for tests here");
    auto* setup = app.add_subcommand("setup", "a new installation and its first manager");
    setup->add_option("--organisation", choices.setup.organisation, "as the covenant names it")
        ->required();
    setup->add_option("--admin", choices.setup.admin, "work e-mail address")->required();
    setup->add_option("--name", choices.setup.name, "of the first manager");
    setup->add_option("--covenant", choices.setup.covenant_file, "covenant as JSON");
    setup->add_option("--host", choices.setup.host, "name of the installation, for good")
        ->capture_default_str();
    auto* check = app.add_subcommand("check", "is this installation well?");
    check->add_flag("--json", choices.check.as_json, "answer as JSON");
    for (auto* command : {serve, check}) {
        command->add_option("--pdf-browser", choices.pdf_browser, "Chromium, or none");
    }
    for (auto* command : {serve, setup, check}) add_key(*command, choices.key);
    auto* migrate = app.add_subcommand("migrate", "bring the tables up to this version");
    auto* backup = app.add_subcommand("backup", "copy the running database to a new file");
    auto* restore = app.add_subcommand("restore", "put a backup where no database is");
    for (auto* command : {backup, restore}) {
        command->add_option("file", choices.file, "the backup")->required();
    }
    for (auto* command : {serve, setup, check, migrate, backup, restore}) {
        add_place(*command, choices.place);
    }
}

OperatorCommands::~OperatorCommands() = default;

std::optional<int> OperatorCommands::run(std::istream& in, std::ostream& out, std::ostream& err) {
    auto& choices = *choices_;
    if (!choices.key.sealed.empty()) std::getline(in, choices.key.passphrase);
    choices.serve.place = choices.setup.place = choices.check.place = choices.place;
    choices.serve.key = choices.setup.key = choices.check.key = choices.key;
    choices.serve.pdf_browser = choices.check.pdf_browser = choices.pdf_browser;
    if (app_.got_subcommand("serve")) return run_serve(choices.serve, out, err);
    if (app_.got_subcommand("setup")) return run_setup(choices.setup, out, err);
    if (app_.got_subcommand("migrate")) return run_migrate(choices.place, out, err);
    if (app_.got_subcommand("backup")) return run_backup(choices.place, choices.file, out, err);
    if (app_.got_subcommand("restore")) return run_restore(choices.place, choices.file, out, err);
    if (app_.got_subcommand("check")) {
        return run_check(choices.check, core::SystemClock{}, out, err);
    }
    return std::nullopt;
}

}  // namespace briljant::app
