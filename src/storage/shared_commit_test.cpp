// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// Writers of many threads and the commits that they share (docs/decisions/0003-shared-commit.md).

#include <future>
#include <thread>

#include "storage/database.hpp"
#include "storage/testing/both_databases.hpp"
#include "storage/testing/notes.hpp"

namespace briljant::storage {
namespace {

using testing::add_note;
using testing::count_notes;

class SharedCommit : public testing::BothDatabases {
protected:
    void SetUp() override {
        BothDatabases::SetUp();
        if (!IsSkipped()) testing::make_notes(database());
    }

    void wait_for_line_of(int length) {
        while (database().counts().waiting != length) std::this_thread::yield();
    }
};
BR_ON_BOTH_DATABASES(SharedCommit);

core::Result<void> add_notes(Database& database, std::int64_t first, std::int64_t count) {
    for (auto id = first; id < first + count; ++id) TRY(add_note(database, id));
    return {};
}

TEST_P(SharedCommit, TakesFewerCommitsThanWritersAndLosesNone) {
    constexpr std::int64_t each = 20;
    std::vector<std::future<bool>> threads;

    for (std::int64_t thread = 0; thread < 32; ++thread) {
        threads.push_back(std::async(std::launch::async, [this, thread] {
            return static_cast<bool>(add_notes(database(), thread * 1000, each));
        }));
    }
    for (auto& thread : threads) EXPECT_TRUE(thread.get());

    const auto counts = database().counts();
    EXPECT_EQ(counts.kept, 32U * each);
    EXPECT_LT(counts.commits, counts.kept / 2);
    EXPECT_EQ(count_notes(database()), 32 * each);
}

TEST_P(SharedCommit, WaitsForNobodyWhenAlone) {
    ASSERT_TRUE(add_notes(database(), 1, 3));

    EXPECT_EQ(database().counts().commits, 3U);
}

TEST_P(SharedCommit, IsDoneByTheLastInLineEvenWhenThatOneDies) {
    auto first = database().write();
    ASSERT_TRUE(first);
    ASSERT_TRUE(add_note(first.value()->session(), 1));
    auto dying = std::async(std::launch::async, [this] {
        const auto writer = database().write();
        return writer && add_note(writer.value()->session(), 2);
    });
    wait_for_line_of(1);

    const auto kept = first.value()->keep();

    EXPECT_TRUE(kept);
    EXPECT_TRUE(dying.get());
    EXPECT_TRUE(testing::has_note(database(), 1));
    EXPECT_EQ(count_notes(database()), 1);
    EXPECT_EQ(database().counts().commits, 1U);
}

TEST_P(SharedCommit, KeepsTheOthersWhenOneOfThemIsRefused) {
    ASSERT_TRUE(add_note(database(), 7));
    auto first = database().write();
    ASSERT_TRUE(first);
    ASSERT_TRUE(add_note(first.value()->session(), 1));
    auto refused = std::async(std::launch::async, [this] { return add_note(database(), 7); });
    auto third = std::async(std::launch::async, [this] { return add_note(database(), 3); });
    wait_for_line_of(2);

    EXPECT_TRUE(first.value()->keep());

    const auto conflict = refused.get();
    ASSERT_FALSE(conflict);
    EXPECT_EQ(conflict.error().id, "storage.conflict");
    EXPECT_TRUE(third.get());
    EXPECT_EQ(count_notes(database()), 3);
}

TEST_P(SharedCommit, ShowsAWriterWhatTheOneBeforeItKept) {
    auto first = database().write();
    ASSERT_TRUE(first);
    ASSERT_TRUE(add_note(first.value()->session(), 1));
    auto seen = std::async(std::launch::async, [this] {
        const auto writer = database().write();
        return writer ? count_notes(writer.value()->session()) : -1;
    });
    wait_for_line_of(1);

    ASSERT_TRUE(first.value()->keep());

    EXPECT_EQ(seen.get(), 1);
}

TEST_P(SharedCommit, LetsThirtyTwoReadersReadAtOnce) {
    ASSERT_TRUE(add_note(database(), 1));
    std::vector<std::unique_ptr<Reader>> readers;

    for (int i = 0; i < 32; ++i) {
        auto reader = database().read();
        ASSERT_TRUE(reader);
        EXPECT_EQ(count_notes(reader.value()->session()), 1);
        readers.push_back(std::move(reader).value());
    }
    auto late = std::async(std::launch::async, [this] { return count_notes(database()); });
    readers.pop_back();

    EXPECT_EQ(late.get(), 1);
}

}  // namespace
}  // namespace briljant::storage
