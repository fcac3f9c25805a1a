// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The options of the command line that say where an installation is and where its keys come from:
// the same words for every command.

#include "app/place.hpp"

namespace CLI {
class App;
}

namespace briljant::app {

void add_place(CLI::App& command, Place& place);
void add_key(CLI::App& command, KeyChoice& key);

}  // namespace briljant::app
