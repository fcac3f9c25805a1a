// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Who sits at the table of a case, and how far the case is: for the modules that stand on this one
// (plan, consultation). They ask with the Lens or the Permit that they hold; this leaves no leaf of
// its own. One thread: that of the Visit.

#include <vector>

#include "core/result.hpp"
#include "dossier/case_file.hpp"
#include "gate/lens.hpp"
#include "gate/permit.hpp"

namespace briljant::dossier {

// Everybody who takes or took part, with the days between which it holds.
[[nodiscard]] core::Result<std::vector<CaseParticipant>> participants_of(gate::Visit& visit,
                                                                         const gate::Lens& lens);
[[nodiscard]] core::Result<std::vector<CaseParticipant>> participants_of(
    gate::Visit& visit, const gate::Permit& permit);

[[nodiscard]] core::Result<CaseStep> step_of(gate::Visit& visit, const gate::Permit& permit);

}  // namespace briljant::dossier
