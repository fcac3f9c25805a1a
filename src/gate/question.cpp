// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/question.hpp"

#include <utility>

#include "gate/emergency.hpp"

namespace briljant::gate {

namespace {

constexpr auto step_up_lasts = std::chrono::minutes{5};

// R57: a duty officer who broke the glass of this case. Who takes part in it while it is open looks
// as ever. The same question is asked when there is no such case.
core::Result<void> add_emergency(Visit& visit, Question& question) {
    using covenant::Known;
    if (!question.facts.asker.roles.contains(covenant::Role::duty_officer)) return {};
    TRY_ASSIGN(const auto running, EmergencyStore{visit}.running());
    const auto& case_ = question.facts.case_;
    const bool takes_part = case_ && case_->participant == Known::yes &&
                            case_->state != covenant::CaseState::closed_shielded;
    if (takes_part) return {};
    for (const auto& access : running) {
        if (access.case_id != question.known.id) continue;
        question.facts.emergency = {Known::yes, Known::yes, Known::yes};
        question.known.role = covenant::Role::duty_officer;
        question.emergency = "VITAL_INTEREST, " + access.code + ", " + core::to_iso(access.until);
        return {};
    }
    return {};
}

covenant::TechnicalFacts technical(const Visit& visit) {
    covenant::TechnicalFacts facts;
    // An append that fails keeps the answer from leaving; so does a key that does not open.
    facts.log_writable = covenant::Known::yes;
    facts.key_available = covenant::Known::yes;
    facts.within_budget = covenant::Known::yes;
    facts.step_up_recent =
        covenant::known(visit.now() - visit.actor()->stepped_up_at <= step_up_lasts);
    return facts;
}

}  // namespace

core::Result<Question> ask(Visit& visit, covenant::Act act, const std::string& case_code) {
    auto& facts = visit.house().facts;
    Question question;
    question.facts.act = act;
    question.facts.today = visit.today();
    question.facts.technical = technical(visit);
    const auto* actor = visit.actor();
    TRY_ASSIGN(question.facts.asker, facts.asker(visit.session(), *actor, visit.today()));
    TRY_ASSIGN(const auto covenant,
               facts.covenant(visit.session(), actor->covenant, visit.today()));
    question.version = covenant.version;
    if (case_code.empty()) return question;
    TRY_ASSIGN(auto known, facts.find_case(visit.session(), *actor, case_code, visit.today()));
    question.facts.case_.emplace();
    if (!known) {
        TRY(add_emergency(visit, question));
        return question;
    }
    question.version = known->version;
    question.facts.case_ = known->facts;
    question.facts.asker.roles = question.facts.asker.roles | known->roles;
    question.facts.purpose = known->facts.purpose;
    question.known = *std::move(known);
    question.facts.technical.within_budget = covenant::known(
        visit.house().day_budget.has_room(actor->member, question.known.id, visit.today()));
    TRY(add_emergency(visit, question));
    return question;
}

void mark_emergency(log::Entry& leaf, const Question& question) {
    if (question.emergency.empty()) return;
    leaf.event.replace(
        0, leaf.event.find('.'), covenant::to_name(covenant::AuditAction::emergency));
    leaf.sealed.emergency = question.emergency;
}

}  // namespace briljant::gate
