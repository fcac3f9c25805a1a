// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Step 1: may this person work with the system at all, and in this role? R07, R08, R09.

#include "covenant/rules/question.hpp"

namespace briljant::covenant::rules {

// R07: designated, screened, sworn to secrecy, strong login; in a ZVH or RIEC no commercial duties.
// WGS 1.4(3), 1.8(2)-(3), 1.11; UAVG 30(4). Screening and secrecy are asked for case data.
[[nodiscard]] inline Verdict r07_conditions_for_every_user(const Question& q) noexcept {
    const auto& asker = q.facts.asker;
    if (forbids(asker.blocked)) return refuse(DenyReason::not_designated, 7);
    if (traits::outside.intersects(q.roles)) return no_objection;
    if (!holds(asker.designated)) return refuse(DenyReason::not_designated, 7);
    if (q.is(traits::content)) {
        if (!holds(asker.screened)) return refuse(DenyReason::not_screened, 7);
        if (!holds(asker.secrecy_signed)) return refuse(DenyReason::no_secrecy_declaration, 7);
        const bool is_wgs = q.regime() == Regime::wgs_zvh || q.regime() == Regime::wgs_riec;
        if (is_wgs && asker.wgs_class == WgsClass::private_participant &&
            forbids(asker.commercial_duties))
            return refuse(DenyReason::commercial_duties, 7);
    }
    if (!holds(asker.strong_login)) return refuse(DenyReason::no_mfa, 7);
    return no_objection;
}

// R08: no new case without a valid training. BGS 1.17. Reading a running case is only warned about.
[[nodiscard]] inline Verdict r08_training(const Question& q) noexcept {
    if (q.is(traits::takes_up) && !holds(q.facts.asker.training_valid))
        return refuse(DenyReason::not_trained, 8);
    return no_objection;
}

// R09: roles without content, and the default of the covenant's role table: an act that no held
// role lists is refused. WGS 1.8(2), AVG 25.
[[nodiscard]] inline Verdict r09_role_lists_the_act(const Question& q) noexcept {
    if (q.is(traits::content)) {
        Set<Role> with_content;
        q.roles.each([&](Role role) {
            if (!traits::without_content.contains(role)) with_content.insert(role);
        });
        if (with_content.empty()) return refuse(DenyReason::role_without_content, 9);
        return no_objection;
    }
    if (q.roles.empty()) return refuse(DenyReason::not_designated, 7);
    return no_objection;
}

}  // namespace briljant::covenant::rules
