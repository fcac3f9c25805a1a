// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The secretary plans a meeting (US29): cases in slots of the covenant's length, urgent and
// repeated ones first, invited people per item. Only who takes part in a case can be invited for
// its item; the process director always has a chair that is not counted. Calling the meeting later
// than five working days before (T10) needs a reason.

#include "consultation/meeting.hpp"
#include "core/result.hpp"
#include "gate/visit.hpp"

namespace briljant::consultation {

constexpr int item_minutes_max = 60;

struct Invitee {
    core::MemberId member;
    core::PersonalText question;  // what this person is asked; may be empty
};

struct AgendaItemWish {
    std::string case_code;
    AgendaLabel label = AgendaLabel::new_;
    int minutes = 0;                     // 0: the slot of the consultation type
    std::string consultation_type = {};  // "": that of the meeting
    std::vector<Invitee> invitees = {};
};

struct AgendaWish {
    std::string consultation_type;  // code in the covenant; gives the kind
    core::Instant starts_at;
    std::optional<core::Instant> ends_at;
    core::MemberId chair;
    core::MemberId secretary;
    std::vector<AgendaItemWish> items;
};

// Its code, "M-10". "consultation.agenda-empty", "consultation.type-unknown",
// "consultation.slot-length", "consultation.not-on-case".
[[nodiscard]] core::Result<std::string> build_agenda(gate::Visit& visit, const AgendaWish& wish);

// One more person, until the meeting opens; somebody who is invited already stays so.
[[nodiscard]] core::Result<void> invite_to_item(gate::Visit& visit,
                                                const std::string& meeting_code,
                                                int position,
                                                const Invitee& invitee);

// Sends the agenda out. `late_reason` is needed when it is later than the term allows.
[[nodiscard]] core::Result<void> call_meeting(gate::Visit& visit,
                                              const std::string& meeting_code,
                                              const core::PersonalText& late_reason);
// The last day on which the agenda goes out in time.
[[nodiscard]] core::Date agenda_due(const core::Date& meeting_day);

}  // namespace briljant::consultation
