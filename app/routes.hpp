// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The one visible route table: which address leads to which page, and what it needs.

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::app {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> all_routes(bool is_demo);

}  // namespace briljant::app
