// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/emergency.hpp"

#include <utility>

#include "gate/leaf.hpp"
#include "gate/not_found.hpp"
#include "gate/series.hpp"
#include "gate_sql.hpp"

namespace briljant::gate {

namespace {

using core::PersonalText;
using storage::values;

// The only ground there is (R57; AVG 6(1)(d), 9(2)(c)).
constexpr std::string_view vital_interest = "VITAL_INTEREST";
constexpr std::string_view justified = "JUSTIFIED";
constexpr std::string_view not_justified = "NOT_JUSTIFIED";

FieldRef words_field(const core::RowId& id, std::string_view column) {
    return {.table = "emergency_access",
            .column = column,
            .row = id.text(),
            .version = 1,
            .compartment = Compartment::item,
            .compartment_id = id.text()};
}

EmergencyAccess access_of(const storage::Row& row) {
    EmergencyAccess access;
    access.id = row.id<core::RowId>(0);
    access.code = row.text(1);
    access.case_id = row.id<core::CaseId>(2);
    access.case_code = row.text(3);
    access.member = row.id<core::MemberId>(4);
    access.organisation = row.id<core::OrganisationId>(5);
    access.started_at = row.instant(6);
    access.until = row.instant(7);
    access.ended_at = row.maybe_instant(8);
    access.review_by = row.date(9);
    if (!row.is_null(10)) {
        access.verdict = row.text(10) == justified ? EmergencyVerdict::justified
                                                   : EmergencyVerdict::not_justified;
    }
    access.reviewed_by = row.maybe_id<core::MemberId>(11);
    access.reviewed_at = row.maybe_instant(12);
    return access;
}

core::Result<std::vector<EmergencyAccess>> read_all(Visit& visit,
                                                    const storage::Statement& statement,
                                                    const storage::Values& with) {
    TRY_ASSIGN(const auto rows, visit.session().query(statement, with));
    std::vector<EmergencyAccess> list;
    list.reserve(rows.size());
    for (const auto& row : rows) list.push_back(access_of(row));
    return list;
}

template <typename Open>
core::Result<EmergencyWords> read_words(Visit& visit,
                                        const core::CovenantId& covenant,
                                        const EmergencyAccess& access,
                                        Open open) {
    TRY_ASSIGN(const auto row,
               visit.session().find(sql::find_emergency_words, values(covenant, access.id)));
    if (!row) return not_found();
    EmergencyWords words;
    TRY_ASSIGN(words.reason, open(words_field(access.id, "reason"), row->bytes(0)));
    if (row->is_null(1)) return words;
    TRY_ASSIGN(words.finding, open(words_field(access.id, "finding"), row->bytes(1)));
    return words;
}

}  // namespace

core::Result<std::string> EmergencyStore::next_code() {
    return gate::next_code(visit_, visit_.actor()->covenant, {"emergency", "BG"});
}

core::Result<void> EmergencyStore::add(const Permit& permit,
                                       const EmergencyAccess& access,
                                       const PersonalText& reason,
                                       const std::vector<core::MemberId>& told) {
    auto readers = told;
    readers.push_back(access.member);
    TRY(share_item_key(permit, access.id.text(), readers));
    TRY_ASSIGN(auto sealed, seal_field(permit, words_field(access.id, "reason"), reason));
    TRY(visit_.session().execute(sql::add_emergency,
                                 values(permit.covenant_id(),
                                        access.id,
                                        access.code,
                                        permit.case_id(),
                                        access.case_code,
                                        access.member,
                                        access.organisation,
                                        vital_interest,
                                        access.started_at,
                                        access.until,
                                        access.review_by,
                                        std::move(sealed.bytes))));
    for (const auto& member : told) {
        TRY(visit_.session().execute(
            sql::add_emergency_alert,
            values(permit.covenant_id(), access.id, member, access.started_at)));
    }
    return {};
}

core::Result<std::vector<EmergencyAccess>> EmergencyStore::running() {
    const auto& actor = *visit_.actor();
    return read_all(
        visit_, sql::running_emergency, values(actor.covenant, actor.member, visit_.now()));
}

core::Result<std::int64_t> EmergencyStore::count_since(core::Instant moment) {
    const auto& actor = *visit_.actor();
    TRY_ASSIGN(const auto row,
               visit_.session().find(sql::count_emergencies_since,
                                     values(actor.covenant, actor.member, moment)));
    return row->integer(0);
}

core::Result<void> EmergencyStore::end_running() {
    const auto& actor = *visit_.actor();
    TRY_ASSIGN(const auto list, running());
    if (list.empty()) return {};
    TRY(visit_.session().execute(sql::end_emergencies,
                                 values(actor.covenant, actor.member, visit_.now())));
    TRY_ASSIGN(const auto log, log_of(visit_, actor.covenant));
    for (const auto& access : list) {
        log::Entry leaf;
        leaf.activity = "case-consultation";
        leaf.action = log::ActionCode::update;
        leaf.event = "CHANGE.emergency";
        leaf.grant = core::GrantId::random(visit_.random());
        leaf.sealed.case_id = access.case_id.text();
        leaf.sealed.emergency = access.code + ", ended";
        visit_.record(log, std::move(leaf));
    }
    return {};
}

core::Result<std::vector<EmergencyAccess>> EmergencyStore::mine() {
    const auto& actor = *visit_.actor();
    return read_all(visit_, sql::my_emergencies, values(actor.covenant, actor.member));
}

core::Result<std::optional<EmergencyAccess>> EmergencyStore::find(std::string_view code) {
    const auto& actor = *visit_.actor();
    TRY_ASSIGN(
        const auto row,
        visit_.session().find(sql::find_my_emergency, values(actor.covenant, actor.member, code)));
    if (!row) return std::optional<EmergencyAccess>{};
    return std::optional{access_of(*row)};
}

core::Result<EmergencyWords> EmergencyStore::words(const Permit& permit,
                                                   const EmergencyAccess& access) {
    // The reader's own wrap of this one key: whoever supervises holds none of the case.
    CaseKeys keys{visit_, permit.covenant_id(), permit.case_id(), permit.known().generation};
    return read_words(visit_, permit.covenant_id(), access, [&](const auto& field, auto sealed) {
        return keys.open_field(field, sealed);
    });
}

core::Result<EmergencyWords> EmergencyStore::words(const Lens& lens,
                                                   const EmergencyAccess& access) {
    return read_words(visit_, lens.covenant_id(), access, [&](const auto& field, auto sealed) {
        return open_field(lens, field, sealed);
    });
}

core::Result<void> EmergencyStore::judge(const Permit& permit,
                                         const EmergencyAccess& access,
                                         EmergencyVerdict verdict,
                                         const PersonalText& finding) {
    TRY_ASSIGN(auto sealed, seal_field(permit, words_field(access.id, "finding"), finding));
    const auto word = verdict == EmergencyVerdict::justified ? justified : not_justified;
    TRY_ASSIGN(const auto changed,
               visit_.session().execute(sql::judge_emergency,
                                        values(permit.covenant_id(),
                                               access.id,
                                               word,
                                               visit_.actor()->member,
                                               visit_.now(),
                                               std::move(sealed.bytes))));
    if (changed == 1) return {};
    return core::Error{core::ErrorCode::conflict, "gate.emergency-judged", ""};
}

}  // namespace briljant::gate
