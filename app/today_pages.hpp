// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// *Vandaag* (SC01): what must I do now? Actions that are late or due, meetings to come, cases taken
// part in: each line leads to the place where the work is done, and none holds a word about
// anybody. It stands in app/ because it looks across every module.

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::app {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> today_routes();

}  // namespace briljant::app
