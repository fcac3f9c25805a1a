// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// "Wie gaat dit zien": who will read an item and under which article, and who will not and why not,
// as tables. The writer looks at them before sharing, and later at an item that stands there.
// Internal to the pages of dossier/.

#include <vector>

#include "dossier/foresee.hpp"
#include "people/directory.hpp"
#include "people/page_call.hpp"

namespace briljant::dossier {

[[nodiscard]] web::Html readers_tables(const people::PageCall& call,
                                       const std::vector<Foreseen>& readers,
                                       const covenant::CovenantVersion& version,
                                       const people::Directory& directory);

}  // namespace briljant::dossier
