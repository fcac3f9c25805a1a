// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The table of the rules R01 to R61: what docs/rules.md says, in the language of the reader.

#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::app {

[[nodiscard]] http::Response show_rules(people::PageCall& call);

}  // namespace briljant::app
