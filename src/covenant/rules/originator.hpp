// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Step 10: the originator's conditions. R41 (WGS 2.29(3), 1.7(1)): only the originator changes
// them, and narrowing works at once, also for what was already shared.

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

[[nodiscard]] inline Verdict r41_visibility(const Question& q) noexcept {
    if (q.act() != Act::item_read || q.reads_own()) return no_objection;
    const auto& item = *q.facts.item;
    if (forbids(item.withdrawn) || forbids(item.expired) || !is_visible(q))
        return refuse(DenyReason::originator_condition, 41);
    return no_objection;
}

// A draft for "nobody yet" is its author's alone, not even the organisation's.
[[nodiscard]] inline Verdict r41_own_draft(const Question& q) noexcept {
    if (!q.reads_own()) return no_objection;
    if (q.facts.item->visibility == Visibility::nobody_yet && !q.facts.item->is_author)
        return refuse(DenyReason::originator_condition, 41);
    return no_objection;
}

[[nodiscard]] inline Verdict r41_only_the_originator(const Question& q) noexcept {
    if (q.is(traits::of_originator) && !q.facts.item->is_own)
        return refuse(DenyReason::originator_condition, 41);
    const bool is_new = q.act() == Act::contribution_submit;
    if (is_new && !q.facts.item->is_own) return refuse(DenyReason::originator_condition, 41);
    return no_objection;
}

// A withdrawn item is not given to anybody any more.
[[nodiscard]] inline Verdict r41_still_there(const Question& q) noexcept {
    if (q.act() != Act::contribution_release && q.act() != Act::disclosure_send)
        return no_objection;
    if (forbids(q.facts.item->withdrawn) || forbids(q.facts.item->expired))
        return refuse(DenyReason::originator_condition, 41);
    return no_objection;
}

}  // namespace briljant::covenant::rules
