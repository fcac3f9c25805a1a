// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Who takes part in a case, from when until when, and why (R10). Only the process director composes
// the table; a participant steps out himself by declaring a conflict of interest (US28), after
// which he reads nothing of the case, from the next request on, and nobody is told why.

#include "dossier/case_store.hpp"

namespace briljant::dossier {

struct Invitation {
    core::MemberId member;
    core::OrganisationId organisation;
    covenant::Role role = covenant::Role::participant;
    std::optional<core::Date> until;  // first day that it no longer holds
    bool is_incidental = false;       // without an account: items are entered for him
    core::PersonalText reason;        // why this person is needed
    covenant::LegalBasisCode basis = covenant::LegalBasisCode::avg6_1e_public_task;
};

[[nodiscard]] core::Result<void> invite_participant(gate::Visit& visit,
                                                    const std::string& case_code,
                                                    const Invitation& invitation);
// Also takes back an invitation; the reason stays, for who composes the table.
// "dossier.end-reason-missing", "dossier.not-at-table".
struct DepartureWish {
    core::MemberId member;
    core::PersonalText reason;
};
[[nodiscard]] core::Result<void> end_participation(gate::Visit& visit,
                                                   const std::string& case_code,
                                                   const DepartureWish& wish);
// By the process director, on the word of the member's organisation.
[[nodiscard]] core::Result<void> exclude_participant(gate::Visit& visit,
                                                     const std::string& case_code,
                                                     const core::MemberId& member);
// By the member himself.
[[nodiscard]] core::Result<void> declare_conflict(gate::Visit& visit, const std::string& case_code);
[[nodiscard]] core::Result<void> name_case_director(gate::Visit& visit,
                                                    const std::string& case_code,
                                                    const core::MemberId& member);

// Two cases that belong together stay two cases (R10): the link is known to the member who directs
// both and to those given here, and to nobody else.
struct LinkWish {
    std::string from_case;
    std::string to_case;
    std::string kind;
    std::vector<core::MemberId> readers;
};
[[nodiscard]] core::Result<void> link_cases(gate::Visit& visit, const LinkWish& wish);
// One side only, where two directors each keep their own case.
[[nodiscard]] core::Result<void> note_link(gate::Visit& visit, const LinkWish& wish);

}  // namespace briljant::dossier
