// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/installation.hpp"

#include <algorithm>

namespace briljant::app {

namespace {

constexpr storage::Statement find_installation{
    "app.find_installation",
    "SELECT fingerprint, is_demo FROM installation WHERE covenant_id = $1"};
constexpr storage::Statement add_installation{
    "app.add_installation",
    "INSERT INTO installation (covenant_id, fingerprint, is_demo) VALUES ($1, $2, $3)"};

core::Error refused(std::string_view id) {
    return {core::ErrorCode::unavailable, id, ""};
}

core::Result<crypto::InstanceKeys> make(storage::Database& database,
                                        const crypto::InstanceKeySource& source,
                                        bool is_demo,
                                        core::Random& random) {
    TRY_ASSIGN(auto keys, crypto::make_instance_keys(source, random));
    TRY_ASSIGN(const auto writer, database.write());
    const auto fingerprint = keys.fingerprint();
    TRY(writer->session().execute(
        add_installation,
        storage::values(
            core::CovenantId{}, core::Bytes{fingerprint.begin(), fingerprint.end()}, is_demo)));
    TRY(writer->keep());
    return keys;
}

}  // namespace

core::Result<crypto::InstanceKeys> keys_of_installation(storage::Database& database,
                                                        const crypto::InstanceKeySource& source,
                                                        bool is_demo,
                                                        core::Random& random) {
    TRY_ASSIGN(const auto reader, database.read());
    TRY_ASSIGN(const auto row,
               reader->session().find(find_installation, storage::values(core::CovenantId{})));
    if (!row) return make(database, source, is_demo, random);
    if (row->claim(1) != is_demo) return refused("app.example-is-not-real");
    TRY_ASSIGN(auto keys, crypto::open_instance_keys(source));
    const auto fingerprint = keys.fingerprint();
    if (!std::ranges::equal(row->bytes(0), fingerprint)) return refused("app.wrong-instance-key");
    return keys;
}

}  // namespace briljant::app
