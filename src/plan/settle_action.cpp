// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plan/settle_action.hpp"

#include <algorithm>

#include "gate/gate.hpp"
#include "gate/not_found.hpp"
#include "plan/action_store.hpp"

namespace briljant::plan {

namespace {

using core::Error;
using core::ErrorCode;

core::Result<void> check(const Settlement& settlement, const core::Date& today) {
    if (settlement.outcome == ActionState::open) {
        return Error{ErrorCode::invalid, "plan.outcome-missing", ""};
    }
    if (settlement.outcome != ActionState::done && settlement.reason.reveal().empty()) {
        return Error{ErrorCode::invalid, "plan.reason-missing", ""};
    }
    const bool has_new_date = settlement.new_due && *settlement.new_due >= today;
    if (settlement.outcome == ActionState::moved && !has_new_date) {
        return Error{ErrorCode::invalid, "plan.new-date-missing", ""};
    }
    return {};
}

void settle(Action& action, const Settlement& settlement, const core::Date& today) {
    action.state = settlement.outcome;
    if (settlement.outcome != ActionState::moved) {
        action.settled_on = today;
        action.outcome = settlement.reason;
        return;
    }
    // On the day itself the work could still have been done, but it was not: it is missed too.
    const bool is_missed = today >= action.due;
    action.moves.push_back({action.due, *settlement.new_due, today, is_missed, settlement.reason});
    action.missed_count += is_missed ? 1 : 0;
    action.due = *settlement.new_due;
}

}  // namespace

core::Result<void> settle_action(gate::Visit& visit, const Settlement& settlement) {
    TRY(check(settlement, visit.today()));
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = settlement.case_code}));
    ActionStore store{visit};
    TRY_ASSIGN(auto actions, store.list(lens));
    const auto action = std::ranges::find(actions, settlement.action_code, &Action::code);
    if (action == actions.end()) return gate::not_found();
    const bool is_owner = action->owner == visit.actor()->member;
    if (!is_owner && !lens.known().roles.intersects(directors)) {
        return Error{ErrorCode::not_permitted, "plan.not-the-owner", ""};
    }
    if (!is_waiting(action->state)) {
        return Error{ErrorCode::conflict, "plan.settled-already", ""};
    }
    TRY_ASSIGN(
        const auto permit,
        gate::Gate::permit(
            visit, {.act = covenant::Act::action_settle, .case_code = settlement.case_code}));
    settle(*action, settlement, visit.today());
    return store.change(permit, *action);
}

}  // namespace briljant::plan
