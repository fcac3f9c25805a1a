// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// `briljant log key`: the public keys with which others check the checkpoints of this installation,
// one line a log ("name+id+key", c2sp.org/signed-note). Give them to the partners once, by a way
// that the operator does not control.

#include <iosfwd>
#include <string>

#include "app/place.hpp"

namespace briljant::app {

// One line a log; "app.wrong-instance-key" when the key is of another installation.
[[nodiscard]] core::Result<std::string> log_keys(const Place& place, const KeyChoice& key);

[[nodiscard]] int run_log_key(const Place& place,
                              const KeyChoice& key,
                              std::ostream& out,
                              std::ostream& err);

}  // namespace briljant::app
