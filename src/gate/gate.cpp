// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/gate.hpp"

#include <utility>

#include "covenant/act_traits.hpp"
#include "gate/access.hpp"
#include "gate/emergency.hpp"
#include "gate/leaf.hpp"

namespace briljant::gate {

namespace {

constexpr auto step_up_lasts = std::chrono::minutes{5};
// Of who supervises: the case is named, nothing of it is opened.
constexpr covenant::Set<covenant::Act> without_case_key{
    covenant::Act::emergency_review, covenant::Act::log_read, covenant::Act::log_verify};

core::Error not_found() {
    return {core::ErrorCode::not_found, "gate.not-found", ""};
}

struct Question {
    covenant::Facts facts;
    KnownCase known;  // empty when there is no case, or none by that code
    std::shared_ptr<const covenant::CovenantVersion> version;
    std::string emergency;  // what the leaf says of it; empty when none runs
};

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

// Each look through broken glass is told apart from every other (law: AuditAction).
void mark_emergency(log::Entry& leaf, const Question& question) {
    if (question.emergency.empty()) return;
    leaf.event.replace(
        0, leaf.event.find('.'), covenant::to_name(covenant::AuditAction::emergency));
    leaf.sealed.emergency = question.emergency;
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

core::Error refuse(Visit& visit,
                   const Question& question,
                   const covenant::Decision& decision,
                   const ActRequest& request = {}) {
    if (question.facts.case_) seek_nobodys_key(visit, decision);
    TRY_ASSIGN(const auto log, log_of(visit, visit.actor()->covenant));
    visit.record(log,
                 named(refusal_leaf(visit, question.facts, question.known, decision), request));
    if (covenant::hides_existence(decision)) return not_found();
    visit.refused({decision, question.version});
    return {
        core::ErrorCode::not_permitted, "covenant.refused", covenant::message_id(decision.reason)};
}

// A member without the key is refused like a member without the right: both fences stand alone.
core::Error without_key(Visit& visit, const Question& question) {
    covenant::Decision decision;
    decision.step = 3;
    decision.reason = covenant::DenyReason::key_unavailable;
    return refuse(visit, question, decision);
}

}  // namespace

core::Result<Lens> Gate::look(Visit& visit, const LookRequest& request) {
    if (visit.actor() == nullptr) return not_found();
    TRY_ASSIGN(auto question, ask(visit, request.act, request.case_code));
    if (request.is_for_days) question.facts.technical.within_budget = covenant::Known::yes;
    const auto decision = covenant::decide(*question.version, question.facts);
    if (!decision.allowed) return refuse(visit, question, decision);
    Lens lens{visit, visit.actor()->covenant, question.known, question.facts, decision};
    if (!lens.keys_->open()) return without_key(visit, question);
    if (!request.is_for_days) {
        visit.house().day_budget.use(visit.actor()->member, lens.known_.id, visit.today());
    }
    TRY_ASSIGN(const auto log, log_of(visit, lens.covenant_));
    const bool is_emergency = !question.emergency.empty();
    TRY(remember_look(visit,
                      *lens.keys_,
                      lens.known_,
                      is_emergency ? covenant::Act::emergency_start : request.act));
    auto leaf = grant_leaf(visit, question.facts, lens.known_, decision);
    name_use(leaf, visit, request.as);
    mark_emergency(leaf, question);
    lens.leaf_ = visit.record(log, std::move(leaf));
    return lens;
}

core::Result<Permit> Gate::permit(Visit& visit, const ActRequest& request) {
    if (visit.actor() == nullptr) return not_found();
    TRY_ASSIGN(auto question, ask(visit, request.act, request.case_code));
    add_wish(question.facts, request, *question.version, visit.actor()->member);
    const auto decision = covenant::decide(*question.version, question.facts);
    if (!decision.allowed) return refuse(visit, question, decision, request);
    Permit permit{visit, request.act, visit.actor()->covenant, question.known, decision};
    const bool needs_key = permit.keys_ && !without_case_key.contains(request.act);
    if (needs_key && !permit.keys_->open()) return without_key(visit, question);
    TRY_ASSIGN(const auto log, log_of(visit, permit.covenant_));
    permit.leaf_ = visit.record(
        log, named(grant_leaf(visit, question.facts, permit.known_, decision), request));
    return permit;
}

core::Result<Permit> Gate::open_case(Visit& visit, const NewCase& new_case) {
    if (visit.actor() == nullptr) return not_found();
    TRY_ASSIGN(auto question, ask(visit, covenant::Act::case_open, ""));
    question.known = known_of(new_case, question.version);
    question.facts.case_ = new_case.facts;
    question.facts.purpose = new_case.facts.purpose;
    const auto decision = covenant::decide(*question.version, question.facts);
    if (!decision.allowed) return refuse(visit, question, decision);
    Permit permit{
        visit, covenant::Act::case_open, visit.actor()->covenant, question.known, decision};
    TRY(permit.keys_->make_case_key(new_case.members));
    TRY(permit.keys_->make_person_key(new_case.subject));
    TRY_ASSIGN(const auto log, log_of(visit, permit.covenant_));
    permit.leaf_ = visit.record(log, grant_leaf(visit, question.facts, permit.known_, decision));
    return permit;
}

}  // namespace briljant::gate
