// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The form of an invitation, shown empty and read when it comes back. For the pages of people/.
// Safe from every thread.

#include <optional>

#include "people/invitation.hpp"
#include "people/page_call.hpp"
#include "web/forms.hpp"

namespace briljant::people {

[[nodiscard]] web::Form invite_form(const PageCall& call);
// Nothing, and errors at the fields of the form, when something is missing.
[[nodiscard]] std::optional<InvitationDraft> read_invite(const PageCall& call, web::Form& form);

// "deelnemer"
[[nodiscard]] std::string role_word(const PageCall& call, covenant::Role role);

}  // namespace briljant::people
