// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/member_store.hpp"

#include <algorithm>

#include "core/check.hpp"
#include "people_sql.hpp"

namespace briljant::people {

namespace {

using storage::values;

constexpr core::CovenantId installation{};

template <typename E>
E word(const storage::Row& row, std::size_t column) {
    const auto value = covenant::parse_name<E>(row.text(column));
    BR_CHECK(value.has_value());
    return *value;
}

Organisation organisation_of(const storage::Row& row) {
    return {row.id<core::OrganisationId>(0), row.text(1), row.text(2)};
}

Member member_of(const storage::Row& row) {
    return {row.id<core::MemberId>(0),
            row.text(1),
            row.text(2),
            row.text(3),
            row.maybe_id<core::OrganisationId>(4),
            row.text(5),
            word<MemberState>(row, 6)};
}

template <typename Make>
auto each(const storage::Rows& rows, Make make) {
    std::vector<decltype(make(rows.front()))> list;
    list.reserve(rows.size());
    for (const auto& row : rows) list.push_back(make(row));
    return list;
}

template <typename Make>
auto first(const std::optional<storage::Row>& row, Make make) {
    std::optional<decltype(make(*row))> found;
    if (row) found = make(*row);
    return found;
}

}  // namespace

core::Result<std::int64_t> MemberStore::directory_version() {
    TRY_ASSIGN(const auto row, session_.find(sql::directory_version, values(installation)));
    return row ? row->integer(0) : std::int64_t{0};
}

core::Result<void> MemberStore::raise_directory_version() {
    TRY(session_.execute(sql::raise_directory_version, values(installation)));
    return {};
}

core::Result<void> MemberStore::add(const Organisation& organisation) {
    TRY(session_.execute(
        sql::add_organisation,
        values(installation, organisation.id, organisation.code, organisation.name)));
    return raise_directory_version();
}

core::Result<std::vector<Organisation>> MemberStore::organisations() {
    TRY_ASSIGN(const auto rows, session_.query(sql::list_organisations, values(installation)));
    return each(rows, organisation_of);
}

core::Result<std::optional<Organisation>> MemberStore::organisation(std::string_view code) {
    TRY_ASSIGN(const auto row, session_.find(sql::find_organisation, values(installation, code)));
    return first(row, organisation_of);
}

core::Result<std::optional<Organisation>> MemberStore::organisation(
    const core::OrganisationId& id) {
    TRY_ASSIGN(const auto row, session_.find(sql::organisation_by_id, values(installation, id)));
    return first(row, organisation_of);
}

core::Result<void> MemberStore::add(const Member& member, core::Instant now) {
    TRY(session_.execute(sql::add_member,
                         values(installation,
                                member.id,
                                member.login,
                                member.name,
                                member.work_email,
                                member.organisation,
                                member.function_nl,
                                covenant::to_name(member.state),
                                now)));
    return raise_directory_version();
}

core::Result<std::optional<Member>> MemberStore::member(std::string_view login) {
    TRY_ASSIGN(const auto row, session_.find(sql::find_member, values(installation, login)));
    return first(row, member_of);
}

core::Result<std::optional<Member>> MemberStore::member(const core::MemberId& id) {
    TRY_ASSIGN(const auto row, session_.find(sql::member_by_id, values(installation, id)));
    return first(row, member_of);
}

core::Result<std::vector<Member>> MemberStore::members() {
    TRY_ASSIGN(const auto rows, session_.query(sql::list_members, values(installation)));
    return each(rows, member_of);
}

core::Result<std::vector<Member>> MemberStore::members(const core::OrganisationId& organisation) {
    TRY_ASSIGN(const auto rows,
               session_.query(sql::members_of_organisation, values(installation, organisation)));
    return each(rows, member_of);
}

core::Result<void> MemberStore::set_state(const core::MemberId& id, MemberState state) {
    TRY(session_.execute(sql::set_member_state,
                         values(installation, id, covenant::to_name(state))));
    return raise_directory_version();
}

core::Result<void> MemberStore::set_public_key(const core::MemberId& id, const core::Key& key) {
    TRY(session_.execute(sql::set_public_key, values(installation, id, core::ByteView{key})));
    return {};
}

core::Result<std::optional<core::Key>> MemberStore::public_key(const core::MemberId& id) {
    TRY_ASSIGN(const auto row, session_.find(sql::find_public_key, values(installation, id)));
    std::optional<core::Key> key;
    if (!row || row->is_null(0)) return key;
    BR_CHECK(row->bytes(0).size() == key.emplace().size());
    std::ranges::copy(row->bytes(0), key->begin());
    return key;
}

core::Result<void> MemberStore::set_preferences(const core::MemberId& id,
                                                const Preferences& preferences) {
    TRY(session_.execute(sql::set_display,
                         values(installation,
                                id,
                                covenant::to_name(preferences.language),
                                covenant::to_name(preferences.scheme),
                                covenant::to_name(preferences.contrast),
                                preferences.is_compact)));
    return {};
}

core::Result<void> MemberStore::add(const core::RowId& id,
                                    const RoleGrant& grant,
                                    core::Instant now) {
    const auto confirmed_at = grant.confirmed_by ? std::optional{now} : std::nullopt;
    TRY(session_.execute(sql::add_role_grant,
                         values(grant.covenant,
                                id,
                                grant.member,
                                grant.organisation,
                                covenant::to_name(grant.role),
                                grant.designated_at,
                                grant.ends_on,
                                grant.screening_at,
                                grant.secrecy_signed_at,
                                grant.training_valid_until,
                                grant.commercial_duties,
                                grant.granted_by,
                                now,
                                grant.confirmed_by,
                                confirmed_at)));
    return {};
}

core::Result<covenant::Set<covenant::Role>> MemberStore::roles(const core::CovenantId& covenant,
                                                               const core::MemberId& member,
                                                               const core::Date& today) {
    TRY_ASSIGN(const auto rows, session_.query(sql::roles_of_member, values(covenant, member)));
    covenant::Set<covenant::Role> roles;
    for (const auto& row : rows) {
        const bool has_begun = !row.is_null(1) && row.date(1) <= today;
        const bool has_ended = !row.is_null(2) && row.date(2) <= today;
        if (has_begun && !has_ended) roles.insert(word<covenant::Role>(row, 0));
    }
    return roles;
}

core::Result<std::vector<std::string>> MemberStore::names_with_role(
    const core::CovenantId& covenant, covenant::Role role, const core::Date& today) {
    TRY_ASSIGN(const auto rows,
               session_.query(sql::members_with_role,
                              values(covenant, covenant::to_name(role), today, installation)));
    return each(rows, [](const storage::Row& row) { return row.text(0); });
}

core::Result<std::vector<NamedMember>> MemberStore::members_with_role(
    const core::CovenantId& covenant, covenant::Role role, const core::Date& today) {
    TRY_ASSIGN(const auto rows,
               session_.query(sql::members_with_role,
                              values(covenant, covenant::to_name(role), today, installation)));
    return each(rows, [](const storage::Row& row) {
        return NamedMember{row.id<core::MemberId>(1), row.text(0)};
    });
}

core::Result<std::vector<RoleGrant>> MemberStore::grants(const core::CovenantId& covenant,
                                                         const core::OrganisationId& organisation) {
    TRY_ASSIGN(const auto rows,
               session_.query(sql::grants_of_organisation, values(covenant, organisation)));
    return each(rows, [&](const storage::Row& row) {
        RoleGrant grant;
        grant.covenant = covenant;
        grant.organisation = organisation;
        grant.member = row.id<core::MemberId>(0);
        grant.role = word<covenant::Role>(row, 1);
        grant.training_valid_until = row.maybe_date(2);
        grant.granted_by = row.maybe_id<core::MemberId>(3);
        grant.confirmed_by = row.maybe_id<core::MemberId>(4);
        return grant;
    });
}

core::Result<std::vector<OpenGrant>> MemberStore::open_grants(const core::CovenantId& covenant) {
    TRY_ASSIGN(const auto rows,
               session_.query(sql::grants_to_confirm, values(covenant, installation)));
    return each(rows, [](const storage::Row& row) {
        OpenGrant grant;
        grant.member.id = row.id<core::MemberId>(0);
        grant.role = word<covenant::Role>(row, 1);
        grant.granted_by = row.maybe_id<core::MemberId>(2);
        grant.member.name = row.text(3);
        grant.member.login = row.text(4);
        grant.member.function_nl = row.text(5);
        grant.member.organisation = row.maybe_id<core::OrganisationId>(6);
        return grant;
    });
}

core::Result<void> MemberStore::confirm_grants(const core::CovenantId& covenant,
                                               const core::MemberId& member,
                                               const core::MemberId& by,
                                               core::Instant now) {
    TRY(session_.execute(sql::confirm_role_grants, values(covenant, member, by, now)));
    return {};
}

core::Result<void> MemberStore::revoke_grants(const core::MemberId& member, core::Instant now) {
    TRY(session_.execute(sql::revoke_role_grants, values(member, now)));
    return {};
}

core::Result<core::CovenantId> MemberStore::covenant_of(const core::MemberId& member) {
    TRY_ASSIGN(const auto row, session_.find(sql::covenant_of_member, values(member)));
    if (!row) return core::CovenantId{};
    return row->id<core::CovenantId>(0);
}

}  // namespace briljant::people
