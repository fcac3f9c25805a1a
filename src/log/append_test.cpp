// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "log/append.hpp"

#include "log/testing/log_table.hpp"

namespace briljant::log {
namespace {

using Append = testing::LogTable;

TEST_P(Append, TheFirstEntryStandsBehindItsBodyKey) {
    const auto done = append(waterstad, {entry("READ.case")});

    EXPECT_EQ(done.sequence, 1U);
    EXPECT_EQ(done.size, 2U);
    EXPECT_EQ(clear_at(waterstad, 0).entry.event, "CREATE.body_key");
    EXPECT_EQ(clear_at(waterstad, 1).entry.event, "READ.case");
    EXPECT_EQ(clear_at(waterstad, 1).envelope.body_key, 0U);
}

TEST_P(Append, ThePrivacyOfficerReadsWhatWasSealed) {
    auto read = entry("READ.case");
    read.sealed.objects = {{"contribution", "row-1", "safety", "HEALTH", "high"}};
    read.sealed.rules = {"R12", "R13"};
    read.sealed.multi_factor = true;
    append(waterstad, {read});

    const auto opened =
        open_entry(text_at(waterstad, 1), secrets_.at("2026-11").expose(), text_at(waterstad, 0));

    ASSERT_TRUE(opened);
    EXPECT_EQ(opened.value().sealed.user_name, "Noor Hamidi");
    EXPECT_EQ(opened.value().sealed.deny, "NOT_PARTICIPANT");
    EXPECT_EQ(opened.value().sealed.objects.at(0).category, "HEALTH");
    EXPECT_EQ(opened.value().sealed.rules, (std::vector<std::string>{"R12", "R13"}));
    EXPECT_TRUE(opened.value().sealed.multi_factor);
    EXPECT_FALSE(open_entry(text_at(waterstad, 1), crypto::Key{9}, text_at(waterstad, 0)));
}

TEST_P(Append, TheClearPartSaysNothingOfWhoOrAboutWhom) {
    append(waterstad, {entry("DENY.case")});

    const auto text = text_at(waterstad, 1);

    EXPECT_EQ(text.find("subject-7f3a"), std::string::npos);
    EXPECT_EQ(text.find("member-19c4"), std::string::npos);
    EXPECT_EQ(text.find("Hamidi"), std::string::npos);
    EXPECT_EQ(text.find("NOT_PARTICIPANT"), std::string::npos);
    EXPECT_EQ(text.find("case-11aa"), std::string::npos);
}

TEST_P(Append, TwoEqualActionsHaveDifferentLeavesAndEquallyLongSealedParts) {
    append(waterstad, {entry("READ.case"), entry("READ.case")});

    const auto first = clear_at(waterstad, 1).envelope;
    const auto second = clear_at(waterstad, 2).envelope;

    EXPECT_NE(first.salt, second.salt);
    EXPECT_EQ(first.sealed.size(), second.sealed.size());
    EXPECT_EQ((first.sealed.size() - 40) % 256, 0U);
}

TEST_P(Append, EachLogCountsForItself) {
    append(waterstad, {entry("READ.case")});
    append(duinkerk, {entry("READ.case"), entry("SEARCH.case")});
    const auto done = append(waterstad, {entry("CREATE.contribution")});

    EXPECT_EQ(done.sequence, 2U);
    EXPECT_EQ(append(duinkerk, {entry("READ.case")}).sequence, 3U);
    EXPECT_EQ(clear_at(duinkerk, 3).envelope.log, duinkerk.origin);
}

TEST_P(Append, ALogCannotGoOnUnderAnotherName) {
    append(waterstad, {entry("READ.case")});
    const LogName other{waterstad.covenant, "elsewhere.example/waterstad"};

    const auto done = appender_->append(session(), other, {entry("READ.case")});

    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().id, "log.other-origin");
}

TEST_P(Append, TimeNeverRunsBackwards) {
    append(waterstad, {entry("READ.case")});
    const auto latest = now;
    now -= std::chrono::hours{2};
    append(waterstad, {entry("READ.case")});

    const auto later = clear_at(waterstad, 2).entry;

    EXPECT_EQ(later.started, latest);
    EXPECT_EQ(later.ended, latest);
}

TEST_P(Append, ABodyKeyServesFiveMinutesAndOneMonth) {
    now = *core::instant_from_iso("2026-11-30T23:50:00Z");
    append(waterstad, {entry("READ.case")});
    now += std::chrono::minutes{5} - std::chrono::milliseconds{1};
    append(waterstad, {entry("READ.case")});
    now += std::chrono::milliseconds{1};
    append(waterstad, {entry("READ.case")});
    now = *core::instant_from_iso("2026-12-01T00:00:00Z");
    append(waterstad, {entry("READ.case")});

    EXPECT_EQ(clear_at(waterstad, 2).envelope.body_key, 0U);
    EXPECT_EQ(clear_at(waterstad, 3).entry.event, "CREATE.body_key");
    EXPECT_EQ(clear_at(waterstad, 4).envelope.body_key, 3U);
    EXPECT_EQ(clear_at(waterstad, 5).envelope.month, "2026-12");
    EXPECT_EQ(clear_at(waterstad, 6).envelope.body_key, 5U);
    EXPECT_EQ(secrets_.size(), 2U);
}

TEST_P(Append, ABodyKeyThatWasRolledBackIsNotCited) {
    append(waterstad, {entry("CREATE.contribution")});
    undo();
    append(waterstad, {entry("DENY.case")});

    const auto opened =
        open_entry(text_at(waterstad, 1), secrets_.at("2026-11").expose(), text_at(waterstad, 0));

    ASSERT_TRUE(opened) << "the entry cites a key that is not in the log";
    EXPECT_EQ(opened.value().event, "DENY.case");
}

TEST_P(Append, ABodyKeyLostWithItsTransactionIsNotCitedEvenWhenItsPlaceIsTaken) {
    append(waterstad, {entry("CREATE.contribution")});
    drop();
    Appender other{random_, month_key()};
    ASSERT_TRUE(other.append(session(), waterstad, {entry("READ.case")}));
    append(waterstad, {entry("READ.case")});

    const auto cited = clear_at(waterstad, 3).envelope.body_key;
    const auto opened = open_entry(
        text_at(waterstad, 3), secrets_.at("2026-11").expose(), text_at(waterstad, *cited));

    EXPECT_EQ(cited, 2U);
    EXPECT_TRUE(opened);
}

TEST_P(Append, AfterARollbackTheTreeIsAsIfNothingHappened) {
    append_many(waterstad, 5);
    keep();
    const auto before = lock_head(session(), waterstad).value();
    append_many(waterstad, 7);
    drop();

    const auto after = lock_head(session(), waterstad).value();

    EXPECT_EQ(after.edge.size(), before.edge.size());
    EXPECT_EQ(after.edge.root(), before.edge.root());
    EXPECT_EQ(after.last, before.last);
}

TEST_P(Append, AnEntryTooLargeWritesNothingOfItsCall) {
    append(waterstad, {entry("READ.case")});
    auto large = entry("READ.case");
    large.shred.assign(2'000, "00000000-0000-4000-8000-000000000001");

    const auto done = appender_->append(session(), waterstad, {entry("READ.case"), large});

    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().id, "log.entry-too-large");
    EXPECT_EQ(append(waterstad, {entry("READ.case")}).sequence, 2U);
}

TEST_P(Append, SeveralWritersOfOneNodeShareABodyKey) {
    append(waterstad, {entry("READ.case")});
    keep();
    append(waterstad, {entry("READ.case")});
    keep();

    EXPECT_EQ(clear_at(waterstad, 2).envelope.body_key, 0U);
}

TEST_P(Append, AKeyThatIsForgottenIsMadeAnew) {
    append(waterstad, {entry("READ.case")});
    appender_->forget_old_keys(now + std::chrono::minutes{4});
    append(waterstad, {entry("READ.case")});
    appender_->forget_old_keys(now + std::chrono::minutes{5});
    append(waterstad, {entry("READ.case")});

    EXPECT_EQ(clear_at(waterstad, 2).envelope.body_key, 0U);
    EXPECT_EQ(clear_at(waterstad, 4).envelope.body_key, 3U);
}

// Neither by mistake nor on purpose: not even a Writer of the program changes what was written.
class Fence : public testing::LogTable {
protected:
    void SetUp() override {
        LogTable::SetUp();
        if (IsSkipped()) return;
        append_many(waterstad, 3);
        ASSERT_TRUE(build_tiles(session(), waterstad.covenant));
        ASSERT_TRUE(make_checkpoint(session(), waterstad, testing::seed));
        keep();
    }
    [[nodiscard]] bool is_refused(std::string_view sql) {
        const bool refused = !session().execute({sql, sql}, {});
        drop();
        return refused;
    }
};

TEST_P(Fence, AnEntryIsNeitherRemovedNorReplaced) {
    const auto before = text_at(waterstad, 1);

    EXPECT_TRUE(is_refused("DELETE FROM audit WHERE seq = 1"));
    EXPECT_TRUE(is_refused("DELETE FROM audit"));
    EXPECT_TRUE(is_refused("UPDATE audit SET entry = leaf WHERE seq = 1"));
    EXPECT_TRUE(is_refused("UPDATE audit SET leaf = entry WHERE seq = 1"));
    EXPECT_TRUE(is_refused("UPDATE audit SET entry = NULL, seq = 99 WHERE seq = 1"));
    EXPECT_TRUE(
        is_refused("INSERT INTO audit SELECT covenant_id, seq, leaf, leaf FROM audit "
                   "WHERE seq = 1 ON CONFLICT (covenant_id, seq) "
                   "DO UPDATE SET entry = excluded.entry"));
    EXPECT_EQ(text_at(waterstad, 1), before);
}

TEST_P(Fence, TheWordsOfOneDatabaseAloneAreRefusedToo) {
    const bool is_sqlite = database().kind() == "sqlite";
    EXPECT_TRUE(is_refused(is_sqlite ? "REPLACE INTO audit SELECT covenant_id, seq, leaf, leaf "
                                       "FROM audit WHERE seq = 1"
                                     : "TRUNCATE audit"));
    EXPECT_TRUE(is_refused(is_sqlite ? "REPLACE INTO checkpoint SELECT covenant_id, size, root, '' "
                                       "FROM checkpoint"
                                     : "TRUNCATE checkpoint"));
}

TEST_P(Fence, ACheckpointStaysAsItWasSigned) {
    EXPECT_TRUE(is_refused("UPDATE checkpoint SET note = ''"));
    EXPECT_TRUE(is_refused("DELETE FROM checkpoint"));
}

TEST_P(Fence, AnEntryMayGoWhenItsMonthIsDestroyedAndItsLeafStays) {
    change("UPDATE audit SET entry = NULL WHERE seq = 1", {});
    keep();

    const auto left =
        session().find({"test.left", "SELECT COUNT(leaf), COUNT(entry) FROM audit"}, {});
    EXPECT_EQ(left.value()->integer(0), 4);
    EXPECT_EQ(left.value()->integer(1), 3);
}

BR_ON_BOTH_DATABASES(Append);
BR_ON_BOTH_DATABASES(Fence);

}  // namespace
}  // namespace briljant::log
