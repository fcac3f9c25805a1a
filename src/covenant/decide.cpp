// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/decide.hpp"

#include "covenant/rules/bases.hpp"
#include "covenant/rules/categories.hpp"
#include "covenant/rules/figures_and_lists.hpp"
#include "covenant/rules/matrix.hpp"
#include "covenant/rules/need_to_know.hpp"
#include "covenant/rules/originator.hpp"
#include "covenant/rules/parties.hpp"
#include "covenant/rules/police.hpp"
#include "covenant/rules/purpose_and_quality.hpp"
#include "covenant/rules/retention.hpp"
#include "covenant/rules/rights.hpp"
#include "covenant/rules/secrecy.hpp"
#include "covenant/rules/users.hpp"

namespace briljant::covenant {

namespace {

using rules::Question;
using rules::Refusal;
using rules::RowChoice;
using rules::Verdict;

struct Rule {
    std::uint8_t step;
    Verdict (*objects)(const Question&) noexcept;
};

// Every rule in the order in which it is asked. All must have no objection; the first that has one
// gives the reason. A new rule is one line here and one function in rules/.
constexpr std::array all_rules{
    Rule{1, rules::r07_conditions_for_every_user},
    Rule{1, rules::r08_training},
    Rule{1, rules::r09_role_lists_the_act},
    Rule{2, rules::r01_covenant_in_force},
    Rule{2, rules::r02_only_parties},
    Rule{2, rules::r03_accession_is_decided},
    Rule{2, rules::r05_versions},
    Rule{2, rules::r06_who_decides},
    Rule{2, rules::r59_advice_first},
    Rule{2, rules::r61_accountability_first},
    Rule{3, rules::r10_need_to_know},
    Rule{3, rules::r10_signal},
    Rule{3, rules::r11_incidental_third},
    Rule{4, rules::r15_purpose},
    Rule{4, rules::r57_emergency_access},
    Rule{4, rules::r12_criteria},
    Rule{4, rules::r13_facts_and_opinions},
    Rule{4, rules::necessity},
    Rule{4, rules::r16_acute_danger},
    Rule{4, rules::state_machine},
    Rule{4, rules::r56_log_use},
    Rule{4, rules::r49_who_looked},
    Rule{4, rules::r50_a_human_decides},
    Rule{5, rules::statute_and_regime},
    Rule{5, rules::r51_no_automated_analysis},
    Rule{5, rules::r52_priority_list},
    Rule{5, rules::r17_anonymous_phase},
    Rule{5, rules::r18_phase},
    Rule{5, rules::r22_nationality_and_ethnicity},
    Rule{6, rules::category_in_use},
    Rule{7, rules::r27_police_decision},
    Rule{7, rules::prosecution_decided},
    Rule{7, rules::r39_supervision_order},
    Rule{8, rules::r21_sexual_behaviour},
    Rule{8, rules::health_has_an_exception},
    Rule{8, rules::r23_bsn},
    Rule{8, rules::r26_criminal_data_have_an_origin},
    Rule{9, rules::r32_secrecy_gate},
    Rule{9, rules::r33_six_tests},
    Rule{10, rules::r41_visibility},
    Rule{10, rules::r41_own_draft},
    Rule{10, rules::r41_only_the_originator},
    Rule{10, rules::r41_still_there},
    Rule{10, rules::r29_no_onward_use},
    Rule{10, rules::r31_running_investigation},
    Rule{10, rules::r42_third_parties},
    Rule{10, rules::r43_other_partnerships},
    Rule{10, rules::r44_only_aggregates_leave},
    Rule{11, rules::r34_consent_covers},
    Rule{11, rules::r35_r36_consent_by_right_person},
    Rule{11, rules::r40_representation},
    Rule{11, rules::r38_unsafe_parent},
    Rule{11, rules::r45_decision_to_inform},
    Rule{11, rules::r46_requests},
    Rule{11, rules::r47_refusing_a_right},
    Rule{12, rules::r48_errors},
    Rule{12, rules::r53_shielded},
    Rule{12, rules::r54_five_years},
    Rule{12, rules::r54_hold},
    Rule{12, rules::r55_special_case},
    Rule{13, rules::technical_conditions},
    Rule{13, rules::r56_everything_is_logged},
};

// Emergency access replaces need to know, the matrix, the originator's conditions and consent; it
// never lifts the user, the parties, the statute, the end of retention or the log (R57).
constexpr bool is_replaced_by_emergency(std::uint8_t step) noexcept {
    return step == 3 || step == 6 || step == 10 || step == 11;
}

Question ask(const CovenantVersion& version, const Facts& facts) noexcept {
    const bool has_subject =
        facts.case_ && facts.case_->exists &&
        (facts.act == Act::case_read || (facts.act == Act::item_read && facts.item));
    const bool is_emergency = facts.emergency && has_subject;
    const auto listed = is_emergency ? Set<Role>{Role::duty_officer} : version.roles_for(facts.act);
    return {version, facts, facts.asker.roles & listed, is_emergency};
}

void cite(const CovenantVersion& version, Decision& decision, RuleId rule) noexcept {
    decision.rules.push_back(rule);
    if (const auto article = version.article_of(rule)) decision.articles.push_back(*article);
}

Decision refused(const Question& q, std::uint8_t step, const Refusal& refusal, RowIndex row) {
    Decision decision;
    decision.step = step;
    decision.reason = refusal.reason;
    if (row < q.version.content().provision.size()) {
        decision.rows.push_back(row);
        decision.articles.push_back(q.version.content().provision[row].article);
    }
    if (refusal.rule)
        cite(q.version, decision, *refusal.rule);
    else if (decision.rows.empty())
        decision.rows.push_back(step == 5 ? rules::statute_row : row);
    return decision;
}

// The rules that made an allowed decision possible, for the page that says why one sees this.
void cite_allowing(const Question& q, Decision& decision) noexcept {
    cite(q.version, decision, RuleId{q.is_emergency ? std::uint8_t{57} : std::uint8_t{7}});
    if (q.is_on_case() && !q.is_emergency) cite(q.version, decision, RuleId{10});
    if (q.facts.purpose) cite(q.version, decision, RuleId{15});
    if (!q.facts.item || !q.is(traits::brings_in | traits::gives)) return;
    const auto& item = *q.facts.item;
    if (item.origin_types.contains(OrgType::police) && q.regime() == Regime::own && !q.reads_own())
        cite(q.version, decision, RuleId{27});
    if (rules::asks_secrecy(q)) cite(q.version, decision, RuleId{32});
    if (rules::relies_on_consent(q)) cite(q.version, decision, RuleId{34});
    if (q.is(traits::gives)) cite(q.version, decision, RuleId{41});
}

Decision allowed(const Question& q, const RowChoice& choice) noexcept {
    const auto bases = rules::bases_of(q, choice);
    if (bases.empty()) return refused(q, 7, {DenyReason::no_legal_basis, std::nullopt}, choice.row);
    Decision decision;
    decision.allowed = true;
    decision.bases = bases;
    if (choice.is_needed) {
        decision.rows.push_back(choice.row);
        decision.articles.push_back(q.version.content().provision[choice.row].article);
    }
    cite_allowing(q, decision);
    return decision;
}

}  // namespace

Decision decide(const CovenantVersion& version, const Facts& facts) noexcept {
    const auto q = ask(version, facts);
    RowChoice choice;
    std::uint8_t step = 0;
    for (const auto& rule : all_rules) {
        // The rows are searched once, when the steps that hide a case are behind us.
        if (rule.step == 4 && step < 4) choice = rules::choose_row(q);
        step = rule.step;
        if (choice.is_needed && !choice.passed && choice.step < step)
            return refused(q, choice.step, choice.refusal, choice.row);
        if (q.is_emergency && is_replaced_by_emergency(step)) continue;
        if (const auto refusal = rule.objects(q))
            return refused(q, step, *refusal, rules::default_row);
    }
    return allowed(q, choice);
}

}  // namespace briljant::covenant
