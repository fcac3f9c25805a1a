// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What bringing in, keeping as a draft and changing an item have in common: who it comes from, who
// gets its key, which Permit it needs. Internal to the use cases of dossier/. Each call belongs to
// one Visit.

#include "dossier/share_contribution.hpp"

namespace briljant::dossier {

struct Origin {
    core::MemberId author;
    core::OrganisationId organisation;
    std::string code;
    covenant::Set<covenant::OrgType> types;
    std::string entered_by;
};

// The one who acts, or the participant without an account for whom he enters it.
[[nodiscard]] Origin origin_of(const gate::Visit& visit,
                               const gate::KnownCase& known,
                               const std::optional<OnBehalfOf>& behalf);
[[nodiscard]] Contribution item_of(const gate::KnownCase& known,
                                   const Origin& origin,
                                   const ContributionDraft& draft);
// The members that get the key of a narrow item.
[[nodiscard]] core::Result<std::vector<core::MemberId>> audience_of(gate::Visit& visit,
                                                                    const gate::Permit& permit,
                                                                    const Contribution& item);
// To bring it in.
[[nodiscard]] core::Result<gate::Permit> permit_for(gate::Visit& visit,
                                                    const gate::KnownCase& known,
                                                    const Contribution& item,
                                                    const std::vector<Consent>& consents);
// The case as the asker knows it, before any key is opened; "not found" for an outsider.
[[nodiscard]] core::Result<gate::KnownCase> known_case(gate::Visit& visit, const std::string& code);
[[nodiscard]] Reader reader_of(const gate::Visit& visit);
// An item of the actor's own organisation, drafts of his own included; else "gate.not-found".
[[nodiscard]] core::Result<Contribution> find_own(gate::Visit& visit,
                                                  const gate::Lens& lens,
                                                  std::string_view code);

}  // namespace briljant::dossier
