// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What a session's cookie opens (docs/formats.md, "Session row"). The token exists only in the
// cookie: the row is found by a digest of it, and the member's secret in the row opens with a key
// made from it, so a stolen database opens no session. Pure functions, safe from every thread.

#include "crypto/crypto.hpp"

namespace briljant::crypto {

[[nodiscard]] Digest session_row(const Key& token);
[[nodiscard]] SecretKey session_key(const Key& token);

[[nodiscard]] Bytes seal_for_session(const Key& token,
                                     const Key& member_secret,
                                     core::Random& random);
// Nothing when the row is another session's, or altered.
[[nodiscard]] std::optional<SecretKey> open_for_session(const Key& token, ByteView sealed);

}  // namespace briljant::crypto
