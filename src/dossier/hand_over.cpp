// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <utility>

#include "dossier/case_store.hpp"
#include "dossier/disclosure_parts.hpp"
#include "dossier/send_disclosure.hpp"
#include "gate/gate.hpp"

namespace briljant::dossier {

namespace {

using covenant::Act;

bool is_police(const covenant::CovenantVersion& version, const std::string& code) {
    const auto* party = version.party(code);
    return party != nullptr && party->org_types.contains(covenant::OrgType::police);
}

// Everything that is told and still stands, but what the police brought in itself.
core::Result<std::vector<Contribution>> candidates_of(gate::Visit& visit,
                                                      const gate::Lens& lens,
                                                      const CaseSubject& subject) {
    const auto& actor = *visit.actor();
    Reader reader{actor.member, actor.organisation, actor.organisation_code, std::nullopt};
    if (subject.born) reader.age_band = age_band_on(*subject.born, visit.today());
    TRY_ASSIGN(auto seen, ContributionStore{visit}.list(lens, reader));
    std::vector<Contribution> candidates;
    for (auto& each : seen) {
        if (each.value.state != ContributionState::released) continue;
        if (is_police(*lens.known().version, each.value.origin_code)) continue;
        candidates.push_back(std::move(each.value));
    }
    std::ranges::sort(candidates, {}, &Contribution::code);
    return candidates;
}

core::Result<std::vector<JudgedItem>> judge_wish(gate::Visit& visit,
                                                 const gate::Lens& lens,
                                                 const HandoverWish& wish,
                                                 const HandoverView& view) {
    std::vector<JudgedItem> judged;
    if (!wish.to) return judged;
    TRY_ASSIGN(const auto receiver, receiver_at_table(visit, lens, *wish.to));
    if (!is_police(*view.version, receiver.organisation_code)) {
        return core::Error{core::ErrorCode::invalid, "disclosure.receiver", ""};
    }
    TRY_ASSIGN(const auto consents, ContributionStore{visit}.consents(lens));
    std::optional<Consent> consent;
    if (!wish.consent.empty()) {
        const auto* found = find_consent(consents, wish.consent);
        if (found == nullptr) return core::Error{core::ErrorCode::invalid, "disclosure.ground", ""};
        consent = *found;
    }
    for (const auto& item : view.candidates) {
        if (std::ranges::find(wish.items, item.code) == wish.items.end()) continue;
        TRY_ASSIGN(auto one, judge_item(visit, lens, item, receiver, consent));
        judged.push_back(std::move(one));
    }
    return judged;
}

core::Result<HandoverView> compose_through(gate::Visit& visit,
                                           const gate::Lens& lens,
                                           const HandoverWish& wish) {
    HandoverView view;
    TRY_ASSIGN(static_cast<CaseHead&>(view), read_case_head(visit, lens));
    TRY_ASSIGN(view.directory, people::read_directory(visit.session()));
    TRY_ASSIGN(const auto participants, CaseStore{visit}.participants(lens));
    for (const auto& each : holding_today(participants, visit.today())) {
        const auto organisation = view.directory.organisations.find(each.organisation);
        const bool is_known = organisation != view.directory.organisations.end();
        if (is_known && is_police(*view.version, organisation->second.code)) {
            view.receivers.push_back(each);
        }
    }
    TRY_ASSIGN(const auto consents, ContributionStore{visit}.consents(lens));
    view.consents = holding_today(consents, visit.today());
    TRY_ASSIGN(view.candidates, candidates_of(visit, lens, view.subject));
    TRY_ASSIGN(view.judged, judge_wish(visit, lens, wish, view));
    return view;
}

std::vector<std::string> cleared_codes(const std::vector<JudgedItem>& judged) {
    std::vector<std::string> codes;
    for (const auto& each : judged) {
        if (!each.withheld) codes.push_back(each.item.code);
    }
    return codes;
}

// What he saw is what is given, or nothing is.
core::Result<void> check_preview(const HandoverWish& wish, const HandoverView& view) {
    const bool has_consent =
        wish.consent.empty() || find_consent(view.consents, wish.consent) != nullptr;
    if (!has_consent) return core::Error{core::ErrorCode::conflict, "disclosure.consent-gone", ""};
    auto cleared = cleared_codes(view.judged);
    if (wish.previewed) {
        auto seen = *wish.previewed;
        std::ranges::sort(seen);
        std::ranges::sort(cleared);
        if (seen != cleared) {
            return core::Error{core::ErrorCode::conflict, "disclosure.changed-since", ""};
        }
    }
    if (cleared.empty()) {
        return core::Error{core::ErrorCode::invalid, "disclosure.nothing-cleared", ""};
    }
    return {};
}

// One leaf for every item that is given, with its rules and grounds and who receives it.
core::Result<gate::Permit> permit_item(gate::Visit& visit,
                                       const HandoverWish& wish,
                                       const JudgedItem& judged) {
    return gate::Gate::permit(visit,
                              {.act = Act::disclosure_send,
                               .case_code = wish.case_code,
                               .item = judged.question.item,
                               .consent = judged.question.consent,
                               .age_band = judged.question.age_band,
                               .touched = {{"contribution", judged.item.id.text()},
                                           {std::string{receiver_row}, wish.to->text()}}});
}

// The originator's own people at the table may know what became of their item.
std::vector<core::MemberId> members_of(const std::vector<CaseParticipant>& participants,
                                       const core::OrganisationId& organisation,
                                       const core::Date& today) {
    std::vector<core::MemberId> members;
    for (const auto& each : participants) {
        const bool is_there = each.holds_on(today) && !each.is_incidental;
        if (is_there && each.organisation == organisation) members.push_back(each.member);
    }
    return members;
}

core::Result<void> add_items(gate::Visit& visit,
                             const gate::Permit& permit,
                             const Disclosure& disclosure,
                             const std::vector<JudgedItem>& judged) {
    TRY_ASSIGN(const auto participants, CaseStore{visit}.participants(permit));
    DisclosureStore store{visit};
    for (const auto& each : judged) {
        auto readers = members_of(participants, each.item.origin, visit.today());
        readers.push_back(disclosure.from);
        // What was held back is not named to the receiver: only how many, and of which class.
        if (!each.withheld) readers.push_back(*disclosure.to);
        TRY(store.add_item(permit, {disclosure.id, each.item.code, each.withheld}, readers));
    }
    return {};
}

}  // namespace

core::Result<HandoverView> compose_handover(gate::Visit& visit, const HandoverWish& wish) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = wish.case_code}));
    return compose_through(visit, lens, wish);
}

