// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plan/list_actions.hpp"

#include "dossier/table.hpp"
#include "gate/gate.hpp"
#include "plan/action_store.hpp"

namespace briljant::plan {

core::Result<PlanView> list_actions(gate::Visit& visit, const std::string& case_code) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    PlanView view;
    TRY_ASSIGN(static_cast<dossier::CaseHead&>(view), dossier::read_case_head(visit, lens));
    TRY_ASSIGN(view.participants, dossier::participants_of(visit, lens));
    view.directs = lens.known().roles.intersects(directors);
    TRY_ASSIGN(view.actions, ActionStore{visit}.list(lens));
    return view;
}

core::Result<std::vector<Action>> list_actions(gate::Visit& visit, const gate::Lens& lens) {
    return ActionStore{visit}.list(lens);
}

core::Result<std::vector<ActionLead>> my_actions(gate::Visit& visit) {
    return ActionStore{visit}.mine();
}

core::Result<std::vector<ActionLead>> directed_actions(gate::Visit& visit) {
    return ActionStore{visit}.directed();
}

}  // namespace briljant::plan
