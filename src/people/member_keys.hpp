// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The secret of a member: an X25519 pair, of which the secret half stands in the database under the
// key of the instance and the key of the passphrase, both. No hash of a passphrase is kept: opening
// is the check. Stretching a passphrase is slow on purpose and happens before a writing Visit
// begins. One Visit, one thread; demo_key from every thread.

#include "gate/visit.hpp"

namespace briljant::people {

// A passphrase after Argon2id, with the salt that it was stretched with.
struct Stretched {
    core::Bytes salt;
    crypto::SecretKey key;
};

[[nodiscard]] core::Bytes new_salt(core::Random& random);

// Gives the member a new pair. Whatever was sealed to an old one is lost to him until colleagues
// seal it again.
[[nodiscard]] core::Result<void> make_member_keys(gate::Visit& visit,
                                                  const core::MemberId& member,
                                                  const Stretched& passphrase);
// The secret; nothing when the passphrase is another one or the member has none.
[[nodiscard]] core::Result<std::optional<crypto::SecretKey>> open_member_secret(
    gate::Visit& visit, const core::MemberId& member, const core::Key& passphrase_key);

// Every account of the example has the same published passphrase, stretched once for all.
inline constexpr std::string_view demo_passphrase = "briljant demo";
[[nodiscard]] Stretched demo_key();

}  // namespace briljant::people
