// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Step 6 and the conditions of the rows: who may give what to whom (A10). A row that denies wins
// over every row that allows. Among the rows that allow, one whose conditions all hold is enough;
// when none does, the row that came furthest gives the reason, so that the person reads what is
// still missing. The order of the rows has no influence: they are sorted by their id.

#include "covenant/rules/police.hpp"
#include "covenant/rules/question.hpp"
#include "covenant/rules/secrecy.hpp"

namespace briljant::covenant::rules {

inline constexpr RowIndex default_row = 0xFFFF;  // no row speaks about it: refused
inline constexpr RowIndex statute_row = 0xFFFE;  // the closed list of the law

struct RowChoice {
    bool is_needed = false;
    bool passed = false;
    RowIndex row = default_row;
    std::uint8_t step = 6;
    Refusal refusal{DenyReason::category_not_allowed, std::nullopt};
};

// Where a condition stands in the order of steps, and what is said when it does not hold.
struct Condition {
    std::uint8_t step;
    DenyReason reason;
    std::uint8_t rule;  // 0: the row itself is the reason
};

[[nodiscard]] constexpr Condition condition_of(Predicate predicate) noexcept {
    switch (predicate) {
        case Predicate::necessity:
        case Predicate::safety_relevant_only:
            return {4, DenyReason::no_necessity, 15};
        case Predicate::quality_checked:
            return {4, DenyReason::quality_not_checked, 13};
        case Predicate::no_identifiers:
            return {5, DenyReason::identifier_in_anon_phase, 17};
        case Predicate::unavoidable_for_identification:
            return {5, DenyReason::identification_not_unavoidable, 22};
        case Predicate::wpg20_decision:
        case Predicate::wpg19_incidental:
        case Predicate::wpg18_listed_recipient:
            return {7, DenyReason::no_wpg_decision, 27};
        case Predicate::supervision_order_active:
            return {7, DenyReason::no_legal_basis, 39};
        case Predicate::om_decision:
        case Predicate::third_persons_not_identifiable:
        case Predicate::safe_home_recipient:
        case Predicate::vital_interest:
            return {7, DenyReason::no_legal_basis, 0};
        case Predicate::bsn_basis_both_sides:
            return {8, DenyReason::no_bsn_basis, 23};
        case Predicate::criminal_provenance_recorded:
            return {8, DenyReason::provenance_not_criminal_law, 26};
        case Predicate::sexual_data_exception:
            return {8, DenyReason::no_special_exception, 21};
        case Predicate::health_exception_both_sides:
        case Predicate::recipient_bound_by_secrecy:
            return {8, DenyReason::no_special_exception, 0};
        case Predicate::secrecy_ground:
            return {9, DenyReason::secrecy_no_ground, 32};
        case Predicate::address_need_list:
        case Predicate::released_extract_only:
        case Predicate::originator_conditions_met:
            return {10, DenyReason::originator_condition, 41};
        case Predicate::investigation_released:
            return {10, DenyReason::investigation_withheld, 31};
        case Predicate::no_party_objection:
        case Predicate::rac_checked:
            return {10, DenyReason::third_no_lawfulness_check, 42};
        case Predicate::explicit_consent_covers:
            return {11, DenyReason::consent_missing_or_withdrawn, 34};
        case Predicate::inform_decided:
            return {11, DenyReason::inform_decision_missing, 45};
        case Predicate::two_person_decision:
            return {11, DenyReason::second_person_required, 38};
    }
    return {7, DenyReason::no_legal_basis, 0};
}

// A rule is cited only in the regimes that know it.
[[nodiscard]] inline Refusal refusal_of(const Question& q, const Condition& condition) noexcept {
    const RuleId rule{condition.rule};
    if (condition.rule == 0 || !applies(rule, q.regime())) return {condition.reason, std::nullopt};
    return {condition.reason, rule};
}

[[nodiscard]] inline bool has_health_exception(const Question& q,
                                               const Set<OrgType>& types) noexcept {
    using enum LegalBasisCode;
    constexpr Set<LegalBasisCode> by_task{
        uavg30_2a_school, uavg30_2b_agency, uavg30_3a_care, uavg30_5_with_health, wgs2_29_health};
    if (q.regime() == Regime::wgs_zvh) return true;
    bool found = false;
    types.each([&](OrgType type) {
        const auto& bases = q.version.content().legal_bases[index_of(type)];
        if (!bases) return;
        const bool by_consent =
            bases->special_category.contains(uavg22_2a_consent) && consent_carries(q);
        found = found || by_consent || bases->special_category.intersects(by_task);
    });
    return found;
}

// UAVG 22 and 30 [OWN]: health goes from somebody with an exception to somebody with an exception,
// whatever a row asks; a vital interest is one (22(2)(b)).
[[nodiscard]] inline Verdict health_has_an_exception(const Question& q) noexcept {
    if (q.regime() != Regime::own || !q.is(traits::gives) || q.reads_own()) return no_objection;
    if (q.facts.item->category != DataCategory::health) return no_objection;
    if (q.is_emergency && holds(q.facts.emergency->vital_interest)) return no_objection;
    if (has_health_exception(q, q.facts.item->origin_types) &&
        has_health_exception(q, recipient_types(q)))
        return no_objection;
    return Refusal{DenyReason::no_special_exception, std::nullopt};
}

// Some conditions follow from other facts and from the covenant; the others are facts themselves.
[[nodiscard]] inline bool condition_holds(const Question& q,
                                          const ProvisionRule& row,
                                          Predicate predicate) noexcept {
    const auto& item = *q.facts.item;
    switch (predicate) {
        case Predicate::secrecy_ground:
            return ground_is_available(q) && row.secrecy_grounds.contains(*item.secrecy_ground);
        case Predicate::wpg20_decision:
            return wpg20_covers(q);
        case Predicate::explicit_consent_covers:
            return consent_carries(q);
        case Predicate::criminal_provenance_recorded:
            return holds(item.criminal_provenance);
        case Predicate::health_exception_both_sides:
            return has_health_exception(q, item.origin_types) &&
                   has_health_exception(q, recipient_types(q));
        case Predicate::bsn_basis_both_sides:       // R23 asks it of both sides
        case Predicate::originator_conditions_met:  // R41 asks it of the item
            return true;
        case Predicate::safe_home_recipient:
            return recipient_types(q).contains(OrgType::safe_home);
        case Predicate::inform_decided:
            return q.facts.case_ && holds(q.facts.case_->inform_decided);
        case Predicate::recipient_bound_by_secrecy:
            if (q.act() == Act::item_read) return holds(q.facts.asker.secrecy_signed);
            return holds(item.predicates[predicate]);
        default:
            return holds(item.predicates[predicate]);
    }
}

// What is asked of a row when something is brought in, before anybody receives it.
inline constexpr Set<Predicate> asked_of_giver{Predicate::no_identifiers,
                                               Predicate::unavoidable_for_identification,
                                               Predicate::criminal_provenance_recorded,
                                               Predicate::sexual_data_exception,
                                               Predicate::secrecy_ground};

inline constexpr Set<Predicate> wpg_family{
    Predicate::wpg18_listed_recipient, Predicate::wpg19_incidental, Predicate::wpg20_decision};

// The first condition of the row, in the order of steps, that does not hold.
class RowTest final {
public:
    RowTest(const Question& q, const ProvisionRule& row) noexcept : q_(q), row_(row) {
        if (row.phase_from && phase_of(q) < *row.phase_from) note({5, DenyReason::phase_limit, 18});
        if (row.effect == ProvisionEffect::allow) return;
        require(row.requires_all | defaults());
        one_of();
    }
    [[nodiscard]] bool passed() const noexcept { return !failed_; }
    [[nodiscard]] const Condition& failed() const noexcept { return worst_; }

private:
    [[nodiscard]] Set<Predicate> defaults() const noexcept {
        Set<Predicate> all{Predicate::necessity, Predicate::quality_checked};
        if (phase_of(q_) >= Phase::core) all.insert(Predicate::inform_decided);
        return all;
    }
    void require(Set<Predicate> predicates) noexcept {
        if (q_.is(traits::brings_in)) predicates = predicates & asked_of_giver;
        predicates.each([&](Predicate predicate) {
            if (!condition_holds(q_, row_, predicate)) note(condition_of(predicate));
        });
    }
    void one_of() noexcept {
        if (row_.requires_one_of.empty() || q_.is(traits::brings_in)) return;
        bool found = false;
        row_.requires_one_of.each(
            [&](Predicate predicate) { found = found || condition_holds(q_, row_, predicate); });
        if (found) return;
        const bool is_police = row_.requires_one_of.intersects(wpg_family) &&
                               wpg_family.includes(row_.requires_one_of);
        note(is_police ? condition_of(Predicate::wpg20_decision)
                       : Condition{7, DenyReason::no_legal_basis, 0});
    }
    void note(const Condition& condition) noexcept {
        const bool is_earlier = condition.step < worst_.step;
        if (failed_ && !is_earlier) return;
        failed_ = true;
        worst_ = condition;
    }

