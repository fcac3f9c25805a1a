// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The screens of meetings: /overleggen, one meeting, its items at the table, its decision list
// (SC05, SC09, SC10). Pages ask use cases and never a store.

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::consultation {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> consultation_routes();

}  // namespace briljant::consultation
