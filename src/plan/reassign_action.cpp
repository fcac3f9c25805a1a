// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plan/reassign_action.hpp"

#include <algorithm>

#include "dossier/table.hpp"
#include "gate/gate.hpp"
#include "gate/not_found.hpp"
#include "plan/action_store.hpp"

namespace briljant::plan {

namespace {

using core::Error;
using core::ErrorCode;
using covenant::AccessionStatus;
using dossier::CaseParticipant;

bool is_party(const core::OrganisationId& organisation,
              const covenant::CovenantVersion& version,
              const people::Directory& directory,
              const core::Date& today) {
    const auto known = directory.organisations.find(organisation);
    if (known == directory.organisations.end()) return false;
    const auto* party = version.party(known->second.code);
    if (party == nullptr) return false;
    const auto standing = party->accession_on(today);
    return standing == AccessionStatus::acceded || standing == AccessionStatus::notice_given;
}

const CaseParticipant* participation(std::span<const CaseParticipant> participants,
                                     const core::MemberId& member,
                                     const core::Date& today) {
    const auto found = std::ranges::find_if(participants, [&](const auto& each) {
        return each.member == member && each.holds_on(today);
    });
    return found == participants.end() ? nullptr : &*found;
}

}  // namespace

bool lacks_owner(const Action& action,
                 std::span<const CaseParticipant> participants,
                 const covenant::CovenantVersion& version,
                 const people::Directory& directory,
                 const core::Date& today) {
    if (!is_waiting(action.state)) return false;
    return participation(participants, action.owner, today) == nullptr ||
           !is_party(action.organisation, version, directory, today);
}

core::Result<void> reassign_action(gate::Visit& visit, const Reassignment& wish) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = wish.case_code}));
    ActionStore store{visit};
    TRY_ASSIGN(auto actions, store.list(lens));
    const auto action = std::ranges::find(actions, wish.action_code, &Action::code);
    if (action == actions.end()) return gate::not_found();
    if (!is_waiting(action->state)) return Error{ErrorCode::conflict, "plan.settled-already", ""};
    TRY_ASSIGN(
        const auto permit,
        gate::Gate::permit(visit, {.act = covenant::Act::action_add, .case_code = wish.case_code}));
    TRY_ASSIGN(const auto participants, dossier::participants_of(visit, permit));
    const auto* to = wish.to ? participation(participants, *wish.to, visit.today()) : nullptr;
    if (to == nullptr) return Error{ErrorCode::invalid, "plan.owner-not-on-case", ""};
    if (to->member == action->owner) return Error{ErrorCode::invalid, "plan.owner-already", ""};
    action->former_owners.push_back({action->owner, visit.today()});
    action->owner = to->member;
    action->organisation = to->organisation;
    return store.change(permit, *action);
}

}  // namespace briljant::plan
