// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "log/tiles.hpp"

#include <algorithm>
#include <map>
#include <memory>

#include "core/check.hpp"
#include "log/head.hpp"
#include "log_sql.hpp"

namespace briljant::log {
namespace {

using storage::values;
using Hashes = std::vector<Digest>;

core::Error missing(const TilePlace& place) {
    return {core::ErrorCode::unavailable, "log.tile-missing", tile_path(place, tile_width)};
}

// "x001/x234/067" for 1234067: three digits per folder.
std::string index_path(std::uint64_t index) {
    const auto group = [](std::uint64_t number) {
        auto digits = std::to_string(number);
        return std::string(3 - digits.size(), '0') + digits;
    };
    auto path = group(index % 1'000);
    for (index /= 1'000; index != 0; index /= 1'000) path = "x" + group(index % 1'000) + "/" + path;
    return path;
}

std::string partial(std::size_t width) {
    return width == tile_width ? "" : ".p/" + std::to_string(width);
}

class TileReading final {
public:
    TileReading(storage::Session& session, const core::CovenantId& covenant)
        : session_(session), covenant_(covenant) {}

    core::Result<Digest> hash(unsigned level, std::uint64_t index) {
        const unsigned inside = level % tile_height;
        const TilePlace place{level / tile_height, (index << inside) / tile_width};
        TRY_ASSIGN(const auto* const hashes, tile(place));
        const auto first = static_cast<std::size_t>((index << inside) % tile_width);
        const auto count = std::size_t{1} << inside;
        if (hashes->size() < first + count) return missing(place);
        return root_of(std::span{*hashes}.subspan(first, count));
    }

private:
    // One proof reads the same tile up to eight times, and few different ones.
    core::Result<const Hashes*> tile(const TilePlace& place) {
        const auto known = tiles_.find(place);
        if (known != tiles_.end()) return &known->second;
        TRY_ASSIGN(auto hashes, load(place));
        if (tiles_.size() > 64) tiles_.clear();
        return &tiles_.insert_or_assign(place, std::move(hashes)).first->second;
    }

    core::Result<Hashes> load(const TilePlace& place) {
        const auto at = values(covenant_, row_number(place.level), row_number(place.index));
        TRY_ASSIGN(const auto stored, session_.find(sql::tile, at));
        if (place.level == 0) return stored ? hashes_in(stored->bytes(0)) : leaves(place);
        auto hashes = stored ? hashes_in(stored->bytes(0)) : Hashes{};
        return complete(place, std::move(hashes));
    }

    core::Result<Hashes> leaves(const TilePlace& place) {
        const auto first = place.index * tile_width;
        const auto range = values(covenant_, row_number(first), row_number(first + tile_width));
        TRY_ASSIGN(const auto rows, session_.query(sql::leaves, range));
        Bytes joined;
        for (const auto& row : rows) {
            const auto& leaf = row.bytes(1);
            const auto expected = row_number(first + joined.size() / sizeof(Digest));
            if (row.integer(0) != expected || leaf.size() != sizeof(Digest)) return missing(place);
            joined.insert(joined.end(), leaf.begin(), leaf.end());
        }
        return hashes_in(joined);
    }

    // Entries that came after the job last ran may have filled tiles below: at most 256 of them,
    // and one level down per call (tile_levels_max), so the recursion is bounded.
    core::Result<Hashes> complete(const TilePlace& place, Hashes hashes) {
        BR_CHECK(place.level < tile_levels_max);
        while (hashes.size() < tile_width) {
            const TilePlace below{place.level - 1, place.index * tile_width + hashes.size()};
            TRY_ASSIGN(const auto under, load(below));
            if (under.size() < tile_width) break;
            hashes.push_back(root_of(under));
        }
        return hashes;
    }

    storage::Session& session_;
    core::CovenantId covenant_;
    std::map<TilePlace, Hashes> tiles_;
};

// Adds the root of a full tile to the level above it, and so on upwards.
core::Result<void> rise(storage::Session& session,
                        const core::CovenantId& covenant,
                        std::uint64_t index,
                        Digest root) {
    for (unsigned level = 1; level < tile_levels_max; ++level) {
        const auto column = static_cast<std::size_t>(index % tile_width);
        index /= tile_width;
        const auto at = values(covenant, row_number(level), row_number(index));
        TRY_ASSIGN(const auto stored, session.find(sql::tile, at));
        auto hashes = stored ? hashes_in(stored->bytes(0)) : Hashes{};
        if (hashes.size() != column) return missing({level, index});
        hashes.push_back(root);
        const auto row = values(covenant, row_number(level), row_number(index), tile_bytes(hashes));
        TRY(session.execute(sql::store_tile, row));
        if (hashes.size() < tile_width) return {};
        root = root_of(hashes);
    }
    return {};
}

core::Result<bool> build_next(storage::Session& session,
                              const core::CovenantId& covenant,
                              std::uint64_t index) {
    const auto first = index * tile_width;
    const auto range = values(covenant, row_number(first), row_number(first + tile_width));
    TRY_ASSIGN(const auto rows, session.query(sql::leaves, range));
    if (rows.size() < tile_width) return false;
    Bytes joined;
    for (const auto& row : rows) {
        joined.insert(joined.end(), row.bytes(1).begin(), row.bytes(1).end());
    }
    if (joined.size() != tile_width * sizeof(Digest)) return missing({0, index});
    const auto root = root_of(hashes_in(joined));
    const auto tile = values(covenant, std::int64_t{0}, row_number(index), std::move(joined));
    TRY(session.execute(sql::store_tile, tile));
    TRY(rise(session, covenant, index, root));
    return true;
}

}  // namespace

std::string tile_path(const TilePlace& place, std::size_t width) {
    return "tile/" + std::to_string(place.level) + "/" + index_path(place.index) + partial(width);
}

std::string bundle_path(std::uint64_t index, std::size_t width) {
    return "tile/entries/" + index_path(index) + partial(width);
}

std::vector<Digest> hashes_in(ByteView tile) {
    Hashes hashes(tile.size() / sizeof(Digest));
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        std::ranges::copy(tile.subspan(i * sizeof(Digest), sizeof(Digest)), hashes[i].begin());
    }
    return hashes;
}

Bytes tile_bytes(std::span<const Digest> hashes) {
    Bytes bytes;
    bytes.reserve(hashes.size() * sizeof(Digest));
    for (const auto& hash : hashes) bytes.insert(bytes.end(), hash.begin(), hash.end());
    return bytes;
}

core::Result<std::uint64_t> build_tiles(storage::Session& session,
                                        const core::CovenantId& covenant) {
    const auto level_zero = values(covenant, std::int64_t{0});
    TRY_ASSIGN(const auto last, session.find(sql::last_tile, level_zero));
    auto next = last ? static_cast<std::uint64_t>(last->integer(0)) + 1 : 0;
    const auto first = next;
    while (true) {
        TRY_ASSIGN(const bool is_built, build_next(session, covenant, next));
        if (!is_built) return next - first;
        ++next;
    }
}

HashSource hashes_of(storage::Session& session, const core::CovenantId& covenant) {
    // Shared by the copies of one function object; it lives as long as the proof is made.
    auto reading = std::make_shared<TileReading>(session, covenant);
    return [reading](unsigned level, std::uint64_t index) { return reading->hash(level, index); };
}

}  // namespace briljant::log
