// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/octets.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace briljant::http {

namespace {

char lower(char octet) {
    return octet >= 'A' && octet <= 'Z' ? static_cast<char>(octet - 'A' + 'a') : octet;
}

bool is_token_octet(char octet) {
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    const char small = lower(octet);
    return (small >= 'a' && small <= 'z') || is_digit(octet) ||
           marks.find(octet) != std::string_view::npos;
}

int hex_value(char octet) {
    const char small = lower(octet);
    if (is_digit(small)) return small - '0';
    if (small >= 'a' && small <= 'f') return small - 'a' + 10;
    return -1;
}

struct Sequence {
    std::size_t length;  // 0: not a first byte
    std::uint32_t bits;
    std::uint32_t smallest;  // below it the form is overlong
};

Sequence first_of(std::uint8_t byte) {
    if (byte < 0x80U) return {1, byte, 0};
    if ((byte & 0xE0U) == 0xC0U) return {2, byte & 0x1FU, 0x80};
    if ((byte & 0xF0U) == 0xE0U) return {3, byte & 0x0FU, 0x800};
    if ((byte & 0xF8U) == 0xF0U) return {4, byte & 0x07U, 0x10000};
    return {0, 0, 0};
}

// The length of the character at the front, or 0 when it is malformed.
std::size_t character_length(std::string_view text) {
    const Sequence first = first_of(static_cast<std::uint8_t>(text.front()));
    if (first.length == 0 || first.length > text.size()) return 0;
    std::uint32_t point = first.bits;
    for (const char octet : text.substr(1, first.length - 1)) {
        const auto byte = static_cast<std::uint8_t>(octet);
        if ((byte & 0xC0U) != 0x80U) return 0;
        point = (point << 6U) | (byte & 0x3FU);
    }
    const bool is_surrogate = point >= 0xD800U && point <= 0xDFFFU;
    return point < first.smallest || is_surrogate || point > 0x10FFFFU ? 0 : first.length;
}

}  // namespace

bool is_digit(char octet) {
    return octet >= '0' && octet <= '9';
}

bool is_token(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_token_octet);
}

bool is_field_value(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char octet) {
        const auto byte = static_cast<std::uint8_t>(octet);
        return (byte >= 0x20U && byte != 0x7FU) || octet == '\t';
    });
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = character_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

bool equals_ignoring_case(std::string_view left, std::string_view right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](char a, char b) {
        return lower(a) == lower(b);
    });
}

std::string to_lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
}

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (text.find(separator) != std::string_view::npos) parts.push_back(cut(text, separator));
    parts.push_back(text);
    return parts;
}

std::string_view cut(std::string_view& text, char separator) {
    const std::string_view part = text.substr(0, text.find(separator));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    return part;
}

std::optional<std::string> percent_decode(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            result.push_back(text[i]);
            continue;
        }
        if (i + 2 >= text.size()) return std::nullopt;
        const int high = hex_value(text[i + 1]);
        const int low = hex_value(text[i + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        result.push_back(static_cast<char>(high * 16 + low));
        i += 2;
    }
    return result;
}

}  // namespace briljant::http
