// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A house for tests: a migrated database (one of its own, or the one that is given), a clock that
// stands still, chance that repeats itself, keys of its own in a temporary folder, and Facts that
// answer what the test sets. Used by the tests of people/, dossier/ and what stands on them; link
// briljant_migrations. One thread.

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>
#include <utility>

#include "crypto/crypto.hpp"
#include "gate/visit.hpp"
#include "storage/all_migrations.hpp"
#include "storage/testing/both_databases.hpp"

namespace briljant::gate::testing {

// The same bytes in every run: BLAKE2b of a counter. Not for keys of anything real.
class RepeatableRandom final : public core::Random {
public:
    void fill(std::span<std::uint8_t> buffer) override {
        for (auto& byte : buffer) byte = next();
    }

private:
    std::uint8_t next() {
        if (at_ == block_.size()) {
            const core::Bytes seed{static_cast<std::uint8_t>(count_),
                                   static_cast<std::uint8_t>(count_ >> 8U),
                                   static_cast<std::uint8_t>(count_ >> 16U)};
            block_ = crypto::blake2b(seed);
            ++count_;
            at_ = 0;
        }
        return block_[at_++];
    }

    crypto::Digest block_{};
    std::size_t at_ = crypto::Digest{}.size();
    std::uint32_t count_ = 0;
};

// Facts as the test sets them. Nothing set: nothing known, so everything is refused.
class FakeFacts : public Facts {
public:
    covenant::AskerFacts asker_facts;
    std::map<std::string, KnownCase, std::less<>> cases;
    KnownCovenant known_covenant{"waterstad", nullptr};
    std::map<core::MemberId, core::Key> public_keys;

    [[nodiscard]] core::Result<covenant::AskerFacts> asker(storage::Session& /*session*/,
                                                           const Actor& /*actor*/,
                                                           const core::Date& /*today*/) override {
        return asker_facts;
    }
    [[nodiscard]] core::Result<std::optional<KnownCase>> find_case(
        storage::Session& /*session*/,
        const Actor& /*actor*/,
        std::string_view code,
        const core::Date& /*today*/) override {
        const auto found = cases.find(code);
        if (found == cases.end()) return std::optional<KnownCase>{};
        return std::optional{found->second};
    }
    [[nodiscard]] core::Result<KnownCovenant> covenant(storage::Session& /*session*/,
                                                       const core::CovenantId& /*id*/,
                                                       const core::Date& /*today*/) override {
        return known_covenant;
    }
    [[nodiscard]] core::Result<std::optional<core::Key>> public_key(
        storage::Session& /*session*/, const core::MemberId& member) override {
        const auto found = public_keys.find(member);
        if (found == public_keys.end()) return std::optional<core::Key>{};
        return std::optional{found->second};
    }
};

class TestHouse final {
public:
    // Tuesday 24 November 2026, 10.00 uur in Amsterdam.
    static constexpr core::Instant start{
        std::chrono::sys_days{std::chrono::year{2026} / std::chrono::November / 24} +
        std::chrono::hours{9}};

    // On a SQLite file of its own.
    TestHouse() : own_(std::make_unique<storage::testing::FreshDatabase>("sqlite")) {
        auto opened = storage::open_database(own_->location());
        if (!opened) ADD_FAILURE() << opened.error().id;
        own_database_ = std::move(opened).value();
        furnish(*own_database_, facts);
    }
    // On the database of a fixture that runs on both.
    explicit TestHouse(storage::Database& database) { furnish(database, facts); }
    // With Facts of the test's own; they outlive the house.
    TestHouse(storage::Database& database, Facts& other) { furnish(database, other); }

    [[nodiscard]] House& house() { return *house_; }
    [[nodiscard]] Visit read() { return begin(Visit::Kind::read); }
    [[nodiscard]] Visit write() { return begin(Visit::Kind::write); }

    core::ManualClock clock{start};
    RepeatableRandom random;
    FakeFacts facts;

private:
    void furnish(storage::Database& database, Facts& the_facts) {
        const auto migrated = storage::migrate(database, storage::all_migrations());
        EXPECT_TRUE(migrated) << migrated.error().id << " " << migrated.error().detail;
        auto made = crypto::make_instance_keys({.kind = crypto::InstanceKeySource::Kind::file,
                                                .path = folder_.file("instance.key"),
                                                .passphrase = {}},
                                               random);
        if (!made) ADD_FAILURE() << made.error().id;
        keys_ = std::make_unique<crypto::InstanceKeys>(std::move(made).value());
        const auto month = crypto::box_pair(random).public_key;
        log_ = std::make_unique<log::Appender>(
            random, [month](storage::Session&, const core::CovenantId&, std::string_view) {
                return core::Result<crypto::Key>{month};
            });
        house_.reset(new House{database, clock, random, *keys_, *log_, the_facts, "test.example"});
    }
    [[nodiscard]] Visit begin(Visit::Kind kind) {
        auto visit = Visit::begin(*house_, kind, {.trace = "", .peer = "192.0.2.1"});
        if (!visit) ADD_FAILURE() << visit.error().id << " " << visit.error().detail;
        return std::move(visit).value();
    }

    storage::testing::TemporaryFolder folder_;
    std::unique_ptr<storage::testing::FreshDatabase> own_;
    std::unique_ptr<storage::Database> own_database_;
    std::unique_ptr<crypto::InstanceKeys> keys_;
    std::unique_ptr<log::Appender> log_;
    std::unique_ptr<House> house_;
};

}  // namespace briljant::gate::testing
