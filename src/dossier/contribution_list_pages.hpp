// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The items of a case as a list, newest first, each with who reads it and, for its own
// organisation, what may still be done with it; and apart from them the reader's own drafts.
// Internal to the pages of dossier/.

#include <optional>

#include "dossier/read_case.hpp"
#include "people/directory.hpp"
#include "people/page_call.hpp"

namespace briljant::dossier {

[[nodiscard]] web::Html contribution_list(const people::PageCall& call,
                                          const CaseView& view,
                                          const people::Directory& directory,
                                          std::size_t count);
// That there are items which open after a fresh code, and nothing of them; after the case was read.
[[nodiscard]] std::optional<web::Html> closed_until_code(const people::PageCall& call);
// Nothing when he has none.
[[nodiscard]] std::optional<web::Html> draft_list(const people::PageCall& call,
                                                  const CaseView& view);
// Without drafts.
[[nodiscard]] std::int64_t shared_count(const CaseView& view);

}  // namespace briljant::dossier
