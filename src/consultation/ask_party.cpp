// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/ask_party.hpp"

#include <algorithm>

#include "consultation/refuse_unseen.hpp"
#include "consultation/request_store.hpp"
#include "dossier/table.hpp"
#include "gate/gate.hpp"
#include "gate/not_found.hpp"
#include "signal/read_signal.hpp"

namespace briljant::consultation {

namespace {

using core::Error;
using core::ErrorCode;
using covenant::Act;

constexpr int answer_days = 5;  // T04

gate::ActRequest request_for(Act act, const RequestRow& request) {
    gate::ActRequest wanted;
    wanted.act = act;
    wanted.case_code = request.case_code;
    wanted.purpose = request.purpose;
    wanted.touched = {{"information_request", request.code}};
    return wanted;
}

core::Result<void> check_wish(gate::Visit& visit,
                              const gate::Permit& permit,
                              const RequestWish& wish) {
    const bool has_words = !wish.words.reveal().empty();
    if (wish.questions.empty() && !has_words) {
        return Error{ErrorCode::invalid, "consultation.question-missing", ""};
    }
    if (!wish.case_code.empty()) return {};
    if (has_words) return Error{ErrorCode::invalid, "consultation.words-without-case", ""};
    TRY_ASSIGN(const bool is_open, signal::is_waiting(visit, permit, wish.signal_code));
    if (is_open) return {};
    return Error{ErrorCode::invalid, "consultation.no-open-signal", ""};
}

core::Result<void> check_table(gate::Visit& visit,
                               const gate::Permit& permit,
                               const core::MemberId& asked) {
    if (permit.case_id() == core::CaseId{}) return {};
    TRY_ASSIGN(const auto table, dossier::participants_of(visit, permit));
    const bool is_there = std::ranges::any_of(table, [&](const auto& participant) {
        return participant.member == asked && participant.holds_on(visit.today()) &&
               !participant.is_incidental;
    });
    if (is_there) return {};
    return Error{ErrorCode::invalid, "consultation.not-on-case", ""};
}

struct Hand {
    RequestRow request;
    gate::Permit permit;
};

// A question that is still open, and the Permit to do something with it.
core::Result<Hand> take(gate::Visit& visit, const std::string& code, Act act) {
    if (visit.actor() == nullptr) return gate::not_found();
    TRY_ASSIGN(auto found, RequestStore{visit}.find(code));
    // A question without a case belongs to the one who asked it.
    const bool is_there =
        found && (!found->case_code.empty() || found->asked_by == visit.actor()->member);
    if (!is_there) {
        std::optional<gate::Touched> row;
        if (found) row = {"information_request", found->code};
        return refuse_unseen(visit, act, std::move(row));
    }
    TRY_ASSIGN(auto permit, gate::Gate::permit(visit, request_for(act, *found)));
    if (!found->is_waiting()) {
        return Error{ErrorCode::conflict, "consultation.request-closed", ""};
    }
    return Hand{*std::move(found), std::move(permit)};
}

}  // namespace

core::Date answer_due(const core::Date& sent) {
    return core::add_working_days(sent, answer_days);
}

core::Result<std::string> ask_party(gate::Visit& visit, const RequestWish& wish) {
    if (visit.actor() == nullptr) return gate::not_found();
    RequestStore store{visit};
    InformationRequest whole;
    whole.words = wish.words;
    auto& request = whole.row;
    request.id = core::RowId::random(visit.random());
    request.case_code = wish.case_code;
    request.signal_code = wish.signal_code;
    request.asked = wish.asked;
    request.organisation = wish.organisation;
    request.purpose = wish.purpose;
    if (request.purpose.empty()) {
        TRY_ASSIGN(request.purpose, signal::purpose_of_signals(visit));
    }
    request.asked_by = visit.actor()->member;
    request.basis = wish.basis;
    request.questions = wish.questions;
    request.sent_at = visit.now();
    request.due = wish.due.value_or(answer_due(visit.today()));
    TRY_ASSIGN(request.code, store.next_code());
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(visit, request_for(Act::information_request_send, request)));
    if (!wish.case_code.empty()) request.purpose = permit.known().purpose;
    TRY(check_wish(visit, permit, wish));
    TRY(check_table(visit, permit, wish.asked));
    TRY(store.add(permit, whole));
    return request.code;
}

core::Result<void> remind_party(gate::Visit& visit, const std::string& code) {
    TRY_ASSIGN(auto hand, take(visit, code, Act::information_request_send));
    hand.request.state = RequestState::reminded;
    hand.request.reminded_at = visit.now();
    ++hand.request.reminders;
    return RequestStore{visit}.change(hand.permit, hand.request, std::nullopt);
}

core::Result<void> withdraw_request(gate::Visit& visit, const std::string& code) {
    TRY_ASSIGN(auto hand, take(visit, code, Act::information_request_withdraw));
    hand.request.state = RequestState::withdrawn;
    hand.request.withdrawn_at = visit.now();
    return RequestStore{visit}.change(hand.permit, hand.request, std::nullopt);
}

core::Result<void> bring_request_to_case(gate::Visit& visit,
                                         const std::string& code,
                                         const std::string& case_code) {
    TRY_ASSIGN(const auto hand, take(visit, code, Act::information_request_send));
    auto there = hand.request;
    there.case_code = case_code;
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(visit, request_for(Act::information_request_send, there)));
    TRY(check_table(visit, permit, there.asked));
    return RequestStore{visit}.bring_to_case(permit, there);
}

}  // namespace briljant::consultation
