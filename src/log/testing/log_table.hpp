// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A log to test with, on each database: an Appender, its month secrets and a clock that the test
// moves. One thread per fixture.

#include <map>

#include "log/append.hpp"
#include "log/checkpoint.hpp"
#include "log/entry_text.hpp"
#include "log/head.hpp"
#include "log/month_key.hpp"
#include "log/tiles.hpp"
#include "storage/all_migrations.hpp"
#include "storage/testing/both_databases.hpp"

namespace briljant::log::testing {

inline const crypto::Key seed{7, 7, 7};  // signs in tests only

[[nodiscard]] inline LogName covenant_log(std::string_view id_digit, std::string origin) {
    auto text = std::string{"00000000-0000-4000-8000-00000000000"} + std::string{id_digit};
    return {*core::CovenantId::parse(text), std::move(origin)};
}
[[nodiscard]] inline VerifierKey key_of(const LogName& log) {
    return {log.origin, crypto::sign_public(seed)};
}

class LogTable : public storage::testing::BothDatabases {
protected:
    void SetUp() override {
        BothDatabases::SetUp();
        if (IsSkipped()) return;
        ASSERT_TRUE(storage::migrate(database(), storage::all_migrations()));
        appender_ = std::make_unique<Appender>(random_, month_key());
    }
    void TearDown() override {
        writer_.reset();
        BothDatabases::TearDown();
    }

    [[nodiscard]] Appender::MonthKey month_key() {
        return [this](storage::Session& session,
                      const core::CovenantId& covenant,
                      std::string_view month) {
            return ensure_month_key(
                session,
                covenant,
                month,
                random_,
                [this](storage::Session&, const MonthPair& made) -> core::Result<void> {
                    secrets_.insert_or_assign(std::string{made.month},
                                              made.pair.secret_key.clone());
                    return {};
                });
        };
    }
    [[nodiscard]] Entry entry(std::string event) const {
        Entry made;
        made.event = std::move(event);
        made.activity = "activity:case-consultation:1";
        made.started = now;
        made.ended = now;
        made.sealed.subject = "subject-7f3a";
        made.sealed.user = "member-19c4";
        made.sealed.user_name = "Noor Hamidi";
        made.sealed.deny = "NOT_PARTICIPANT";
        made.sealed.case_id = "case-11aa";
        return made;
    }
    // One transaction from here to keep() or drop().
    [[nodiscard]] storage::Session& session() {
        if (!writer_) writer_ = database().write().value();
        return writer_->session();
    }
    void undo() { ASSERT_TRUE(writer_->undo()); }
    void drop() { writer_.reset(); }
    void keep() {
        if (!writer_) return;
        const auto kept = writer_->keep();
        ASSERT_TRUE(kept) << kept.error().detail;
        writer_.reset();
    }
    Appended append(const LogName& log, const std::vector<Entry>& entries) {
        const auto done = appender_->append(session(), log, entries);
        EXPECT_TRUE(done) << done.error().id << " " << done.error().detail;
        return done ? done.value() : Appended{0, 0};
    }
    void append_many(const LogName& log, int count) {
        for (int i = 0; i < count; ++i) {
            now += std::chrono::seconds{1};
            append(log, {entry("READ.case")});
        }
    }
    [[nodiscard]] std::string text_at(const LogName& log, std::uint64_t sequence) {
        constexpr storage::Statement find{
            "test.entry", "SELECT entry FROM audit WHERE covenant_id = $1 AND seq = $2"};
        const auto row = session().find(find, storage::values(log.covenant, row_number(sequence)));
        return row && row.value() ? core::as_text(row.value()->bytes(0)) : "";
    }
    [[nodiscard]] ClearEntry clear_at(const LogName& log, std::uint64_t sequence) {
        return decode(text_at(log, sequence)).value();
    }
    // What whoever owns the database can do before changing the log; only the proofs are left then.
    void take_fence_away() {
        for (const std::string_view table : {"audit", "checkpoint"}) {
            for (const std::string_view fence : {"_only_grows", "_keeps_all"}) {
                auto drop = "DROP TRIGGER " + std::string{table} + std::string{fence};
                if (database().kind() != "sqlite") drop += " ON " + std::string{table};
                const auto done = database().change_schema(drop, {"test.nothing", "SELECT 1"}, {});
                ASSERT_TRUE(done) << done.error().detail;
            }
        }
    }
    void change(std::string_view sql, const storage::Values& values) {
        const auto done = session().execute({sql, sql}, values);
        ASSERT_TRUE(done) << done.error().id << " " << done.error().detail;
        ASSERT_GT(done.value(), 0) << sql;
    }

    core::Instant now = *core::instant_from_iso("2026-11-24T09:00:00Z");
    crypto::SystemRandom random_;
    std::map<std::string, crypto::SecretKey> secrets_;
    std::unique_ptr<Appender> appender_;
    LogName waterstad = covenant_log("1", "briljant.example/waterstad");
    LogName duinkerk = covenant_log("2", "briljant.example/duinkerk");

private:
    std::unique_ptr<storage::Writer> writer_;
};

}  // namespace briljant::log::testing
