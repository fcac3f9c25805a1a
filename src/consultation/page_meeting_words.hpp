// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the pages of a meeting share: addresses, words for codes, the frame with breadcrumb and
// glasses, one agenda item as facts. Internal to consultation/. Belongs to one request.

#include "consultation/read_meeting.hpp"
#include "people/directory.hpp"
#include "people/page_call.hpp"
#include "web/forms.hpp"

namespace briljant::consultation {

// Of the path: "M-01", 1 (0 when it is no number), "/overleggen/M-01", "/overleggen/M-01/punt/1".
[[nodiscard]] std::string meeting_code(const people::PageCall& call);
[[nodiscard]] int item_position(const people::PageCall& call);
[[nodiscard]] std::string meeting_address(const people::PageCall& call);
[[nodiscard]] std::string item_address(const people::PageCall& call, int position);

[[nodiscard]] http::Response refused(people::PageCall& call, const core::Error& error);

// A code as it stands in the name of a text: "NOT_DONE" is "not-done".
[[nodiscard]] std::string in_text_id(std::string_view code);
template <typename E>
[[nodiscard]] std::string word(const people::PageCall& call, std::string_view group, E value) {
    return call.say("consultation." + std::string{group} + "." +
                    in_text_id(covenant::to_name(value)));
}

// What happened and what to do next, in one sentence for at a field or as an alert on its own.
[[nodiscard]] std::string error_words(const people::PageCall& call, const core::Error& error);
[[nodiscard]] web::Html error_alert(const people::PageCall& call, const core::Error& error);

struct Button {
    std::string action;
    std::string_view label;  // name of a text
    web::ButtonKind kind = web::ButtonKind::primary;
};
// A form with nothing but one button.
[[nodiscard]] web::Html html(const people::PageCall& call, const Button& button);

// Initials when the screen hangs on the wall (?scherm=initialen).
[[nodiscard]] bool shows_initials(const people::PageCall& call);
[[nodiscard]] std::string name_of(const people::PageCall& call,
                                  const people::Directory& directory,
                                  const core::MemberId& member);

// "Tessa Brouwer, Opvang Havenlicht"
[[nodiscard]] std::string who_of(const people::Directory& directory, const core::MemberId& member);

// "2. V-001, herhaling, 15 minuten"
[[nodiscard]] std::string item_heading(const people::PageCall& call, const AgendaItem& item);
// As whom and for what: "Als casusregisseur, GI De Sluis, voor hulp aan slachtoffers".
[[nodiscard]] std::string item_glasses(const people::PageCall& call,
                                       const MeetingView& view,
                                       const ItemView& item);
[[nodiscard]] std::vector<web::Fact> item_facts(const people::PageCall& call,
                                                const ItemView& view,
                                                const people::Directory& directory);
[[nodiscard]] web::Html item_card(const people::PageCall& call,
                                  const ItemView& view,
                                  const people::Directory& directory);

// Title and breadcrumb; glasses when the page shows one case, else each item says it. `part` names
// the page below the meeting, "" for the meeting itself.
void put_in_frame(people::PageCall& call, const MeetingView& view, const std::string& part);
[[nodiscard]] web::Html meeting_title(const people::PageCall& call,
                                      const MeetingView& view,
                                      std::string_view heading);

}  // namespace briljant::consultation
