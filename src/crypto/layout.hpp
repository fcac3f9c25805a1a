// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the formats of docs/formats.md share: numbers are big-endian, and the parts of an
// associated text are joined by "|", which therefore stands in none of them. Pure functions.

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "core/bytes.hpp"

namespace briljant::crypto {

constexpr std::uint8_t format_version = 0x01;  // fixes the suite; another byte is an error
constexpr std::size_t u32_size = 4;

inline void put_u32(core::Bytes& bytes, std::uint32_t number) {
    for (int shift = 24; shift >= 0; shift -= 8) {
        bytes.push_back(static_cast<std::uint8_t>(number >> static_cast<unsigned>(shift)));
    }
}

// The caller has seen to it that there are four bytes.
[[nodiscard]] inline std::uint32_t get_u32(core::ByteView bytes) {
    std::uint32_t number = 0;
    for (const auto byte : bytes.first(u32_size)) number = (number << 8U) | byte;
    return number;
}

[[nodiscard]] inline bool can_be_joined(std::initializer_list<std::string_view> parts) {
    return std::ranges::none_of(parts,
                                [](auto part) { return part.find('|') != std::string_view::npos; });
}

}  // namespace briljant::crypto
