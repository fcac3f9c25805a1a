// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "crypto/passphrase.hpp"

#include <sodium.h>

#include <algorithm>
#include <thread>

#include "core/check.hpp"
#include "crypto/sodium_ready.hpp"
#include "crypto/turnstile.hpp"

namespace briljant::crypto {

namespace {
constexpr unsigned long long passes = 3;
constexpr std::size_t mebibyte = 1024 * 1024;
constexpr std::uint64_t waiting_places = 32;
static_assert(passphrase_salt_size == crypto_pwhash_SALTBYTES);
}  // namespace

std::optional<SecretKey> stretch(std::string_view passphrase, ByteView salt, PassphraseCost cost) {
    require_sodium();
    BR_CHECK(salt.size() == passphrase_salt_size);
    SecretKey key;
    const int failed = crypto_pwhash(key.expose().data(),
                                     key.expose().size(),
                                     passphrase.data(),
                                     passphrase.size(),
                                     salt.data(),
                                     passes,
                                     static_cast<std::size_t>(cost) * mebibyte,
                                     crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0) return std::nullopt;
    return key;
}

SecretKey argon2id(std::string_view passphrase, ByteView salt) {
    auto key = stretch(passphrase, salt, PassphraseCost::member);
    BR_CHECK(key.has_value());
    return *std::move(key);
}

struct PassphraseQueue::State {
    Turnstile turnstile{std::max(1U, std::thread::hardware_concurrency()), waiting_places};
};

PassphraseQueue::PassphraseQueue() : state_(std::make_unique<State>()) {}

PassphraseQueue::~PassphraseQueue() = default;

std::optional<SecretKey> PassphraseQueue::derive(std::string_view passphrase, ByteView salt) {
    if (!state_->turnstile.enter()) return std::nullopt;
    auto key = stretch(passphrase, salt, PassphraseCost::member);
    state_->turnstile.leave();
    return key;
}

}  // namespace briljant::crypto
