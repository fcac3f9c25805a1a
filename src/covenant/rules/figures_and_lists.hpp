// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What is counted, ranked or worked out about many people at once: R44, R50, R51, R52. Only figures
// leave, and never does an outcome decide about a person.

#include "covenant/rules/question.hpp"

namespace briljant::covenant::rules {

// R44: figures leave only as figures: every cell at least k, no hidden cell that follows from the
// others, no free text, no dates of birth. Wpg 22(1); Jw 7.3.12; Wmo 5.3.6; A13, A27.
[[nodiscard]] inline Verdict r44_only_aggregates_leave(const Question& q) noexcept {
    if (q.act() != Act::figures_read) return no_objection;
    const auto refused = refuse(DenyReason::aggregate_not_safe, 44);
    if (!q.facts.figures) return refused;
    const auto& figures = *q.facts.figures;
    const int asked = q.version.content().figures.k;
    const int k = asked < FigureRules::k_minimum ? FigureRules::k_minimum : asked;
    if (!figures.smallest_cell || *figures.smallest_cell < k) return refused;
    if (!holds(figures.complementary_suppression)) return refused;
    if (forbids(figures.free_text) || forbids(figures.birth_dates)) return refused;
    return no_objection;
}

// R50: whoever relies on an imported score, match or place on a list is a named person who confirms
// it with a reason, and has seen its logic. AVG 22; UAVG 40; WGS 1.9(2), (6); A22.
[[nodiscard]] inline Verdict r50_a_human_decides(const Question& q) noexcept {
    if (!q.facts.outcome || q.is(traits::reads)) return no_objection;
    const auto& outcome = *q.facts.outcome;
    if (holds(outcome.confirmed_by_person) && holds(outcome.reason_given) &&
        holds(outcome.logic_shown))
        return no_objection;
    return refuse(DenyReason::automated_decision, 50);
}

// R51 [ZVH]: nothing is worked out about a person over the joint file, whatever a covenant lists;
// elsewhere Briljant computes no score of a person either (R50). WGS 2.26.
[[nodiscard]] inline Verdict r51_no_automated_analysis(const Question& q) noexcept {
    if (q.act() != Act::analysis_run) return no_objection;
    return refuse(DenyReason::activity_not_listed, q.regime() == Regime::wgs_zvh ? 51 : 50);
}

// R52 [ZVH]: a place on the list of prioritised cases only by criteria that are published and met.
// WGS 2.32; BGS 2.22. Other regimes know no such list.
[[nodiscard]] inline Verdict r52_priority_list(const Question& q) noexcept {
    if (q.act() != Act::priority_list_add) return no_objection;
    if (q.regime() != Regime::wgs_zvh)
        return Refusal{DenyReason::activity_not_listed, std::nullopt};
    const auto& place = q.facts.priority_list;
    if (place && holds(place->criteria_published) && holds(place->criteria_met))
        return no_objection;
    return refuse(DenyReason::list_criteria_not_met, 52);
}

}  // namespace briljant::covenant::rules
