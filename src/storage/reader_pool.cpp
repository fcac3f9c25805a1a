// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "storage/reader_pool.hpp"

#include <chrono>

#include "core/check.hpp"

namespace briljant::storage {

namespace {

// As many as the handler threads of a big machine; PostgreSQL allows 100 connections by default.
constexpr std::size_t readers_max = 32;
constexpr std::chrono::seconds patience{5};

core::Error read_only() {
    return {core::ErrorCode::invalid, "storage.read-only", {}};
}

}  // namespace

class PooledReader final : public Reader, private Session {
public:
    PooledReader(ReaderPool& pool, std::unique_ptr<Connection> connection)
        : pool_(pool), connection_(std::move(connection)) {}
    PooledReader(const PooledReader&) = delete;
    PooledReader& operator=(const PooledReader&) = delete;
    ~PooledReader() override { pool_.give_back(std::move(connection_)); }

    [[nodiscard]] Session& session() override { return *this; }
    [[nodiscard]] Shelf* shelf() override { return &pool_.shelf_; }

private:
    [[nodiscard]] core::Result<Rows> query(const Statement& statement,
                                           const Values& values) override {
        return connection_->query(statement, values, RowLock::none);
    }
    [[nodiscard]] core::Result<std::int64_t> execute(const Statement& /*statement*/,
                                                     const Values& /*values*/) override {
        return read_only();
    }
    [[nodiscard]] core::Result<Rows> lock(const Statement& /*statement*/,
                                          const Values& /*values*/) override {
        return read_only();
    }

    ReaderPool& pool_;
    std::unique_ptr<Connection> connection_;
};

ReaderPool::~ReaderPool() {
    BR_CHECK(taken_ == 0);  // a Reader may not outlive its Database
}

core::Result<std::unique_ptr<Reader>> ReaderPool::take() {
    if (!wait_for_place()) {
        return core::Error{core::ErrorCode::unavailable, "storage.busy", "all readers are taken"};
    }
    auto connection = begun_connection();
    if (!connection) {
        give_back(nullptr);
        return std::move(connection).error();
    }
    return std::unique_ptr<Reader>{
        std::make_unique<PooledReader>(*this, std::move(connection).value())};
}

// A connection that broke while it lay idle has read nothing for this caller: a new one is as good.
core::Result<std::unique_ptr<Connection>> ReaderPool::begun_connection() {
    if (auto idle = idle_connection()) {
        auto begun = idle->begin();
        if (begun) return idle;
        if (idle->is_usable()) return std::move(begun).error();
        forget_idle();
    }
    TRY_ASSIGN(auto fresh, connect_());
    TRY(fresh->begin());
    return fresh;
}

std::unique_ptr<Connection> ReaderPool::idle_connection() {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return nullptr;
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    return connection;
}

bool ReaderPool::wait_for_place() {
    std::unique_lock lock(mutex_);
    if (!place_free_.wait_for(lock, patience, [this] { return taken_ < readers_max; })) {
        return false;
    }
    ++taken_;
    return true;
}

void ReaderPool::give_back(std::unique_ptr<Connection> connection) {
    if (connection && (!connection->is_usable() || !connection->run("ROLLBACK"))) {
        connection.reset();
    }
    {
        const std::lock_guard lock(mutex_);
        --taken_;
        if (connection) idle_.push_back(std::move(connection));
    }
    place_free_.notify_one();
}

void ReaderPool::forget_idle() {
    const std::lock_guard lock(mutex_);
    idle_.clear();
}

}  // namespace briljant::storage
