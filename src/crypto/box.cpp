// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <sodium.h>

#include "core/check.hpp"
#include "crypto/crypto.hpp"
#include "crypto/sodium_ready.hpp"

namespace briljant::crypto {

KeyPair box_pair(core::Random& random) {
    auto secret = random_key(random);
    const auto public_key = box_public(secret.expose());
    return {public_key, std::move(secret)};
}

Key box_public(const Key& secret_key) {
    require_sodium();
    Key public_key{};
    const int failed = crypto_scalarmult_base(public_key.data(), secret_key.data());
    BR_CHECK(failed == 0);
    return public_key;
}

Bytes box_seal(const Key& public_key, ByteView text) {
    require_sodium();
    Bytes sealed(crypto_box_SEALBYTES + text.size());
    const int failed = crypto_box_seal(sealed.data(), text.data(), text.size(), public_key.data());
    // Only a public key of small order fails: nobody made it with box_pair.
    BR_CHECK(failed == 0);
    return sealed;
}

std::optional<Bytes> box_open(const Key& secret_key, ByteView sealed) {
    if (sealed.size() < crypto_box_SEALBYTES) return std::nullopt;
    const auto public_key = box_public(secret_key);
    Bytes text(sealed.size() - crypto_box_SEALBYTES);
    const int failed = crypto_box_seal_open(
        text.data(), sealed.data(), sealed.size(), public_key.data(), secret_key.data());
    if (failed != 0) return std::nullopt;
    return text;
}

}  // namespace briljant::crypto
