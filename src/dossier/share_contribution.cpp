// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/share_contribution.hpp"

#include <algorithm>
#include <utility>

#include "dossier/case_store.hpp"
#include "gate/gate.hpp"
#include "people/directory.hpp"

namespace briljant::dossier {

namespace {

using covenant::Act;
using covenant::Visibility;

struct Origin {
    core::MemberId author;
    core::OrganisationId organisation;
    std::string code;
    covenant::Set<covenant::OrgType> types;
    std::string entered_by;
};

Origin origin_of(const gate::Visit& visit,
                 const gate::KnownCase& known,
                 const std::optional<OnBehalfOf>& behalf) {
    const auto& actor = *visit.actor();
    if (behalf) {
        return {behalf->author,
                behalf->organisation,
                behalf->organisation_code,
                behalf->organisation_types,
                actor.login};
    }
    const auto* party = known.version->party(actor.organisation_code);
    return {actor.member,
            actor.organisation,
            actor.organisation_code,
            party == nullptr ? covenant::Set<covenant::OrgType>{} : party->org_types,
            ""};
}

Contribution item_of(const gate::KnownCase& known,
                     const Origin& origin,
                     const ContributionDraft& draft) {
    Contribution item;
    item.person = known.subject;
    item.subject_role = known.facts.subject_role;
    item.origin = origin.organisation;
    item.origin_code = origin.code;
    item.origin_types = origin.types;
    item.author = origin.author;
    item.entered_by = origin.entered_by;
    item.state = draft.conditions.visibility == Visibility::nobody_yet
                     ? ContributionState::draft
                     : ContributionState::released;
    item.category = draft.category;
    item.source_class = draft.source_class;
    item.reliability = draft.reliability;
    item.source = draft.source;
    item.is_contact_only = draft.is_contact_only;
    item.is_quality_checked = draft.is_quality_checked;
    item.is_necessity_recorded = draft.is_necessity_recorded;
    item.is_safety_relevant_only = draft.is_safety_relevant_only;
    item.is_under_investigation = draft.is_under_investigation;
    item.has_criminal_provenance =
        origin.types.intersects({covenant::OrgType::police, covenant::OrgType::prosecution});
    item.secrecy = draft.secrecy;
    item.conditions = draft.conditions;
    item.text = draft.text;
    return item;
}

bool is_in_audience(const Contribution& item,
                    const CaseParticipant& participant,
                    const people::Directory& directory,
                    const gate::KnownCase& known) {
    if (participant.member == item.author) return true;
    const auto organisation = directory.organisations.find(participant.organisation);
    if (organisation == directory.organisations.end()) return false;
    const auto& code = organisation->second.code;
    switch (item.conditions.visibility) {
        case Visibility::nobody_yet:
            return false;
        case Visibility::chair_only:
            return participant.role == covenant::Role::chair ||
                   participant.role == covenant::Role::process_director;
        case Visibility::police_only: {
            const auto* party = known.version->party(code);
            return party != nullptr && party->org_types.contains(covenant::OrgType::police);
        }
        case Visibility::named_orgs:
            return std::ranges::find(item.conditions.organisations, code) !=
                   item.conditions.organisations.end();
        case Visibility::table:
            return true;
    }
    return false;
}

// Whoever may come to read it gets its key; whether he may is decided again at every look.
core::Result<std::vector<core::MemberId>> audience_of(gate::Visit& visit,
                                                      const gate::Permit& permit,
                                                      const Contribution& item) {
    TRY_ASSIGN(const auto directory, people::read_directory(visit.session()));
    TRY_ASSIGN(const auto participants, CaseStore{visit}.participants(permit));
    std::vector<core::MemberId> members = {item.author, visit.actor()->member};
    for (const auto& participant : participants) {
        if (!participant.holds_on(visit.today())) continue;
        if (is_in_audience(item, participant, directory, permit.known())) {
            members.push_back(participant.member);
        }
    }
    return members;
}

core::Result<gate::Permit> permit_for(gate::Visit& visit,
                                      const gate::KnownCase& known,
                                      const Contribution& item,
                                      const std::vector<Consent>& consents) {
    const bool is_for_another = !item.entered_by.empty();
    // Nobody receives it yet: the consent must cover the giver, the category and the purpose.
    const Reader reader{.member = item.author,
                        .organisation = item.origin,
                        .organisation_code = "",
                        .age_band = std::nullopt};
    auto question = question_of(item, reader, consents, known.purpose, visit.today());
    question.item.is_own = !is_for_another;
    return gate::Gate::permit(
        visit,
        {.act = is_for_another ? Act::contribution_enter_for : Act::contribution_submit,
         .case_code = known.code,
         .item = question.item,
         .consent = question.consent});
}

// The case as the asker knows it, before any key is opened; "not found" for an outsider.
core::Result<gate::KnownCase> known_case(gate::Visit& visit, const std::string& code) {
    const core::Error hidden{core::ErrorCode::not_found, "gate.not-found", ""};
    if (visit.actor() == nullptr) return hidden;
    TRY_ASSIGN(auto known,
               visit.house().facts.find_case(visit.session(), *visit.actor(), code, visit.today()));
    // The Gate refuses, and writes the leaf of the refusal.
    if (!known) {
        TRY(gate::Gate::permit(visit, {.act = Act::contribution_submit, .case_code = code}));
        return hidden;
    }
    return *std::move(known);
}

covenant::Facts facts_of_reader(gate::Visit& visit,
                                const gate::Lens& lens,
                                covenant::AskerFacts asker,
                                const CaseParticipant& participant) {
    covenant::Facts facts;
    facts.act = Act::item_read;
    facts.today = visit.today();
    facts.purpose = lens.known().facts.purpose;
    facts.asker = asker;
    facts.asker.roles = facts.asker.roles | covenant::Set<covenant::Role>{participant.role};
    facts.case_ = lens.known().facts;
    facts.case_->participant = covenant::Known::yes;
    facts.case_->conflict_of_interest = covenant::Known::no;
    facts.technical.log_writable = covenant::Known::yes;
    facts.technical.key_available = covenant::Known::yes;
    facts.technical.within_budget = covenant::Known::yes;
    return facts;
}

core::Result<Foreseen> foresee_one(gate::Visit& visit,
                                   const gate::Lens& lens,
                                   const Contribution& item,
                                   const CaseParticipant& participant,
                                   const std::vector<Consent>& consents,
                                   const std::string& organisation_code) {
    gate::Actor as;
    as.member = participant.member;
    as.organisation = participant.organisation;
    as.organisation_code = organisation_code;
    as.covenant = lens.covenant_id();
    as.has_second_factor = true;  // he will have signed in when he reads
    TRY_ASSIGN(const auto asker, visit.house().facts.asker(visit.session(), as, visit.today()));
    auto facts = facts_of_reader(visit, lens, asker, participant);
    const Reader reader{.member = participant.member,
                        .organisation = participant.organisation,
                        .organisation_code = organisation_code,
                        .age_band = std::nullopt};
    const auto question = question_of(item, reader, consents, lens.known().purpose, visit.today());
    facts.item = question.item;
    facts.consent = question.consent;
    const auto decision = covenant::decide(*lens.known().version, facts);
    return Foreseen{participant.member, participant.organisation, decision.allowed, decision};
}

}  // namespace

core::Result<std::string> share_contribution(gate::Visit& visit,
                                             const ContributionDraft& draft,
                                             const std::optional<OnBehalfOf>& behalf) {
    TRY_ASSIGN(const auto known, known_case(visit, draft.case_code));
    auto item = item_of(known, origin_of(visit, known, behalf), draft);
    ContributionStore store{visit};
    std::vector<Consent> consents;
    if (!draft.secrecy.consent.empty()) {
        TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = draft.case_code}));
        TRY_ASSIGN(consents, store.consents(lens));
    }
    TRY_ASSIGN(const auto permit, permit_for(visit, known, item, consents));
    item.id = core::ContributionId::random(visit.random());
    item.entered_at = visit.now();
    TRY_ASSIGN(item.code, store.next_code(permit.covenant_id()));
    std::vector<core::MemberId> audience;
    if (is_narrow(item.conditions)) {
        TRY_ASSIGN(audience, audience_of(visit, permit, item));
    }
    TRY(store.add(permit, item, audience));
    return item.code;
}

