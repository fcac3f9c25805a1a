// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/send_disclosure.hpp"

#include <algorithm>
#include <utility>

#include "dossier/case_store.hpp"
#include "dossier/disclosure_parts.hpp"
#include "gate/gate.hpp"
#include "gate/not_found.hpp"

namespace briljant::dossier {

namespace {

using covenant::Act;
using covenant::Known;
using covenant::Predicate;

// What is needed to judge one wish: who gives, who gets, under which consent.
struct Giving {
    Receiver receiver;
    std::string origin;
    covenant::Set<covenant::OrgType> origin_types;
    std::optional<Consent> consent;
    std::optional<covenant::AgeBand> age_band;
};

core::Error wrong(std::string_view id) {
    return {core::ErrorCode::invalid, id, ""};
}

core::Result<Receiver> receiver_of(gate::Visit& visit,
                                   const gate::Lens& lens,
                                   const DisclosureWish& wish) {
    if (wish.third) {
        // A consent names a recipient outside the table by the code of its kind.
        return Receiver{{}, {}, std::string{covenant::to_name(*wish.third)}, {*wish.third}};
    }
    if (!wish.to) return wrong("disclosure.receiver");
    TRY_ASSIGN(auto receiver, receiver_at_table(visit, lens, *wish.to));
    if (receiver.types.empty()) receiver.types = wish.recipient_types;
    return receiver;
}

core::Result<Giving> giving_of(gate::Visit& visit,
                               const gate::Lens& lens,
                               const DisclosureWish& wish) {
    Giving giving;
    TRY_ASSIGN(giving.receiver, receiver_of(visit, lens, wish));
    giving.origin = wish.origin.empty() ? visit.actor()->organisation_code : wish.origin;
    const auto* party = lens.known().version->party(giving.origin);
    if (party != nullptr) giving.origin_types = party->org_types;
    TRY_ASSIGN(const auto subject, CaseStore{visit}.read_subject(lens));
    if (subject.born) giving.age_band = age_band_on(*subject.born, visit.today());
    if (wish.consent.empty()) return giving;
    TRY_ASSIGN(const auto consents, ContributionStore{visit}.consents(lens));
    const auto* consent = find_consent(consents, wish.consent);
    if (consent == nullptr) return wrong("disclosure.ground");
    if (!holds_on(*consent, visit.today())) {
        return core::Error{core::ErrorCode::conflict, "disclosure.consent-gone", ""};
    }
    giving.consent = *consent;
    return giving;
}

covenant::ItemFacts facts_of(const gate::Visit& visit,
                             const gate::Lens& lens,
                             const DisclosureWish& wish,
                             const Giving& giving,
                             covenant::DataCategory category) {
    using covenant::known;
    covenant::ItemFacts item;
    item.origin_types = giving.origin_types;
    item.recipient_types = giving.receiver.types;
    item.is_own = giving.origin == visit.actor()->organisation_code;
    item.is_author = item.is_own;
    item.category = category;
    item.subject_role = lens.known().facts.subject_role;
    item.visibility = covenant::Visibility::table;
    item.withdrawn = item.expired = item.shielded = Known::no;
    item.under_investigation = Known::no;
    item.criminal_provenance = known(giving.origin_types.intersects(
        {covenant::OrgType::police, covenant::OrgType::prosecution}));
    item.onward_of_police_data = known(item.criminal_provenance == Known::yes && !item.is_own);
    item.onward_ground = Known::no;
    item.recipient_is_party =
        known(lens.known().version->party(giving.receiver.organisation_code) != nullptr);
    item.secrecy_ground =
        giving.consent ? std::optional{covenant::SecrecyGround::explicit_consent} : wish.ground;
    // One statement of the giver: an extract of no more than is needed, looked through by him.
    for (const auto predicate : {Predicate::necessity,
                                 Predicate::quality_checked,
                                 Predicate::safety_relevant_only,
                                 Predicate::released_extract_only}) {
        item.predicates.set(predicate, known(wish.is_only_needed));
    }
    return item;
}

core::Result<gate::Permit> permit_category(gate::Visit& visit,
                                           const gate::Lens& lens,
                                           const DisclosureWish& wish,
                                           const Giving& giving,
                                           covenant::DataCategory category) {
    std::optional<covenant::ConsentFacts> consent;
    if (giving.consent) {
        consent = consent_facts(*giving.consent,
                                {.from = giving.origin,
                                 .to = giving.receiver.organisation_code,
                                 .category = category,
                                 .purpose = lens.known().purpose});
    }
    const auto receiver = wish.to ? wish.to->text() : giving.receiver.organisation_code;
    return gate::Gate::permit(visit,
                              {.act = Act::disclosure_send,
                               .case_code = wish.case_code,
                               .item = facts_of(visit, lens, wish, giving, category),
                               .consent = consent,
                               .age_band = giving.age_band,
                               .touched = {{std::string{receiver_row}, receiver}}});
}

DisclosureContent content_of(const DisclosureWish& wish) {
    DisclosureContent content;
    if (wish.kind == DisclosureKind::court) content.third = "COURT";
    if (wish.third) content.third = covenant::to_name(*wish.third);
    content.third_name = wish.third_name;
    content.what = wish.what;
    content.conditions = wish.conditions;
    content.consent = wish.consent;
    content.origin = wish.origin;
    content.reference = wish.reference;
    for (const auto category : wish.categories) {
        content.categories.emplace_back(covenant::to_name(category));
    }
    return content;
}

core::Result<std::string> keep(gate::Visit& visit,
                               const gate::Lens& lens,
                               const gate::Permit& permit,
                               const DisclosureWish& wish,
                               std::vector<std::string> bases) {
    DisclosureStore store{visit};
    TRY_ASSIGN(auto disclosure, begin_disclosure(visit, wish.kind));
    // Whoever takes part without an account gets it on paper.
    if (wish.kind == DisclosureKind::partner) disclosure.to = wish.to;
    disclosure.content = content_of(wish);
    disclosure.content.bases = std::move(bases);
    if (wish.kind == DisclosureKind::national_registrar) {
        TRY_ASSIGN(disclosure.content.alias, store.next_code(permit.covenant_id(), "COM"));
    }
    TRY_ASSIGN(const auto file, CaseStore{visit}.read(lens));
    TRY(store.add(permit, disclosure, readers_of(disclosure, file.process_director)));
    return disclosure.code;
}

core::Result<std::string> register_court(gate::Visit& visit,
                                         const gate::Lens& lens,
                                         const DisclosureWish& wish) {
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(visit,
                                  {.act = Act::disclosure_acknowledge,
                                   .case_code = wish.case_code,
                                   .touched = {{std::string{receiver_row}, "COURT"}}}));
    const auto basis = covenant::to_name(covenant::LegalBasisCode::avg6_1c_legal_duty);
    return keep(visit, lens, permit, wish, {std::string{basis}});
}

}  // namespace

