// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Questions to parties that wait for an answer, for *Vandaag* (US15): those that this member asked,
// and those that he was asked. Codes, members and days only, which are clear (docs/clear.md):
// nothing is opened. A question about a case is listed only to who takes part in that case.

#include <string>
#include <vector>

#include "core/result.hpp"
#include "gate/visit.hpp"

namespace briljant::consultation {

struct WaitingRequest {
    std::string code;         // "IR-04"
    std::string case_code;    // "" before there is a case
    std::string signal_code;  // "SIG-0016", or "" for a question about a case alone
    core::MemberId asked;
    core::Date due;
    bool is_reminded = false;
    bool is_overdue = false;  // the term has passed: "geen antwoord"
};
// Asked by this member, or in a case that he directs; the first due comes first, at most 200.
[[nodiscard]] core::Result<std::vector<WaitingRequest>> waiting_requests(gate::Visit& visit);
// To be answered by this member.
[[nodiscard]] core::Result<std::vector<WaitingRequest>> requests_to_answer(gate::Visit& visit);

}  // namespace briljant::consultation
