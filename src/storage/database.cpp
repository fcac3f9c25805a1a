// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "storage/database.hpp"

#include <algorithm>

#include "storage/pooled_database.hpp"

namespace briljant::storage {

core::Result<std::optional<Row>> Session::find(const Statement& statement, const Values& values) {
    TRY_ASSIGN(auto rows, query(statement, values));
    if (rows.empty()) return std::optional<Row>{};
    return std::optional<Row>{std::move(rows.front())};
}

core::Result<void> check_texts(const Statement& statement, const Values& values) {
    const bool holds_zero = std::ranges::any_of(values, [](const Value& value) {
        const auto* text = std::get_if<std::string>(&value);
        return text != nullptr && text->find('\0') != std::string::npos;
    });
    if (!holds_zero) return {};
    return core::Error{core::ErrorCode::invalid,
                       "storage.constraint",
                       std::string{statement.name} + ": a zero byte in a text"};
}

core::Error too_many_rows(const Statement& statement) {
    return {core::ErrorCode::invalid, "storage.too-many-rows", std::string{statement.name}};
}

core::Result<std::unique_ptr<Database>> open_database(const std::string& location) {
    const bool is_url =
        location.starts_with("postgresql://") || location.starts_with("postgres://");
    TRY_ASSIGN(auto backend, is_url ? postgres_backend(location) : sqlite_backend(location));
    return std::unique_ptr<Database>{std::make_unique<PooledDatabase>(std::move(backend))};
}

PooledDatabase::PooledDatabase(std::unique_ptr<Backend> backend)
    : backend_(std::move(backend)),
      readers_([this] { return backend_->connect(Role::reader); }),
      writers_([this] { return backend_->connect(Role::writer); }) {}

core::Result<std::unique_ptr<Reader>> PooledDatabase::read() {
    return readers_.take();
}

core::Result<std::unique_ptr<Writer>> PooledDatabase::write() {
    return writers_.enter();
}

core::Result<void> PooledDatabase::backup(const std::string& file) {
    return backend_->backup(file);
}

core::Result<void> PooledDatabase::check() {
    return backend_->check();
}

core::Result<void> PooledDatabase::change_schema(std::string_view script,
                                                 const Statement& record,
                                                 const Values& values) {
    TRY_ASSIGN(const auto connection, backend_->connect(Role::schema));
    TRY(connection->begin());
    // The record comes first: of two nodes that start at once, the second waits here and conflicts.
    TRY(connection->execute(record, values));
    TRY(connection->run(script));
    return connection->run("COMMIT");
}

std::string_view PooledDatabase::kind() const {
    return backend_->kind();
}

Counts PooledDatabase::counts() const {
    return writers_.counts();
}

}  // namespace briljant::storage
