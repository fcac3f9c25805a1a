// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/gate.hpp"

#include <utility>

#include "gate/access.hpp"
#include "gate/leaf.hpp"
#include "gate/not_found.hpp"
#include "gate/question.hpp"

namespace briljant::gate {

namespace {

// Of who supervises: the case is named, nothing of it is opened.
constexpr covenant::Set<covenant::Act> without_case_key{
    covenant::Act::emergency_review, covenant::Act::log_read, covenant::Act::log_verify};

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
