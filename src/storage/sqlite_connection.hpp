// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// One connection to a SQLite file (internal to storage/): hardened, every statement prepared once
// and kept. The bare C interface behind RAII, because SQLiteCpp hides the result codes, the index
// of a named parameter and the configuration that we need. Used by one thread at a time. Source:
// sqlite.org/c3ref, security.md section 11.

#include <sqlite3.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "storage/connection.hpp"

namespace briljant::storage {

struct CloseSqlite {
    void operator()(sqlite3* handle) const noexcept { (void)sqlite3_close_v2(handle); }
};
struct FinalizeSqlite {
    void operator()(sqlite3_stmt* handle) const noexcept { (void)sqlite3_finalize(handle); }
};
using SqliteHandle = std::unique_ptr<sqlite3, CloseSqlite>;
using SqliteStatement = std::unique_ptr<sqlite3_stmt, FinalizeSqlite>;

// What a result code of SQLite means to the rest of the program. `place` names the statement.
[[nodiscard]] core::Error sqlite_error(int code, std::string_view place);

// Opens a file that exists; no hardening, no statements.
[[nodiscard]] core::Result<SqliteHandle> open_sqlite(const std::string& file, int flags);

// The answer of a pragma that has one line, such as integrity_check.
[[nodiscard]] core::Result<std::string> sqlite_answer(sqlite3* handle, const char* pragma);

class SqliteConnection final : public Connection {
public:
    // pages_max bounds the size of the file, 0 is no bound.
    [[nodiscard]] static core::Result<std::unique_ptr<Connection>> open(const std::string& file,
                                                                        Role role,
                                                                        int pages_max);

    // For open(), which hardens it.
    SqliteConnection(SqliteHandle handle, Role role) : handle_(std::move(handle)), role_(role) {}

    [[nodiscard]] core::Result<void> begin() override;
    [[nodiscard]] core::Result<Rows> query(const Statement& statement,
                                           const Values& values,
                                           RowLock lock) override;
    [[nodiscard]] core::Result<std::int64_t> execute(const Statement& statement,
                                                     const Values& values) override;
    [[nodiscard]] core::Result<void> run(std::string_view script) override;
    [[nodiscard]] bool is_usable() const override { return is_usable_; }
    [[nodiscard]] bool holds_transaction() const override;

private:
    struct Prepared {
        SqliteStatement handle;
        std::string sql;
        std::vector<int> places;  // SQLite's index of $1, $2, …
    };

    [[nodiscard]] core::Result<void> harden();
    [[nodiscard]] core::Result<void> restrict_to_role();
    [[nodiscard]] core::Result<Prepared*> prepared(const Statement& statement);
    [[nodiscard]] core::Result<Prepared> prepare(const Statement& statement);
    [[nodiscard]] core::Result<void> bind(const Prepared& prepared,
                                          const Statement& statement,
                                          const Values& values);
    [[nodiscard]] core::Error failed(int code, std::string_view place);

    SqliteHandle handle_;
    Role role_;
    bool is_usable_ = true;
    std::map<std::string, Prepared, std::less<>> prepared_;  // dies before handle_
};

}  // namespace briljant::storage
