// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The one place that knows the two costs of a passphrase (security design: a member's sign-in and
// an operator's or custodian's document). Safe from every thread.

#include <optional>
#include <string_view>

#include "crypto/crypto.hpp"

namespace briljant::crypto {

enum class PassphraseCost : std::size_t {
    member = 64,     // MiB: paid at every sign-in
    document = 256,  // MiB: paid once at start
};
constexpr std::size_t passphrase_salt_size = 16;

// Argon2id, t=3, p=1; nothing when the machine has no memory for it.
[[nodiscard]] std::optional<SecretKey> stretch(std::string_view passphrase,
                                               ByteView salt,
                                               PassphraseCost cost);

}  // namespace briljant::crypto
