// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The instance's keys as bytes (docs/formats.md, "Instance key document"), plain and under the
// operator's passphrase. Strict: what differs by one bit is not a document. Safe from every thread.

#include <sodium.h>

#include <array>
#include <memory>

#include "crypto/keyring.hpp"

namespace briljant::crypto {

constexpr std::size_t most_epochs = 64;

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

[[nodiscard]] LockedKeys make_locked();
[[nodiscard]] core::Secret<Bytes> to_document(const Keys& keys);
// Null when it is not a document.
[[nodiscard]] LockedKeys from_document(ByteView document);

// The document under the passphrase of the target or source, whose path names it in an error.
[[nodiscard]] core::Result<core::Secret<Bytes>> seal_document(const InstanceKeySource& target,
                                                              ByteView document,
                                                              core::Random& random);
[[nodiscard]] core::Result<core::Secret<Bytes>> open_document(const InstanceKeySource& source,
                                                              ByteView sealed);
[[nodiscard]] core::Error damaged_document(const std::string& path, std::string_view why);

}  // namespace briljant::crypto
