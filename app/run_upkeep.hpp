// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// `briljant migrate`, `backup` and `restore`: what an operator does beside a running installation.
// None of them needs the keys. Exit codes as everywhere.

#include "app/place.hpp"

namespace briljant::app {

[[nodiscard]] int run_migrate(const Place& place, std::ostream& out, std::ostream& err);
// SQLite while it runs; PostgreSQL has pg_dump.
[[nodiscard]] int run_backup(const Place& place,
                             const std::string& file,
                             std::ostream& out,
                             std::ostream& err);
// Never over what is there; every page is looked at first, and the logs afterwards.
[[nodiscard]] int run_restore(const Place& place,
                              const std::string& file,
                              std::ostream& out,
                              std::ostream& err);

}  // namespace briljant::app
