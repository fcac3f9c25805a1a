// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Small questions about the bytes of a message: character classes of RFC 9110, UTF-8, percent
// signs. Pure functions, independent of any locale, safe from every thread.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace briljant::http {

[[nodiscard]] bool is_digit(char octet);
[[nodiscard]] bool is_token(std::string_view text);        // RFC 9110 section 5.6.2, not empty
[[nodiscard]] bool is_field_value(std::string_view text);  // no control characters but the tab
// Well formed (RFC 3629): no overlong forms, surrogates or values above U+10FFFF.
[[nodiscard]] bool is_utf8(std::string_view text);
[[nodiscard]] bool equals_ignoring_case(std::string_view left, std::string_view right);  // ASCII
[[nodiscard]] std::string to_lower(std::string_view text);                               // ASCII
[[nodiscard]] std::string_view trim(std::string_view text);  // spaces and tabs at both ends
// For short lists: it keeps them all.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
// Cuts the first part off the front of `text`, and the separator behind it.
[[nodiscard]] std::string_view cut(std::string_view& text, char separator);
// Nothing for a percent sign without two hexadecimal digits.
[[nodiscard]] std::optional<std::string> percent_decode(std::string_view text);

}  // namespace briljant::http
