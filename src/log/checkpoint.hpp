// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A checkpoint: the head of a log as a signed note (c2sp.org/tlog-checkpoint) of exactly three
// lines: origin, size, base64(root). Whoever keeps one can later show that the log still holds what
// it held then. The key bears the name of the log. Pure functions, but for the two that take a
// Session.

#include <optional>
#include <string>
#include <string_view>

#include "core/result.hpp"
#include "log/append.hpp"
#include "log/merkle.hpp"
#include "log/note.hpp"

namespace briljant::log {

struct Checkpoint {
    std::string origin;
    TreeHead head;
};

[[nodiscard]] std::string checkpoint_text(const Checkpoint& checkpoint);
// Strict: no sign, no leading zero, no extension lines.
[[nodiscard]] std::optional<Checkpoint> parse_checkpoint(std::string_view text);

// Signs the head as it stands and stores the note; of an empty log "log.nothing-to-sign". A size
// that has a checkpoint keeps the one it has. The tree is taken from the tiles and leaves, not from
// the head's own edge: "log.head-damaged" when they differ, so that a damaged log signs nothing.
[[nodiscard]] core::Result<std::string> make_checkpoint(storage::Session& session,
                                                        const LogName& log,
                                                        const crypto::Key& seed);
[[nodiscard]] core::Result<std::optional<std::string>> last_checkpoint(
    storage::Session& session, const core::CovenantId& covenant);

}  // namespace briljant::log
