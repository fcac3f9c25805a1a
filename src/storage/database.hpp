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
// A Writer that dies without keep() has changed nothing.
//
// Errors: "storage.busy", "storage.full" and "storage.gone" are ErrorCode::unavailable and pass by
// themselves: the next call opens the connection again. "storage.conflict" (a unique key) is
// ErrorCode::conflict. No exception leaves this folder. Database is safe from every thread; a
// Reader or a Writer belongs to one.

#include <functional>
#include <memory>
#include <string>

#include "core/result.hpp"
#include "storage/statement.hpp"

namespace briljant::storage {

// The statements that a transaction can run. Tests of stores take this interface on both databases.
class Session {
public:
    Session() = default;
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    virtual ~Session() = default;

    // All rows of a query. At most rows_max (10,000) of them: more is "storage.too-many-rows".
    [[nodiscard]] virtual core::Result<Rows> query(const Statement& statement,
                                                   const Values& values) = 0;
    // The number of rows inserted, changed or deleted.
    [[nodiscard]] virtual core::Result<std::int64_t> execute(const Statement& statement,
                                                             const Values& values) = 0;
    // The first row, or nothing.
    [[nodiscard]] core::Result<std::optional<Row>> find(const Statement& statement,
                                                        const Values& values);
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

    [[nodiscard]] virtual std::string_view kind() const = 0;  // "sqlite" or "postgresql"
};

// A file path (SQLite; made when absent, mode 0600) or a postgresql:// URL.
[[nodiscard]] core::Result<std::unique_ptr<Database>> open_database(const std::string& location);

// One numbered migration: its SQL as in src/<module>/migrations/NNNN_name.sql. The runner keeps the
// list of those done with a digest of their text: an edited migration is refused by number.
struct Migration {
    int number;
    std::string_view name;
    std::string_view sql;
};
[[nodiscard]] core::Result<int> migrate(Database& database, const std::vector<Migration>& all);

}  // namespace briljant::storage
