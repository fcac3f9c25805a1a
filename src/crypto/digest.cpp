// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <sodium.h>

#include "core/check.hpp"
#include "crypto/crypto.hpp"
#include "crypto/sodium_ready.hpp"

namespace briljant::crypto {

SystemRandom::SystemRandom() {
    require_sodium();
}

void SystemRandom::fill(std::span<std::uint8_t> buffer) {
    randombytes_buf(buffer.data(), buffer.size());
}

Digest sha256(ByteView bytes) {
    require_sodium();
    Digest digest{};
    crypto_hash_sha256(digest.data(), bytes.data(), bytes.size());
    return digest;
}

Digest sha256(ByteView first, ByteView second) {
    require_sodium();
    crypto_hash_sha256_state state{};
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, first.data(), first.size());
    crypto_hash_sha256_update(&state, second.data(), second.size());
    Digest digest{};
    crypto_hash_sha256_final(&state, digest.data());
    return digest;
}

Digest blake2b(const Key& key, ByteView bytes) {
    require_sodium();
    Digest digest{};
    const int failed = crypto_generichash(
        digest.data(), digest.size(), bytes.data(), bytes.size(), key.data(), key.size());
    BR_CHECK(failed == 0);
    return digest;
}

Digest blake2b(ByteView bytes) {
    require_sodium();
    Digest digest{};
    const int failed =
        crypto_generichash(digest.data(), digest.size(), bytes.data(), bytes.size(), nullptr, 0);
    BR_CHECK(failed == 0);
    return digest;
}

bool equal_secret(ByteView left, ByteView right) {
    if (left.size() != right.size()) return false;
    return sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

SecretKey random_key(core::Random& random) {
    SecretKey key;
    random.fill(key.expose());
    return key;
}

SecretKey subkey(const Key& key, std::string_view context) {
    require_sodium();
    BR_CHECK(context.size() == crypto_kdf_CONTEXTBYTES);
    SecretKey derived;
    const int failed = crypto_kdf_derive_from_key(
        derived.expose().data(), derived.expose().size(), 1, context.data(), key.data());
    BR_CHECK(failed == 0);
    return derived;
}

}  // namespace briljant::crypto
