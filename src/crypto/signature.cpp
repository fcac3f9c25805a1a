// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <sodium.h>

#include "core/check.hpp"
#include "crypto/crypto.hpp"
#include "crypto/sodium_ready.hpp"

namespace briljant::crypto {

namespace {

using ExpandedKey = std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES>;

// libsodium signs with seed and public key side by side.
core::Secret<ExpandedKey> expand(const Key& seed, Key& public_key) {
    require_sodium();
    core::Secret<ExpandedKey> expanded;
    const int failed =
        crypto_sign_seed_keypair(public_key.data(), expanded.expose().data(), seed.data());
    BR_CHECK(failed == 0);
    return expanded;
}

}  // namespace

Key sign_public(const Key& seed) {
    Key public_key{};
    (void)expand(seed, public_key);  // wiped at once
    return public_key;
}

Signature sign(const Key& seed, ByteView text) {
    Key public_key{};
    const auto expanded = expand(seed, public_key);
    Signature signature{};
    const int failed = crypto_sign_detached(
        signature.data(), nullptr, text.data(), text.size(), expanded.expose().data());
    BR_CHECK(failed == 0);
    return signature;
}

bool verify(const Key& public_key, ByteView text, ByteView signature) {
    require_sodium();
    if (signature.size() != crypto_sign_BYTES) return false;
    return crypto_sign_verify_detached(
               signature.data(), text.data(), text.size(), public_key.data()) == 0;
}

}  // namespace briljant::crypto
