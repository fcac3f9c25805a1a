// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/sign_in.hpp"

#include <algorithm>

#include "crypto/passphrase.hpp"
#include "people/access_leaf.hpp"
#include "people/failures.hpp"
#include "people/member_store.hpp"
#include "people/second_factor.hpp"
#include "people/session.hpp"

namespace briljant::people {

namespace {

constexpr std::int64_t wrong_codes_max = 5;

core::Error sign_in_failed() {
    return {core::ErrorCode::invalid, "people.sign-in-failed", ""};
}
core::Error code_wrong() {
    return {core::ErrorCode::invalid, "people.code-wrong", ""};
}
core::Error no_session() {
    return {core::ErrorCode::not_found, "people.no-session", ""};
}

std::string by_network(const SignInAttempt& attempt) {
    return "network|" + attempt.network;
}
// Of what was typed, whether it exists or not: the delay tells nothing.
std::string by_login(const SignInAttempt& attempt) {
    return "login|" + attempt.login;
}
std::string by_member(const core::MemberId& member) {
    return "code|" + member.text();
}

core::Error refuse(gate::Visit& visit,
                   const SignInAttempt& attempt,
                   const std::optional<Member>& member) {
    count_failure(visit, by_network(attempt));
    count_failure(visit, by_login(attempt));
    record_access(visit,
                  {.event = "DENY.login",
                   .member = member ? std::optional{member->id} : std::nullopt,
                   .deny = "SIGN_IN_FAILED"});
    return sign_in_failed();
}

struct CodeOutcome {
    bool is_right = false;
    bool is_last_attempt = false;
};

core::Result<CodeOutcome> try_code(gate::Visit& visit,
                                   const core::MemberId& member,
                                   std::string_view code) {
    TRY_ASSIGN(const auto earlier, failures_of(visit, by_member(member)));
    const bool is_last = earlier + 1 >= wrong_codes_max;
    TRY_ASSIGN(const auto is_right, accept_code(visit, member, code));
    if (is_right) return CodeOutcome{.is_right = true};
    count_failure(visit, by_member(member));
    record_access(visit, {.event = "DENY.code", .member = member, .deny = "CODE_WRONG"});
    return CodeOutcome{.is_right = false, .is_last_attempt = is_last};
}

}  // namespace

core::Result<core::Bytes> salt_for(gate::Visit& visit, std::string_view login) {
    const auto key = crypto::subkey(visit.house().keys.index_root(), "no-salt-");
    const auto instead = crypto::blake2b(key.expose(), core::as_bytes(login));
    TRY_ASSIGN(const auto salt, CredentialStore{visit.session()}.salt(login));
    if (salt) return *salt;
    return core::Bytes{instead.begin(), instead.begin() + crypto::passphrase_salt_size};
}

core::Result<std::chrono::seconds> wait_before(gate::Visit& visit, const SignInAttempt& attempt) {
    TRY_ASSIGN(const auto network, wait_after(visit, by_network(attempt)));
    TRY_ASSIGN(const auto login, wait_after(visit, by_login(attempt)));
    return std::max(network, login);
}

core::Result<SignedIn> sign_in(gate::Visit& visit,
                               const SignInAttempt& attempt,
                               const core::Key& passphrase_key) {
    MemberStore members{visit.session()};
    TRY_ASSIGN(const auto member, members.member(attempt.login));
    const auto id = member ? member->id : core::MemberId{};
    TRY_ASSIGN(const auto secret, open_member_secret(visit, id, passphrase_key));
    const bool is_allowed = member && secret && member->state == MemberState::active;
    if (!is_allowed) return refuse(visit, attempt, member);
    TRY_ASSIGN(const auto covenant, members.covenant_of(id));
    CredentialStore store{visit.session()};
    TRY(store.remove_ended_sessions(visit.now()));
    const bool is_demo = visit.house().is_demo;
    NewSession session{.member = id,
                       .covenant = covenant,
                       .factor = is_demo ? Factor::demo : Factor::passphrase,
                       .device = attempt.device,
                       .expires_at = std::nullopt,
                       .stepped_up_at = std::nullopt};
    TRY_ASSIGN(auto token, open_session(visit, session, secret->expose()));
    record_access(visit, {.event = is_demo ? "LOGIN.member" : "LOGIN.passphrase", .member = id});
    return SignedIn{std::move(token), !is_demo};
}

core::Result<std::string> give_code(gate::Visit& visit,
                                    std::string_view token,
                                    std::string_view code) {
    TRY_ASSIGN(const auto identified, identify(visit, token));
    if (identified.standing != Standing::code_due) return no_session();
    const auto& session = identified.found.session;
    TRY_ASSIGN(const auto outcome, try_code(visit, session.member, code));
    if (!outcome.is_right) {
        if (outcome.is_last_attempt) end_session_beside(visit, session.id);
        return outcome.is_last_attempt ? no_session() : code_wrong();
    }
    record_access(visit, {.event = "LOGIN.member", .member = session.member});
    return renew_session(visit, token, {.factor = Factor::both, .is_step_up = true});
}

core::Result<std::string> step_up(gate::Visit& visit,
                                  std::string_view token,
                                  std::string_view code) {
    const auto* actor = visit.actor();
    if (actor == nullptr) return no_session();
    if (!visit.house().is_demo) {
        TRY_ASSIGN(const auto outcome, try_code(visit, actor->member, code));
        if (outcome.is_last_attempt) end_session_beside(visit, actor->device);
        if (!outcome.is_right) return outcome.is_last_attempt ? no_session() : code_wrong();
    }
    record_access(visit, {.event = "CONFIRM.member"});
    return renew_session(visit, token, {.factor = std::nullopt, .is_step_up = true});
}

}  // namespace briljant::people
