// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Step 2: is the covenant in force, and is the organisation a party? R01 to R06, R59, R61.

#include "covenant/rules/question.hpp"

namespace briljant::covenant::rules {

// R01: nothing happens under a covenant that is not in force; after its end, or while it is
// suspended, running cases may still be read. A32; AVG 5(1)(a), 26.
[[nodiscard]] inline Verdict r01_covenant_in_force(const Question& q) noexcept {
    if (q.is(traits::always)) return no_objection;
    const auto& content = q.version.content();
    const auto refused = refuse(DenyReason::no_active_covenant, 1);
    const bool was_signed =
        content.status == CovenantStatus::active || content.status == CovenantStatus::suspended;
    if (content.regime == Regime::wams || !was_signed) return refused;
    if (!content.effective.from || q.facts.today < *content.effective.from) return refused;
    const bool is_in_force =
        content.status == CovenantStatus::active && content.effective.covers(q.facts.today);
    if (is_in_force || q.is(traits::reads)) return no_objection;
    return refused;
}

// R02 and R04: only parties; access ends at the instant that the notice period ends. A28, A29; WGS
// 1.8(2). A reporter need not be a party, and a person outside every organisation is not one.
[[nodiscard]] inline Verdict r02_only_parties(const Question& q) noexcept {
    if (traits::outside.intersects(q.roles)) return no_objection;
    if (q.is(traits::of_reporter) && q.roles.contains(Role::reporter)) return no_objection;
    const auto& asker = q.facts.asker;
    const auto today = q.facts.today;
    if (asker.accession_from && today < *asker.accession_from)
        return refuse(DenyReason::not_a_party, 2);
    if (asker.accession == AccessionStatus::acceded) return no_objection;
    if (asker.accession != AccessionStatus::notice_given) return refuse(DenyReason::not_a_party, 2);
    if (asker.accession_ends && today < *asker.accession_ends) return no_objection;
    return refuse(DenyReason::not_a_party, 4);
}

// R03: an accession needs the approval of every party, or of the quorum. A28.
[[nodiscard]] inline Verdict r03_accession_is_decided(const Question& q) noexcept {
    if (q.act() != Act::accession_handle || !q.facts.change) return no_objection;
    const auto& change = *q.facts.change;
    if (change.activates && !holds(change.approvals_complete))
        return refuse(DenyReason::accession_incomplete, 3);
    return no_objection;
}

// R05: a signed version is never edited. A30; AVG 5(2).
[[nodiscard]] inline Verdict r05_versions(const Question& q) noexcept {
    if (q.act() != Act::covenant_version) return no_objection;
    if (!q.facts.change || forbids(q.facts.change->version_signed))
        return refuse(DenyReason::covenant_immutable, 5);
    return no_objection;
}

// R06 [ZVH]: only a public participant decides. WGS 2.27(3), 2.31.
[[nodiscard]] inline Verdict r06_who_decides(const Question& q) noexcept {
    if (q.regime() != Regime::wgs_zvh || !q.is(traits::public_participant_decides))
        return no_objection;
    const auto wgs_class = q.facts.asker.wgs_class;
    if (wgs_class == WgsClass::private_participant || wgs_class == WgsClass::incidental_third)
        return refuse(DenyReason::not_competent_party, 6);
    return no_objection;
}

// R59 [ZVH][RIEC]: advice of the lawfulness board before a change comes into force. WGS 1.8(6).
[[nodiscard]] inline Verdict r59_advice_first(const Question& q) noexcept {
    if (q.act() != Act::covenant_version || !q.facts.change) return no_objection;
    const bool has_board = q.regime() == Regime::wgs_zvh || q.regime() == Regime::wgs_riec;
    if (has_board && q.facts.change->activates && !holds(q.facts.change->oversight_advice))
        return refuse(DenyReason::no_oversight_advice, 59);
    return no_objection;
}

// R61: DPIA, register entry and AVG 26 summary before a covenant comes into force. AVG 26, 30, 35.
[[nodiscard]] inline Verdict r61_accountability_first(const Question& q) noexcept {
    if (q.act() != Act::covenant_version || !q.facts.change) return no_objection;
    if (q.facts.change->activates && !holds(q.facts.change->accountability_complete))
        return refuse(DenyReason::accountability_missing, 61);
    return no_objection;
}

}  // namespace briljant::covenant::rules