core::Result<DisclosureFormView> compose_disclosure(gate::Visit& visit,
                                                    const std::string& case_code) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    DisclosureFormView view;
    TRY_ASSIGN(static_cast<CaseHead&>(view), read_case_head(visit, lens));
    TRY_ASSIGN(view.directory, people::read_directory(visit.session()));
    TRY_ASSIGN(const auto participants, CaseStore{visit}.participants(lens));
    view.participants = holding_today(participants, visit.today());
    TRY_ASSIGN(const auto consents, ContributionStore{visit}.consents(lens));
    view.consents = holding_today(consents, visit.today());
    return view;
}

core::Result<std::string> disclose(gate::Visit& visit, const DisclosureWish& wish) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = wish.case_code}));
    if (wish.kind == DisclosureKind::court) return register_court(visit, lens, wish);
    if (wish.categories.empty()) return wrong("disclosure.categories");
    TRY_ASSIGN(const auto giving, giving_of(visit, lens, wish));
    std::vector<std::string> bases;
    std::optional<gate::Permit> permit;
    for (const auto category : wish.categories) {
        TRY_ASSIGN(auto one, permit_category(visit, lens, wish, giving, category));
        add_bases(bases, one.decision());
        permit.emplace(std::move(one));
    }
    return keep(visit, lens, *permit, wish, std::move(bases));
}

core::Result<void> acknowledge_disclosure(gate::Visit& visit,
                                          const std::string& case_code,
                                          std::string_view code,
                                          std::optional<core::Instant> at) {
    const auto hidden = gate::not_found();
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    DisclosureStore store{visit};
    TRY_ASSIGN(const auto list, store.list(lens));
    const auto seen = std::ranges::find_if(list, [&](const SeenDisclosure& each) {
        return each.is_whole && each.disclosure.code == code;
    });
    if (seen == list.end()) return hidden;
    const auto& disclosure = seen->disclosure;
    const auto& me = visit.actor()->member;
    if (disclosure.kind == DisclosureKind::court) return hidden;  // kept in the register only
    const bool is_his = is_on_paper(disclosure) ? disclosure.from == me : disclosure.to == me;
    if (!is_his) return hidden;
    const auto moment = is_on_paper(disclosure) ? at.value_or(visit.now()) : visit.now();
    if (moment < disclosure.sent_at || moment > visit.now()) return wrong("disclosure.moment");
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(visit,
                                  {.act = Act::disclosure_acknowledge,
                                   .case_code = case_code,
                                   .touched = {{"disclosure", disclosure.id.text()}}}));
    return store.acknowledge(permit, code, moment);
}

}  // namespace briljant::dossier
