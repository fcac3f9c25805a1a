// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The tables organisation, member and role_grant. One transaction, one thread; errors are the
// database's ("storage.conflict": the login or the code is taken).

#include <vector>

#include "core/result.hpp"
#include "core/secret.hpp"
#include "people/member.hpp"
#include "storage/database.hpp"

namespace briljant::people {

// A grant that waits for a second person.
struct OpenGrant {
    Member member;
    covenant::Role role = covenant::Role::participant;
    std::optional<core::MemberId> granted_by;
};

class MemberStore final {
public:
    explicit MemberStore(storage::Session& session) : session_(session) {}

    // Raised by every change of an organisation or a member that others see.
    [[nodiscard]] core::Result<std::int64_t> directory_version();

    [[nodiscard]] core::Result<void> add(const Organisation& organisation);
    [[nodiscard]] core::Result<std::vector<Organisation>> organisations();
    [[nodiscard]] core::Result<std::optional<Organisation>> organisation(std::string_view code);
    [[nodiscard]] core::Result<std::optional<Organisation>> organisation(
        const core::OrganisationId& id);

    [[nodiscard]] core::Result<void> add(const Member& member, core::Instant now);
    [[nodiscard]] core::Result<std::optional<Member>> member(std::string_view login);
    [[nodiscard]] core::Result<std::optional<Member>> member(const core::MemberId& id);
    [[nodiscard]] core::Result<std::vector<Member>> members();
    [[nodiscard]] core::Result<std::vector<Member>> members(
        const core::OrganisationId& organisation);
    [[nodiscard]] core::Result<void> set_state(const core::MemberId& id, MemberState state);
    [[nodiscard]] core::Result<void> set_public_key(const core::MemberId& id, const core::Key& key);
    [[nodiscard]] core::Result<std::optional<core::Key>> public_key(const core::MemberId& id);
    [[nodiscard]] core::Result<void> set_preferences(const core::MemberId& id,
                                                     const Preferences& preferences);

    [[nodiscard]] core::Result<void> add(const core::RowId& id,
                                         const RoleGrant& grant,
                                         core::Instant now);
    [[nodiscard]] core::Result<covenant::Set<covenant::Role>> roles(
        const core::CovenantId& covenant, const core::MemberId& member, const core::Date& today);
    [[nodiscard]] core::Result<std::vector<std::string>> names_with_role(
        const core::CovenantId& covenant, covenant::Role role, const core::Date& today);
    [[nodiscard]] core::Result<std::vector<NamedMember>> members_with_role(
        const core::CovenantId& covenant, covenant::Role role, const core::Date& today);
    // Active or waiting, of the whole organisation.
    [[nodiscard]] core::Result<std::vector<RoleGrant>> grants(
        const core::CovenantId& covenant, const core::OrganisationId& organisation);
    [[nodiscard]] core::Result<std::vector<OpenGrant>> open_grants(
        const core::CovenantId& covenant);
    [[nodiscard]] core::Result<void> confirm_grants(const core::CovenantId& covenant,
                                                    const core::MemberId& member,
                                                    const core::MemberId& by,
                                                    core::Instant now);
    [[nodiscard]] core::Result<void> revoke_grants(const core::MemberId& member, core::Instant now);
    // The first covenant that the member works in.
    [[nodiscard]] core::Result<core::CovenantId> covenant_of(const core::MemberId& member);

private:
    [[nodiscard]] core::Result<void> raise_directory_version();

    storage::Session& session_;
};

}  // namespace briljant::people
