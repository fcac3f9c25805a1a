// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/foresee.hpp"

#include <map>

#include "dossier/case_store.hpp"
#include "dossier/contribution_parts.hpp"
#include "gate/gate.hpp"
#include "gate/not_found.hpp"
#include "people/directory.hpp"

namespace briljant::dossier {

namespace {

using covenant::Act;

// One member may hold several rows: director and participant.
struct AtTheTable {
    core::MemberId member;
    core::OrganisationId organisation;
    std::string organisation_code;
    covenant::Set<covenant::Role> roles;
};

core::Result<std::vector<AtTheTable>> read_table(gate::Visit& visit, const gate::Lens& lens) {
    TRY_ASSIGN(const auto participants, CaseStore{visit}.participants(lens));
    TRY_ASSIGN(const auto directory, people::read_directory(visit.session()));
    std::vector<AtTheTable> table;
    std::map<core::MemberId, std::size_t> place;
    for (const auto& participant : participants) {
        if (!participant.holds_on(visit.today()) || participant.is_incidental) continue;
        const auto organisation = directory.organisations.find(participant.organisation);
        if (organisation == directory.organisations.end()) continue;
        const auto [found, is_new] = place.try_emplace(participant.member, table.size());
        if (is_new) {
            table.push_back(
                {participant.member, participant.organisation, organisation->second.code, {}});
        }
        table[found->second].roles.insert(participant.role);
    }
    return table;
}

covenant::Facts facts_of_reader(gate::Visit& visit,
                                const gate::Lens& lens,
                                covenant::AskerFacts asker,
                                const AtTheTable& participant) {
    covenant::Facts facts;
    facts.act = Act::item_read;
    facts.today = visit.today();
    facts.purpose = lens.known().facts.purpose;
    facts.asker = asker;
    facts.asker.roles = facts.asker.roles | participant.roles;
    facts.case_ = lens.known().facts;
    facts.case_->participant = covenant::Known::yes;
    facts.case_->conflict_of_interest = covenant::Known::no;
    facts.technical.log_writable = covenant::Known::yes;
    facts.technical.key_available = covenant::Known::yes;
    facts.technical.within_budget = covenant::Known::yes;
    return facts;
}

struct Outlook {
    Contribution item;
    std::vector<Consent> consents;
    std::optional<covenant::AgeBand> age_band;
};

gate::Actor actor_as(const core::CovenantId& covenant, const AtTheTable& participant) {
    gate::Actor as;
    as.member = participant.member;
    as.organisation = participant.organisation;
    as.organisation_code = participant.organisation_code;
    as.covenant = covenant;
    as.has_second_factor = true;  // he will have signed in when he reads
    return as;
}

core::Result<Foreseen> foresee_one(gate::Visit& visit,
                                   const gate::Lens& lens,
                                   const Outlook& outlook,
                                   const AtTheTable& participant) {
    const auto as = actor_as(lens.covenant_id(), participant);
    TRY_ASSIGN(const auto asker, visit.house().facts.asker(visit.session(), as, visit.today()));
    auto facts = facts_of_reader(visit, lens, asker, participant);
    const Reader reader{.member = participant.member,
                        .organisation = participant.organisation,
                        .organisation_code = participant.organisation_code,
                        .age_band = outlook.age_band};
    const auto question =
        question_of(outlook.item, reader, outlook.consents, lens.known().purpose, visit.today());
    facts.item = question.item;
    facts.consent = question.consent;
    if (question.age_band) facts.case_->age_band = *question.age_band;
    const auto& version = *lens.known().version;
    facts.technical.step_up_recent = covenant::Known::no;
    const bool needs_code =
        covenant::decide(version, facts).reason == covenant::DenyReason::step_up_required;
    facts.technical.step_up_recent = covenant::Known::yes;  // he can give the code when he reads
    const auto decision = covenant::decide(version, facts);
    return Foreseen{participant.member,
                    participant.organisation,
                    decision.allowed,
                    decision,
                    decision.allowed && needs_code};
}

// What counts for every item of the case.
core::Result<Outlook> outlook_of(gate::Visit& visit, const gate::Lens& lens) {
    Outlook outlook;
    TRY_ASSIGN(outlook.consents, ContributionStore{visit}.consents(lens));
    TRY_ASSIGN(const auto subject, CaseStore{visit}.read_subject(lens));
    if (subject.born) outlook.age_band = age_band_on(*subject.born, visit.today());
    return outlook;
}

// Asked as it will stand: a draft as if it were shared now.
Contribution as_shared(Contribution item) {
    if (item.state == ContributionState::draft) item.state = ContributionState::released;
    return item;
}

core::Result<AtTheTable> seat_of(gate::Visit& visit, const people::Member& member) {
    AtTheTable seat{member.id, member.organisation.value_or(core::OrganisationId{}), "", {}};
    TRY_ASSIGN(const auto directory, people::read_directory(visit.session()));
    const auto organisation = directory.organisations.find(seat.organisation);
    if (organisation != directory.organisations.end()) {
        seat.organisation_code = organisation->second.code;
    }
    return seat;
}

// As the Gate would answer him: with his own seat in the case, and nothing opened.
core::Result<std::optional<ForeseenCase>> knock(gate::Visit& visit,
                                                const std::string& case_code,
                                                const AtTheTable& seat) {
    auto& known_facts = visit.house().facts;
    const auto as = actor_as(visit.actor()->covenant, seat);
    TRY_ASSIGN(const auto known,
               known_facts.find_case(visit.session(), as, case_code, visit.today()));
    if (!known) return std::optional<ForeseenCase>{};
    covenant::Facts facts;
    facts.act = Act::case_read;
    facts.today = visit.today();
    facts.purpose = known->facts.purpose;
    TRY_ASSIGN(facts.asker, known_facts.asker(visit.session(), as, visit.today()));
    facts.asker.roles = facts.asker.roles | known->roles;
    facts.case_ = known->facts;
    facts.technical.log_writable = covenant::Known::yes;
    facts.technical.key_available = covenant::Known::yes;
    facts.technical.within_budget = covenant::Known::yes;
    facts.technical.step_up_recent = covenant::Known::yes;
    return std::optional{
        ForeseenCase{seat.member, known->roles, covenant::decide(*known->version, facts), {}}};
}

}  // namespace

core::Result<std::optional<ForeseenCase>> foresee_door(gate::Visit& visit,
                                                       const std::string& case_code,
                                                       const people::Member& member) {
    TRY_ASSIGN(const auto seat, seat_of(visit, member));
    return knock(visit, case_code, seat);
}

core::Result<ForeseenCase> foresee_as(gate::Visit& visit,
                                      const gate::Lens& lens,
                                      const people::Member& member,
                                      const std::vector<Contribution>& items) {
    TRY_ASSIGN(auto seat, seat_of(visit, member));
    TRY_ASSIGN(auto knocked, knock(visit, lens.known().code, seat));
    if (!knocked) return gate::not_found();
    auto seen = *std::move(knocked);
    if (!seen.decision.allowed) return seen;
    seat.roles = seen.roles;
    TRY_ASSIGN(auto outlook, outlook_of(visit, lens));
    for (const auto& item : items) {
        outlook.item = as_shared(item);
        TRY_ASSIGN(auto foreseen, foresee_one(visit, lens, outlook, seat));
        seen.items.push_back(foreseen);
    }
    return seen;
}

core::Result<std::vector<Foreseen>> foresee(gate::Visit& visit,
                                            const gate::Lens& lens,
                                            const Contribution& item) {
    TRY_ASSIGN(auto outlook, outlook_of(visit, lens));
    outlook.item = as_shared(item);
    TRY_ASSIGN(const auto table, read_table(visit, lens));
    std::vector<Foreseen> list;
    for (const auto& participant : table) {
        TRY_ASSIGN(auto foreseen, foresee_one(visit, lens, outlook, participant));
        list.push_back(foreseen);
    }
    return list;
}

core::Result<ReaderView> who_will_read(gate::Visit& visit,
                                       const std::string& case_code,
                                       std::string_view item_code) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    CaseStore cases{visit};
    ReaderView outreach;
    TRY_ASSIGN(outreach.file, cases.read(lens));
    TRY_ASSIGN(const auto subject, cases.read_subject(lens));
    auto reader = reader_of(visit);
    if (subject.born) reader.age_band = age_band_on(*subject.born, visit.today());
    TRY_ASSIGN(auto seen, ContributionStore{visit}.find(lens, reader, item_code));
    if (!seen) return gate::not_found();
    outreach.item = std::move(seen->value);
    TRY_ASSIGN(outreach.readers, foresee(visit, lens, outreach.item));
    outreach.role = lens.known().role;
    outreach.version = lens.known().version;
    return outreach;
}

}  // namespace briljant::dossier
