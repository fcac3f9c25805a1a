// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The screens of one item that stands there: who else reads it, and, for the organisation that
// brought it in, another audience, taking it back and putting it right (R41, R48). Two who change
// the same item see both texts and choose. Rows of the route table of dossier/.

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::dossier {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> item_routes();

}  // namespace briljant::dossier
