// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// What both databases promise alike.

#include "storage/database.hpp"

#include <limits>

#include "storage/testing/both_databases.hpp"
#include "storage/testing/notes.hpp"

namespace briljant::storage {
namespace {

using testing::add_note;
using testing::count_notes;
namespace notes = testing::notes;

class DatabaseOnBoth : public testing::BothDatabases {
protected:
    void SetUp() override {
        BothDatabases::SetUp();
        if (!IsSkipped()) testing::make_notes(database());
    }
};
BR_ON_BOTH_DATABASES(DatabaseOnBoth);

TEST_P(DatabaseOnBoth, KeepsEveryTypeAsItWasGiven) {
    const auto smallest = std::numeric_limits<std::int64_t>::min();
    const std::string dutch = "Zoë \xE2\x82\xAC 5 \xF0\x9F\x8C\xB1 'aan' \"uit\" \\x00";
    const core::Bytes zeroes{0, 1, 0, 255, 0};
    auto writer = database().write();
    ASSERT_TRUE(writer);
    auto& session = writer.value()->session();

    ASSERT_TRUE(
        session.execute(notes::add_all, values(smallest, std::string_view{dutch}, zeroes, 0.1)));
    ASSERT_TRUE(session.execute(
        notes::add_all,
        values(std::numeric_limits<std::int64_t>::max(), "", core::Bytes{}, -1.5e300)));
    ASSERT_TRUE(session.execute(notes::add_all,
                                values(std::int64_t{0}, std::nullopt, std::nullopt, std::nullopt)));
    ASSERT_TRUE(writer.value()->keep());
    writer.value().reset();

    const auto reader = database().read();
    ASSERT_TRUE(reader);
    const auto rows = reader.value()->session().query(notes::all_columns, {});
    ASSERT_TRUE(rows) << rows.error().detail;
    ASSERT_EQ(rows.value().size(), 3U);
    EXPECT_EQ(rows.value()[0].integer(0), smallest);
    EXPECT_EQ(rows.value()[0].text(1), dutch);
    EXPECT_EQ(rows.value()[0].bytes(2), zeroes);
    EXPECT_EQ(rows.value()[0].real(3), 0.1);
    EXPECT_TRUE(rows.value()[1].is_null(1));
    EXPECT_TRUE(rows.value()[1].is_null(2));
    EXPECT_TRUE(rows.value()[1].is_null(3));
    EXPECT_EQ(rows.value()[2].integer(0), std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ(rows.value()[2].text(1), "");
    EXPECT_EQ(rows.value()[2].bytes(2), core::Bytes{});
    EXPECT_EQ(rows.value()[2].real(3), -1.5e300);
}

TEST_P(DatabaseOnBoth, BindsParametersByNumberAndNotByPlace) {
    const auto reader = database().read();
    ASSERT_TRUE(reader);

    const auto row = reader.value()->session().find(
        {"test.order", "SELECT CAST($2 AS TEXT), CAST($1 AS BIGINT), CAST($2 AS TEXT)"},
        values(7, "second"));

    ASSERT_TRUE(row) << row.error().detail;
    EXPECT_EQ(row.value()->text(0), "second");
    EXPECT_EQ(row.value()->integer(1), 7);
    EXPECT_EQ(row.value()->text(2), "second");
}

TEST_P(DatabaseOnBoth, GivesCountsSumsAndClaimsAsIntegers) {
    ASSERT_TRUE(add_note(database(), 20));
    ASSERT_TRUE(add_note(database(), 22));
    const auto reader = database().read();

    const auto row = reader.value()->session().find(
        {"test.sums", "SELECT count(*), sum(id), max(id) > 21, avg(id) FROM note"}, {});

    ASSERT_TRUE(row) << row.error().detail;
    EXPECT_EQ(row.value()->integer(0), 2);
    EXPECT_EQ(row.value()->integer(1), 42);
    EXPECT_TRUE(row.value()->claim(2));
    EXPECT_EQ(row.value()->real(3), 21.0);
}

TEST_P(DatabaseOnBoth, ShowsAReaderOneMomentUntilItDies) {
    ASSERT_TRUE(add_note(database(), 1));
    auto reader = database().read();
    ASSERT_TRUE(reader);
    ASSERT_EQ(count_notes(reader.value()->session()), 1);

    ASSERT_TRUE(add_note(database(), 2));

    EXPECT_EQ(count_notes(reader.value()->session()), 1);
    reader.value().reset();
    EXPECT_EQ(count_notes(database()), 2);
}

TEST_P(DatabaseOnBoth, TakesBackAnActAndKeepsItsRefusal) {
    auto writer = database().write();
    ASSERT_TRUE(writer);
    ASSERT_TRUE(add_note(writer.value()->session(), 1));

    ASSERT_TRUE(writer.value()->undo());
    ASSERT_TRUE(add_note(writer.value()->session(), 2));
    ASSERT_TRUE(writer.value()->keep());
    writer.value().reset();

    EXPECT_EQ(count_notes(database()), 1);
    EXPECT_TRUE(testing::has_note(database(), 2));
}

TEST_P(DatabaseOnBoth, ForgetsAWriterThatDies) {
    {
        auto writer = database().write();
        ASSERT_TRUE(writer);
        ASSERT_TRUE(add_note(writer.value()->session(), 1));
    }

    EXPECT_EQ(count_notes(database()), 0);
    EXPECT_TRUE(add_note(database(), 2));
    EXPECT_EQ(database().counts().commits, 1U);
}

TEST_P(DatabaseOnBoth, CallsATakenKeyAConflictAndGoesOnAfterUndo) {
    ASSERT_TRUE(add_note(database(), 1));
    auto writer = database().write();
    ASSERT_TRUE(writer);
    auto& session = writer.value()->session();

    const auto taken = add_note(session, 1);
    const auto after = add_note(session, 2);
    const auto kept = writer.value()->keep();

    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().id, "storage.conflict");
    EXPECT_EQ(taken.error().code, core::ErrorCode::conflict);
    ASSERT_FALSE(after);
    EXPECT_EQ(after.error().id, "storage.undo-first");
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().id, "storage.undo-first");
    ASSERT_TRUE(writer.value()->undo());
    ASSERT_TRUE(add_note(session, 3));
    ASSERT_TRUE(writer.value()->keep());
    writer.value().reset();
    EXPECT_EQ(count_notes(database()), 2);
}

TEST_P(DatabaseOnBoth, TellsNothingOfARowInAnError) {
    ASSERT_TRUE(add_note(database(), 1));
    auto writer = database().write();

    const auto refused = writer.value()->session().execute(
        notes::add_all, values(1, "secret words", std::nullopt, std::nullopt));

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().detail.find("secret"), std::string::npos);
    EXPECT_NE(refused.error().detail.find("test.add_all"), std::string::npos);
}

