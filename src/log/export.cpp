// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The log as a folder of files, written and read back. An entry whose month key is gone stands in
// its bundle with length 0: its leaf in the tile of level 0 stays.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "log/checkpoint.hpp"
#include "log/evidence.hpp"
#include "log/head.hpp"
#include "log_sql.hpp"

namespace briljant::log {
namespace {

namespace fs = std::filesystem;

// A full bundle holds at most 256 entries of 65,535 bytes; no file of an export is larger.
constexpr std::uintmax_t file_bytes_max = 256ULL * 65'537ULL;

std::optional<std::string> read_file(const fs::path& path) {
    std::error_code failed;
    const auto size = fs::file_size(path, failed);
    if (failed || size > file_bytes_max) return std::nullopt;
    std::ifstream in{path, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) return std::nullopt;
    return std::move(text).str();
}

core::Result<void> write_file(const fs::path& path, std::string_view text) {
    std::error_code failed;
    fs::create_directories(path.parent_path(), failed);
    std::ofstream out{path, std::ios::binary};
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.close();
    if (failed || !out) {
        return core::Error{core::ErrorCode::unavailable, "log.export-not-written", path.string()};
    }
    return {};
}

// Width of tile `index` on a level, in a log of this size; 0 beyond its end.
std::size_t width_of(std::uint64_t size, const TilePlace& place) {
    const auto hashes = size >> (tile_height * place.level);
    const auto before = place.index * tile_width;
    return before >= hashes ? 0 : std::min<std::size_t>(tile_width, hashes - before);
}

core::Error no_export(const std::string& place) {
    return {core::ErrorCode::not_found, "log.no-export", place};
}

class ExportEvidence final : public Evidence {
public:
    ExportEvidence(fs::path folder, Checkpoint last) : folder_(std::move(folder)), last_(last) {}

    [[nodiscard]] std::string origin() const override { return last_.origin; }

    [[nodiscard]] std::optional<std::string> verifier_key() const override {
        auto text = read_file(folder_ / "vkey");
        if (text && text->ends_with('\n')) text->pop_back();
        return text;
    }

    core::Result<std::vector<StoredRecord>> records(std::uint64_t first) override {
        const TilePlace place{0, first / tile_width};
        const auto width = width_of(last_.head.size, place);
        if (width == 0 || first % tile_width != 0) return std::vector<StoredRecord>{};
        const auto bundle = read_file(folder_ / bundle_path(place.index, width));
        TRY_ASSIGN(const auto leaves, tile(place));
        if (!bundle || !leaves) return no_export(bundle_path(place.index, width));
        return split(*bundle, *leaves, first);
    }

    core::Result<std::optional<Bytes>> tile(const TilePlace& place) override {
        const auto text = read_file(folder_ / tile_path(place, width_of(last_.head.size, place)));
        if (!text) return std::optional<Bytes>{};
        return std::optional{Bytes(text->begin(), text->end())};
    }

    core::Result<std::vector<TilePlace>> tiles() override {
        std::vector<TilePlace> places;
        for (unsigned level = 0; level < tile_levels_max; ++level) {
            for (std::uint64_t i = 0; width_of(last_.head.size, {level, i}) != 0; ++i) {
                places.push_back({level, i});
            }
        }
        return places;
    }

    core::Result<std::vector<StoredCheckpoint>> checkpoints() override {
        std::vector<StoredCheckpoint> found;
        std::error_code failed;
        for (const auto& file : fs::directory_iterator(folder_ / "checkpoints", failed)) {
            const auto note = read_file(file.path()).value_or("");
            const auto parsed = parse_note(note);
            const auto checkpoint = parsed ? parse_checkpoint(parsed->text) : std::nullopt;
            found.push_back({checkpoint ? checkpoint->head.size : 0, std::nullopt, note});
        }
        const auto last = read_file(folder_ / "checkpoint").value_or("");
        found.push_back({last_.head.size, std::nullopt, last});
        std::ranges::sort(found, {}, &StoredCheckpoint::size);
        return found;
    }

    core::Result<std::optional<StoredHead>> head() override { return std::optional<StoredHead>{}; }
    core::Result<std::vector<StoredMonthKey>> month_keys() override {
        return std::vector<StoredMonthKey>{};
    }

private:
    static core::Result<std::vector<StoredRecord>> split(std::string_view bundle,
                                                         ByteView leaves,
                                                         std::uint64_t first) {
        std::vector<StoredRecord> records;
        while (bundle.size() >= 2) {
            const auto high = static_cast<std::uint8_t>(bundle[0]);
            const auto low = static_cast<std::uint8_t>(bundle[1]);
            const auto length = std::size_t{high} * 256 + low;
            const auto at = records.size() * sizeof(Digest);
            if (bundle.size() < 2 + length || leaves.size() < at + sizeof(Digest)) break;
            const auto leaf = leaves.subspan(at, sizeof(Digest));
            records.push_back({first + records.size(), std::nullopt, {leaf.begin(), leaf.end()}});
            if (length != 0) records.back().entry = std::string{bundle.substr(2, length)};
            bundle.remove_prefix(2 + length);
        }
        return records;
    }

