// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/contribution.hpp"

#include <algorithm>
#include <array>

namespace briljant::dossier {

namespace {
constexpr std::array<std::string_view, 6> state_names = {
    "DRAFT", "SUBMITTED", "RELEASED", "WITHDRAWN", "CORRECTED", "LAPSED"};
}  // namespace

std::string_view to_name(ContributionState state) {
    return state_names.at(static_cast<std::size_t>(state));
}

std::optional<ContributionState> parse_contribution_state(std::string_view name) {
    for (std::size_t i = 0; i < state_names.size(); ++i)
        if (state_names.at(i) == name) return static_cast<ContributionState>(i);
    return std::nullopt;
}

bool is_narrow(const Contribution& item) {
    return item.visibility_now() != covenant::Visibility::table;
}

bool are_tests_complete(const SecrecyAssessment& assessment) {
    const auto is_answered = [&](std::string_view test) {
        return std::ranges::find(assessment.tests, test) != assessment.tests.end();
    };
    if (!std::ranges::all_of(secrecy_tests, is_answered)) return false;
    if (assessment.consulted.empty() || !assessment.is_subject_informed) return false;
    return *assessment.is_subject_informed || !assessment.reason_not_informed.reveal().empty();
}

}  // namespace briljant::dossier
