// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// "Wie gaat dit zien?" and "Wie ziet dit nog meer?": every participant of the case, asked as if he
// looked at the item now (R41; screen SC12). Each answer is that of the covenant engine and nothing
// is written to the log for those who are asked about; the one who asks leaves the leaf of his
// Lens. Not foreseen: a member who joins later, and a narrow item whose key he never got.

#include "dossier/case_file.hpp"
#include "dossier/contribution_store.hpp"

namespace briljant::dossier {

// One person who will be able to read the item, or who will not, and why not.
struct Foreseen {
    core::MemberId member;
    core::OrganisationId organisation;
    bool may_read = false;
    covenant::Decision decision;
    bool needs_code = false;  // he reads it after a fresh code
};
[[nodiscard]] core::Result<std::vector<Foreseen>> foresee(gate::Visit& visit,
                                                          const gate::Lens& lens,
                                                          const Contribution& item);

// The same for a page: one item that this member may read, and who else.
struct ReaderView {
    CaseFile file;
    Contribution item;
    std::vector<Foreseen> readers;
    covenant::Role role = covenant::Role::participant;
    std::shared_ptr<const covenant::CovenantVersion> version;
};
[[nodiscard]] core::Result<ReaderView> who_will_read(gate::Visit& visit,
                                                     const std::string& case_code,
                                                     std::string_view item_code);

}  // namespace briljant::dossier
