// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite_connection.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "core/check.hpp"
#include "storage/database.hpp"

namespace briljant::storage {

namespace {

// Another process (a command, a backup) may hold the write lock this long.
constexpr int busy_timeout_ms = 5'000;

// Asked back after they were set: a build of SQLite that ignores one is refused.
struct Setting {
    const char* set;
    const char* ask;
    std::string_view wanted;
};
constexpr std::array settings = {
    Setting{"PRAGMA journal_mode = WAL", "PRAGMA journal_mode", "wal"},
    Setting{"PRAGMA synchronous = FULL", "PRAGMA synchronous", "2"},
    Setting{"PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1"},
    // Otherwise REPLACE would remove a row without asking its trigger (the log only grows).
    Setting{"PRAGMA recursive_triggers = ON", "PRAGMA recursive_triggers", "1"},
    Setting{"PRAGMA secure_delete = ON", "PRAGMA secure_delete", "1"},
    Setting{"PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0"},
    Setting{"PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1"},
    Setting{"PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2"},
};

constexpr std::array reader_may = {
    SQLITE_SELECT, SQLITE_READ, SQLITE_FUNCTION, SQLITE_RECURSIVE, SQLITE_TRANSACTION};
constexpr std::array writer_may_too = {
    SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE, SQLITE_SAVEPOINT};
constexpr std::array nobody_may = {SQLITE_ATTACH, SQLITE_DETACH, SQLITE_PRAGMA};

// Prepared once, like a statement with a name.
constexpr std::array<std::string_view, 7> of_every_visit = {"BEGIN DEFERRED",
                                                            "BEGIN IMMEDIATE",
                                                            "COMMIT",
                                                            "ROLLBACK",
                                                            "SAVEPOINT visit",
                                                            "ROLLBACK TO SAVEPOINT visit",
                                                            "RELEASE SAVEPOINT visit"};

bool may(Role role, int action) {
    const auto is_in = [action](const auto& list) {
        return std::ranges::find(list, action) != list.end();
    };
    switch (role) {
        case Role::reader:
            return is_in(reader_may);
        case Role::writer:
            return is_in(reader_may) || is_in(writer_may_too);
        case Role::schema:
            return !is_in(nobody_may);
    }
    return false;
}

// SQLite asks while it prepares a statement, for each thing that the statement would touch.
int authorize(void* role,
              int action,
              const char* /*first*/,
              const char* /*second*/,
              const char* /*database*/,
              const char* /*trigger*/) {
    return may(*static_cast<const Role*>(role), action) ? SQLITE_OK : SQLITE_DENY;
}

core::Result<void> configure(sqlite3* handle) {
    constexpr std::array<std::pair<int, int>, 6> switches = {{
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
        {SQLITE_DBCONFIG_DQS_DML, 0},  // "text" in double quotes is a name, never a text
        {SQLITE_DBCONFIG_DQS_DDL, 0},
    }};
    for (const auto& [name, wanted] : switches) {
        int actual = -1;
        const int code = sqlite3_db_config(handle, name, wanted, &actual);
        if (code != SQLITE_OK || actual != wanted) return sqlite_error(code, "configure");
    }
    (void)sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);  // returns the old limit
    return {};
}

// Resets the statement whatever happens, so that no read lock and no text of a row stays behind.
class Use final {
public:
    explicit Use(sqlite3_stmt* handle) : handle_(handle) {}
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;
    ~Use() {
        (void)sqlite3_reset(handle_);  // repeats the error of the last step, which is handled
        (void)sqlite3_clear_bindings(handle_);
    }

private:
    sqlite3_stmt* handle_;
};

Value column_value(sqlite3_stmt* row, int column) {
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(row, column));
    switch (sqlite3_column_type(row, column)) {
        case SQLITE_INTEGER:
            return std::int64_t{sqlite3_column_int64(row, column)};
        case SQLITE_FLOAT:
            return sqlite3_column_double(row, column);
        case SQLITE_TEXT: {
            const auto* letters = sqlite3_column_text(row, column);
            return std::string{letters, letters + size};
        }
        case SQLITE_BLOB: {
            const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(row, column));
            return size == 0 ? core::Bytes{} : core::Bytes{bytes, bytes + size};
        }
        default:
            return {};
    }
}

Row row_of(sqlite3_stmt* handle) {
    const int count = sqlite3_column_count(handle);
    Values columns;
    columns.reserve(static_cast<std::size_t>(count));
    for (int column = 0; column < count; ++column) columns.push_back(column_value(handle, column));
    return Row{std::move(columns)};
}

