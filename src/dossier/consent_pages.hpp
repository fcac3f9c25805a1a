// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The consents of a case: by whom, for what, until when (R34 to R37); recording one and writing
// down that it was withdrawn. Rows of the route table of dossier/.

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::dossier {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> consent_routes();

}  // namespace briljant::dossier
