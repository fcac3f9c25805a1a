// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/bytes.hpp"

#include <gtest/gtest.h>

#include <utility>

namespace briljant::core {
namespace {

// RFC 4648, section 10: the vectors of BASE64.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> rfc4648 = {{
    {"", ""},
    {"f", "Zg=="},
    {"fo", "Zm8="},
    {"foo", "Zm9v"},
    {"foob", "Zm9vYg=="},
    {"fooba", "Zm9vYmE="},
    {"foobar", "Zm9vYmFy"},
}};

Bytes counting(std::size_t size) {
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::uint8_t>(i * 37 + size);
    return bytes;
}

TEST(Base64, IsThatOfRfc4648) {
    for (const auto& [plain, text] : rfc4648) {
        EXPECT_EQ(to_base64(as_bytes(plain)), text);
        const auto back = from_base64(text);
        ASSERT_TRUE(back) << text;
        EXPECT_EQ(as_text(*back), plain);
    }
}

TEST(Base64, EveryLengthAndEveryByteComesBack) {
    for (std::size_t size = 0; size <= 260; ++size) {
        const auto bytes = counting(size);
        EXPECT_EQ(from_base64(to_base64(bytes)), bytes) << size;
        EXPECT_EQ(from_base64url(to_base64url(bytes)), bytes) << size;
    }
}

TEST(Base64, TheTwoAlphabetsDifferInTwoDigitsAndThePadding) {
    const Bytes bytes{0xfb, 0xff, 0xfe, 0xff};

    EXPECT_EQ(to_base64(bytes), "+//+/w==");
    EXPECT_EQ(to_base64url(bytes), "-__-_w");
    EXPECT_FALSE(from_base64("-__-"));
    EXPECT_FALSE(from_base64url("+//+"));
}

TEST(Base64, StrayBitsWrongLengthsAndOtherLettersGiveNothing) {
    for (const std::string_view text : {"Zh==",
                                        "Zm9=",
                                        "Z",
                                        "Zg=",
                                        "Zg",
                                        "====",
                                        "Z===",
                                        "Zg==Zg==",
                                        "Zm 9",
                                        "Zm9\n",
                                        "Zm9v\n",
                                        "Zm9\x80",
                                        "=Zg="}) {
        EXPECT_FALSE(from_base64(text)) << text;
    }
    for (const std::string_view text : {"Zh", "Z", "Zg==", "Zm9vY"}) {
        EXPECT_FALSE(from_base64url(text)) << text;
    }
}

TEST(Base64, SixtyFourLettersAreDigitsAndNoOther) {
    int digits = 0;
    for (int letter = 0; letter < 256; ++letter) {
        const std::string text = "AAA" + std::string(1, static_cast<char>(letter));
        if (from_base64(text) && text.back() != '=') ++digits;
    }
    EXPECT_EQ(digits, 64);
}

TEST(Hex, IsLowerCaseAndComesBack) {
    EXPECT_EQ(to_hex(Bytes{0x00, 0x0f, 0xa5, 0xff}), "000fa5ff");
    for (std::size_t size = 0; size <= 260; ++size) {
        const auto bytes = counting(size);
        EXPECT_EQ(from_hex(to_hex(bytes)), bytes) << size;
    }
}

TEST(Hex, CapitalsOddLengthsAndOtherLettersGiveNothing) {
    for (const std::string_view text : {"A5", "a", "0g", "g0", " 0", "0x", "\xff\xff"}) {
        EXPECT_FALSE(from_hex(text)) << text;
    }
}

}  // namespace
}  // namespace briljant::core
