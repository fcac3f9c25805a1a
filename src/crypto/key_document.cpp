// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "crypto/key_document.hpp"

#include <algorithm>

#include "core/check.hpp"
#include "crypto/layout.hpp"
#include "crypto/passphrase.hpp"
#include "crypto/sodium_ready.hpp"

namespace briljant::crypto {

namespace {

constexpr std::string_view plain_mark = "BRLKEYS1";
constexpr std::string_view sealed_mark = "BRLKEYP1";
constexpr std::size_t key_size = std::tuple_size_v<Key>;
constexpr std::size_t epoch_size = u32_size + key_size;
constexpr std::size_t digest_size = std::tuple_size_v<Digest>;

core::Error no_memory(const std::string& path) {
    return {core::ErrorCode::unavailable,
            "crypto.instance-key-passphrase",
            path + ": not enough memory for the passphrase (256 MiB)"};
}

void append(Bytes& bytes, ByteView more) {
    bytes.insert(bytes.end(), more.begin(), more.end());
}

void add_digest(Bytes& bytes) {
    const auto digest = blake2b(bytes);
    append(bytes, digest);
}

// The bytes before the digest, when the mark in front and the digest behind are right.
std::optional<ByteView> checked_body(ByteView document, std::string_view mark) {
    if (document.size() < mark.size() + digest_size) return std::nullopt;
    const auto body = document.first(document.size() - digest_size);
    if (!std::ranges::equal(body.first(mark.size()), core::as_bytes(mark))) return std::nullopt;
    if (!equal_secret(blake2b(body), document.last(digest_size))) return std::nullopt;
    return body.subspan(mark.size());
}

void take_key(ByteView& bytes, Key& key) {
    std::ranges::copy(bytes.first(key_size), key.begin());
    bytes = bytes.subspan(key_size);
}

}  // namespace

LockedKeys make_locked() {
    require_sodium();
    auto* memory = static_cast<Keys*>(sodium_malloc(sizeof(Keys)));
    BR_CHECK(memory != nullptr);
    return LockedKeys{std::construct_at(memory)};
}

core::Error damaged_document(const std::string& path, std::string_view why) {
    return {core::ErrorCode::unavailable,
            "crypto.instance-key-damaged",
            path + ": " + std::string{why}};
}

core::Secret<Bytes> to_document(const Keys& keys) {
    core::Secret<Bytes> document;
    auto& bytes = document.expose();
    // Once and enough: a vector that grows would leave keys behind unwiped.
    bytes.reserve(plain_mark.size() + u32_size + keys.epoch_count * epoch_size + 3 * key_size +
                  digest_size);
    append(bytes, core::as_bytes(plain_mark));
    put_u32(bytes, keys.epoch_count);
    for (std::size_t i = 0; i < keys.epoch_count; ++i) {
        put_u32(bytes, keys.epochs[i].epoch);
        append(bytes, keys.epochs[i].kek);
    }
    append(bytes, keys.index_root);
    append(bytes, keys.statistics);
    append(bytes, keys.log_seed);
    add_digest(bytes);
    return document;
}

LockedKeys from_document(ByteView document) {
    const auto body = checked_body(document, plain_mark);
    if (!body || body->size() < u32_size) return nullptr;
    const auto count = get_u32(*body);
    auto rest = body->subspan(u32_size);
    if (count == 0 || count > most_epochs || rest.size() != count * epoch_size + 3 * key_size) {
        return nullptr;
    }
    auto keys = make_locked();
    keys->epoch_count = count;
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < count; ++i) {
        auto& entry = keys->epochs[i];
        entry.epoch = get_u32(rest);
        if (entry.epoch <= last) return nullptr;
        last = entry.epoch;
        rest = rest.subspan(u32_size);
        take_key(rest, entry.kek);
    }
    take_key(rest, keys->index_root);
    take_key(rest, keys->statistics);
    take_key(rest, keys->log_seed);
    return keys;
}

core::Result<core::Secret<Bytes>> seal_document(const InstanceKeySource& target,
                                                ByteView document,
                                                core::Random& random) {
    Bytes sealed;
    append(sealed, core::as_bytes(sealed_mark));
    sealed.resize(sealed_mark.size() + passphrase_salt_size);
    const std::span salt{sealed.data() + sealed_mark.size(), passphrase_salt_size};
    random.fill(salt);
    const auto key = stretch(target.passphrase, salt, PassphraseCost::document);
    if (!key) return no_memory(target.path);
    append(sealed, aead_seal(key->expose(), document, sealed, random));
    add_digest(sealed);
    return core::Secret<Bytes>{std::move(sealed)};
}

// The digest stands outside the seal, so that a damaged file and a wrong passphrase differ.
core::Result<core::Secret<Bytes>> open_document(const InstanceKeySource& source, ByteView sealed) {
    const auto body = checked_body(sealed, sealed_mark);
    if (!body || body->size() < passphrase_salt_size) {
        return damaged_document(source.path, "not a document under a passphrase, or altered");
    }
    const auto salt = body->first(passphrase_salt_size);
    const auto key = stretch(source.passphrase, salt, PassphraseCost::document);
    if (!key) return no_memory(source.path);
    const auto extra = sealed.first(sealed_mark.size() + passphrase_salt_size);
    auto document = aead_open(key->expose(), body->subspan(passphrase_salt_size), extra);
    if (!document) {
        return core::Error{core::ErrorCode::unavailable,
                           "crypto.instance-key-passphrase",
                           source.path + ": wrong passphrase"};
    }
    return core::Secret<Bytes>{*std::move(document)};
}

}  // namespace briljant::crypto
