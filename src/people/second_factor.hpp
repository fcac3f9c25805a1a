// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The codes of an authenticator app (RFC 6238), whose secret stands sealed in the database under a
// key of the instance. A code is good once. One Visit, one thread.

#include "crypto/totp.hpp"
#include "gate/visit.hpp"

namespace briljant::people {

// Sealed for the row of this member (table totp, or an invitation that is not used yet).
[[nodiscard]] core::Bytes seal_totp(gate::Visit& visit,
                                    const core::MemberId& member,
                                    const crypto::TotpSecret& secret);
[[nodiscard]] core::Result<crypto::TotpSecret> open_totp(gate::Visit& visit,
                                                         const core::MemberId& member,
                                                         core::ByteView sealed);

// True when the code is right, new, and one of the three around now; then it is used up.
[[nodiscard]] core::Result<bool> accept_code(gate::Visit& visit,
                                             const core::MemberId& member,
                                             std::string_view code);

}  // namespace briljant::people
