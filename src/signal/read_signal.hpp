// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Who reads what of a signal (R10): the reporter its status, the process direction and the triage
// core the row, after the decision also who takes part in a case that it led to. Every look is a
// leaf in the log and a line that a privacy officer can read back; a refused one too (EX7).

#include "gate/permit.hpp"
#include "gate/visit.hpp"
#include "signal/signal.hpp"

namespace briljant::signal {

struct SignalView {
    Signal signal;
    std::vector<core::MemberId> core_members;
    std::vector<std::string> cases;  // in which the one who looks takes part
    std::vector<SignalLook> looks;   // for the process direction; without this one
    bool is_director = false;
    std::vector<std::string> other_cases;  // to which the direction may bring it
};
[[nodiscard]] core::Result<SignalView> read_signal(gate::Visit& visit, const std::string& code);

// One recorded look at a signal, for a module that keeps rows about it.
struct SignalAtHand {
    Signal signal;
    gate::Permit permit;
};
[[nodiscard]] core::Result<SignalAtHand> take_signal(gate::Visit& visit, const std::string& code);
// Has it still to be decided or told back? For who holds a Permit to act on it.
[[nodiscard]] core::Result<bool> is_waiting(gate::Visit& visit,
                                            const gate::Permit& permit,
                                            const std::string& code);
// Somebody opened a question about it that he was asked: a look like any other.
[[nodiscard]] core::Result<void> remember_question(gate::Visit& visit,
                                                   const gate::Permit& permit,
                                                   const std::string& code);

// What this member reported: the states alone, without a case.
[[nodiscard]] core::Result<std::vector<Signal>> my_signals(gate::Visit& visit);
// All, newest first, for the process direction.
[[nodiscard]] core::Result<std::vector<Signal>> list_signals(gate::Visit& visit);

// Who looked, for a privacy officer: read from the log, which is no look at the signal.
struct SignalAudit {
    std::vector<SignalLook> looks;
    bool can_be_destroyed = false;
};
[[nodiscard]] core::Result<SignalAudit> audit_signal(gate::Visit& visit, const std::string& code);

// What the Gate must know of a signal about the one who asks. Internal to signal/.
[[nodiscard]] core::Result<covenant::SignalFacts> facts_of(gate::Visit& visit,
                                                           const Signal& signal);
// The first purpose of the covenant: a signal has none of its own.
[[nodiscard]] core::Result<std::string> purpose_of_signals(gate::Visit& visit);

}  // namespace briljant::signal
