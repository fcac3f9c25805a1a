// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/clock.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace briljant::core {

namespace chrono = std::chrono;

namespace {

chrono::sys_seconds summer_change(chrono::year year, chrono::month month) {
    return chrono::sys_days{year / month / chrono::Sunday[chrono::last]} + chrono::hours{1};
}

chrono::hours offset_at(Instant moment) {
    const chrono::year_month_day day{chrono::floor<chrono::days>(moment)};
    const bool is_summer = moment >= summer_change(day.year(), chrono::March) &&
                           moment < summer_change(day.year(), chrono::October);
    return chrono::hours{is_summer ? 2 : 1};
}

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_digits_only =
        std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
    if (error != std::errc{} || end != text.data() + text.size() || !is_digits_only) {
        return std::nullopt;
    }
    return value;
}

}  // namespace

Instant SystemClock::now() const {
    return chrono::time_point_cast<chrono::milliseconds>(chrono::system_clock::now());
}

Instant ShiftedClock::now() const {
    return system_.now() + shift_.load();
}

void ShiftedClock::set(Instant moment) {
    shift_.store(moment - system_.now());
}

LocalTime to_local(Instant moment) {
    const auto local = moment + offset_at(moment);
    const auto day = chrono::floor<chrono::days>(local);
    return {Date{day}, chrono::floor<chrono::minutes>(local - day)};
}

Instant from_local(const Date& date, chrono::minutes time_of_day) {
    const Instant naive = chrono::sys_days{date} + time_of_day;
    const Instant guess = naive - offset_at(naive);
    return naive - offset_at(guess);
}

Date add_days(const Date& date, int days) {
    return chrono::sys_days{date} + chrono::days{days};
}

Date add_working_days(const Date& date, int days) {
    const int step = days < 0 ? -1 : 1;
    auto day = chrono::sys_days{date};
    for (int left = days < 0 ? -days : days; left > 0;) {
        day += chrono::days{step};
        const auto weekday = chrono::weekday{day}.iso_encoding();
        if (weekday < 6) --left;
    }
    return day;
}

Date add_years(const Date& date, int years) {
    const auto moved = date + chrono::years{years};
    return moved.ok() ? moved : moved.year() / chrono::March / 1;
}

int age_on(const Date& born, const Date& day) {
    const int years = static_cast<int>(day.year()) - static_cast<int>(born.year());
    return add_years(born, years) > day ? years - 1 : years;
}

int days_between(const Date& from, const Date& to) {
    return static_cast<int>((chrono::sys_days{to} - chrono::sys_days{from}).count());
}

std::string to_iso(const Date& date) {
    std::array<char, 32> buffer{};
    const int length = std::snprintf(buffer.data(),
                                     buffer.size(),
                                     "%04d-%02u-%02u",
                                     static_cast<int>(date.year()),
                                     static_cast<unsigned>(date.month()),
                                     static_cast<unsigned>(date.day()));
    return {buffer.data(), static_cast<std::size_t>(length)};
}

std::optional<Date> date_from_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const Date date{chrono::year{*year},
                    chrono::month{static_cast<unsigned>(*month)},
                    chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return date;
}

std::string to_iso(Instant moment) {
    const auto day = chrono::floor<chrono::days>(moment);
    const chrono::hh_mm_ss time{chrono::floor<chrono::seconds>(moment - day)};
    std::array<char, 32> buffer{};
    const int length = std::snprintf(buffer.data(),
                                     buffer.size(),
                                     "T%02d:%02d:%02dZ",
                                     static_cast<int>(time.hours().count()),
                                     static_cast<int>(time.minutes().count()),
                                     static_cast<int>(time.seconds().count()));
    return to_iso(Date{day}) + std::string(buffer.data(), static_cast<std::size_t>(length));
}

std::optional<Instant> instant_from_iso(std::string_view text) {
    if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
        text[19] != 'Z') {
        return std::nullopt;
    }
    const auto date = date_from_iso(text.substr(0, 10));
    const auto hour = number(text.substr(11, 2));
    const auto minute = number(text.substr(14, 2));
    const auto second = number(text.substr(17, 2));
    if (!date || !hour || !minute || !second) return std::nullopt;
    if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
    return chrono::sys_days{*date} + chrono::hours{*hour} + chrono::minutes{*minute} +
           chrono::seconds{*second};
}

std::int64_t to_millis(Instant moment) {
    return moment.time_since_epoch().count();
}

Instant from_millis(std::int64_t millis) {
    return Instant{chrono::milliseconds{millis}};
}

}  // namespace briljant::core
