// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Looking at what left the table: the list of a case, one record with the items that it holds for
// this reader, and what waits for his acknowledgement across his cases. The words of an item come
// through the Lens of now: what its originator narrowed or took back is not shown any more (R41).
// Belongs to one Visit.

#include "dossier/case_head.hpp"
#include "dossier/contribution_store.hpp"
#include "dossier/disclosure_store.hpp"
#include "gate/gate.hpp"
#include "people/directory.hpp"

namespace briljant::dossier {

struct DisclosuresView : CaseHead {
    std::vector<SeenDisclosure> disclosures;  // newest first
    people::Directory directory;
    bool may_send = false;
};
[[nodiscard]] core::Result<DisclosuresView> list_disclosures(gate::Visit& visit,
                                                             const std::string& case_code);

struct DisclosureView : CaseHead {
    SeenDisclosure seen;
    std::vector<gate::Seen<Contribution>> given;  // those that he may still read
    int given_closed = 0;                         // given, and not shown to him any more
    std::vector<DisclosureItem> held_back;        // his own, or that he considered and may read
    people::Directory directory;
    bool may_acknowledge = false;
};
// "gate.not-found" when there is none by that code for this reader.
[[nodiscard]] core::Result<DisclosureView> read_disclosure(gate::Visit& visit,
                                                           const std::string& case_code,
                                                           std::string_view code,
                                                           covenant::AuditAction as);

struct ReceivedLead {
    std::string code;  // "DIS-01"
    DisclosureKind kind = DisclosureKind::police_handover;
    std::string case_code;
    core::Instant sent_at;
};
// Of open cases in which he takes part today; oldest first, at most 200.
[[nodiscard]] core::Result<std::vector<ReceivedLead>> disclosures_to_acknowledge(
    gate::Visit& visit);

}  // namespace briljant::dossier
