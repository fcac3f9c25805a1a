// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The text of a migration as one database wants it. What stands between the line `-- only: sqlite`
// or `-- only: postgresql` and the line `-- both`, or the end, is left to that database. SQLite
// gets INTEGER for BIGINT, BLOB for BYTEA, REAL for DOUBLE PRECISION, and STRICT after every CREATE
// TABLE; names in quotes, texts and comments stay as they are. Internal to storage/; pure
// functions, safe from every thread.

#include <string>
#include <string_view>

namespace briljant::storage {

// `kind` is that of the Database.
[[nodiscard]] std::string schema_for(std::string_view kind, std::string_view script);
[[nodiscard]] std::string sqlite_schema(std::string_view script);

}  // namespace briljant::storage
