// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/load.hpp"

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <charconv>

#include "covenant/json_read.hpp"
#include "covenant/lines.hpp"
#include "covenant/read_version.hpp"
#include "covenant/schema_check.hpp"

namespace briljant::covenant {

namespace {

namespace json = boost::json;
using json_read::as_object;
using json_read::list;
using json_read::section;
using json_read::view;

constexpr std::array<std::string_view, 10> date_keys{"adviceOn",
                                                     "datedOn",
                                                     "effectiveFrom",
                                                     "effectiveUntil",
                                                     "endsAt",
                                                     "noticeGivenAt",
                                                     "on",
                                                     "paperSignedOn",
                                                     "validFrom",
                                                     "validUntil"};

// The key of the article that is nearest above the pointer.
std::string article_near(const json::value& root, std::string_view pointer) {
    std::string found;
    const json::value* at = &root;
    while (at != nullptr) {
        const auto& object = as_object(*at);
        for (const auto* key : {"articleKey", "key"})
            if (const auto* value = json_read::find(object, key))
                if (view(*value).size() == 3 && view(*value)[0] == 'A') found = view(*value);
        if (pointer.empty()) break;
        const auto end = std::min(pointer.find('/', 1), pointer.size());
        const auto key = pointer.substr(1, end - 1);
        pointer.remove_prefix(end);
        if (at->is_object()) {
            at = at->get_object().if_contains({key.data(), key.size()});
        } else if (at->is_array()) {
            std::size_t index = 0;
            std::from_chars(key.data(), key.data() + key.size(), index);
            at = at->get_array().if_contains(index);
        } else {
            at = nullptr;
        }
    }
    return found;
}

// A place without an article of its own belongs to the article that points to its section.
std::string article_about(const json::value& root, std::string_view pointer) {
    const auto name = pointer.substr(0, pointer.find('/', 1));
    if (name.empty()) return {};
    for (const auto& value : list(as_object(root), "articles"))
        for (const auto& reference : list(as_object(value), "dataRef"))
            if (view(reference) == name) return json_read::text(as_object(value), "key");
    return {};
}

// Collects problems with their place; the text and the parsed value outlive it.
class Report final {
public:
    Report(std::string_view text, const json::value& root) : text_(text), root_(root) {}

    void add(std::string pointer, std::string what) {
        Problem problem;
        problem.line = line_of(text_, pointer);
        problem.article = article_near(root_, pointer);
        if (problem.article.empty()) problem.article = article_about(root_, pointer);
        problem.pointer = std::move(pointer);
        problem.text = std::move(what);
        problems_.push_back(std::move(problem));
    }
    [[nodiscard]] bool empty() const noexcept { return problems_.empty(); }
    [[nodiscard]] std::vector<Problem> take() {
        std::ranges::stable_sort(problems_, {}, &Problem::line);
        return std::move(problems_);
    }

private:
    std::string_view text_;
    const json::value& root_;
    std::vector<Problem> problems_;
};

// "D", "D+30" or "D-7" as a date; an ISO date stays as it is.
std::optional<std::string> resolve(std::string_view text, const std::optional<core::Date>& zero) {
    if (text.empty() || text[0] != 'D') {
        if (core::date_from_iso(text)) return std::string{text};
        return std::nullopt;
    }
    if (!zero) return std::nullopt;
    int days = 0;
    if (text.size() > 1) {
        const auto* start = text.data() + (text[1] == '+' ? 2 : 1);
        std::from_chars(start, text.data() + text.size(), days);
    }
    return core::to_iso(core::add_days(*zero, days));
}

// Turns the dates of a whole document into ISO dates. Goes down with a list of its own, not by
// calling itself: the depth of the input is not the depth of our stack.
void resolve_dates(json::value& root, const std::optional<core::Date>& zero, Report& report) {
    struct Place {
        json::value* value;
        std::string pointer;
    };
    std::vector<Place> open{{&root, ""}};
    while (!open.empty()) {
        const auto place = open.back();
        open.pop_back();
        if (auto* array = place.value->if_array())
            for (std::size_t i = 0; i < array->size(); ++i)
                open.push_back({&(*array)[i], place.pointer + '/' + std::to_string(i)});
        auto* object = place.value->if_object();
        if (object == nullptr) continue;
        for (auto& [key, value] : *object) {
            const std::string_view name{key.data(), key.size()};
            auto pointer = place.pointer + '/' + std::string{name};
            const bool is_date = std::ranges::find(date_keys, name) != date_keys.end();
            if (!is_date || !value.is_string()) {
                open.push_back({&value, std::move(pointer)});
                continue;
            }
            if (const auto iso = resolve(view(value), zero))
                value = json::value(*iso);
            else
                report.add(std::move(pointer),
                           std::string{view(value)} + " is not a date (day zero given?)");
        }
    }
}

// A later version: the document so far, with the rows that the amendment adds and replaces.
class Amending final {
public:
    Amending(json::object& document, Sources& sources, std::size_t index)
        : document_(document), sources_(sources), base_("/amendments/" + std::to_string(index)) {}

