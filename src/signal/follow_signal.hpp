// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The course of a signal (method, 8.1): it comes, somebody takes it up, a core of three weighs it,
// the reporter hears which of four classes it became. Each step is an act of the covenant with its
// leaf; nobody needs to open the signal to take a step, so that a step is not a look.
// "signal.not-now" (conflict): the step does not follow from the state.

#include "gate/visit.hpp"
#include "signal/signal.hpp"

namespace briljant::signal {

struct NewSignal {
    covenant::SignalChannel channel = covenant::SignalChannel::portal;
    std::string reporter_type;
    std::optional<core::MemberId> reporter;  // when somebody else writes it down for him
    std::optional<core::OrganisationId> organisation;
    bool is_quality_checked = false;      // R13: facts and opinions marked
    bool is_acute_step_recorded = false;  // R16: danger first
};
// By the reporter. Its code, "SIG-0001".
[[nodiscard]] core::Result<std::string> submit_signal(gate::Visit& visit, const NewSignal& wish);
// By the process direction, for who telephones or has no account to report with.
[[nodiscard]] core::Result<std::string> write_down_signal(gate::Visit& visit,
                                                          const NewSignal& wish);

[[nodiscard]] core::Result<void> receive_signal(gate::Visit& visit, const std::string& code);
struct TriagePlan {
    core::Date day;
    std::vector<core::MemberId> core_members;  // who weighs it, and may read it until then
};
[[nodiscard]] core::Result<void> plan_triage(gate::Visit& visit,
                                             const std::string& code,
                                             const TriagePlan& plan);
struct TriageDecision {
    covenant::TriageOutcome outcome = covenant::TriageOutcome::advice_only;
    bool is_assessed = false;  // R12: every criterion has an outcome and a reason
};
[[nodiscard]] core::Result<void> decide_triage(gate::Visit& visit,
                                               const std::string& code,
                                               const TriageDecision& decision);
// The case is opened by a referral (open_referral); this says from which signal it came.
[[nodiscard]] core::Result<void> lead_to_case(gate::Visit& visit,
                                              const std::string& code,
                                              const std::string& case_code);
[[nodiscard]] core::Result<void> feed_back(gate::Visit& visit, const std::string& code);
[[nodiscard]] core::Result<void> close_signal(gate::Visit& visit, const std::string& code);
// By a privacy officer; of a signal that was not taken up the row alone stays, without a reporter.
[[nodiscard]] core::Result<void> destroy_signal(gate::Visit& visit, const std::string& code);

}  // namespace briljant::signal
