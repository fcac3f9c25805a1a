// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The forms of the covenant's pages, and what was typed in them as a draft; a mistake is told at
// its field and keeps the rest. Pure but for the call.

#include "accession/join_covenant.hpp"
#include "accession/read_parties.hpp"
#include "people/page_call.hpp"

namespace briljant::accession {

[[nodiscard]] web::Form invite_form(const people::PageCall& call, const CovenantView& view);
[[nodiscard]] std::optional<NewParty> read_invite(const people::PageCall& call, web::Form& form);

[[nodiscard]] web::Form declaration_form(const people::PageCall& call, const PartyView& party);
[[nodiscard]] std::optional<Declaration> read_declaration(const people::PageCall& call,
                                                          web::Form& form);

[[nodiscard]] web::Form answer_form(const people::PageCall& call, const PartyView& party);
[[nodiscard]] web::Form let_in_form(const people::PageCall& call, const PartyView& party);

[[nodiscard]] web::Form contact_form(const people::PageCall& call, const PartyView& party);
[[nodiscard]] std::optional<FirstContact> read_contact(const people::PageCall& call,
                                                       web::Form& form);

[[nodiscard]] web::Form suspend_form(const people::PageCall& call, const PartyView& party);
[[nodiscard]] web::Form lift_form(const people::PageCall& call, const PartyView& party);
[[nodiscard]] web::Form decide_form(const people::PageCall& call, const PartyView& party);
[[nodiscard]] web::Form stay_form(const people::PageCall& call, const PartyView& party);

}  // namespace briljant::accession
