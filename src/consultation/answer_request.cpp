// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/answer_request.hpp"

#include "consultation/refuse_unseen.hpp"
#include "consultation/request_store.hpp"
#include "dossier/draft_contribution.hpp"
#include "gate/gate.hpp"
#include "gate/not_found.hpp"

namespace briljant::consultation {

namespace {

using core::Error;
using core::ErrorCode;
using covenant::SecrecyGround;

Error invalid(std::string_view id) {
    return {ErrorCode::invalid, id, ""};
}

// With a case the whole assessment is kept; before that, only that the six tests were answered.
bool are_tests_answered(const RequestReply& reply, bool has_case) {
    dossier::SecrecyAssessment assessment;
    assessment.tests = reply.tests;
    if (has_case) {
        assessment.consulted = reply.consulted;
        assessment.is_subject_informed = reply.is_subject_informed;
        assessment.reason_not_informed = reply.reason_not_informed;
    } else {
        assessment.consulted = "-";
        assessment.is_subject_informed = true;
    }
    return dossier::are_tests_complete(assessment);
}

core::Result<void> check_reply(const AnswerNeeds& needs, const RequestReply& reply, bool has_case) {
    const bool has_words = !reply.remark.reveal().empty() || !reply.consulted.empty() ||
                           !reply.reason_not_informed.reveal().empty();
    if (has_words && !has_case) return invalid("consultation.words-without-case");
    if (reply.answer == RequestAnswer::may_not_say) return {};
    if (needs.is_police && needs.wpg_decision.empty()) return invalid("consultation.answer-wpg");
    if (needs.grounds.empty()) return {};
    if (!reply.ground || !needs.grounds.contains(*reply.ground)) {
        return invalid("consultation.answer-ground");
    }
    const bool asks_tests = reply.ground == SecrecyGround::conflict_of_duties ||
                            reply.ground == SecrecyGround::good_care;
    if (!asks_tests || are_tests_answered(reply, has_case)) return {};
    return invalid("consultation.answer-tests");
}

}  // namespace

core::Result<AnswerNeeds> answer_needs(gate::Visit& visit) {
    AnswerNeeds needs;
    const auto* actor = visit.actor();
    if (actor == nullptr) return gate::not_found();
    auto& facts = visit.house().facts;
    TRY_ASSIGN(const auto known, facts.covenant(visit.session(), actor->covenant, visit.today()));
    TRY_ASSIGN(const auto asker, facts.asker(visit.session(), *actor, visit.today()));
    const auto& version = *known.version;
    needs.is_police = asker.org_types.contains(covenant::OrgType::police);
    if (!needs.is_police && dossier::asks_ground(version, asker.org_types)) {
        needs.grounds = dossier::grounds_for(version, asker.org_types);
    }
    const auto& decision = version.content().wpg_decision;
    const bool is_valid = decision && decision->agreed && decision->valid.covers(visit.today()) &&
                          decision->categories.contains(covenant::DataCategory::identity_contact);
    if (!needs.is_police || !is_valid) return needs;
    needs.wpg_decision = decision->reference;
    // Who knows whom is all that is asked: the decision opens that, and nothing more is given.
    needs.categories = {std::string{covenant::to_name(covenant::DataCategory::identity_contact)}};
    return needs;
}

gate::ActRequest request_to_answer(const RequestRow& request) {
    gate::ActRequest wanted;
    wanted.act = covenant::Act::information_request_answer;
    wanted.case_code = request.case_code;
    wanted.purpose = request.purpose;
    wanted.touched = {{"information_request", request.code}};
    return wanted;
}

core::Result<RequestRow> take_question(gate::Visit& visit, const std::string& code) {
    if (visit.actor() == nullptr) return gate::not_found();
    TRY_ASSIGN(auto found, RequestStore{visit}.find(code));
    if (found && found->asked == visit.actor()->member) return *std::move(found);
    std::optional<gate::Touched> row;
    if (found) row = {"information_request", found->code};
    return refuse_unseen(visit, covenant::Act::information_request_answer, std::move(row));
}

core::Result<void> answer_request(gate::Visit& visit,
                                  const std::string& code,
                                  const RequestReply& reply) {
    TRY_ASSIGN(auto found, take_question(visit, code));
    TRY_ASSIGN(const auto permit, gate::Gate::permit(visit, request_to_answer(found)));
    if (!found.is_waiting()) {
        return Error{ErrorCode::conflict, "consultation.request-closed", ""};
    }
    TRY_ASSIGN(const auto needs, answer_needs(visit));
    TRY(check_reply(needs, reply, !found.case_code.empty()));
    found.state = RequestState::answered;
    found.answered_at = visit.now();
    auto given = reply;
    if (reply.answer != RequestAnswer::may_not_say) {
        given.wpg_decision = needs.wpg_decision;
        given.categories = needs.categories;
    }
    return RequestStore{visit}.change(permit, found, given);
}

}  // namespace briljant::consultation
