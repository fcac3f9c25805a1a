// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The agenda and the decision list of a meeting on paper, and the same as a PDF, for partners who
// meet with paper on the table (P16). Each reader gets the items that he gets on the screen; the
// log keeps that it was a print or a file. Asks for a fresh second factor.

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::consultation {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> print_routes();

}  // namespace briljant::consultation
