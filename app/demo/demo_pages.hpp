// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The pages of the example alone: the row of people on the first page ("Welke bril zet u op?"), the
// guided tour, and the clock. None of them exists in a real installation.

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::app {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> demo_routes();

}  // namespace briljant::app
