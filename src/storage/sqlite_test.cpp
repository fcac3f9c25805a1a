// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// What SQLite alone promises: the file, its limits, backups, and recovery from a full disk.

#include <sys/resource.h>
#include <sys/stat.h>

#include <atomic>
#include <csignal>
#include <fstream>
#include <future>

#include "storage/pooled_database.hpp"
#include "storage/sqlite_connection.hpp"
#include "storage/testing/both_databases.hpp"
#include "storage/testing/notes.hpp"

namespace briljant::storage {
namespace {

using testing::add_note;
using testing::count_notes;
using testing::has_note;
namespace notes = testing::notes;

class Sqlite : public ::testing::Test {
protected:
    void SetUp() override {
        auto opened = open_database(file());
        ASSERT_TRUE(opened) << opened.error().detail;
        database_ = std::move(opened).value();
        testing::make_notes(database());
    }

    [[nodiscard]] Database& database() { return *database_; }
    [[nodiscard]] std::string file() const { return folder_.file("briljant.db"); }
    [[nodiscard]] std::string file(const std::string& name) const { return folder_.file(name); }

private:
    testing::TemporaryFolder folder_;
    std::unique_ptr<Database> database_;
};

// A disk with room for so many pages.
class SmallDisk final : public Backend {
public:
    SmallDisk(std::string file, int pages) : file_(std::move(file)), pages_(pages) {}

