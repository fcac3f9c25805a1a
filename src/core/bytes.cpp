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

// For each letter its place among the digits. Every entry of the log goes through here, so a letter
// is looked up and not sought. That is not constant time: keys do not pass here, and tokens are
// random and known to the database by their hash alone.
using Places = std::array<std::uint8_t, 256>;
constexpr std::uint8_t no_place = 0xff;

constexpr Places places_of(std::string_view digits) {
    Places places{};
    places.fill(no_place);
    for (std::size_t place = 0; place < digits.size(); ++place) {
        places[static_cast<std::uint8_t>(digits[place])] = static_cast<std::uint8_t>(place);
    }
    return places;
}
constexpr Places hex_places = places_of(hex_digits);
constexpr Places base64_places = places_of(base64_digits);
constexpr Places base64url_places = places_of(base64url_digits);

std::uint8_t place_in(const Places& places, char letter) {
    return places[static_cast<std::uint8_t>(letter)];
}

// Three bytes give four digits; one or two at the end give two or three, and = in the places left.
std::string encode64(ByteView bytes, std::string_view digits, bool padded) {
    std::string text((bytes.size() + 2) / 3 * 4, '=');
    auto out = text.begin();
    const auto put = [&out, digits](std::uint32_t pool, std::size_t count) {
        for (; count > 0; --count, pool <<= 6U) *out++ = digits[(pool >> 18U) & 63U];
    };
    std::size_t at = 0;
    for (; at + 3 <= bytes.size(); at += 3) {
        const std::uint32_t high = bytes[at];
        const std::uint32_t middle = bytes[at + 1];
        put((high << 16U) | (middle << 8U) | bytes[at + 2], 4);
    }
    const auto rest = bytes.size() - at;
    if (rest > 0) {
        const std::uint32_t high = bytes[at];
        const std::uint32_t middle = rest == 2 ? bytes[at + 1] : 0U;
        put((high << 16U) | (middle << 8U), rest + 1);
    }
    if (!padded) text.erase(out, text.end());
    return text;
}

std::optional<Bytes> decode64(std::string_view text, const Places& places) {
    if (text.size() % 4 == 1) return std::nullopt;
    Bytes bytes;
    bytes.reserve(text.size() / 4 * 3 + 2);
    std::uint32_t pool = 0;
    unsigned bits = 0;
    for (const char letter : text) {
        const auto place = place_in(places, letter);
        if (place == no_place) return std::nullopt;
        pool = (pool << 6U) | place;
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes.push_back(static_cast<std::uint8_t>(pool >> bits));
    }
    const auto stray = pool & ((1U << bits) - 1U);
    if (stray != 0) return std::nullopt;
    return bytes;
}

}  // namespace

std::string to_hex(ByteView bytes) {
    std::string text(bytes.size() * 2, '0');
    auto out = text.begin();
    for (const auto byte : bytes) {
        *out++ = hex_digits[byte >> 4U];
        *out++ = hex_digits[byte & 15U];
    }
    return text;
}

std::optional<Bytes> from_hex(std::string_view text) {
    if (text.size() % 2 != 0) return std::nullopt;
    Bytes bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const auto high = place_in(hex_places, text[i]);
        const auto low = place_in(hex_places, text[i + 1]);
        if (high == no_place || low == no_place) return std::nullopt;
        bytes.push_back(static_cast<std::uint8_t>((unsigned{high} << 4U) | low));
    }
    return bytes;
}

std::string to_base64(ByteView bytes) {
    return encode64(bytes, base64_digits, /*padded=*/true);
}

std::optional<Bytes> from_base64(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    for (int padding = 0; padding < 2 && text.ends_with('='); ++padding) text.remove_suffix(1);
    return decode64(text, base64_places);
}

std::string to_base64url(ByteView bytes) {
    return encode64(bytes, base64url_digits, /*padded=*/false);
}

std::optional<Bytes> from_base64url(std::string_view text) {
    return decode64(text, base64url_places);
}

ByteView as_bytes(std::string_view text) {
    // std::uint8_t is unsigned char, which may alias any object.
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string as_text(ByteView bytes) {
    return {bytes.begin(), bytes.end()};
}

}  // namespace briljant::core
