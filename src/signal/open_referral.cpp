// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "signal/open_referral.hpp"

#include <algorithm>
#include <utility>

#include "dossier/compose_case.hpp"
#include "dossier/open_case.hpp"
#include "dossier/read_case.hpp"
#include "gate/gate.hpp"
#include "gate/not_found.hpp"
#include "signal/referral_store.hpp"

namespace briljant::signal {

namespace {

using covenant::Act;
using covenant::SubjectRole;

core::Error hidden() {
    return gate::not_found();
}

// A case about a suspect has the purpose that the covenant has for suspects, where there is one.
std::string purpose_for(const covenant::CovenantVersion& version,
                        SubjectRole role,
                        const std::string& chosen) {
    if (role != SubjectRole::suspect) return chosen;
    for (const auto& purpose : version.content().purposes) {
        if (!purpose.primary && purpose.subject_roles.contains(role)) return purpose.code;
    }
    return chosen;
}

core::Result<void> check_criteria(const covenant::CovenantVersion& version,
                                  const ReferralToOpen& wish) {
    const auto* set = criteria_of(version, wish.consultation_type);
    if (set == nullptr) return {};  // this kind of consultation has no criteria
    if (!is_assessed(*set, wish.assessments)) {
        return core::Error{core::ErrorCode::invalid, "signal.criteria-incomplete", ""};
    }
    if (accepts(set->accept_rule, wish.assessments).value_or(false)) return {};
    return core::Error{core::ErrorCode::invalid, "signal.not-accepted", ""};
}

dossier::CaseToOpen case_of(const covenant::CovenantVersion& version,
                            const ReferralToOpen& wish,
                            SubjectRole role) {
    dossier::CaseToOpen open;
    open.subject_role = role;
    open.purpose = purpose_for(version, role, wish.referral.purpose);
    open.consultation_type = wish.consultation_type;
    open.first_processed = wish.referral.received_on;
    open.story.phenomenon = covenant::to_name(wish.referral.phenomenon);
    open.story.aim = wish.referral.aim;
    if (role == SubjectRole::victim) {
        open.story.victim_status = wish.victim_status;
        open.story.ave_phase = wish.referral.ave_phase;
        open.subject = wish.subject;
    } else {
        open.subject = *wish.suspect;
    }
    return open;
}

core::Result<gate::Permit> permit_on(gate::Visit& visit, const std::string& case_code) {
    return gate::Gate::permit(visit, {.act = Act::case_compose, .case_code = case_code});
}

core::Result<std::string> open_suspect(gate::Visit& visit,
                                       const covenant::CovenantVersion& version,
                                       const ReferralToOpen& wish,
                                       const std::string& victim) {
    TRY_ASSIGN(auto suspect,
               dossier::open_case(visit, case_of(version, wish, SubjectRole::suspect)));
    TRY_ASSIGN(const auto permit, permit_on(visit, suspect));
    TRY(ReferralStore{visit}.add_assessments(permit, wish.assessments));
    TRY(dossier::link_cases(visit, {suspect, victim, "vermoedelijk_dader_van", {}}));
    return suspect;
}

}  // namespace

core::Result<OpenedCases> open_referral(gate::Visit& visit, const ReferralToOpen& wish) {
    if (visit.actor() == nullptr) return hidden();
    TRY_ASSIGN(
        const auto known,
        visit.house().facts.covenant(visit.session(), visit.actor()->covenant, visit.today()));
    TRY(check_criteria(*known.version, wish));
    OpenedCases opened;
    TRY_ASSIGN(opened.victim,
               dossier::open_case(visit, case_of(*known.version, wish, SubjectRole::victim)));
    TRY_ASSIGN(const auto permit, permit_on(visit, opened.victim));
    ReferralStore store{visit};
    TRY(store.add(permit, wish.referral));
    TRY(store.add_assessments(permit, wish.assessments));
    if (wish.suspect) {
        TRY_ASSIGN(opened.suspect, open_suspect(visit, *known.version, wish, opened.victim));
    }
    return opened;
}

core::Result<std::shared_ptr<const covenant::CovenantVersion>> version_to_open_in(
    gate::Visit& visit) {
    const auto* actor = visit.actor();
    if (actor == nullptr) return hidden();
    auto& facts = visit.house().facts;
    TRY_ASSIGN(const auto known, facts.covenant(visit.session(), actor->covenant, visit.today()));
    covenant::Facts question;
    question.act = Act::case_open;
    question.today = visit.today();
    TRY_ASSIGN(question.asker, facts.asker(visit.session(), *actor, visit.today()));
    const auto& purposes = known.version->content().purposes;
    if (purposes.empty()) return hidden();
    question.purpose = known.version->purpose_index(purposes.front().code);
    auto& opened = question.case_.emplace();
    opened.exists = true;
    opened.state = covenant::CaseState::triage;
    opened.purpose = question.purpose;
    opened.participant = covenant::Known::yes;
    opened.conflict_of_interest = covenant::Known::no;
    opened.criteria_assessed = covenant::Known::yes;  // what the form is about to ask
    opened.legal_hold = covenant::Known::no;
    opened.destroy_by = core::add_years(visit.today(), 1);
    question.technical.log_writable = covenant::Known::yes;
    question.technical.key_available = covenant::Known::yes;
    question.technical.within_budget = covenant::Known::yes;
    if (!covenant::decide(*known.version, question).allowed) return hidden();
    return known.version;
}

core::Result<ReferralView> read_referral(gate::Visit& visit, const std::string& case_code) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    ReferralStore store{visit};
    ReferralView view;
    TRY_ASSIGN(view.file, dossier::read_case_file(visit, lens));
    TRY_ASSIGN(view.referral, store.find(lens));
    TRY_ASSIGN(view.assessments, store.assessments(lens));
    view.role = lens.known().role;
    view.version = lens.known().version;
    return view;
}

}  // namespace briljant::signal
