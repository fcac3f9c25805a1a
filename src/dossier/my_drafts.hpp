// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The contributions that this member began and did not share yet, across his cases and without a
// word of them (US21): a code, a case and a moment, which are clear (docs/clear.md).

#include <string>
#include <vector>

#include "core/result.hpp"
#include "gate/visit.hpp"

namespace briljant::dossier {

struct DraftLead {
    std::string code;  // "B-12"
    std::string case_code;
    core::Instant saved_at;
};
// Newest first, at most 200.
[[nodiscard]] core::Result<std::vector<DraftLead>> my_drafts(gate::Visit& visit);

}  // namespace briljant::dossier
