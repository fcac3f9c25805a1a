// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "log/verify.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "log/entry_text.hpp"

namespace briljant::log {
namespace {

std::string entry_place(std::uint64_t index) {
    return "entry " + std::to_string(index);
}

// The month in the clear part; quotes inside values are escaped, so this is the member itself.
std::string_view month_in(std::string_view entry) {
    constexpr std::string_view name = R"("month":")";
    const auto at = entry.find(name);
    return at == std::string_view::npos ? std::string_view{} : entry.substr(at + name.size(), 7);
}

class Verifying final {
public:
    Verifying(Evidence& evidence, const Trusted& trusted)
        : evidence_(evidence), trusted_(trusted), levels_(tile_levels_max) {
        verdict_.origin = evidence.origin();
    }

    core::Result<Verdict> run() {
        choose_key();
        TRY(collect_checkpoints());
        TRY_ASSIGN(const auto places, evidence_.tiles());
        places_ = {places.begin(), places.end()};
        TRY(read_records());
        TRY(check_partial_tiles());
        TRY(check_head());
        TRY(check_month_keys());
        for (const auto& [size, promises] : promises_) {
            for (const auto& promise : promises) {
                const auto held = std::to_string(edge_.size());
                report(promise.place, std::nullopt, "is of more entries than the log has: " + held);
            }
        }
        verdict_.is_key_known = key_.has_value();
        verdict_.head = {edge_.size(), edge_.root()};
        return std::move(verdict_);
    }

private:
    struct Promise {
        std::string place;
        Digest root;
        bool is_signed;
    };

    void report(std::string place, std::optional<std::uint64_t> index, std::string what) {
        if (verdict_.findings.size() == findings_max) return;
        verdict_.findings.push_back({std::move(place), index, std::move(what)});
    }

    void choose_key() {
        key_ = trusted_.key;
        const auto text = evidence_.verifier_key();
        if (!text) return;
        const auto own = parse_verifier_key(*text);
        const bool is_other = own && trusted_.key && *own != *trusted_.key;
        if (!own) report("vkey", std::nullopt, "is not a verifier key");
        if (is_other) report("vkey", std::nullopt, "is not the key that you trust");
        if (!key_) key_ = own;
    }

    core::Result<void> collect_checkpoints() {
        TRY_ASSIGN(const auto stored, evidence_.checkpoints());
        for (const auto& [size, root, note] : stored) {
            const auto place = "checkpoint " + std::to_string(size);
            const auto checkpoint = collect(place, note);
            if (!checkpoint) continue;
            const bool same_root = !root || std::ranges::equal(*root, checkpoint->head.root);
            if (checkpoint->head.size != size) report(place, std::nullopt, "is of another size");
            if (!same_root) report(place, std::nullopt, "stands beside another root");
        }
        for (const auto& note : trusted_.checkpoints) (void)collect("kept checkpoint", note);
        return {};
    }

    // Judges the note by itself; its root is judged when the tree has that size.
    std::optional<Checkpoint> collect(std::string place, std::string_view text) {
        const auto note = parse_note(text);
        const auto checkpoint = note ? parse_checkpoint(note->text) : std::nullopt;
        if (!checkpoint) {
            report(std::move(place), std::nullopt, "is not a checkpoint");
            return std::nullopt;
        }
        if (place == "kept checkpoint") place += " " + std::to_string(checkpoint->head.size);
        const bool is_signed = key_ && is_signed_by(*note, *key_);
        if (checkpoint->origin != verdict_.origin) report(place, std::nullopt, "is of another log");
        if (key_ && !is_signed) report(place, std::nullopt, "has no valid signature of the log");
        if (checkpoint->head.size == 0) report(place, std::nullopt, "is of an empty log");
        promises_[checkpoint->head.size].push_back({place, checkpoint->head.root, is_signed});
        return checkpoint;
    }

    core::Result<void> read_records() {
        while (true) {
            TRY_ASSIGN(const auto records, evidence_.records(edge_.size()));
            if (records.empty()) return end_gone_run(/*month=*/"");
            for (const auto& record : records) {
                const auto index = edge_.size();
                if (record.sequence != index) {
                    report(entry_place(index), index, "is missing: another follows");
                    return {};
                }
                if (record.leaf.size() != sizeof(Digest)) {
                    report(entry_place(index), index, "has a leaf that is not 32 bytes");
                    return {};
                }
                TRY(take(record));
            }
        }
    }

    core::Result<void> take(const StoredRecord& record) {
        Digest leaf;
        std::ranges::copy(record.leaf, leaf.begin());
        const auto index = edge_.size();
        if (record.entry) {
            if (leaf_hash(core::as_bytes(*record.entry)) != leaf) {
                report(entry_place(index), index, "does not hash to its leaf");
            }
            note_entry(*record.entry);
            TRY(end_gone_run(month_in(*record.entry)));
        } else {
            ++verdict_.entries_gone;
            if (!gone_since_) gone_since_ = index;
        }
        edge_.append(leaf);
        keep_promises();
        return add_to_tile(0, leaf);
    }

