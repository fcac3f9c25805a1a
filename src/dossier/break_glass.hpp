// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Emergency access to a case, a closed one too (R57, US25): a duty officer breaks the glass for a
// vital interest and a reason, reads for as long as the covenant says, and chair, directors and
// privacy officer know at once. It ends by itself or by hand; a privacy officer judges it. It needs
// the key of the case, which is sealed to the duty officers when the case is opened. Each call
// belongs to one Visit.

#include "gate/emergency.hpp"
#include "people/directory.hpp"

namespace briljant::dossier {

// More on one day than this is no emergency of one duty officer any more: the chair joins.
inline constexpr std::int64_t emergencies_a_day = 2;
inline constexpr std::size_t emergency_reason_min = 10;  // letters: "ja" is no reason

struct EmergencyWish {
    std::string case_code;
    bool is_vital_interest = false;
    core::PersonalText reason;
};
// Its code: "BG-01". "emergency.no-vital-interest", "emergency.reason-missing",
// "emergency.too-many"; "gate.not-found" when there is no such case, or no key of it for this
// member: the two look alike.
[[nodiscard]] core::Result<std::string> break_glass(gate::Visit& visit, const EmergencyWish& wish);
// At once, of the one who acts.
[[nodiscard]] core::Result<void> end_emergency(gate::Visit& visit);

struct EmergencyList {
    std::vector<gate::EmergencyAccess> accesses;  // that he started or was told of
    people::Directory directory;
    bool may_start = false;
};
[[nodiscard]] core::Result<EmergencyList> list_emergencies(gate::Visit& visit);

struct EmergencyView {
    gate::EmergencyAccess access;
    std::optional<gate::EmergencyWords> words;  // for who judges
    people::Directory directory;
    bool may_judge = false;
};
[[nodiscard]] core::Result<EmergencyView> read_emergency(gate::Visit& visit, std::string_view code);

struct EmergencyJudgement {
    std::string code;
    std::optional<gate::EmergencyVerdict> verdict;
    core::PersonalText finding;
};
// "emergency.verdict-missing", "emergency.finding-missing", "gate.emergency-judged".
[[nodiscard]] core::Result<void> judge_emergency(gate::Visit& visit,
                                                 const EmergencyJudgement& judgement);

// To whom the key of a new case is sealed beside its director (R53, R57).
[[nodiscard]] core::Result<std::vector<core::MemberId>> duty_officers(
    gate::Visit& visit, const covenant::CovenantVersion& version);

}  // namespace briljant::dossier
