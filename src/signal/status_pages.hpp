// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The screens of signals as rows of states: /signalen/mijn for who reported, /signalen and one
// signal for the process direction (SC02), and who looked for a privacy officer. Rows of the route
// table. Pages ask use cases and never a store.

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::signal {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> status_routes();

}  // namespace briljant::signal
