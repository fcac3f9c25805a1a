// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Looking at actions: all of one case through a Lens, and what waits for this member across his
// cases without a word about anybody (US14, for *Vandaag*).

#include "core/result.hpp"
#include "dossier/case_head.hpp"
#include "gate/lens.hpp"
#include "gate/visit.hpp"
#include "plan/action.hpp"

namespace briljant::plan {

struct PlanView : dossier::CaseHead {
    std::vector<dossier::CaseParticipant> participants;
    std::vector<Action> actions;  // by date
    bool directs = false;         // settles the actions of others too, and passes them on
};
[[nodiscard]] core::Result<PlanView> list_actions(gate::Visit& visit, const std::string& case_code);
// Within a Lens that somebody holds already.
[[nodiscard]] core::Result<std::vector<Action>> list_actions(gate::Visit& visit,
                                                             const gate::Lens& lens);

[[nodiscard]] core::Result<std::vector<ActionLead>> my_actions(gate::Visit& visit);
// Of others, in the cases that this member directs as process director.
[[nodiscard]] core::Result<std::vector<ActionLead>> directed_actions(gate::Visit& visit);

}  // namespace briljant::plan
