// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The form with which somebody is invited to the table of a case: who, as what, why and until when.
// Reads what was typed into an invitation, and says at each field what is wrong with it. Internal
// to the pages of dossier/.

#include <optional>

#include "dossier/compose_case.hpp"
#include "dossier/read_table.hpp"
#include "people/page_call.hpp"
#include "web/forms.hpp"

namespace briljant::dossier {

[[nodiscard]] web::Form invitation_form(const people::PageCall& call, const TableView& view);
// Keeps what was typed. Nothing when a field is wrong; then the form says so.
[[nodiscard]] std::optional<Invitation> read_invitation(const people::PageCall& call,
                                                        const TableView& view,
                                                        web::Form& form);

}  // namespace briljant::dossier
