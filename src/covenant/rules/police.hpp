// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Steps 7, 8 and 10 for police and justice data: R26, R27, R29, R31. (R28 is in the statute, R30 in
// the last step.)

#include "covenant/rules/question.hpp"

namespace briljant::covenant::rules {

[[nodiscard]] inline bool is_valid(const WpgDecision& decision, const Facts& facts) noexcept {
    return decision.agreed && !decision.purposes.empty() && decision.valid.covers(facts.today);
}

// A decision under Wpg 20 that names this category and this recipient. The case direction receives
// as the organisation that it is.
[[nodiscard]] inline bool wpg20_covers(const Question& q) noexcept {
    const auto& decision = q.version.content().wpg_decision;
    if (!decision || !is_valid(*decision, q.facts)) return false;
    if (!decision->categories.contains(q.facts.item->category)) return false;
    const auto receivers = recipient_types(q);
    return receivers.empty() || receivers.intersects(decision->recipients);
}

// R27 [OWN]: police data, identity of police origin included, need a decision of the police: Wpg
// 20, or 19 for this case, or a recipient listed under 18. Police to police is left to the Wpg.
[[nodiscard]] inline Verdict r27_police_decision(const Question& q) noexcept {
    if (q.regime() != Regime::own || !q.is(traits::brings_in | traits::gives)) return no_objection;
    const auto& item = *q.facts.item;
    if (!item.origin_types.contains(OrgType::police) || q.reads_own()) return no_objection;
    if (item.category == DataCategory::staff_contact) return no_objection;
    if (recipient_types(q).contains(OrgType::police)) return no_objection;
    if (wpg20_covers(q) || holds(item.predicates[Predicate::wpg19_incidental]) ||
        holds(item.predicates[Predicate::wpg18_listed_recipient]))
        return no_objection;
    return refuse(DenyReason::no_wpg_decision, 27);
}

[[nodiscard]] constexpr Set<OrgType> sources_of(DataCategory criminal) noexcept {
    if (criminal == DataCategory::police_8_13 || criminal == DataCategory::police_9_10)
        return {OrgType::police};
    if (criminal == DataCategory::enforcement_of_sentence)
        return {OrgType::prosecution, OrgType::custodial_institutions};
    return {OrgType::prosecution};
}

// Wjsg 8a and 39f [OWN]: data of the prosecution are given on a decision of the prosecution.
[[nodiscard]] inline Verdict prosecution_decided(const Question& q) noexcept {
    constexpr Set<DataCategory> of_prosecution{
        DataCategory::judicial, DataCategory::prosecutorial, DataCategory::enforcement_of_sentence};
    if (q.regime() != Regime::own || !q.is(traits::gives) || q.reads_own()) return no_objection;
    const auto& item = *q.facts.item;
    if (!of_prosecution.contains(item.category)) return no_objection;
    if (holds(item.predicates[Predicate::om_decision])) return no_objection;
    return Refusal{DenyReason::no_legal_basis, std::nullopt};
}

// R26: data about offences come from the police, the prosecution or a body charged with
// enforcement, under the Wpg or the Wjsg. What a care party saw itself is an observation. UAVG
// 31-33.
[[nodiscard]] inline Verdict r26_criminal_data_have_an_origin(const Question& q) noexcept {
    if (!q.is(traits::brings_in | traits::gives) || q.reads_own()) return no_objection;
    const auto& item = *q.facts.item;
    if (avg_class(item.category) != AvgClass::criminal) return no_objection;
    if (item.origin_types.intersects(sources_of(item.category)) && holds(item.criminal_provenance))
        return no_objection;
    return refuse(DenyReason::provenance_not_criminal_law, 26);
}

// R29: what was received from the police is not passed on under one's own name. Wpg 7(2); Wjsg 52.
[[nodiscard]] inline Verdict r29_no_onward_use(const Question& q) noexcept {
    const bool passes_on = q.is(traits::brings_in) || q.act() == Act::contribution_release ||
                           q.act() == Act::disclosure_send;
    if (!passes_on || !forbids(q.facts.item->onward_of_police_data)) return no_objection;
    if (holds(q.facts.item->onward_ground)) return no_objection;
    return refuse(DenyReason::onward_use_forbidden, 29);
}

// R31: an item of a running investigation waits for the originator's decision. UAVG 41(1)(d).
[[nodiscard]] inline Verdict r31_running_investigation(const Question& q) noexcept {
    if (!q.is(traits::gives) || q.reads_own()) return no_objection;
    const auto& item = *q.facts.item;
    if (!forbids(item.under_investigation)) return no_objection;
    if (holds(item.predicates[Predicate::investigation_released])) return no_objection;
    return refuse(DenyReason::investigation_withheld, 31);
}

}  // namespace briljant::covenant::rules