// The values outlive the step, so SQLite need not copy them (nullptr is SQLITE_STATIC).
int bind_value(sqlite3_stmt* handle, int place, const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return sqlite3_bind_int64(handle, place, *number);
    }
    if (const auto* real = std::get_if<double>(&value)) {
        return sqlite3_bind_double(handle, place, *real);
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        return sqlite3_bind_text64(handle, place, text->data(), text->size(), nullptr, SQLITE_UTF8);
    }
    if (const auto* bytes = std::get_if<core::Bytes>(&value)) {
        if (bytes->empty()) return sqlite3_bind_zeroblob(handle, place, 0);
        return sqlite3_bind_blob64(handle, place, bytes->data(), bytes->size(), nullptr);
    }
    return sqlite3_bind_null(handle, place);
}

core::Error mistake(const Statement& statement, std::string_view what) {
    return {core::ErrorCode::invalid,
            "storage.statement",
            std::string{statement.name} + ": " + std::string{what}};
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n;") == std::string_view::npos;
}

}  // namespace

core::Error sqlite_error(int code, std::string_view place) {
    using enum core::ErrorCode;
    auto detail = std::string{place} + ": " + sqlite3_errstr(code) + " (" + std::to_string(code) +
                  ")";  // never sqlite3_errmsg of a step: it may hold a value
    switch (code) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_ROWID:
            return {conflict, "storage.conflict", std::move(detail)};
        default:
            break;
    }
    switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {unavailable, "storage.busy", std::move(detail)};
        case SQLITE_FULL:
            return {unavailable, "storage.full", std::move(detail)};
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_NOMEM:
            return {unavailable, "storage.gone", std::move(detail)};
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return {unavailable, "storage.damaged", std::move(detail)};
        case SQLITE_CONSTRAINT:
        case SQLITE_MISMATCH:
        case SQLITE_TOOBIG:
            return {invalid, "storage.constraint", std::move(detail)};
        default:
            return {invalid, "storage.statement", std::move(detail)};
    }
}

core::Result<SqliteHandle> open_sqlite(const std::string& file, int flags) {
    // Counting what all connections together have allocated would make them wait for each other.
    static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    if (uncounted != SQLITE_OK) return sqlite_error(uncounted, "configure");
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    SqliteHandle handle{raw};  // also after an error there is a handle to close
    if (code != SQLITE_OK) return sqlite_error(code, "open");
    (void)sqlite3_extended_result_codes(handle.get(), 1);
    (void)sqlite3_busy_timeout(handle.get(), busy_timeout_ms);
    return handle;
}

core::Result<std::string> sqlite_answer(sqlite3* handle, const char* pragma) {
    sqlite3_stmt* raw = nullptr;
    const int prepared = sqlite3_prepare_v2(handle, pragma, -1, &raw, nullptr);
    const SqliteStatement statement{raw};
    if (prepared != SQLITE_OK) return sqlite_error(prepared, pragma);
    const int stepped = sqlite3_step(raw);
    if (stepped == SQLITE_DONE) return std::string{};
    if (stepped != SQLITE_ROW) return sqlite_error(stepped, pragma);
    const auto value = column_value(raw, 0);
    if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? *text : std::string{};
}

core::Result<std::unique_ptr<Connection>> SqliteConnection::open(const std::string& file,
                                                                 Role role,
                                                                 int pages_max) {
    TRY_ASSIGN(auto handle, open_sqlite(file, SQLITE_OPEN_READWRITE));
    auto connection = std::make_unique<SqliteConnection>(std::move(handle), role);
    TRY(connection->harden());
    if (pages_max > 0) {
        TRY(connection->run("PRAGMA max_page_count = " + std::to_string(pages_max)));
    }
    TRY(connection->restrict_to_role());
    return std::unique_ptr<Connection>{std::move(connection)};
}

core::Result<void> SqliteConnection::harden() {
    for (const auto& setting : settings) {
        TRY(run(setting.set));
        TRY_ASSIGN(const auto actual, sqlite_answer(handle_.get(), setting.ask));
        if (actual != setting.wanted) return failed(SQLITE_CANTOPEN, setting.ask);
    }
    return configure(handle_.get());
}

core::Result<void> SqliteConnection::restrict_to_role() {
    if (role_ == Role::reader) TRY(run("PRAGMA query_only = ON"));
    const int code = sqlite3_set_authorizer(handle_.get(), authorize, &role_);
    if (code != SQLITE_OK) return failed(code, "authorizer");
    return {};
}

