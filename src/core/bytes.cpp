// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/bytes.hpp"

namespace briljant::core {

namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::string_view base64_digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view base64url_digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string encode64(ByteView bytes, std::string_view digits, bool padded) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    std::uint32_t pool = 0;
    int bits = 0;
    for (const auto byte : bytes) {
        pool = (pool << 8U) | byte;
        bits += 8;
        while (bits >= 6) {
            bits -= 6;
            text.push_back(digits[(pool >> static_cast<unsigned>(bits)) & 63U]);
        }
    }
    if (bits > 0) text.push_back(digits[(pool << static_cast<unsigned>(6 - bits)) & 63U]);
    while (padded && text.size() % 4 != 0) text.push_back('=');
    return text;
}

std::optional<Bytes> decode64(std::string_view text, std::string_view digits) {
    if (text.size() % 4 == 1) return std::nullopt;
    Bytes bytes;
    bytes.reserve(text.size() / 4 * 3 + 2);
    std::uint32_t pool = 0;
    int bits = 0;
    for (const char letter : text) {
        const auto digit = digits.find(letter);
        if (digit == std::string_view::npos) return std::nullopt;
        pool = (pool << 6U) | static_cast<std::uint32_t>(digit);
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes.push_back(static_cast<std::uint8_t>(pool >> static_cast<unsigned>(bits)));
    }
    const auto stray = pool & ((1U << static_cast<unsigned>(bits)) - 1U);
    if (stray != 0) return std::nullopt;
    return bytes;
}

}  // namespace

std::string to_hex(ByteView bytes) {
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const auto byte : bytes) {
        text.push_back(hex_digits[byte >> 4U]);
        text.push_back(hex_digits[byte & 15U]);
    }
    return text;
}

std::optional<Bytes> from_hex(std::string_view text) {
    if (text.size() % 2 != 0) return std::nullopt;
    Bytes bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const auto high = hex_digits.find(text[i]);
        const auto low = hex_digits.find(text[i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
        bytes.push_back(static_cast<std::uint8_t>((high << 4U) | low));
    }
    return bytes;
}

std::string to_base64(ByteView bytes) {
    return encode64(bytes, base64_digits, /*padded=*/true);
}

std::optional<Bytes> from_base64(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    for (int padding = 0; padding < 2 && text.ends_with('='); ++padding) text.remove_suffix(1);
    return decode64(text, base64_digits);
}

std::string to_base64url(ByteView bytes) {
    return encode64(bytes, base64url_digits, /*padded=*/false);
}

std::optional<Bytes> from_base64url(std::string_view text) {
    return decode64(text, base64url_digits);
}

ByteView as_bytes(std::string_view text) {
    // std::uint8_t is unsigned char, which may alias any object.
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string as_text(ByteView bytes) {
    return {bytes.begin(), bytes.end()};
}

}  // namespace briljant::core
