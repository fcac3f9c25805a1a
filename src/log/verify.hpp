// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The verifier: reads a log from its first entry, from a database or from an export, and says what
// is wrong and where. It trusts nothing that the hub computed: every leaf, tile, root and edge is
// made anew. A whole rewrite of history is seen by whoever holds an older checkpoint and the public
// key of the log. It needs neither server nor instance key. One log per call, in one thread.

#include <optional>
#include <string>
#include <vector>

#include "log/checkpoint.hpp"
#include "log/evidence.hpp"

namespace briljant::log {

struct Finding {
    std::string place;                   // "entry 41", "tile/0/003", "checkpoint 512"
    std::optional<std::uint64_t> index;  // of the entry, where there is one
    std::string what;                    // "does not hash to its leaf"
};

struct Verdict {
    std::string origin;
    TreeHead head;
    std::uint64_t entries_gone;     // their month key was destroyed; the leaf stands
    std::uint64_t newest_signed;    // size of the newest good checkpoint; 0 for none
    bool is_key_known;              // false: nobody gave a key, so signatures were not judged
    std::vector<Finding> findings;  // the first hundred; empty means sound
};

inline constexpr std::size_t findings_max = 100;

struct Trusted {
    // From another source than the log itself; without it only the log's own claim is checked.
    std::optional<VerifierKey> key;
    std::vector<std::string> checkpoints;  // notes that the asker kept
};

// An error is that of reading; what is wrong with the log is in the verdict.
[[nodiscard]] core::Result<Verdict> verify_log(Evidence& evidence, const Trusted& trusted);

}  // namespace briljant::log
