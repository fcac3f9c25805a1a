// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "app/run_upkeep.hpp"

namespace briljant::app {

int run_backup(const Place& place, const std::string& file, std::ostream& out, std::ostream& err) {
    const auto database = open_existing(place);
    if (!database) return report(database.error(), err);
    const auto made = database.value()->backup(file);
    if (!made) return report(made.error(), err);
    out << "Backup in " << file << ". The key is not in it: keep it in another place.\n";
    return exit_done;
}

}  // namespace briljant::app
