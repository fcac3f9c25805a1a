// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Acts on a meeting as a whole: who is there, signing the statement, a conflict of interest,
// opening, closing, making the decision list (US28, US31, US33).

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::consultation {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> table_routes();

}  // namespace briljant::consultation
