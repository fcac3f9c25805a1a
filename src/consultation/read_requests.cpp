// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/read_requests.hpp"

#include "consultation/request_store.hpp"
#include "dossier/may_act.hpp"
#include "dossier/table.hpp"
#include "gate/gate.hpp"
#include "gate/not_found.hpp"
#include "signal/read_signal.hpp"

namespace briljant::consultation {

core::Result<CaseRequests> read_requests(gate::Visit& visit, const std::string& case_code) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    CaseRequests view;
    TRY_ASSIGN(static_cast<dossier::CaseHead&>(view), dossier::read_case_head(visit, lens));
    TRY_ASSIGN(view.participants, dossier::participants_of(visit, lens));
    TRY_ASSIGN(view.directory, people::read_directory(visit.session()));
    view.may_ask = dossier::may_act(visit, lens, covenant::Act::information_request_send);
    TRY_ASSIGN(auto requests, RequestStore{visit}.of_case(lens));
    for (auto& request : requests) {
        const bool is_for_me = view.may_ask || request.row.asked == visit.actor()->member;
        if (is_for_me) view.requests.push_back(std::move(request));
    }
    return view;
}

core::Result<SignalRequests> read_signal_requests(gate::Visit& visit,
                                                  const std::string& signal_code) {
    TRY_ASSIGN(const auto hand, signal::take_signal(visit, signal_code));
    const auto* actor = visit.actor();
    TRY_ASSIGN(const auto roles,
               people::roles_of(visit.session(), actor->covenant, actor->member, visit.today()));
    if (!roles.contains(covenant::Role::process_director)) return gate::not_found();
    if (!signal::is_waiting(hand.signal)) return gate::not_found();
    SignalRequests view;
    TRY_ASSIGN(view.requests, RequestStore{visit}.of_signal(hand.permit, signal_code));
    TRY_ASSIGN(view.directory, people::read_directory(visit.session()));
    TRY_ASSIGN(const auto known,
               visit.house().facts.covenant(visit.session(), actor->covenant, visit.today()));
    view.version = known.version;
    return view;
}

core::Result<RequestToAnswer> read_request(gate::Visit& visit, const std::string& code) {
    TRY_ASSIGN(const auto found, take_question(visit, code));
    RequestToAnswer view;
    view.request.row = found;
    if (found.case_code.empty()) {
        auto wanted = request_to_answer(found);
        wanted.is_look = true;
        TRY_ASSIGN(const auto permit, gate::Gate::permit(visit, wanted));
        TRY(signal::remember_question(visit, permit, found.signal_code));
    } else {
        TRY_ASSIGN(view.of_case, read_requests(visit, found.case_code));
        for (const auto& request : view.of_case->requests) {
            if (request.row.code == code) view.request = request;
        }
    }
    TRY_ASSIGN(const auto directory, people::read_directory(visit.session()));
    view.asked_by = directory.member_name(found.asked_by);
    TRY_ASSIGN(view.needs, answer_needs(visit));
    return view;
}

}  // namespace briljant::consultation
