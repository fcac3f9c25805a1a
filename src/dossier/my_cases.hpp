// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The list of one's own cases (US20): where one takes part today, without a name of anybody.

#include <vector>

#include "dossier/case_store.hpp"

namespace briljant::dossier {

[[nodiscard]] core::Result<std::vector<CaseListItem>> my_cases(gate::Visit& visit);

}  // namespace briljant::dossier
