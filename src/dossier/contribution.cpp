// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/contribution.hpp"

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

bool is_narrow(const OriginatorConditions& conditions) {
    return conditions.visibility != covenant::Visibility::table;
}

}  // namespace briljant::dossier
