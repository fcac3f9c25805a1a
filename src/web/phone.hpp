// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A telephone number for a page: as people read it, kept on one line by a hyphen and spaces that do
// not break, and as the digits behind tel: in a link (href="tel:{{DIGITS}}"). The number itself is
// not checked here. Pure functions, safe from every thread.

#include <string>
#include <string_view>

namespace briljant::web {

[[nodiscard]] std::string phone_shown(std::string_view number);   // "0900‑8844"
[[nodiscard]] std::string phone_digits(std::string_view number);  // "09008844", "+31612345678"

}  // namespace briljant::web
