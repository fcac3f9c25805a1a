// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The decision list of a meeting (SC10, US33): reading, signing, sending, confirming.

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::consultation {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> list_routes();

}  // namespace briljant::consultation
