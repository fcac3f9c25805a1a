// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// What PostgreSQL alone promises: recovery of lost connections, and the forms of its values.

#include <limits>

#include "storage/postgres_value.hpp"
#include "storage/testing/both_databases.hpp"
#include "storage/testing/notes.hpp"

// libpqxx 6.4 forgets one answer of the server, about a kilobyte, when it finds the connection lost
// (make_result asks for the encoding before it owns the answer). Not ours to free.
extern "C" const char* __lsan_default_suppressions();  // NOLINT: the name is the sanitizer's
extern "C" const char* __lsan_default_suppressions() {
    return "leak:PQmakeEmptyPGresult";
}

namespace briljant::storage {
namespace {

using testing::add_note;
using testing::count_notes;

class Postgres : public testing::BothDatabases {
protected:
    void SetUp() override {
        BothDatabases::SetUp();
        if (!IsSkipped()) testing::make_notes(database());
    }

    static std::int64_t process_of(Session& session) {
        const auto row = session.find({"test.pid", "SELECT pg_backend_pid()"}, {});
        return row ? row.value()->integer(0) : 0;
    }

    // As when the server is restarted or the network fails; returns when the process is gone.
    void kill_connection(std::int64_t process) {
        const auto other = open_database(location());
        ASSERT_TRUE(other);
        const auto reader = other.value()->read();
        const auto row = reader.value()->session().find(
            {"test.kill", "SELECT pg_terminate_backend(CAST($1 AS INT), 10000)"}, values(process));
        ASSERT_TRUE(row) << row.error().detail;
        ASSERT_TRUE(row.value()->claim(0));
    }
};
INSTANTIATE_TEST_SUITE_P(Each, Postgres, ::testing::Values("postgresql"));

TEST_P(Postgres, WritesAndReadsOnAfterItsIdleConnectionsAreKilled) {
    std::int64_t writing = 0;
    std::int64_t reading = 0;
    {
        const auto writer = database().write();
        writing = process_of(writer.value()->session());
        const auto reader = database().read();
        reading = process_of(reader.value()->session());
    }
    kill_connection(writing);
    kill_connection(reading);

    EXPECT_TRUE(add_note(database(), 1));
    EXPECT_EQ(count_notes(database()), 1);
}

TEST_P(Postgres, SaysThatTheConnectionIsGoneAndWritesOnAfterUndo) {
    auto writer = database().write();
    auto& session = writer.value()->session();
    ASSERT_TRUE(add_note(session, 1));
    kill_connection(process_of(session));

    const auto lost = add_note(session, 2);

    ASSERT_FALSE(lost);
    EXPECT_EQ(lost.error().id, "storage.gone");
    EXPECT_EQ(lost.error().code, core::ErrorCode::unavailable);
    ASSERT_TRUE(writer.value()->undo());
    ASSERT_TRUE(add_note(session, 3));
    ASSERT_TRUE(writer.value()->keep());
    writer.value().reset();
    EXPECT_EQ(count_notes(database()), 1);
}

TEST_P(Postgres, KeepsNothingOfAWriterWhoseConnectionIsKilledBeforeItsCommit) {
    auto writer = database().write();
    ASSERT_TRUE(add_note(writer.value()->session(), 1));
    kill_connection(process_of(writer.value()->session()));

    const auto kept = writer.value()->keep();
    writer.value().reset();

    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().code, core::ErrorCode::unavailable);
    EXPECT_EQ(count_notes(database()), 0);
    EXPECT_TRUE(add_note(database(), 2));
}

TEST_P(Postgres, TellsAReaderThatItsConnectionIsGone) {
    auto reader = database().read();
    kill_connection(process_of(reader.value()->session()));

    const auto lost = reader.value()->session().query(testing::notes::count, {});
    reader.value().reset();

    ASSERT_FALSE(lost);
    EXPECT_EQ(lost.error().id, "storage.gone");
    EXPECT_EQ(count_notes(database()), 0);
}

TEST_P(Postgres, MakesASecondNodeWaitForALockedRow) {
    ASSERT_TRUE(add_note(database(), 1));
    const auto node = open_database(location());
    auto here = database().write();
    auto there = node.value()->write();
    ASSERT_TRUE(here.value()->session().lock(testing::notes::find, values(1)));

    const auto refused = there.value()->session().lock(
        {"test.nowait",
         "SELECT id FROM note WHERE id = $1 AND set_config('lock_timeout', '50ms', "
         "true) IS NOT NULL"},
        values(1));

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().id, "storage.busy");
}

TEST_P(Postgres, LeavesItsBackupToItsOwnTool) {
    const auto refused = database().backup(file("copy.db"));

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().id, "storage.backup-with-pg-dump");
}

TEST(PostgresServer, ThatIsNotThereIsGone) {
    const auto opened = open_database("postgresql:///x?host=/nowhere&password=hush");

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().id, "storage.gone");
    EXPECT_EQ(opened.error().detail.find("hush"), std::string::npos);
}

constexpr unsigned int8 = 20;
constexpr unsigned bytea = 17;

TEST(PostgresValue, ReadsTheEndsOfTheIntegers) {
    EXPECT_EQ(from_postgres(int8, "-9223372036854775808"),
              Value{std::numeric_limits<std::int64_t>::min()});
    EXPECT_EQ(from_postgres(int8, "9223372036854775808"), std::nullopt);
    EXPECT_EQ(from_postgres(int8, "12x"), std::nullopt);
}

TEST(PostgresValue, ReadsBytesStrictly) {
    EXPECT_EQ(from_postgres(bytea, "\\x00ff"), (Value{core::Bytes{0, 255}}));
    EXPECT_EQ(from_postgres(bytea, "\\x0"), std::nullopt);
    EXPECT_EQ(from_postgres(bytea, "00ff"), std::nullopt);
}

TEST(PostgresValue, KnowsNoTypeThatNoColumnHas) {
    constexpr unsigned timestamptz = 1184;
    EXPECT_EQ(from_postgres(timestamptz, "2026-11-23"), std::nullopt);
}

}  // namespace
}  // namespace briljant::storage
