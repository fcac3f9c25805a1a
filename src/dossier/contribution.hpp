// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// One item that one organisation brings to the table about one person: one fact, with where it
// comes from, who may see it and on which ground. The originator alone decides on audience and
// conditions (R41). Words are Personal; the rest is sealed too, under the case key, because that
// there is an item about somebody's debts says enough. Plain values.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/clock.hpp"
#include "core/id.hpp"
#include "core/personal.hpp"
#include "covenant/vocabulary.hpp"

namespace briljant::dossier {

enum class ContributionState { draft, submitted, released, withdrawn, corrected, lapsed };

// The ground on which a professional tells what he would otherwise keep secret (R32, R33).
struct SecrecyAssessment {
    std::optional<covenant::SecrecyGround> ground;
    std::vector<std::string> tests;   // codes of the tests that were answered with yes
    bool six_tests_complete = false;  // all six answered, minimal content confirmed
    std::string consulted;            // login or name of the colleague
    std::string consent;              // code of the consent, "CON-01"
    std::optional<bool> is_subject_informed;
    core::PersonalText reason_not_informed;
};

// The six tests of a conflict of duties, in the order of the professional norm.
inline constexpr std::array<std::string_view, 6> secrecy_tests = {
    "ASKED", "DISTRESS", "NO_OTHER_WAY", "SERIOUS_HARM", "WILL_HELP", "AS_LITTLE"};
// All six, a colleague consulted, and she was told or it is said why not.
[[nodiscard]] bool are_tests_complete(const SecrecyAssessment& assessment);

// What only the originator changes; narrowing works at once.
struct OriginatorConditions {
    covenant::Visibility visibility = covenant::Visibility::nobody_yet;
    std::vector<std::string> organisations;  // codes, with Visibility::named_orgs
    bool is_cleared_for_police = false;
    std::optional<core::Date> police_from;  // not before this day
    bool is_not_for_subject = false;
    std::optional<core::Date> until;  // first day that it is shown to nobody any more
};

struct Contribution {
    core::ContributionId id;
    std::string code;  // "B-01"
    core::PersonId person;
    covenant::SubjectRole subject_role = covenant::SubjectRole::victim;
    core::OrganisationId origin;
    std::string origin_code;                        // "O9"
    covenant::Set<covenant::OrgType> origin_types;  // when it was brought in
    core::MemberId author;
    std::string entered_by;  // login, when entered for an incidental participant
    core::Instant entered_at;
    ContributionState state = ContributionState::draft;

    covenant::DataCategory category = covenant::DataCategory::indicator;
    covenant::SourceClass source_class = covenant::SourceClass::seen;
    covenant::Reliability reliability = covenant::Reliability::fact;
    std::string source;  // what and when, in words: "document, 14 oktober"
    std::optional<core::Date> source_date;
    core::PersonalText necessity;  // why it is needed for this purpose
    core::PersonalText reason;     // why it was withdrawn or corrected
    bool is_contact_only = false;
    bool is_quality_checked = false;
    bool is_necessity_recorded = false;
    bool is_safety_relevant_only = false;
    bool is_under_investigation = false;
    bool has_criminal_provenance = false;
    SecrecyAssessment secrecy;
    OriginatorConditions conditions;
    core::PersonalText text;
    std::int64_t row_version = 1;

    // A draft is its author's alone, whatever audience he has in mind.
    [[nodiscard]] covenant::Visibility visibility_now() const {
        return state == ContributionState::draft ? covenant::Visibility::nobody_yet
                                                 : conditions.visibility;
    }
};

[[nodiscard]] std::string_view to_name(ContributionState state);
[[nodiscard]] std::optional<ContributionState> parse_contribution_state(std::string_view name);
// A draft or a narrow audience has a key of its own; the whole table shares that of the person.
[[nodiscard]] bool is_narrow(const Contribution& item);

}  // namespace briljant::dossier
