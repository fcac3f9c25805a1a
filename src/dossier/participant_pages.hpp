// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Who takes part in a case: the table, and for its process director inviting, ending and excluding
// (R10, US28). Anybody may step out by declaring a conflict of interest; nobody is told why. What
// the covenant does not allow this reader is not on the page. Rows of the route table of dossier/.

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::dossier {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> participant_routes();

}  // namespace briljant::dossier
