// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/end_session.hpp"

#include "people/access_leaf.hpp"
#include "people/failures.hpp"
#include "people/session.hpp"
#include "people/sign_in.hpp"

namespace briljant::people {

namespace {

core::Error no_session() {
    return {core::ErrorCode::not_found, "people.no-session", ""};
}

std::string by_member(const core::MemberId& member) {
    return "unlock|" + member.text();
}

}  // namespace

core::Result<void> lock_session(gate::Visit& visit, std::string_view token) {
    TRY_ASSIGN(const auto identified, identify(visit, token));
    if (identified.standing != Standing::active) return {};
    record_access(visit, {.event = "LOCK.session"});
    return CredentialStore{visit.session()}.lock(identified.found.session.id, visit.now());
}

core::Result<std::optional<BeforeUnlock>> before_unlock(gate::Visit& visit,
                                                        std::string_view token) {
    std::optional<BeforeUnlock> needed;
    TRY_ASSIGN(const auto identified, identify(visit, token));
    if (identified.standing != Standing::locked) return needed;
    needed.emplace();
    TRY_ASSIGN(needed->salt, salt_for(visit, identified.found.login));
    TRY_ASSIGN(needed->wait, wait_after(visit, by_member(identified.found.session.member)));
    return needed;
}

core::Result<std::string> unlock_session(gate::Visit& visit,
                                         std::string_view token,
                                         const core::Key& passphrase_key) {
    TRY_ASSIGN(const auto identified, identify(visit, token));
    if (identified.standing != Standing::locked) return no_session();
    const auto& member = identified.found.session.member;
    TRY_ASSIGN(const auto secret, open_member_secret(visit, member, passphrase_key));
    if (!secret) {
        count_failure(visit, by_member(member));
        record_access(visit, {.event = "DENY.unlock", .member = member, .deny = "SIGN_IN_FAILED"});
        return core::Error{core::ErrorCode::invalid, "people.sign-in-failed", ""};
    }
    record_access(visit, {.event = "UNLOCK.session", .member = member});
    return renew_session(visit, token, {});
}

core::Result<std::string> unlock_demo_session(gate::Visit& visit, std::string_view token) {
    if (!visit.house().is_demo) return no_session();
    TRY_ASSIGN(const auto identified, identify(visit, token));
    if (identified.standing != Standing::locked) return no_session();
    record_access(visit, {.event = "UNLOCK.session", .member = identified.found.session.member});
    return renew_session(visit, token, {});
}

core::Result<void> sign_out(gate::Visit& visit, std::string_view token) {
    TRY_ASSIGN(const auto identified, identify(visit, token));
    if (identified.standing == Standing::none) return {};
    const auto& session = identified.found.session;
    record_access(visit, {.event = "LOGOUT.member", .member = session.member});
    return CredentialStore{visit.session()}.remove_session(session.id);
}

core::Result<std::vector<SessionRow>> own_sessions(gate::Visit& visit) {
    if (visit.actor() == nullptr) return no_session();
    return CredentialStore{visit.session()}.sessions(visit.actor()->member, visit.now());
}

core::Result<void> end_own_session(gate::Visit& visit, std::string_view id) {
    if (visit.actor() == nullptr) return no_session();
    CredentialStore store{visit.session()};
    TRY_ASSIGN(const auto is_own, store.remove_session(visit.actor()->member, id));
    if (!is_own) return no_session();
    record_access(visit, {.event = "LOGOUT.session"});
    return {};
}

}  // namespace briljant::people