    [[nodiscard]] core::Result<std::unique_ptr<Connection>> connect(Role role) const override {
        return SqliteConnection::open(file_, role, pages_);
    }
    [[nodiscard]] core::Result<void> backup(const std::string& /*file*/) const override {
        return {};
    }
    [[nodiscard]] core::Result<void> check() const override { return {}; }
    [[nodiscard]] std::string_view kind() const override { return "sqlite"; }

private:
    std::string file_;
    int pages_;
};

// Files of this process cannot grow beyond so many bytes, while it lives.
class FileSizeLimit final {
public:
    explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        (void)::getrlimit(RLIMIT_FSIZE, &before_);  // cannot fail with a valid address
        const rlimit limit{.rlim_cur = bytes, .rlim_max = before_.rlim_max};
        is_set_ = ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;
    ~FileSizeLimit() {
        (void)::setrlimit(RLIMIT_FSIZE, &before_);
        (void)std::signal(SIGXFSZ, handler_);
    }
    [[nodiscard]] bool is_set() const { return is_set_; }

private:
    rlimit before_{};
    void (*handler_)(int);
    bool is_set_ = false;
};

core::Result<void> add_big_note(Database& database, std::int64_t id) {
    TRY_ASSIGN(const auto writer, database.write());
    TRY(writer->session().execute(
        notes::add_all,
        values(id, std::string_view{std::string(100'000, 'x')}, std::nullopt, std::nullopt)));
    return writer->keep();
}

mode_t mode_of(const std::string& file) {
    struct stat status{};
    return ::stat(file.c_str(), &status) == 0 ? status.st_mode & 0777U : 0;
}

TEST_F(Sqlite, KeepsItsFilesFromEverybodyElse) {
    ASSERT_TRUE(add_note(database(), 1));

    EXPECT_EQ(mode_of(file()), 0600U);
    EXPECT_EQ(mode_of(file() + "-wal"), 0600U);
    EXPECT_EQ(mode_of(file() + "-shm"), 0600U);
}

TEST_F(Sqlite, TakesTheRightsOfOthersAwayFromAFileThatExists) {
    const auto other = file("other.db");
    std::ofstream{other}.flush();
    ASSERT_EQ(::chmod(other.c_str(), 0644), 0);

    ASSERT_TRUE(open_database(other));

    EXPECT_EQ(mode_of(other), 0600U);
}

TEST_F(Sqlite, OpensNoFileThatIsNoDatabase) {
    std::ofstream{file("words.txt")} << std::string(2000, 'w');

    const auto opened = open_database(file("words.txt"));

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().id, "storage.damaged");
}

TEST_F(Sqlite, LetsAWriterChangeNoSchemaAndNoSetting) {
    auto writer = database().write();
    auto& session = writer.value()->session();

    EXPECT_FALSE(session.execute({"test.drop", "DROP TABLE note"}, {}));
    ASSERT_TRUE(writer.value()->undo());
    EXPECT_FALSE(session.execute({"test.pragma", "PRAGMA synchronous = OFF"}, {}));
    ASSERT_TRUE(writer.value()->undo());
    EXPECT_FALSE(session.execute({"test.attach", "ATTACH 'other.db' AS other"}, {}));
    ASSERT_TRUE(writer.value()->undo());
    EXPECT_FALSE(session.query({"test.extension", "SELECT load_extension('x')"}, {}));
}

TEST_F(Sqlite, TakesADoubleQuotedTextForTheMistakeThatItIs) {
    const auto reader = database().read();

    EXPECT_FALSE(reader.value()->session().query({"test.quotes", "SELECT \"no column\""}, {}));
}

TEST_F(Sqlite, RefusesTwoStatementsInOne) {
    const auto reader = database().read();

    const auto refused = reader.value()->session().query({"test.two", "SELECT 1; SELECT 2"}, {});

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().id, "storage.statement");
}

TEST_F(Sqlite, HoldsAColumnToItsType) {
    auto writer = database().write();

    const auto refused = writer.value()->session().execute(
        {"test.typed", "INSERT INTO note (id, seal) VALUES ($1, $2)"}, values(1, "a text"));

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().id, "storage.constraint");
}

TEST_F(Sqlite, SaysThatTheDiskIsFullAndGoesOnWhenThereIsRoom) {
    PooledDatabase small{std::make_unique<SmallDisk>(file(), 100)};
    ASSERT_TRUE(add_big_note(small, 1));
    ASSERT_TRUE(add_big_note(small, 2));
    ASSERT_TRUE(add_big_note(small, 3));

    const auto full = add_big_note(small, 4);

    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().id, "storage.full");
    EXPECT_EQ(full.error().code, core::ErrorCode::unavailable);
    EXPECT_EQ(count_notes(small), 3);
    {
        auto writer = small.write();
        ASSERT_TRUE(writer);
        ASSERT_TRUE(writer.value()->session().execute(
            {"test.remove", "DELETE FROM note WHERE id = $1"}, values(1)));
        ASSERT_TRUE(writer.value()->keep());
    }
    EXPECT_TRUE(add_big_note(small, 4));
    EXPECT_EQ(count_notes(small), 3);
    EXPECT_TRUE(database().check());
}

TEST_F(Sqlite, LetsAWriterTellOfAFullDiskInTheSameVisit) {
    PooledDatabase small{std::make_unique<SmallDisk>(file(), 30)};
    auto writer = small.write();
    ASSERT_TRUE(writer);
    auto& session = writer.value()->session();
    const std::string words(200'000, 'x');

    EXPECT_FALSE(session.execute(notes::add_all,
                                 values(1, std::string_view{words}, std::nullopt, std::nullopt)));
    ASSERT_TRUE(writer.value()->undo());
    ASSERT_TRUE(add_note(session, 2));
    ASSERT_TRUE(writer.value()->keep());
    writer.value().reset();

    EXPECT_EQ(count_notes(small), 1);
}

TEST_F(Sqlite, OpensAgainAfterTheDiskRefusedToWrite) {
    ASSERT_TRUE(add_note(database(), 1));
    {
        const FileSizeLimit limit{4096};
        ASSERT_TRUE(limit.is_set());
        const auto refused = add_big_note(database(), 2);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, core::ErrorCode::unavailable);
    }

    EXPECT_TRUE(add_big_note(database(), 3));
    EXPECT_TRUE(has_note(database(), 1));
    EXPECT_TRUE(database().check());
}

TEST_F(Sqlite, CopiesItselfWhileFourThreadsWrite) {
    ASSERT_TRUE(add_note(database(), 0));
    std::atomic<bool> is_copied{false};
    std::atomic<int> added{0};
    std::vector<std::future<std::int64_t>> threads;
    for (std::int64_t thread = 1; thread <= 4; ++thread) {
        threads.push_back(std::async(std::launch::async, [&, thread] {
            auto id = thread * 1'000'000;
            for (; !is_copied && add_note(database(), id); ++id) ++added;
            return id - thread * 1'000'000;
        }));
    }
    while (added < 100) std::this_thread::yield();
    const int before = added;

    const auto copied = database().backup(file("copy.db"));
    is_copied = true;
    std::int64_t after = 1;
    for (auto& thread : threads) after += thread.get();
    ASSERT_TRUE(copied) << copied.error().detail;
    ASSERT_TRUE(restore_sqlite(file("copy.db"), file("restored.db")));

    const auto restored = open_database(file("restored.db"));
    ASSERT_TRUE(restored);
    EXPECT_TRUE(restored.value()->check());
    EXPECT_GE(count_notes(*restored.value()), before);
    EXPECT_LE(count_notes(*restored.value()), after);
    EXPECT_EQ(count_notes(database()), after);
    // Of every thread the first so many notes, without a gap.
    const auto reader = restored.value()->read();
    const auto gap = reader.value()->session().find(
        {"test.gap",
         "SELECT count(*) FROM (SELECT id / 1000000 AS thread, count(*) AS number, "
         "max(id) - min(id) + 1 AS span FROM note GROUP BY id / 1000000) AS t "
         "WHERE number <> span"},
        {});
    ASSERT_TRUE(gap) << gap.error().detail;
    EXPECT_EQ(gap.value()->integer(0), 0);
    EXPECT_EQ(mode_of(file("restored.db")), 0600U);
}

TEST_F(Sqlite, WritesNoBackupOverAFileAndRestoresOverNone) {
    ASSERT_TRUE(database().backup(file("copy.db")));

    const auto twice = database().backup(file("copy.db"));
    const auto over = restore_sqlite(file("copy.db"), file());

    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().id, "storage.file-exists");
    ASSERT_FALSE(over);
    EXPECT_EQ(over.error().id, "storage.file-exists");
}

TEST_F(Sqlite, RestoresNothingThatIsDamaged) {
    for (std::int64_t id = 0; id < 5; ++id) ASSERT_TRUE(add_big_note(database(), id));
    ASSERT_TRUE(database().backup(file("copy.db")));
    {
        std::fstream copy{file("copy.db"), std::ios::in | std::ios::out | std::ios::binary};
        copy.seekp(4096);
        copy << std::string(8192, '\xFF');
    }

    const auto restored = restore_sqlite(file("copy.db"), file("restored.db"));

    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().id, "storage.damaged");
    EXPECT_FALSE(std::filesystem::exists(file("restored.db")));
    EXPECT_FALSE(std::filesystem::exists(file("restored.db.part")));
}

TEST_F(Sqlite, TakesNoRunningDatabaseForABackup) {
    ASSERT_TRUE(add_note(database(), 1));

    const auto restored = restore_sqlite(file(), file("restored.db"));

    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().id, "storage.not-a-backup");
}

}  // namespace
}  // namespace briljant::storage
