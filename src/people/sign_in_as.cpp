// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/sign_in_as.hpp"

#include "people/access_leaf.hpp"
#include "people/member_keys.hpp"
#include "people/member_store.hpp"
#include "people/session.hpp"

namespace briljant::people {

core::Result<std::string> sign_in_as(gate::Visit& visit,
                                     const DemoSignIn& sign_in,
                                     const core::Key& demo_key) {
    const auto nobody = core::Error{core::ErrorCode::not_found, "people.no-such-sign-in", ""};
    if (!visit.house().is_demo) return core::Error{nobody.code, "people.not-demo", ""};
    MemberStore members{visit.session()};
    TRY_ASSIGN(const auto member, members.member(sign_in.login));
    if (!member || member->state != MemberState::active) return nobody;
    TRY_ASSIGN(const auto secret, open_member_secret(visit, member->id, demo_key));
    if (!secret) return nobody;
    TRY_ASSIGN(const auto covenant, members.covenant_of(member->id));
    record_access(visit, {.event = "LOGIN.member", .member = member->id});
    return open_session(visit,
                        {.member = member->id,
                         .covenant = covenant,
                         .factor = Factor::demo,
                         .device = sign_in.device,
                         .expires_at = std::nullopt,
                         .stepped_up_at = visit.now()},
                        secret->expose());
}

}  // namespace briljant::people
