// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Step 10: the originator's conditions, and third parties (R42). R41 (WGS 2.29(3), 1.7(1)): only
// the originator changes them, and narrowing works at once, also for what was already shared.

#include "covenant/rules/question.hpp"

namespace briljant::covenant::rules {

inline constexpr Set<OrgType> criminal_justice{OrgType::police, OrgType::prosecution};

[[nodiscard]] inline bool is_visible(const Question& q) noexcept {
    const auto& item = *q.facts.item;
    const auto& asker = q.facts.asker;
    switch (item.visibility) {
        case Visibility::nobody_yet:
            return false;
        case Visibility::chair_only:
            return asker.roles.contains(Role::chair) ||
                   asker.roles.contains(Role::process_director);
        case Visibility::police_only:
            return asker.org_types.contains(OrgType::police);
        case Visibility::named_orgs:
            return holds(item.named_organisation);
        case Visibility::table:
            return !asker.org_types.intersects(criminal_justice) || holds(item.cleared_for_police);
    }
    return false;
}

// R41: an item is shown to whom its originator showed it, as long as it stands.
[[nodiscard]] inline Verdict r41_visibility(const Question& q) noexcept {
    if (q.act() != Act::item_read || q.reads_own()) return no_objection;
    const auto& item = *q.facts.item;
    if (forbids(item.withdrawn) || forbids(item.expired) || !is_visible(q))
        return refuse(DenyReason::originator_condition, 41);
    return no_objection;
}

// R41: a draft for "nobody yet" is its author's alone, not even the organisation's.
[[nodiscard]] inline Verdict r41_own_draft(const Question& q) noexcept {
    if (!q.reads_own()) return no_objection;
    if (q.facts.item->visibility == Visibility::nobody_yet && !q.facts.item->is_author)
        return refuse(DenyReason::originator_condition, 41);
    return no_objection;
}

// R41: only the originator changes its conditions.
[[nodiscard]] inline Verdict r41_only_the_originator(const Question& q) noexcept {
    if (q.is(traits::of_originator) && !q.facts.item->is_own)
        return refuse(DenyReason::originator_condition, 41);
    const bool is_new = q.act() == Act::contribution_submit;
    if (is_new && !q.facts.item->is_own) return refuse(DenyReason::originator_condition, 41);
    return no_objection;
}

// R41: a withdrawn item is not given to anybody any more.
[[nodiscard]] inline Verdict r41_still_there(const Question& q) noexcept {
    if (q.act() != Act::contribution_release && q.act() != Act::disclosure_send)
        return no_objection;
    if (forbids(q.facts.item->withdrawn) || forbids(q.facts.item->expired))
        return refuse(DenyReason::originator_condition, 41);
    return no_objection;
}

// R42 [ZVH][RIEC]: nothing goes to a third party before the lawfulness board looked, every party
// had its say and it is necessary; special and criminal data only when their originator agrees. The
// statutory basis is the row's. WGS 1.7(2)-(3). In OWN the covenant asks the privacy officer.
[[nodiscard]] inline Verdict r42_third_parties(const Question& q) noexcept {
    const bool has_board = q.regime() == Regime::wgs_zvh || q.regime() == Regime::wgs_riec;
    if (!has_board || q.act() != Act::disclosure_send) return no_objection;
    const auto& item = *q.facts.item;
    if (holds(item.recipient_is_party)) return no_objection;
    const auto refused = refuse(DenyReason::third_no_lawfulness_check, 42);
    for (const auto asked :
         {Predicate::rac_checked, Predicate::no_party_objection, Predicate::necessity})
        if (!holds(item.predicates[asked])) return refused;
    const auto kind = avg_class(item.category);
    const bool is_plain = kind == AvgClass::ordinary || kind == AvgClass::bsn;
    if (!is_plain && !holds(item.originator_consents)) return refused;
    return no_objection;
}

}  // namespace briljant::covenant::rules
