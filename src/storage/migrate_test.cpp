// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

#include <future>

#include "storage/all_migrations.hpp"
#include "storage/database.hpp"
#include "storage/dialect.hpp"
#include "storage/testing/both_databases.hpp"
#include "storage/testing/notes.hpp"

namespace briljant::storage {
namespace {

constexpr Migration first{1, "first", "CREATE TABLE first (id BIGINT PRIMARY KEY);"};
constexpr Migration second{
    2,
    "second",
    "CREATE TABLE second (id BIGINT PRIMARY KEY, first BIGINT REFERENCES first (id));\n"
    "CREATE INDEX second_first ON second (first);\nINSERT INTO first (id) VALUES (5);"};

class Migrations : public testing::BothDatabases {
protected:
    [[nodiscard]] bool has_table(const std::string& name) {
        const auto reader = database().read();
        const std::string statement = "test.count_" + name;
        const std::string sql = "SELECT count(*) FROM " + name;
        return static_cast<bool>(reader.value()->session().query({statement, sql}, {}));
    }
};
BR_ON_BOTH_DATABASES(Migrations);

TEST_P(Migrations, AreAppliedInOrderAndOnce) {
    const auto done = migrate(database(), {second, first});
    const auto again = migrate(database(), {first, second});

    ASSERT_TRUE(done) << done.error().id << " " << done.error().detail;
    EXPECT_EQ(done.value(), 2);
    ASSERT_TRUE(again);
    EXPECT_EQ(again.value(), 0);
    EXPECT_TRUE(has_table("second"));
}

TEST_P(Migrations, GoOnWhereTheyStopped) {
    ASSERT_TRUE(migrate(database(), {first}));
    reopen();

    const auto done = migrate(database(), {first, second});

    ASSERT_TRUE(done);
    EXPECT_EQ(done.value(), 1);
}

TEST_P(Migrations, ThatWereEditedAreRefusedByNumber) {
    ASSERT_TRUE(migrate(database(), {first, second}));
    auto edited = second;
    edited.sql = "CREATE TABLE second (id BIGINT PRIMARY KEY);";

    const auto refused = migrate(database(), {first, edited});

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().id, "storage.migration-edited");
    EXPECT_EQ(refused.error().detail, "migration 2");
}

TEST_P(Migrations, ThatVanishedAreRefusedByNumber) {
    ASSERT_TRUE(migrate(database(), {first, second}));

    const auto refused = migrate(database(), {second});

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().id, "storage.migration-edited");
    EXPECT_EQ(refused.error().detail, "migration 1");
}

TEST_P(Migrations, WithOneNumberTwiceAreRefused) {
    auto other = first;
    other.name = "other";

    const auto refused = migrate(database(), {first, other});

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().id, "storage.migration-twice");
    EXPECT_FALSE(has_table("first"));
}

TEST_P(Migrations, ThatFailHalfWayLeaveNothing) {
    const Migration broken{
        2, "broken", "CREATE TABLE half (id BIGINT PRIMARY KEY);\nCREATE TABLE first (id BIGINT);"};

    const auto failed = migrate(database(), {first, broken});

    ASSERT_FALSE(failed);
    EXPECT_NE(failed.error().detail.find("migration 2"), std::string::npos);
    EXPECT_TRUE(has_table("first"));
    EXPECT_FALSE(has_table("half"));
    EXPECT_TRUE(migrate(database(), {first, second}));
}

TEST_P(Migrations, OfTwoNodesThatStartAtOnceAreAppliedOnce) {
    const auto node = open_database(location());
    ASSERT_TRUE(node);
    auto there =
        std::async(std::launch::async, [&] { return migrate(*node.value(), {first, second}); });

    const auto here = migrate(database(), {first, second});
    const auto also_there = there.get();

    ASSERT_TRUE(here) << here.error().id << " " << here.error().detail;
    ASSERT_TRUE(also_there) << also_there.error().id << " " << also_there.error().detail;
    EXPECT_EQ(here.value() + also_there.value(), 2);
}

TEST_P(Migrations, OfTheProgramApply) {
    const auto done = migrate(database(), all_migrations());

    ASSERT_TRUE(done) << done.error().id << " " << done.error().detail;
    EXPECT_EQ(static_cast<std::size_t>(done.value()), all_migrations().size());
}

constexpr std::string_view parted =
    "CREATE TABLE a (b BIGINT);\n"
    "-- only: sqlite\nSELECT 1;\n-- only: postgresql\nSELECT 2;\n-- both\nSELECT 3;";

TEST(SchemaFor, GivesSqliteItsOwnLinesAndTypes) {
    EXPECT_EQ(schema_for("sqlite", parted),
              "CREATE TABLE a (b INTEGER) STRICT;\nSELECT 1;\nSELECT 3;");
}

TEST(SchemaFor, GivesPostgresqlItsOwnLinesAndTheTypesAsWritten) {
    EXPECT_EQ(schema_for("postgresql", parted), "CREATE TABLE a (b BIGINT);\nSELECT 2;\nSELECT 3;");
}

TEST(SqliteSchema, HasItsOwnTypesAndIsStrict) {
    EXPECT_EQ(sqlite_schema("CREATE TABLE a (b bigint, c BYTEA NOT NULL, d DOUBLE PRECISION, "
                            "e TEXT CHECK (e IN ('x', 'y')));"),
              "CREATE TABLE a (b INTEGER, c BLOB NOT NULL, d REAL, "
              "e TEXT CHECK (e IN ('x', 'y'))) STRICT;");
}

TEST(SqliteSchema, LeavesTextsNamesAndCommentsAlone) {
    const std::string untouched =
        "-- BIGINT (\n/* BYTEA ( */ INSERT INTO \"BIGINT\" VALUES ('it''s BYTEA (');";

    EXPECT_EQ(sqlite_schema(untouched), untouched);
}

TEST(SqliteSchema, KeepsAnIndexAsItIs) {
    EXPECT_EQ(sqlite_schema("CREATE TABLE IF NOT EXISTS a (b BIGINT);CREATE INDEX i ON a (b);"),
              "CREATE TABLE IF NOT EXISTS a (b INTEGER) STRICT;CREATE INDEX i ON a (b);");
}

TEST(SqliteSchema, SurvivesATextThatDoesNotEnd) {
    EXPECT_EQ(sqlite_schema("SELECT 'no end"), "SELECT 'no end");
    EXPECT_EQ(sqlite_schema(""), "");
}

}  // namespace
}  // namespace briljant::storage
