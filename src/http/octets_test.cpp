// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/octets.hpp"

#include <gtest/gtest.h>

namespace briljant::http {
namespace {

TEST(Utf8, AcceptsEveryLengthAtItsBorders) {
    EXPECT_TRUE(is_utf8(""));
    EXPECT_TRUE(is_utf8("a\x7F"));
    EXPECT_TRUE(is_utf8("\xC2\x80\xDF\xBF"));
    EXPECT_TRUE(is_utf8("\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF"));
    EXPECT_TRUE(is_utf8("\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"));
}

TEST(Utf8, RefusesOverlongForms) {
    EXPECT_FALSE(is_utf8("\xC0\xAF"));
    EXPECT_FALSE(is_utf8("\xC1\xBF"));
    EXPECT_FALSE(is_utf8("\xE0\x9F\xBF"));
    EXPECT_FALSE(is_utf8("\xF0\x8F\xBF\xBF"));
}

TEST(Utf8, RefusesSurrogatesAndWhatLiesBeyond) {
    EXPECT_FALSE(is_utf8("\xED\xA0\x80"));
    EXPECT_FALSE(is_utf8("\xED\xBF\xBF"));
    EXPECT_FALSE(is_utf8("\xF4\x90\x80\x80"));
    EXPECT_FALSE(is_utf8("\xF8\x88\x80\x80\x80"));
    EXPECT_FALSE(is_utf8("\xFF"));
}

TEST(Utf8, RefusesHalfACharacter) {
    EXPECT_FALSE(is_utf8("\xC3"));
    EXPECT_FALSE(is_utf8("\xE2\x82"));
    EXPECT_FALSE(is_utf8("\xF0\x9F\x8C"));
    EXPECT_FALSE(is_utf8("\x80"));
    EXPECT_FALSE(is_utf8("\xC3(a"));
}

TEST(Token, IsWhatANameOfAFieldMayBe) {
    EXPECT_TRUE(is_token("X-Forwarded-For"));
    EXPECT_TRUE(is_token("!#$%&'*+-.^_`|~09"));
    EXPECT_FALSE(is_token(""));
    EXPECT_FALSE(is_token("a b"));
    EXPECT_FALSE(is_token("a:"));
    EXPECT_FALSE(is_token("\xC3\xA9"));
    EXPECT_FALSE(is_token(std::string_view{"a\0", 2}));
}

TEST(FieldValue, HasNoControlCharacters) {
    EXPECT_TRUE(is_field_value("one\ttwo caf\xC3\xA9"));
    EXPECT_FALSE(is_field_value("one\r"));
    EXPECT_FALSE(is_field_value("one\n"));
    EXPECT_FALSE(is_field_value("one\x7F"));
    EXPECT_FALSE(is_field_value(std::string_view{"o\0", 2}));
}

TEST(Text, IsComparedWithoutCapitals) {
    EXPECT_TRUE(equals_ignoring_case("Host", "hOST"));
    EXPECT_FALSE(equals_ignoring_case("Host", "Hosts"));
    EXPECT_FALSE(equals_ignoring_case("[", "{"));
    EXPECT_EQ(to_lower("BRL.Test:8080"), "brl.test:8080");
}

TEST(Text, IsTrimmedAndCut) {
    EXPECT_EQ(trim(" \ta b\t "), "a b");
    EXPECT_EQ(trim(" \t"), "");
    EXPECT_EQ(split("a,,b", ','), (std::vector<std::string_view>{"a", "", "b"}));
    EXPECT_EQ(split("", ','), (std::vector<std::string_view>{""}));
    std::string_view rest = "a&b";
    EXPECT_EQ(cut(rest, '&'), "a");
    EXPECT_EQ(cut(rest, '&'), "b");
    EXPECT_EQ(rest, "");
}

TEST(PercentSigns, AreDecodedStrictly) {
    EXPECT_EQ(percent_decode("a%20b%C3%a9"), "a b\xC3\xA9");
    EXPECT_EQ(percent_decode("+"), "+");
    EXPECT_FALSE(percent_decode("%"));
    EXPECT_FALSE(percent_decode("%2"));
    EXPECT_FALSE(percent_decode("%g0"));
    EXPECT_FALSE(percent_decode("%0g"));
}

}  // namespace
}  // namespace briljant::http
