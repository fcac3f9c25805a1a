// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// One question put to the rules, and a rule's answer: no objection, or a refusal with its reason.
// A rule is a pure function of the question; it never says "allowed", only "I object".

#include <optional>

#include "covenant/act_traits.hpp"
#include "covenant/covenant.hpp"
#include "covenant/facts.hpp"

namespace briljant::covenant::rules {

struct Question {
    const CovenantVersion& version;
    const Facts& facts;
    Set<Role> roles;    // the asker's roles that the covenant lists for this act
    bool is_emergency;  // R57 replaces the steps 3, 6, 10 and 11

    [[nodiscard]] Act act() const noexcept { return facts.act; }
    [[nodiscard]] bool is(const Set<Act>& acts) const noexcept { return acts.contains(facts.act); }
    [[nodiscard]] bool is_on_case() const noexcept {
        return is(traits::on_case) || (is(traits::on_case_if_any) && facts.case_);
    }
    [[nodiscard]] Regime regime() const noexcept { return version.content().regime; }
    // The asker's organisation brought the item in and only wants to see it.
    [[nodiscard]] bool reads_own() const noexcept {
        return facts.act == Act::item_read && facts.item && facts.item->is_own;
    }
};

struct Refusal {
    DenyReason reason;
    std::optional<RuleId> rule;  // none: the closed list of the law, or the state machine
};
using Verdict = std::optional<Refusal>;

[[nodiscard]] constexpr Verdict refuse(DenyReason reason, std::uint8_t rule) noexcept {
    return Refusal{reason, RuleId{rule}};
}
inline constexpr Verdict no_objection = std::nullopt;

// The organisation types of whoever receives.
[[nodiscard]] inline Set<OrgType> recipient_types(const Question& q) noexcept {
    return q.act() == Act::item_read ? q.facts.asker.org_types : q.facts.item->recipient_types;
}
[[nodiscard]] inline bool recipient_has_case_direction(const Question& q) noexcept {
    return q.act() == Act::item_read ? q.facts.asker.has_case_direction
                                     : q.facts.item->recipient_has_case_direction;
}
[[nodiscard]] inline Phase phase_of(const Question& q) noexcept {
    return q.facts.case_ ? q.facts.case_->phase : Phase::anon;
}

}  // namespace briljant::covenant::rules
