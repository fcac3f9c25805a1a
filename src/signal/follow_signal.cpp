// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "signal/follow_signal.hpp"

#include "gate/gate.hpp"
#include "gate/not_found.hpp"
#include "signal/read_signal.hpp"
#include "signal/signal_store.hpp"

namespace briljant::signal {

namespace {

using covenant::Act;
using covenant::SignalState;
using covenant::TriageOutcome;

core::Error not_now() {
    return {core::ErrorCode::conflict, "signal.not-now", ""};
}

core::Result<std::string> add_signal(gate::Visit& visit, const NewSignal& wish, Act act) {
    gate::ActRequest request;
    request.act = act;
    TRY_ASSIGN(request.purpose, purpose_of_signals(visit));
    request.signal.emplace();
    request.signal->own = covenant::known(act == Act::signal_submit);
    request.signal->quality_checked = covenant::known(wish.is_quality_checked);
    request.signal->acute_step_recorded = covenant::known(wish.is_acute_step_recorded);
    SignalStore store{visit};
    Signal signal;
    signal.id = core::RowId::random(visit.random());
    TRY_ASSIGN(signal.code, store.next_code(visit.actor()->covenant));
    request.touched = {{"signal", signal.code}};
    TRY_ASSIGN(const auto permit, gate::Gate::permit(visit, request));
    signal.received_at = visit.now();
    signal.channel = wish.channel;
    signal.reporter_type = wish.reporter_type;
    signal.reporter = wish.reporter;
    signal.organisation = wish.organisation;
    TRY(store.add(permit, signal));
    store.remember(signal.id, LookKind::create);
    return signal.code;
}

// One step of one signal: the row as it is, and the Permit of the act.
struct Step {
    Signal signal;
    gate::Permit permit;
};

core::Result<Step> take(gate::Visit& visit,
                        const std::string& code,
                        Act act,
                        bool is_assessed = false) {
    TRY_ASSIGN(const auto purpose, purpose_of_signals(visit));
    TRY_ASSIGN(auto found, SignalStore{visit}.find(code));
    gate::ActRequest request;
    request.act = act;
    request.purpose = purpose;
    if (found) {
        TRY_ASSIGN(request.signal, facts_of(visit, *found));
        request.signal->criteria_assessed = covenant::known(is_assessed);
        request.touched = {{"signal", found->code}};
    }
    TRY_ASSIGN(auto permit, gate::Gate::permit(visit, request));
    if (!found) return gate::not_found();
    return Step{*std::move(found), std::move(permit)};
}

core::Result<void> keep(gate::Visit& visit, const Step& step) {
    return SignalStore{visit}.change(step.permit, step.signal);
}

}  // namespace

core::Result<std::string> submit_signal(gate::Visit& visit, const NewSignal& wish) {
    auto own = wish;
    if (const auto* actor = visit.actor(); actor != nullptr) {
        own.reporter = actor->member;
        own.organisation = actor->organisation;
    }
    return add_signal(visit, own, Act::signal_submit);
}

core::Result<std::string> write_down_signal(gate::Visit& visit, const NewSignal& wish) {
    return add_signal(visit, wish, Act::signal_receive);
}

core::Result<void> receive_signal(gate::Visit& visit, const std::string& code) {
    TRY_ASSIGN(auto step, take(visit, code, Act::signal_receive));
    if (step.signal.state != SignalState::received) return not_now();
    step.signal.state = SignalState::verifying;
    step.signal.assigned_to = visit.actor()->member;
    return keep(visit, step);
}

core::Result<void> plan_triage(gate::Visit& visit,
                               const std::string& code,
                               const TriagePlan& plan) {
    TRY_ASSIGN(auto step, take(visit, code, Act::signal_receive));
    if (step.signal.state != SignalState::verifying) return not_now();
    step.signal.triage_on = plan.day;
    TRY(SignalStore{visit}.add_core(step.permit, step.signal.id, plan.core_members));
    return keep(visit, step);
}

core::Result<void> decide_triage(gate::Visit& visit,
                                 const std::string& code,
                                 const TriageDecision& decision) {
    TRY_ASSIGN(auto step, take(visit, code, Act::signal_triage, decision.is_assessed));
    if (step.signal.state != SignalState::verifying) return not_now();
    step.signal.state = SignalState::triaged;
    step.signal.outcome = decision.outcome;
    step.signal.decided_at = visit.now();
    return keep(visit, step);
}

core::Result<void> lead_to_case(gate::Visit& visit,
                                const std::string& code,
                                const std::string& case_code) {
    TRY_ASSIGN(
        const auto permit,
        gate::Gate::permit(
            visit, {.act = Act::case_link, .case_code = case_code, .touched = {{"signal", code}}}));
    SignalStore store{visit};
    TRY_ASSIGN(const auto found, store.find(code));
    if (!found) return gate::not_found();
    if (found->outcome != TriageOutcome::accepted) return not_now();
    return store.add_case(permit, found->id);
}

core::Result<void> feed_back(gate::Visit& visit, const std::string& code) {
    TRY_ASSIGN(auto step, take(visit, code, Act::signal_feedback));
    if (!step.signal.outcome || step.signal.fed_back_at) return not_now();
    if (step.signal.state == SignalState::triaged) step.signal.state = SignalState::fed_back;
    step.signal.fed_back_at = visit.now();
    return keep(visit, step);
}

core::Result<void> close_signal(gate::Visit& visit, const std::string& code) {
    TRY_ASSIGN(auto step, take(visit, code, Act::signal_close));
    if (step.signal.state != SignalState::fed_back) return not_now();
    step.signal.state = SignalState::closed;
    step.signal.closed_at = visit.now();
    return keep(visit, step);
}

core::Result<void> destroy_signal(gate::Visit& visit, const std::string& code) {
    TRY_ASSIGN(auto step, take(visit, code, Act::signal_destroy));
    auto& signal = step.signal;
    if (!may_be_destroyed(signal)) return not_now();
    signal.state = SignalState::destroyed;
    signal.destroyed_at = visit.now();
    signal.reporter.reset();
    signal.organisation.reset();
    return keep(visit, step);
}

}  // namespace briljant::signal
