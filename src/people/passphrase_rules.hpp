// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What a new passphrase must be: at least fourteen characters, and none of those that everybody
// tries first. No rules about kinds of characters: they make worse passphrases (NIST SP 800-63B,
// section 5.1.1.2). Pure, safe from every thread.

#include <optional>
#include <string_view>

namespace briljant::people {

inline constexpr std::size_t passphrase_characters_min = 14;

// The id of the error, or nothing.
[[nodiscard]] std::optional<std::string_view> judge_passphrase(std::string_view passphrase);

}  // namespace briljant::people
