// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Words for the codes of a case in the reader's language, and the parts that every case page has:
// tabs, glasses, breadcrumb. Internal to the pages of dossier/. Pure but for the directory.

#include <string>

#include "dossier/case_file.hpp"
#include "dossier/contribution.hpp"
#include "people/directory.hpp"
#include "people/page_call.hpp"

namespace briljant::dossier {

// The label of a code: word("role", "CASE_DIRECTOR", nl) is "casusregisseur".
[[nodiscard]] std::string word(std::string_view group,
                               std::string_view code,
                               web::Language language);

enum class CaseTab { overview, contributions, access };
[[nodiscard]] web::Html case_tabs(const std::string& code,
                                  CaseTab current,
                                  std::int64_t count,
                                  web::Language language);

// Title, breadcrumb and glasses bar of a page that was opened through a Lens.
void put_on_glasses(people::PageCall& call,
                    const CaseFile& file,
                    covenant::Role role,
                    const covenant::CovenantVersion& version,
                    std::string_view part);

// The number of a covenant article in words: "artikel 10".
[[nodiscard]] std::string article_words(std::string_view key, web::Language language);
// "Waarom zie ik dit?" of one item.
[[nodiscard]] web::Why why_words(const covenant::CovenantVersion& version,
                                 const covenant::Decision& reason,
                                 const OriginatorConditions& conditions,
                                 web::Language language);

}  // namespace briljant::dossier
