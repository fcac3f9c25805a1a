// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The notice to who directs a case that somebody declared an interest and reads nothing of it any
// more (US28): who and when, not which interest. It waits until the table of the case was opened.
// Belongs to one Visit.

#include <vector>

#include "gate/lens.hpp"
#include "gate/permit.hpp"

namespace briljant::dossier {

struct ConflictNotice {
    std::string case_code;
    core::MemberId member;
    core::Instant declared_at;
};

// After the member was excluded; nobody is told when he directs the case himself.
[[nodiscard]] core::Result<void> tell_director(gate::Visit& visit, const gate::Permit& permit);
// That the one who acts has not read yet.
[[nodiscard]] core::Result<std::vector<ConflictNotice>> unread_conflicts(gate::Visit& visit);
// All of one case, for who composes its table; from now on they count as read by him.
[[nodiscard]] core::Result<std::vector<ConflictNotice>> read_conflicts(gate::Visit& visit,
                                                                       const gate::Lens& lens);

}  // namespace briljant::dossier
