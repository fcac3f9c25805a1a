// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Steps 7, 9 and 11: professional secrecy and consent. R32 to R37, R39, R40, R43.

#include "covenant/rules/question.hpp"

namespace briljant::covenant::rules {

// The regimes under which a professional may not speak without a ground.
inline constexpr Set<SecrecyRegime> professional{SecrecyRegime::wgbo,
                                                 SecrecyRegime::big,
                                                 SecrecyRegime::jeugdwet,
                                                 SecrecyRegime::wmo,
                                                 SecrecyRegime::wvggz,
                                                 SecrecyRegime::wzd};

// Which grounds the law knows for a regime (secrecy by profession, by the Wmo, by contract).
[[nodiscard]] constexpr Set<SecrecyGround> grounds_by_law(SecrecyRegime regime,
                                                          Regime covenant) noexcept {
    using enum SecrecyGround;
    Set<SecrecyGround> grounds{statutory_duty, statutory_permission};
    const bool is_treatment = regime == SecrecyRegime::wgbo || regime == SecrecyRegime::big ||
                              regime == SecrecyRegime::jeugdwet;
    const bool is_police = regime == SecrecyRegime::wpg || regime == SecrecyRegime::wjsg ||
                           regime == SecrecyRegime::wgs;
    if (is_police) return grounds;  // never opened by consent of the person
    grounds.insert(explicit_consent);
    if (is_treatment || regime == SecrecyRegime::wmo) grounds.insert(directly_involved);
    if (is_treatment && covenant == Regime::wgs_zvh) grounds.insert(good_care);
    if (covenant == Regime::own) grounds.insert(conflict_of_duties);
    return grounds;
}

[[nodiscard]] inline Secrecy secrecy_of(const Question& q, const Set<OrgType>& types) noexcept {
    Secrecy secrecy;
    types.each([&](OrgType type) {
        const auto& each = q.version.content().secrecy[index_of(type)];
        secrecy.regimes = secrecy.regimes | each.regimes;
        secrecy.grounds = secrecy.grounds | each.grounds;
    });
    return secrecy;
}

// Available: the covenant offers it to this kind of organisation, and a regime of it knows it.
[[nodiscard]] inline bool ground_is_available(const Question& q) noexcept {
    const auto& item = *q.facts.item;
    if (!item.secrecy_ground) return false;
    const auto secrecy = secrecy_of(q, item.origin_types);
    if (!secrecy.grounds.contains(*item.secrecy_ground)) return false;
    bool by_law = false;  // one regime of several is enough: it is the one that binds this item
    secrecy.regimes.each([&](SecrecyRegime regime) {
        by_law = by_law || grounds_by_law(regime, q.regime()).contains(*item.secrecy_ground);
    });
    return by_law;
}

[[nodiscard]] inline bool is_under_secrecy(const Question& q) noexcept {
    const auto& item = *q.facts.item;
    if (item.category == DataCategory::staff_contact || q.reads_own()) return false;
    return secrecy_of(q, item.origin_types).regimes.intersects(professional);
}

[[nodiscard]] inline bool asks_secrecy(const Question& q) noexcept {
    return q.is(traits::brings_in | traits::gives) && is_under_secrecy(q);
}

// R32: a professional brings in nothing about a client without a ground. BW 7:457; Jw 7.3.11; Wmo
// 5.3.3; A16. An anonymous question names no client.
[[nodiscard]] inline Verdict r32_secrecy_gate(const Question& q) noexcept {
    if (!asks_secrecy(q) || ground_is_available(q)) return no_objection;
    if (holds(q.facts.item->predicates[Predicate::no_identifiers])) return no_objection;
    return refuse(DenyReason::secrecy_no_ground, 32);
}

// R33: six questions answered, a colleague consulted, as little as possible. Professional norm.
[[nodiscard]] inline Verdict r33_six_tests(const Question& q) noexcept {
    if (!asks_secrecy(q) || !q.facts.item->secrecy_ground) return no_objection;
    const auto ground = *q.facts.item->secrecy_ground;
    const bool asks_tests =
        ground == SecrecyGround::conflict_of_duties || ground == SecrecyGround::good_care;
    if (!asks_tests || holds(q.facts.item->six_tests_complete)) return no_objection;
    return refuse(DenyReason::secrecy_tests_incomplete, 33);
}

// R39: the statutory ground of the youth act covers the agency that carries out a supervision order
// of a minor, and Veilig Thuis; not the table, and not after the order or the eighteenth birthday.
// Jw 7.3.11(4); Wmo 5.2.6.
[[nodiscard]] inline Verdict r39_supervision_order(const Question& q) noexcept {
    if (!asks_secrecy(q) || !q.facts.item->secrecy_ground) return no_objection;
    const auto& item = *q.facts.item;
    const bool is_duty = item.secrecy_ground == SecrecyGround::statutory_duty;
    if (!is_duty && item.secrecy_ground != SecrecyGround::statutory_permission) return no_objection;
    const auto receivers = recipient_types(q);
    if (receivers.empty()) return no_objection;  // judged when there is somebody who receives
    if (!is_duty && receivers.contains(OrgType::safe_home)) return no_objection;
    const bool is_minor = q.facts.case_ && q.facts.case_->age_band < AgeBand::age_18_22;
    const bool has_order = holds(item.predicates[Predicate::supervision_order_active]);
    const bool is_asked = !is_duty || holds(item.supervision_order_request);
    const bool is_agency = receivers.contains(OrgType::certified_child_protection);
    if (is_agency && is_minor && has_order && is_asked) return no_objection;
    return refuse(DenyReason::no_legal_basis, 39);
}

[[nodiscard]] inline bool relies_on_consent(const Question& q) noexcept {
    return q.is(traits::brings_in | traits::gives) && !q.reads_own() &&
           q.facts.item->secrecy_ground == SecrecyGround::explicit_consent;
}

// Her own consent that needed nobody else's: from sixteen on, for free direct help, or from twelve
// when the parents were left out with a reason.
[[nodiscard]] inline bool stands_on_her_own(const ConsentFacts& consent) noexcept {
    if (!consent.given_by.contains(ConsentCapacity::self)) return false;
    if (consent.age_when_given >= AgeBand::age_16_17 || holds(consent.free_direct_help))
        return true;
    return consent.age_when_given == AgeBand::age_12_15 &&
           holds(consent.parents_skipped_with_reason);
}

// R40: a birthday since then ends what a representative gave, also where the child agreed beside
// the parent: without the parent that consent was never whole.
[[nodiscard]] inline bool birthday_ends(const ConsentFacts& consent, AgeBand now) noexcept {
    return now > consent.age_when_given && !stands_on_her_own(consent);
}

// R34, R37, R40: the consent is valid, covers this giver, receivers, category and purpose, and has
// neither been withdrawn nor run out. AVG 4(11), 7, 9(2)(a).
[[nodiscard]] inline Verdict consent_objection(const Question& q) noexcept {
    constexpr auto missing = DenyReason::consent_missing_or_withdrawn;
    if (!q.facts.consent) return refuse(missing, 34);
    const auto& consent = *q.facts.consent;
    if (consent.status == ConsentStatus::consent_withdrawn) return refuse(missing, 37);
    if (consent.status == ConsentStatus::review) return refuse(missing, 40);
    if (consent.status != ConsentStatus::valid || !holds(consent.covers))
        return refuse(missing, 34);
    if (!consent.expires || *consent.expires <= q.facts.today) return refuse(missing, 34);
    if (q.facts.case_ && birthday_ends(consent, q.facts.case_->age_band))
        return refuse(missing, 40);
    return no_objection;
}

[[nodiscard]] inline Verdict r34_consent_covers(const Question& q) noexcept {
    return relies_on_consent(q) ? consent_objection(q) : no_objection;
}

[[nodiscard]] inline bool given_by_right_persons(const ConsentRule& rule,
                                                 const ConsentFacts& consent) noexcept {
    for (const auto& needed : rule.alternatives)
        if (consent.given_by.includes(needed)) return true;
    return rule.parents_may_be_skipped && consent.given_by.contains(ConsentCapacity::self) &&
           holds(consent.parents_skipped_with_reason);
}

[[nodiscard]] inline bool given_by_right_persons(const Question& q,
                                                 const ConsentFacts& consent) noexcept {
    const auto& rule = q.version.content().consent[index_of(consent.age_when_given)];
    if (given_by_right_persons(rule, consent)) return true;
    return consent.given_by.contains(ConsentCapacity::self) && holds(consent.free_direct_help);
}

// The consent holds and the right persons gave it: what a row or a basis may lean on (R34-R36,
// R40).
[[nodiscard]] inline bool consent_carries(const Question& q) noexcept {
    return !consent_objection(q).has_value() && given_by_right_persons(q, *q.facts.consent);
}

// R35 and R36: under 16 a representative consents; from 12 to 15 the child does too. UAVG 5; Jw
// 7.3.4(2); BW 7:450(2). Free, direct help to the child needs nobody else (UAVG 5(5)).
[[nodiscard]] inline Verdict r35_r36_consent_by_right_person(const Question& q) noexcept {
    if (!relies_on_consent(q) || !q.facts.consent) return no_objection;
    const auto& consent = *q.facts.consent;
    if (given_by_right_persons(q, consent)) return no_objection;
    const bool by_child = consent.given_by.contains(ConsentCapacity::self);
    const bool is_r36 = consent.age_when_given == AgeBand::age_12_15 && !by_child;
    return refuse(DenyReason::consent_wrong_person_for_age, is_r36 ? 36 : 35);
}

// R40: at 16 a representative no longer speaks for her under the AVG, at 18 not at all. UAVG 5.
[[nodiscard]] inline Verdict r40_representation(const Question& q) noexcept {
    if (!q.roles.contains(Role::representative) || q.roles.contains(Role::data_subject))
        return no_objection;
    if (q.facts.case_ && q.facts.case_->age_band < AgeBand::age_16_17) return no_objection;
    return refuse(DenyReason::representation_ended, 40);
}

// R43 names these; the Wmo is not among them.
inline constexpr Set<SecrecyRegime> never_abroad{SecrecyRegime::wgbo,
                                                 SecrecyRegime::big,
                                                 SecrecyRegime::jeugdwet,
                                                 SecrecyRegime::wvggz,
                                                 SecrecyRegime::wzd};

// R43: what is under professional secrecy never goes to another partnership; anything else only
// after a check by identifiers alone, and when its originator agreed. BGS 1.10(2); WGS 1.7(8),
// 2.28(4); A13.
[[nodiscard]] inline Verdict r43_other_partnerships(const Question& q) noexcept {
    if (!q.is(traits::gives) || !q.facts.item->to_other_partnership) return no_objection;
    const auto& item = *q.facts.item;
    if (is_under_secrecy(q) && secrecy_of(q, item.origin_types).regimes.intersects(never_abroad))
        return refuse(DenyReason::cross_partnership_secret, 43);
    if (holds(item.identifiers_checked) && holds(item.originator_consents)) return no_objection;
    return refuse(DenyReason::originator_condition, 43);
}

}  // namespace briljant::covenant::rules
