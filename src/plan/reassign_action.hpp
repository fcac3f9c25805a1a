// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Giving a waiting action to somebody else of the case (R04, R10): when its owner no longer takes
// part, when his organisation left the covenant, or because another does it better. A director does
// it; date, words and what was missed stay, and who had it before stays written.

#include <span>

#include "core/result.hpp"
#include "dossier/case_file.hpp"
#include "people/directory.hpp"
#include "plan/action.hpp"

namespace briljant::plan {

struct Reassignment {
    std::string case_code;
    std::string action_code;
    std::optional<core::MemberId> to;
};

// "plan.owner-not-on-case", "plan.owner-already", "plan.settled-already",
// "plan.changed-meanwhile"; who may not is refused by the covenant.
[[nodiscard]] core::Result<void> reassign_action(gate::Visit& visit, const Reassignment& wish);

// Waits while nobody who takes part today owns it (R04). Pure.
[[nodiscard]] bool lacks_owner(const Action& action,
                               std::span<const dossier::CaseParticipant> participants,
                               const covenant::CovenantVersion& version,
                               const people::Directory& directory,
                               const core::Date& today);

}  // namespace briljant::plan
