// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What one call of the Appender adds to a log: entries with their leaves, built in memory first, so
// that they are written whole or not at all. Internal to log/; one thread, one transaction, under
// the lock of the head.

#include <optional>
#include <string>
#include <vector>

#include "log/body_keys.hpp"
#include "log/entry_text.hpp"
#include "log/head.hpp"

namespace briljant::log {

struct Record {
    std::uint64_t sequence;
    std::string entry;
    Digest leaf;
};

struct Addition {
    const LogName& log;
    Head head;
    std::vector<Record> records;
    std::optional<BodyKey> body_key;  // known to stand in the log, or among the records
};

// One entry more, and the head that goes with it. "log.entry-too-large".
[[nodiscard]] core::Result<void> add(Addition& addition,
                                     const Envelope& envelope,
                                     const Entry& entry);
// Writes the entries and the head.
[[nodiscard]] core::Result<void> store(storage::Session& session, const Addition& addition);

// Whether the entry that made this key is still in the log: its transaction may be rolled back.
[[nodiscard]] core::Result<bool> stands(storage::Session& session,
                                        const LogName& log,
                                        const BodyKey& key);

}  // namespace briljant::log
