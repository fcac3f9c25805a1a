// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/installation.hpp"

#include <algorithm>

namespace briljant::app {

namespace {

constexpr storage::Statement find_row{
    "app.find_installation",
    "SELECT fingerprint, is_demo FROM installation WHERE covenant_id = $1"};
constexpr storage::Statement add_installation{
    "app.add_installation",
    "INSERT INTO installation (covenant_id, fingerprint, is_demo) VALUES ($1, $2, $3)"};

constexpr storage::Statement find_documents{"app.find_documents",
                                            "SELECT count(*) FROM covenant_document"};
constexpr storage::Statement find_name{"app.find_name",
                                       "SELECT origin FROM log_head WHERE covenant_id = $1"};

core::Error refused(std::string_view id) {
    return {core::ErrorCode::unavailable, id, ""};
}

core::Result<crypto::InstanceKeys> make(storage::Database& database,
                                        const crypto::InstanceKeySource& source,
                                        bool is_demo,
                                        core::Random& random) {
    // A credential is written by systemd-creds, never by us: it is there already.
    const bool is_there = source.kind == crypto::InstanceKeySource::Kind::systemd_credential;
    TRY_ASSIGN(
        auto keys,
        is_there ? crypto::open_instance_keys(source) : crypto::make_instance_keys(source, random));
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
               reader->session().find(find_row, storage::values(core::CovenantId{})));
    if (!row) return make(database, source, is_demo, random);
    if (row->claim(1) != is_demo) return refused("app.example-is-not-real");
    TRY_ASSIGN(auto keys, crypto::open_instance_keys(source));
    const auto fingerprint = keys.fingerprint();
    if (!std::ranges::equal(row->bytes(0), fingerprint)) return refused("app.wrong-instance-key");
    return keys;
}

core::Result<std::optional<InstallationMark>> find_installation(storage::Session& session) {
    TRY_ASSIGN(const auto row, session.find(find_row, storage::values(core::CovenantId{})));
    if (!row) return std::optional<InstallationMark>{};
    const auto bytes = row->bytes(0);
    return std::optional{InstallationMark{{bytes.begin(), bytes.end()}, row->claim(1)}};
}

core::Result<void> expect_installation(storage::Database& database) {
    TRY_ASSIGN(const auto reader, database.read());
    const auto mark = find_installation(reader->session());
    if (!mark && mark.error().id != "storage.statement") return mark.error();
    if (!mark || !mark.value()) return refused("app.not-set-up");  // no table, or no row
    if (mark.value()->is_demo) return refused("app.example-is-not-real");
    return {};
}

core::Result<void> refuse_if_set_up(storage::Database& database) {
    TRY_ASSIGN(const auto reader, database.read());
    const auto mark = find_installation(reader->session());
    if (!mark || !mark.value()) return {};
    if (mark.value()->is_demo) return refused("app.example-is-not-real");
    TRY_ASSIGN(const auto row, reader->session().find(find_documents, {}));
    if (row && row->integer(0) > 0) return refused("app.already-set-up");
    return {};
}

core::Result<std::string> name_of_installation(storage::Database& database) {
    TRY_ASSIGN(const auto reader, database.read());
    TRY_ASSIGN(const auto row,
               reader->session().find(find_name, storage::values(core::CovenantId{})));
    if (!row) return refused("app.not-set-up");
    return row->text(0);
}

}  // namespace briljant::app
