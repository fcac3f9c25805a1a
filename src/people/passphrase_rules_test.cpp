// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/passphrase_rules.hpp"

#include <gtest/gtest.h>

namespace briljant::people {

namespace {

TEST(PassphraseRules, ThirteenCharactersAreTooFew) {
    EXPECT_EQ(judge_passphrase("vier woorden."), "people.passphrase-short");
    EXPECT_EQ(judge_passphrase("vier woorden.."), std::nullopt);
}

TEST(PassphraseRules, ALetterWithAnAccentIsOneCharacter) {
    EXPECT_EQ(judge_passphrase("één twéé dríé"), "people.passphrase-short");
    EXPECT_EQ(judge_passphrase("één twéé drïé!"), std::nullopt);
}

TEST(PassphraseRules, WhatEverybodyTriesIsRefusedHoweverItIsSpaced) {
    EXPECT_EQ(judge_passphrase("Correct Horse Battery Staple"), "people.passphrase-common");
    EXPECT_EQ(judge_passphrase("wachtwoord 1234"), "people.passphrase-common");
}

TEST(PassphraseRules, OneCharacterRepeatedIsNoSentence) {
    EXPECT_EQ(judge_passphrase("aaaaaaaaaaaaaaaaaaaa"), "people.passphrase-common");
}

}  // namespace

}  // namespace briljant::people
