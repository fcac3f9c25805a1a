// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// One disclosure in words, the same on the screen, on paper and before it is given: heading, facts,
// the items that were given and how many were held back, of which class. Internal to the pages of
// dossier/. Pure but for the directory.

#include "dossier/read_disclosure.hpp"
#include "dossier/send_disclosure.hpp"
#include "people/page_call.hpp"

namespace briljant::dossier {

[[nodiscard]] std::string disclosures_home(const people::PageCall& call);
// "Overdracht politie H-01"; the number of the register when it has no other.
[[nodiscard]] std::string disclosure_heading(const people::PageCall& call,
                                             const Disclosure& disclosure);
// A colleague, or the recipient outside the table.
[[nodiscard]] std::string receiver_words(const people::PageCall& call,
                                         const Disclosure& disclosure,
                                         const people::Directory& directory);
[[nodiscard]] web::Badge state_badge(const people::PageCall& call, const Disclosure& disclosure);
// "1 item achtergehouden (behandeling)", one line for each class.
[[nodiscard]] std::vector<std::string> withheld_lines(const people::PageCall& call,
                                                      const WithheldCounts& counts);
[[nodiscard]] web::Html withheld_notice(const people::PageCall& call, const WithheldCounts& counts);
// The items as they are given: code, whose, what.
// `caption`: the id of its heading: what is going to be given, or what was.
[[nodiscard]] web::Html given_table(const people::PageCall& call,
                                    std::string_view caption,
                                    const std::vector<const Contribution*>& items,
                                    const people::Directory& directory);
// Facts, items and what was held back, as far as this reader may know.
[[nodiscard]] std::vector<web::Html> disclosure_body(const people::PageCall& call,
                                                     const DisclosureView& view);

}  // namespace briljant::dossier
