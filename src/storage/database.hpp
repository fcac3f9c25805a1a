// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// One database, SQLite or PostgreSQL, behind one interface.
//
// Reading: a Reader sees one snapshot from its first query until it dies.
// Writing: there is one Writer at a time on a node. It runs in its savepoint on the one writer
// connection; keep() ends it and makes it durable, together with every Writer that came meanwhile:
// the last one in line commits for all, so that many clients share one fsync and a single client
// waits for nobody. keep() returns only when the commit is on disk (docs/decisions/0003).
// A Writer that dies without keep() has changed nothing. A thread that holds a Writer must not ask
// for a second one (it would wait for itself), and does nothing slow while it holds it.
//
// After a statement of a Writer fails, the Writer does nothing until undo(): "storage.undo-first",
// on both databases. A row that may be there already is therefore ON CONFLICT, not an error. No
// constraint is DEFERRABLE: one that fails at COMMIT would take the whole batch along.
//
// Errors: "storage.busy", "storage.full" and "storage.gone" are ErrorCode::unavailable and pass by
// themselves: the next call opens the connection again. "storage.conflict" (a unique key) is
// ErrorCode::conflict. "storage.in-doubt": the connection was lost during COMMIT, so that the
// change is on disk or is not. No exception leaves this folder. Database is safe from every thread
// and outlives its Readers and Writers; a Reader or a Writer belongs to one thread.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "storage/shelf.hpp"
#include "storage/statement.hpp"

namespace briljant::storage {

// A list longer than a person can use is paged by its statement; this bounds memory.
inline constexpr std::size_t rows_max = 10'000;

// The statements that a transaction can run. Tests of stores take this interface on both databases.
class Session {
public:
    Session() = default;
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    virtual ~Session() = default;

    // All rows of a query. At most rows_max of them: more is "storage.too-many-rows".
    [[nodiscard]] virtual core::Result<Rows> query(const Statement& statement,
                                                   const Values& values) = 0;
    // The number of rows inserted, changed or deleted.
    [[nodiscard]] virtual core::Result<std::int64_t> execute(const Statement& statement,
                                                             const Values& values) = 0;
    // query(), and the rows stay locked until the commit: FOR UPDATE on PostgreSQL (the statement
    // does not say it itself); SQLite has one writer anyhow. Not for a Reader.
    [[nodiscard]] virtual core::Result<Rows> lock(const Statement& statement,
                                                  const Values& values) = 0;
    // The first row, or nothing.
    [[nodiscard]] core::Result<std::optional<Row>> find(const Statement& statement,
                                                        const Values& values);
    // Null in a Writer: what it sees may still be undone, so nobody may remember it.
    [[nodiscard]] virtual Shelf* shelf() { return nullptr; }
};

class Reader {
public:
    Reader() = default;
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    virtual ~Reader() = default;
    [[nodiscard]] virtual Session& session() = 0;
};

class Writer {
public:
    Writer() = default;
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    virtual ~Writer() = default;  // without keep(): as if it never was

    [[nodiscard]] virtual Session& session() = 0;
    // Takes back what was written since the start or the last undo; the Writer goes on (a refusal
    // takes back the act and then writes its leaf).
    [[nodiscard]] virtual core::Result<void> undo() = 0;
    // Durable when it returns without error. Not called twice.
    [[nodiscard]] virtual core::Result<void> keep() = 0;
};

// For the metrics, and to show that commits are shared.
struct Counts {
    std::uint64_t commits;
    std::uint64_t kept;  // Writers
    int waiting;         // Writers in line now
};

class Database {
public:
    Database() = default;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    virtual ~Database() = default;

    [[nodiscard]] virtual core::Result<std::unique_ptr<Reader>> read() = 0;
    [[nodiscard]] virtual core::Result<std::unique_ptr<Writer>> write() = 0;

    // Copies a running SQLite database to a new file (online backup, then fsync); on PostgreSQL
    // "storage.backup-with-pg-dump". An existing file is an error.
    [[nodiscard]] virtual core::Result<void> backup(const std::string& file) = 0;

    // Is every page sound (SQLite; reads the whole file), does the server answer (PostgreSQL)?
    [[nodiscard]] virtual core::Result<void> check() = 0;

    // For migrate() alone: a script of several statements, schema included, in one transaction with
    // the statement that records it.
    [[nodiscard]] virtual core::Result<void> change_schema(std::string_view script,
                                                           const Statement& record,
                                                           const Values& values) = 0;

    [[nodiscard]] virtual std::string_view kind() const = 0;  // "sqlite" or "postgresql"
    [[nodiscard]] virtual Counts counts() const = 0;
};

// A file path (SQLite; made when absent, mode 0600) or a postgresql:// URL.
[[nodiscard]] core::Result<std::unique_ptr<Database>> open_database(const std::string& location);

// Puts a backup of SQLite in its place, after a look at every page and every foreign key. `to` must
// not exist yet; `from` stays as it is.
[[nodiscard]] core::Result<void> restore_sqlite(const std::string& from, const std::string& to);

// One numbered migration: its SQL as in src/<module>/migrations/NNNN_name.sql. The runner keeps the
// list of those done with a digest of their text (FNV-1a, 64 bits: it finds an edit, it does not
// stop a forger): an edited or vanished migration is refused by number, "storage.migration-edited".
struct Migration {
    int number;
    std::string_view name;
    std::string_view sql;
};
// Applies what was not applied yet, in the order of the numbers, each in one transaction. Returns
// how many. The column types in the text are TEXT, BIGINT, BYTEA and DOUBLE PRECISION
// (architecture.md section 3); SQLite gets its own names for them, and STRICT.
[[nodiscard]] core::Result<int> migrate(Database& database, const std::vector<Migration>& all);

}  // namespace briljant::storage
