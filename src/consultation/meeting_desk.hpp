// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the use cases of a meeting share: finding the meeting for somebody who belongs to it, and
// taking one item in hand with the Lens and the Permit that fit the role: the chair leads it, the
// secretary writes it. Internal to consultation/. One thread.

#include "consultation/meeting_store.hpp"
#include "gate/gate.hpp"

namespace briljant::consultation {

struct MeetingAtHand {
    Meeting meeting;
    std::vector<AgendaItem> items;
    std::vector<Seat> seats;

    [[nodiscard]] const AgendaItem* at(int position) const;
    [[nodiscard]] const Seat* seat_of(const core::RowId& item, const core::MemberId& member) const;
};

// "not found" for whoever is neither chair nor secretary nor seated at one of its items.
[[nodiscard]] core::Result<MeetingAtHand> take_meeting(gate::Visit& visit, const std::string& code);
[[nodiscard]] bool is_chair(const gate::Visit& visit, const Meeting& meeting);
[[nodiscard]] bool is_secretary(const gate::Visit& visit, const Meeting& meeting);

// "consultation.not-now" (conflict): this cannot be done in the state that the meeting is in.
[[nodiscard]] core::Result<void> expect_state(const Meeting& meeting,
                                              covenant::Set<MeetingState> allowed);

struct ItemAtHand {
    Meeting meeting;
    AgendaItem item;
    Minutes minutes;
    std::vector<Seat> seats;  // of the item
    gate::Lens lens;
    gate::Permit permit;
};
// To write at the table: the chair's Permit closes items, the secretary's writes the list.
[[nodiscard]] core::Result<ItemAtHand> take_item(gate::Visit& visit,
                                                 const std::string& meeting_code,
                                                 int position);
[[nodiscard]] core::Result<gate::Permit> permit_to_write(gate::Visit& visit,
                                                         const Meeting& meeting,
                                                         const std::string& case_code);

}  // namespace briljant::consultation
