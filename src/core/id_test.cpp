// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/id.hpp"

#include <gtest/gtest.h>

#include <type_traits>

namespace briljant::core {
namespace {

class Filled final : public Random {
public:
    explicit Filled(std::uint8_t byte) : byte_(byte) {}
    void fill(std::span<std::uint8_t> bytes) override {
        for (auto& each : bytes) each = byte_;
    }

private:
    std::uint8_t byte_;
};

static_assert(!std::is_convertible_v<CaseId, PersonId>);
static_assert(!std::is_constructible_v<CaseId, PersonId>);

TEST(Id, IsAUuidOfVersionFourWhateverTheRandomBits) {
    Filled none{0x00};
    Filled all{0xff};

    EXPECT_EQ(CaseId::random(none).text(), "00000000-0000-4000-8000-000000000000");
    EXPECT_EQ(CaseId::random(all).text(), "ffffffff-ffff-4fff-bfff-ffffffffffff");
}

TEST(Id, ComesBackFromItsText) {
    constexpr std::string_view text = "01234567-89ab-4cde-8f01-23456789abcd";

    const auto id = MemberId::parse(text);

    ASSERT_TRUE(id);
    EXPECT_EQ(id->text(), text);
    EXPECT_NE(*id, MemberId{});
}

TEST(Id, OnlyTheCanonicalFormIsRead) {
    for (const std::string_view text : {"",
                                        "01234567-89ab-4cde-8f01-23456789abc",
                                        "01234567-89AB-4cde-8f01-23456789abcd",
                                        "0123456789ab4cde8f0123456789abcd",
                                        "{01234567-89ab-4cde-8f01-23456789abc}",
                                        "012345678-9ab-4cde-8f01-23456789abcd",
                                        "01234567-89ab-4cde-8f01-23456789abcd ",
                                        "01234567-89ab-4cde-8f01-2345678-abcd"}) {
        EXPECT_FALSE(MemberId::parse(text)) << text;
    }
}

TEST(Id, EqualIdsHashAlikeAndOneOtherBitDoesNot) {
    const auto one = *CaseId::parse("01234567-89ab-4cde-8f01-23456789abcd");
    const auto same = *CaseId::parse(one.text());
    const auto other = *CaseId::parse("01234567-89ab-4cde-8f01-23456789abcc");
    const auto early = *CaseId::parse("01234566-89ab-4cde-8f01-23456789abcd");

    EXPECT_EQ(std::hash<CaseId>{}(one), std::hash<CaseId>{}(same));
    EXPECT_NE(std::hash<CaseId>{}(one), std::hash<CaseId>{}(early));
    EXPECT_LT(other, one);
}

}  // namespace
}  // namespace briljant::core
