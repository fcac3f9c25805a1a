// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Watching the days of a case (US49), for *Vandaag*. A day is read through the Lens of its case:
// the list of somebody who watches days in three cases leaves three leaves, and the members of each
// case see under *Wie keek mee* that he looked (docs/decisions/0004-vandaag.md).

#include <vector>

#include "core/result.hpp"
#include "dossier/coming_date.hpp"
#include "gate/visit.hpp"

namespace briljant::dossier {

struct DateToWatch {
    std::string case_code;
    core::MemberId owner;
    DateKind kind = DateKind::hearing;
    core::Date day;
};
// By the process director; the owner takes part in the case ("dossier.owner-not-on-case").
[[nodiscard]] core::Result<void> watch_date(gate::Visit& visit, const DateToWatch& wish);

// From today until `until`, soonest first: of the cases that this member directs all of them, of
// other cases those that he watches himself.
[[nodiscard]] core::Result<std::vector<ComingDate>> coming_dates(gate::Visit& visit,
                                                                 const core::Date& until);

}  // namespace briljant::dossier
