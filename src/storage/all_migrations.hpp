// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Every migration of every module, compiled in from src/<module>/migrations/NNNN_name.sql, in the
// order of the numbers. Link briljant_migrations (cmake/migrations.cmake). Safe from every thread.

#include <vector>

#include "storage/database.hpp"

namespace briljant::storage {

[[nodiscard]] const std::vector<Migration>& all_migrations();

}  // namespace briljant::storage
