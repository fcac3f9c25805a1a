// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The form with which an action is settled, on the page of the plan and at the table of a meeting:
// which action, one of four outcomes, why, a new date. Belongs to one request.

#include <span>

#include "people/directory.hpp"
#include "people/page_call.hpp"
#include "plan/settle_action.hpp"
#include "web/forms.hpp"

namespace briljant::plan {

// Offers the waiting actions of this reader, and those of others when he settles them all; without
// options there is nothing to settle.
[[nodiscard]] web::Form settlement_form(const people::PageCall& call,
                                        const std::string& address,
                                        std::span<const Action> actions,
                                        bool settles_all,
                                        const people::Directory& directory);
[[nodiscard]] Settlement read_settlement(const http::Fields& typed, const std::string& case_code);
// The field where this mistake is put right; "" for an error that is no mistake of the form.
[[nodiscard]] std::string_view field_of_settlement(std::string_view error_id);

}  // namespace briljant::plan
