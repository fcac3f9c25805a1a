// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Database on top of a Backend: one WriterLine, one ReaderPool, whatever the database is (internal
// to storage/). Safe from every thread.

#include <memory>
#include <string>

#include "storage/connection.hpp"
#include "storage/database.hpp"
#include "storage/reader_pool.hpp"
#include "storage/writer_line.hpp"

namespace briljant::storage {

// What SQLite and PostgreSQL each do in their own way. Safe from every thread.
class Backend {
public:
    Backend() = default;
    Backend(const Backend&) = delete;
    Backend& operator=(const Backend&) = delete;
    virtual ~Backend() = default;

    [[nodiscard]] virtual core::Result<std::unique_ptr<Connection>> connect(Role role) const = 0;
    [[nodiscard]] virtual core::Result<void> backup(const std::string& file) const = 0;
    [[nodiscard]] virtual core::Result<void> check() const = 0;
    [[nodiscard]] virtual std::string_view kind() const = 0;
};

// Fails when the database cannot be reached now.
[[nodiscard]] core::Result<std::unique_ptr<Backend>> sqlite_backend(const std::string& file);
[[nodiscard]] core::Result<std::unique_ptr<Backend>> postgres_backend(const std::string& url);

class PooledDatabase final : public Database {
public:
    explicit PooledDatabase(std::unique_ptr<Backend> backend);

    [[nodiscard]] core::Result<std::unique_ptr<Reader>> read() override;
    [[nodiscard]] core::Result<std::unique_ptr<Writer>> write() override;
    [[nodiscard]] core::Result<void> backup(const std::string& file) override;
    [[nodiscard]] core::Result<void> check() override;
    [[nodiscard]] core::Result<void> change_schema(std::string_view script,
                                                   const Statement& record,
                                                   const Values& values) override;
    [[nodiscard]] std::string_view kind() const override;
    [[nodiscard]] Counts counts() const override;

private:
    std::unique_ptr<Backend> backend_;
    ReaderPool readers_;
    WriterLine writers_;
};

}  // namespace briljant::storage
