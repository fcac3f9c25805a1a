// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Values in the text form that PostgreSQL reads and writes (internal to storage/). Types are known
// by the fixed numbers of its catalogue (src/include/catalog/pg_type.dat of PostgreSQL 15). Pure
// functions, safe from every thread.

#include <optional>
#include <string>
#include <string_view>

#include "storage/statement.hpp"

namespace briljant::storage {

// Nothing is NULL.
[[nodiscard]] std::optional<std::string> to_postgres(const Value& value);

// Nothing: a type that no column of ours has, or a number that does not fit.
[[nodiscard]] std::optional<Value> from_postgres(unsigned type, std::string_view text);

}  // namespace briljant::storage
