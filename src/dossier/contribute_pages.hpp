// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The screens of bringing in (SC12): the steps text, audience, ground, "wie gaat dit zien", and the
// drafts. Every step is an address of its own; what was typed stands sealed on the server (F15,
// F16). Works without JavaScript. Rows of the route table of dossier/.

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::dossier {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> contribute_routes();

}  // namespace briljant::dossier
