// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Raw bytes and their printable forms. Hex is lower case; base64 is RFC 4648 section 4, with
// padding; base64url is section 5, without. Decoders are strict: any other character, a wrong
// length or stray bits give nothing. Pure functions, safe from every thread.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace briljant::core {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

[[nodiscard]] std::string to_hex(ByteView bytes);
[[nodiscard]] std::optional<Bytes> from_hex(std::string_view text);
[[nodiscard]] std::string to_base64(ByteView bytes);
[[nodiscard]] std::optional<Bytes> from_base64(std::string_view text);
[[nodiscard]] std::string to_base64url(ByteView bytes);
[[nodiscard]] std::optional<Bytes> from_base64url(std::string_view text);

// The bytes of a text, for hashing and sealing. The text must outlive the view.
[[nodiscard]] ByteView as_bytes(std::string_view text);
[[nodiscard]] std::string as_text(ByteView bytes);

}  // namespace briljant::core