core::Result<std::vector<Foreseen>> foresee(gate::Visit& visit,
                                            const gate::Lens& lens,
                                            const ContributionDraft& draft) {
    const auto item = item_of(lens.known(), origin_of(visit, lens.known(), std::nullopt), draft);
    TRY_ASSIGN(const auto consents, ContributionStore{visit}.consents(lens));
    TRY_ASSIGN(const auto participants, CaseStore{visit}.participants(lens));
    TRY_ASSIGN(const auto directory, people::read_directory(visit.session()));
    std::vector<Foreseen> list;
    for (const auto& participant : participants) {
        if (!participant.holds_on(visit.today()) || participant.is_incidental) continue;
        const auto organisation = directory.organisations.find(participant.organisation);
        if (organisation == directory.organisations.end()) continue;
        TRY_ASSIGN(
            auto foreseen,
            foresee_one(visit, lens, item, participant, consents, organisation->second.code));
        list.push_back(std::move(foreseen));
    }
    return list;
}

core::Result<void> record_consent(gate::Visit& visit,
                                  const std::string& case_code,
                                  const Consent& consent) {
    covenant::ConsentFacts facts;
    facts.status = consent.status;
    facts.covers = covenant::Known::yes;
    facts.given_by = consent.given_by;
    facts.age_when_given = consent.age_when_given;
    facts.parents_skipped_with_reason = covenant::Known::no;
    facts.free_direct_help = covenant::Known::no;
    facts.expires = consent.expires;
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(visit,
                                  {.act = Act::consent_record,
                                   .case_code = case_code,
                                   .consent = facts,
                                   .age_band = consent.age_when_given}));
    return ContributionStore{visit}.add_consent(permit, consent);
}

core::Result<void> withdraw_consent(gate::Visit& visit,
                                    const std::string& case_code,
                                    std::string_view consent_code) {
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(visit, {.act = Act::consent_record, .case_code = case_code}));
    return ContributionStore{visit}.set_consent_status(
        permit, consent_code, covenant::ConsentStatus::consent_withdrawn);
}

}  // namespace briljant::dossier