    const Question& q_;
    const ProvisionRule& row_;
    bool failed_ = false;
    Condition worst_{255, DenyReason::no_legal_basis, 0};
};

// Goes through the cells of every (giver type, receiver type): an organisation may have two types.
class RowSearch final {
public:
    explicit RowSearch(const Question& q) noexcept : q_(q) {
        const bool to_anybody = q.is(traits::brings_in) || (q.act() == Act::contribution_release &&
                                                            recipient_types(q).empty());
        if (to_anybody) {
            visit_from(CovenantVersion::to_anybody);
            return;
        }
        recipient_types(q).each([&](OrgType type) { visit_from(index_of(type)); });
        if (recipient_has_case_direction(q)) visit_from(CovenantVersion::to_case_direction);
    }

    [[nodiscard]] RowChoice choice() const noexcept {
        RowChoice choice;
        choice.is_needed = true;
        if (denied_ != default_row) {
            choice.row = denied_;
        } else if (passed_ != default_row) {
            choice.passed = true;
            choice.row = passed_;
        } else if (closest_ != default_row) {
            choice.row = closest_;
            choice.step = closest_failure_.step;
            choice.refusal = refusal_of(q_, closest_failure_);
        }
        return choice;
    }

private:
    void visit_from(std::size_t to) noexcept {
        const auto& item = *q_.facts.item;
        item.origin_types.each([&](OrgType from) {
            const auto& cell = q_.version.cell(from, to, item.category, item.subject_role);
            for (const auto row : cell.denies)
                if (row < denied_) denied_ = row;
            for (const auto row : cell.allows) test(row);
        });
    }
    void test(RowIndex index) noexcept {
        const auto& row = q_.version.content().provision[index];
        if (row.third_party && q_.act() != Act::disclosure_send) return;
        if (index >= passed_) return;
        const RowTest result{q_, row};
        if (result.passed()) {
            passed_ = index;
            return;
        }
        const auto step = nearness(result.failed());
        const bool is_closer = closest_ == default_row || step > closest_step_ ||
                               (step == closest_step_ && index < closest_);
        if (!is_closer) return;
        closest_ = index;
        closest_step_ = step;
        closest_failure_ = result.failed();
    }
    // A row for anonymous questions is the farthest away in a case that has a name.
    [[nodiscard]] std::uint8_t nearness(const Condition& failed) const noexcept {
        const bool is_anonymous = failed.reason == DenyReason::identifier_in_anon_phase;
        return is_anonymous && phase_of(q_) != Phase::anon ? std::uint8_t{0} : failed.step;
    }

    const Question& q_;
    RowIndex denied_ = default_row;
    RowIndex passed_ = default_row;
    RowIndex closest_ = default_row;
    std::uint8_t closest_step_ = 0;
    Condition closest_failure_{0, DenyReason::category_not_allowed, 0};
};

[[nodiscard]] inline RowChoice choose_row(const Question& q) noexcept {
    const bool is_needed = q.is(traits::brings_in | traits::gives) && q.facts.item &&
                           !q.reads_own() && !q.is_emergency;
    return is_needed ? RowSearch{q}.choice() : RowChoice{};
}

}  // namespace briljant::covenant::rules
