// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the organisation that brought an item in may still do with it (R41): give it to more or to
// fewer, take it back, put it right. Narrowing works at once, also for what was shared; widening is
// a release and asks everything that a release asks. Every call names the row_version that the
// screen showed: "dossier.changed-meanwhile" when somebody wrote since. Each belongs to one Visit.

#include "dossier/case_file.hpp"
#include "dossier/contribution_store.hpp"

namespace briljant::dossier {

struct ItemRef {
    std::string case_code;
    std::string code;  // "B-04"
    std::int64_t row_version = 1;
};

// For the page: an item of the own organisation that is no draft.
struct OwnItemView {
    CaseFile file;
    Contribution item;
    std::vector<CaseParticipant> participants;
    covenant::Role role = covenant::Role::participant;
    std::shared_ptr<const covenant::CovenantVersion> version;
};
[[nodiscard]] core::Result<OwnItemView> read_own_item(gate::Visit& visit,
                                                      const std::string& case_code,
                                                      std::string_view code);

[[nodiscard]] core::Result<void> change_audience(gate::Visit& visit,
                                                 const ItemRef& ref,
                                                 const OriginatorConditions& wish);
[[nodiscard]] core::Result<void> withdraw_contribution(gate::Visit& visit,
                                                       const ItemRef& ref,
                                                       const core::PersonalText& reason);
// Shields the item until it is put right: nobody outside the own organisation reads it (R48).
[[nodiscard]] core::Result<void> shield_contribution(gate::Visit& visit, const ItemRef& ref);
struct NewText {
    core::PersonalText text;
    core::PersonalText reason;
};
[[nodiscard]] core::Result<void> correct_contribution(gate::Visit& visit,
                                                      const ItemRef& ref,
                                                      const NewText& correction);

// Does `to` give the item to nobody who did not have it under `from`? Pure.
[[nodiscard]] bool is_narrower(const covenant::CovenantVersion& version,
                               const OriginatorConditions& from,
                               const OriginatorConditions& to);

}  // namespace briljant::dossier