    fs::path folder_;
    Checkpoint last_;
};

class Exporting final {
public:
    Exporting(storage::Session& session,
              const core::CovenantId& covenant,
              fs::path folder,
              std::uint64_t size)
        : session_(session), covenant_(covenant), folder_(std::move(folder)), size_(size) {}

    core::Result<void> write_bundles() {
        TRY_ASSIGN(const auto evidence, evidence_in(session_, covenant_));
        std::string bundle;
        std::uint64_t next = 0;
        while (next < size_) {
            TRY_ASSIGN(const auto records, evidence->records(next));
            if (records.empty()) return no_export("entry " + std::to_string(next));
            for (const auto& record : records) {
                if (next == size_) break;
                add(bundle, record.entry.value_or(""));
                ++next;
                const auto width = (next - 1) % tile_width + 1;
                if (width != tile_width && next != size_) continue;
                const auto path = folder_ / bundle_path((next - 1) / tile_width, width);
                TRY(write_file(path, bundle));
                bundle.clear();
            }
        }
        return {};
    }

    core::Result<void> write_tiles() {
        const auto source = hashes_of(session_, covenant_);
        for (unsigned level = 0; level < tile_levels_max; ++level) {
            for (std::uint64_t i = 0; width_of(size_, {level, i}) != 0; ++i) {
                TRY(write_tile({level, i}, source));
            }
        }
        return {};
    }

    core::Result<void> write_checkpoints() {
        TRY_ASSIGN(const auto evidence, evidence_in(session_, covenant_));
        TRY_ASSIGN(const auto checkpoints, evidence->checkpoints());
        for (const auto& checkpoint : checkpoints) {
            const auto name = std::to_string(checkpoint.size);
            TRY(write_file(folder_ / "checkpoints" / name, checkpoint.note));
        }
        return {};
    }

private:
    static void add(std::string& bundle, std::string_view entry) {
        bundle += static_cast<char>(entry.size() >> 8U);
        bundle += static_cast<char>(entry.size() & 0xFFU);
        bundle += entry;
    }

    core::Result<void> write_tile(const TilePlace& place, const HashSource& source) {
        const auto width = width_of(size_, place);
        Bytes bytes;
        for (std::size_t i = 0; i < width; ++i) {
            TRY_ASSIGN(const auto hash,
                       source(place.level * tile_height, place.index * tile_width + i));
            bytes.insert(bytes.end(), hash.begin(), hash.end());
        }
        return write_file(folder_ / tile_path(place, width), core::as_text(bytes));
    }

    storage::Session& session_;
    core::CovenantId covenant_;
    fs::path folder_;
    std::uint64_t size_;
};

}  // namespace

core::Result<std::unique_ptr<Evidence>> evidence_in_export(const std::string& folder) {
    const auto text = read_file(fs::path{folder} / "checkpoint");
    const auto note = text ? parse_note(*text) : std::nullopt;
    const auto last = note ? parse_checkpoint(note->text) : std::nullopt;
    if (!last) return no_export(folder);
    std::unique_ptr<Evidence> evidence = std::make_unique<ExportEvidence>(folder, *last);
    return evidence;
}

core::Result<void> export_log(storage::Session& session,
                              const LogName& log,
                              const VerifierKey& key,
                              const std::string& folder) {
    TRY_ASSIGN(const auto text, last_checkpoint(session, log.covenant));
    const auto note = text ? parse_note(*text) : std::nullopt;
    const auto last = note ? parse_checkpoint(note->text) : std::nullopt;
    if (!last) return core::Error{core::ErrorCode::conflict, "log.no-checkpoint", log.origin};
    std::error_code failed;
    if (fs::exists(folder, failed) && !fs::is_empty(folder, failed)) {
        return core::Error{core::ErrorCode::conflict, "log.export-exists", folder};
    }
    Exporting exporting{session, log.covenant, folder, last->head.size};
    TRY(exporting.write_bundles());
    TRY(exporting.write_tiles());
    TRY(exporting.write_checkpoints());
    TRY(write_file(fs::path{folder} / "vkey", verifier_key_text(key) + "\n"));
    return write_file(fs::path{folder} / "checkpoint", *text);
}

}  // namespace briljant::log
