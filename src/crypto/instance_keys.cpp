// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <sodium.h>

#include <algorithm>
#include <memory>

#include "core/check.hpp"
#include "crypto/key_file.hpp"
#include "crypto/keyring.hpp"
#include "crypto/layout.hpp"
#include "crypto/passphrase.hpp"
#include "crypto/sodium_ready.hpp"

namespace briljant::crypto {

namespace {

constexpr std::string_view plain_mark = "BRLKEYS1";
constexpr std::string_view sealed_mark = "BRLKEYP1";
constexpr std::size_t most_epochs = 64;
constexpr std::size_t key_size = std::tuple_size_v<Key>;
constexpr std::size_t epoch_size = u32_size + key_size;
constexpr std::size_t digest_size = std::tuple_size_v<Digest>;
constexpr std::string_view fingerprint_text = "br1-instance";

struct EpochKey {
    std::uint32_t epoch;
    Key kek;
};

struct Keys {
    std::uint32_t epoch_count;
    std::array<EpochKey, most_epochs> epochs;
    Key index_root;
    Key statistics;
    Key log_seed;
};

// Pages of their own: locked in memory where the system allows it, and wiped by sodium_free.
struct FreeLocked {
    void operator()(Keys* keys) const noexcept { sodium_free(keys); }
};
using LockedKeys = std::unique_ptr<Keys, FreeLocked>;

LockedKeys make_locked() {
    require_sodium();
    auto* memory = static_cast<Keys*>(sodium_malloc(sizeof(Keys)));
    BR_CHECK(memory != nullptr);
    return LockedKeys{std::construct_at(memory)};
}

core::Error damaged(const std::string& path, std::string_view why) {
    return {core::ErrorCode::unavailable,
            "crypto.instance-key-damaged",
            path + ": " + std::string{why}};
}

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

void take_key(ByteView& bytes, Key& key) {
    std::ranges::copy(bytes.first(key_size), key.begin());
    bytes = bytes.subspan(key_size);
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
        return damaged(source.path, "not a document under a passphrase, or altered");
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

// The caller's passphrase came by value: it ends here.
class WipedSource final {
public:
    explicit WipedSource(InstanceKeySource& source) : source_(source) {}
    WipedSource(const WipedSource&) = delete;
    WipedSource& operator=(const WipedSource&) = delete;
    ~WipedSource() { core::wipe(source_.passphrase.data(), source_.passphrase.size()); }

private:
    InstanceKeySource& source_;
};

}  // namespace

struct InstanceKeys::State {
    LockedKeys keys;
};

InstanceKeys::InstanceKeys(std::unique_ptr<State> state) : state_(std::move(state)) {}
InstanceKeys::InstanceKeys(InstanceKeys&&) noexcept = default;
InstanceKeys& InstanceKeys::operator=(InstanceKeys&&) noexcept = default;
InstanceKeys::~InstanceKeys() = default;

std::uint32_t InstanceKeys::epoch() const noexcept {
    const auto& keys = *state_->keys;
    return keys.epochs[keys.epoch_count - 1].epoch;
}

const Key* InstanceKeys::kek(std::uint32_t epoch) const noexcept {
    const auto& keys = *state_->keys;
    const std::span known{keys.epochs.data(), keys.epoch_count};
    const auto found = std::ranges::find(known, epoch, &EpochKey::epoch);
    return found == known.end() ? nullptr : &found->kek;
}

const Key& InstanceKeys::index_root() const noexcept {
    return state_->keys->index_root;
}

const Key& InstanceKeys::statistics() const noexcept {
    return state_->keys->statistics;
}

const Key& InstanceKeys::log_seed() const noexcept {
    return state_->keys->log_seed;
}

Digest InstanceKeys::fingerprint() const {
    return blake2b(index_root(), core::as_bytes(fingerprint_text));
}

core::Result<InstanceKeys> open_instance_keys(InstanceKeySource source) {
    const WipedSource wiped{source};
    const auto guard = source.kind == InstanceKeySource::Kind::systemd_credential
                           ? FileGuard::manager
                           : FileGuard::owner_only;
    TRY_ASSIGN(auto document, read_key_file(source.path, guard));
    if (source.kind == InstanceKeySource::Kind::operator_passphrase) {
        TRY_ASSIGN(document, open_document(source, document.expose()));
    }
    auto keys = from_document(document.expose());
    if (!keys) return damaged(source.path, "not a document of instance keys, or altered");
    return InstanceKeys{
        std::make_unique<InstanceKeys::State>(InstanceKeys::State{std::move(keys)})};
}

core::Result<InstanceKeys> make_instance_keys(InstanceKeySource target, core::Random& random) {
    const WipedSource wiped{target};
    if (target.kind == InstanceKeySource::Kind::systemd_credential) {
        return core::Error{core::ErrorCode::invalid,
                           "crypto.instance-key-unwritable",
                           target.path + ": only systemd-creds writes a credential"};
    }
    auto keys = make_locked();
    keys->epoch_count = 1;
    keys->epochs[0].epoch = 1;
    random.fill(keys->epochs[0].kek);
    random.fill(keys->index_root);
    random.fill(keys->statistics);
    random.fill(keys->log_seed);
    auto document = to_document(*keys);
    if (target.kind == InstanceKeySource::Kind::operator_passphrase) {
        TRY_ASSIGN(document, seal_document(target, document.expose(), random));
    }
    TRY(make_key_file(target.path, document.expose()));
    return InstanceKeys{
        std::make_unique<InstanceKeys::State>(InstanceKeys::State{std::move(keys)})};
}

}  // namespace briljant::crypto