    // Entries lose their text with the key of their whole month, never alone.
    core::Result<void> end_gone_run(std::string_view month) {
        const bool is_inside = !month_.empty() && (month.empty() || month == month_);
        if (gone_since_ && is_inside) {
            report(entry_place(*gone_since_), gone_since_, "is gone while its month is kept");
        }
        if (!month.empty()) {
            gone_since_.reset();
            month_ = month;
        }
        return {};
    }

    void note_entry(std::string_view text) {
        last_entry_ = text;
        if (text.find(R"("evt":"CREATE.body_key")") == std::string_view::npos) return;
        const auto clear = decode(text);
        if (!clear || clear->entry.bind.size() != 1) return;
        month_digests_.insert_or_assign(clear->entry.bind[0].row, clear->entry.bind[0].digest);
    }

    void keep_promises() {
        const auto found = promises_.find(edge_.size());
        if (found == promises_.end()) return;
        const auto root = edge_.root();
        for (const auto& promise : found->second) {
            if (promise.root != root) {
                const auto size = std::to_string(edge_.size());
                report(promise.place,
                       std::nullopt,
                       "differs from the root of the first " + size + " entries");
            } else if (promise.is_signed) {
                verdict_.newest_signed = edge_.size();
            }
        }
        promises_.erase(found);
    }

    // One level above per call: at most tile_levels_max deep.
    core::Result<void> add_to_tile(unsigned level, const Digest& hash) {
        auto& hashes = levels_[level];
        hashes.push_back(hash);
        if (hashes.size() < tile_width) return {};
        const auto full = (edge_.size() >> (tile_height * (level + 1))) - 1;
        TRY(check_tile({level, full}, hashes));
        const auto root = root_of(hashes);
        hashes.clear();
        if (level + 1 == tile_levels_max) return {};
        return add_to_tile(level + 1, root);
    }

    core::Result<void> check_tile(const TilePlace& place, std::span<const Digest> hashes) {
        if (places_.erase(place) == 0) return {};
        TRY_ASSIGN(const auto stored, evidence_.tile(place));
        const auto name = tile_path(place, tile_width);
        if (!stored) {
            report(name, std::nullopt, "is missing");
            return {};
        }
        const auto computed = tile_bytes(hashes);
        const auto differs = std::ranges::mismatch(*stored, computed).in1 - stored->begin();
        const auto column = static_cast<std::uint64_t>(differs) / sizeof(Digest);
        const auto index = (place.index * tile_width + column) << (tile_height * place.level);
        const bool is_whole = stored->size() % sizeof(Digest) == 0;
        if (static_cast<std::size_t>(differs) < stored->size() || !is_whole) {
            report(name, index, "differs from the tree");
        }
        return {};
    }

    // Tiles that are not full yet; whatever then remains lies beyond the end of the log.
    core::Result<void> check_partial_tiles() {
        for (unsigned level = 0; level < tile_levels_max; ++level) {
            const auto full = edge_.size() >> (tile_height * (level + 1));
            TRY(check_tile({level, full}, levels_[level]));
        }
        for (const auto& place : places_) {
            report(tile_path(place, tile_width), std::nullopt, "lies beyond the end of the log");
        }
        return {};
    }

    core::Result<void> check_head() {
        TRY_ASSIGN(const auto head, evidence_.head());
        if (!head) return {};
        has_tables_ = true;
        if (head->size != edge_.size()) report("head", head->size, "is of another size");
        if (head->edge != edge_.bytes()) report("head", std::nullopt, "has another right edge");
        const auto last = decode(last_entry_);
        if (!last) return {};
        if (last->entry.started != head->last) report("head", std::nullopt, "has another time");
        if (last->envelope.log != verdict_.origin)
            report("head", std::nullopt, "bears another name");
        return {};
    }

    core::Result<void> check_month_keys() {
        TRY_ASSIGN(const auto keys, evidence_.month_keys());
        for (const auto& [month, public_key] : keys) {
            const auto known = month_digests_.extract(month);
            const bool is_bound = !known.empty() && known.mapped() == crypto::sha256(public_key);
            if (!is_bound) report("month key " + month, std::nullopt, "is not that of the log");
        }
        for (const auto& [month, digest] : month_digests_) {
            if (has_tables_) report("month key " + month, std::nullopt, "is missing");
        }
        return {};
    }

    Evidence& evidence_;
    const Trusted& trusted_;
    Verdict verdict_{};
    bool has_tables_ = false;  // a database; an export has no head and no month keys
    std::optional<VerifierKey> key_;
    Edge edge_;
    std::vector<std::vector<Digest>> levels_;  // the tile that grows, per level
    std::set<TilePlace> places_;               // stored tiles not yet compared
    std::map<std::uint64_t, std::vector<Promise>> promises_;
    std::map<std::string, Digest> month_digests_;
    std::string last_entry_;
    std::string month_;  // of the last entry that still has its text
    std::optional<std::uint64_t> gone_since_;
};

}  // namespace

core::Result<Verdict> verify_log(Evidence& evidence, const Trusted& trusted) {
    return Verifying{evidence, trusted}.run();
}

}  // namespace briljant::log
