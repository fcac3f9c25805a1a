// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/invitation.hpp"

#include <algorithm>

#include "gate/gate.hpp"
#include "gate/not_found.hpp"
#include "people/access_leaf.hpp"
#include "people/add_member.hpp"
#include "people/credential_store.hpp"
#include "people/second_factor.hpp"

namespace briljant::people {

namespace {

constexpr std::string_view issuer = "Briljant";

core::Error link_over() {
    return {core::ErrorCode::not_found, "people.link-over", ""};
}

std::string row_of(std::string_view token) {
    return core::to_hex(crypto::sha256(core::as_bytes("br1-inv|"), core::as_bytes(token)));
}

core::Result<std::string> make_link(gate::Visit& visit,
                                    const core::MemberId& member,
                                    InvitationKind kind) {
    const auto token = core::to_base64url(crypto::random_key(visit.random()).expose());
    const auto factor = crypto::make_totp_secret(visit.random());
    CredentialStore store{visit.session()};
    TRY(store.remove_invitations(member));
    TRY(store.add({row_of(token),
                   member,
                   kind,
                   seal_totp(visit, member, factor),
                   visit.now() + invitation_lasts,
                   std::nullopt}));
    return token;
}

core::Result<std::optional<Invitation>> usable(gate::Visit& visit, std::string_view token) {
    TRY_ASSIGN(auto found, CredentialStore{visit.session()}.invitation(row_of(token)));
    const bool is_usable =
        found && !found->used_at && found->sealed && visit.now() < found->expires_at;
    if (!is_usable) found.reset();
    return found;
}

RoleGrant first_manager(const SetUp& set_up,
                        const core::MemberId& member,
                        const core::OrganisationId& organisation,
                        const core::Date& today) {
    RoleGrant grant;
    grant.covenant = set_up.covenant;
    grant.member = member;
    grant.organisation = organisation;
    grant.role = covenant::Role::covenant_manager;
    grant.designated_at = today;
    grant.confirmed_by = member;  // whoever runs the command is the second person
    return grant;
}

// The grants of one member that wait, and whether the asker made one of them.
struct Waiting {
    bool is_any = false;
    bool is_own = false;
    std::optional<core::MemberId> granted_by;
};

Waiting waiting_for(const std::vector<OpenGrant>& grants,
                    const core::MemberId& member,
                    const core::MemberId& asker) {
    Waiting waiting;
    for (const auto& grant : grants) {
        if (grant.member.id != member) continue;
        waiting.is_any = true;
        waiting.is_own = waiting.is_own || grant.granted_by == asker || member == asker;
        waiting.granted_by = grant.granted_by;
    }
    return waiting;
}

}  // namespace

core::Result<std::string> setup_installation(gate::Visit& visit, const SetUp& set_up) {
    TRY_ASSIGN(const auto organisation,
               add_organisation(visit, set_up.organisation_code, set_up.organisation_name));
    Member draft;
    draft.login = set_up.work_email.substr(0, set_up.work_email.find('@'));
    draft.name = set_up.name;
    draft.work_email = set_up.work_email;
    draft.organisation = organisation;
    draft.state = MemberState::confirmed;
    TRY_ASSIGN(const auto member, add_member(visit, draft));
    TRY(grant_role(visit, first_manager(set_up, member, organisation, visit.today())));
    record_access(
        visit,
        {.event = "CREATE.account", .action = log::ActionCode::create, .object = member.text()});
    return make_link(visit, member, InvitationKind::set_up);
}

core::Result<void> invite_member(gate::Visit& visit, const InvitationDraft& draft) {
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(visit, {.act = covenant::Act::account_manage}));
    const auto& actor = *visit.actor();
    Member member;
    member.login = draft.login;
    member.name = draft.name;
    member.work_email = draft.work_email;
    member.function_nl = draft.function_nl;
    member.organisation = actor.organisation;
    member.state = MemberState::invited;
    TRY_ASSIGN(const auto id, add_member(visit, member));
    RoleGrant grant;
    grant.covenant = permit.covenant_id();
    grant.member = id;
    grant.organisation = actor.organisation;
    grant.role = draft.role;
    grant.designated_at = visit.today();
    grant.screening_at = draft.screening_at;
    grant.secrecy_signed_at = draft.secrecy_signed_at;
    grant.granted_by = actor.member;
    TRY(grant_role(visit, grant));
    record_access(
        visit, {.event = "CREATE.account", .action = log::ActionCode::create, .object = id.text()});
    return {};
}

