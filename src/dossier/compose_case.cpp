// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/compose_case.hpp"

#include <algorithm>

#include "dossier/conflict_notice.hpp"
#include "dossier/departure_store.hpp"
#include "gate/gate.hpp"

namespace briljant::dossier {

namespace {

core::Error invalid(std::string_view id) {
    return {core::ErrorCode::invalid, id, ""};
}

core::Result<gate::Permit> compose(gate::Visit& visit, const std::string& case_code) {
    return gate::Gate::permit(visit, {.act = covenant::Act::case_compose, .case_code = case_code});
}

}  // namespace

core::Result<void> invite_participant(gate::Visit& visit,
                                      const std::string& case_code,
                                      const Invitation& invitation) {
    TRY_ASSIGN(const auto permit, compose(visit, case_code));
    CaseParticipant participant;
    participant.id = core::RowId::random(visit.random());
    participant.member = invitation.member;
    participant.organisation = invitation.organisation;
    participant.role = invitation.role;
    participant.from = visit.today();
    participant.until = invitation.until;
    participant.is_incidental = invitation.is_incidental;
    return CaseStore{visit}.add_participant(
        permit, participant, {participant.id, invitation.reason, invitation.basis});
}

core::Result<void> end_participation(gate::Visit& visit,
                                     const std::string& case_code,
                                     const DepartureWish& wish) {
    TRY_ASSIGN(const auto permit, compose(visit, case_code));
    if (wish.reason.reveal().empty()) return invalid("dossier.end-reason-missing");
    CaseStore store{visit};
    TRY_ASSIGN(const auto participants, store.participants(permit));
    const bool is_there = std::ranges::any_of(participants, [&](const auto& participant) {
        return participant.member == wish.member && participant.holds_on(visit.today());
    });
    if (!is_there) return invalid("dossier.not-at-table");
    TRY(store.end_participation(permit, wish.member, visit.today()));
    Departure departure;
    departure.id = core::RowId::random(visit.random());
    departure.member = wish.member;
    departure.ended_by = visit.actor()->member;
    departure.ended_at = visit.now();
    departure.reason = wish.reason;
    return DepartureStore{visit}.add(permit, departure);
}

core::Result<void> exclude_participant(gate::Visit& visit,
                                       const std::string& case_code,
                                       const core::MemberId& member) {
    TRY_ASSIGN(const auto permit, compose(visit, case_code));
    return CaseStore{visit}.declare_conflict(permit, member);
}

core::Result<void> declare_conflict(gate::Visit& visit, const std::string& case_code) {
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(
                   visit, {.act = covenant::Act::conflict_declare, .case_code = case_code}));
    TRY(CaseStore{visit}.declare_conflict(permit, visit.actor()->member));
    return tell_director(visit, permit);
}

core::Result<void> name_case_director(gate::Visit& visit,
                                      const std::string& case_code,
                                      const core::MemberId& member) {
    TRY_ASSIGN(const auto permit, compose(visit, case_code));
    return CaseStore{visit}.set_case_director(permit, member);
}

core::Result<void> note_link(gate::Visit& visit, const LinkWish& wish) {
    TRY_ASSIGN(
        const auto permit,
        gate::Gate::permit(visit, {.act = covenant::Act::case_link, .case_code = wish.from_case}));
    auto readers = wish.readers;
    readers.push_back(visit.actor()->member);
    return CaseStore{visit}.add_link(permit, {wish.to_case, wish.kind}, readers);
}

core::Result<void> link_cases(gate::Visit& visit, const LinkWish& wish) {
    TRY(note_link(visit, wish));
    return note_link(visit, {wish.to_case, wish.from_case, wish.kind, wish.readers});
}

}  // namespace briljant::dossier