core::Result<std::string> hand_over(gate::Visit& visit, const HandoverWish& wish) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = wish.case_code}));
    if (!wish.to) return core::Error{core::ErrorCode::invalid, "disclosure.receiver", ""};
    TRY_ASSIGN(const auto view, compose_through(visit, lens, wish));
    TRY(check_preview(wish, view));
    std::vector<std::string> bases;
    std::optional<gate::Permit> permit;
    for (const auto& judged : view.judged) {
        if (judged.withheld) continue;
        TRY_ASSIGN(auto one, permit_item(visit, wish, judged));
        add_bases(bases, one.decision());
        permit.emplace(std::move(one));
    }
    TRY_ASSIGN(auto disclosure, begin_disclosure(visit, DisclosureKind::police_handover));
    DisclosureStore store{visit};
    disclosure.to = wish.to;
    auto& content = disclosure.content;
    TRY_ASSIGN(content.alias, store.next_code(permit->covenant_id(), "H"));
    content.what = wish.why;
    content.conditions = wish.conditions;
    content.consent = wish.consent;
    content.bases = std::move(bases);
    content.withheld = count_withheld(view.judged);
    TRY(store.add(*permit, disclosure, readers_of(disclosure, view.file.process_director)));
    TRY(add_items(visit, *permit, disclosure, view.judged));
    return disclosure.code;
}

}  // namespace briljant::dossier
