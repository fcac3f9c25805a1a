// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The signals that wait for the process direction, for *Vandaag* (US14): new ones that nobody took
// up, and those that are being verified, with the day of the triage. Codes, states and days only,
// which are clear (docs/clear.md): nothing is opened. Empty for who directs no process.

#include "core/result.hpp"
#include "gate/visit.hpp"
#include "signal/signal.hpp"

namespace briljant::signal {

struct WaitingSignal {
    std::string code;  // "SIG-0017"
    core::Instant received_at;
    covenant::SignalState state = covenant::SignalState::received;
    std::optional<core::Date> triage_on;  // once it stands on the list of a triage
    core::Date due;                       // of the next step
    bool is_overdue = false;
};
// Oldest first, at most 200.
[[nodiscard]] core::Result<std::vector<WaitingSignal>> waiting_signals(gate::Visit& visit);

}  // namespace briljant::signal
