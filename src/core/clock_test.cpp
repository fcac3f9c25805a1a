// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/clock.hpp"

#include <gtest/gtest.h>

namespace briljant::core {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

Date day(std::string_view text) {
    return date_from_iso(text).value_or(Date{});
}
Instant moment(std::string_view text) {
    return instant_from_iso(text).value_or(Instant{});
}
std::string local(std::string_view utc) {
    const auto time = to_local(moment(utc));
    return to_iso(time.date) + " " + std::to_string(time.time_of_day.count());
}

TEST(LocalTime, IsOneHourAheadInWinterAndTwoInSummer) {
    EXPECT_EQ(local("2026-01-15T12:00:00Z"), "2026-01-15 780");
    EXPECT_EQ(local("2026-07-15T12:00:00Z"), "2026-07-15 840");
}

// Directive 2000/84/EC: the last Sunday of March and of October, at 01:00 UTC.
TEST(LocalTime, ChangesInTheNightsOfTheDirective) {
    EXPECT_EQ(local("2026-03-29T00:59:00Z"), "2026-03-29 119");
    EXPECT_EQ(local("2026-03-29T01:00:00Z"), "2026-03-29 180");
    EXPECT_EQ(local("2026-10-25T00:59:00Z"), "2026-10-25 179");
    EXPECT_EQ(local("2026-10-25T01:00:00Z"), "2026-10-25 120");
}

TEST(LocalTime, MidnightBelongsToTheNewDay) {
    EXPECT_EQ(local("2026-12-31T23:00:00Z"), "2027-01-01 0");
    EXPECT_EQ(local("2026-06-30T22:00:00Z"), "2026-07-01 0");
}

TEST(LocalTime, ComesBackWhateverTheDayOfTheYear) {
    for (int step = 0; step < 366; ++step) {
        const auto date = add_days(day("2026-01-01"), step);
        const auto back = to_local(from_local(date, hours{12}));
        EXPECT_EQ(back.date, date);
        EXPECT_EQ(back.time_of_day, minutes{720});
    }
}

TEST(Days, WorkingDaysSkipTheWeekendInBothDirections) {
    EXPECT_EQ(add_working_days(day("2026-11-20"), 1), day("2026-11-23"));   // Friday, Monday
    EXPECT_EQ(add_working_days(day("2026-11-21"), 1), day("2026-11-23"));   // Saturday, Monday
    EXPECT_EQ(add_working_days(day("2026-11-23"), 5), day("2026-11-30"));   // a week
    EXPECT_EQ(add_working_days(day("2026-11-23"), -1), day("2026-11-20"));  // Monday, Friday
    EXPECT_EQ(add_working_days(day("2026-11-21"), 0), day("2026-11-21"));
}

TEST(Days, ALeapDayBecomesTheFirstOfMarch) {
    EXPECT_EQ(add_years(day("2028-02-29"), 1), day("2029-03-01"));
    EXPECT_EQ(add_years(day("2028-02-29"), 4), day("2032-02-29"));
    EXPECT_EQ(add_days(day("2028-02-28"), 1), day("2028-02-29"));
    EXPECT_EQ(days_between(day("2028-02-28"), day("2028-03-01")), 2);
    EXPECT_EQ(days_between(day("2026-11-24"), day("2026-11-23")), -1);
}

TEST(Days, APersonIsEighteenOnTheBirthdayAndNotTheDayBefore) {
    EXPECT_EQ(age_on(day("2008-11-24"), day("2026-11-23")), 17);
    EXPECT_EQ(age_on(day("2008-11-24"), day("2026-11-24")), 18);
    EXPECT_EQ(age_on(day("2008-02-29"), day("2026-02-28")), 17);
    EXPECT_EQ(age_on(day("2008-02-29"), day("2026-03-01")), 18);
}

TEST(Iso, DatesAndMomentsComeBackAsWritten) {
    EXPECT_EQ(to_iso(day("2026-02-03")), "2026-02-03");
    EXPECT_EQ(to_iso(moment("2026-11-23T15:30:09Z")), "2026-11-23T15:30:09Z");
    EXPECT_EQ(to_iso(from_millis(-1)), "1969-12-31T23:59:59Z");
    EXPECT_EQ(to_millis(from_millis(1'795'534'200'123)), 1'795'534'200'123);
}

TEST(Iso, WhatIsNoDateGivesNothing) {
    for (const std::string_view text : {"",
                                        "2026-2-3",
                                        "2026-02-30",
                                        "2026-13-01",
                                        "2026-00-10",
                                        "2027-02-29",
                                        "2026/02/03",
                                        "2026-02-03 ",
                                        "+026-02-03",
                                        "2026-0a-03",
                                        "-026-02-03"}) {
        EXPECT_FALSE(date_from_iso(text)) << text;
    }
}

TEST(Iso, WhatIsNoMomentGivesNothing) {
    for (const std::string_view text : {"2026-11-23",
                                        "2026-11-23T24:00:00Z",
                                        "2026-11-23T10:60:00Z",
                                        "2026-11-23T10:00:60Z",
                                        "2026-11-23 10:00:00Z",
                                        "2026-11-23T10:00:00",
                                        "2026-11-23T10:00:00+",
                                        "2026-02-30T10:00:00Z"}) {
        EXPECT_FALSE(instant_from_iso(text)) << text;
    }
}

TEST(Clocks, AManualClockStandsStillAndAShiftedOneRuns) {
    ManualClock manual{moment("2026-11-24T09:00:00Z")};
    manual.advance(minutes{5});
    EXPECT_EQ(to_iso(manual.now()), "2026-11-24T09:05:00Z");

    const ShiftedClock shifted{moment("2026-11-24T09:00:00Z")};
    const auto first = shifted.now();
    EXPECT_GE(first, moment("2026-11-24T09:00:00Z"));
    EXPECT_LT(first, moment("2026-11-24T09:10:00Z"));
    EXPECT_GE(shifted.now(), first);
}

}  // namespace
}  // namespace briljant::core
