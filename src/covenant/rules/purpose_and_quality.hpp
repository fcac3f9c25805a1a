// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Step 4: is there a purpose, is it necessary, is what is brought in fit to be judged, and does the
// act belong to this state of the case? R12, R13, R15, R16, R56, R57 and the state machine.

#include "covenant/rules/question.hpp"

namespace briljant::covenant::rules {

// R15: a purpose is chosen beforehand; another one needs a recorded compatibility decision. AVG
// 5(1)(b), 6(4); A04.
[[nodiscard]] inline Verdict r15_purpose(const Question& q) noexcept {
    const bool touches_a_person =
        (q.is_on_case() || q.is(traits::on_signal | traits::needs_purpose)) &&
        !traits::outside.intersects(q.roles);
    if (!touches_a_person) return no_objection;
    const auto& purposes = q.version.content().purposes;
    const auto& chosen = q.facts.purpose;
    if (!chosen || *chosen >= purposes.size()) return refuse(DenyReason::no_purpose, 15);
    if (!purposes[*chosen].personal_data) return refuse(DenyReason::purpose_not_compatible, 15);
    const auto& case_ = q.facts.case_;
    if (case_ && case_->purpose && case_->purpose != chosen && !holds(case_->purpose_compatible))
        return refuse(DenyReason::purpose_not_compatible, 15);
    return no_objection;
}

// R12: every mandatory criterion is assessed with a reason before a case is taken up. BGS 2.20(3).
[[nodiscard]] inline Verdict r12_criteria(const Question& q) noexcept {
    if (q.act() != Act::case_open && q.act() != Act::signal_triage) return no_objection;
    const bool in_signal = q.facts.signal && holds(q.facts.signal->criteria_assessed);
    const bool in_case = q.facts.case_ && holds(q.facts.case_->criteria_assessed);
    if (in_signal || (in_case && q.act() == Act::case_open)) return no_objection;
    return refuse(DenyReason::criteria_not_assessed, 12);
}

// What was heard from others is hearsay; a judgement or a feeling is an opinion.
[[nodiscard]] constexpr bool is_marked_honestly(SourceClass source, Reliability mark) noexcept {
    if (source == SourceClass::heard) return mark == Reliability::hearsay;
    if (source == SourceClass::judgement || source == SourceClass::gut_feeling)
        return mark == Reliability::opinion;
    return true;
}

// R13: facts and opinions are marked, sourced, dated and checked by the own organisation. BGS 1.6;
// AVG 5(1)(d); A22.
[[nodiscard]] inline Verdict r13_facts_and_opinions(const Question& q) noexcept {
    const auto refused = refuse(DenyReason::quality_not_checked, 13);
    if (q.act() == Act::signal_submit) {
        if (!q.facts.signal || !holds(q.facts.signal->quality_checked)) return refused;
        return no_objection;
    }
    if (!q.is(traits::brings_in)) return no_objection;
    const auto& item = *q.facts.item;
    if (!holds(item.predicates[Predicate::quality_checked])) return refused;
    if (!is_marked_honestly(item.source_class, item.reliability)) return refused;
    return no_objection;
}

// R15: necessity is recorded for what is brought in; for what is given it is a condition of the
// row.
[[nodiscard]] inline Verdict necessity(const Question& q) noexcept {
    if (q.is(traits::brings_in) && !holds(q.facts.item->predicates[Predicate::necessity]))
        return refuse(DenyReason::no_necessity, 15);
    return no_objection;
}

// R16: danger first: the step taken is recorded before a signal is saved.
[[nodiscard]] inline Verdict r16_acute_danger(const Question& q) noexcept {
    if (q.act() != Act::signal_submit) return no_objection;
    if (!q.facts.signal || !holds(q.facts.signal->acute_step_recorded))
        return refuse(DenyReason::acute_step_missing, 16);
    return no_objection;
}

// R12 and R53: the state machine of the case. The act belongs to the state, and the next state
// follows from it. A read is not refused here: a closed or destroyed case has its own reasons in
// step 12.
[[nodiscard]] inline Verdict state_machine(const Question& q) noexcept {
    if (!q.facts.case_ || !q.facts.case_->exists) return no_objection;
    if (!q.is_on_case() && !q.is(traits::beside_case)) return no_objection;
    const auto& case_ = *q.facts.case_;
    const bool is_before = case_.state == CaseState::reported || case_.state == CaseState::triage;
    const bool is_read = q.is(traits::reads);
    const auto refused = Refusal{DenyReason::state_not_allowed,
                                 RuleId{static_cast<std::uint8_t>(is_before ? 12 : 53)}};
    if (is_read && is_before) return refused;
    if (!is_read && !traits::states_for(q.act()).contains(case_.state)) return refused;
    if (!case_.to_state || *case_.to_state == case_.state) return no_objection;
    const auto& allowed = q.version.content().transitions[index_of(case_.state)];
    if (!allowed.contains(*case_.to_state)) return refused;
    return no_objection;
}

// R56: the log serves four uses and no other. WGS 1.8(4).
[[nodiscard]] inline Verdict r56_log_use(const Question& q) noexcept {
    if (q.act() == Act::log_read && !q.facts.log_use)
        return refuse(DenyReason::log_use_not_allowed, 56);
    return no_objection;
}

// R57: emergency access for a vital interest, with a reason, for a short time, where the covenant
// knows it. AVG 6(1)(d), 9(2)(c).
[[nodiscard]] inline Verdict r57_emergency_access(const Question& q) noexcept {
    if (!q.is_emergency && q.act() != Act::emergency_start) return no_objection;
    const auto refused = refuse(DenyReason::emergency_not_justified, 57);
    if (!q.version.content().emergency.enabled || !q.facts.emergency) return refused;
    const auto& emergency = *q.facts.emergency;
    if (!holds(emergency.vital_interest) || !holds(emergency.reason_given)) return refused;
    if (q.is_emergency && !holds(emergency.within_time)) return refused;
    return no_objection;
}

}  // namespace briljant::covenant::rules
