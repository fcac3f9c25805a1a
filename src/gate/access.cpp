// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/access.hpp"

#include <array>
#include <utility>

#include "gate/leaf.hpp"
#include "gate_sql.hpp"

namespace briljant::gate {

namespace {

// The five fields of access_line(), apart by a tab.
AccessLine line_of(core::Instant at, const std::string& text) {
    std::array<std::string, 5> fields;
    std::size_t field = 0;
    for (const char letter : text) {
        if (letter == '\t' && field + 1 < fields.size()) {
            ++field;
        } else {
            fields.at(field) += letter;
        }
    }
    return {at, fields[0], fields[1], fields[2], fields[3], fields[4]};
}

}  // namespace

core::Result<void> remember_look(Visit& visit,
                                 CaseKeys& keys,
                                 const KnownCase& known,
                                 covenant::Act act) {
    const auto row = core::RowId::random(visit.random()).text();
    TRY_ASSIGN(auto sealed,
               keys.seal_field(access_field(row), access_line(*visit.actor(), known, act)));
    visit.beside_leaves(
        sql::add_case_access,
        storage::values(
            visit.actor()->covenant, row, known.id, visit.now(), std::move(sealed.bytes)));
    return {};
}

core::Result<std::vector<AccessLine>> list_access(Visit& visit, const Lens& lens) {
    TRY_ASSIGN(const auto rows,
               visit.session().query(sql::list_case_access,
                                     storage::values(lens.covenant_id(), lens.case_id())));
    std::vector<AccessLine> lines;
    lines.reserve(rows.size());
    for (const auto& row : rows) {
        TRY_ASSIGN(const auto text, open_field(lens, access_field(row.text(0)), row.bytes(2)));
        lines.push_back(line_of(row.instant(1), text.reveal()));
    }
    return lines;
}

}  // namespace briljant::gate
