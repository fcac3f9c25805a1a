// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "storage/writer_line.hpp"

#include "core/check.hpp"

namespace briljant::storage {

namespace {

// Bounds how long the first of a batch waits; also the number of savepoints that PostgreSQL keeps
// in shared memory before it slows down (PGPROC_MAX_CACHED_SUBXIDS).
constexpr int batch_members_max = 64;

core::Error undo_first() {
    return {core::ErrorCode::conflict, "storage.undo-first", {}};
}

// What did not survive a COMMIT may still have reached the disk: say so instead of "nothing".
core::Error after_commit(core::Error error) {
    if (error.id == "storage.gone") error.id = "storage.in-doubt";
    return error;
}

}  // namespace

class LinedWriter final : public Writer, private Session {
public:
    LinedWriter(WriterLine& line, std::unique_lock<std::mutex> lock)
        : line_(line), lock_(std::move(lock)) {}
    LinedWriter(const LinedWriter&) = delete;
    LinedWriter& operator=(const LinedWriter&) = delete;
    ~LinedWriter() override {
        if (lock_.owns_lock()) leave();
    }

    [[nodiscard]] core::Result<void> start();

    [[nodiscard]] Session& session() override { return *this; }
    [[nodiscard]] core::Result<void> undo() override;
    [[nodiscard]] core::Result<void> keep() override;

private:
    [[nodiscard]] core::Result<Rows> query(const Statement& statement,
                                           const Values& values) override;
    [[nodiscard]] core::Result<std::int64_t> execute(const Statement& statement,
                                                     const Values& values) override;
    [[nodiscard]] core::Result<Rows> lock(const Statement& statement,
                                          const Values& values) override;

    template <typename T>
    core::Result<T> watched(core::Result<T> result);
    void spoil(const core::Error& error);
    void leave();

    WriterLine& line_;
    std::unique_lock<std::mutex> lock_;
    bool is_spoiled_ = true;  // until start(): a statement failed, only undo() helps
};

core::Result<void> LinedWriter::start() {
    TRY(line_.begin_batch());
    if (auto opened = line_.connection_->run("SAVEPOINT visit"); !opened) {
        spoil(opened.error());
        return opened;
    }
    is_spoiled_ = false;
    return {};
}

core::Result<void> LinedWriter::undo() {
    BR_CHECK(lock_.owns_lock());
    if (!line_.batch_) return start();
    if (auto undone = line_.connection_->run("ROLLBACK TO SAVEPOINT visit"); !undone) {
        spoil(undone.error());
        return undone;
    }
    is_spoiled_ = false;
    return {};
}

core::Result<void> LinedWriter::keep() {
    BR_CHECK(lock_.owns_lock());
    if (is_spoiled_) return undo_first();
    if (auto released = line_.connection_->run("RELEASE SAVEPOINT visit"); !released) {
        spoil(released.error());
        return released;
    }
    const auto batch = line_.batch_;
    ++batch->kept;
    ++line_.kept_;
    if (line_.is_last_in_line() || batch->kept >= batch_members_max) line_.commit_batch();
    lock_.unlock();
    return batch->wait();
}

// PostgreSQL refuses every statement after one that failed, until the savepoint is rolled back. We
// do the same on SQLite, so that a store cannot come to lean on the difference.
template <typename T>
core::Result<T> LinedWriter::watched(core::Result<T> result) {
    if (!result && result.error().id != "storage.too-many-rows") spoil(result.error());
    return result;
}

void LinedWriter::spoil(const core::Error& error) {
    is_spoiled_ = true;
    if (!line_.connection_->holds_transaction()) line_.lose_batch(error);
}

core::Result<Rows> LinedWriter::query(const Statement& statement, const Values& values) {
    BR_CHECK(lock_.owns_lock());
    if (is_spoiled_) return undo_first();
    return watched(line_.connection_->query(statement, values, RowLock::none));
}

core::Result<Rows> LinedWriter::lock(const Statement& statement, const Values& values) {
    BR_CHECK(lock_.owns_lock());
    if (is_spoiled_) return undo_first();
    return watched(line_.connection_->query(statement, values, RowLock::for_update));
}

core::Result<std::int64_t> LinedWriter::execute(const Statement& statement, const Values& values) {
    BR_CHECK(lock_.owns_lock());
    if (is_spoiled_) return undo_first();
    return watched(line_.connection_->execute(statement, values));
}

void LinedWriter::leave() {
    if (!line_.batch_) return;
    auto undone = line_.connection_->run("ROLLBACK TO SAVEPOINT visit");
    if (undone) undone = line_.connection_->run("RELEASE SAVEPOINT visit");
    if (!undone) {
        line_.lose_batch(undone.error());
        return;
    }
    if (!line_.is_last_in_line()) return;
    if (line_.batch_->kept == 0) {
        line_.abandon_batch();
    } else {
        line_.commit_batch();
    }
}

void WriterLine::Batch::settle(core::Result<void> result) {
    {
        const std::lock_guard lock(mutex);
        outcome = std::move(result);
    }
    settled.notify_all();
}

core::Result<void> WriterLine::Batch::wait() {
    std::unique_lock lock(mutex);
    settled.wait(lock, [this] { return outcome.has_value(); });
    return *outcome;
}

WriterLine::~WriterLine() {
    BR_CHECK(waiting_ == 0 && !batch_);  // a Writer may not outlive its Database
}

core::Result<std::unique_ptr<Writer>> WriterLine::enter() {
    ++waiting_;
    std::unique_lock lock(mutex_);
    --waiting_;
    auto writer = std::make_unique<LinedWriter>(*this, std::move(lock));
    TRY(writer->start());
    return std::unique_ptr<Writer>{std::move(writer)};
}

Counts WriterLine::counts() const {
    return {.commits = commits_, .kept = kept_, .waiting = waiting_};
}

core::Result<void> WriterLine::begin_batch() {
    if (batch_) return {};
    if (connection_) {
        auto begun = connection_->begin();
        if (!begun && connection_->is_usable()) return begun;
        if (!begun) connection_.reset();
    }
    if (!connection_) TRY(connect_and_begin());
    batch_ = std::make_shared<Batch>();
    return {};
}

// Nothing was written on the old connection since its last commit, so a new one is as good.
core::Result<void> WriterLine::connect_and_begin() {
    TRY_ASSIGN(auto fresh, connect_());
    TRY(fresh->begin());
    connection_ = std::move(fresh);
    return {};
}

bool WriterLine::is_last_in_line() const {
    return waiting_ == 0;
}

void WriterLine::commit_batch() {
    auto committed = connection_->run("COMMIT");
    if (!committed) {
        lose_batch(after_commit(committed.error()));
        return;
    }
    ++commits_;
    batch_->settle({});
    batch_.reset();
}

void WriterLine::abandon_batch() {
    const auto ended = connection_->run("ROLLBACK");
    if (!ended) connection_.reset();
    batch_.reset();
}

void WriterLine::lose_batch(const core::Error& error) {
    if (connection_->holds_transaction() && !connection_->run("ROLLBACK")) connection_.reset();
    if (connection_ && !connection_->is_usable()) connection_.reset();
    kept_ -= static_cast<std::uint64_t>(batch_->kept);
    batch_->settle(error);
    batch_.reset();
}

}  // namespace briljant::storage
