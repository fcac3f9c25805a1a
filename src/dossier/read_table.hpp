// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Who takes part in a case, with why and what the one who looks may change about it (SC11, R10).
// Belongs to one Visit.

#include "dossier/case_head.hpp"
#include "dossier/conflict_notice.hpp"
#include "dossier/consent.hpp"
#include "dossier/departure_store.hpp"
#include "people/directory.hpp"

namespace briljant::dossier {

struct TableView : CaseHead {
    std::vector<CaseParticipant> participants;
    std::vector<ParticipantNeed> needs;     // for who composes the table
    std::vector<Departure> departures;      // likewise
    std::vector<ConflictNotice> conflicts;  // likewise
    people::Directory directory;
    bool may_compose = false;
    bool may_declare_conflict = false;
};
[[nodiscard]] core::Result<TableView> read_table(gate::Visit& visit, const std::string& case_code);

// The consents of a case and whether this member may record one.
struct ConsentsView : CaseHead {
    std::vector<Consent> consents;
    std::vector<CaseParticipant> participants;
    people::Directory directory;
    std::optional<covenant::AgeBand> age_band;
    bool may_record = false;
};
[[nodiscard]] core::Result<ConsentsView> read_consents(gate::Visit& visit,
                                                       const std::string& case_code);

}  // namespace briljant::dossier
