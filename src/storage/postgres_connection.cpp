// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// One connection to PostgreSQL through libpqxx 6.4, whose exceptions end here. We say BEGIN, COMMIT
// and SAVEPOINT ourselves: the transaction is shared by Writers that come and go. Details of errors
// hold the name of the statement and SQLSTATE; the server's message only where it cannot quote a
// value (class 42, our own text).

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#pragma GCC diagnostic ignored "-Wshadow"
#include <pqxx/pqxx>
#pragma GCC diagnostic pop

#include <algorithm>
#include <charconv>
#include <map>

#include "core/check.hpp"
#include "storage/pooled_database.hpp"
#include "storage/postgres_value.hpp"

namespace briljant::storage {

namespace {

// Another node may hold a row this long; a deadlock is found by the server after one second.
constexpr const char* settings =
    "SET client_encoding = 'UTF8'; SET client_min_messages = 'error'; SET bytea_output = 'hex';"
    "SET extra_float_digits = 1; SET synchronous_commit = 'on'; SET lock_timeout = '5s';"
    "SET timezone = 'UTC'";
constexpr std::string_view connect_timeout = "connect_timeout=5";

core::Error sqlstate_error(std::string_view state, std::string detail) {
    using enum core::ErrorCode;
    const auto is_class = [state](std::string_view name) { return state.starts_with(name); };
    if (state == "23505" || state == "23P01") {
        return {conflict, "storage.conflict", std::move(detail)};
    }
    if (is_class("22") || is_class("23")) return {invalid, "storage.constraint", std::move(detail)};
    if (state == "25006") return {invalid, "storage.read-only", std::move(detail)};
    if (state == "53100") return {unavailable, "storage.full", std::move(detail)};
    if (is_class("40") || state == "55P03" || is_class("53")) {
        return {unavailable, "storage.busy", std::move(detail)};
    }
    // 0A000: another node changed the schema under a prepared
    // statement; a new connection helps.
    if (is_class("08") || is_class("57P") || is_class("58") || state == "0A000") {
        return {unavailable, "storage.gone", std::move(detail)};
    }
    if (is_class("XX")) return {unavailable, "storage.damaged", std::move(detail)};
    return {invalid, "storage.statement", std::move(detail)};
}

// libpqxx takes the server's complaint about a wrong number (class 08) for a lost connection.
core::Result<void> check_count(const Statement& statement, const Values& values) {
    std::size_t highest = 0;
    for (auto at = statement.sql.find('$'); at != std::string_view::npos;
         at = statement.sql.find('$', at + 1)) {
        std::size_t number = 0;
        const auto* start = statement.sql.data() + at + 1;
        (void)std::from_chars(start, statement.sql.data() + statement.sql.size(), number);
        highest = std::max(highest, number);
    }
    if (highest == values.size()) return {};
    return core::Error{core::ErrorCode::invalid,
                       "storage.statement",
                       std::string{statement.name} + ": another number of values than parameters"};
}

core::Error sql_failure(const pqxx::sql_error& failure, std::string_view place) {
    auto detail = std::string{place} + ": SQLSTATE " + failure.sqlstate();
    if (failure.sqlstate().starts_with("42")) detail += std::string{": "} + failure.what();
    return sqlstate_error(failure.sqlstate(), std::move(detail));
}

class PostgresConnection final : public Connection {
public:
    PostgresConnection(const std::string& url, Role role)
        : role_(role), connection_(url), quiet_(connection_), transaction_(connection_) {
        // Without the details, which quote the values of rows.
        connection_.set_verbosity(pqxx::connection_base::terse);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
        // A connection that comes back by itself would go on outside the transaction.
        connection_.inhibit_reactivation(true);
#pragma GCC diagnostic pop
    }

    [[nodiscard]] core::Result<void> begin() override;
    [[nodiscard]] core::Result<Rows> query(const Statement& statement,
                                           const Values& values,
                                           RowLock lock) override;
    [[nodiscard]] core::Result<std::int64_t> execute(const Statement& statement,
                                                     const Values& values) override;
    [[nodiscard]] core::Result<void> run(std::string_view script) override;
    [[nodiscard]] bool is_usable() const override { return is_usable_; }
    [[nodiscard]] bool holds_transaction() const override { return is_usable_; }

private:
    template <typename Call>
    auto guarded(std::string_view place, Call&& call) -> decltype(call());
    [[nodiscard]] core::Error noted(core::Error error);

    pqxx::result call(const Statement& statement, const Values& values, RowLock lock);

