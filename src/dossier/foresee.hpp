// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// "Wie gaat dit zien?" and "Wie ziet dit nog meer?": every participant of the case, asked as if he
// looked at the item now (R41; screen SC12). Each answer is that of the covenant engine and nothing
// is written to the log for those who are asked about; the one who asks leaves the leaf of his
// Lens. Not foreseen: a member who joins later, and a narrow item whose key he never got.

#include "dossier/case_file.hpp"
#include "dossier/contribution_store.hpp"
#include "people/member.hpp"

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

// One colleague, at the table or not: whether the case exists for him and, when it does, each of
// these items in their order, asked one by one as above.
struct ForeseenCase {
    core::MemberId member;
    covenant::Set<covenant::Role> roles;  // on this case; empty: he takes no part
    covenant::Decision decision;          // on the case itself
    std::vector<Foreseen> items;          // empty when the case does not exist for him
};
[[nodiscard]] core::Result<ForeseenCase> foresee_as(gate::Visit& visit,
                                                    const gate::Lens& lens,
                                                    const people::Member& member,
                                                    const std::vector<Contribution>& items);
// The case alone, from what is clear: no key is needed and nothing is opened. Nothing when there is
// no such case.
[[nodiscard]] core::Result<std::optional<ForeseenCase>> foresee_door(gate::Visit& visit,
                                                                     const std::string& case_code,
                                                                     const people::Member& member);

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
