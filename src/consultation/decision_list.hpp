// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The decision list of a meeting (US33): written by the secretary, signed by the chair, sent within
// three working days (T13) to those who were present for the item and to nobody else, confirmed
// within five (T14). It is a view of the minutes and the actions, never a copy; after the chair has
// signed, nothing in it changes.

#include "consultation/meeting.hpp"
#include "core/result.hpp"
#include "gate/visit.hpp"

namespace briljant::consultation {

// Its code, "BL-01".
[[nodiscard]] core::Result<std::string> write_decision_list(gate::Visit& visit,
                                                            const std::string& meeting_code);
[[nodiscard]] core::Result<void> sign_decision_list(gate::Visit& visit,
                                                    const std::string& meeting_code);
[[nodiscard]] core::Result<void> send_decision_list(gate::Visit& visit,
                                                    const std::string& meeting_code);
// By the reader, for all the items that he got.
[[nodiscard]] core::Result<void> confirm_reading(gate::Visit& visit,
                                                 const std::string& meeting_code);
// By the secretary, for somebody who takes part without an account and was told by telephone.
[[nodiscard]] core::Result<void> note_confirmation(gate::Visit& visit,
                                                   const std::string& meeting_code,
                                                   const core::MemberId& member);

}  // namespace briljant::consultation
