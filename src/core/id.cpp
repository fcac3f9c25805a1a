// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/id.hpp"

#include <algorithm>

// Every row that is read or written passes here, so neither direction makes a text on the way.
namespace briljant::core::id_text {

namespace {

constexpr std::array<std::size_t, 4> hyphens = {8, 13, 18, 23};
constexpr std::size_t text_length = 36;
constexpr std::string_view digits = "0123456789abcdef";

bool is_hyphen_place(std::size_t place) {
    return std::ranges::find(hyphens, place) != hyphens.end();
}

std::optional<unsigned> digit(char letter) {
    if (letter >= '0' && letter <= '9') return static_cast<unsigned>(letter - '0');
    if (letter >= 'a' && letter <= 'f') return static_cast<unsigned>(letter - 'a') + 10U;
    return std::nullopt;
}

}  // namespace

std::string format(const std::array<std::uint8_t, 16>& bytes) {
    std::string text(text_length, '-');
    std::size_t place = 0;
    for (const auto byte : bytes) {
        if (is_hyphen_place(place)) ++place;
        text[place++] = digits[byte >> 4U];
        text[place++] = digits[byte & 15U];
    }
    return text;
}

std::optional<std::array<std::uint8_t, 16>> parse(std::string_view text) {
    if (text.size() != text_length) return std::nullopt;
    std::array<std::uint8_t, 16> bytes{};
    std::size_t count = 0;
    for (std::size_t place = 0; place < text_length; ++place) {
        if (is_hyphen_place(place)) {
            if (text[place] != '-') return std::nullopt;
            continue;
        }
        const auto value = digit(text[place]);
        if (!value) return std::nullopt;
        auto& byte = bytes[count / 2];
        byte = static_cast<std::uint8_t>((unsigned{byte} << 4U) | *value);
        ++count;
    }
    return bytes;
}

}  // namespace briljant::core::id_text
