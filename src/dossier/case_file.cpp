// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/case_file.hpp"

#include <array>

#include "core/check.hpp"

namespace briljant::dossier {

namespace {

using covenant::AgeBand;
using covenant::CaseState;

constexpr std::array<std::string_view, 11> step_names = {"OPEN",
                                                         "PREPARATION",
                                                         "DISCUSSED",
                                                         "PLAN_ACTIVE",
                                                         "EVALUATION",
                                                         "ESCALATED",
                                                         "SCALED_DOWN",
                                                         "CLOSED",
                                                         "RETAINED",
                                                         "REOPENED",
                                                         "DESTROYED"};
constexpr std::array<std::string_view, 4> status_names = {
    "POTENTIAL", "PRESUMED", "CONFIRMED", "NOT_A_VICTIM"};

template <typename E, std::size_t Count>
std::optional<E> find_name(const std::array<std::string_view, Count>& names,
                           std::string_view name) {
    for (std::size_t i = 0; i < Count; ++i)
        if (names.at(i) == name) return static_cast<E>(i);
    return std::nullopt;
}

}  // namespace

std::string_view to_name(CaseStep step) {
    return step_names.at(static_cast<std::size_t>(step));
}

std::optional<CaseStep> parse_case_step(std::string_view name) {
    return find_name<CaseStep>(step_names, name);
}

std::string_view to_name(VictimStatus status) {
    return status_names.at(static_cast<std::size_t>(status));
}

std::optional<VictimStatus> parse_victim_status(std::string_view name) {
    return find_name<VictimStatus>(status_names, name);
}

CaseState state_of(CaseStep step) {
    switch (step) {
        case CaseStep::open:
        case CaseStep::preparation:
        case CaseStep::discussed:
            return CaseState::in_consultation;
        case CaseStep::plan_active:
        case CaseStep::evaluation:
        case CaseStep::escalated:
            return CaseState::execution;
        case CaseStep::scaled_down:
            return CaseState::scaling_down;
        case CaseStep::closed:
        case CaseStep::retained:
            return CaseState::closed_shielded;
        case CaseStep::reopened:
            return CaseState::reopened_special;
        case CaseStep::destroyed:
            return CaseState::destroyed;
    }
    BR_CHECK(false);
}

AgeBand age_band_on(const core::Date& born, const core::Date& day) {
    const int age = core::age_on(born, day);
    if (age < 12) return AgeBand::under_12;
    if (age < 16) return AgeBand::age_12_15;
    if (age < 18) return AgeBand::age_16_17;
    if (age < 23) return AgeBand::age_18_22;
    return AgeBand::age_23_plus;
}

}  // namespace briljant::dossier
