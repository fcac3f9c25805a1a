// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Who works with Briljant: organisations, their members, and the roles that a member was given in a
// covenant. No person of a case stands here. What a covenant allows an organisation stands in the
// covenant; a row here only names it. Plain values. Rules R02, R07, R08.

#include <optional>
#include <string>

#include "core/clock.hpp"
#include "core/id.hpp"
#include "covenant/vocabulary.hpp"

namespace briljant::people {

// An account is invited by the own organisation, confirmed by a second person, active after the
// member has chosen a passphrase.
enum class MemberState : std::uint8_t { invited, confirmed, active, blocked, left };

struct Organisation {
    core::OrganisationId id;
    std::string code;  // as in the covenant: "O4"
    std::string name;
};

struct NamedMember {
    core::MemberId id;
    std::string name;
};

struct Member {
    core::MemberId id;
    std::string login;  // "noor.hamidi"
    std::string name;
    std::string work_email;
    std::optional<core::OrganisationId> organisation;  // none: a young person, a parent, a mentor
    std::string function_nl;
    MemberState state = MemberState::invited;
};

struct RoleGrant {
    core::CovenantId covenant;
    core::MemberId member;
    std::optional<core::OrganisationId> organisation;
    covenant::Role role = covenant::Role::participant;
    std::optional<core::Date> designated_at;
    std::optional<core::Date> ends_on;  // first day that it no longer holds
    std::optional<core::Date> screening_at;
    std::optional<core::Date> secrecy_signed_at;
    std::optional<core::Date> training_valid_until;  // first day that it is no longer valid
    bool commercial_duties = false;
    std::optional<core::MemberId> granted_by;
    std::optional<core::MemberId> confirmed_by;  // none: it counts for nothing yet
};

enum class Language : std::uint8_t { nl, en };
enum class Scheme : std::uint8_t { system, light, dark };
enum class Contrast : std::uint8_t { system, standard, more };

// How a member wants to read.
struct Preferences {
    Language language = Language::nl;
    Scheme scheme = Scheme::system;
    Contrast contrast = Contrast::system;
    bool is_compact = false;
};

}  // namespace briljant::people

namespace briljant::covenant {

template <>
struct Words<people::MemberState> {
    static constexpr auto last = people::MemberState::left;
    static constexpr std::string_view text = "INVITED CONFIRMED ACTIVE BLOCKED LEFT";
};
template <>
struct Words<people::Language> {
    static constexpr auto last = people::Language::en;
    static constexpr std::string_view text = "nl en";
};
template <>
struct Words<people::Scheme> {
    static constexpr auto last = people::Scheme::dark;
    static constexpr std::string_view text = "SYSTEM LIGHT DARK";
};
template <>
struct Words<people::Contrast> {
    static constexpr auto last = people::Contrast::more;
    static constexpr std::string_view text = "SYSTEM STANDARD MORE";
};

}  // namespace briljant::covenant
