// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "log/evidence.hpp"

#include <limits>

#include "log/head.hpp"
#include "log_sql.hpp"

namespace briljant::log {
namespace {

using storage::values;

class DatabaseEvidence final : public Evidence {
public:
    DatabaseEvidence(storage::Session& session,
                     const core::CovenantId& covenant,
                     std::string origin,
                     StoredHead head)
        : session_(session),
          covenant_(covenant),
          origin_(std::move(origin)),
          head_(std::move(head)) {}

    [[nodiscard]] std::string origin() const override { return origin_; }
    [[nodiscard]] std::optional<std::string> verifier_key() const override { return std::nullopt; }

    core::Result<std::vector<StoredRecord>> records(std::uint64_t first) override {
        // A row with a number below zero must not hide in front of the first.
        const auto start =
            first == 0 ? std::numeric_limits<std::int64_t>::min() : row_number(first);
        TRY_ASSIGN(const auto rows, session_.query(sql::records, values(covenant_, start)));
        std::vector<StoredRecord> records;
        records.reserve(rows.size());
        for (const auto& row : rows) {
            records.push_back(
                {static_cast<std::uint64_t>(row.integer(0)), std::nullopt, row.bytes(2)});
            if (!row.is_null(1)) records.back().entry = core::as_text(row.bytes(1));
        }
        return records;
    }

    core::Result<std::optional<Bytes>> tile(const TilePlace& place) override {
        const auto at = values(covenant_, row_number(place.level), row_number(place.index));
        TRY_ASSIGN(const auto row, session_.find(sql::tile, at));
        return row ? std::optional{row->bytes(0)} : std::nullopt;
    }

    core::Result<std::vector<TilePlace>> tiles() override {
        std::vector<TilePlace> places;
        std::int64_t level = std::numeric_limits<std::int64_t>::min();
        std::int64_t index = 0;
        while (true) {
            TRY_ASSIGN(const auto rows,
                       session_.query(sql::tiles, values(covenant_, level, index)));
            if (rows.empty()) return places;
            for (const auto& row : rows) {
                level = row.integer(0);
                index = row.integer(1);
                places.push_back({static_cast<unsigned>(level), static_cast<std::uint64_t>(index)});
            }
        }
    }

    core::Result<std::vector<StoredCheckpoint>> checkpoints() override {
        std::vector<StoredCheckpoint> checkpoints;
        std::int64_t size = std::numeric_limits<std::int64_t>::min();
        while (true) {
            TRY_ASSIGN(const auto rows,
                       session_.query(sql::checkpoints_after, values(covenant_, size)));
            if (rows.empty()) return checkpoints;
            for (const auto& row : rows) {
                size = row.integer(0);
                checkpoints.push_back(
                    {static_cast<std::uint64_t>(size), row.bytes(1), row.text(2)});
            }
        }
    }

    core::Result<std::optional<StoredHead>> head() override { return std::optional{head_}; }

    core::Result<std::vector<StoredMonthKey>> month_keys() override {
        TRY_ASSIGN(const auto rows, session_.query(sql::month_keys, values(covenant_)));
        std::vector<StoredMonthKey> keys;
        for (const auto& row : rows) keys.push_back({row.text(0), row.bytes(1)});
        return keys;
    }

private:
    storage::Session& session_;
    core::CovenantId covenant_;
    std::string origin_;
    StoredHead head_;
};

}  // namespace

core::Result<std::unique_ptr<Evidence>> evidence_in(storage::Session& session,
                                                    const core::CovenantId& covenant) {
    TRY_ASSIGN(const auto row, session.find(sql::head, values(covenant)));
    if (!row) return core::Error{core::ErrorCode::not_found, "log.unknown", covenant.text()};
    StoredHead head{static_cast<std::uint64_t>(row->integer(0)), row->bytes(1), row->instant(2)};
    std::unique_ptr<Evidence> evidence =
        std::make_unique<DatabaseEvidence>(session, covenant, row->text(3), std::move(head));
    return evidence;
}

}  // namespace briljant::log
