// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/case_facts.hpp"

#include <utility>

#include "dossier/case_file.hpp"
#include "dossier_sql.hpp"

namespace briljant::dossier {

namespace {

using covenant::Known;
using covenant::Role;

template <typename E>
core::Result<E> enum_of(const std::string& name) {
    const auto value = covenant::parse_name<E>(name);
    if (value) return *value;
    return core::Error{core::ErrorCode::unavailable, "dossier.row-damaged", "case_file"};
}

core::Result<FoundCase> case_of(const storage::Row& row) {
    FoundCase found;
    auto& known = found.known;
    known.id = row.id<core::CaseId>(0);
    known.code = row.text(1);
    found.version_label = row.text(2);
    known.purpose = row.text(3);
    known.subject = row.id<core::PersonId>(5);
    known.generation = static_cast<std::uint32_t>(row.integer(8));
    auto& facts = known.facts;
    facts.exists = true;
    TRY_ASSIGN(facts.subject_role, enum_of<covenant::SubjectRole>(row.text(4)));
    TRY_ASSIGN(facts.state, enum_of<covenant::CaseState>(row.text(6)));
    TRY_ASSIGN(facts.phase, enum_of<covenant::Phase>(row.text(7)));
    facts.destroy_by = row.date(9);
    facts.inform_decided = covenant::known(row.claim(10));
    facts.participant = Known::no;
    facts.conflict_of_interest = Known::no;
    facts.criteria_assessed = Known::yes;  // a case exists only after an accepted triage
    facts.reopen_decision = Known::no;
    facts.legal_hold = Known::no;
    return found;
}

// One member may hold several rows: participant, and later fixed contact.
core::Result<void> add_participation(FoundCase& found,
                                     const storage::Row& row,
                                     const core::Date& today) {
    if (row.is_null(11)) return {};
    if (row.claim(15)) found.known.facts.conflict_of_interest = Known::yes;
    const auto until = row.maybe_date(14);
    if (row.date(13) > today || (until && *until <= today)) return {};
    TRY_ASSIGN(const auto role, enum_of<Role>(row.text(12)));
    const bool is_first = found.known.roles.empty();
    found.known.roles.insert(role);
    found.known.facts.participant = Known::yes;
    // The bar shows the role that says most: a director before a participant.
    if (is_first || found.known.role == Role::participant) {
        found.known.role = role;
        found.known.relation = row.text(11);
    }
    return {};
}

}  // namespace

core::Result<std::optional<FoundCase>> find_case(storage::Session& session,
                                                 const gate::Actor& actor,
                                                 std::string_view code,
                                                 const core::Date& today) {
    TRY_ASSIGN(const auto rows,
               session.query(sql::find_case_for_member,
                             storage::values(actor.covenant, code, actor.member)));
    if (rows.empty()) return std::optional<FoundCase>{};
    TRY_ASSIGN(auto found, case_of(rows.front()));
    for (const auto& row : rows) TRY(add_participation(found, row, today));
    return std::optional<FoundCase>{std::move(found)};
}

core::Result<std::optional<core::MemberId>> process_director_of(gate::Visit& visit,
                                                                std::string_view code) {
    std::optional<core::MemberId> director;
    if (visit.actor() == nullptr) return director;
    TRY_ASSIGN(const auto row,
               visit.session().find(sql::find_process_director,
                                    storage::values(visit.actor()->covenant, code)));
    if (row) director = row->id<core::MemberId>(0);
    return director;
}

}  // namespace briljant::dossier
