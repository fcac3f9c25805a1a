// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Tiles (c2sp.org/tlog-tiles): 256 hashes of 32 bytes side by side. Level 0 holds leaves; a hash of
// level n + 1 is the root of a full tile of level n. Stored are the full tiles of level 0 and,
// above it, every tile as far as it has come; the last leaves are read from audit. Built by a job,
// any time after the entries; rebuilding changes nothing.

#include <cstdint>
#include <string>

#include "core/result.hpp"
#include "log/merkle.hpp"
#include "storage/database.hpp"

namespace briljant::log {

inline constexpr std::size_t tile_width = 256;
inline constexpr unsigned tile_height = 8;      // 2^8 = 256
inline constexpr unsigned tile_levels_max = 7;  // 2^56 entries

struct TilePlace {
    unsigned level;
    std::uint64_t index;

    friend auto operator<=>(const TilePlace&, const TilePlace&) = default;
};

// "tile/0/x001/234" and, when it is not full, ".p/17"; entries stand at "tile/entries/…".
[[nodiscard]] std::string tile_path(const TilePlace& place, std::size_t width);
[[nodiscard]] std::string bundle_path(std::uint64_t index, std::size_t width);

[[nodiscard]] std::vector<Digest> hashes_in(ByteView tile);  // whole hashes only
[[nodiscard]] Bytes tile_bytes(std::span<const Digest> hashes);

// The number of tiles of level 0 that were completed.
[[nodiscard]] core::Result<std::uint64_t> build_tiles(storage::Session& session,
                                                      const core::CovenantId& covenant);

// The hashes of a log's complete subtrees, from its tiles and leaves; the session must outlive it.
[[nodiscard]] HashSource hashes_of(storage::Session& session, const core::CovenantId& covenant);

}  // namespace briljant::log
