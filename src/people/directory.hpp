// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Names of organisations and members, for pages that show who wrote or who comes. Colleagues of the
// partnership may know each other; nobody of a case stands here. Safe from every thread.

#include <map>
#include <string>
#include <vector>

#include "gate/visit.hpp"
#include "people/member.hpp"

namespace briljant::people {

struct Directory {
    std::map<core::OrganisationId, Organisation> organisations;
    std::map<core::MemberId, Member> members;

    // "" for somebody who is unknown.
    [[nodiscard]] std::string member_name(const core::MemberId& id) const;
    [[nodiscard]] std::string organisation_name(const core::OrganisationId& id) const;
    [[nodiscard]] std::string organisation_of(const core::MemberId& id) const;
};

// Read anew only after an organisation or a member changed.
[[nodiscard]] core::Result<Directory> read_directory(storage::Session& session);
[[nodiscard]] core::Result<std::optional<Member>> find_member(storage::Session& session,
                                                              std::string_view login);
[[nodiscard]] core::Result<std::optional<Member>> find_member(storage::Session& session,
                                                              const core::MemberId& id);
[[nodiscard]] core::Result<std::optional<Organisation>> find_organisation(storage::Session& session,
                                                                          std::string_view code);
// Of an active member with keys; nothing for anybody else: nothing is sealed to him.
[[nodiscard]] core::Result<std::optional<core::Key>> public_key(storage::Session& session,
                                                                const core::MemberId& member);
// Who has this role today, by name: whom a page tells to call.
[[nodiscard]] core::Result<std::vector<std::string>> names_with_role(
    storage::Session& session,
    const core::CovenantId& covenant,
    covenant::Role role,
    const core::Date& today);
// The same with who they are: whom a form lets choose.
[[nodiscard]] core::Result<std::vector<NamedMember>> members_with_role(
    storage::Session& session,
    const core::CovenantId& covenant,
    covenant::Role role,
    const core::Date& today);
// That count today in this covenant.
[[nodiscard]] core::Result<covenant::Set<covenant::Role>> roles_of(storage::Session& session,
                                                                   const core::CovenantId& covenant,
                                                                   const core::MemberId& member,
                                                                   const core::Date& today);

}  // namespace briljant::people
