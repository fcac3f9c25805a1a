// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/table.hpp"

#include <ostream>
#include <string>

#include "covenant/statute.hpp"

namespace briljant::covenant {

namespace {

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

// outcome, rows, phase from, requires, requires one of, secrecy grounds
void write_cell(const CovenantVersion& version, const Combination& at, std::ostream& out) {
    const auto& rows = version.content().provision;
    const auto& cell = version.cell(at.from, at.to, at.category, at.subject);
    const auto denied =
        statute_denies(version.content().regime, at.category, at.subject, Phase::deep);
    if (denied) {
        out << "DENY,STATUTE,,,,\n";
        return;
    }
    if (!cell.denies.empty()) {
        out << "DENY," << rows[cell.denies.front()].id << ",,,,\n";
        return;
    }
    bool is_first = true;
    for (const auto index : cell.allows) {
        const auto& row = rows[index];
        if (row.third_party) continue;
        if (!is_first) {
            out << to_name(at.from) << ',' << receiver(at.to) << ',' << to_name(at.category) << ','
                << to_name(at.subject) << ',';
        }
        is_first = false;
        out << to_name(row.effect) << ',' << row.id << ','
            << (row.phase_from ? to_name(*row.phase_from) : "") << ',' << joined(row.requires_all)
            << ',' << joined(row.requires_one_of) << ',' << joined(row.secrecy_grounds) << '\n';
    }
    if (is_first) out << "DENY,DEFAULT,,,,\n";
}

}  // namespace

void write_table(const CovenantVersion& version, std::ostream& out) {
    out << "from,to,category,subjectRole,outcome,row,phaseFrom,requires,requiresOneOf,"
           "secrecyGrounds\n";
    Set<OrgType>::all().each([&](OrgType from) {
        for (std::size_t to = 0; to <= CovenantVersion::to_case_direction; ++to) {
            Set<DataCategory>::all().each([&](DataCategory category) {
                Set<SubjectRole>::all().each([&](SubjectRole subject) {
                    out << to_name(from) << ',' << receiver(to) << ',' << to_name(category) << ','
                        << to_name(subject) << ',';
                    write_cell(version, {from, to, category, subject}, out);
                });
            });
        }
    });
}

}  // namespace briljant::covenant
