// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/add_member.hpp"

#include "people/member_store.hpp"

namespace briljant::people {

core::Result<core::OrganisationId> add_organisation(gate::Visit& visit,
                                                    std::string code,
                                                    std::string name) {
    const Organisation organisation{
        core::OrganisationId::random(visit.random()), std::move(code), std::move(name)};
    TRY(MemberStore{visit.session()}.add(organisation));
    return organisation.id;
}

core::Result<core::MemberId> add_member(gate::Visit& visit, Member draft) {
    draft.id = core::MemberId::random(visit.random());
    TRY(MemberStore{visit.session()}.add(draft, visit.now()));
    return draft.id;
}

core::Result<void> grant_role(gate::Visit& visit, const RoleGrant& grant) {
    return MemberStore{visit.session()}.add(
        core::RowId::random(visit.random()), grant, visit.now());
}

}  // namespace briljant::people
