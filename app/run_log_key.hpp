// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// `briljant log key`: the public keys with which others check the checkpoints of this installation,
// one line a log ("name+id+key", c2sp.org/signed-note). Give them to the partners once, by a way
// that the operator does not control.

#include <iosfwd>
#include <string>

namespace briljant::app {

[[nodiscard]] int run_log_key(const std::string& data_folder, std::ostream& out, std::ostream& err);

}  // namespace briljant::app
