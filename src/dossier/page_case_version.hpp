// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The part of the page of the course that tells under which version of the covenant the case runs,
// and moves it to the one in force. Internal to the pages of dossier/.

#include "dossier/read_course.hpp"
#include "people/page_call.hpp"
#include "web/forms.hpp"

namespace briljant::dossier {

// Nothing to move, no form.
[[nodiscard]] std::optional<web::Form> version_form(const people::PageCall& call,
                                                    const CourseView& view);
[[nodiscard]] web::Html version_card(const people::PageCall& call,
                                     const CourseView& view,
                                     const std::optional<web::Form>& form);
[[nodiscard]] MigrationWish read_migration(const people::PageCall& call);
// The field where this mistake is put right; "" for an error that is no mistake of the form.
[[nodiscard]] std::string_view field_of_migration(std::string_view error_id);

}  // namespace briljant::dossier
