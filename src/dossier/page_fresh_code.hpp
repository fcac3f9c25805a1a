// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The second factor on the page of the act itself: what was typed stays where it is, and nobody is
// sent away to confirm first. When the code was given in the last minutes it is not asked again.
// Internal to the pages of dossier/. One thread: that of the Visit.

#include <string>

#include "core/result.hpp"
#include "people/page_call.hpp"

namespace briljant::dossier {

[[nodiscard]] bool asks_code(const people::PageCall& call);
// The field "code", for the form that acts.
[[nodiscard]] web::Field code_field(const people::PageCall& call);
// The token of the session as it goes on, or "" when no code was asked. "people.code-wrong".
[[nodiscard]] core::Result<std::string> take_code(people::PageCall& call);
// The answer after the act, with the cookie of that session.
[[nodiscard]] http::Response go_on(const people::PageCall& call,
                                   const std::string& address,
                                   const std::string& token);

}  // namespace briljant::dossier
