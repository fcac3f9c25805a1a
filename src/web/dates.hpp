// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Dates and times as people read them, in Europe/Amsterdam: "23 november 2026" in text,
// "23-11-2026" in tables, "14.03 uur". Periods are counted from a given day, never from the clock
// of the computer. Pure functions, safe from every thread. Rules F09, F10.

#include <string>

#include "core/clock.hpp"
#include "web/view.hpp"

namespace briljant::web {

[[nodiscard]] std::string date_in_words(const core::Date& date, Language language);
// Without the year when it is the year of `today`: "20 november".
[[nodiscard]] std::string date_short(const core::Date& date,
                                     const core::Date& today,
                                     Language language);
[[nodiscard]] std::string weekday_and_date(const core::Date& date, Language language);
[[nodiscard]] std::string date_in_table(const core::Date& date);  // 23-11-2026, both languages
[[nodiscard]] std::string month_abbreviated(const core::Date& date, Language language);  // dec
[[nodiscard]] std::string time_of_day(core::Instant moment, Language language);  // 14.03 uur
[[nodiscard]] std::string moment_in_words(core::Instant moment, Language language);
// "vandaag", "morgen", "over 9 dagen", "over 6 weken", "gisteren", "3 dagen geleden".
[[nodiscard]] std::string period_from(const core::Date& today,
                                      const core::Date& date,
                                      Language language);
// "3 dagen te laat" for a term that has passed; otherwise as period_from.
[[nodiscard]] std::string term(const core::Date& today, const core::Date& due, Language language);

}  // namespace briljant::web
