// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Who is there for one item, as a form: one choice per seat, so that it is filled in while people
// sit down. Internal to consultation/.

#include "consultation/open_meeting.hpp"
#include "consultation/read_meeting.hpp"
#include "people/directory.hpp"
#include "people/page_call.hpp"
#include "web/forms.hpp"

namespace briljant::consultation {

[[nodiscard]] web::Form attendance_form(const people::PageCall& call,
                                        const ItemView& view,
                                        const people::Directory& directory);

struct SeatChoice {
    std::string field;  // its name in the form
    AttendanceEntry entry;
};
// What differs from what stands; a choice that the form does not offer is left out.
[[nodiscard]] std::vector<SeatChoice> read_attendance(const http::Fields& typed,
                                                      const ItemView& view,
                                                      const people::Directory& directory);

}  // namespace briljant::consultation
