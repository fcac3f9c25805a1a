// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Where an installation is: its database, and where its keys come from, as the operator writes it
// on the command line; and how an error reaches him (id, detail, advice of messages/). One thread.

#include <iosfwd>
#include <string>

#include "core/result.hpp"
#include "crypto/keyring.hpp"
#include "storage/database.hpp"

namespace briljant::app {

inline constexpr int exit_done = 0;
inline constexpr int exit_found = 1;
inline constexpr int exit_wrong_use = 2;

struct Place {
    std::string data;      // folder
    std::string database;  // postgresql://… or a file; "": briljant.db in the folder

    [[nodiscard]] std::string location() const;
    [[nodiscard]] bool is_postgres() const;
    [[nodiscard]] std::string folder() const;  // "" on PostgreSQL without a folder
};

struct KeyChoice {
    std::string file;
    std::string credential;  // name under $CREDENTIALS_DIRECTORY, or a path
    std::string sealed;      // file under a passphrase
    std::string passphrase;

    [[nodiscard]] bool is_given() const;
    [[nodiscard]] std::string path() const;
    // "app.choose-one-key": none was named, or more than one.
    [[nodiscard]] core::Result<crypto::InstanceKeySource> source() const;
};

// The key that was named; of an installation that keeps one beside its data (the example) that one;
// else none.
[[nodiscard]] KeyChoice key_for(const Place& place, const KeyChoice& named);

// True when the file lies in the folder or under it.
[[nodiscard]] bool lies_in(const std::string& file, const std::string& folder);

// Opens what is there and makes nothing: "app.no-database".
[[nodiscard]] core::Result<std::unique_ptr<storage::Database>> open_existing(const Place& place);

// Says it on `err` and returns exit_found, or exit_wrong_use for an error of the command line.
[[nodiscard]] int report(const core::Error& error, std::ostream& err);

}  // namespace briljant::app
