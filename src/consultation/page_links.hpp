// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What stands beside the heading of a page of meetings: on paper, plan one, make the agenda.
// Internal to the pages of consultation/.

#include "consultation/read_meeting.hpp"
#include "people/page_call.hpp"

namespace briljant::consultation {

// Beside the heading of one meeting, by the text of that heading.
[[nodiscard]] std::vector<web::Action> links_beside(const people::PageCall& call,
                                                    const MeetingView& view,
                                                    std::string_view heading);
// Beside the list of meetings: "Nieuw overleg", for who plans them.
[[nodiscard]] std::vector<web::Action> links_to_plan(const people::PageCall& call);

}  // namespace briljant::consultation
