// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/meeting_desk.hpp"

#include <algorithm>

#include "consultation/refuse_unseen.hpp"
#include "gate/not_found.hpp"

namespace briljant::consultation {

namespace {

using covenant::Act;

}  // namespace

const AgendaItem* MeetingAtHand::at(int position) const {
    const auto found = std::ranges::find(items, position, &AgendaItem::position);
    return found == items.end() ? nullptr : &*found;
}

const Seat* MeetingAtHand::seat_of(const core::RowId& item, const core::MemberId& member) const {
    const auto found = std::ranges::find_if(
        seats, [&](const Seat& seat) { return seat.item == item && seat.member == member; });
    return found == seats.end() ? nullptr : &*found;
}

bool is_chair(const gate::Visit& visit, const Meeting& meeting) {
    return visit.actor() != nullptr && visit.actor()->member == meeting.chair;
}

bool is_secretary(const gate::Visit& visit, const Meeting& meeting) {
    return visit.actor() != nullptr && visit.actor()->member == meeting.secretary;
}

core::Result<MeetingAtHand> take_meeting(gate::Visit& visit, const std::string& code) {
    if (visit.actor() == nullptr) return gate::not_found();
    MeetingStore store{visit};
    TRY_ASSIGN(const auto meeting, store.find(code));
    MeetingAtHand hand;
    // One that is not there has no items and no seats, and costs as much to look for.
    if (meeting) hand.meeting = *meeting;
    TRY_ASSIGN(hand.items, store.items(hand.meeting.id));
    TRY_ASSIGN(hand.seats, store.seats(hand.meeting.id));
    const bool is_seated =
        std::ranges::find(hand.seats, visit.actor()->member, &Seat::member) != hand.seats.end();
    const bool leads = is_chair(visit, hand.meeting) || is_secretary(visit, hand.meeting);
    if (meeting && (is_seated || leads)) return hand;
    std::optional<gate::Touched> row;
    if (meeting) row = {"meeting", meeting->code};
    return refuse_unseen(visit, Act::meeting_read, std::move(row));
}

core::Result<void> expect_state(const Meeting& meeting, covenant::Set<MeetingState> allowed) {
    if (allowed.contains(meeting.state)) return {};
    return core::Error{core::ErrorCode::conflict,
                       "consultation.not-now",
                       std::string{covenant::to_name(meeting.state)}};
}

core::Result<gate::Permit> permit_to_write(gate::Visit& visit,
                                           const Meeting& meeting,
                                           const std::string& case_code) {
    const auto act = is_chair(visit, meeting) ? Act::meeting_close_item : Act::decision_list_write;
    return gate::Gate::permit(visit, {.act = act, .case_code = case_code});
}

core::Result<ItemAtHand> take_item(gate::Visit& visit,
                                   const std::string& meeting_code,
                                   int position) {
    TRY_ASSIGN(const auto hand, take_meeting(visit, meeting_code));
    const auto* item = hand.at(position);
    if (item == nullptr) return gate::not_found();
    if (!is_chair(visit, hand.meeting) && !is_secretary(visit, hand.meeting)) {
        return core::Error{core::ErrorCode::not_permitted, "consultation.not-at-the-head", ""};
    }
    TRY(expect_state(hand.meeting, {MeetingState::opened}));
    TRY_ASSIGN(auto lens,
               gate::Gate::look(visit, {.case_code = item->case_code, .act = Act::meeting_read}));
    TRY_ASSIGN(auto permit, permit_to_write(visit, hand.meeting, item->case_code));
    TRY_ASSIGN(auto minutes, MeetingStore{visit}.minutes(lens, *item));
    std::vector<Seat> seats;
    for (const auto& seat : hand.seats) {
        if (seat.item == item->id) seats.push_back(seat);
    }
    return ItemAtHand{hand.meeting,
                      *item,
                      std::move(minutes),
                      std::move(seats),
                      std::move(lens),
                      std::move(permit)};
}

}  // namespace briljant::consultation
