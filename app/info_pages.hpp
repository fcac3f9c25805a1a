// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What everybody may read without signing in: privacy, accessibility, help. They say what is true
// of every installation; what differs stands in the covenant.

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::app {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> info_routes();

}  // namespace briljant::app
