// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What left the table, in one case: the list with its filters, one record with its acknowledgement,
// its paper and its file (SC15, SC23); and the two forms with which something is given. Rows of the
// route table of dossier/.

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::dossier {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> disclosure_routes();
[[nodiscard]] std::vector<http::BasicRoute<people::Page>> disclosure_print_routes();
[[nodiscard]] std::vector<http::BasicRoute<people::Page>> handover_routes();
[[nodiscard]] std::vector<http::BasicRoute<people::Page>> disclose_routes();

}  // namespace briljant::dossier
