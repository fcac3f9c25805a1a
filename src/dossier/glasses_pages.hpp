// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// "Kijk door de bril van …": /casussen/:case/bril, one colleague or two side by side. Structure and
// reasons, never words of an item; a difference is a word and not only a colour.

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::dossier {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> glasses_routes();

}  // namespace briljant::dossier