    Role role_;
    bool is_usable_ = true;
    pqxx::connection connection_;
    pqxx::quiet_errorhandler quiet_;  // libpqxx would print notices to stderr
    pqxx::nontransaction transaction_;
    std::map<std::string, std::string> prepared_;
};

template <typename Call>
auto PostgresConnection::guarded(std::string_view place, Call&& call) -> decltype(call()) {
    using enum core::ErrorCode;
    try {
        return std::forward<Call>(call)();
    } catch (const pqxx::transaction_rollback&) {  // deadlock, serialisation
        return noted({unavailable, "storage.busy", std::string{place}});
    } catch (const pqxx::sql_error& failure) {
        return noted(sql_failure(failure, place));
    } catch (const pqxx::broken_connection&) {
        is_usable_ = false;
        return core::Error{unavailable, "storage.gone", std::string{place}};
    } catch (const std::exception&) {
        return noted({invalid, "storage.statement", std::string{place} + ": libpqxx refuses"});
    }
}

core::Error PostgresConnection::noted(core::Error error) {
    if (!connection_.is_open()) {
        error.code = core::ErrorCode::unavailable;
        error.id = "storage.gone";
    }
    if (error.id == "storage.gone" || error.id == "storage.damaged") is_usable_ = false;
    return error;
}

core::Result<void> PostgresConnection::begin() {
    return run(role_ == Role::reader ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN");
}

core::Result<void> PostgresConnection::run(std::string_view script) {
    const auto place = script.substr(0, script.find('\n'));
    return guarded(place, [&]() -> core::Result<void> {
        transaction_.exec(std::string{script});
        return {};
    });
}

pqxx::result PostgresConnection::call(const Statement& statement,
                                      const Values& values,
                                      RowLock lock) {
    const bool locks = lock == RowLock::for_update;
    const auto name = std::string{statement.name} + (locks ? " for update" : "");
    const auto [known, is_new] = prepared_.try_emplace(name, statement.sql);
    BR_CHECK(known->second == statement.sql);  // two statements of one name
    if (is_new) {
        connection_.prepare(name, std::string{statement.sql} + (locks ? " FOR UPDATE" : ""));
    }
    std::vector<std::optional<std::string>> texts;
    texts.reserve(values.size());
    for (const auto& value : values) texts.push_back(to_postgres(value));
    std::vector<const char*> parameters;
    parameters.reserve(values.size());
    for (const auto& text : texts) parameters.push_back(text ? text->c_str() : nullptr);
    return transaction_.exec_prepared(name, pqxx::prepare::make_dynamic_params(parameters));
}

core::Result<Row> row_of(const pqxx::row& row) {
    Values columns;
    columns.reserve(row.size());
    for (const auto& field : row) {
        auto value = field.is_null() ? std::optional<Value>{Value{}}
                                     : from_postgres(field.type(), {field.c_str(), field.size()});
        if (!value) {
            return core::Error{core::ErrorCode::invalid,
                               "storage.statement",
                               "a column of type " + std::to_string(field.type())};
        }
        columns.push_back(*std::move(value));
    }
    return Row{std::move(columns)};
}

core::Result<Rows> PostgresConnection::query(const Statement& statement,
                                             const Values& values,
                                             RowLock lock) {
    TRY(check_texts(statement, values));
    TRY(check_count(statement, values));
    return guarded(statement.name, [&]() -> core::Result<Rows> {
        const auto answer = call(statement, values, lock);
        if (answer.size() > rows_max) return too_many_rows(statement);
        Rows rows;
        rows.reserve(answer.size());
        for (const auto& line : answer) {
            TRY_ASSIGN(auto row, row_of(line));
            rows.push_back(std::move(row));
        }
        return rows;
    });
}

core::Result<std::int64_t> PostgresConnection::execute(const Statement& statement,
                                                       const Values& values) {
    TRY(check_texts(statement, values));
    TRY(check_count(statement, values));
    return guarded(statement.name, [&]() -> core::Result<std::int64_t> {
        return static_cast<std::int64_t>(call(statement, values, RowLock::none).affected_rows());
    });
}

std::string with_timeout(const std::string& url) {
    if (url.find("connect_timeout") != std::string::npos) return url;
    return url + (url.find('?') == std::string::npos ? "?" : "&") + std::string{connect_timeout};
}

class PostgresBackend final : public Backend {
public:
    explicit PostgresBackend(const std::string& url) : url_(with_timeout(url)) {}

    [[nodiscard]] core::Result<std::unique_ptr<Connection>> connect(Role role) const override {
        try {
            auto connection = std::make_unique<PostgresConnection>(url_, role);
            TRY(connection->run(settings));
            return std::unique_ptr<Connection>{std::move(connection)};
        } catch (const std::exception&) {  // its text quotes the address, which may hold a password
            return core::Error{core::ErrorCode::unavailable, "storage.gone", "connect"};
        }
    }
    [[nodiscard]] core::Result<void> backup(const std::string& /*file*/) const override {
        return core::Error{core::ErrorCode::invalid, "storage.backup-with-pg-dump", {}};
    }
    [[nodiscard]] core::Result<void> check() const override {
        TRY_ASSIGN(const auto connection, connect(Role::reader));
        return connection->run("SELECT 1");
    }
    [[nodiscard]] std::string_view kind() const override { return "postgresql"; }

private:
    std::string url_;
};

}  // namespace

core::Result<std::unique_ptr<Backend>> postgres_backend(const std::string& url) {
    auto backend = std::make_unique<PostgresBackend>(url);
    TRY(backend->check());
    return std::unique_ptr<Backend>{std::move(backend)};
}

}  // namespace briljant::storage
