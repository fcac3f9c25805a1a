// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the verifier reads: a log in the tables of a database, or the same log as a folder of files
// (an export: c2sp.org/tlog-tiles paths, "checkpoint", "checkpoints/<size>", "vkey"). Both are the
// word of the hub, to be judged by verify.hpp. One thread.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "log/append.hpp"
#include "log/merkle.hpp"
#include "log/note.hpp"
#include "log/tiles.hpp"

namespace briljant::log {

struct StoredRecord {
    std::uint64_t sequence;
    std::optional<std::string> entry;  // nothing when the key of its month is gone
    Bytes leaf;
};

struct StoredTile {
    TilePlace place;
    Bytes hashes;
};

struct StoredCheckpoint {
    std::uint64_t size;
    std::optional<Bytes> root;  // a column of the table; an export has the note alone
    std::string note;
};

struct StoredHead {
    std::uint64_t size;
    Bytes edge;
    core::Instant last;
};

struct StoredMonthKey {
    std::string month;
    Bytes public_key;
};

class Evidence {
public:
    Evidence() = default;
    Evidence(const Evidence&) = delete;
    Evidence& operator=(const Evidence&) = delete;
    virtual ~Evidence() = default;

    [[nodiscard]] virtual std::string origin() const = 0;
    [[nodiscard]] virtual std::optional<std::string> verifier_key() const = 0;
    // The records from this sequence on, in order, at most a few thousand; empty at the end.
    [[nodiscard]] virtual core::Result<std::vector<StoredRecord>> records(std::uint64_t first) = 0;
    [[nodiscard]] virtual core::Result<std::optional<Bytes>> tile(const TilePlace& place) = 0;
    [[nodiscard]] virtual core::Result<std::vector<TilePlace>> tiles() = 0;
    [[nodiscard]] virtual core::Result<std::vector<StoredCheckpoint>> checkpoints() = 0;
    // Of a database only.
    [[nodiscard]] virtual core::Result<std::optional<StoredHead>> head() = 0;
    [[nodiscard]] virtual core::Result<std::vector<StoredMonthKey>> month_keys() = 0;
};

// "log.unknown": no log of this covenant. The session must outlive the evidence.
[[nodiscard]] core::Result<std::unique_ptr<Evidence>> evidence_in(storage::Session& session,
                                                                  const core::CovenantId& covenant);
// "log.no-export": the folder holds no readable checkpoint.
[[nodiscard]] core::Result<std::unique_ptr<Evidence>> evidence_in_export(const std::string& folder);

// Writes the log up to its last checkpoint to a new folder; the key is that of the note's reader.
[[nodiscard]] core::Result<void> export_log(storage::Session& session,
                                            const LogName& log,
                                            const VerifierKey& key,
                                            const std::string& folder);

}  // namespace briljant::log
