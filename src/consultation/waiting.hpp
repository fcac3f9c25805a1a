// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What of a meeting waits for somebody (US14, US33), for *Vandaag*: a decision list that was sent
// and not confirmed, a statement of secrecy that was not signed. Codes, moments and members only,
// which are clear (docs/clear.md): nothing is opened. At most 200 of each.

#include <string>
#include <vector>

#include "core/result.hpp"
#include "gate/visit.hpp"

namespace briljant::consultation {

struct UnreadList {
    std::string code;  // "BL-08"
    std::string meeting_code;
    core::MemberId reader;
    core::Date confirm_by;
};
// By this member.
[[nodiscard]] core::Result<std::vector<UnreadList>> lists_to_confirm(gate::Visit& visit);
// By others: of the meetings of which he is secretary and the items whose case he directs.
[[nodiscard]] core::Result<std::vector<UnreadList>> unread_lists(gate::Visit& visit);

struct UnsignedStatement {
    std::string meeting_code;
    core::Instant starts_at;
};
[[nodiscard]] core::Result<std::vector<UnsignedStatement>> statements_to_sign(gate::Visit& visit);

}  // namespace briljant::consultation
