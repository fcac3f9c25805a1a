// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/directory.hpp"

#include "people/member_store.hpp"

namespace briljant::people {

std::string Directory::member_name(const core::MemberId& id) const {
    const auto found = members.find(id);
    return found == members.end() ? std::string{} : found->second.name;
}

std::string Directory::organisation_name(const core::OrganisationId& id) const {
    const auto found = organisations.find(id);
    return found == organisations.end() ? std::string{} : found->second.name;
}

std::string Directory::organisation_of(const core::MemberId& id) const {
    const auto found = members.find(id);
    if (found == members.end() || !found->second.organisation) return {};
    return organisation_name(*found->second.organisation);
}

core::Result<Directory> read_directory(storage::Session& session) {
    MemberStore store{session};
    TRY_ASSIGN(const auto version, store.directory_version());
    auto* shelf = session.shelf();
    if (shelf != nullptr) {
        if (const auto known = shelf->find<Directory>(version)) return *known;
    }
    Directory directory;
    TRY_ASSIGN(auto organisations, store.organisations());
    for (auto& each : organisations) directory.organisations.emplace(each.id, std::move(each));
    TRY_ASSIGN(auto members, store.members());
    for (auto& each : members) directory.members.emplace(each.id, std::move(each));
    if (shelf != nullptr) shelf->put(version, directory);
    return directory;
}

core::Result<std::optional<Member>> find_member(storage::Session& session, std::string_view login) {
    return MemberStore{session}.member(login);
}

core::Result<std::optional<Member>> find_member(storage::Session& session,
                                                const core::MemberId& id) {
    return MemberStore{session}.member(id);
}

core::Result<std::optional<Organisation>> find_organisation(storage::Session& session,
                                                            std::string_view code) {
    return MemberStore{session}.organisation(code);
}

core::Result<std::optional<core::Key>> public_key(storage::Session& session,
                                                  const core::MemberId& member) {
    return MemberStore{session}.public_key(member);
}

core::Result<covenant::Set<covenant::Role>> roles_of(storage::Session& session,
                                                     const core::CovenantId& covenant,
                                                     const core::MemberId& member,
                                                     const core::Date& today) {
    return MemberStore{session}.roles(covenant, member, today);
}

core::Result<std::vector<std::string>> names_with_role(storage::Session& session,
                                                       const core::CovenantId& covenant,
                                                       covenant::Role role,
                                                       const core::Date& today) {
    return MemberStore{session}.names_with_role(covenant, role, today);
}

core::Result<std::vector<NamedMember>> members_with_role(storage::Session& session,
                                                         const core::CovenantId& covenant,
                                                         covenant::Role role,
                                                         const core::Date& today) {
    return MemberStore{session}.members_with_role(covenant, role, today);
}

}  // namespace briljant::people
