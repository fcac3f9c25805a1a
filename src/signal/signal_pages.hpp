// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The screens of a referral: /casussen/nieuw, step by step with what was typed carried along (there
// is no case yet to seal it under), and the referral of a case that stands. Rows of the route
// table.

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::signal {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> signal_routes();

}  // namespace briljant::signal
