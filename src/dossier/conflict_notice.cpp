// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/conflict_notice.hpp"

#include "dossier/case_facts.hpp"
#include "dossier_sql.hpp"

namespace briljant::dossier {

namespace {

using storage::values;

std::vector<ConflictNotice> notices_of(const std::vector<storage::Row>& rows) {
    std::vector<ConflictNotice> notices;
    notices.reserve(rows.size());
    for (const auto& row : rows) {
        notices.push_back({row.text(0), row.id<core::MemberId>(1), row.instant(2)});
    }
    return notices;
}

}  // namespace

core::Result<void> tell_director(gate::Visit& visit, const gate::Permit& permit) {
    const auto& me = visit.actor()->member;
    TRY_ASSIGN(const auto director, process_director_of(visit, permit.known().code));
    if (!director || *director == me) return {};
    TRY(visit.session().execute(sql::add_conflict_notice,
                                values(permit.covenant_id(),
                                       core::RowId::random(visit.random()),
                                       permit.case_id(),
                                       permit.known().code,
                                       me,
                                       *director,
                                       visit.now())));
    return {};
}

core::Result<std::vector<ConflictNotice>> unread_conflicts(gate::Visit& visit) {
    const auto& actor = *visit.actor();
    TRY_ASSIGN(
        const auto rows,
        visit.session().query(sql::list_conflict_notices, values(actor.covenant, actor.member)));
    return notices_of(rows);
}

core::Result<std::vector<ConflictNotice>> read_conflicts(gate::Visit& visit,
                                                         const gate::Lens& lens) {
    TRY_ASSIGN(const auto rows,
               visit.session().query(sql::list_conflict_notices_of_case,
                                     values(lens.covenant_id(), lens.case_id())));
    if (!rows.empty()) {
        visit.beside_leaves(
            sql::read_conflict_notices,
            values(lens.covenant_id(), lens.case_id(), visit.actor()->member, visit.now()));
    }
    return notices_of(rows);
}

}  // namespace briljant::dossier
