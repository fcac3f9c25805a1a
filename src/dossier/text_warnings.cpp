// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/text_warnings.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace briljant::dossier {

namespace {

// Stems that lay what happened at the door of the young person. The neutral word is in the manual.
constexpr std::array<std::string_view, 12> judging_words = {"aandacht vragen",
                                                            "aandachtvragend",
                                                            "zelf voor gekozen",
                                                            "kiest er zelf voor",
                                                            "brengt zichzelf in gevaar",
                                                            "uitlokk",
                                                            "manipul",
                                                            "promiscu",
                                                            "probleemgezin",
                                                            "probleemmeisje",
                                                            "losbandig",
                                                            "liegt altijd"};

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool joins_digits(char letter) {
    return letter == ' ' || letter == '-' || letter == '.' || letter == '+';
}

std::string lower(std::string_view text) {
    std::string small{text};
    std::ranges::transform(small, small.begin(), [](unsigned char letter) {
        return static_cast<char>(std::tolower(letter));
    });
    return small;
}

// Runs of digits, with what people write between them left out.
std::vector<std::string> numbers_in(std::string_view text) {
    std::vector<std::string> numbers(1);
    for (const char letter : text) {
        if (is_digit(letter)) {
            numbers.back() += letter;
        } else if (!joins_digits(letter) && !numbers.back().empty()) {
            numbers.emplace_back();
        }
    }
    return numbers;
}

bool is_phone(const std::string& number) {
    const bool is_national = number.size() == 10 && number.front() == '0';
    const bool is_abroad = number.size() == 11 && number.starts_with("316");
    return is_national || is_abroad;
}

// The test of eleven that every citizen service number passes.
bool is_citizen_number(const std::string& number) {
    constexpr std::size_t digits = 9;
    if (number.size() != digits) return false;
    int sum = 0;
    for (std::size_t i = 0; i + 1 < digits; ++i) {
        sum += static_cast<int>(digits - i) * (number[i] - '0');
    }
    return (sum - (number.back() - '0')) % 11 == 0;
}

// Four digits and two capitals: a postal code.
bool has_postal_code(std::string_view text) {
    constexpr std::size_t length = 6;
    std::string close;
    for (const char letter : text) {
        if (letter != ' ') close += letter;
    }
    for (std::size_t i = 0; i + length <= close.size(); ++i) {
        const auto part = std::string_view{close}.substr(i, length);
        const bool is_code = std::all_of(part.begin(), part.begin() + 4, is_digit) &&
                             part[4] >= 'A' && part[4] <= 'Z' && part[5] >= 'A' && part[5] <= 'Z';
        const bool is_year = part.starts_with("19") || part.starts_with("20");
        if (is_code && !is_year && part.front() != '0') return true;
    }
    return false;
}

// "Dorpsstraat 12".
bool has_street(std::string_view text) {
    constexpr std::array<std::string_view, 6> ends = {
        "straat ", "laan ", "weg ", "plein ", "gracht ", "kade "};
    return std::ranges::any_of(ends, [text](std::string_view end) {
        const auto at = text.find(end);
        return at != std::string_view::npos && at + end.size() < text.size() &&
               is_digit(text[at + end.size()]);
    });
}

}  // namespace

std::vector<std::string> judging_words_in(std::string_view text) {
    const auto small = lower(text);
    std::vector<std::string> found;
    for (const auto word : judging_words) {
        if (small.find(word) != std::string::npos) found.emplace_back(word);
    }
    return found;
}

std::vector<TextFinding> warnings_in(std::string_view text) {
    const auto numbers = numbers_in(text);
    std::vector<TextFinding> warnings;
    if (std::ranges::any_of(numbers, is_phone)) warnings.push_back(TextFinding::phone);
    if (std::ranges::any_of(numbers, is_citizen_number)) {
        warnings.push_back(TextFinding::citizen_number);
    }
    if (has_postal_code(text) || has_street(text)) warnings.push_back(TextFinding::address);
    if (!judging_words_in(text).empty()) warnings.push_back(TextFinding::judging_words);
    return warnings;
}

}  // namespace briljant::dossier
