// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/asker_facts.hpp"

#include "core/check.hpp"
#include "people_sql.hpp"

namespace briljant::people {

namespace {

using covenant::known;
using covenant::Known;

// The columns of people.asker.
enum Column : std::size_t {
    member_state,
    organisation_code,
    role,
    designated_at,
    ends_on,
    screening_at,
    secrecy_signed_at,
    training_valid_until,
    commercial_duties,
    case_direction
};

bool is_on_or_before(const storage::Row& row, Column column, const core::Date& today) {
    return !row.is_null(column) && row.date(column) <= today;
}

void learn_grant(covenant::AskerFacts& facts, const storage::Row& row, const core::Date& today) {
    if (!is_on_or_before(row, designated_at, today)) return;
    const auto granted = covenant::parse_name<covenant::Role>(row.text(role));
    BR_CHECK(granted.has_value());
    facts.roles.insert(*granted);
    facts.designated = Known::yes;
    if (is_on_or_before(row, screening_at, today)) facts.screened = Known::yes;
    if (is_on_or_before(row, secrecy_signed_at, today)) facts.secrecy_signed = Known::yes;
    if (!row.is_null(training_valid_until) && row.date(training_valid_until) > today) {
        facts.training_valid = Known::yes;
    }
    if (row.claim(commercial_duties)) facts.commercial_duties = Known::yes;
}

void learn_organisation(covenant::AskerFacts& facts,
                        const storage::Row& row,
                        const covenant::CovenantVersion& version,
                        const core::Date& today) {
    facts.has_case_direction = row.integer(case_direction) != 0;
    if (row.is_null(organisation_code)) return;
    const auto* party = version.party(row.text(organisation_code));
    if (party == nullptr) return;
    facts.org_types = party->org_types;
    facts.wgs_class = party->wgs_class;
    facts.accession = party->accession_on(today);
    facts.accession_from = party->accession_from;
    facts.accession_ends = party->accession_ends;
}

}  // namespace

core::Result<covenant::AskerFacts> asker_facts(storage::Session& session,
                                               const gate::Actor& actor,
                                               const covenant::CovenantVersion& version,
                                               const core::Date& today) {
    covenant::AskerFacts facts;
    TRY_ASSIGN(
        const auto rows,
        session.query(sql::asker,
                      storage::values(core::CovenantId{}, actor.member, actor.covenant, today)));
    if (rows.empty()) return facts;  // a member that is gone: nothing is known, all is refused
    facts.designated = facts.screened = facts.secrecy_signed = facts.training_valid = Known::no;
    facts.commercial_duties = Known::no;
    facts.organisation_frozen = Known::no;
    facts.strong_login = known(actor.has_second_factor);
    facts.blocked = known(rows.front().text(member_state) != "ACTIVE");
    learn_organisation(facts, rows.front(), version, today);
    for (const auto& row : rows) {
        if (!row.is_null(role)) learn_grant(facts, row, today);
    }
    return facts;
}

}  // namespace briljant::people
