// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The screens of the covenant and its parties (SC40), as rows of the route table: the overview, one
// party step by step, and the acts that ask a fresh second factor. Safe from every thread.

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::accession {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> accession_routes();

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> party_routes();
[[nodiscard]] std::vector<http::BasicRoute<people::Page>> decision_routes();

}  // namespace briljant::accession
