// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Building an agenda (SC04, US29): /overleggen/nieuw plans the meeting with its first cases;
// /overleggen/:meeting/agenda asks people to each item and sends the agenda out. For secretaries.

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::consultation {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> agenda_routes();

}  // namespace briljant::consultation
