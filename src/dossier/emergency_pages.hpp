// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// /noodtoegang: to break the glass, to see that it was broken, and to judge it (R57, US25). While
// it runs the emergency glasses stand on every page of the duty officer.

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::dossier {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> emergency_routes();
// Sets the glasses bar of the frame when the one who asks has emergency access now; a page of a
// case leaves it standing.
[[nodiscard]] core::Result<void> put_on_emergency_glasses(people::PageCall& call);

}  // namespace briljant::dossier
