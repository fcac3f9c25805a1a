// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/id.hpp"

#include <algorithm>

// Every row that is read or written passes here, so neither direction makes a text on the way.
namespace briljant::core::id_text {

namespace {

constexpr std::size_t text_length = 36;
constexpr std::string_view digits = "0123456789abcdef";
constexpr std::uint8_t no_digit = 0xFF;

// Where the two digits of each byte stand in the text.
constexpr std::array<std::size_t, 16> places = {
    0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};
constexpr std::array<std::size_t, 4> hyphens = {8, 13, 18, 23};

constexpr std::array<std::uint8_t, 256> make_values() {
    std::array<std::uint8_t, 256> values{};
    values.fill(no_digit);
    for (std::size_t digit = 0; digit < digits.size(); ++digit) {
        values.at(static_cast<unsigned char>(digits[digit])) = static_cast<std::uint8_t>(digit);
    }
    return values;
}
constexpr auto values = make_values();

std::uint8_t value_of(char letter) {
    return values[static_cast<unsigned char>(letter)];
}

}  // namespace

std::string format(const std::array<std::uint8_t, 16>& bytes) {
    std::string text(text_length, '-');
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        text[places[i]] = digits[bytes[i] >> 4U];
        text[places[i] + 1] = digits[bytes[i] & 15U];
    }
    return text;
}

std::optional<std::array<std::uint8_t, 16>> parse(std::string_view text) {
    if (text.size() != text_length) return std::nullopt;
    if (std::ranges::any_of(hyphens, [&](auto place) { return text[place] != '-'; })) {
        return std::nullopt;
    }
    std::array<std::uint8_t, 16> bytes{};
    unsigned bad = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto high = value_of(text[places[i]]);
        const auto low = value_of(text[places[i] + 1]);
        bad |= (high | low) & 0xF0U;  // only no_digit is above 15
        bytes[i] = static_cast<std::uint8_t>((high << 4U) | (low & 15U));
    }
    if (bad != 0) return std::nullopt;
    return bytes;
}

}  // namespace briljant::core::id_text
