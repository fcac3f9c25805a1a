// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <memory>

#include "crypto/key_document.hpp"
#include "crypto/key_file.hpp"
#include "crypto/keyring.hpp"

namespace briljant::crypto {

namespace {

constexpr std::string_view fingerprint_text = "br1-instance";

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
    if (!keys) return damaged_document(source.path, "not a document of instance keys, or altered");
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
