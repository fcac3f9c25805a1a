// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The subcommands of briljant: what each needs is read here, what it does stands elsewhere. Exit
// code 0: done; 1: it found something; 2: wrong use.

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "app/bench/run_bench.hpp"
#include "app/log_commands.hpp"
#include "app/operator_commands.hpp"
#include "app/run_demo.hpp"
#include "covenant/commands.hpp"
#include "web/view.hpp"

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
    std::string other_file;
    std::string other_version;
    std::string language = "nl";
    bool quiet = false;
    bool as_json = false;
    bool as_lines = false;
    int seconds = 1;
};

void add_demo(CLI::App& app, Choices& choices) {
    auto* demo = app.add_subcommand("demo", "the example region, with invented people");
    demo->add_option("--listen", choices.demo.listen, "address and port")->capture_default_str();
    demo->add_option("--data", choices.demo.data, "folder that keeps the data");
    demo->add_option("--database", choices.demo.database, "postgresql:// address");
    demo->add_option("--requests-per-second",
                     choices.demo.requests_per_second,
                     "limit of one session, raised for tests");
    demo->add_option("--pdf-browser", choices.demo.pdf_browser, "Chromium, or none");
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
    for (const auto* name : {"check", "explain", "table", "diff", "speed"}) {
        auto* command = covenant->add_subcommand(name);
        command->add_option("file", choices.covenant_file, "covenant as JSON")->required();
        command->add_option("--day-zero", choices.day_zero, "ISO date, for relative dates");
        command->add_option("--version", choices.covenant_version, "label; otherwise the newest");
        command->add_flag("--json", choices.as_json, "answer as JSON");
    }
    auto* explain = covenant->get_subcommand("explain");
    auto* facts = explain->add_option("--facts", choices.facts_file, "facts as JSON");
    auto* lines = explain->add_flag(
        "--lines", choices.as_lines, "facts on standard input: a JSON object and an answer a line");
    auto* questions = explain->add_option_group("questions");
    questions->add_options(facts, lines);
    questions->require_option(1);
    auto* diff = covenant->get_subcommand("diff");
    diff->add_option("other", choices.other_file, "the covenant after; otherwise the same file");
    diff->add_option("--with", choices.other_version, "label of the version after");
    diff->add_flag("--quiet", choices.quiet, "the counts alone, and no progress");
    diff->add_option("--language", choices.language, "nl or en")
        ->capture_default_str()
        ->check(CLI::IsMember({"nl", "en"}));
    covenant->get_subcommand("speed")
        ->add_option("--seconds", choices.seconds, "of deciding over the lines on standard input")
        ->capture_default_str()
        ->check(CLI::Range(1, 60));
}

// Refusals stand among the messages, the other words in the catalogue.
briljant::covenant::Say texts_in(std::string_view name) {
    const auto language = name == "en" ? briljant::web::Language::en : briljant::web::Language::nl;
    return [language](std::string_view id) -> std::string {
        if (id.starts_with("covenant."))
            return std::string{briljant::web::message(language, id).text};
        return briljant::web::text(language, id);
    };
}

void show_progress(std::size_t parts_done, std::size_t parts) {
    std::cerr << '\r' << parts_done * 100 / parts << " %" << (parts_done == parts ? "\n" : "")
              << std::flush;
}

int run_diff(const Choices& choices, briljant::covenant::CommandOptions options) {
    if (!choices.other_version.empty()) options.other = choices.other_version;
    options.quiet = choices.quiet;
    options.say = texts_in(choices.language);
    if (!choices.quiet && isatty(STDERR_FILENO) != 0) options.progress = show_progress;
    return briljant::covenant::run_diff(
        choices.covenant_file, choices.other_file, options, {std::cout, std::cerr});
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
    if (covenant.got_subcommand("diff")) return run_diff(choices, std::move(options));
    if (covenant.got_subcommand("check")) {
        return briljant::covenant::run_check(choices.covenant_file, options, streams);
    }
    if (covenant.got_subcommand("explain") && choices.as_lines) {
        return briljant::covenant::run_explain_lines(
            choices.covenant_file, std::cin, options, streams);
    }
    if (covenant.got_subcommand("speed")) {
        options.duration = std::chrono::seconds{choices.seconds};
        return briljant::covenant::run_speed(choices.covenant_file, std::cin, options, streams);
    }
    if (covenant.got_subcommand("explain")) {
        return briljant::covenant::run_explain(
            choices.covenant_file, choices.facts_file, options, streams);
    }
    return briljant::covenant::run_table(choices.covenant_file, options, streams);
}

}  // namespace

// What CLI11 throws beside a ParseError is a mistake of ours, and ends the program.
// NOLINTNEXTLINE(bugprone-exception-escape)
int main(int argc, char** argv) {
    CLI::App app{"Briljant: covenant-bound case consultation"};
    app.require_subcommand(1);
    Choices choices;
    add_demo(app, choices);
    add_bench(app, choices);
    briljant::app::OperatorCommands operators{app};
    add_covenant(app, choices);
    briljant::app::LogCommands logs{app};
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
    if (const auto code = logs.run(std::cin, std::cout, std::cerr)) return *code;
    return run_covenant(*app.get_subcommand("covenant"), choices);
}
