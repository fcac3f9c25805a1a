// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Adding an action to a case (US32, US37): who, what, before when, how do we see it. Its owner
// takes part in the case; one person of one organisation owns it.

#include "core/result.hpp"
#include "gate/visit.hpp"
#include "plan/action.hpp"

namespace briljant::plan {

struct ActionDraft {
    std::string code = {};  // "": the next of the series; given when an older action moves in
    std::string case_code;
    std::optional<core::MeetingId> meeting;
    core::MemberId owner;
    core::Date due;
    core::PersonalText text;
    core::PersonalText indicator;
};

// Its code, "ACT-037". "plan.owner-not-on-case", "plan.text-missing".
[[nodiscard]] core::Result<std::string> add_action(gate::Visit& visit, const ActionDraft& draft);

}  // namespace briljant::plan
