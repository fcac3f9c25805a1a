// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/place_options.hpp"

#include <CLI/CLI.hpp>

namespace briljant::app {

void add_place(CLI::App& command, Place& place) {
    command.add_option("--data", place.data, "folder of the installation");
    command.add_option("--database", place.database, "file or postgresql:// address");
}

void add_key(CLI::App& command, KeyChoice& key) {
    command.add_option("--key-file", key.file, "file with the keys, mode 0600");
    command.add_option("--key-credential", key.credential, "credential of systemd, or its path");
    command.add_option("--key-passphrase",
                       key.sealed,
                       "file with the keys under a passphrase, which is read from the input");
}

}  // namespace briljant::app
