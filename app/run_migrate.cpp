// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "app/run_upkeep.hpp"
#include "storage/all_migrations.hpp"

namespace briljant::app {

int run_migrate(const Place& place, std::ostream& out, std::ostream& err) {
    const auto database = open_existing(place);
    if (!database) return report(database.error(), err);
    const auto applied = storage::migrate(*database.value(), storage::all_migrations());
    if (!applied) return report(applied.error(), err);
    out << applied.value() << " migrations applied, " << storage::all_migrations().size()
        << " in all\n";
    return exit_done;
}

}  // namespace briljant::app
