// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The six digits of an authenticator app (RFC 6238: SHA-1, 30 seconds, one step of slack to either
// side). A code is good once: the caller stores the accepted step and refuses it, and every earlier
// one, the next time. Pure functions, safe from every thread.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/clock.hpp"
#include "core/random.hpp"
#include "core/secret.hpp"

namespace briljant::crypto {

using TotpSecret = core::Secret<core::Bytes>;

[[nodiscard]] TotpSecret make_totp_secret(core::Random& random);  // 20 bytes (RFC 4226)
// The code of one step, as the app shows it.
[[nodiscard]] std::string totp_code(const TotpSecret& secret, std::int64_t step);
[[nodiscard]] std::int64_t totp_step(core::Instant moment);
// The step that the code belongs to; nothing when it is none of the three around now, or not later
// than the step used last.
[[nodiscard]] std::optional<std::int64_t> accept_totp(const TotpSecret& secret,
                                                      std::string_view code,
                                                      core::Instant now,
                                                      std::optional<std::int64_t> last_step);

// For enrolment: RFC 4648 base32 without padding, and the address that the app reads as a QR code.
[[nodiscard]] core::Secret<std::string> totp_base32(const TotpSecret& secret);
[[nodiscard]] core::Secret<std::string> totp_uri(const TotpSecret& secret,
                                                 std::string_view issuer,
                                                 std::string_view account);

}  // namespace briljant::crypto
