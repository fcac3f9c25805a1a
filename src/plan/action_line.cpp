// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plan/action_line.hpp"

#include <algorithm>
#include <charconv>

namespace briljant::plan {

namespace {

using core::Error;
using core::ErrorCode;

constexpr std::size_t line_max = 500;
constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

// Takes the first word off the text.
std::string_view take_word(std::string_view& text) {
    const auto end = std::min(text.find_first_of(blanks), text.size());
    const auto word = text.substr(0, end);
    text = trimmed(text.substr(end));
    return word;
}

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool is_same(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, lower, lower);
}

std::optional<unsigned> number(std::string_view text) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

std::optional<core::Date> day_of(unsigned day, unsigned month, int year) {
    const core::Date date{
        std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    if (!date.ok()) return std::nullopt;
    return date;
}

// The first such day from today on; a leap day may be up to eight years away.
std::optional<core::Date> next_day(unsigned day, unsigned month, const core::Date& today) {
    constexpr int years_to_try = 8;
    for (int later = 0; later <= years_to_try; ++later) {
        const auto date = day_of(day, month, static_cast<int>(today.year()) + later);
        if (date && *date >= today) return date;
    }
    return std::nullopt;
}

std::optional<core::Date> parse_day(std::string_view text, const core::Date& today) {
    const auto first = text.find('-');
    if (first == std::string_view::npos) return std::nullopt;
    const auto second = text.find('-', first + 1);
    const auto day = number(text.substr(0, first));
    const auto month = number(text.substr(first + 1, second - first - 1));
    if (!day || !month || *day > 31 || *month > 12) return std::nullopt;
    if (second == std::string_view::npos) return next_day(*day, *month, today);
    const auto year_text = text.substr(second + 1);
    const auto year = number(year_text);
    if (!year || year_text.size() != 4) return std::nullopt;
    return day_of(*day, *month, static_cast<int>(*year));
}

bool is_named(const Nameable& person, std::string_view word) {
    const auto first_name = std::string_view{person.name}.substr(0, person.name.find(' '));
    return is_same(person.login, word) || is_same(first_name, word);
}

core::Result<core::MemberId> find_owner(std::string_view word, std::span<const Nameable> people) {
    const auto is_meant = [&](const Nameable& person) { return is_named(person, word); };
    const auto found = std::ranges::find_if(people, is_meant);
    if (found == people.end()) return Error{ErrorCode::invalid, "plan.line-who", ""};
    if (std::any_of(std::next(found), people.end(), is_meant)) {
        return Error{ErrorCode::invalid, "plan.line-who-unclear", ""};
    }
    return found->member;
}

}  // namespace

core::Result<ActionLine> parse_action_line(std::string_view line,
                                           const core::Date& today,
                                           std::span<const Nameable> people) {
    if (line.size() > line_max) return Error{ErrorCode::invalid, "plan.line-long", ""};
    ActionLine result;
    const auto semicolon = line.find(';');
    if (semicolon != std::string_view::npos) {
        result.indicator = core::PersonalText{std::string{trimmed(line.substr(semicolon + 1))}};
    }
    auto rest = trimmed(line.substr(0, semicolon));
    auto who = take_word(rest);
    if (is_same(who, "a")) who = take_word(rest);
    TRY_ASSIGN(result.owner, find_owner(who, people));
    const auto last_blank = rest.find_last_of(blanks);
    const auto when = last_blank == std::string_view::npos ? rest : rest.substr(last_blank + 1);
    const auto due = parse_day(when, today);
    if (!due || *due < today) return Error{ErrorCode::invalid, "plan.line-date", ""};
    result.due = *due;
    const auto what = last_blank == std::string_view::npos ? rest.substr(0, 0)
                                                           : trimmed(rest.substr(0, last_blank));
    if (what.empty()) return Error{ErrorCode::invalid, "plan.line-what", ""};
    result.text = core::PersonalText{std::string{what}};
    return result;
}

}  // namespace briljant::plan
