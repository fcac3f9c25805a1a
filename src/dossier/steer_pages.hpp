// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// /casussen/:case/verloop, for the process director: how far the table may share (phase), the step
// of the case, and the decision on telling the person. Internal to dossier/.

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::dossier {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> steer_routes();

}  // namespace briljant::dossier
