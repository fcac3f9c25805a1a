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

// Why this colleague does not read it, for somebody who reads it himself.
[[nodiscard]] std::string why_not_words(const people::PageCall& call,
                                        const Foreseen& reader,
                                        const covenant::CovenantVersion& version,
                                        const people::Directory& directory);
// "artikel 10, artikel 14": the articles behind a decision.
[[nodiscard]] std::string articles_words(const covenant::CovenantVersion& version,
                                         const covenant::Decision& decision,
                                         web::Language language);
[[nodiscard]] web::Html readers_tables(const people::PageCall& call,
                                       const std::vector<Foreseen>& readers,
                                       const covenant::CovenantVersion& version,
                                       const people::Directory& directory);

// The way to "Kijk door de bril van …".
[[nodiscard]] web::Html glasses_link(const people::PageCall& call, const std::string& case_code);

}  // namespace briljant::dossier
