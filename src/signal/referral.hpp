// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A referral (aanmelding) asks for a case discussion: what is going on, what the consultation is
// for, who the person is and how she is reached safely. It is judged against the criteria of the
// covenant, each met or not with a reason (R12), before a case opens. Words are Personal and are
// sealed with the case. Plain values.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/clock.hpp"
#include "core/personal.hpp"
#include "covenant/covenant.hpp"

namespace briljant::signal {

struct Referral {
    core::Date received_on;
    core::PersonalText reason;
    core::PersonalText aim;  // of the consultation
    std::string purpose;     // code in the covenant
    covenant::Phenomenon phenomenon = covenant::Phenomenon::exploitation_unknown;
    bool is_person_informed = false;
    core::PersonalText why_not_informed;  // and until when
    core::PersonalText ground;            // consent, or why without
    core::PersonalText partners;          // organisations and the question to each
    core::PersonalText safe_contact;
    core::PersonalText language;  // interpreter, adjustments
    core::PersonalText others;    // children in the household, persons with a presumed role
    core::PersonalText tried;     // what has been tried already
    int ave_phase = 0;            // proposed, 1 to 4; 0: none
};

// The judgement of one criterion.
struct CriteriaAssessment {
    std::string criterion;  // "TC1"
    std::optional<bool> is_met;
    core::PersonalText reason;
};

// Every criterion of the set has an outcome, and a reason where the covenant makes it mandatory.
[[nodiscard]] bool is_assessed(const covenant::CriteriaSet& set,
                               const std::vector<CriteriaAssessment>& assessments);
// Does the rule ("TC1 AND (TC3 OR TC4)") accept? Nothing for a rule that cannot be read.
[[nodiscard]] std::optional<bool> accepts(std::string_view rule,
                                          const std::vector<CriteriaAssessment>& assessments);
// Of a consultation type; none when it has none.
[[nodiscard]] const covenant::CriteriaSet* criteria_of(const covenant::CovenantVersion& version,
                                                       std::string_view consultation_type);

}  // namespace briljant::signal
