// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A table for the tests of storage/ itself, and short ways to fill and count it.

#include <gtest/gtest.h>

#include "storage/database.hpp"

namespace briljant::storage::testing {

namespace notes {
inline constexpr Statement add{"test.add", "INSERT INTO note (id) VALUES ($1)"};
inline constexpr Statement add_all{
    "test.add_all", "INSERT INTO note (id, words, seal, weight) VALUES ($1, $2, $3, $4)"};
inline constexpr Statement all_columns{"test.all_columns",
                                       "SELECT id, words, seal, weight FROM note ORDER BY id"};
inline constexpr Statement count{"test.count", "SELECT count(*) FROM note"};
inline constexpr Statement find{"test.find", "SELECT id FROM note WHERE id = $1"};
}  // namespace notes

inline constexpr Migration note_table{
    1,
    "note",
    "CREATE TABLE note (id BIGINT PRIMARY KEY, words TEXT, seal BYTEA, weight DOUBLE PRECISION);"};

inline void make_notes(Database& database) {
    const auto made = migrate(database, {note_table});
    ASSERT_TRUE(made) << made.error().id << " " << made.error().detail;
}

inline core::Result<void> add_note(Session& session, std::int64_t id) {
    TRY(session.execute(notes::add, values(id)));
    return {};
}

// One Writer of its own.
inline core::Result<void> add_note(Database& database, std::int64_t id) {
    TRY_ASSIGN(const auto writer, database.write());
    TRY(add_note(writer->session(), id));
    return writer->keep();
}

inline std::int64_t count_notes(Session& session) {
    const auto row = session.find(notes::count, {});
    return row ? row.value()->integer(0) : -1;
}

inline std::int64_t count_notes(Database& database) {
    const auto reader = database.read();
    return reader ? count_notes(reader.value()->session()) : -1;
}

inline bool has_note(Database& database, std::int64_t id) {
    const auto reader = database.read();
    if (!reader) return false;
    const auto row = reader.value()->session().find(notes::find, values(id));
    return row && row.value().has_value();
}

}  // namespace briljant::storage::testing
