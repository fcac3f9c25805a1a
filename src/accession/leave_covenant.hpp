// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Leaving (A29, R04) and being kept out for a while. A party gives notice for itself; its access
// ends at the first moment of the day on which the notice period ends. The covenant manager asks
// for a suspension, a second person decides it, and it holds from that moment; lifting goes the
// same way. Each act has its Permit and its leaf. One Visit, one thread.

#include "accession/accession.hpp"
#include "gate/visit.hpp"

namespace briljant::accession {

// The first day on which the organisation would be no party, were notice given today.
[[nodiscard]] core::Date end_of_notice(const covenant::CovenantVersion& version,
                                       const core::Date& today);

// Act::accession_leave, for the own organisation. "accession.not-now" when it is no full party.
[[nodiscard]] core::Result<void> give_notice(gate::Visit& visit);
// Until the notice period ends.
[[nodiscard]] core::Result<void> withdraw_notice(gate::Visit& visit);

// Act::accession_handle: nothing changes yet.
[[nodiscard]] core::Result<void> ask_suspension(gate::Visit& visit,
                                                std::string_view org,
                                                SuspensionReason reason);
[[nodiscard]] core::Result<void> ask_lifting(gate::Visit& visit, std::string_view org);
// Act::accession_suspend, with a fresh second factor and not by who asked; no: it stays as it is.
[[nodiscard]] core::Result<void> decide_suspension(gate::Visit& visit,
                                                   std::string_view org,
                                                   Answer answer);

}  // namespace briljant::accession
