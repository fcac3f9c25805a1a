// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Steps 12 and 13: not shielded, not past its end, and the log can be written. R14, R30, R48,
// R53-R56, and the conditions of the machine.

#include "covenant/rules/question.hpp"

namespace briljant::covenant::rules {

// R48: what is disputed is shielded until it is put right. Its own organisation sees it, to do so.
[[nodiscard]] inline Verdict r48_errors(const Question& q) noexcept {
    if (!q.is(traits::gives) || q.reads_own()) return no_objection;
    if (forbids(q.facts.item->shielded)) return refuse(DenyReason::item_shielded, 48);
    return no_objection;
}

// R53: a closed case is unreadable except for a decision to re-open it. WGS 2.31(8). Emergency
// access lifts this shield and no other.
[[nodiscard]] inline Verdict r53_shielded(const Question& q) noexcept {
    if (!q.facts.case_ || !q.is(traits::reads)) return no_objection;
    const auto& case_ = *q.facts.case_;
    if (case_.state != CaseState::closed_shielded || q.is_emergency) return no_objection;
    if (q.roles.contains(Role::process_director) && holds(case_.reopen_decision))
        return no_objection;
    return refuse(DenyReason::case_shielded, 53);
}

// R14 and R54: after the end of retention there is nothing to read, whatever else holds.
// WGS 1.8(7).
[[nodiscard]] inline Verdict r54_five_years(const Question& q) noexcept {
    if (!q.facts.case_ || (!q.is_on_case() && !q.is(traits::reads))) return no_objection;
    const auto& case_ = *q.facts.case_;
    const bool is_rejected =
        case_.state == CaseState::rejected || case_.state == CaseState::referred;
    if (is_rejected) return refuse(DenyReason::retention_expired, 14);
    const bool is_over = case_.destroy_by && *case_.destroy_by <= q.facts.today;
    if (case_.state == CaseState::destroyed || (case_.exists && !case_.destroy_by) || is_over)
        return refuse(DenyReason::retention_expired, 54);
    return no_objection;
}

// R54: a legal hold stops destruction, and nothing is destroyed before its time without a decision.
[[nodiscard]] inline Verdict r54_hold(const Question& q) noexcept {
    if (q.act() != Act::case_destroy || !q.facts.case_) return no_objection;
    if (forbids(q.facts.case_->legal_hold)) return refuse(DenyReason::state_not_allowed, 54);
    return no_objection;
}

// Closed less than a year before the limit.
[[nodiscard]] inline bool is_closed_late(const CaseFacts& case_,
                                         const ExtensionFacts& extension) noexcept {
    if (!extension.closed_on || !case_.destroy_by) return false;
    const auto year_before = *case_.destroy_by - std::chrono::years{1};
    return year_before < *extension.closed_on && *extension.closed_on <= *case_.destroy_by;
}

// R55 [ZVH]: two years more only for a case that is open and still meets the criteria, or closed in
// its last year with a high risk of relapse, and only when the provider consents. WGS 1.8(7); BGS
// 1.16(2)-(3). In the other regimes five years is the end (R54).
[[nodiscard]] inline Verdict r55_special_case(const Question& q) noexcept {
    if (q.act() != Act::retention_extend) return no_objection;
    const bool is_zvh = q.regime() == Regime::wgs_zvh;
    const auto refused = refuse(DenyReason::extension_not_justified, is_zvh ? 55 : 54);
    if (!is_zvh || !q.facts.case_ || !q.facts.extension) return refused;
    const auto& case_ = *q.facts.case_;
    const auto& extension = *q.facts.extension;
    const bool goes_on =
        traits::working.contains(case_.state) && holds(extension.criteria_still_met);
    const bool may_relapse = is_closed_late(case_, extension) && holds(extension.high_relapse_risk);
    if (!goes_on && !may_relapse) return refused;
    if (!holds(extension.provider_consents)) return refused;
    return no_objection;
}

// R30 and R56: no leaf, no answer. WGS 1.8(4); Wpg 32.
[[nodiscard]] inline Verdict r56_everything_is_logged(const Question& q) noexcept {
    if (holds(q.facts.technical.log_writable)) return no_objection;
    const bool is_police = q.facts.item && q.facts.item->origin_types.contains(OrgType::police);
    return refuse(DenyReason::audit_unavailable, is_police ? 30 : 56);
}

// Police data of article 9 and 10 and a place where she is safe ask for a fresh confirmation.
[[nodiscard]] inline bool needs_step_up(const Question& q) noexcept {
    if (q.is(traits::step_up)) return true;
    if (q.act() != Act::item_read || q.reads_own()) return false;
    const auto& item = *q.facts.item;
    const bool is_whereabouts =
        item.category == DataCategory::housing && item.subject_role == SubjectRole::victim;
    return is_whereabouts || item.category == DataCategory::police_9_10;
}

[[nodiscard]] inline Verdict technical_conditions(const Question& q) noexcept {
    const auto& technical = q.facts.technical;
    if (forbids(q.facts.asker.organisation_frozen))
        return refuse(DenyReason::organisation_frozen, 7);
    if (needs_step_up(q) && !holds(technical.step_up_recent))
        return refuse(DenyReason::step_up_required, 7);
    if (q.is(traits::two_persons) && !holds(technical.second_person))
        return refuse(DenyReason::second_person_required, 50);
    if (q.is(traits::reads) && !holds(technical.within_budget))
        return refuse(DenyReason::budget_exceeded, 10);
    if (q.is_on_case() && !holds(technical.key_available))
        return refuse(DenyReason::key_unavailable, 56);
    return no_objection;
}

}  // namespace briljant::covenant::rules
