// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The form of a new meeting: when, who leads, which cases in which order. Reads what was typed
// into a wish, and says at each field what is wrong with it. Internal to the pages of
// consultation/.

#include <optional>

#include "consultation/agenda_choices.hpp"
#include "consultation/build_agenda.hpp"
#include "people/page_call.hpp"
#include "web/forms.hpp"

namespace briljant::consultation {

[[nodiscard]] web::Form agenda_form(const people::PageCall& call, const AgendaChoices& choices);
// Nothing when a field is wrong; then the form says so.
[[nodiscard]] std::optional<AgendaWish> read_agenda_form(const people::PageCall& call,
                                                         const AgendaChoices& choices,
                                                         web::Form& form);

}  // namespace briljant::consultation
