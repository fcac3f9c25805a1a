// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Step 3: does the person belong to this case, today? R10, R11. Whoever fails here learns nothing,
// not even that the case exists.

#include "covenant/rules/question.hpp"

namespace briljant::covenant::rules {

// Deciding on a notice is also done by a privacy officer, who takes no part in the case.
[[nodiscard]] inline bool stands_beside(const Question& q) noexcept {
    return q.is(traits::beside_case) ||
           (q.act() == Act::notice_decide && q.roles == Set<Role>{Role::dpo});
}

// R10: need to know, and the information wall: taking part in one case gives nothing in a linked
// one. AVG 5(1)(c),(f); WGS 1.8(5); A14.
[[nodiscard]] inline Verdict r10_need_to_know(const Question& q) noexcept {
    const auto not_on_case = refuse(DenyReason::not_on_case, 10);
    const auto& case_ = q.facts.case_;
    if (q.is(traits::on_item) && !q.facts.item) return not_on_case;
    if (!q.is_on_case() && !q.is(traits::beside_case)) return no_objection;
    if (!case_ || !case_->exists) return not_on_case;
    if (forbids(case_->conflict_of_interest)) return refuse(DenyReason::conflict_of_interest, 10);
    if (!stands_beside(q) && !holds(case_->participant)) return not_on_case;
    return no_objection;
}

// R10: until triage is decided it is read by its reporter, the process direction and
// the triage core of that decision; afterwards also by who takes part in a case that it led to.
[[nodiscard]] inline Verdict r10_signal(const Question& q) noexcept {
    if (!q.is(traits::on_signal)) return no_objection;
    const auto not_found = refuse(DenyReason::not_on_case, 10);
    if (!q.facts.signal) return not_found;
    const auto& signal = *q.facts.signal;
    if (q.roles.contains(Role::process_director) || q.roles.contains(Role::dpo))
        return no_objection;
    const bool may_know =
        holds(signal.own) || holds(signal.in_triage_core) || holds(signal.on_its_case);
    if (q.act() == Act::signal_read && may_know) return no_objection;
    return not_found;
}

// R11 [ZVH]: an incidental third party has no account. WGS 2.31(9)-(10).
[[nodiscard]] inline Verdict r11_incidental_third(const Question& q) noexcept {
    if (q.regime() == Regime::wgs_zvh && q.facts.asker.wgs_class == WgsClass::incidental_third &&
        q.is(traits::content))
        return refuse(DenyReason::incidental_no_account, 11);
    return no_objection;
}

}  // namespace briljant::covenant::rules
