// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The table of actions. The words of an action need a Lens to be read and a Permit to be written;
// who owes what by when is clear by decision (docs/clear.md) and is listed for the own member only.
// One store belongs to one Visit.

#include "core/result.hpp"
#include "gate/lens.hpp"
#include "gate/permit.hpp"
#include "plan/action.hpp"

namespace briljant::plan {

class ActionStore final {
public:
    explicit ActionStore(gate::Visit& visit) : visit_(visit) {}

    [[nodiscard]] core::Result<std::string> next_code(const core::CovenantId& covenant);
    [[nodiscard]] core::Result<void> add(const gate::Permit& permit, const Action& action);
    // The action as it becomes: row_version is that of the row it replaces.
    // "plan.changed-meanwhile" (conflict) when somebody else wrote.
    [[nodiscard]] core::Result<void> change(const gate::Permit& permit, const Action& action);
    // By date, all states.
    [[nodiscard]] core::Result<std::vector<Action>> list(const gate::Lens& lens);

    // Of this member, in cases in which he takes part today; at most 200.
    [[nodiscard]] core::Result<std::vector<ActionLead>> mine();
    // Of others, in the cases that this member directs; at most 200.
    [[nodiscard]] core::Result<std::vector<ActionLead>> directed();

private:
    gate::Visit& visit_;
};

}  // namespace briljant::plan
