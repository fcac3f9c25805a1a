// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "web/dates.hpp"

#include <gtest/gtest.h>

namespace briljant::web {
namespace {

constexpr auto nl = Language::nl;
constexpr auto en = Language::en;
constexpr core::Date november_23{
    std::chrono::year(2026), std::chrono::month(11), std::chrono::day(23)};

core::Date after(int days) {
    return core::add_days(november_23, days);
}

TEST(Dates, AreWrittenOutInTextAndShortInTables) {
    EXPECT_EQ(date_in_words(november_23, nl), "23 november 2026");
    EXPECT_EQ(date_in_words(after(9), en), "2 December 2026");
    EXPECT_EQ(date_in_table(after(9)), "02-12-2026");
    EXPECT_EQ(month_abbreviated(after(9), nl), "dec");
    EXPECT_EQ(month_abbreviated(november_23, en), "Nov");
    EXPECT_EQ(weekday_and_date(after(8), nl), "dinsdag 1 december");
}

TEST(Dates, TheYearIsLeftOutOnlyWithinThisYear) {
    EXPECT_EQ(date_short(after(-3), november_23, nl), "20 november");
    EXPECT_EQ(date_short(after(42), november_23, nl), "4 januari 2027");
}

TEST(Dates, TimesAreLocalInWinterAndSummer) {
    EXPECT_EQ(time_of_day(*core::instant_from_iso("2026-11-23T13:03:00Z"), nl), "14.03 uur");
    EXPECT_EQ(time_of_day(*core::instant_from_iso("2026-07-01T22:30:00Z"), nl), "00.30 uur");
    EXPECT_EQ(moment_in_words(*core::instant_from_iso("2026-07-01T22:30:00Z"), en),
              "2 July 2026, 00:30");
}

TEST(Dates, PeriodsAreCountedInDays) {
    EXPECT_EQ(period_from(november_23, november_23, nl), "vandaag");
    EXPECT_EQ(period_from(november_23, after(1), nl), "morgen");
    EXPECT_EQ(period_from(november_23, after(9), nl), "over 9 dagen");
    EXPECT_EQ(period_from(november_23, after(27), nl), "over 27 dagen");
    EXPECT_EQ(period_from(november_23, after(28), nl), "over 4 weken");
    EXPECT_EQ(period_from(november_23, after(48), en), "in 6 weeks");
    EXPECT_EQ(period_from(november_23, after(-1), nl), "gisteren");
    EXPECT_EQ(period_from(november_23, after(-3), en), "3 days ago");
}

TEST(Dates, AMissedTermSaysHowLate) {
    EXPECT_EQ(term(november_23, after(-1), nl), "1 dag te laat");
    EXPECT_EQ(term(november_23, after(-3), nl), "3 dagen te laat");
    EXPECT_EQ(term(november_23, after(7), nl), "over 7 dagen");
}

}  // namespace
}  // namespace briljant::web