    void apply(const json::object& amendment) {
        auto& version = document_["version"].as_object();
        for (const auto* key : {"n", "label", "effectiveFrom", "effectiveUntil", "approvedBy"})
            if (const auto* value = amendment.if_contains(key)) version[key] = *value;
        sources_.version = base_;
        for (const auto& [key, rows] : section(amendment, "adds"))
            if (const auto* array = rows.if_array()) add({key.data(), key.size()}, *array);
        for (const auto& value : list(section(amendment, "replaces"), "articles"))
            replace_paragraph(as_object(value));
        for (const auto& value : list(section(amendment, "replaces"), "joinableOrgTypes"))
            replace_row("joinableOrgTypes", "orgType", value);
    }

private:
    void add(std::string_view key, const json::array& rows) {
        auto& parent = key == "jointControllers" ? document_["controllers"].as_object() : document_;
        auto* target = parent[{key.data(), key.size()}].if_array();
        if (target == nullptr) return;
        auto* pointers = key == "parties"     ? &sources_.parties
                         : key == "provision" ? &sources_.provision
                                              : nullptr;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            target->push_back(rows[i]);
            if (pointers != nullptr)
                pointers->push_back(base_ + "/adds/" + std::string{key} + '/' + std::to_string(i));
        }
    }
    void replace_paragraph(const json::object& change) {
        for (auto& value : document_["articles"].as_array()) {
            auto& article = value.as_object();
            if (json_read::text(article, "key") != json_read::text(change, "key")) continue;
            for (auto& paragraph : article["textNl"].as_array()) {
                auto& lid = paragraph.as_object();
                const auto number = json_read::number(lid, "lid");
                if (number == json_read::number(change, "lid"))
                    lid["nl"] = json_read::text(change, "nl");
            }
        }
    }
    void replace_row(std::string_view name, std::string_view key, const json::value& row) {
        auto* rows = document_[{name.data(), name.size()}].if_array();
        if (rows == nullptr) return;
        for (auto& value : *rows)
            if (json_read::text(as_object(value), key) == json_read::text(as_object(row), key))
                value = row;
    }

    json::object& document_;
    Sources& sources_;
    std::string base_;
};

Sources sources_of(const json::object& document) {
    Sources sources;
    for (std::size_t i = 0; i < list(document, "parties").size(); ++i)
        sources.parties.push_back("/parties/" + std::to_string(i));
    for (std::size_t i = 0; i < list(document, "provision").size(); ++i)
        sources.provision.push_back("/provision/" + std::to_string(i));
    return sources;
}

// A later version comes into force after the one before it, under a name of its own.
void check_succession(const CovenantVersion& before,
                      const VersionContent& content,
                      const Sources& sources,
                      Report& report) {
    const auto& former = before.content();
    if (former.label == content.label)
        report.add(sources.version, "version " + content.label + " stands twice");
    const auto& first = former.effective.from;
    if (first && content.effective.from && *content.effective.from <= *first)
        report.add(sources.version + "/effectiveFrom",
                   core::to_iso(*content.effective.from) + " is not after " + core::to_iso(*first) +
                       ", the first day of version " + former.label);
}

void add_version(const json::object& document,
                 const Sources& sources,
                 Report& report,
                 std::vector<CovenantVersion>& versions) {
    auto content = read_version(document);
    for (auto& finding : check_version(document, content, sources))
        report.add(std::move(finding.pointer), std::move(finding.text));
    if (!versions.empty()) check_succession(versions.back(), content, sources, report);
    versions.emplace_back(std::move(content));
}

Loaded load(std::string_view text, json::value& root, const std::optional<core::Date>& day_zero) {
    Report report{text, root};
    for (auto& finding : check_schema(root)) report.add(finding.pointer, finding.text);
    if (!report.empty()) return {std::nullopt, report.take()};
    const bool is_relative = json_read::find(section(root.as_object(), "about"), "dayZero");
    resolve_dates(root, is_relative ? day_zero : std::nullopt, report);
    if (!report.empty()) return {std::nullopt, report.take()};

    auto document = root.as_object();
    auto sources = sources_of(document);
    std::vector<CovenantVersion> versions;
    add_version(document, sources, report, versions);
    const auto& amendments = list(root.as_object(), "amendments");
    for (std::size_t i = 0; i < amendments.size() && report.empty(); ++i) {
        Amending{document, sources, i}.apply(as_object(amendments[i]));
        add_version(document, sources, report, versions);
    }
    if (!report.empty()) return {std::nullopt, report.take()};
    return {Covenant{std::move(versions)}, {}};
}

}  // namespace

std::string Problem::print(std::string_view file_name) const {
    auto out = std::string{file_name} + ':' + std::to_string(line) + ": ";
    if (!article.empty()) out += article + ": ";
    return out + text + (pointer.empty() ? "" : " [" + pointer + "]");
}

Loaded load_covenant(std::string_view json_text, const std::optional<core::Date>& day_zero) {
    if (json_text.size() > covenant_bytes_max)
        return {std::nullopt,
                {{.line = 1, .pointer = "", .article = "", .text = "file too large"}}};
    json::parse_options options;
    options.max_depth = nesting_max;
    json::stream_parser parser{{}, options};
    json::error_code error;
    const auto read = parser.write_some(json_text.data(), json_text.size(), error);
    if (!error && read < json_text.size()) error = json::error::extra_data;
    if (!error) parser.finish(error);
    if (error) {
        Problem problem;
        problem.line = line_at(json_text, read);
        problem.text = "not JSON: " + error.message();
        return {std::nullopt, {std::move(problem)}};
    }
    auto root = parser.release();
    return load(json_text, root, day_zero);
}

}  // namespace briljant::covenant
