// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plan/action_line.hpp"

#include <gtest/gtest.h>

#include <array>

namespace briljant::plan {

namespace {

using namespace std::chrono_literals;

constexpr core::Date today{2026y, std::chrono::November, 24d};

core::MemberId member(std::string_view last) {
    return *core::MemberId::parse("00000000-0000-4000-8000-0000000000" + std::string{last});
}

const std::array<Nameable, 4>& people() {
    static const std::array<Nameable, 4> list{
        Nameable{member("01"), "tessa.brouwer", "Tessa Brouwer"},
        Nameable{member("02"), "mark.dewit", "Mark de Wit"},
        Nameable{member("03"), "anna.post", "Anna Post"},
        Nameable{member("04"), "anna.vis", "Anna Vis"}};
    return list;
}

core::Result<ActionLine> parse(std::string_view line) {
    return parse_action_line(line, today, people());
}

std::string_view error_of(std::string_view line) {
    const auto result = parse(line);
    return result ? std::string_view{"understood"} : result.error().id;
}

}  // namespace

TEST(ActionLine, SaysWhoWhatWhenAndHowWeSeeIt) {
    const auto line = parse("Tessa kennismaking met Jara 15-12 ; afspraak staat");
    ASSERT_TRUE(line);
    EXPECT_EQ(line.value().owner, member("01"));
    EXPECT_EQ(line.value().text.reveal(), "kennismaking met Jara");
    EXPECT_EQ(line.value().due, (core::Date{2026y, std::chrono::December, 15d}));
    EXPECT_EQ(line.value().indicator.reveal(), "afspraak staat");
}

TEST(ActionLine, TakesTheCommandLetterAndALogin) {
    const auto line = parse("a mark.dewit bellen 3-3-2027");
    ASSERT_TRUE(line);
    EXPECT_EQ(line.value().owner, member("02"));
    EXPECT_EQ(line.value().due, (core::Date{2027y, std::chrono::March, 3d}));
}

TEST(ActionLine, WithoutAYearIsTheNextSuchDayAlsoAfterNewYear) {
    EXPECT_EQ(parse("Tessa bellen 24-11").value().due, today);
    EXPECT_EQ(parse("Tessa bellen 23-11").value().due,
              (core::Date{2027y, std::chrono::November, 23d}));
    EXPECT_EQ(parse("Tessa bellen 29-2").value().due,
              (core::Date{2028y, std::chrono::February, 29d}));
}

TEST(ActionLine, SaysWhatItDoesNotUnderstand) {
    EXPECT_EQ(error_of(""), "plan.line-who");
    EXPECT_EQ(error_of("Piet bellen 15-12"), "plan.line-who");
    EXPECT_EQ(error_of("Anna bellen 15-12"), "plan.line-who-unclear");
    EXPECT_EQ(error_of("Tessa 15-12"), "plan.line-what");
    EXPECT_EQ(error_of("Tessa bellen"), "plan.line-date");
    EXPECT_EQ(error_of("Tessa bellen 31-2"), "plan.line-date");
    EXPECT_EQ(error_of("Tessa bellen 15-13"), "plan.line-date");
    EXPECT_EQ(error_of("Tessa bellen 15-12-2020"), "plan.line-date");
    EXPECT_EQ(error_of(std::string(501, 'x')), "plan.line-long");
}

}  // namespace briljant::plan
