// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the ways to give something have in common: who receives, who may know of it, what the leaf
// names. Internal to the use cases of dossier/. Each call belongs to one Visit.

#include "dossier/case_file.hpp"
#include "dossier/disclosure_store.hpp"
#include "dossier/judge_disclosure.hpp"
#include "gate/act_request.hpp"

namespace briljant::dossier {

// The kind of row under which the Gate names who receives, beside the objects of a leaf.
inline constexpr std::string_view receiver_row = "receiver";

[[nodiscard]] std::vector<CaseParticipant> holding_today(const std::vector<CaseParticipant>& all,
                                                         const core::Date& today);
[[nodiscard]] core::Result<Receiver> receiver_at_table(gate::Visit& visit,
                                                       const gate::Lens& lens,
                                                       const core::MemberId& member);
[[nodiscard]] bool holds_on(const Consent& consent, const core::Date& day);
[[nodiscard]] std::vector<Consent> holding_today(const std::vector<Consent>& all,
                                                 const core::Date& today);
[[nodiscard]] const Consent* find_consent(const std::vector<Consent>& all, std::string_view code);

// Giver, receiver and process director.
[[nodiscard]] std::vector<core::MemberId> readers_of(const Disclosure& disclosure,
                                                     const core::MemberId& process_director);
void add_bases(std::vector<std::string>& codes, const covenant::Decision& decision);
// A new record of this member, now; its code comes from the series.
[[nodiscard]] core::Result<Disclosure> begin_disclosure(gate::Visit& visit, DisclosureKind kind);

}  // namespace briljant::dossier
