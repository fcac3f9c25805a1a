// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// libsodium behind small functions: digests, authenticated encryption, sealed boxes, signatures and
// the passphrase function (docs/formats.md). Nobody else includes <sodium.h>. Opening what was
// altered gives nothing, never partial text. All functions are safe from every thread.

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "core/bytes.hpp"
#include "core/random.hpp"
#include "core/secret.hpp"

namespace briljant::crypto {

using core::Bytes;
using core::ByteView;
using core::Key;
using Digest = std::array<std::uint8_t, 32>;
using SecretKey = core::Secret<Key>;

class SystemRandom final : public core::Random {
public:
    SystemRandom();
    void fill(std::span<std::uint8_t> buffer) override;
};

[[nodiscard]] Digest sha256(ByteView bytes);
[[nodiscard]] Digest sha256(ByteView first, ByteView second);  // of the two, one after the other
// BLAKE2b-256, with the key when there is one (RFC 7693).
[[nodiscard]] Digest blake2b(const Key& key, ByteView bytes);
[[nodiscard]] Digest blake2b(ByteView bytes);
[[nodiscard]] bool equal_secret(ByteView left, ByteView right);  // constant time

[[nodiscard]] SecretKey random_key(core::Random& random);
// crypto_kdf(32, 1, context, key); the context has exactly eight characters ("notes---").
[[nodiscard]] SecretKey subkey(const Key& key, std::string_view context);

// XChaCha20-Poly1305-IETF with a random nonce in front: nonce 24 | ciphertext | tag 16.
[[nodiscard]] Bytes aead_seal(const Key& key, ByteView text, ByteView extra, core::Random& random);
[[nodiscard]] std::optional<Bytes> aead_open(const Key& key, ByteView sealed, ByteView extra);

struct KeyPair {
    Key public_key;
    SecretKey secret_key;
};
[[nodiscard]] KeyPair box_pair(core::Random& random);  // X25519
[[nodiscard]] Key box_public(const Key& secret_key);
[[nodiscard]] Bytes box_seal(const Key& public_key, ByteView text);
[[nodiscard]] std::optional<Bytes> box_open(const Key& secret_key, ByteView sealed);

using Signature = std::array<std::uint8_t, 64>;
// Ed25519; the secret is the 32-byte seed.
[[nodiscard]] Key sign_public(const Key& seed);
[[nodiscard]] Signature sign(const Key& seed, ByteView text);
[[nodiscard]] bool verify(const Key& public_key, ByteView text, ByteView signature);

// Argon2id t=3, m=64 MiB, p=1 (RFC 9106); salt of 16 bytes. Costs about 150 ms of a core: call it
// through PassphraseQueue.
[[nodiscard]] SecretKey argon2id(std::string_view passphrase, ByteView salt);

// At most as many passphrase computations at once as there are cores, at most 32 waiting; one more
// gives nothing (the page says: try again in a moment). Safe from every thread.
class PassphraseQueue final {
public:
    PassphraseQueue();
    ~PassphraseQueue();
    PassphraseQueue(const PassphraseQueue&) = delete;
    PassphraseQueue& operator=(const PassphraseQueue&) = delete;
    [[nodiscard]] std::optional<SecretKey> derive(std::string_view passphrase, ByteView salt);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace briljant::crypto
