// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// How an account begins: the contact person of the own organisation invites, somebody else
// confirms and hands over a one-time link in person, and the member chooses a passphrase and sets
// up a second factor. Nobody registers himself and no link travels by mail (R07, security A1). The
// link works once, for 72 hours. One Visit, one thread.

#include <vector>

#include "crypto/totp.hpp"
#include "people/member_keys.hpp"
#include "people/member_store.hpp"

namespace briljant::people {

inline constexpr auto invitation_lasts = std::chrono::hours{72};

struct SetUp {
    std::string organisation_code;  // as in the covenant
    std::string organisation_name;
    std::string name;
    std::string work_email;  // the part before the @ becomes the login
    core::CovenantId covenant;
};
// The first organisation and its covenant manager; the token of the one-time link. For the command
// "briljant setup" alone: it asks no Gate, because there is nobody yet.
[[nodiscard]] core::Result<std::string> setup_installation(gate::Visit& visit, const SetUp& set_up);

struct InvitationDraft {
    std::string login;
    std::string name;
    std::string work_email;
    std::string function_nl;
    covenant::Role role = covenant::Role::participant;
    std::optional<core::Date> screening_at;
    std::optional<core::Date> secrecy_signed_at;
};
// Into the own organisation (Act::account_manage). "storage.conflict": the login is taken.
[[nodiscard]] core::Result<void> invite_member(gate::Visit& visit, const InvitationDraft& draft);

// Grants in the own covenant that wait for a second person.
[[nodiscard]] core::Result<std::vector<OpenGrant>> open_accounts(gate::Visit& visit);
// Act::account_create, and not by who invited: "people.second-person". The token of the one-time
// link, or "" for a member who has an account already.
[[nodiscard]] core::Result<std::string> confirm_account(gate::Visit& visit,
                                                        const core::MemberId& member);

struct OpenInvitation {
    Member member;
    core::Secret<std::string> totp_base32;
    core::Secret<std::string> totp_uri;
};
// Nothing when the link is unknown, used or too old.
[[nodiscard]] core::Result<std::optional<OpenInvitation>> find_invitation(gate::Visit& visit,
                                                                          std::string_view token);
// "people.link-over", "people.code-wrong".
[[nodiscard]] core::Result<void> accept_invitation(gate::Visit& visit,
                                                   std::string_view token,
                                                   const Stretched& passphrase,
                                                   std::string_view code);

}  // namespace briljant::people
