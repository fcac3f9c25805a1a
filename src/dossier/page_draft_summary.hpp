// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the writer looks at once more before a contribution is shared: the draft in short with a
// link to change each part, and what stands out in its text. Internal to the pages of dossier/.

#include <optional>

#include "dossier/draft_contribution.hpp"
#include "people/page_call.hpp"

namespace briljant::dossier {

[[nodiscard]] web::Html draft_summary(const people::PageCall& call, const DraftView& view);
// A phone number, a citizen number, an address, judging words; nothing when there is none.
[[nodiscard]] std::optional<web::Html> draft_warnings(const people::PageCall& call,
                                                      const core::PersonalText& text);

}  // namespace briljant::dossier
