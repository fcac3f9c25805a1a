// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// May this item be given to this receiver for use outside the table? Asked twice of the covenant
// engine: may the receiver read it now (R31, R41, and what its originator cleared for the police),
// and may this member give it on this ground now (R29, R34, R37). Both must say yes. Nothing is
// written to the log; whoever gives asks the Gate for each item. One thread: that of the Visit.

#include "dossier/contribution_store.hpp"
#include "dossier/disclosure.hpp"

namespace briljant::dossier {

struct Receiver {
    core::MemberId member;
    core::OrganisationId organisation;
    std::string organisation_code;
    covenant::Set<covenant::OrgType> types;
};

struct JudgedItem {
    Contribution item;
    gate::ItemQuestion question;  // as it is put when it is given
    std::optional<WithheldClass> withheld;
};

// The question of one item that goes from its originator to this receiver, under this consent; with
// no consent chosen, under the one that the item itself rests on.
[[nodiscard]] gate::ItemQuestion question_of_giving(const gate::Visit& visit,
                                                    const gate::Lens& lens,
                                                    const Contribution& item,
                                                    const Receiver& receiver,
                                                    const std::optional<Consent>& consent);

[[nodiscard]] core::Result<JudgedItem> judge_item(gate::Visit& visit,
                                                  const gate::Lens& lens,
                                                  const Contribution& item,
                                                  const Receiver& receiver,
                                                  const std::optional<Consent>& consent);

[[nodiscard]] WithheldCounts count_withheld(const std::vector<JudgedItem>& items);

}  // namespace briljant::dossier