TEST_P(DatabaseOnBoth, RefusesAZeroByteInAText) {
    auto writer = database().write();

    const auto refused = writer.value()->session().execute(
        notes::add_all, values(1, std::string_view{"a\0b", 3}, std::nullopt, std::nullopt));

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().id, "storage.constraint");
}

TEST_P(DatabaseOnBoth, RefusesAnotherNumberOfValues) {
    const auto reader = database().read();

    const auto refused =
        reader.value()->session().query({"test.one", "SELECT id FROM note WHERE id = $1"}, {});

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().id, "storage.statement") << refused.error().detail;
}

TEST_P(DatabaseOnBoth, StopsAtTooManyRows) {
    const Statement many{"test.many",
                         "WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM "
                         "counted WHERE n < $1) SELECT n FROM counted"};
    const auto reader = database().read();
    auto& session = reader.value()->session();

    const auto just = session.query(many, values(10'000));
    const auto more = session.query(many, values(10'001));

    ASSERT_TRUE(just) << just.error().detail;
    EXPECT_EQ(just.value().size(), rows_max);
    ASSERT_FALSE(more);
    EXPECT_EQ(more.error().id, "storage.too-many-rows");
}

TEST_P(DatabaseOnBoth, LocksRowsForAWriterOnly) {
    ASSERT_TRUE(add_note(database(), 1));
    auto writer = database().write();
    auto reader = database().read();
    const Statement select{"test.lock", "SELECT id FROM note WHERE id = $1"};

    const auto locked = writer.value()->session().lock(select, values(1));
    const auto refused = reader.value()->session().lock(select, values(1));

    ASSERT_TRUE(locked) << locked.error().detail;
    EXPECT_EQ(locked.value().size(), 1U);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().id, "storage.read-only");
}

TEST_P(DatabaseOnBoth, LetsAReaderWriteNothingEvenThroughAQuery) {
    const auto reader = database().read();

    const auto refused = reader.value()->session().query(
        {"test.sneak", "INSERT INTO note (id) VALUES (1) RETURNING id"}, {});

    ASSERT_FALSE(refused);
    EXPECT_EQ(count_notes(database()), 0);
}

TEST_P(DatabaseOnBoth, CountsTheRowsThatChanged) {
    ASSERT_TRUE(add_note(database(), 1));
    ASSERT_TRUE(add_note(database(), 2));
    auto writer = database().write();

    const auto changed = writer.value()->session().execute(
        {"test.words", "UPDATE note SET words = $1"}, values("x"));

    ASSERT_TRUE(changed);
    EXPECT_EQ(changed.value(), 2);
}

TEST_P(DatabaseOnBoth, FindsTheRowsAgainAfterARestart) {
    ASSERT_TRUE(add_note(database(), 1));

    reopen();

    EXPECT_TRUE(database().check());
    EXPECT_EQ(count_notes(database()), 1);
}

}  // namespace
}  // namespace briljant::storage
