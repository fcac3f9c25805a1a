// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/passphrase_rules.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace briljant::people {

namespace {

constexpr std::size_t different_characters_min = 6;

// Long ones that are guessed first, in lower case without spaces: ours, from the words of this
// work and the rows of the keyboard.
constexpr std::array<std::string_view, 22> common{"briljantdemo",
                                                  "briljantbriljant",
                                                  "mensenhandel1234",
                                                  "casusoverleg2026",
                                                  "casusoverleg123",
                                                  "casusoverleg1234",
                                                  "qwertyuiopasdf",
                                                  "qwertyuiop1234",
                                                  "1qaz2wsx3edc4rfv",
                                                  "wachtwoord1234",
                                                  "wachtwoord12345",
                                                  "wachtwoordwachtwoord",
                                                  "welkomwelkom123",
                                                  "welkom01welkom01",
                                                  "password123456",
                                                  "passwordpassword",
                                                  "correcthorsebatterystaple",
                                                  "geheimgeheim123",
                                                  "zomer2026zomer",
                                                  "winter2026winter",
                                                  "jeugdzorg123456",
                                                  "amsterdam123456"};

bool is_start_of_character(char octet) {
    constexpr unsigned continuation_mask = 0xC0U;
    constexpr unsigned continuation = 0x80U;
    return (static_cast<unsigned char>(octet) & continuation_mask) != continuation;
}

std::string plain(std::string_view passphrase) {
    std::string text;
    for (const char octet : passphrase) {
        if (octet == ' ') continue;
        text += octet >= 'A' && octet <= 'Z' ? static_cast<char>(octet - 'A' + 'a') : octet;
    }
    return text;
}

}  // namespace

std::optional<std::string_view> judge_passphrase(std::string_view passphrase) {
    const auto characters =
        static_cast<std::size_t>(std::ranges::count_if(passphrase, is_start_of_character));
    if (characters < passphrase_characters_min) return "people.passphrase-short";
    const auto text = plain(passphrase);
    const std::set<char> different(text.begin(), text.end());
    const bool is_common = std::ranges::find(common, text) != common.end();
    if (is_common || different.size() < different_characters_min) return "people.passphrase-common";
    return std::nullopt;
}

}  // namespace briljant::people
