// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/place.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <ostream>

#include "web/embedded.hpp"

namespace briljant::app {

namespace {

namespace files = std::filesystem;

// systemd puts the credentials of a service in a folder that it names.
std::string credential_path(const std::string& name) {
    if (name.empty() || name.find('/') != std::string::npos) return name;
    const char* folder = std::getenv("CREDENTIALS_DIRECTORY");
    return folder == nullptr ? name : std::string{folder} + "/" + name;
}

core::Error wrong_use(std::string_view id) {
    return {core::ErrorCode::invalid, id, ""};
}

}  // namespace

std::string Place::location() const {
    if (!database.empty() || data.empty()) return database;
    return (files::path{data} / "briljant.db").string();
}

bool Place::is_postgres() const {
    return database.starts_with("postgresql://") || database.starts_with("postgres://");
}

std::string Place::folder() const {
    if (!data.empty() || is_postgres()) return data;
    const auto parent = files::path{database}.parent_path().string();
    return parent.empty() ? "." : parent;
}

bool KeyChoice::is_given() const {
    return !path().empty();
}

std::string KeyChoice::path() const {
    if (!file.empty()) return file;
    if (!credential.empty()) return credential_path(credential);
    return sealed;
}

core::Result<crypto::InstanceKeySource> KeyChoice::source() const {
    const auto given = int{!file.empty()} + int{!credential.empty()} + int{!sealed.empty()};
    if (given != 1) return wrong_use("app.choose-one-key");
    using Kind = crypto::InstanceKeySource::Kind;
    if (!file.empty()) return crypto::InstanceKeySource{Kind::file, file, ""};
    if (!credential.empty()) {
        return crypto::InstanceKeySource{Kind::systemd_credential, path(), ""};
    }
    return crypto::InstanceKeySource{Kind::operator_passphrase, sealed, passphrase};
}

KeyChoice key_for(const Place& place, const KeyChoice& named) {
    if (named.is_given() || place.folder().empty()) return named;
    KeyChoice beside;
    std::error_code error;
    const auto file = files::path{place.folder()} / "instance.key";
    if (files::exists(file, error)) beside.file = file.string();
    return beside;
}

bool lies_in(const std::string& file, const std::string& folder) {
    std::error_code error;
    const auto inner = files::weakly_canonical(files::absolute(file, error), error);
    const auto outer = files::weakly_canonical(files::absolute(folder, error), error);
    if (error) return false;
    const auto [end, ignored] = std::ranges::mismatch(outer, inner);
    return end == outer.end();
}

core::Result<std::unique_ptr<storage::Database>> open_existing(const Place& place) {
    const auto location = place.location();
    if (location.empty()) return wrong_use("app.choose-a-place");
    std::error_code error;
    if (!place.is_postgres() && !files::exists(location, error)) {
        return core::Error{core::ErrorCode::not_found, "app.no-database", location};
    }
    return storage::open_database(location);
}

int report(const core::Error& error, std::ostream& err) {
    err << "briljant: " << error.id;
    if (!error.detail.empty()) err << ": " << error.detail;
    err << "\n";
    const auto known = web::embedded_messages();
    const auto found = std::ranges::find(known, error.id, &web::EmbeddedMessage::id);
    if (found != known.end()) err << found->en << "\n" << found->advice << "\n";
    const bool is_wrong_use =
        error.code == core::ErrorCode::invalid && error.id.starts_with("app.");
    return is_wrong_use ? exit_wrong_use : exit_found;
}

}  // namespace briljant::app
