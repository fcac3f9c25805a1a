// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/credential_store.hpp"

#include "core/check.hpp"
#include "people_sql.hpp"

namespace briljant::people {

namespace {

using storage::values;

constexpr core::CovenantId installation{};
constexpr std::string_view passphrase_method = "PASSPHRASE";

template <typename E>
E word(const storage::Row& row, std::size_t column) {
    const auto value = covenant::parse_name<E>(row.text(column));
    BR_CHECK(value.has_value());
    return *value;
}

SessionRow session_of(std::string_view id, const storage::Row& row) {
    return {std::string{id},
            row.id<core::MemberId>(0),
            row.id<core::CovenantId>(1),
            row.bytes(2),
            word<Factor>(row, 3),
            row.text(4),
            row.instant(5),
            row.instant(6),
            row.instant(7),
            row.maybe_instant(8),
            row.maybe_instant(9)};
}

}  // namespace

core::Result<void> CredentialStore::put_secret(const core::MemberId& member,
                                               const WrappedSecret& secret,
                                               core::Instant now) {
    TRY(session_.execute(
        sql::put_secret,
        values(installation, member, passphrase_method, secret.salt, secret.wrap, now)));
    return {};
}

core::Result<std::optional<WrappedSecret>> CredentialStore::secret(const core::MemberId& member) {
    TRY_ASSIGN(const auto row,
               session_.find(sql::find_secret, values(installation, member, passphrase_method)));
    std::optional<WrappedSecret> secret;
    if (row) secret = WrappedSecret{row->bytes(0), row->bytes(1)};
    return secret;
}

core::Result<std::optional<core::Bytes>> CredentialStore::salt(std::string_view login) {
    TRY_ASSIGN(const auto row, session_.find(sql::salt_of_login, values(installation, login)));
    std::optional<core::Bytes> salt;
    if (row) salt = row->bytes(0);
    return salt;
}

core::Result<void> CredentialStore::put_totp(const core::MemberId& member,
                                             const core::Bytes& sealed) {
    TRY(session_.execute(sql::put_totp, values(installation, member, sealed)));
    return {};
}

core::Result<std::optional<TotpRow>> CredentialStore::totp(const core::MemberId& member) {
    TRY_ASSIGN(const auto row, session_.find(sql::find_totp, values(installation, member)));
    std::optional<TotpRow> totp;
    if (row) totp = TotpRow{row->bytes(0), row->integer(1)};
    return totp;
}

core::Result<bool> CredentialStore::use_totp_step(const core::MemberId& member, std::int64_t step) {
    TRY_ASSIGN(const auto changed,
               session_.execute(sql::use_totp_step, values(installation, member, step)));
    return changed == 1;
}

core::Result<void> CredentialStore::remove_credentials(const core::MemberId& member) {
    TRY(session_.execute(sql::remove_secrets, values(installation, member)));
    TRY(session_.execute(sql::remove_totp, values(installation, member)));
    return {};
}

core::Result<void> CredentialStore::add(const SessionRow& row) {
    TRY(session_.execute(sql::add_session,
                         values(installation,
                                row.id,
                                row.member,
                                row.covenant,
                                row.sealed,
                                covenant::to_name(row.factor),
                                row.device,
                                row.created_at,
                                row.seen_at,
                                row.expires_at,
                                row.stepped_up_at)));
    return {};
}

core::Result<std::optional<FoundSession>> CredentialStore::session(std::string_view id) {
    TRY_ASSIGN(const auto row, session_.find(sql::find_session, values(installation, id)));
    std::optional<FoundSession> found;
    if (!row) return found;
    found.emplace();
    found->session = session_of(id, *row);
    found->login = row->text(10);
    found->name = row->text(11);
    found->state = word<MemberState>(*row, 12);
    found->preferences = {
        word<Language>(*row, 13), word<Scheme>(*row, 14), word<Contrast>(*row, 15), row->claim(16)};
    found->organisation = row->maybe_id<core::OrganisationId>(17);
    found->organisation_name = row->maybe_text(18).value_or("");
    found->organisation_code = row->maybe_text(19).value_or("");
    return found;
}

core::Result<std::vector<SessionRow>> CredentialStore::sessions(const core::MemberId& member,
                                                                core::Instant now) {
    TRY_ASSIGN(const auto rows,
               session_.query(sql::sessions_of_member, values(installation, member, now)));
    std::vector<SessionRow> list;
    for (const auto& row : rows) {
        SessionRow session;
        session.id = row.text(0);
        session.member = member;
        session.device = row.text(1);
        session.created_at = row.instant(2);
        session.seen_at = row.instant(3);
        session.expires_at = row.instant(4);
        list.push_back(std::move(session));
    }
    return list;
}

core::Result<void> CredentialStore::lock(std::string_view id, core::Instant now) {
    TRY(session_.execute(sql::lock_session, values(installation, id, now)));
    return {};
}

core::Result<void> CredentialStore::remove_session(std::string_view id) {
    TRY(session_.execute(sql::remove_session, values(installation, id)));
    return {};
}

core::Result<bool> CredentialStore::remove_session(const core::MemberId& member,
                                                   std::string_view id) {
    TRY_ASSIGN(const auto removed,
               session_.execute(sql::remove_session_of_member, values(installation, member, id)));
    return removed == 1;
}

core::Result<void> CredentialStore::remove_sessions(const core::MemberId& member) {
    TRY(session_.execute(sql::remove_sessions_of_member, values(installation, member)));
    return {};
}

core::Result<void> CredentialStore::remove_ended_sessions(core::Instant now) {
    TRY(session_.execute(sql::remove_ended_sessions, values(installation, now)));
    return {};
}

core::Result<void> CredentialStore::add(const Invitation& invitation) {
    TRY(session_.execute(sql::add_invitation,
                         values(installation,
                                invitation.id,
                                invitation.member,
                                covenant::to_name(invitation.kind),
                                invitation.sealed,
                                invitation.expires_at)));
    return {};
}

core::Result<std::optional<Invitation>> CredentialStore::invitation(std::string_view id) {
    TRY_ASSIGN(const auto row, session_.find(sql::find_invitation, values(installation, id)));
    std::optional<Invitation> found;
    if (!row) return found;
    found = Invitation{std::string{id},
                       row->id<core::MemberId>(0),
                       word<InvitationKind>(*row, 1),
                       row->maybe_bytes(2),
                       row->instant(3),
                       row->maybe_instant(4)};
    return found;
}

core::Result<bool> CredentialStore::use_invitation(std::string_view id, core::Instant now) {
    TRY_ASSIGN(const auto used,
               session_.execute(sql::use_invitation, values(installation, id, now)));
    return used == 1;
}

core::Result<void> CredentialStore::remove_invitations(const core::MemberId& member) {
    TRY(session_.execute(sql::remove_invitations, values(installation, member)));
    return {};
}

core::Result<std::optional<Failures>> CredentialStore::failures(std::string_view id) {
    TRY_ASSIGN(const auto row, session_.find(sql::find_failures, values(installation, id)));
    std::optional<Failures> found;
    if (row) found = Failures{row->integer(0), row->instant(1), row->instant(2)};
    return found;
}

}  // namespace briljant::people
