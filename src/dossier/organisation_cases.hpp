// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// In how many cases an organisation takes part today, for the page that shows what leaving the
// covenant means. The codes are those of the cases in which the reader takes part too: of the
// others he learns the number and nothing else.

#include <string>
#include <vector>

#include "gate/visit.hpp"

namespace briljant::dossier {

struct OrganisationCases {
    std::int64_t count = 0;
    std::vector<std::string> own_codes;
};
// For a colleague of that organisation; anybody else gets "gate.not-found".
[[nodiscard]] core::Result<OrganisationCases> cases_of_own_organisation(gate::Visit& visit);

}  // namespace briljant::dossier
