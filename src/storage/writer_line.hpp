// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The line of Writers before the one writer connection, and their shared commit (internal to
// storage/). Who holds the lock writes in a savepoint. Who keeps looks behind: is somebody waiting,
// then the commit is left to him and the keeper waits for the result of the batch; else he commits
// for all. Hence one client never waits for another and many share one fsync; there is no thread
// and no timer. Why: docs/decisions/0003-shared-commit.md. Safe from every thread.

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>

#include "storage/connection.hpp"
#include "storage/database.hpp"

namespace briljant::storage {

class WriterLine final {
public:
    explicit WriterLine(Connect connect) : connect_(std::move(connect)) {}
    WriterLine(const WriterLine&) = delete;
    WriterLine& operator=(const WriterLine&) = delete;
    ~WriterLine();

    [[nodiscard]] core::Result<std::unique_ptr<Writer>> enter();
    [[nodiscard]] Counts counts() const;

private:
    friend class LinedWriter;

    // One transaction of the database and the Writers that were kept in it.
    struct Batch {
        int kept = 0;  // guarded by WriterLine::mutex_
        std::mutex mutex;
        std::condition_variable settled;
        std::optional<core::Result<void>> outcome;

        void settle(core::Result<void> result);
        [[nodiscard]] core::Result<void> wait();
    };

    // All of these are called by the holder of mutex_.
    [[nodiscard]] core::Result<void> begin_batch();
    [[nodiscard]] core::Result<void> connect_and_begin();
    [[nodiscard]] bool is_last_in_line() const;
    void commit_batch();
    void abandon_batch();  // nobody was kept in it
    void lose_batch(const core::Error& error);

    Connect connect_;
    std::mutex mutex_;
    std::atomic<int> waiting_{0};
    std::unique_ptr<Connection> connection_;
    std::shared_ptr<Batch> batch_;  // shared: its members wait for it after the line has moved on
    std::atomic<std::uint64_t> commits_{0};
    std::atomic<std::uint64_t> kept_{0};
};

}  // namespace briljant::storage
