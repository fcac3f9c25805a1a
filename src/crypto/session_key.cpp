// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "crypto/session_key.hpp"

#include <algorithm>

namespace briljant::crypto {

namespace {
constexpr std::string_view row_text = "br1-sid|";
constexpr std::string_view key_text = "br1-sk";
}  // namespace

Digest session_row(const Key& token) {
    return sha256(core::as_bytes(row_text), token);
}

SecretKey session_key(const Key& token) {
    return SecretKey{blake2b(token, core::as_bytes(key_text))};
}

Bytes seal_for_session(const Key& token, const Key& member_secret, core::Random& random) {
    return aead_seal(session_key(token).expose(), member_secret, session_row(token), random);
}

std::optional<SecretKey> open_for_session(const Key& token, ByteView sealed) {
    auto opened = aead_open(session_key(token).expose(), sealed, session_row(token));
    if (!opened) return std::nullopt;
    const core::Secret<Bytes> bytes{*std::move(opened)};
    SecretKey secret;
    if (bytes.expose().size() != secret.expose().size()) return std::nullopt;
    std::ranges::copy(bytes.expose(), secret.expose().begin());
    return secret;
}

}  // namespace briljant::crypto
