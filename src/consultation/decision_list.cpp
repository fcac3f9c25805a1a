// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/decision_list.hpp"

#include <algorithm>

#include "consultation/meeting_desk.hpp"
#include "gate/not_found.hpp"

namespace briljant::consultation {

namespace {

using core::Error;
using core::ErrorCode;
using covenant::Act;

constexpr int send_term_days = 3;     // working days (T13)
constexpr int confirm_term_days = 5;  // working days (T14)

core::Result<void> permit_all(gate::Visit& visit, const MeetingAtHand& hand, Act act) {
    for (const auto& item : hand.items) {
        TRY(gate::Gate::permit(visit, {.act = act, .case_code = item.case_code}));
    }
    return {};
}

core::Result<void> move_to(gate::Visit& visit, MeetingAtHand& hand, MeetingState state) {
    hand.meeting.state = state;
    return MeetingStore{visit}.change(hand.meeting);
}

// When the last one has confirmed, so has the meeting.
core::Result<void> settle_confirmation(gate::Visit& visit, MeetingAtHand& hand) {
    TRY_ASSIGN(const auto receipts, MeetingStore{visit}.receipts(hand.meeting.id));
    const bool all_read = std::ranges::all_of(
        receipts, [](const Receipt& receipt) { return receipt.confirmed_at.has_value(); });
    if (!all_read) return {};
    return move_to(visit, hand, MeetingState::confirmed);
}

core::Result<void> confirm_for(gate::Visit& visit,
                               const std::string& meeting_code,
                               const core::MemberId& member,
                               Act act) {
    TRY_ASSIGN(auto hand, take_meeting(visit, meeting_code));
    TRY(expect_state(hand.meeting, {MeetingState::sent, MeetingState::confirmed}));
    MeetingStore store{visit};
    TRY_ASSIGN(const auto receipts, store.receipts(hand.meeting.id));
    bool is_reader = false;
    for (const auto& item : hand.items) {
        const auto mine = std::ranges::find_if(receipts, [&](const Receipt& receipt) {
            return receipt.item == item.id && receipt.member == member;
        });
        if (mine == receipts.end()) continue;
        is_reader = true;
        if (mine->confirmed_at) continue;
        TRY_ASSIGN(const auto permit,
                   gate::Gate::permit(visit, {.act = act, .case_code = item.case_code}));
        auto receipt = *mine;
        if (member != visit.actor()->member) receipt.noted_by = visit.actor()->member;
        TRY(store.confirm(permit, receipt));
    }
    if (!is_reader) return gate::not_found();
    if (hand.meeting.state == MeetingState::confirmed) return {};
    return settle_confirmation(visit, hand);
}

}  // namespace

core::Result<std::string> write_decision_list(gate::Visit& visit, const std::string& meeting_code) {
    TRY_ASSIGN(auto hand, take_meeting(visit, meeting_code));
    TRY(expect_state(hand.meeting, {MeetingState::closed}));
    TRY(permit_all(visit, hand, Act::decision_list_write));
    MeetingStore store{visit};
    DecisionList list;
    list.id = core::RowId::random(visit.random());
    TRY_ASSIGN(list.code, store.next_code("decision_list", "BL"));
    list.written_at = visit.now();
    list.due_on =
        core::add_working_days(core::to_local(hand.meeting.starts_at).date, send_term_days);
    TRY(store.add_list(hand.meeting.id, list));
    TRY(move_to(visit, hand, MeetingState::list_draft));
    return list.code;
}

core::Result<void> sign_decision_list(gate::Visit& visit, const std::string& meeting_code) {
    TRY_ASSIGN(auto hand, take_meeting(visit, meeting_code));
    TRY(expect_state(hand.meeting, {MeetingState::list_draft}));
    if (!is_chair(visit, hand.meeting)) {
        return Error{ErrorCode::not_permitted, "consultation.not-the-chair", ""};
    }
    TRY(permit_all(visit, hand, Act::decision_list_sign));
    TRY(MeetingStore{visit}.sign_list(hand.meeting.id));
    return move_to(visit, hand, MeetingState::list_signed);
}

core::Result<void> send_decision_list(gate::Visit& visit, const std::string& meeting_code) {
    TRY_ASSIGN(auto hand, take_meeting(visit, meeting_code));
    TRY(expect_state(hand.meeting, {MeetingState::list_signed}));
    MeetingStore store{visit};
    for (const auto& item : hand.items) {
        TRY_ASSIGN(const auto permit,
                   gate::Gate::permit(
                       visit, {.act = Act::decision_list_send, .case_code = item.case_code}));
        for (const auto& seat : hand.seats) {
            if (seat.item != item.id || !seat.is_present()) continue;
            TRY(store.add_receipt(
                permit, hand.meeting.id, {item.id, seat.member, std::nullopt, std::nullopt}));
        }
    }
    const auto confirm_by = core::add_working_days(visit.today(), confirm_term_days);
    TRY(store.send_list(hand.meeting.id, confirm_by));
    return move_to(visit, hand, MeetingState::sent);
}

core::Result<void> confirm_reading(gate::Visit& visit, const std::string& meeting_code) {
    if (visit.actor() == nullptr) return gate::not_found();
    return confirm_for(visit, meeting_code, visit.actor()->member, Act::decision_list_confirm);
}

core::Result<void> note_confirmation(gate::Visit& visit,
                                     const std::string& meeting_code,
                                     const core::MemberId& member) {
    return confirm_for(visit, meeting_code, member, Act::decision_list_send);
}

}  // namespace briljant::consultation
