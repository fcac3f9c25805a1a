// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The meetings of this member, and one meeting: what he can do now, who is there, which items
// (SC05, US28, US31). The acts post to table_pages.

#include <optional>
#include <vector>

#include "consultation/read_meeting.hpp"
#include "http/router.hpp"
#include "people/page_call.hpp"
#include "web/forms.hpp"

namespace briljant::consultation {

// A form that could not be kept, with what was typed, and why.
struct Mistake {
    core::Error error;
    std::optional<web::Form> form = {};
};
// The page of the meeting, also as the answer to an act that failed.
[[nodiscard]] http::Response meeting_page(people::PageCall& call,
                                          const MeetingView& view,
                                          const std::optional<Mistake>& mistake);

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> meeting_routes();

}  // namespace briljant::consultation