core::Result<std::vector<OpenGrant>> open_accounts(gate::Visit& visit) {
    if (visit.actor() == nullptr) return gate::not_found();
    return MemberStore{visit.session()}.open_grants(visit.actor()->covenant);
}

core::Result<std::string> confirm_account(gate::Visit& visit, const core::MemberId& member) {
    if (visit.actor() == nullptr) return gate::not_found();
    const auto asker = visit.actor()->member;
    TRY_ASSIGN(const auto grants, open_accounts(visit));
    const auto waiting = waiting_for(grants, member, asker);
    TRY_ASSIGN(
        const auto permit,
        gate::Gate::permit(
            visit, {.act = covenant::Act::account_create, .second_person = waiting.granted_by}));
    if (!waiting.is_any) return gate::not_found();
    if (waiting.is_own) return core::Error{core::ErrorCode::invalid, "people.second-person", ""};
    MemberStore store{visit.session()};
    TRY_ASSIGN(const auto row, store.member(member));
    if (!row) return gate::not_found();
    TRY(store.confirm_grants(permit.covenant_id(), member, asker, visit.now()));
    record_access(
        visit,
        {.event = "CONFIRM.account", .action = log::ActionCode::update, .object = member.text()});
    if (row->state != MemberState::invited) return std::string{};
    TRY(store.set_state(member, MemberState::confirmed));
    return make_link(visit, member, InvitationKind::account);
}

core::Result<std::optional<OpenInvitation>> find_invitation(gate::Visit& visit,
                                                            std::string_view token) {
    std::optional<OpenInvitation> open;
    TRY_ASSIGN(const auto invitation, usable(visit, token));
    if (!invitation) return open;
    TRY_ASSIGN(auto member, MemberStore{visit.session()}.member(invitation->member));
    if (!member || member->state != MemberState::confirmed) return open;
    TRY_ASSIGN(const auto factor, open_totp(visit, member->id, *invitation->sealed));
    open.emplace();
    open->totp_base32 = crypto::totp_base32(factor);
    open->totp_uri = crypto::totp_uri(factor, issuer, member->login);
    open->member = *std::move(member);
    return open;
}

core::Result<void> accept_invitation(gate::Visit& visit,
                                     std::string_view token,
                                     const Stretched& passphrase,
                                     std::string_view code) {
    TRY_ASSIGN(const auto invitation, usable(visit, token));
    if (!invitation) return link_over();
    const auto& member = invitation->member;
    TRY_ASSIGN(const auto factor, open_totp(visit, member, *invitation->sealed));
    const auto step = crypto::accept_totp(factor, code, visit.now(), std::nullopt);
    if (!step) return core::Error{core::ErrorCode::invalid, "people.code-wrong", ""};
    CredentialStore store{visit.session()};
    TRY_ASSIGN(const auto is_first, store.use_invitation(invitation->id, visit.now()));
    if (!is_first) return link_over();
    TRY(make_member_keys(visit, member, passphrase));
    TRY(store.put_totp(member, seal_totp(visit, member, factor)));
    TRY_ASSIGN(const auto is_new, store.use_totp_step(member, *step));
    if (!is_new) return link_over();
    TRY(MemberStore{visit.session()}.set_state(member, MemberState::active));
    record_access(visit, {.event = "ENROL.member", .member = member});
    return {};
}

}  // namespace briljant::people
