// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// The runner of migrations. The table of those done is made by the runner itself. Two nodes that
// start at once: the slower one meets the row of the faster and looks again.

#include <algorithm>
#include <map>

#include "storage/database.hpp"
#include "storage/dialect.hpp"
#include "storage_sql.hpp"

namespace briljant::storage {

namespace {

constexpr std::string_view own_table =
    "CREATE TABLE IF NOT EXISTS schema_migration ("
    "number BIGINT PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL, at BIGINT NOT NULL)";

// FNV-1a of 64 bits (RFC 9923). It has to notice an edit, not to withstand an attacker: who can
// write migrations into the program needs no collision.
std::string digest_of(std::string_view text) {
    std::uint64_t state = 0xcbf29ce484222325U;
    for (const auto byte : core::as_bytes(text)) state = (state ^ byte) * 0x100000001b3U;
    core::Bytes bytes;
    for (unsigned shift = 64; shift > 0; shift -= 8) {
        bytes.push_back(static_cast<std::uint8_t>(state >> (shift - 8)));
    }
    return core::to_hex(bytes);
}

using Digests = std::map<std::int64_t, std::string>;

core::Error refused(std::string_view id, std::int64_t number) {
    return {core::ErrorCode::conflict, id, "migration " + std::to_string(number)};
}

core::Result<void> make_own_table(Database& database) {
    const auto script = schema_for(database.kind(), own_table);
    auto made = database.change_schema(script, sql::nothing_to_record, {});
    // PostgreSQL: another node made it in the same instant.
    if (!made && made.error().id == "storage.conflict") {
        made = database.change_schema(script, sql::nothing_to_record, {});
    }
    return made;
}

core::Result<Digests> done_migrations(Database& database) {
    TRY_ASSIGN(const auto reader, database.read());
    TRY_ASSIGN(const auto rows, reader->session().query(sql::done_migrations, {}));
    Digests done;
    for (const auto& row : rows) done.emplace(row.integer(0), row.text(2));
    return done;
}

core::Result<void> check_done(const Digests& done, const Digests& known) {
    for (const auto& [number, digest] : done) {
        const auto found = known.find(number);
        if (found == known.end() || found->second != digest) {
            return refused("storage.migration-edited", number);
        }
    }
    return {};
}

core::Result<std::vector<Migration>> in_order(std::vector<Migration> all) {
    std::ranges::sort(all, {}, &Migration::number);
    const auto twice = std::ranges::adjacent_find(all, {}, &Migration::number);
    if (twice != all.end()) return refused("storage.migration-twice", twice->number);
    return all;
}

// False: another node has just applied it.
core::Result<bool> apply(Database& database, const Migration& migration) {
    const auto script = schema_for(database.kind(), migration.sql);
    const auto changed = database.change_schema(script,
                                                sql::record_migration,
                                                values(migration.number,
                                                       migration.name,
                                                       std::string_view{digest_of(migration.sql)},
                                                       core::SystemClock{}.now()));
    if (changed) return true;
    if (changed.error().id == "storage.conflict") return false;
    auto error = changed.error();
    error.detail = "migration " + std::to_string(migration.number) + ": " + error.detail;
    return error;
}

}  // namespace

core::Result<int> migrate(Database& database, const std::vector<Migration>& all) {
    TRY_ASSIGN(const auto ordered, in_order(all));
    Digests known;
    for (const auto& migration : ordered) known.emplace(migration.number, digest_of(migration.sql));
    TRY(make_own_table(database));
    TRY_ASSIGN(auto done, done_migrations(database));
    TRY(check_done(done, known));

    int applied = 0;
    for (const auto& migration : ordered) {
        if (done.contains(migration.number)) continue;
        TRY_ASSIGN(const bool is_ours, apply(database, migration));
        if (is_ours) ++applied;
        if (is_ours) continue;
        TRY_ASSIGN(done, done_migrations(database));
        TRY(check_done(done, known));
        if (!done.contains(migration.number)) {
            return refused("storage.migration-failed", migration.number);
        }
    }
    return applied;
}

}  // namespace briljant::storage
