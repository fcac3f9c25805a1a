// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// One connection to a database, the only thing that an adapter (SQLite, PostgreSQL) implements
// besides opening itself. Internal to storage/: everybody else sees Database. A connection is used
// by one thread at a time; WriterLine and ReaderPool see to that. It turns every failure into an
// Error without values of rows: names of statements and codes of the database only.

#include <functional>
#include <memory>
#include <string_view>

#include "core/result.hpp"
#include "storage/statement.hpp"

namespace briljant::storage {

// What a connection is opened for. A reader writes nothing and a writer changes no schema; the
// database itself is told so, not only our code.
enum class Role { reader, writer, schema };

enum class RowLock { none, for_update };

class Connection {
public:
    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    virtual ~Connection() = default;

    [[nodiscard]] virtual core::Result<void> begin() = 0;
    [[nodiscard]] virtual core::Result<Rows> query(const Statement& statement,
                                                   const Values& values,
                                                   RowLock lock) = 0;
    [[nodiscard]] virtual core::Result<std::int64_t> execute(const Statement& statement,
                                                             const Values& values) = 0;
    // COMMIT and the like, or the script of a migration: no parameters, no rows.
    [[nodiscard]] virtual core::Result<void> run(std::string_view script) = 0;

    // False once the connection is lost: whoever owns it throws it away and opens another.
    [[nodiscard]] virtual bool is_usable() const = 0;
    // False when the database ended the transaction by itself (disk full, connection lost).
    [[nodiscard]] virtual bool holds_transaction() const = 0;
};

// Shared by the adapters. PostgreSQL has no zero byte in a text, so neither has SQLite here.
[[nodiscard]] core::Result<void> check_texts(const Statement& statement, const Values& values);
[[nodiscard]] core::Error too_many_rows(const Statement& statement);

using Connect = std::function<core::Result<std::unique_ptr<Connection>>()>;

}  // namespace briljant::storage
