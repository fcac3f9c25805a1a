// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/id.hpp"

#include <algorithm>

namespace briljant::core::id_text {

namespace {
constexpr std::array<std::size_t, 4> hyphens = {8, 13, 18, 23};
constexpr std::size_t text_length = 36;
}  // namespace

std::string format(const std::array<std::uint8_t, 16>& bytes) {
    auto text = to_hex(bytes);
    for (const auto place : hyphens) text.insert(place, 1, '-');
    return text;
}

std::optional<std::array<std::uint8_t, 16>> parse(std::string_view text) {
    if (text.size() != text_length) return std::nullopt;
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_hyphen_place = std::ranges::find(hyphens, i) != hyphens.end();
        if (is_hyphen_place != (text[i] == '-')) return std::nullopt;
        if (!is_hyphen_place) digits.push_back(text[i]);
    }
    const auto bytes = from_hex(digits);
    if (!bytes) return std::nullopt;
    std::array<std::uint8_t, 16> result{};
    std::ranges::copy(*bytes, result.begin());
    return result;
}

}  // namespace briljant::core::id_text
