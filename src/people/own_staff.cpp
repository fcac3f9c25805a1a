// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/own_staff.hpp"

#include <algorithm>

#include "gate/gate.hpp"
#include "gate/not_found.hpp"
#include "people/access_leaf.hpp"
#include "people/credential_store.hpp"
#include "people/member_store.hpp"

namespace briljant::people {

core::Result<std::vector<Colleague>> read_own_staff(gate::Visit& visit) {
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(visit, {.act = covenant::Act::account_manage}));
    MemberStore store{visit.session()};
    TRY_ASSIGN(const auto members, store.members(visit.actor()->organisation));
    TRY_ASSIGN(const auto grants, store.grants(permit.covenant_id(), visit.actor()->organisation));
    std::vector<Colleague> staff;
    for (const auto& member : members) {
        Colleague colleague{member, {}};
        std::ranges::copy_if(grants, std::back_inserter(colleague.grants), [&](const auto& grant) {
            return grant.member == member.id;
        });
        staff.push_back(std::move(colleague));
    }
    return staff;
}

core::Result<void> remove_member(gate::Visit& visit, const core::MemberId& member) {
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(visit, {.act = covenant::Act::account_manage}));
    if (member == visit.actor()->member) {
        return core::Error{core::ErrorCode::invalid, "people.not-yourself", ""};
    }
    MemberStore store{visit.session()};
    TRY_ASSIGN(const auto row, store.member(member));
    if (!row || row->organisation != visit.actor()->organisation) {
        return gate::not_found();
    }
    TRY(store.set_state(member, MemberState::left));
    TRY(store.revoke_grants(member, visit.now()));
    CredentialStore credentials{visit.session()};
    TRY(credentials.remove_sessions(member));
    TRY(credentials.remove_credentials(member));
    TRY(credentials.remove_invitations(member));
    record_access(
        visit,
        {.event = "END.account", .action = log::ActionCode::remove, .object = member.text()});
    return {};
}

}  // namespace briljant::people
