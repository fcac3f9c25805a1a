// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The staff of the own organisation, for its contact person (SC19): who, in which role, trained
// until when; and taking somebody out, which ends every session of his at once (security A13). One
// Visit, one thread.

#include <vector>

#include "gate/visit.hpp"
#include "people/member.hpp"

namespace briljant::people {

struct Colleague {
    Member member;
    std::vector<RoleGrant> grants;
};

// Act::account_manage.
[[nodiscard]] core::Result<std::vector<Colleague>> read_own_staff(gate::Visit& visit);
// Act::account_manage, own organisation, not oneself ("people.not-yourself").
[[nodiscard]] core::Result<void> remove_member(gate::Visit& visit, const core::MemberId& member);

}  // namespace briljant::people
