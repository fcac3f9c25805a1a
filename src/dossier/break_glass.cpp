// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/break_glass.hpp"

#include <algorithm>

#include "dossier/case_facts.hpp"
#include "dossier/case_store.hpp"
#include "gate/gate.hpp"
#include "gate/not_found.hpp"

namespace briljant::dossier {

namespace {

using covenant::Act;
using covenant::Role;

core::Error wrong(std::string_view id) {
    return {core::ErrorCode::invalid, id, ""};
}

core::Result<covenant::Set<Role>> own_roles(gate::Visit& visit) {
    const auto& actor = *visit.actor();
    return people::roles_of(visit.session(), actor.covenant, actor.member, visit.today());
}

core::Result<void> add_with_role(gate::Visit& visit, std::vector<core::MemberId>& list, Role role) {
    TRY_ASSIGN(
        const auto members,
        people::members_with_role(visit.session(), visit.actor()->covenant, role, visit.today()));
    for (const auto& member : members) list.push_back(member.id);
    return {};
}

// Whom the covenant names, and who directs the case; never the one who breaks the glass himself.
core::Result<std::vector<core::MemberId>> whom_to_tell(gate::Visit& visit,
                                                       const gate::Permit& permit) {
    const auto& alert = permit.known().version->content().emergency.alert;
    std::vector<core::MemberId> told;
    TRY_ASSIGN(const auto director, process_director_of(visit, permit.known().code));
    if (director) told.push_back(*director);
    TRY_ASSIGN(const auto participants, CaseStore{visit}.participants(permit));
    for (const auto& participant : participants) {
        const bool is_named =
            alert.contains(participant.role) && participant.holds_on(visit.today());
        if (is_named) told.push_back(participant.member);
    }
    for (const auto role : {Role::chair, Role::dpo}) {
        if (alert.contains(role)) TRY(add_with_role(visit, told, role));
    }
    std::ranges::sort(told);
    const auto twice = std::ranges::unique(told);
    told.erase(twice.begin(), twice.end());
    std::erase(told, visit.actor()->member);
    return told;
}

core::Result<void> check(gate::Visit& visit, const EmergencyWish& wish) {
    if (!wish.is_vital_interest) return wrong("emergency.no-vital-interest");
    if (wish.reason.reveal().size() < emergency_reason_min) {
        return wrong("emergency.reason-missing");
    }
    constexpr auto day = std::chrono::hours{24};
    TRY_ASSIGN(const auto count, gate::EmergencyStore{visit}.count_since(visit.now() - day));
    if (count >= emergencies_a_day) return wrong("emergency.too-many");
    return {};
}

core::Result<gate::Permit> permit_to_review(gate::Visit& visit,
                                            const gate::EmergencyAccess& access,
                                            bool is_look) {
    gate::ActRequest request{.act = Act::emergency_review, .case_code = access.case_code};
    request.touched = {{"emergency_access", access.id.text()}};
    request.is_look = is_look;
    return gate::Gate::permit(visit, request);
}

// Chair and directors read the reason with their own Lens; who is not at the table, or broke the
// glass himself, reads what is clear.
core::Result<void> add_words_at_table(gate::Visit& visit, EmergencyView& view) {
    const auto& actor = *visit.actor();
    TRY_ASSIGN(const auto known,
               visit.house().facts.find_case(
                   visit.session(), actor, view.access.case_code, visit.today()));
    const bool looks = known && known->facts.participant == covenant::Known::yes &&
                       known->facts.conflict_of_interest != covenant::Known::yes &&
                       known->facts.state != covenant::CaseState::closed_shielded;
    if (!looks) return {};
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = view.access.case_code}));
    TRY_ASSIGN(view.words, gate::EmergencyStore{visit}.words(lens, view.access));
    return {};
}

}  // namespace

core::Result<std::vector<core::MemberId>> duty_officers(gate::Visit& visit,
                                                        const covenant::CovenantVersion& version) {
    std::vector<core::MemberId> members;
    if (!version.content().emergency.enabled) return members;
    TRY(add_with_role(visit, members, Role::duty_officer));
    return members;
}

core::Result<std::string> break_glass(gate::Visit& visit, const EmergencyWish& wish) {
    TRY(check(visit, wish));
    gate::ActRequest request{.act = Act::emergency_start, .case_code = wish.case_code};
    request.emergency = {covenant::Known::yes, covenant::Known::yes, covenant::Known::yes};
    TRY_ASSIGN(const auto permit, gate::Gate::permit(visit, request));
    const auto& rules = permit.known().version->content().emergency;
    gate::EmergencyStore store{visit};
    gate::EmergencyAccess access;
    access.id = core::RowId::random(visit.random());
    TRY_ASSIGN(access.code, store.next_code());
    access.case_code = wish.case_code;
    access.member = visit.actor()->member;
    access.organisation = visit.actor()->organisation;
    access.started_at = visit.now();
    access.until = visit.now() + std::chrono::minutes{rules.minutes};
    access.review_by = core::add_working_days(visit.today(), rules.review_working_days);
    TRY_ASSIGN(const auto told, whom_to_tell(visit, permit));
    TRY(store.add(permit, access, wish.reason, told));
    return access.code;
}

core::Result<void> end_emergency(gate::Visit& visit) {
    if (visit.actor() == nullptr) return {};
    return gate::EmergencyStore{visit}.end_running();
}

core::Result<EmergencyList> list_emergencies(gate::Visit& visit) {
    EmergencyList list;
    TRY_ASSIGN(list.accesses, gate::EmergencyStore{visit}.mine());
    TRY_ASSIGN(list.directory, people::read_directory(visit.session()));
    TRY_ASSIGN(const auto roles, own_roles(visit));
    list.may_start = roles.contains(Role::duty_officer);
    return list;
}

core::Result<EmergencyView> read_emergency(gate::Visit& visit, std::string_view code) {
    gate::EmergencyStore store{visit};
    TRY_ASSIGN(auto access, store.find(code));
    if (!access) return gate::not_found();
    EmergencyView view;
    view.access = *std::move(access);
    TRY_ASSIGN(view.directory, people::read_directory(visit.session()));
    TRY_ASSIGN(const auto roles, own_roles(visit));
    view.may_judge = roles.contains(Role::dpo);
    if (!view.may_judge) {
        TRY(add_words_at_table(visit, view));
        return view;
    }
    TRY_ASSIGN(const auto permit, permit_to_review(visit, view.access, /*is_look=*/true));
    TRY_ASSIGN(view.words, store.words(permit, view.access));
    return view;
}

core::Result<void> judge_emergency(gate::Visit& visit, const EmergencyJudgement& judgement) {
    gate::EmergencyStore store{visit};
    TRY_ASSIGN(const auto access, store.find(judgement.code));
    if (!access) return gate::not_found();
    TRY_ASSIGN(const auto permit, permit_to_review(visit, *access, /*is_look=*/false));
    if (!judgement.verdict) return wrong("emergency.verdict-missing");
    if (judgement.finding.reveal().empty()) return wrong("emergency.finding-missing");
    return store.judge(permit, *access, *judgement.verdict, judgement.finding);
}

}  // namespace briljant::dossier
