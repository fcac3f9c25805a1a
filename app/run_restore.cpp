// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>
#include <ostream>

#include "app/run_upkeep.hpp"
#include "log/commands.hpp"

namespace briljant::app {

namespace {

core::Result<void> restore(const Place& place, const std::string& file) {
    if (place.location().empty()) {
        return core::Error{core::ErrorCode::invalid, "app.choose-a-place", ""};
    }
    if (place.is_postgres()) {
        return core::Error{core::ErrorCode::invalid, "app.restore-with-pg-restore", ""};
    }
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        return core::Error{core::ErrorCode::not_found, "app.no-database", file};
    }
    if (std::filesystem::create_directories(place.folder(), error)) {
        std::filesystem::permissions(place.folder(), std::filesystem::perms::owner_all, error);
    }
    if (error) {
        return core::Error{core::ErrorCode::unavailable, "app.folder-unusable", place.folder()};
    }
    return storage::restore_sqlite(file, place.location());
}

}  // namespace

int run_restore(const Place& place, const std::string& file, std::ostream& out, std::ostream& err) {
    const auto restored = restore(place, file);
    if (!restored) return report(restored.error(), err);
    out << "Restored to " << place.location() << ". Now the logs:\n";
    const auto verified =
        log::run_log_verify({{place.location(), "", ""}, {}, "", /*as_json=*/false}, out, err);
    return verified == exit_done ? exit_done : exit_found;
}

}  // namespace briljant::app
