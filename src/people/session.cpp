// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/session.hpp"

#include <algorithm>

#include "crypto/session_key.hpp"
#include "people/member_store.hpp"
#include "people_sql.hpp"

namespace briljant::people {

namespace {

std::optional<crypto::SecretKey> parse_token(std::string_view text) {
    auto bytes = core::from_base64url(text);
    crypto::SecretKey token;
    if (!bytes || bytes->size() != token.expose().size()) return std::nullopt;
    std::ranges::copy(*bytes, token.expose().begin());
    core::wipe(bytes->data(), bytes->size());
    return token;
}

std::string id_of(const core::Key& token) {
    return core::to_hex(crypto::session_row(token));
}

bool is_over(const FoundSession& found, core::Instant now) {
    return found.state != MemberState::active || found.session.expires_at <= now;
}

bool is_locked(const SessionRow& session, core::Instant now) {
    return session.locked_at.has_value() || now - session.seen_at >= idle_max;
}

gate::Actor actor_of(const FoundSession& found, crypto::SecretKey secret) {
    gate::Actor actor;
    actor.member = found.session.member;
    actor.login = found.login;
    actor.name = found.name;
    actor.organisation = found.organisation.value_or(core::OrganisationId{});
    actor.organisation_code = found.organisation_code;
    actor.organisation_name = found.organisation_name;
    actor.covenant = found.session.covenant;
    actor.device = found.session.id;
    actor.has_second_factor = found.session.factor != Factor::passphrase;
    actor.stepped_up_at = found.session.stepped_up_at.value_or(core::Instant{});
    actor.until = found.session.expires_at;
    actor.secret = std::move(secret);
    return actor;
}

core::Result<void> activate(gate::Visit& visit, Identified& identified, crypto::SecretKey secret) {
    const auto& session = identified.found.session;
    identified.standing = Standing::active;
    visit.become(actor_of(identified.found, std::move(secret)));
    if (visit.now() - session.seen_at >= seen_every) {
        visit.beside_leaves(sql::see_session,
                            storage::values(core::CovenantId{}, session.id, visit.now()));
    }
    TRY_ASSIGN(identified.roles,
               MemberStore{visit.session()}.roles(session.covenant, session.member, visit.today()));
    return {};
}

}  // namespace

std::string session_id(std::string_view token) {
    const auto key = parse_token(token);
    return key ? id_of(key->expose()) : std::string{};
}

core::Result<Identified> identify(gate::Visit& visit, std::string_view token) {
    Identified identified;
    const auto key = parse_token(token);
    if (!key) return identified;
    TRY_ASSIGN(auto found, CredentialStore{visit.session()}.session(id_of(key->expose())));
    if (!found || is_over(*found, visit.now())) return identified;
    auto secret = crypto::open_for_session(key->expose(), found->session.sealed);
    if (!secret) return identified;
    const auto forms = crypto::session_key(key->expose());
    identified.session_key.assign(forms.expose().begin(), forms.expose().end());
    identified.found = *std::move(found);
    if (is_locked(identified.found.session, visit.now())) {
        identified.standing = Standing::locked;
    } else if (identified.found.session.factor == Factor::passphrase) {
        identified.standing = Standing::code_due;
    } else {
        TRY(activate(visit, identified, *std::move(secret)));
    }
    return identified;
}

core::Result<std::string> open_session(gate::Visit& visit,
                                       const NewSession& session,
                                       const core::Key& secret) {
    const auto token = crypto::random_key(visit.random());
    SessionRow row;
    row.id = id_of(token.expose());
    row.member = session.member;
    row.covenant = session.covenant;
    row.sealed = crypto::seal_for_session(token.expose(), secret, visit.random());
    row.factor = session.factor;
    row.device = session.device;
    row.created_at = row.seen_at = visit.now();
    row.expires_at = session.expires_at.value_or(visit.now() + session_max);
    row.stepped_up_at = session.stepped_up_at;
    TRY(CredentialStore{visit.session()}.add(row));
    return core::to_base64url(token.expose());
}

core::Result<std::string> renew_session(gate::Visit& visit,
                                        std::string_view token,
                                        const Renewal& renewal) {
    const auto gone = core::Error{core::ErrorCode::not_found, "people.no-session", ""};
    const auto key = parse_token(token);
    if (!key) return gone;
    CredentialStore store{visit.session()};
    TRY_ASSIGN(const auto found, store.session(id_of(key->expose())));
    if (!found || is_over(*found, visit.now())) return gone;
    const auto secret = crypto::open_for_session(key->expose(), found->session.sealed);
    if (!secret) return gone;
    TRY(store.remove_session(found->session.id));
    return open_session(visit,
                        {found->session.member,
                         found->session.covenant,
                         renewal.factor.value_or(found->session.factor),
                         found->session.device,
                         found->session.expires_at,
                         renewal.is_step_up ? visit.now() : found->session.stepped_up_at},
                        secret->expose());
}

void end_session_beside(gate::Visit& visit, const std::string& id) {
    visit.beside_leaves(sql::remove_session, storage::values(core::CovenantId{}, id));
}

}  // namespace briljant::people
