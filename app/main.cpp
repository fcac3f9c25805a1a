// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The subcommands of briljant: what each needs is read here, what it does stands elsewhere. Exit
// code 0: done; 1: it found something; 2: wrong use.

#include <CLI/CLI.hpp>
#include <iostream>

#include "app/bench/run_bench.hpp"
#include "app/operator_commands.hpp"
#include "app/run_demo.hpp"
#include "app/run_log_key.hpp"
#include "covenant/commands.hpp"
#include "log/commands.hpp"

namespace {

using briljant::app::DemoOptions;

constexpr int wrong_use = 2;

struct Choices {
    DemoOptions demo;
    briljant::app::BenchOptions bench;
    std::string covenant_file;
    std::string facts_file;
    std::string day_zero;
    std::string covenant_version;
    briljant::log::LogPlace log;
    std::string log_folder;
    std::vector<std::string> checkpoints;
    std::string verifier_key;
    std::string export_folder;
    std::uint64_t sequence = 0;
    bool as_json = false;
};

void add_demo(CLI::App& app, Choices& choices) {
    auto* demo = app.add_subcommand("demo", "the example region, with invented people");
    demo->add_option("--listen", choices.demo.listen, "address and port")->capture_default_str();
    demo->add_option("--data", choices.demo.data, "folder that keeps the data");
    demo->add_option("--database", choices.demo.database, "postgresql:// address");
    demo->add_option("--requests-per-second",
                     choices.demo.requests_per_second,
                     "limit of one session, raised for tests");
    demo->add_flag("--only-load", choices.demo.only_load, "fill the example and stop");
}

void add_bench(CLI::App& app, Choices& choices) {
    auto* bench = app.add_subcommand("bench", "speed, as ratios to a yardstick of the same run");
    bench->add_option("names",
                      choices.bench.names,
                      "case-page, decisions, writes, case-list, start; all without a name");
    bench->add_option("--seconds", choices.bench.seconds, "of each measurement")
        ->capture_default_str()
        ->check(CLI::Range(1, 60));
    bench->add_flag("--json", choices.bench.as_json, "answer as JSON");
}

void add_covenant(CLI::App& app, Choices& choices) {
    auto* covenant = app.add_subcommand("covenant", "check, explain or print a covenant file");
    covenant->require_subcommand(1);
    for (const auto* name : {"check", "explain", "table"}) {
        auto* command = covenant->add_subcommand(name);
        command->add_option("file", choices.covenant_file, "covenant as JSON")->required();
        command->add_option("--day-zero", choices.day_zero, "ISO date, for relative dates");
        command->add_option("--version", choices.covenant_version, "label; otherwise the newest");
        command->add_flag("--json", choices.as_json, "answer as JSON");
    }
    covenant->get_subcommand("explain")
        ->add_option("--facts", choices.facts_file, "facts as JSON")
        ->required();
}

void add_log(CLI::App& app, Choices& choices) {
    auto* log = app.add_subcommand("log", "the tamper-evident log");
    log->require_subcommand(1);
    for (const auto* name : {"checkpoint", "prove", "verify", "export"}) {
        auto* command = log->add_subcommand(name);
        command->add_option("--database", choices.log.database, "file or postgresql:// address");
        command->add_option_function<std::string>(
            "--data",
            [&](const std::string& folder) { choices.log.database = folder + "/briljant.db"; },
            "folder of the installation");
        command->add_option("--export", choices.log.export_folder, "folder of an export");
        command->add_option("--origin", choices.log.origin, "which log");
        command->add_option("--key", choices.verifier_key, "verifier key");
        command->add_flag("--json", choices.as_json, "answer as JSON");
    }
    log->add_subcommand("key", "the public keys of the logs")
        ->add_option("--data", choices.log_folder, "folder of the installation")
        ->required();
    log->get_subcommand("prove")->add_option("sequence", choices.sequence)->required();
    log->get_subcommand("verify")->add_option(
        "--checkpoint", choices.checkpoints, "checkpoint that was kept");
    log->get_subcommand("export")->add_option("--to", choices.export_folder)->required();
}

int run_covenant(const CLI::App& covenant, const Choices& choices) {
    briljant::covenant::CommandOptions options;
    options.as_json = choices.as_json;
    if (!choices.day_zero.empty()) {
        options.day_zero = briljant::core::date_from_iso(choices.day_zero);
        if (!options.day_zero) {
            std::cerr << "--day-zero takes a date such as 2026-05-07\n";
            return wrong_use;
        }
    }
    if (!choices.covenant_version.empty()) options.version = choices.covenant_version;
    const briljant::covenant::Streams streams{std::cout, std::cerr};
    if (covenant.got_subcommand("check")) {
        return briljant::covenant::run_check(choices.covenant_file, options, streams);
    }
    if (covenant.got_subcommand("explain")) {
        return briljant::covenant::run_explain(
            choices.covenant_file, choices.facts_file, options, streams);
    }
    return briljant::covenant::run_table(choices.covenant_file, options, streams);
}

int run_log(const CLI::App& log, const Choices& choices) {
    if (log.got_subcommand("key")) {
        return briljant::app::run_log_key(choices.log_folder, std::cout, std::cerr);
    }
    if (log.got_subcommand("checkpoint")) {
        return briljant::log::run_log_checkpoint(
            {choices.log, choices.as_json}, std::cout, std::cerr);
    }
    if (log.got_subcommand("prove")) {
        return briljant::log::run_log_prove(
            {choices.log, choices.sequence, choices.as_json}, std::cout, std::cerr);
    }
    if (log.got_subcommand("export")) {
        return briljant::log::run_log_export(
            {choices.log, choices.verifier_key, choices.export_folder}, std::cout, std::cerr);
    }
    return briljant::log::run_log_verify(
        {choices.log, choices.checkpoints, choices.verifier_key, choices.as_json},
        std::cout,
        std::cerr);
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Briljant: covenant-bound case consultation"};
    app.require_subcommand(1);
    Choices choices;
    add_demo(app, choices);
    add_bench(app, choices);
    briljant::app::OperatorCommands operators{app};
    add_covenant(app, choices);
    add_log(app, choices);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error);
        return code == 0 ? 0 : wrong_use;
    }
    if (app.got_subcommand("demo")) {
        return briljant::app::run_demo(choices.demo, std::cout, std::cerr);
    }
    if (app.got_subcommand("bench")) {
        return briljant::app::run_bench(choices.bench, std::cout, std::cerr);
    }
    if (const auto code = operators.run(std::cin, std::cout, std::cerr)) return *code;
    if (app.got_subcommand("covenant")) {
        return run_covenant(*app.get_subcommand("covenant"), choices);
    }
    return run_log(*app.get_subcommand("log"), choices);
}
