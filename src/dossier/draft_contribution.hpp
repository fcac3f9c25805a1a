// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A contribution that is still being written (US21). A draft is sealed like every item and is its
// author's alone, whatever audience he has in mind; it survives the end of a session. Keeping one
// asks no ground yet, only what narrowing asks: an item for nobody gives nothing to anybody. All
// conditions are asked when it is shared. Each call belongs to one Visit.

#include "dossier/foresee.hpp"
#include "dossier/share_contribution.hpp"

namespace briljant::dossier {

// Keeps it under this id: the first time as a new draft, then over the one that stands there.
// Its code, "B-13".
[[nodiscard]] core::Result<std::string> keep_draft(gate::Visit& visit,
                                                   const core::ContributionId& id,
                                                   const ContributionDraft& draft);

// What a page of the wizard needs besides what was typed.
struct DraftView {
    CaseFile file;
    core::ContributionId id;
    std::string code;
    std::int64_t row_version = 1;
    ContributionDraft draft;
    covenant::Set<covenant::OrgType> origin_types;
    std::vector<CaseParticipant> participants;
    std::vector<Consent> consents;
    covenant::Role role = covenant::Role::participant;
    std::shared_ptr<const covenant::CovenantVersion> version;
};
// Without a code: an empty draft under a new id.
[[nodiscard]] core::Result<DraftView> begin_draft(gate::Visit& visit, const std::string& case_code);
[[nodiscard]] core::Result<DraftView> read_draft(gate::Visit& visit,
                                                 const std::string& case_code,
                                                 std::string_view code);
// "dossier.audience-missing" as long as nobody is to read it.
[[nodiscard]] core::Result<void> share_draft(gate::Visit& visit,
                                             const std::string& case_code,
                                             std::string_view code);
[[nodiscard]] core::Result<void> throw_draft_away(gate::Visit& visit,
                                                  const std::string& case_code,
                                                  std::string_view code);

// The grounds that the covenant and the statute offer to this kind of organisation (R32).
[[nodiscard]] covenant::Set<covenant::SecrecyGround> grounds_for(
    const covenant::CovenantVersion& version, const covenant::Set<covenant::OrgType>& types);
// Is this organisation bound by professional secrecy at all?
[[nodiscard]] bool asks_ground(const covenant::CovenantVersion& version,
                               const covenant::Set<covenant::OrgType>& types);

}  // namespace briljant::dossier
