// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/open_meeting.hpp"

#include <algorithm>

#include "consultation/meeting_desk.hpp"
#include "dossier/compose_case.hpp"
#include "dossier/table.hpp"
#include "gate/not_found.hpp"
#include "people/directory.hpp"

namespace briljant::consultation {

namespace {

using core::Error;
using core::ErrorCode;
using covenant::Act;

constexpr covenant::Set<MeetingState> before_closing{
    MeetingState::planned, MeetingState::called, MeetingState::opened};

core::Result<Seat> replacement_seat(gate::Visit& visit,
                                    const gate::Permit& permit,
                                    const AttendanceEntry& entry,
                                    const core::RowId& item) {
    if (!entry.replaced_by) {
        return Error{ErrorCode::invalid, "consultation.replacement-missing", ""};
    }
    TRY_ASSIGN(const auto participants, dossier::participants_of(visit, permit));
    const bool takes_part = std::ranges::any_of(participants, [&](const auto& participant) {
        return participant.member == *entry.replaced_by && participant.holds_on(visit.today());
    });
    if (!takes_part) return Error{ErrorCode::invalid, "consultation.not-on-case", ""};
    Seat seat;
    seat.item = item;
    seat.member = *entry.replaced_by;
    seat.kind = SeatKind::replacement;
    seat.state = AttendanceState::present;
    if (entry.has_signed) seat.statement_signed_at = visit.now();
    return seat;
}

core::Result<covenant::Set<covenant::ChainDomain>> domains_at(
    gate::Visit& visit, const covenant::CovenantVersion& version, const std::vector<Seat>& seats) {
    TRY_ASSIGN(const auto directory, people::read_directory(visit.session()));
    covenant::Set<covenant::ChainDomain> domains;
    for (const auto& seat : seats) {
        if (!seat.is_present() || seat.kind == SeatKind::director) continue;
        const auto member = directory.members.find(seat.member);
        if (member == directory.members.end() || !member->second.organisation) continue;
        const auto organisation = directory.organisations.find(*member->second.organisation);
        if (organisation == directory.organisations.end()) continue;
        const auto* party = version.party(organisation->second.code);
        if (party != nullptr) domains.insert(party->chain_domain);
    }
    return domains;
}

core::Result<Readiness> readiness_of(gate::Visit& visit, const MeetingAtHand& hand) {
    TRY_ASSIGN(
        const auto known,
        visit.house().facts.covenant(visit.session(), visit.actor()->covenant, visit.today()));
    const auto& types = known.version->content().consultation_types;
    const auto type =
        std::ranges::find(types, hand.meeting.consultation_type, &covenant::ConsultationType::code);
    if (type == types.end()) return Error{ErrorCode::invalid, "consultation.type-unknown", ""};
    TableFacts facts;
    facts.invited = count_invited(hand.seats);
    facts.present = count_present(hand.seats);
    facts.is_director_present = std::ranges::any_of(hand.seats, [](const Seat& seat) {
        return seat.kind == SeatKind::director && seat.is_present();
    });
    TRY_ASSIGN(facts.domains, domains_at(visit, *known.version, hand.seats));
    Readiness readiness;
    readiness.quorum = judge_quorum(type->quorum, facts);
    readiness.invited = facts.invited;
    readiness.is_called = hand.meeting.state == MeetingState::called;
    for (const auto& seat : hand.seats) {
        if (!seat.is_present() || seat.statement_signed_at) continue;
        const auto& list = readiness.unsigned_members;
        if (std::ranges::find(list, seat.member) != list.end()) continue;
        readiness.unsigned_members.push_back(seat.member);
    }
    return readiness;
}

core::Result<MeetingAtHand> take_as_chair(gate::Visit& visit, const std::string& meeting_code) {
    TRY_ASSIGN(auto hand, take_meeting(visit, meeting_code));
    if (is_chair(visit, hand.meeting)) return hand;
    return Error{ErrorCode::not_permitted, "consultation.not-the-chair", ""};
}

}  // namespace

core::Result<void> record_attendance(gate::Visit& visit,
                                     const std::string& meeting_code,
                                     const AttendanceEntry& entry) {
    TRY_ASSIGN(const auto hand, take_meeting(visit, meeting_code));
    TRY(expect_state(hand.meeting, before_closing));
    const auto* item = hand.at(entry.position);
    if (item == nullptr) return gate::not_found();
    TRY_ASSIGN(const auto permit, permit_to_write(visit, hand.meeting, item->case_code));
    const auto* invited = hand.seat_of(item->id, entry.member);
    if (invited == nullptr) return Error{ErrorCode::invalid, "consultation.not-invited", ""};
    MeetingStore store{visit};
    auto seat = *invited;
    seat.state = entry.state;
    seat.replaced_by = std::nullopt;
    if (entry.has_signed && !seat.statement_signed_at) seat.statement_signed_at = visit.now();
    if (entry.state == AttendanceState::replaced) {
        TRY_ASSIGN(const auto replacement, replacement_seat(visit, permit, entry, item->id));
        seat.replaced_by = replacement.member;
        TRY(store.add_seat(permit, hand.meeting.id, replacement, {}));
        TRY(store.change_attendance(permit, replacement));
    }
    return store.change_attendance(permit, seat);
}

core::Result<void> sign_statement(gate::Visit& visit, const std::string& meeting_code) {
    TRY_ASSIGN(const auto hand, take_meeting(visit, meeting_code));
    TRY(expect_state(hand.meeting, before_closing));
    MeetingStore store{visit};
    for (const auto& item : hand.items) {
        if (hand.seat_of(item.id, visit.actor()->member) == nullptr) continue;
        TRY_ASSIGN(
            const auto lens,
            gate::Gate::look(visit, {.case_code = item.case_code, .act = Act::meeting_read}));
        TRY(store.sign_statement(lens, item.id));
    }
    return {};
}

core::Result<void> declare_conflict_at_table(gate::Visit& visit,
                                             const std::string& meeting_code,
                                             int position) {
    TRY_ASSIGN(const auto hand, take_meeting(visit, meeting_code));
    TRY(expect_state(hand.meeting, before_closing));
    const auto* item = hand.at(position);
    if (item == nullptr || hand.seat_of(item->id, visit.actor()->member) == nullptr) {
        return gate::not_found();
    }
    TRY(dossier::declare_conflict(visit, item->case_code));
    return MeetingStore{visit}.declare_conflict(item->id);
}

core::Result<Readiness> check_readiness(gate::Visit& visit, const std::string& meeting_code) {
    TRY_ASSIGN(const auto hand, take_meeting(visit, meeting_code));
    return readiness_of(visit, hand);
}

core::Result<void> open_meeting(gate::Visit& visit, const std::string& meeting_code) {
    TRY_ASSIGN(auto hand, take_as_chair(visit, meeting_code));
    TRY(expect_state(hand.meeting, {MeetingState::called}));
    TRY_ASSIGN(const auto readiness, readiness_of(visit, hand));
    if (!readiness.quorum.is_met()) {
        return Error{ErrorCode::conflict,
                     "consultation.no-quorum",
                     std::to_string(readiness.quorum.present) + " of " +
                         std::to_string(readiness.quorum.needed)};
    }
    if (!readiness.unsigned_members.empty()) {
        return Error{ErrorCode::conflict, "consultation.statement-unsigned", ""};
    }
    for (const auto& item : hand.items) {
        TRY(gate::Gate::permit(visit, {.act = Act::meeting_open, .case_code = item.case_code}));
    }
    hand.meeting.state = MeetingState::opened;
    hand.meeting.opened_at = visit.now();
    return MeetingStore{visit}.change(hand.meeting);
}

core::Result<void> close_meeting(gate::Visit& visit, const std::string& meeting_code) {
    TRY_ASSIGN(auto hand, take_as_chair(visit, meeting_code));
    TRY(expect_state(hand.meeting, {MeetingState::opened}));
    const bool all_done = std::ranges::all_of(
        hand.items, [](const AgendaItem& item) { return item.step == MeetingStep::item_done; });
    if (!all_done) return Error{ErrorCode::conflict, "consultation.items-open", ""};
    hand.meeting.state = MeetingState::closed;
    hand.meeting.closed_at = visit.now();
    return MeetingStore{visit}.change(hand.meeting);
}

}  // namespace briljant::consultation
