// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Filling an installation: organisations, members, roles. For set-up and for the loader of the
// example; in daily use accounts come from invite_member and confirm_account. One Visit, one
// thread. "storage.conflict" when a code or a login is taken.

#include "gate/visit.hpp"
#include "people/member.hpp"

namespace briljant::people {

[[nodiscard]] core::Result<core::OrganisationId> add_organisation(gate::Visit& visit,
                                                                  std::string code,
                                                                  std::string name);
// The id of the draft is not used: a new one is made.
[[nodiscard]] core::Result<core::MemberId> add_member(gate::Visit& visit, Member draft);
[[nodiscard]] core::Result<void> grant_role(gate::Visit& visit, const RoleGrant& grant);

}  // namespace briljant::people
