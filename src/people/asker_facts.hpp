// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the covenant's decision must know of the asker: designation, screening, secrecy, training,
// second factor, roles, and the organisation with its accession (R02, R07, R08, R09). One query,
// because every Lens and every Permit asks it. Safe from every thread.

#include "core/result.hpp"
#include "covenant/covenant.hpp"
#include "covenant/facts.hpp"
#include "gate/actor.hpp"
#include "storage/database.hpp"

namespace briljant::people {

[[nodiscard]] core::Result<covenant::AskerFacts> asker_facts(
    storage::Session& session,
    const gate::Actor& actor,
    const covenant::CovenantVersion& version,
    const core::Date& today);

}  // namespace briljant::people
