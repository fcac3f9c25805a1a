// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/contribution_parts.hpp"

#include <algorithm>

#include "dossier/case_store.hpp"
#include "gate/gate.hpp"
#include "gate/not_found.hpp"
#include "people/directory.hpp"

namespace briljant::dossier {

namespace {

using covenant::Act;
using covenant::Visibility;

bool is_in_audience(const Contribution& item,
                    const CaseParticipant& participant,
                    const people::Directory& directory,
                    const gate::KnownCase& known) {
    if (participant.member == item.author) return true;
    const auto organisation = directory.organisations.find(participant.organisation);
    if (organisation == directory.organisations.end()) return false;
    const auto& code = organisation->second.code;
    switch (item.visibility_now()) {
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

}  // namespace

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
    item.source_date = draft.source_date;
    item.necessity = draft.necessity;
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
    const auto hidden = gate::not_found();
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

Reader reader_of(const gate::Visit& visit) {
    const auto& actor = *visit.actor();
    return {.member = actor.member,
            .organisation = actor.organisation,
            .organisation_code = actor.organisation_code,
            .age_band = std::nullopt};
}

core::Result<Contribution> find_own(gate::Visit& visit,
                                    const gate::Lens& lens,
                                    std::string_view code) {
    TRY_ASSIGN(auto seen, ContributionStore{visit}.find(lens, reader_of(visit), code));
    if (!seen || seen->value.origin != visit.actor()->organisation) {
        return gate::not_found();
    }
    return std::move(seen->value);
}

}  // namespace briljant::dossier
