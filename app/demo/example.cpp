// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/example.hpp"

#include <array>
#include <cctype>
#include <charconv>
#include <chrono>

#include "core/check.hpp"
#include "web/dates.hpp"

namespace briljant::app {

namespace {

constexpr std::string_view digits = "0123456789";

// Reads "+13" or "-500" from the front and takes it off.
std::optional<int> take_number(std::string_view& text) {
    const bool is_signed = text.starts_with('+') || text.starts_with('-');
    if (!is_signed) return std::nullopt;
    const auto end = std::min(text.find_first_not_of(digits, 1), text.size());
    int number = 0;
    const auto* first = text.data() + (text.front() == '+' ? 1 : 0);
    const auto result = std::from_chars(first, text.data() + end, number);
    if (result.ec != std::errc{} || end < 2) return std::nullopt;
    text.remove_prefix(end);
    return number;
}

bool is_leap_day(const core::Date& date) {
    return date.month() == std::chrono::February && date.day() == std::chrono::day{29};
}

core::Date add_months(const core::Date& date, int months) {
    const auto moved = date + std::chrono::months{months};
    if (moved.ok()) return moved;
    return core::Date{std::chrono::sys_days{moved.year() / moved.month() / std::chrono::last}};
}

}  // namespace

core::Date day_zero_on(const core::Date& today) {
    const auto weekday = std::chrono::weekday{std::chrono::sys_days{today}};
    const auto monday = core::add_days(today, 1 - static_cast<int>(weekday.iso_encoding()));
    auto zero = core::add_days(monday, -demo_today);
    for (const int day : {242, 310, -60, 260, -226}) {
        if (!is_leap_day(core::add_days(zero, day))) continue;
        return core::add_days(zero, -7);
    }
    return zero;
}

std::optional<core::Date> example_date(std::string_view text, const core::Date& day_zero) {
    if (!text.starts_with('D')) return std::nullopt;
    text.remove_prefix(1);
    auto date = day_zero;
    if (text.empty()) return date;
    const auto days = take_number(text);
    if (!days) return std::nullopt;
    date = core::add_days(date, *days);
    if (text.empty()) return date;
    const auto more = take_number(text);
    if (!more) return std::nullopt;
    if (text == "Y") return core::add_years(date, *more);
    if (text == "M") return add_months(date, *more);
    return std::nullopt;
}

std::optional<core::Instant> example_moment(std::string_view text, const core::Date& day_zero) {
    constexpr auto start_of_work = std::chrono::hours{9};
    const auto space = text.find(' ');
    const auto date = example_date(text.substr(0, space), day_zero);
    if (!date) return std::nullopt;
    if (space == std::string_view::npos) return core::from_local(*date, start_of_work);
    const auto time = text.substr(space + 1);
    if (time.size() != 5 || time[2] != ':') return std::nullopt;
    int hour = 0;
    int minute = 0;
    std::from_chars(time.data(), time.data() + 2, hour);
    std::from_chars(time.data() + 3, time.data() + 5, minute);
    return core::from_local(*date, std::chrono::hours{hour} + std::chrono::minutes{minute});
}

std::string write_out_days(std::string_view sentence, const core::Date& day_zero) {
    std::string written;
    std::size_t at = 0;
    while (at < sentence.size()) {
        const bool starts_day = sentence[at] == 'D' && at + 2 < sentence.size() &&
                                (sentence[at + 1] == '+' || sentence[at + 1] == '-') &&
                                std::isdigit(static_cast<unsigned char>(sentence[at + 2])) != 0;
        if (!starts_day) {
            written += sentence[at++];
            continue;
        }
        const auto end = std::min(sentence.find_first_not_of(digits, at + 2), sentence.size());
        const auto date = example_date(sentence.substr(at, end - at), day_zero);
        BR_CHECK(date.has_value());
        written += web::date_in_words(*date, web::Language::nl);
        at = end;
    }
    return written;
}

}  // namespace briljant::app
