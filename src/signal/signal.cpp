// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "signal/signal.hpp"

namespace briljant::signal {

namespace {

using covenant::SignalState;
using covenant::TriageOutcome;

constexpr int receive_days = 1;   // T02
constexpr int callback_days = 2;  // T03
constexpr int feedback_days = 5;  // T07

core::Date after(core::Instant moment, int working_days) {
    return core::add_working_days(core::to_local(moment).date, working_days);
}

}  // namespace

OutcomeClass class_of(TriageOutcome outcome) {
    switch (outcome) {
        case TriageOutcome::advice_only:
            return OutcomeClass::advice;
        case TriageOutcome::accepted:
            return OutcomeClass::taken_up;
        case TriageOutcome::returned:
            return OutcomeClass::returned;
        default:
            return OutcomeClass::passed_on;
    }
}

core::Date next_step_due(const Signal& signal) {
    if (signal.state == SignalState::received) return after(signal.received_at, receive_days);
    if (signal.decided_at) return after(*signal.decided_at, feedback_days);
    return signal.triage_on.value_or(after(signal.received_at, callback_days));
}

bool is_waiting(const Signal& signal) {
    const bool is_undecided =
        signal.state == SignalState::received || signal.state == SignalState::verifying;
    return is_undecided || (signal.state == SignalState::triaged && !signal.fed_back_at);
}

bool may_be_destroyed(const Signal& signal) {
    const bool is_taken_up = signal.outcome == covenant::TriageOutcome::accepted;
    return signal.outcome && !is_taken_up && !signal.destroyed_at;
}

}  // namespace briljant::signal
