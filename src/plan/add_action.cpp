// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plan/add_action.hpp"

#include <algorithm>

#include "dossier/table.hpp"
#include "gate/gate.hpp"
#include "plan/action_store.hpp"

namespace briljant::plan {

core::Result<std::string> add_action(gate::Visit& visit, const ActionDraft& draft) {
    if (draft.text.reveal().empty()) {
        return core::Error{core::ErrorCode::invalid, "plan.text-missing", ""};
    }
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(
                   visit, {.act = covenant::Act::action_add, .case_code = draft.case_code}));
    TRY_ASSIGN(const auto participants, dossier::participants_of(visit, permit));
    const auto owner = std::ranges::find_if(participants, [&](const auto& participant) {
        return participant.member == draft.owner && participant.holds_on(visit.today());
    });
    if (owner == participants.end()) {
        return core::Error{core::ErrorCode::invalid, "plan.owner-not-on-case", ""};
    }
    ActionStore store{visit};
    Action action;
    action.id = core::ActionId::random(visit.random());
    TRY_ASSIGN(action.code, store.next_code(permit.covenant_id()));
    if (!draft.code.empty()) action.code = draft.code;
    action.meeting = draft.meeting;
    action.owner = owner->member;
    action.organisation = owner->organisation;
    action.due = draft.due;
    action.text = draft.text;
    action.indicator = draft.indicator;
    TRY(store.add(permit, action));
    return action.code;
}

}  // namespace briljant::plan