core::Result<void> SqliteConnection::begin() {
    return run(role_ == Role::reader ? "BEGIN DEFERRED" : "BEGIN IMMEDIATE");
}

bool SqliteConnection::holds_transaction() const {
    return is_usable_ && sqlite3_get_autocommit(handle_.get()) == 0;
}

core::Error SqliteConnection::failed(int code, std::string_view place) {
    auto error = sqlite_error(code, place);
    if (error.id == "storage.gone" || error.id == "storage.damaged") is_usable_ = false;
    return error;
}

core::Result<void> SqliteConnection::run(std::string_view script) {
    if (std::ranges::find(of_every_visit, script) != of_every_visit.end()) {
        TRY(execute({script, script}, {}));
        return {};
    }
    const std::string terminated{script};
    const int code = sqlite3_exec(handle_.get(), terminated.c_str(), nullptr, nullptr, nullptr);
    if (code == SQLITE_OK) return {};
    // The text of a script is ours and holds no values, so its message may be told.
    auto error = failed(code, terminated.substr(0, terminated.find('\n')));
    error.detail += std::string{": "} + sqlite3_errmsg(handle_.get());
    return error;
}

core::Result<SqliteConnection::Prepared*> SqliteConnection::prepared(const Statement& statement) {
    if (const auto known = prepared_.find(statement.name); known != prepared_.end()) {
        BR_CHECK(known->second.sql == statement.sql);  // two statements of one name
        return &known->second;
    }
    TRY_ASSIGN(auto fresh, prepare(statement));
    return &prepared_.emplace(std::string{statement.name}, std::move(fresh)).first->second;
}

core::Result<SqliteConnection::Prepared> SqliteConnection::prepare(const Statement& statement) {
    sqlite3_stmt* raw = nullptr;
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v3(handle_.get(),
                                        statement.sql.data(),
                                        static_cast<int>(statement.sql.size()),
                                        SQLITE_PREPARE_PERSISTENT,
                                        &raw,
                                        &rest);
    Prepared fresh{.handle = SqliteStatement{raw}, .sql = std::string{statement.sql}, .places = {}};
    if (code != SQLITE_OK) {
        auto error = failed(code, statement.name);
        error.detail += std::string{": "} + sqlite3_errmsg(handle_.get());
        return error;
    }
    const auto* end = statement.sql.data() + statement.sql.size();
    if (!is_blank({rest, end})) return mistake(statement, "more than one statement");
    const int count = sqlite3_bind_parameter_count(raw);
    for (int number = 1; number <= count; ++number) {
        const int place = sqlite3_bind_parameter_index(raw, ("$" + std::to_string(number)).c_str());
        if (place == 0) return mistake(statement, "the parameters are not $1, $2, …");
        fresh.places.push_back(place);
    }
    return fresh;
}

core::Result<void> SqliteConnection::bind(const Prepared& prepared,
                                          const Statement& statement,
                                          const Values& values) {
    TRY(check_texts(statement, values));
    if (values.size() != prepared.places.size()) {
        return mistake(statement, "another number of values than parameters");
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int code = bind_value(prepared.handle.get(), prepared.places[i], values[i]);
        if (code != SQLITE_OK) return failed(code, statement.name);
    }
    return {};
}

core::Result<Rows> SqliteConnection::query(const Statement& statement,
                                           const Values& values,
                                           RowLock /*one writer locks all*/) {
    TRY_ASSIGN(const auto* found, prepared(statement));
    auto* handle = found->handle.get();
    const Use use{handle};
    TRY(bind(*found, statement, values));
    Rows rows;
    int code = sqlite3_step(handle);
    for (; code == SQLITE_ROW; code = sqlite3_step(handle)) {
        if (rows.size() == rows_max) return too_many_rows(statement);
        rows.push_back(row_of(handle));
    }
    if (code != SQLITE_DONE) return failed(code, statement.name);
    return rows;
}

core::Result<std::int64_t> SqliteConnection::execute(const Statement& statement,
                                                     const Values& values) {
    TRY_ASSIGN(const auto* found, prepared(statement));
    auto* handle = found->handle.get();
    const Use use{handle};
    TRY(bind(*found, statement, values));
    int code = sqlite3_step(handle);
    while (code == SQLITE_ROW) code = sqlite3_step(handle);
    if (code != SQLITE_DONE) return failed(code, statement.name);
    if (sqlite3_stmt_readonly(handle) != 0) return std::int64_t{0};
    return std::int64_t{sqlite3_changes64(handle_.get())};
}

}  // namespace briljant::storage
