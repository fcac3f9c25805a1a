// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/run_log_key.hpp"

#include <ostream>

#include "crypto/keyring.hpp"
#include "log/note.hpp"
#include "storage/database.hpp"

namespace briljant::app {

namespace {

constexpr storage::Statement list_origins{"app.list_origins",
                                          "SELECT origin FROM log_head ORDER BY origin"};

core::Result<void> print_keys(const std::string& folder, std::ostream& out) {
    TRY_ASSIGN(const auto keys,
               crypto::open_instance_keys(
                   {crypto::InstanceKeySource::Kind::file, folder + "/instance.key", ""}));
    TRY_ASSIGN(const auto database, storage::open_database(folder + "/briljant.db"));
    TRY_ASSIGN(const auto reader, database->read());
    TRY_ASSIGN(const auto rows, reader->session().query(list_origins, {}));
    for (const auto& row : rows) {
        out << log::verifier_key_text({row.text(0), crypto::sign_public(keys.log_seed())}) << "\n";
    }
    return {};
}

}  // namespace

int run_log_key(const std::string& data_folder, std::ostream& out, std::ostream& err) {
    const auto done = print_keys(data_folder, out);
    if (done) return 0;
    err << done.error().id << " " << done.error().detail << "\n";
    return 1;
}

}  // namespace briljant::app
