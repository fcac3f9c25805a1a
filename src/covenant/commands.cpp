// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/commands.hpp"

#include <boost/json.hpp>
#include <fstream>
#include <istream>
#include <ostream>

#include "covenant/bench.hpp"
#include "covenant/fact_names.hpp"
#include "covenant/load.hpp"
#include "covenant/table.hpp"

namespace briljant::covenant {

namespace {

namespace json = boost::json;

constexpr int done = 0;
constexpr int found_something = 1;
constexpr int wrong_use = 2;

std::optional<std::string> read_file(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) return std::nullopt;
    std::string text(covenant_bytes_max + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (file.bad()) return std::nullopt;
    text.resize(static_cast<std::size_t>(file.gcount()));
    return text;
}

std::string base_name(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

int unreadable(const std::string& path, Streams streams) {
    streams.err << "covenant.file-unreadable: " << path << " cannot be read\n";
    return wrong_use;
}

json::object problem_json(const Problem& problem) {
    return {{"line", problem.line},
            {"pointer", problem.pointer},
            {"article", problem.article},
            {"text", problem.text}};
}

void print_problems(const std::string& file,
                    const std::vector<Problem>& problems,
                    bool as_json,
                    Streams streams) {
    json::array list;
    for (const auto& problem : problems) {
        streams.err << problem.print(base_name(file)) << '\n';
        list.push_back(problem_json(problem));
    }
    if (as_json) streams.out << json::serialize(json::object{{"problems", list}}) << '\n';
}

// A covenant file that loads, or the exit code with which to stop.
struct Opened {
    std::optional<Covenant> covenant;
    int exit_code = done;
};

Opened open(const std::string& file, const CommandOptions& options, Streams streams) {
    const auto text = read_file(file);
    if (!text) return {std::nullopt, unreadable(file, streams)};
    auto loaded = load_covenant(*text, options.day_zero);
    if (loaded.covenant) return {std::move(loaded.covenant), done};
    print_problems(file, loaded.problems, options.as_json, streams);
    return {std::nullopt, found_something};
}

const CovenantVersion* chosen(const Covenant& covenant,
                              const CommandOptions& options,
                              Streams streams) {
    if (!options.version) return &covenant.versions().back();
    const auto* version = covenant.version(*options.version);
    if (version == nullptr) streams.err << "there is no version " << *options.version << '\n';
    return version;
}

std::string name_of(const CovenantVersion& version) {
    const auto& content = version.content();
    return content.slug + (content.label.empty() ? "" : ' ' + content.label);
}

json::array strings(const std::vector<std::string>& values) {
    json::array array;
    for (const auto& value : values) array.emplace_back(value);
    return array;
}

void print_line(std::ostream& out, std::string_view label, const std::vector<std::string>& values) {
    if (values.empty()) return;
    out << label << ':';
    for (const auto& value : values) out << ' ' << value;
    out << '\n';
}

void print_decision(const Decision& decision,
                    const Explanation& why,
                    bool as_json,
                    std::ostream& out) {
    if (as_json) {
        json::object object{{"allowed", decision.allowed},
                            {"rules", strings(why.rules)},
                            {"rows", strings(why.rows)},
                            {"articles", strings(why.articles)},
                            {"bases", strings(why.bases)}};
        if (!decision.allowed) {
            object["reason"] = std::string{to_name(decision.reason)};
            object["step"] = decision.step;
            object["message"] = why.message;
            object["hidesExistence"] = hides_existence(decision);
        }
        out << json::serialize(object) << '\n';
        return;
    }
    out << (decision.allowed ? "ALLOW" : to_name(decision.reason)) << '\n';
    if (!decision.allowed) out << "step: " << int{decision.step} << '\n';
    print_line(out, "rules", why.rules);
    print_line(out, "rows", why.rows);
    print_line(out, "articles", why.articles);
    print_line(out, "bases", why.bases);
    if (!decision.allowed) out << "message: " << why.message << '\n';
}

// Calls `use` with the facts of each line; the exit code.
template <typename Use>
int each_line(std::istream& lines, const FactScope& scope, Streams streams, Use use) {
    std::string text;
    for (std::size_t number = 1; std::getline(lines, text); ++number) {
        const auto facts = facts_from_json(text, scope);
        if (!facts) {
            streams.err << "line " << number << ": " << facts.error().id << ": "
                        << facts.error().detail << '\n';
            return wrong_use;
        }
        use(facts.value());
    }
    return done;
}

}  // namespace

int run_check(const std::string& file, const CommandOptions& options, Streams streams) {
    const auto opened = open(file, options, streams);
    if (!opened.covenant) return opened.exit_code;
    json::array versions;
    for (const auto& version : opened.covenant->versions()) {
        const auto& content = version.content();
        versions.push_back(json::object{{"label", content.label},
                                        {"parties", content.parties.size()},
                                        {"rows", content.provision.size()},
                                        {"articles", content.articles.size()}});
        if (!options.as_json)
            streams.out << content.slug << ' ' << content.label << ": " << content.parties.size()
                        << " parties, " << content.provision.size() << " rows, "
                        << content.articles.size() << " articles, no problems\n";
    }
    if (options.as_json)
        streams.out << json::serialize(json::object{{"slug", opened.covenant->slug()},
                                                    {"problems", json::array{}},
                                                    {"versions", versions}})
                    << '\n';
    return done;
}

int run_explain(const std::string& file,
                const std::string& facts_file,
                const CommandOptions& options,
                Streams streams) {
    const auto opened = open(file, options, streams);
    if (!opened.covenant) return opened.exit_code;
    const auto* version = chosen(*opened.covenant, options, streams);
    if (version == nullptr) return wrong_use;
    const auto text = read_file(facts_file);
    if (!text) return unreadable(facts_file, streams);
    const auto facts = facts_from_json(*text, {*version, options.day_zero});
    if (!facts) {
        streams.err << facts.error().id << ": " << facts.error().detail << '\n';
        return wrong_use;
    }
    const auto decision = decide(*version, facts.value());
    print_decision(decision, explain(*version, decision), options.as_json, streams.out);
    return decision.allowed ? done : found_something;
}

int run_explain_lines(const std::string& file,
                      std::istream& facts,
                      const CommandOptions& options,
                      Streams streams) {
    const auto opened = open(file, options, streams);
    if (!opened.covenant) return opened.exit_code;
    const auto* version = chosen(*opened.covenant, options, streams);
    if (version == nullptr) return wrong_use;
    return each_line(facts, {*version, options.day_zero}, streams, [&](const Facts& asked) {
        const auto decision = decide(*version, asked);
        print_decision(decision, explain(*version, decision), /*as_json=*/true, streams.out);
    });
}

int run_speed(const std::string& file,
              std::istream& facts,
              const CommandOptions& options,
              Streams streams) {
    const auto opened = open(file, options, streams);
    if (!opened.covenant) return opened.exit_code;
    const auto* version = chosen(*opened.covenant, options, streams);
    if (version == nullptr) return wrong_use;
    std::vector<Facts> questions;
    const auto code =
        each_line(facts, {*version, options.day_zero}, streams, [&](const Facts& asked) {
            questions.push_back(asked);
        });
    if (code != done) return code;
    if (questions.empty()) {
        streams.err << "covenant.facts-not-json: no lines\n";
        return wrong_use;
    }
    const auto speed = measure_decisions(*version, questions, options.duration);
    streams.out << json::serialize(json::object{{"questions", questions.size()},
                                                {"decisions", speed.decisions},
                                                {"allowed", speed.allowed},
                                                {"perSecond", speed.decisions_per_second}})
                << '\n';
    return done;
}

int run_table(const std::string& file, const CommandOptions& options, Streams streams) {
    const auto opened = open(file, options, streams);
    if (!opened.covenant) return opened.exit_code;
    const auto* version = chosen(*opened.covenant, options, streams);
    if (version == nullptr) return wrong_use;
    if (options.as_json)
        write_table_json(*version, streams.out);
    else
        write_table(*version, streams.out);
    return done;
}

int run_diff(const std::string& before,
             const std::string& after,
             const CommandOptions& options,
             Streams streams) {
    const bool is_one_file = after.empty();
    const auto old_file = open(before, options, streams);
    if (!old_file.covenant) return old_file.exit_code;
    const auto new_file = is_one_file ? old_file : open(after, options, streams);
    if (!new_file.covenant) return new_file.exit_code;
    const auto& versions = old_file.covenant->versions();
    if (is_one_file && versions.size() < 2 && !(options.version && options.other)) {
        streams.err << base_name(before) << " has one version; name a second file\n";
        return wrong_use;
    }
    auto old_options = options;
    if (is_one_file && !options.version)
        old_options.version = versions[versions.size() - 2].content().label;
    auto new_options = options;
    new_options.version = options.other;
    const auto* old_version = chosen(*old_file.covenant, old_options, streams);
    const auto* new_version = chosen(*new_file.covenant, new_options, streams);
    if (old_version == nullptr || new_version == nullptr) return wrong_use;
    const auto diff =
        diff_versions(*old_version,
                      *new_version,
                      {.threads = 0, .asks_always = false, .progress = options.progress});
    const DiffNames names{name_of(*old_version), name_of(*new_version)};
    if (options.as_json)
        streams.out << diff_json(diff, names) << '\n';
    else if (options.quiet)
        write_diff_counts(diff, names, options.say, streams.out);
    else
        write_diff(diff, names, options.say, streams.out);
    return done;
}

}  // namespace briljant::covenant
