// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The page with a form by which something is given, to the police or to others: what went wrong
// first, then the form with everything that was typed. Internal to the pages of dossier/.

#include "dossier/case_file.hpp"
#include "people/page_call.hpp"

namespace briljant::dossier {

struct DisclosureFormPage {
    const CaseFile& file;
    covenant::Role role;
    const covenant::CovenantVersion& version;
    std::string_view heading;  // id of its words
};

// The heading of a page about this case.
[[nodiscard]] web::Html disclosure_title(const people::PageCall& call,
                                         const CaseFile& file,
                                         std::string_view heading);
// `error`: why nothing was given, or null. 409 when somebody else was first, 422 when something is
// still missing.
[[nodiscard]] http::Response disclosure_form(people::PageCall& call,
                                             const DisclosureFormPage& page,
                                             const web::Form& form,
                                             const core::Error* error);

}  // namespace briljant::dossier
