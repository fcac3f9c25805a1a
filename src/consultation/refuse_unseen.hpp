// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A question or a meeting that is not the asker's, and one that was never there, are refused alike
// and by the Gate, as a case that never was: same error, same work, and a leaf that survives a
// rollback. Only the leaf of one that is there names it; what was typed and names nothing enters no
// log. One Visit each.

#include <optional>

#include "gate/gate.hpp"

namespace briljant::consultation {

// Always "gate.not-found", unless the log itself fails.
[[nodiscard]] core::Error refuse_unseen(gate::Visit& visit,
                                        covenant::Act act,
                                        std::optional<gate::Touched> row);

}  // namespace briljant::consultation
