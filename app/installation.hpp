// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The one row that says whose database this is: the fingerprint of the instance's keys and whether
// it was born as an example. A database of an example never becomes real, and a real one never an
// example; another instance's keys open nothing, so the program says so before it starts.

#include <optional>
#include <string>

#include "core/result.hpp"
#include "crypto/keyring.hpp"
#include "storage/database.hpp"

namespace briljant::app {

// Opens the keys of this database, or makes them when the database is new. Errors:
// "app.wrong-instance-key", "app.example-is-not-real", and those of open_instance_keys().
[[nodiscard]] core::Result<crypto::InstanceKeys> keys_of_installation(
    storage::Database& database,
    const crypto::InstanceKeySource& source,
    bool is_demo,
    core::Random& random);

// For commands that make nothing: "app.not-set-up" without an installation,
// "app.example-is-not-real" for an example.
[[nodiscard]] core::Result<void> expect_installation(storage::Database& database);
// "app.already-set-up" when a covenant is in force here, "app.example-is-not-real" for an example.
[[nodiscard]] core::Result<void> refuse_if_set_up(storage::Database& database);
// The fingerprint in the database; nothing before set-up.
struct InstallationMark {
    core::Bytes fingerprint;
    bool is_demo;
};
[[nodiscard]] core::Result<std::optional<InstallationMark>> find_installation(
    storage::Session& session);
// The origin of its own log: the host that was given at set-up.
[[nodiscard]] core::Result<std::string> name_of_installation(storage::Database& database);

}  // namespace briljant::app
