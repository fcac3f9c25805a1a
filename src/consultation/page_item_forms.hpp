// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The forms of one item at the table: the picture with the voice of the young person, the
// judgement, and what is decided with an action in one line. Each carries the version of the item
// that its writer saw. Internal to consultation/.

#include <optional>

#include "consultation/page_meeting_words.hpp"
#include "consultation/run_item.hpp"
#include "plan/action_line.hpp"

namespace briljant::consultation {

// What of an item a page shows; the first stands before the steps of the item itself.
enum class ItemPart : std::uint8_t { earlier_actions, picture, judgement, decision };

// "beeld": in addresses.
[[nodiscard]] std::string_view to_name(ItemPart part);
[[nodiscard]] std::optional<ItemPart> parse_item_part(std::string_view name);

// Of the parts picture and judgement.
[[nodiscard]] web::Form words_form(const people::PageCall& call,
                                   const ItemView& view,
                                   ItemPart part);
[[nodiscard]] MinutesChange read_words(const http::Fields& typed, ItemPart part);

[[nodiscard]] web::Form decision_form(const people::PageCall& call,
                                      const ItemView& view,
                                      const people::Directory& directory);
struct TypedDecision {
    core::PersonalText decision;
    std::optional<Dissent> dissent;
    std::optional<plan::ActionLine> action;
};
// Marks in the form what is wrong; what is not filled in is absent.
[[nodiscard]] TypedDecision read_decision(const people::PageCall& call,
                                          const ItemView& view,
                                          const people::Directory& directory,
                                          web::Form& form);
// Was this very line shown as understood, and is it confirmed?
[[nodiscard]] bool is_confirmed_line(const http::Fields& typed);
// The form asks whether it was understood well.
void ask_confirmation(const people::PageCall& call, web::Form& form);

// The item and the version that the writer saw.
[[nodiscard]] ItemAddress typed_address(const people::PageCall& call);

}  // namespace briljant::consultation
