// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The name of one row: 128 random bits (RFC 9562, version 4), written as a UUID. The tag keeps a
// case from being taken for a person: Id<CaseTag> and Id<PersonTag> do not convert. A value type,
// safe to copy and share.

#include <array>
#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/bytes.hpp"
#include "core/random.hpp"

namespace briljant::core {

namespace id_text {
[[nodiscard]] std::string format(const std::array<std::uint8_t, 16>& bytes);
[[nodiscard]] std::optional<std::array<std::uint8_t, 16>> parse(std::string_view text);
}  // namespace id_text

template <typename Tag>
class Id final {
public:
    Id() = default;  // all zero: the installation itself, and "none" in no other place

    [[nodiscard]] static Id random(Random& random) {
        Id id;
        random.fill(id.bytes_);
        id.bytes_[6] = static_cast<std::uint8_t>((id.bytes_[6] & 0x0FU) | 0x40U);
        id.bytes_[8] = static_cast<std::uint8_t>((id.bytes_[8] & 0x3FU) | 0x80U);
        return id;
    }

    // Accepts the canonical form only: lower case, four hyphens.
    [[nodiscard]] static std::optional<Id> parse(std::string_view text) {
        const auto bytes = id_text::parse(text);
        if (!bytes) return std::nullopt;
        Id id;
        id.bytes_ = *bytes;
        return id;
    }

    [[nodiscard]] std::string text() const { return id_text::format(bytes_); }
    [[nodiscard]] ByteView bytes() const noexcept { return bytes_; }

    friend auto operator<=>(const Id&, const Id&) = default;

private:
    std::array<std::uint8_t, 16> bytes_{};
};

using CovenantId = Id<struct CovenantTag>;
using OrganisationId = Id<struct OrganisationTag>;
using MemberId = Id<struct MemberTag>;
using SessionId = Id<struct SessionTag>;
using PersonId = Id<struct PersonTag>;
using CaseId = Id<struct CaseTag>;
using ContributionId = Id<struct ContributionTag>;
using ConsentId = Id<struct ConsentTag>;
using MeetingId = Id<struct MeetingTag>;
using ActionId = Id<struct ActionTag>;
using SignalId = Id<struct SignalTag>;
using GrantId = Id<struct GrantTag>;  // one Lens or Permit, named in the log
using RowId = Id<struct RowTag>;      // a row that has no type of its own

}  // namespace briljant::core

template <typename Tag>
struct std::hash<briljant::core::Id<Tag>> {
    std::size_t operator()(const briljant::core::Id<Tag>& id) const noexcept {
        std::size_t value = 0;  // the bits are random already: eight of them in a row are a hash
        for (std::size_t i = 0; i < sizeof(value); ++i) value = (value << 8U) | id.bytes()[i];
        return value;
    }
};
