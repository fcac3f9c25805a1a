// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "crypto/field.hpp"

#include <gtest/gtest.h>

namespace briljant::crypto {
namespace {

class Field : public testing::Test {
protected:
    [[nodiscard]] core::Sealed seal(std::string_view text, Padding padding = Padding::name) {
        return seal_field(key_.expose(), 3, place_, padding, text, random_);
    }
    [[nodiscard]] bool opens_at(const core::Sealed& sealed, const FieldPlace& place) {
        return static_cast<bool>(open_field(key_.expose(), place, sealed.bytes));
    }

    SystemRandom random_;
    SecretKey key_ = random_key(random_);
    FieldPlace place_{"contribution",
                      "text",
                      "6f1c2f4e-0000-4000-8000-000000000001",
                      "6f1c2f4e-0000-4000-8000-000000000002",
                      7};
};

TEST_F(Field, OpensAsItWasSealed) {
    const auto opened = open_field(key_.expose(), place_, seal("Twee weken aanwezig.").bytes);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened.value().reveal(), "Twee weken aanwezig.");
}

TEST_F(Field, KeepsTextsThatEndLikeThePadding) {
    const std::string text{"a\x80\0\0", 4};
    EXPECT_EQ(open_field(key_.expose(), place_, seal(text).bytes).value().reveal(), text);
    EXPECT_EQ(open_field(key_.expose(), place_, seal("").bytes).value().reveal(), "");
}

TEST_F(Field, ShowsOfTheLengthOnlyTheNumberOfBlocks) {
    constexpr std::size_t overhead = 1 + 4 + 24 + 16;
    EXPECT_EQ(seal("").bytes.size(), overhead + 64);
    EXPECT_EQ(seal(std::string(63, 'n')).bytes.size(), overhead + 64);
    EXPECT_EQ(seal(std::string(64, 'n')).bytes.size(), overhead + 128);
    EXPECT_EQ(seal("n", Padding::text).bytes.size(), overhead + 512);
    EXPECT_EQ(seal(std::string(512, 'n'), Padding::text).bytes.size(), overhead + 1024);
}

TEST_F(Field, TellsItsGeneration) {
    EXPECT_EQ(generation_of(seal("x").bytes), 3U);
    EXPECT_FALSE(generation_of(core::Bytes{1, 0, 0, 0}));
    EXPECT_FALSE(generation_of(core::Bytes{2, 0, 0, 0, 3}));
    EXPECT_FALSE(generation_of({}));
}

TEST_F(Field, EveryFlippedBitIsRefused) {
    auto bytes = seal("Noor").bytes;
    ASSERT_EQ(bytes.size() * 8, 872U);
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        const auto flip = static_cast<std::uint8_t>(1U << (bit % 8));
        bytes[bit / 8] ^= flip;
        EXPECT_FALSE(open_field(key_.expose(), place_, bytes)) << bit;
        bytes[bit / 8] ^= flip;
    }
    EXPECT_TRUE(open_field(key_.expose(), place_, bytes));
}

TEST_F(Field, EveryShorterFormIsRefused) {
    const auto bytes = seal("Noor").bytes;
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        EXPECT_FALSE(open_field(key_.expose(), place_, ByteView{bytes}.first(size))) << size;
    }
}

TEST_F(Field, MovedElsewhereItDoesNotOpen) {
    const auto sealed = seal("Noor");
    auto table = place_;
    table.table = "minutes";
    auto column = place_;
    column.column = "name";
    auto row = place_;
    row.row.back() = '9';
    auto compartment = place_;
    compartment.compartment.back() = '9';
    auto version = place_;
    version.row_version = 8;
    EXPECT_TRUE(opens_at(sealed, place_));
    EXPECT_FALSE(opens_at(sealed, table));
    EXPECT_FALSE(opens_at(sealed, column));
    EXPECT_FALSE(opens_at(sealed, row));
    EXPECT_FALSE(opens_at(sealed, compartment));
    EXPECT_FALSE(opens_at(sealed, version));
}

TEST_F(Field, APlaceThatCouldBeReadTwoWaysOpensNothing) {
    auto shifted = place_;
    shifted.row = "a|b";
    EXPECT_FALSE(opens_at(seal("Noor"), shifted));
}

TEST_F(Field, TheErrorNamesTableAndColumnOnly) {
    const auto opened = open_field(random_key(random_).expose(), place_, seal("Noor").bytes);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, core::ErrorCode::unavailable);
    EXPECT_EQ(opened.error().id, "crypto.field-altered");
    EXPECT_EQ(opened.error().detail, "contribution.text");
}

}  // namespace
}  // namespace briljant::crypto
