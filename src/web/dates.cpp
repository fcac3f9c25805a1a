// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "web/dates.hpp"

#include <array>
#include <string_view>

#include "core/check.hpp"

namespace briljant::web {

namespace {

constexpr std::array<std::string_view, 12> month_ids{"date.january",
                                                     "date.february",
                                                     "date.march",
                                                     "date.april",
                                                     "date.may",
                                                     "date.june",
                                                     "date.july",
                                                     "date.august",
                                                     "date.september",
                                                     "date.october",
                                                     "date.november",
                                                     "date.december"};
constexpr std::array<std::string_view, 7> weekday_ids{"date.sunday",
                                                      "date.monday",
                                                      "date.tuesday",
                                                      "date.wednesday",
                                                      "date.thursday",
                                                      "date.friday",
                                                      "date.saturday"};

unsigned month_index(const core::Date& date) {
    BR_CHECK(date.ok());
    return static_cast<unsigned>(date.month()) - 1;
}

std::string two_digits(unsigned number) {
    const auto digits = std::to_string(number);
    return digits.size() < 2 ? "0" + digits : digits;
}

std::string day_and_month(const core::Date& date, Language language) {
    const auto day = static_cast<unsigned>(date.day());
    return std::to_string(day) + " " + text(language, month_ids.at(month_index(date)));
}

}  // namespace

std::string date_in_words(const core::Date& date, Language language) {
    return day_and_month(date, language) + " " + std::to_string(static_cast<int>(date.year()));
}

std::string date_short(const core::Date& date, const core::Date& today, Language language) {
    if (date.year() != today.year()) return date_in_words(date, language);
    return day_and_month(date, language);
}

std::string weekday_and_date(const core::Date& date, Language language) {
    const std::chrono::weekday weekday{std::chrono::sys_days{date}};
    return text(language, weekday_ids.at(weekday.c_encoding())) + " " +
           day_and_month(date, language);
}

std::string date_in_table(const core::Date& date) {
    return two_digits(static_cast<unsigned>(date.day())) + "-" +
           two_digits(static_cast<unsigned>(date.month())) + "-" +
           std::to_string(static_cast<int>(date.year()));
}

std::string month_abbreviated(const core::Date& date, Language language) {
    // Twelve words in one text: the order is the same in both languages.
    std::string_view words;
    const auto all = text(language, "date.months-short");
    words = all;
    for (unsigned skipped = 0; skipped < month_index(date); ++skipped)
        words.remove_prefix(words.find(' ') + 1);
    return std::string(words.substr(0, words.find(' ')));
}

std::string time_of_day(core::Instant moment, Language language) {
    const auto minutes = static_cast<unsigned>(core::to_local(moment).time_of_day.count());
    const auto hour = two_digits(minutes / 60);
    const auto minute = two_digits(minutes % 60);
    return text(language, "date.time", {{"hour", hour}, {"minute", minute}});
}

std::string moment_in_words(core::Instant moment, Language language) {
    const auto date = date_in_words(core::to_local(moment).date, language);
    const auto time = time_of_day(moment, language);
    return text(language, "date.moment", {{"date", date}, {"time", time}});
}

// Four weeks ahead and further a number of days says little.
constexpr int week_days = 7;
constexpr int weeks_from = 4 * week_days;

std::string period_from(const core::Date& today, const core::Date& date, Language language) {
    const int days = core::days_between(today, date);
    if (days == 0) return text(language, "date.today");
    if (days == 1) return text(language, "date.tomorrow");
    if (days == -1) return text(language, "date.yesterday");
    if (days >= weeks_from) return plural(language, "date.in-weeks", days / week_days);
    if (days > 0) return plural(language, "date.in-days", days);
    return plural(language, "date.days-ago", -days);
}

std::string term(const core::Date& today, const core::Date& due, Language language) {
    const int days = core::days_between(today, due);
    if (days < 0) return plural(language, "date.days-late", -days);
    return period_from(today, due, language);
}

}  // namespace briljant::web
