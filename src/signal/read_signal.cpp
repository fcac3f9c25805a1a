// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "signal/read_signal.hpp"

#include <algorithm>

#include "dossier/my_cases.hpp"
#include "gate/gate.hpp"
#include "gate/not_found.hpp"
#include "people/directory.hpp"
#include "signal/signal_store.hpp"
#include "signal/waiting_signals.hpp"

namespace briljant::signal {

namespace {

using covenant::Act;

core::Result<bool> directs(gate::Visit& visit) {
    const auto& actor = *visit.actor();
    TRY_ASSIGN(const auto roles,
               people::roles_of(visit.session(), actor.covenant, actor.member, visit.today()));
    return roles.contains(covenant::Role::process_director);
}

// A signal that is not there is asked for like one that is: the Gate refuses, with its leaf.
core::Result<gate::ActRequest> request_for(gate::Visit& visit,
                                           const std::optional<Signal>& signal) {
    gate::ActRequest request;
    request.act = Act::signal_read;
    TRY_ASSIGN(request.purpose, purpose_of_signals(visit));
    if (!signal) return request;
    TRY_ASSIGN(request.signal, facts_of(visit, *signal));
    request.touched = {{"signal", signal->code}};
    return request;
}

}  // namespace

core::Result<std::string> purpose_of_signals(gate::Visit& visit) {
    const auto* actor = visit.actor();
    if (actor == nullptr) return gate::not_found();
    TRY_ASSIGN(const auto known,
               visit.house().facts.covenant(visit.session(), actor->covenant, visit.today()));
    const auto& purposes = known.version->content().purposes;
    const auto first = std::ranges::find(purposes, true, &covenant::Purpose::primary);
    if (first == purposes.end()) return gate::not_found();
    return first->code;
}

core::Result<covenant::SignalFacts> facts_of(gate::Visit& visit, const Signal& signal) {
    SignalStore store{visit};
    covenant::SignalFacts facts;
    facts.state = signal.state;
    facts.own = covenant::known(signal.reporter == visit.actor()->member);
    TRY_ASSIGN(const bool is_in_core, store.is_in_core(signal.id));
    facts.in_triage_core = covenant::known(is_in_core);
    TRY_ASSIGN(const auto cases, store.own_cases(signal.id));
    facts.on_its_case = covenant::known(!cases.empty());
    return facts;
}

core::Result<SignalAtHand> take_signal(gate::Visit& visit, const std::string& code) {
    if (visit.actor() == nullptr) return gate::not_found();
    SignalStore store{visit};
    TRY_ASSIGN(auto found, store.find(code));
    TRY_ASSIGN(const auto request, request_for(visit, found));
    auto permit = gate::Gate::permit(visit, request);
    if (found) store.remember(found->id, permit ? LookKind::read : LookKind::refused);
    if (!permit) return std::move(permit).error();
    if (!found) return gate::not_found();
    return SignalAtHand{*std::move(found), std::move(permit).value()};
}

core::Result<bool> is_waiting(gate::Visit& visit,
                              const gate::Permit& /*permit*/,
                              const std::string& code) {
    TRY_ASSIGN(const auto found, SignalStore{visit}.find(code));
    return found && is_waiting(*found);
}

core::Result<void> remember_question(gate::Visit& visit,
                                     const gate::Permit& /*permit*/,
                                     const std::string& code) {
    SignalStore store{visit};
    TRY_ASSIGN(const auto found, store.find(code));
    if (found) store.remember(found->id, LookKind::question);
    return {};
}

// Where an accepted signal may still be brought: the cases that he directs himself.
core::Result<std::vector<std::string>> cases_to_choose(gate::Visit& visit, const SignalView& view) {
    std::vector<std::string> codes;
    if (view.signal.outcome != covenant::TriageOutcome::accepted) return codes;
    TRY_ASSIGN(const auto cases, dossier::my_cases(visit));
    for (const auto& each : cases) {
        const bool directs = each.process_director == visit.actor()->member;
        const bool is_there = std::ranges::find(view.cases, each.code) != view.cases.end();
        if (directs && !is_there) codes.push_back(each.code);
    }
    return codes;
}

core::Result<SignalView> read_signal(gate::Visit& visit, const std::string& code) {
    TRY_ASSIGN(auto hand, take_signal(visit, code));
    SignalStore store{visit};
    SignalView view;
    view.signal = std::move(hand.signal);
    const auto& id = view.signal.id;
    TRY_ASSIGN(view.is_director, directs(visit));
    TRY_ASSIGN(view.core_members, store.core_of(id));
    TRY_ASSIGN(view.cases, store.own_cases(id));
    if (view.is_director) {
        TRY_ASSIGN(view.looks, store.looks(hand.permit, id));
        TRY_ASSIGN(view.other_cases, cases_to_choose(visit, view));
    }
    return view;
}

core::Result<std::vector<Signal>> my_signals(gate::Visit& visit) {
    if (visit.actor() == nullptr) return gate::not_found();
    SignalStore store{visit};
    TRY_ASSIGN(auto signals, store.mine());
    if (signals.empty()) return signals;  // nothing is looked at
    TRY_ASSIGN(auto request, request_for(visit, signals.front()));
    request.touched.clear();
    for (const auto& signal : signals) request.touched.push_back({"signal_status", signal.code});
    TRY(gate::Gate::permit(visit, request));
    for (const auto& signal : signals) store.remember(signal.id, LookKind::status_view);
    return signals;
}

core::Result<std::vector<Signal>> list_signals(gate::Visit& visit) {
    if (visit.actor() == nullptr) return gate::not_found();
    TRY_ASSIGN(const bool is_director, directs(visit));
    TRY_ASSIGN(auto request, request_for(visit, std::nullopt));
    // The list belongs to who directs the process; anybody else is refused like at one signal.
    if (is_director) request.signal = covenant::SignalFacts{};
    TRY_ASSIGN(auto signals, SignalStore{visit}.all());
    for (const auto& signal : signals) {
        if (is_director) request.touched.push_back({"signal_status", signal.code});
    }
    TRY(gate::Gate::permit(visit, request));
    return signals;
}

core::Result<SignalAudit> audit_signal(gate::Visit& visit, const std::string& code) {
    if (visit.actor() == nullptr) return gate::not_found();
    SignalStore store{visit};
    TRY_ASSIGN(const auto found, store.find(code));
    gate::ActRequest request;
    request.act = Act::log_read;
    request.log_use = covenant::LogUse::internal_control;
    if (found) request.touched = {{"signal", found->code}};
    TRY_ASSIGN(const auto permit, gate::Gate::permit(visit, request));
    if (!found) return gate::not_found();
    SignalAudit audit;
    TRY_ASSIGN(audit.looks, store.looks(permit, found->id));
    audit.can_be_destroyed = may_be_destroyed(*found);
    return audit;
}

core::Result<std::vector<WaitingSignal>> waiting_signals(gate::Visit& visit) {
    if (visit.actor() == nullptr) return gate::not_found();
    std::vector<WaitingSignal> waiting;
    TRY_ASSIGN(const bool is_director, directs(visit));
    if (!is_director) return waiting;
    TRY_ASSIGN(const auto signals, SignalStore{visit}.waiting());
    for (const auto& signal : signals) {
        const auto due = next_step_due(signal);
        waiting.push_back({signal.code,
                           signal.received_at,
                           signal.state,
                           signal.triage_on,
                           due,
                           due < visit.today()});
    }
    return waiting;
}

}  // namespace briljant::signal
