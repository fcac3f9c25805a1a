// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Settling an action (US38): done, not possible, not done, or moved to another date. Only its owner
// or a director of the case; everything but "done" says why. Moving it after its date counts as
// missed, so that twice missed goes up to the process director (T16).

#include "core/result.hpp"
#include "gate/visit.hpp"
#include "plan/action.hpp"

namespace briljant::plan {

struct Settlement {
    std::string case_code;
    std::string action_code;
    ActionState outcome = ActionState::done;  // every state but open
    core::PersonalText reason;
    std::optional<core::Date> new_due;  // with moved
};

// "plan.not-the-owner", "plan.reason-missing", "plan.new-date-missing", "plan.settled-already".
[[nodiscard]] core::Result<void> settle_action(gate::Visit& visit, const Settlement& settlement);

}  // namespace briljant::plan
