// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Steps 5, 6 and 8: may this kind of information be here, in this phase, about this person? R17 to
// R25 by way of the statute, and the covenant's list of categories.

#include "covenant/rules/question.hpp"
#include "covenant/statute.hpp"

namespace briljant::covenant::rules {

[[nodiscard]] inline bool judges_category(const Question& q) noexcept {
    return q.is(traits::brings_in | traits::gives);
}

// R19, R20, R22, R24, R25, R28: the closed lists of the law (statute.hpp), in own items too: what
// may not exist is not read.
[[nodiscard]] inline Verdict statute_and_regime(const Question& q) noexcept {
    if (!judges_category(q)) return no_objection;
    const auto& item = *q.facts.item;
    const auto denied = statute_denies(q.regime(), item.category, item.subject_role, phase_of(q));
    if (!denied) return no_objection;
    return Refusal{denied->reason, denied->rule};
}

// R17: in the anonymous phase nothing identifies a person. AVG 5(1)(c).
[[nodiscard]] inline Verdict r17_anonymous_phase(const Question& q) noexcept {
    if (!judges_category(q) || q.reads_own() || phase_of(q) != Phase::anon) return no_objection;
    if (holds(q.facts.item->predicates[Predicate::no_identifiers])) return no_objection;
    return refuse(DenyReason::identifier_in_anon_phase, 17);
}

// R18: first who knows her, then the content; a category waits for its earliest phase (A06).
[[nodiscard]] inline Verdict r18_phase(const Question& q) noexcept {
    if (!judges_category(q) || q.reads_own()) return no_objection;
    const auto& use = q.version.content().categories[index_of(q.facts.item->category)];
    if (use.earliest_phase && phase_of(q) < *use.earliest_phase)
        return refuse(DenyReason::phase_limit, 18);
    return no_objection;
}

// R22: nationality and ethnicity only when nobody can be identified without. BGS 1.9; UAVG 25(a).
[[nodiscard]] inline Verdict r22_nationality_and_ethnicity(const Question& q) noexcept {
    if (!judges_category(q) || q.reads_own()) return no_objection;
    const auto category = q.facts.item->category;
    if (category != DataCategory::nationality && category != DataCategory::ethnicity)
        return no_objection;
    if (holds(q.facts.item->predicates[Predicate::unavoidable_for_identification]))
        return no_objection;
    return refuse(DenyReason::identification_not_unavoidable, 22);
}

// Step 6: a category that this covenant does not use.
[[nodiscard]] inline Verdict category_in_use(const Question& q) noexcept {
    if (!judges_category(q) || q.reads_own()) return no_objection;
    if (q.version.content().categories[index_of(q.facts.item->category)].in_use)
        return no_objection;
    return Refusal{DenyReason::category_not_allowed, std::nullopt};
}

// R21 [OWN]: sexual behaviour only with one of three recorded exceptions. UAVG 22(2)(a), 23(c),
// 30(5). In a RIEC the law asks an exception too (BGS 2.15).
[[nodiscard]] inline Verdict r21_sexual_behaviour(const Question& q) noexcept {
    if (!judges_category(q) || q.reads_own()) return no_objection;
    const auto& item = *q.facts.item;
    if (item.category != DataCategory::sexual_behaviour) return no_objection;
    if (holds(item.predicates[Predicate::sexual_data_exception])) return no_objection;
    if (q.regime() == Regime::own) return refuse(DenyReason::no_special_exception, 21);
    return Refusal{DenyReason::no_special_exception, std::nullopt};
}

[[nodiscard]] inline bool has_bsn_basis(const Question& q, const Set<OrgType>& types) noexcept {
    if (q.regime() == Regime::wgs_zvh || q.regime() == Regime::wgs_riec)
        return true;  // WGS 2.29(1)
    bool found = false;
    types.each([&](OrgType type) {
        const auto& bases = q.version.content().legal_bases[index_of(type)];
        found = found || (bases && !bases->bsn.empty());
    });
    return found;
}

// R23: the BSN is neither shown nor stored for a side without a basis. UAVG 46; Jw 7.2.1;
// Wmo 5.2.9.
[[nodiscard]] inline Verdict r23_bsn(const Question& q) noexcept {
    if (!judges_category(q) || q.facts.item->category != DataCategory::bsn) return no_objection;
    if (!has_bsn_basis(q, q.facts.item->origin_types)) return refuse(DenyReason::no_bsn_basis, 23);
    const auto receivers = recipient_types(q);
    if (!receivers.empty() && !has_bsn_basis(q, receivers))
        return refuse(DenyReason::no_bsn_basis, 23);
    return no_objection;
}

}  // namespace briljant::covenant::rules
