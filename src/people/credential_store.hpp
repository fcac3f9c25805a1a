// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The tables with which a member proves who he is: member_secret, totp, session, invitation,
// sign_in_failure. Secrets stand here wrapped or sealed only; tokens only as hashes. One
// transaction, one thread; errors are the database's.

#include <vector>

#include "core/result.hpp"
#include "people/member.hpp"
#include "storage/database.hpp"

namespace briljant::people {

// What a session was opened with.
enum class Factor : std::uint8_t {
    passphrase,  // the code is still to come: nobody is signed in yet
    both,
    demo  // the glasses of the example count as both
};

struct WrappedSecret {
    core::Bytes salt;
    core::Bytes wrap;
};

struct SessionRow {
    std::string id;  // hex SHA-256 of the token
    core::MemberId member;
    core::CovenantId covenant;
    core::Bytes sealed;
    Factor factor = Factor::passphrase;
    std::string device;  // "Firefox, Linux": for the list of own sessions
    core::Instant created_at;
    core::Instant seen_at;
    core::Instant expires_at;
    std::optional<core::Instant> stepped_up_at;
    std::optional<core::Instant> locked_at;
};

struct FoundSession {
    SessionRow session;
    std::string login;
    std::string name;
    MemberState state = MemberState::invited;
    Preferences preferences;
    std::optional<core::OrganisationId> organisation;
    std::string organisation_name;
    std::string organisation_code;
};

struct TotpRow {
    core::Bytes sealed;
    std::int64_t last_step = 0;
};

enum class InvitationKind : std::uint8_t { set_up, account };

struct Invitation {
    std::string id;  // hex SHA-256 of the one-time token
    core::MemberId member;
    InvitationKind kind = InvitationKind::account;
    std::optional<core::Bytes> sealed;  // the second factor that the page shows
    core::Instant expires_at;
    std::optional<core::Instant> used_at;
};

struct Failures {
    std::int64_t count = 0;
    core::Instant first_at;
    core::Instant last_at;
};

class CredentialStore final {
public:
    explicit CredentialStore(storage::Session& session) : session_(session) {}

    [[nodiscard]] core::Result<void> put_secret(const core::MemberId& member,
                                                const WrappedSecret& secret,
                                                core::Instant now);
    [[nodiscard]] core::Result<std::optional<WrappedSecret>> secret(const core::MemberId& member);
    [[nodiscard]] core::Result<std::optional<core::Bytes>> salt(std::string_view login);
    [[nodiscard]] core::Result<void> put_totp(const core::MemberId& member,
                                              const core::Bytes& sealed);
    [[nodiscard]] core::Result<std::optional<TotpRow>> totp(const core::MemberId& member);
    // False when this step, or a later one, was used already.
    [[nodiscard]] core::Result<bool> use_totp_step(const core::MemberId& member, std::int64_t step);
    // Nobody signs in with them any more.
    [[nodiscard]] core::Result<void> remove_credentials(const core::MemberId& member);

    [[nodiscard]] core::Result<void> add(const SessionRow& row);
    [[nodiscard]] core::Result<std::optional<FoundSession>> session(std::string_view id);
    [[nodiscard]] core::Result<std::vector<SessionRow>> sessions(const core::MemberId& member,
                                                                 core::Instant now);
    [[nodiscard]] core::Result<void> lock(std::string_view id, core::Instant now);
    [[nodiscard]] core::Result<void> remove_session(std::string_view id);
    // Only when it is a session of this member.
    [[nodiscard]] core::Result<bool> remove_session(const core::MemberId& member,
                                                    std::string_view id);
    [[nodiscard]] core::Result<void> remove_sessions(const core::MemberId& member);
    [[nodiscard]] core::Result<void> remove_ended_sessions(core::Instant now);

    [[nodiscard]] core::Result<void> add(const Invitation& invitation);
    [[nodiscard]] core::Result<std::optional<Invitation>> invitation(std::string_view id);
    // False when it was used already.
    [[nodiscard]] core::Result<bool> use_invitation(std::string_view id, core::Instant now);
    [[nodiscard]] core::Result<void> remove_invitations(const core::MemberId& member);

    [[nodiscard]] core::Result<std::optional<Failures>> failures(std::string_view id);

private:
    storage::Session& session_;
};

}  // namespace briljant::people

namespace briljant::covenant {

template <>
struct Words<people::Factor> {
    static constexpr auto last = people::Factor::demo;
    static constexpr std::string_view text = "PASSPHRASE BOTH DEMO";
};
template <>
struct Words<people::InvitationKind> {
    static constexpr auto last = people::InvitationKind::account;
    static constexpr std::string_view text = "SET_UP ACCOUNT";
};

}  // namespace briljant::covenant
