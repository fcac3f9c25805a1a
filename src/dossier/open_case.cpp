// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/open_case.hpp"

#include <utility>

#include "core/check.hpp"
#include "dossier/break_glass.hpp"
#include "gate/gate.hpp"
#include "gate/not_found.hpp"

namespace briljant::dossier {

namespace {

// The longest that joint data are kept (law: five years; the covenant may say less).
constexpr int retention_years = 5;

core::Result<gate::Permit> permit_for(gate::Visit& visit,
                                      const CaseToOpen& wish,
                                      const CaseFile& file) {
    TRY_ASSIGN(
        const auto known,
        visit.house().facts.covenant(visit.session(), visit.actor()->covenant, visit.today()));
    gate::NewCase new_case;
    new_case.id = file.id;
    new_case.code = file.code;
    new_case.subject = file.person;
    new_case.purpose = wish.purpose;
    new_case.facts.exists = true;
    new_case.facts.state = covenant::CaseState::triage;
    new_case.facts.to_state = covenant::CaseState::in_consultation;
    new_case.facts.phase = file.phase;
    new_case.facts.subject_role = wish.subject_role;
    new_case.facts.purpose = known.version->purpose_index(wish.purpose);
    new_case.facts.participant = covenant::Known::yes;
    new_case.facts.conflict_of_interest = covenant::Known::no;
    new_case.facts.criteria_assessed = covenant::Known::yes;
    new_case.facts.legal_hold = covenant::Known::no;
    new_case.facts.destroy_by = file.destroy_by;
    // Whoever may break the glass later needs the key; the covenant decides at that moment.
    TRY_ASSIGN(new_case.members, duty_officers(visit, *known.version));
    new_case.members.push_back(visit.actor()->member);
    return gate::Gate::open_case(visit, std::move(new_case));
}

}  // namespace

core::Result<std::string> open_case(gate::Visit& visit, const CaseToOpen& wish) {
    const auto* actor = visit.actor();
    if (actor == nullptr) return gate::not_found();
    CaseStore store{visit};
    TRY_ASSIGN(const auto known,
               visit.house().facts.covenant(visit.session(), actor->covenant, visit.today()));
    CaseFile file;
    file.id = core::CaseId::random(visit.random());
    file.code = wish.code;
    if (file.code.empty()) {
        TRY_ASSIGN(file.code, store.next_code(actor->covenant, wish.subject_role));
    }
    file.version_label = known.version->content().label;
    file.consultation_type = wish.consultation_type;
    file.purpose = wish.purpose;
    file.subject_role = wish.subject_role;
    auto subject = wish.subject;
    if (subject.person == core::PersonId{}) {
        subject.person = core::PersonId::random(visit.random());
    }
    file.person = subject.person;
    file.process_director = actor->member;
    file.first_processed = wish.first_processed;
    file.opened_at = visit.now();
    file.destroy_by = core::add_years(wish.first_processed, retention_years);
    TRY_ASSIGN(const auto permit, permit_for(visit, wish, file));
    TRY(store.add(permit, file, wish.story, subject));
    CaseParticipant director;
    director.id = core::RowId::random(visit.random());
    director.member = actor->member;
    director.organisation = actor->organisation;
    director.role = covenant::Role::process_director;
    director.from = visit.today();
    TRY(store.add_participant(permit, director, {director.id, core::PersonalText{"procesregie"}}));
    return file.code;
}

}  // namespace briljant::dossier
