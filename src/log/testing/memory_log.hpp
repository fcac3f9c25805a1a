// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A log in memory that a test can alter as somebody who owns the hub could: rebuild() makes every
// leaf, tile, head and month key fit the altered entries again. Only the signing key is not his.

#include <algorithm>
#include <map>

#include "log/entry_text.hpp"
#include "log/evidence.hpp"

namespace briljant::log::testing {

class MemoryLog final : public Evidence {
public:
    explicit MemoryLog(std::string name) : name_(std::move(name)) {}

    std::vector<StoredRecord> entries;
    std::vector<StoredCheckpoint> notes;

    void add(std::string text) {
        const auto leaf = leaf_hash(core::as_bytes(text));
        entries.push_back({entries.size(), std::move(text), {leaf.begin(), leaf.end()}});
    }
    void rebuild() {
        tree_.clear();
        edge_ = {};
        for (auto& record : entries) {
            const auto leaf = leaf_hash(core::as_bytes(*record.entry));
            record.sequence = edge_.size();
            record.leaf.assign(leaf.begin(), leaf.end());
            edge_.append(leaf);
            tree_[{0, record.sequence / tile_width}].push_back(leaf);
        }
        std::erase_if(tree_, [](const auto& item) { return item.second.size() < tile_width; });
    }
    [[nodiscard]] TreeHead tree_head() const { return {edge_.size(), edge_.root()}; }

    [[nodiscard]] std::string origin() const override { return name_; }
    [[nodiscard]] std::optional<std::string> verifier_key() const override { return std::nullopt; }
    core::Result<std::vector<StoredRecord>> records(std::uint64_t first) override {
        std::vector<StoredRecord> found;
        std::ranges::copy_if(entries, std::back_inserter(found), [first](const auto& record) {
            return record.sequence >= first;
        });
        return found;
    }
    core::Result<std::optional<Bytes>> tile(const TilePlace& place) override {
        return std::optional{tile_bytes(tree_.at(place))};
    }
    core::Result<std::vector<TilePlace>> tiles() override {
        std::vector<TilePlace> places;
        for (const auto& [place, hashes] : tree_) places.push_back(place);
        return places;
    }
    core::Result<std::vector<StoredCheckpoint>> checkpoints() override { return notes; }
    core::Result<std::optional<StoredHead>> head() override {
        const auto last = decode(entries.empty() ? "" : *entries.back().entry);
        const auto moment = last ? last->entry.started : core::Instant{};
        return std::optional{StoredHead{edge_.size(), edge_.bytes(), moment}};
    }
    core::Result<std::vector<StoredMonthKey>> month_keys() override {
        return std::vector<StoredMonthKey>{};
    }

private:
    std::string name_;
    Edge edge_;
    std::map<TilePlace, std::vector<Digest>> tree_;
};

}  // namespace briljant::log::testing
