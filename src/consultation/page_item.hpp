// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// One item at the table as a page (SC05): glasses of its case, clock, steps, the voice of the young
// person, the part that is at hand. Internal to consultation/: item_pages answers requests with it.

#include "consultation/page_item_forms.hpp"
#include "plan/page_settlement_form.hpp"

namespace briljant::consultation {

// What the page shows besides the item itself.
struct ItemShown {
    ItemPart part = ItemPart::picture;
    std::optional<web::Form> form = {};         // as it was typed; absent: a fresh one
    std::optional<core::Error> error = {};      // no mistake of one field
    std::optional<plan::ActionLine> line = {};  // as it was understood, to be confirmed
    bool is_conflict = false;                   // shows what stands beside what was typed
};

[[nodiscard]] http::Response item_page(people::PageCall& call,
                                       const MeetingView& view,
                                       const people::Directory& directory,
                                       const ItemShown& shown);
[[nodiscard]] web::Form earlier_form(const people::PageCall& call,
                                     const ItemView& view,
                                     const people::Directory& directory);
// Where an item begins: with the actions of earlier meetings, then where it is.
[[nodiscard]] ItemPart part_at_hand(const ItemView& view);

}  // namespace briljant::consultation
