// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The text of a migration as SQLite wants it: INTEGER for BIGINT, BLOB for BYTEA, REAL for DOUBLE
// PRECISION, and STRICT after every CREATE TABLE. Names in quotes, texts and comments stay as they
// are. Internal to storage/; a pure function, safe from every thread.

#include <string>
#include <string_view>

namespace briljant::storage {

[[nodiscard]] std::string sqlite_schema(std::string_view script);

}  // namespace briljant::storage
