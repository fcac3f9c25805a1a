// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Where a case goes: its phase (how far data may be released, R18), its step, its victim status and
// AVE phase, and the decision on informing the person (R45). Each is an act of its own with its own
// leaf.

#include "dossier/case_store.hpp"
#include "dossier/notice.hpp"

namespace briljant::dossier {

[[nodiscard]] core::Result<void> prepare_case(gate::Visit& visit, const std::string& case_code);
[[nodiscard]] core::Result<void> move_phase(gate::Visit& visit,
                                            const std::string& case_code,
                                            covenant::Phase phase);
// What can follow by a decision of the process director: without what a meeting or a closing does.
[[nodiscard]] std::vector<CaseStep> next_steps(CaseStep now);
// Asks the Permit that belongs to the step; "dossier.step-not-allowed" for a step that cannot
// follow.
[[nodiscard]] core::Result<void> move_step(gate::Visit& visit,
                                           const std::string& case_code,
                                           CaseStep step);
[[nodiscard]] core::Result<void> set_course(gate::Visit& visit,
                                            const std::string& case_code,
                                            std::optional<VictimStatus> status,
                                            int ave_phase);
// Informed, not required, or deferred: decided either way. "dossier.notice-reason",
// "dossier.notice-ground", "dossier.notice-second", "dossier.notice-review".
[[nodiscard]] core::Result<void> decide_notice(gate::Visit& visit,
                                               const std::string& case_code,
                                               const NoticeDecision& decision);

}  // namespace briljant::dossier
