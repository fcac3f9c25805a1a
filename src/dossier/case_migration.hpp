// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A running case keeps the version of the covenant under which it began; it moves to the version in
// force by a decision of two people with a reason, and that decision stays (R05, article A30). From
// then on the new version decides about it. Clear are the versions and the day; the rest is sealed
// under the case key.

#include <string>
#include <vector>

#include "core/result.hpp"
#include "gate/lens.hpp"
#include "gate/permit.hpp"

namespace briljant::dossier {

struct CaseMigration {
    core::RowId id;
    std::string from;  // label of a version: "1.0"
    std::string to;
    core::Date decided_on;
    core::MemberId decided_by;
    core::MemberId with;
    core::PersonalText reason;
};

struct MigrationWish {
    std::string case_code;
    std::string to;  // what the director saw: the version in force
    core::PersonalText reason;
    std::optional<core::MemberId> with;
};

// "dossier.version-not-in-force", "dossier.version-already", "dossier.version-reason",
// "dossier.version-second".
[[nodiscard]] core::Result<void> migrate_case(gate::Visit& visit, const MigrationWish& wish);
// Oldest first.
[[nodiscard]] core::Result<std::vector<CaseMigration>> list_migrations(gate::Visit& visit,
                                                                       const gate::Lens& lens);
// The label of the version that decides about a new case today; "" while none is in force.
[[nodiscard]] core::Result<std::string> version_in_force(gate::Visit& visit);

}  // namespace briljant::dossier
