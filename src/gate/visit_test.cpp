// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// One request: one snapshot, leaves that share a commit, and nothing kept when they cannot be.

#include <future>
#include <thread>

#include "gate/testing/two_cases.hpp"

namespace briljant::gate {
namespace {

class OneVisit : public testing::TwoCases {
protected:
    std::int64_t marks_in(Visit& visit) {
        constexpr storage::Statement all{"test.marks",
                                         "SELECT count(*) FROM compartment WHERE kind = 'mark'"};
        return visit.session().find(all, {}).value()->integer(0);
    }
    // Reads, acts, and cannot be kept: the error, while nothing of it stays.
    std::string kept_while_broken(const std::function<void()>& break_it) {
        const auto entries_before = entries().size();
        std::string id;
        {
            auto visit = writing(noor);
            mark_row(visit, "act");
            const auto granted = permit(visit, "V-001");
            const auto lens = look(visit, "V-001");
            break_it();
            const auto done = visit.finish();
            id = done ? "kept" : std::string{done.error().id};
        }
        watched().heal();
        EXPECT_EQ(entries().size(), entries_before);
        EXPECT_EQ(count("SELECT count(*) FROM case_access"), 0);
        EXPECT_EQ(marks(), 0);
        return id;
    }
};
BR_ON_BOTH_DATABASES(OneVisit);

TEST_P(OneVisit, ReadsOneSnapshot) {
    auto early = reading(femke);
    EXPECT_EQ(marks_in(early), 0);
    auto writer = writing(noor);
    mark_row(writer, "meanwhile");
    finish(writer);

    auto late = reading(femke);

    EXPECT_EQ(marks_in(early), 0);
    EXPECT_EQ(marks_in(late), 1);
}

TEST_P(OneVisit, SharesItsCommitWithSixteenOthers) {
    const auto before = leaves().size();
    const auto commits = database().counts().commits;
    auto first = writing(noor);
    std::vector<std::future<bool>> readers;
    for (int i = 0; i < 16; ++i) {
        readers.push_back(std::async(std::launch::async, [this] {
            auto visit = reading(femke);
            return Gate::look(visit, {"V-001"}) && visit.finish();
        }));
    }
    const auto patience = std::chrono::steady_clock::now() + std::chrono::minutes{2};
    while (database().counts().waiting != 16 && std::chrono::steady_clock::now() < patience) {
        std::this_thread::yield();
    }

    finish(first);
    for (auto& reader : readers) EXPECT_TRUE(reader.get());

    EXPECT_EQ(leaves().size(), before + 16);
    EXPECT_EQ(count("SELECT count(*) FROM case_access"), 16);
    EXPECT_EQ(database().counts().commits, commits + 1);
}

TEST_P(OneVisit, KeepsNothingWhenAStatementOfItsLeavesFails) {
    for (int statement = 1; statement <= 4; ++statement) {
        EXPECT_EQ(kept_while_broken([&] { watched().break_at_statement(statement); }),
                  "storage.full")
            << statement;
    }
}

TEST_P(OneVisit, KeepsNothingWhenTheCommitFails) {
    EXPECT_EQ(kept_while_broken([&] { watched().break_at_commit(); }), "storage.full");
}

TEST_P(OneVisit, ThatReadGivesAnErrorWhenItsLeafHasNoPlace) {
    const auto before = leaves().size();
    {
        auto visit = reading(femke);
        const auto lens = look(visit, "V-001");
        watched().break_at_writer();
        const auto done = visit.finish();
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().code, core::ErrorCode::unavailable);
    }
    watched().heal();
    EXPECT_EQ(leaves().size(), before);
}

// The database itself refuses, not the test: the place of the next leaf is taken.
TEST_P(OneVisit, KeepsNothingOnADamagedLog) {
    run("INSERT INTO audit (covenant_id, seq, entry, leaf) "
        "SELECT covenant_id, seq + 1, entry, leaf FROM audit AS last WHERE seq = "
        "(SELECT max(seq) FROM audit WHERE audit.covenant_id = last.covenant_id)");
    {
        auto visit = reading(femke);
        const auto lens = look(visit, "V-001");
        const auto done = visit.finish();
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().id, "storage.conflict");
    }
    EXPECT_EQ(count("SELECT count(*) FROM case_access"), 0);
}

TEST_P(OneVisit, GoesOnAfterTheDatabaseIsWellAgain) {
    EXPECT_EQ(kept_while_broken([&] { watched().break_at_commit(); }), "storage.full");
    const auto before = leaves().size();
    EXPECT_EQ(why_refused(femke, "V-001"), "");
    EXPECT_EQ(leaves().size(), before + 1);
}

}  // namespace
}  // namespace briljant::gate
