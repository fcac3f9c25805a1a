// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The screen of the plan: /casussen/:case/plan, with the actions and their settling (SC17).
// Pages ask use cases and never a store.

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::plan {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> plan_routes();

}  // namespace briljant::plan
