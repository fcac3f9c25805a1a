// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A database that counts the statements that go through it, and that breaks where a test says: at
// the n-th statement, at the next Writer, or at the commit. The database behind it outlives it. It
// counts from every thread; where it breaks is set while nobody else uses it.

#include <atomic>
#include <memory>
#include <string>
#include <utility>

#include "storage/database.hpp"

namespace briljant::gate::testing {

class WatchedDatabase final : public storage::Database {
public:
    explicit WatchedDatabase(storage::Database& inner) : inner_(inner) {}

    [[nodiscard]] int statements() const noexcept { return statements_; }
    void break_at_statement(int n) { break_at_ = statements_ + n; }  // 1 is the next one
    void break_at_writer() { breaks_at_writer_ = true; }
    void break_at_commit() { breaks_at_commit_ = true; }
    void heal() {
        break_at_ = never;
        breaks_at_writer_ = breaks_at_commit_ = false;
    }

    core::Result<std::unique_ptr<storage::Reader>> read() override {
        TRY_ASSIGN(auto reader, inner_.read());
        return std::unique_ptr<storage::Reader>{
            std::make_unique<WatchedReader>(*this, std::move(reader))};
    }
    core::Result<std::unique_ptr<storage::Writer>> write() override {
        if (breaks_at_writer_) return full();
        TRY_ASSIGN(auto writer, inner_.write());
        return std::unique_ptr<storage::Writer>{
            std::make_unique<WatchedWriter>(*this, std::move(writer))};
    }
    core::Result<void> backup(const std::string& file) override { return inner_.backup(file); }
    core::Result<void> check() override { return inner_.check(); }
    core::Result<void> change_schema(std::string_view script,
                                     const storage::Statement& record,
                                     const storage::Values& values) override {
        return inner_.change_schema(script, record, values);
    }
    [[nodiscard]] std::string_view kind() const override { return inner_.kind(); }
    [[nodiscard]] storage::Counts counts() const override { return inner_.counts(); }

private:
    static constexpr int never = -1;

    static core::Error full() { return {core::ErrorCode::unavailable, "storage.full", ""}; }

    core::Result<void> count() {
        if (++statements_ == break_at_) return full();
        return {};
    }

    class WatchedSession final : public storage::Session {
    public:
        WatchedSession(WatchedDatabase& watch, storage::Session& inner)
            : watch_(watch), inner_(inner) {}
        core::Result<storage::Rows> query(const storage::Statement& statement,
                                          const storage::Values& values) override {
            TRY(watch_.count());
            return inner_.query(statement, values);
        }
        core::Result<std::int64_t> execute(const storage::Statement& statement,
                                           const storage::Values& values) override {
            TRY(watch_.count());
            return inner_.execute(statement, values);
        }
        core::Result<storage::Rows> lock(const storage::Statement& statement,
                                         const storage::Values& values) override {
            TRY(watch_.count());
            return inner_.lock(statement, values);
        }
        [[nodiscard]] storage::Shelf* shelf() override { return inner_.shelf(); }

    private:
        WatchedDatabase& watch_;
        storage::Session& inner_;
    };

    class WatchedReader final : public storage::Reader {
    public:
        WatchedReader(WatchedDatabase& watch, std::unique_ptr<storage::Reader> inner)
            : inner_(std::move(inner)), session_(watch, inner_->session()) {}
        [[nodiscard]] storage::Session& session() override { return session_; }

    private:
        std::unique_ptr<storage::Reader> inner_;
        WatchedSession session_;
    };

    class WatchedWriter final : public storage::Writer {
    public:
        WatchedWriter(WatchedDatabase& watch, std::unique_ptr<storage::Writer> inner)
            : watch_(watch), inner_(std::move(inner)), session_(watch, inner_->session()) {}
        [[nodiscard]] storage::Session& session() override { return session_; }
        core::Result<void> undo() override { return inner_->undo(); }
        core::Result<void> keep() override {
            if (watch_.breaks_at_commit_) return full();
            return inner_->keep();
        }

    private:
        WatchedDatabase& watch_;
        std::unique_ptr<storage::Writer> inner_;
        WatchedSession session_;
    };

    storage::Database& inner_;
    std::atomic<int> statements_ = 0;
    std::atomic<int> break_at_ = never;
    std::atomic<bool> breaks_at_writer_ = false;
    std::atomic<bool> breaks_at_commit_ = false;
};

}  // namespace briljant::gate::testing
