// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// What the line does when the database fails at the worst moment, told by a connection that fails
// when it is asked to.

#include "storage/writer_line.hpp"

#include <gtest/gtest.h>

#include <future>
#include <string>
#include <thread>

namespace briljant::storage {
namespace {

constexpr Statement any{"test.any", "any"};
const core::Error full{core::ErrorCode::unavailable, "storage.full", {}};
const core::Error gone{core::ErrorCode::unavailable, "storage.gone", {}};

// What the database does next, and what it was told. Touched by the holder of the line only.
struct Script {
    std::string fails;              // the words that fail
    core::Error error = full;       // with this
    bool ends_transaction = false;  // and the transaction with them
    bool breaks = false;            // and the connection
    int opened = 0;
    std::string said;
};

class ScriptedConnection final : public Connection {
public:
    explicit ScriptedConnection(Script& script) : script_(script) { ++script_.opened; }

    [[nodiscard]] core::Result<void> begin() override {
        auto begun = run("BEGIN");
        holds_transaction_ = static_cast<bool>(begun);
        return begun;
    }
    [[nodiscard]] core::Result<Rows> query(const Statement& statement,
                                           const Values& /*values*/,
                                           RowLock /*lock*/) override {
        TRY(run(statement.sql));
        return Rows{};
    }
    [[nodiscard]] core::Result<std::int64_t> execute(const Statement& statement,
                                                     const Values& /*values*/) override {
        TRY(run(statement.sql));
        return std::int64_t{1};
    }
    [[nodiscard]] core::Result<void> run(std::string_view words) override {
        script_.said += std::string{words} + ";";
        if (script_.fails != words) return {};
        if (script_.ends_transaction || script_.breaks) holds_transaction_ = false;
        if (script_.breaks) is_usable_ = false;
        return script_.error;
    }
    [[nodiscard]] bool is_usable() const override { return is_usable_; }
    [[nodiscard]] bool holds_transaction() const override { return holds_transaction_; }

private:
    Script& script_;
    bool is_usable_ = true;
    bool holds_transaction_ = false;
};

class Line : public ::testing::Test {
protected:
    // A Writer on another thread that writes and keeps as soon as it has its turn.
    std::future<core::Result<void>> another() {
        auto kept = std::async(std::launch::async, [this]() -> core::Result<void> {
            TRY_ASSIGN(const auto writer, line_.enter());
            TRY(writer->session().execute(any, {}));
            return writer->keep();
        });
        while (line_.counts().waiting == 0) std::this_thread::yield();
        return kept;
    }

    Script script_;
    WriterLine line_{[this]() -> core::Result<std::unique_ptr<Connection>> {
        return std::unique_ptr<Connection>{std::make_unique<ScriptedConnection>(script_)};
    }};
};

TEST_F(Line, GivesTheErrorOfACommitToEveryMemberOfTheBatch) {
    auto first = line_.enter();
    ASSERT_TRUE(first);
    auto second = another();
    script_.fails = "COMMIT";

    const auto kept = first.value()->keep();
    const auto also = second.get();

    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().id, "storage.full");
    ASSERT_FALSE(also);
    EXPECT_EQ(also.error().id, "storage.full");
    EXPECT_TRUE(script_.said.ends_with("COMMIT;ROLLBACK;")) << script_.said;
    EXPECT_EQ(line_.counts().kept, 0U);
}

TEST_F(Line, SaysThatItDoesNotKnowWhenTheConnectionIsLostInACommit) {
    auto writer = line_.enter();
    script_.fails = "COMMIT";
    script_.error = gone;
    script_.breaks = true;

    const auto kept = writer.value()->keep();

    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().id, "storage.in-doubt");
}

TEST_F(Line, TellsThoseWhoKeptWhenALaterStatementEndsTheTransaction) {
    auto first = line_.enter();
    auto second = another();
    script_.fails = "any";
    script_.ends_transaction = true;

    const auto kept = first.value()->keep();
    const auto failed = second.get();

    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().id, "storage.full");
    EXPECT_FALSE(failed);
    EXPECT_EQ(script_.said.find("COMMIT"), std::string::npos);
}

TEST_F(Line, OpensAnotherConnectionWhenTheIdleOneIsLost) {
    ASSERT_TRUE(line_.enter().value()->keep());
    script_.fails = "BEGIN";
    script_.error = gone;
    script_.breaks = true;

    const auto refused = line_.enter();
    script_.fails = "";
    const auto writer = line_.enter();

    EXPECT_FALSE(refused);
    ASSERT_TRUE(writer);
    EXPECT_TRUE(writer.value()->keep());
    EXPECT_EQ(script_.opened, 3);
}

TEST_F(Line, StartsAfreshWhenAWriterUndoesAfterALostConnection) {
    auto writer = line_.enter();
    script_.fails = "any";
    script_.error = gone;
    script_.breaks = true;
    ASSERT_FALSE(writer.value()->session().execute(any, {}));
    script_.fails = "";

    ASSERT_TRUE(writer.value()->undo());
    ASSERT_TRUE(writer.value()->session().query(any, {}));
    EXPECT_TRUE(writer.value()->keep());

    EXPECT_EQ(script_.opened, 2);
    EXPECT_EQ(line_.counts().commits, 1U);
}

TEST_F(Line, EndsATransactionThatNobodyKept) {
    line_.enter().value().reset();

    EXPECT_EQ(script_.said,
              "BEGIN;SAVEPOINT visit;ROLLBACK TO SAVEPOINT visit;RELEASE SAVEPOINT visit;"
              "ROLLBACK;");
}

TEST_F(Line, RollsBackWhatItCannotUndo) {
    script_.fails = "ROLLBACK TO SAVEPOINT visit";
    {
        auto writer = line_.enter();
        ASSERT_TRUE(writer);
        EXPECT_FALSE(writer.value()->undo());
        EXPECT_EQ(writer.value()->session().execute(any, {}).error().id, "storage.undo-first");
    }

    EXPECT_TRUE(script_.said.ends_with("ROLLBACK;")) << script_.said;
    script_.fails = "";
    EXPECT_TRUE(line_.enter().value()->keep());
}

}  // namespace
}  // namespace briljant::storage
