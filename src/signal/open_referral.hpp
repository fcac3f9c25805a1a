// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// From an accepted referral to a case (US19, R12, R15): the criteria are judged, the rule of the
// covenant accepts, the case of the victim opens, and when somebody is suspected a second case with
// its own table and key, linked behind the wall (R10). The referral is sealed with the victim's
// case. All in one Visit: everything or nothing.

#include "dossier/case_file.hpp"
#include "gate/visit.hpp"
#include "signal/referral.hpp"

namespace briljant::signal {

struct ReferralToOpen {
    Referral referral;
    std::string consultation_type;
    std::vector<CriteriaAssessment> assessments;
    std::optional<dossier::VictimStatus> victim_status;
    dossier::CaseSubject subject;
    std::optional<dossier::CaseSubject> suspect;  // opens the linked case
};

struct OpenedCases {
    std::string victim;   // "V-005"
    std::string suspect;  // "" when nobody was named
};

// "signal.criteria-incomplete" (R12) or "signal.not-accepted" before anything is written.
[[nodiscard]] core::Result<OpenedCases> open_referral(gate::Visit& visit,
                                                      const ReferralToOpen& wish);

// The version in which a case would open now; "gate.not-found" for whoever may not open one,
// without a line in the log: nothing was asked yet.
[[nodiscard]] core::Result<std::shared_ptr<const covenant::CovenantVersion>> version_to_open_in(
    gate::Visit& visit);

// The referral and judgement of a case, for its members.
struct ReferralView {
    dossier::CaseFile file;
    std::optional<Referral> referral;
    std::vector<CriteriaAssessment> assessments;
    covenant::Role role = covenant::Role::participant;
    std::shared_ptr<const covenant::CovenantVersion> version;
};
[[nodiscard]] core::Result<ReferralView> read_referral(gate::Visit& visit,
                                                       const std::string& case_code);

}  // namespace briljant::signal
