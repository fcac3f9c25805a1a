// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The instance's own keys, and the wraps that carry every other key (docs/formats.md, "Wrapped
// key"):
//   inner  = crypto_box_seal(member's public key, key)          80 bytes
//   outer  = XChaCha20-Poly1305(KEK of the epoch, inner, aad)   aad names kind, compartment,
//                                                               generation, member and epoch
//   row    = 0x01 | epoch u32 | nonce 24 | outer                125 bytes
//   commitment = BLAKE2b-256(key, "br1-commit")                 beside the wraps
// Opening needs the member's secret and the instance key, both. Safe from every thread.

#include <memory>
#include <string>

#include "core/result.hpp"
#include "crypto/crypto.hpp"

namespace briljant::crypto {

// Where the instance's keys come from. All four kinds hold the same document (KEK per epoch, index
// root, statistics key, log signing seed); they differ in who can read it.
struct InstanceKeySource {
    enum class Kind { file, systemd_credential, operator_passphrase };
    Kind kind;
    std::string path;        // of the file, or of the sealed document
    std::string passphrase;  // operator_passphrase only; wiped by open_instance_keys
};

class InstanceKeys final {
public:
    InstanceKeys(InstanceKeys&&) noexcept;
    InstanceKeys& operator=(InstanceKeys&&) noexcept;
    ~InstanceKeys();

    [[nodiscard]] std::uint32_t epoch() const noexcept;                // of new wraps
    [[nodiscard]] const Key* kek(std::uint32_t epoch) const noexcept;  // null when retired
    [[nodiscard]] const Key& index_root() const noexcept;
    [[nodiscard]] const Key& statistics() const noexcept;
    [[nodiscard]] const Key& log_seed() const noexcept;
    // Tells one instance's keys from another's without telling the keys: stored in the database at
    // set-up and compared at start ("crypto.wrong-instance-key").
    [[nodiscard]] Digest fingerprint() const;

private:
    friend core::Result<InstanceKeys> open_instance_keys(InstanceKeySource source);
    friend core::Result<InstanceKeys> make_instance_keys(InstanceKeySource target,
                                                         core::Random& random);
    struct State;
    explicit InstanceKeys(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

// "crypto.instance-key-missing", "crypto.instance-key-readable" (a file that others may read),
// "crypto.instance-key-damaged".
[[nodiscard]] core::Result<InstanceKeys> open_instance_keys(InstanceKeySource source);
// Makes and stores a new document; an existing one is never overwritten.
[[nodiscard]] core::Result<InstanceKeys> make_instance_keys(InstanceKeySource target,
                                                            core::Random& random);

struct WrapPlace {
    std::string_view kind;    // "case", "item", "link", …
    std::string compartment;  // its uuid
    std::uint32_t generation;
    std::string member;  // uuid
};

[[nodiscard]] Bytes wrap_key(const InstanceKeys& keys,
                             const WrapPlace& place,
                             const Key& member_public,
                             const Key& key,
                             core::Random& random);
// The same, made by the member himself: under a key that comes from his secret, so that opening it
// needs no X25519 (docs/decisions/0009).
[[nodiscard]] Bytes wrap_own_key(const InstanceKeys& keys,
                                 const WrapPlace& place,
                                 const Key& member_secret,
                                 const Key& key,
                                 core::Random& random);
[[nodiscard]] bool is_own_wrap(ByteView wrap) noexcept;
// Opens both kinds. "crypto.key-unavailable": not this member, not this instance, another place, or
// altered.
[[nodiscard]] core::Result<SecretKey> unwrap_key(const InstanceKeys& keys,
                                                 const WrapPlace& place,
                                                 const Key& member_secret,
                                                 ByteView wrap,
                                                 ByteView commitment);
[[nodiscard]] Digest commitment_of(const Key& key);

// A key under another key, outer KEK layer included: a person's key under its case key (kind
// "person"), a member's secret under his passphrase key (kind "member").
[[nodiscard]] Bytes wrap_under(const InstanceKeys& keys,
                               const WrapPlace& place,
                               const Key& outer_key,
                               const Key& key,
                               core::Random& random);
[[nodiscard]] core::Result<SecretKey> unwrap_under(const InstanceKeys& keys,
                                                   const WrapPlace& place,
                                                   const Key& outer_key,
                                                   ByteView wrap);

}  // namespace briljant::crypto
