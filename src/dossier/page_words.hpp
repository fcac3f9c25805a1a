// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Words for the codes of a case in the reader's language, and the parts that every case page has:
// title, tabs, glasses, breadcrumb; also for the pages of modules that stand on this one. Pure but
// for the directory.

#include <string>

#include "dossier/case_head.hpp"
#include "dossier/contribution.hpp"
#include "people/directory.hpp"
#include "people/page_call.hpp"

namespace briljant::dossier {

// The label of a code: word("role", "CASE_DIRECTOR", nl) is "casusregisseur".
[[nodiscard]] std::string word(std::string_view group,
                               std::string_view code,
                               web::Language language);

// Number and kind, the person, the state.
[[nodiscard]] web::Html case_title(const people::PageCall& call,
                                   const CaseHead& head,
                                   const std::vector<web::Action>& actions);

enum class CaseTab {
    overview,
    contributions,
    plan,
    people,
    requests,
    consents,
    disclosures,
    access
};
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

// A colleague by name; somebody outside the organisations by role: his login says nothing and his
// name stands nowhere in the clear.
[[nodiscard]] std::string participant_name(const CaseParticipant& participant,
                                           const people::Directory& directory,
                                           web::Language language);

// The number of a covenant article in words: "artikel 10".
[[nodiscard]] std::string article_words(std::string_view key, web::Language language);
// "Waarom zie ik dit?" of one item.
[[nodiscard]] web::Why why_words(const covenant::CovenantVersion& version,
                                 const covenant::Decision& reason,
                                 const OriginatorConditions& conditions,
                                 web::Language language);

}  // namespace briljant::dossier
