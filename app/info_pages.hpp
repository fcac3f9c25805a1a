// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What everybody may read without signing in: privacy, accessibility, help, and the table of the
// rules. They say what is true of every installation; what differs stands in the covenant. The
// rules are open too: they hold no word about a person, and whoever a case is about has a right to
// know by which rules is decided (AVG 5(1)(a), 26(2)).

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::app {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> info_routes();

}  // namespace briljant::app
