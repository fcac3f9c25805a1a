// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Who looked at a case, as its members may read it themselves: one line for each Lens, sealed under
// the case key and written with the leaf. The log says more and to fewer (security of the log:
// docs/formats.md). Belongs to one Visit.

#include <string>
#include <vector>

#include "gate/lens.hpp"

namespace briljant::gate {

struct AccessLine {
    core::Instant at;
    std::string name;  // of the member who looked
    std::string organisation;
    std::string role;
    std::string purpose;
    std::string act;
};

// Newest first, at most 50: a page. The log itself has them all.
[[nodiscard]] core::Result<std::vector<AccessLine>> list_access(Visit& visit, const Lens& lens);

// The Gate calls this for each Lens: the line is written beside the leaf.
[[nodiscard]] core::Result<void> remember_look(Visit& visit,
                                               CaseKeys& keys,
                                               const KnownCase& known,
                                               covenant::Act act);

}  // namespace briljant::gate
