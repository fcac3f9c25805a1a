// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The screens of cases, as rows of the route table: /casussen and everything under a case (SC03,
// SC11, SC12). Pages ask use cases and never a store.

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::dossier {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> dossier_routes();

}  // namespace briljant::dossier
