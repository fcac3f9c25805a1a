// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The running meeting, one item per page (SC05, US31, US32, US34, US44).

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::consultation {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> item_routes();

}  // namespace briljant::consultation
