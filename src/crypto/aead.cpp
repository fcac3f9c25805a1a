// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <sodium.h>

#include "core/check.hpp"
#include "crypto/crypto.hpp"
#include "crypto/sodium_ready.hpp"

namespace briljant::crypto {

namespace {
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(nonce_size == 24 && tag_size == 16);
}  // namespace

Bytes aead_seal(const Key& key, ByteView text, ByteView extra, core::Random& random) {
    require_sodium();
    Bytes sealed(nonce_size + text.size() + tag_size);
    const std::span nonce{sealed.data(), nonce_size};
    random.fill(nonce);
    unsigned long long written = 0;
    const int failed = crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + nonce_size,
                                                                  &written,
                                                                  text.data(),
                                                                  text.size(),
                                                                  extra.data(),
                                                                  extra.size(),
                                                                  nullptr,
                                                                  nonce.data(),
                                                                  key.data());
    BR_CHECK(failed == 0 && written == text.size() + tag_size);
    return sealed;
}

std::optional<Bytes> aead_open(const Key& key, ByteView sealed, ByteView extra) {
    require_sodium();
    if (sealed.size() < nonce_size + tag_size) return std::nullopt;
    const auto nonce = sealed.first(nonce_size);
    const auto body = sealed.subspan(nonce_size);
    Bytes text(body.size() - tag_size);
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(text.data(),
                                                                  nullptr,
                                                                  nullptr,
                                                                  body.data(),
                                                                  body.size(),
                                                                  extra.data(),
                                                                  extra.size(),
                                                                  nonce.data(),
                                                                  key.data());
    if (failed != 0) return std::nullopt;
    return text;
}

}  // namespace briljant::crypto
