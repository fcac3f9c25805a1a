// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What a text about a person had better not hold: a phone number, a citizen service number, an
// address, and words that judge (SG8). A warning beside the text, never a block: a professional may
// have his reason. The words are data. Pure.

#include <string>
#include <string_view>
#include <vector>

namespace briljant::dossier {

enum class TextFinding { phone, citizen_number, address, judging_words };

// Each kind once, in the order of the enum.
[[nodiscard]] std::vector<TextFinding> warnings_in(std::string_view text);
// The judging words that were found, as they stand in the list.
[[nodiscard]] std::vector<std::string> judging_words_in(std::string_view text);

}  // namespace briljant::dossier
