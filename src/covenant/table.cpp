// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/table.hpp"

#include <boost/json.hpp>
#include <ostream>
#include <string>

#include "covenant/statute.hpp"

namespace briljant::covenant {

namespace {

namespace json = boost::json;

template <typename E>
std::string joined(const Set<E>& set) {
    std::string text;
    set.each([&](E value) {
        if (!text.empty()) text += '+';
        text += to_name(value);
    });
    return text;
}

struct Combination {
    OrgType from;
    std::size_t to;
    DataCategory category;
    SubjectRole subject;
};

std::string_view receiver(std::size_t to) {
    return to == CovenantVersion::to_case_direction ? to_name(PartySelector::case_direction)
                                                    : to_name(static_cast<OrgType>(to));
}

// One line of the table: a row that speaks about the combination, the law, or nothing at all.
struct Line {
    Combination at;
    ProvisionEffect outcome;
    std::string_view row;
    const ProvisionRule* conditions;  // none when it is refused
};

template <typename Visit>
void each_line_of(const CovenantVersion& version, const Combination& at, Visit visit) {
    const auto& rows = version.content().provision;
    const auto& cell = version.cell(at.from, at.to, at.category, at.subject);
    if (statute_denies(version.content().regime, at.category, at.subject, Phase::deep)) {
        visit(Line{at, ProvisionEffect::deny, "STATUTE", nullptr});
        return;
    }
    if (!cell.denies.empty()) {
        visit(Line{at, ProvisionEffect::deny, rows[cell.denies.front()].id, nullptr});
        return;
    }
    bool is_said = false;
    for (const auto index : cell.allows) {
        const auto& row = rows[index];
        if (row.third_party) continue;
        is_said = true;
        visit(Line{at, row.effect, row.id, &row});
    }
    if (!is_said) visit(Line{at, ProvisionEffect::deny, "DEFAULT", nullptr});
}

template <typename Visit>
void each_line_of(const CovenantVersion& version, Visit visit) {
    Set<OrgType>::all().each([&](OrgType from) {
        for (std::size_t to = 0; to <= CovenantVersion::to_case_direction; ++to) {
            Set<DataCategory>::all().each([&](DataCategory category) {
                Set<SubjectRole>::all().each([&](SubjectRole subject) {
                    each_line_of(version, {from, to, category, subject}, visit);
                });
            });
        }
    });
}

template <typename E>
json::array words_of(const Set<E>& set) {
    json::array array;
    set.each([&](E value) { array.emplace_back(to_name(value)); });
    return array;
}

json::object json_of(const Line& line) {
    json::object object{{"from", to_name(line.at.from)},
                        {"to", receiver(line.at.to)},
                        {"category", to_name(line.at.category)},
                        {"subjectRole", to_name(line.at.subject)},
                        {"outcome", to_name(line.outcome)},
                        {"row", line.row}};
    if (line.conditions == nullptr) return object;
    const auto& row = *line.conditions;
    if (row.phase_from) object["phaseFrom"] = to_name(*row.phase_from);
    object["requires"] = words_of(row.requires_all);
    object["requiresOneOf"] = words_of(row.requires_one_of);
    object["secrecyGrounds"] = words_of(row.secrecy_grounds);
    return object;
}

}  // namespace

void write_table(const CovenantVersion& version, std::ostream& out) {
    out << "from,to,category,subjectRole,outcome,row,phaseFrom,requires,requiresOneOf,"
           "secrecyGrounds\n";
    each_line_of(version, [&](const Line& line) {
        out << to_name(line.at.from) << ',' << receiver(line.at.to) << ','
            << to_name(line.at.category) << ',' << to_name(line.at.subject) << ','
            << to_name(line.outcome) << ',' << line.row << ',';
        if (line.conditions == nullptr) {
            out << ",,,\n";
            return;
        }
        const auto& row = *line.conditions;
        out << (row.phase_from ? to_name(*row.phase_from) : "") << ',' << joined(row.requires_all)
            << ',' << joined(row.requires_one_of) << ',' << joined(row.secrecy_grounds) << '\n';
    });
}

void write_table_json(const CovenantVersion& version, std::ostream& out) {
    const auto& content = version.content();
    out << R"({"slug":)" << json::serialize(json::value(content.slug)) << R"(,"version":)"
        << json::serialize(json::value(content.label)) << R"(,"rows":[)";
    bool is_first = true;
    each_line_of(version, [&](const Line& line) {
        out << (is_first ? "\n" : ",\n") << json::serialize(json_of(line));
        is_first = false;
    });
    out << "\n]}\n";
}

}  // namespace briljant::covenant
