// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "log/note.hpp"

#include <gtest/gtest.h>

#include "core/bytes.hpp"
#include "log/checkpoint.hpp"

namespace briljant::log {
namespace {

const crypto::Key seed{4, 2};
const std::string origin = "briljant.example/waterstad";

std::string signed_text() {
    const Checkpoint checkpoint{origin, {41, leaf_hash({})}};
    return note_text(sign_note(checkpoint_text(checkpoint), origin, seed));
}

TEST(Note, IsReadBackAsItWasWritten) {
    const auto note = parse_note(signed_text());

    ASSERT_TRUE(note);
    EXPECT_EQ(note_text(*note), signed_text());
    EXPECT_TRUE(is_signed_by(*note, {origin, crypto::sign_public(seed)}));
    EXPECT_FALSE(is_signed_by(*note, {origin, crypto::sign_public(crypto::Key{1})}));
    EXPECT_FALSE(is_signed_by(*note, {"another.example", crypto::sign_public(seed)}));
}

TEST(Note, AFlippedBitAnywhereIsRefused) {
    const auto text = signed_text();
    const VerifierKey key{origin, crypto::sign_public(seed)};
    for (std::size_t i = 0; i < text.size() * 8; ++i) {
        auto altered = text;
        altered[i / 8] = static_cast<char>(altered[i / 8] ^ (1 << (i % 8)));
        const auto note = parse_note(altered);
        EXPECT_FALSE(note && is_signed_by(*note, key)) << "bit " << i;
    }
}

TEST(Note, OtherSpellingsAreRefused) {
    const auto text = signed_text();

    EXPECT_FALSE(parse_note(""));
    EXPECT_FALSE(parse_note("\n\n"));
    EXPECT_FALSE(parse_note(text + "\n"));
    EXPECT_FALSE(parse_note(text + "trailing"));
    EXPECT_FALSE(parse_note(text.substr(0, text.size() - 1)));
    EXPECT_FALSE(parse_note(text.substr(0, text.find("\n\n") + 2))) << "no signature";
}

TEST(Note, ACosignatureOfAWitnessStaysBesideTheSignature) {
    auto note = *parse_note(signed_text());
    note.signatures.push_back({"witness.example", {1, 2, 3, 4}, core::Bytes(72, 9)});

    const auto again = parse_note(note_text(note));

    ASSERT_TRUE(again);
    EXPECT_EQ(again->signatures.size(), 2U);
    EXPECT_TRUE(is_signed_by(*again, {origin, crypto::sign_public(seed)}));
}

TEST(VerifierKeyText, IsReadBackAndRefusesAnotherKeyId) {
    const VerifierKey key{origin, crypto::sign_public(seed)};
    auto text = verifier_key_text(key);

    EXPECT_EQ(parse_verifier_key(text), key);
    auto& digit = text[text.find('+') + 1];
    digit = digit == '0' ? '1' : '0';
    EXPECT_FALSE(parse_verifier_key(text));
    EXPECT_FALSE(parse_verifier_key("name"));
    EXPECT_FALSE(parse_verifier_key(""));
}

TEST(CheckpointText, OtherSpellingsAreRefused) {
    const auto root = core::to_base64(Digest{});

    EXPECT_TRUE(parse_checkpoint("a\n0\n" + root + "\n"));
    EXPECT_FALSE(parse_checkpoint("a\n00\n" + root + "\n"));
    EXPECT_FALSE(parse_checkpoint("a\n+1\n" + root + "\n"));
    EXPECT_FALSE(parse_checkpoint("a\n-1\n" + root + "\n"));
    EXPECT_FALSE(parse_checkpoint("\n1\n" + root + "\n"));
    EXPECT_FALSE(parse_checkpoint("a\n1\n" + root + "\nextension\n"));
    EXPECT_FALSE(parse_checkpoint("a\n1\n" + root));
    EXPECT_FALSE(parse_checkpoint("a\n1\nAAAA\n"));
    EXPECT_FALSE(parse_checkpoint("a\n18446744073709551616\n" + root + "\n"));
}

}  // namespace
}  // namespace briljant::log
