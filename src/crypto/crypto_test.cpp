// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "crypto/crypto.hpp"

#include <gtest/gtest.h>
#include <sodium.h>

#include <algorithm>
#include <string>

#include "crypto/session_key.hpp"

namespace briljant::crypto {
namespace {

using core::as_bytes;
using core::to_hex;

Bytes hex(std::string_view text) {
    return core::from_hex(text).value();
}

Key key_of(std::string_view text) {
    Key key{};
    std::ranges::copy(hex(text), key.begin());
    return key;
}

// Gives the bytes that it was told to give: for known answers.
class GivenRandom final : public core::Random {
public:
    explicit GivenRandom(Bytes bytes) : bytes_(std::move(bytes)) {}
    void fill(std::span<std::uint8_t> buffer) override {
        ASSERT_EQ(buffer.size(), bytes_.size());
        std::ranges::copy(bytes_, buffer.begin());
    }

private:
    Bytes bytes_;
};

TEST(Sha256, GivesTheAnswersOfFips180) {
    EXPECT_EQ(to_hex(sha256(as_bytes("abc"))),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(to_hex(sha256(ByteView{})),
              "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Sha256, OfTwoPartsIsThatOfTheirSum) {
    EXPECT_EQ(sha256(as_bytes("a"), as_bytes("bc")), sha256(as_bytes("abc")));
}

// RFC 7693, appendix E: the sequence and the digest of all digests.
Bytes sequence(std::size_t length, std::uint32_t seed) {
    Bytes bytes;
    std::uint32_t a = 0xDEAD4BADU * seed;
    std::uint32_t b = 1;
    for (std::size_t i = 0; i < length; ++i) {
        const std::uint32_t sum = a + b;
        a = b;
        b = sum;
        bytes.push_back(static_cast<std::uint8_t>(sum >> 24U));
    }
    return bytes;
}

void add_digests(Bytes& all, std::size_t size, std::size_t length) {
    const auto text = sequence(length, static_cast<std::uint32_t>(length));
    const auto key = sequence(size, static_cast<std::uint32_t>(size));
    Bytes plain(size);
    Bytes keyed(size);
    crypto_generichash(plain.data(), size, text.data(), text.size(), nullptr, 0);
    crypto_generichash(keyed.data(), size, text.data(), text.size(), key.data(), key.size());
    if (size == 32) {
        const auto own = blake2b(text);
        const auto own_keyed = blake2b(key_of(to_hex(key)), text);
        plain.assign(own.begin(), own.end());
        keyed.assign(own_keyed.begin(), own_keyed.end());
    }
    all.insert(all.end(), plain.begin(), plain.end());
    all.insert(all.end(), keyed.begin(), keyed.end());
}

TEST(Blake2b, PassesTheSelfTestOfRfc7693) {
    Bytes all;
    for (const std::size_t size : {20U, 32U, 48U, 64U}) {
        for (const std::size_t length : {0U, 3U, 128U, 129U, 255U, 1024U}) {
            add_digests(all, size, length);
        }
    }
    EXPECT_EQ(to_hex(blake2b(all)),
              "c23a7800d98123bd10f506c61e29da5603d763b8bbad2e737f5e765a7bccd475");
}

TEST(EqualSecret, ComparesLengthAndEveryByte) {
    EXPECT_TRUE(equal_secret(as_bytes("lens"), as_bytes("lens")));
    EXPECT_FALSE(equal_secret(as_bytes("lens"), as_bytes("lent")));
    EXPECT_FALSE(equal_secret(as_bytes("lens"), as_bytes("len")));
    EXPECT_TRUE(equal_secret(ByteView{}, ByteView{}));
}

TEST(Subkey, DiffersByContextAndByKey) {
    const auto key = key_of(std::string(64, 'a'));
    const auto notes = subkey(key, "notes---");
    EXPECT_EQ(notes.expose(), subkey(key, "notes---").expose());
    EXPECT_NE(notes.expose(), subkey(key, "persons-").expose());
    EXPECT_NE(notes.expose(), subkey(key_of(std::string(64, 'b')), "notes---").expose());
}

TEST(SubkeyDeathTest, AContextOfAnotherLengthIsABrokenPromise) {
    EXPECT_DEATH((void)subkey(Key{}, "notes"), "context.size");
}

// draft-irtf-cfrg-xchacha-03, A.3.1: the text of RFC 8439 under the longer nonce.
TEST(Aead, GivesTheAnswerOfTheXchachaDraft) {
    const auto key = key_of("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    const auto nonce = hex("404142434445464748494a4b4c4d4e4f5051525354555657");
    GivenRandom random{nonce};
    const auto text = as_bytes(
        "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
        "future, sunscreen would be it.");
    const auto sealed = aead_seal(key, text, hex("50515253c0c1c2c3c4c5c6c7"), random);
    EXPECT_EQ(to_hex(sealed),
              to_hex(nonce) +
                  "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb"
                  "731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452"
                  "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
                  "21f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49");
}

TEST(Aead, OpensWhatItSealedAndNothingElse) {
    SystemRandom random;
    const auto key = random_key(random);
    const auto sealed = aead_seal(key.expose(), as_bytes("two weeks"), as_bytes("place"), random);
    EXPECT_EQ(core::as_text(aead_open(key.expose(), sealed, as_bytes("place")).value()),
              "two weeks");
    EXPECT_FALSE(aead_open(key.expose(), sealed, as_bytes("other")));
    EXPECT_FALSE(aead_open(random_key(random).expose(), sealed, as_bytes("place")));
    EXPECT_FALSE(aead_open(key.expose(), ByteView{sealed}.first(39), as_bytes("place")));
    EXPECT_FALSE(aead_open(key.expose(), ByteView{}, as_bytes("place")));
}

TEST(Aead, SealsTheSameTextDifferentlyEachTime) {
    SystemRandom random;
    const auto key = random_key(random);
    EXPECT_NE(aead_seal(key.expose(), as_bytes("a"), {}, random),
              aead_seal(key.expose(), as_bytes("a"), {}, random));
}

// RFC 7748, section 5.2: one step of the iteration, which begins with the base point.
TEST(Box, PublicKeyIsTheScalarMultiplicationOfRfc7748) {
    Key scalar{};
    scalar[0] = 9;
    EXPECT_EQ(to_hex(box_public(scalar)),
              "422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079");
}

TEST(Box, OpensForItsOwnerOnly) {
    SystemRandom random;
    const auto owner = box_pair(random);
    const auto other = box_pair(random);
    const auto sealed = box_seal(owner.public_key, as_bytes("key"));
    EXPECT_EQ(sealed.size(), 48U + 3U);
    EXPECT_EQ(core::as_text(box_open(owner.secret_key.expose(), sealed).value()), "key");
    EXPECT_FALSE(box_open(other.secret_key.expose(), sealed));
    EXPECT_FALSE(box_open(owner.secret_key.expose(), ByteView{sealed}.first(47)));
}

struct SignatureAnswer {
    std::string_view seed, public_key, text, signature;
};

class Rfc8032 : public testing::TestWithParam<SignatureAnswer> {};

TEST_P(Rfc8032, SignsAndVerifiesAsTheRfc) {
    const auto& answer = GetParam();
    const auto seed = key_of(answer.seed);
    EXPECT_EQ(to_hex(sign_public(seed)), answer.public_key);
    EXPECT_EQ(to_hex(sign(seed, hex(answer.text))), answer.signature);
    EXPECT_TRUE(verify(key_of(answer.public_key), hex(answer.text), hex(answer.signature)));
}

INSTANTIATE_TEST_SUITE_P(
    Section71,
    Rfc8032,
    testing::Values(
        SignatureAnswer{"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                        "",
                        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590"
                        "a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"},
        SignatureAnswer{"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                        "72",
                        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e"
                        "15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"},
        SignatureAnswer{"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
                        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
                        "af82",
                        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d"
                        "16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"}));

TEST(Signature, OfAnotherTextKeyOrLengthIsRefused) {
    const auto seed = key_of(std::string(64, '1'));
    const auto signature = sign(seed, as_bytes("checkpoint"));
    EXPECT_TRUE(verify(sign_public(seed), as_bytes("checkpoint"), signature));
    EXPECT_FALSE(verify(sign_public(seed), as_bytes("checkpoinT"), signature));
    EXPECT_FALSE(
        verify(sign_public(key_of(std::string(64, '2'))), as_bytes("checkpoint"), signature));
    EXPECT_FALSE(verify(sign_public(seed), as_bytes("checkpoint"), ByteView{signature}.first(63)));
}

std::string unpadded(std::string text) {
    text.erase(text.find_last_not_of('=') + 1);
    return text;
}

// libsodium reads the parameters out of the text and recomputes: ours must be these.
TEST(Argon2id, IsVersion13WithThreePassesOver64MebibytesInOneLane) {
    const auto salt = hex("000102030405060708090a0b0c0d0e0f");
    const auto key = argon2id("een lange wachtzin", salt);
    const auto text = "$argon2id$v=19$m=65536,t=3,p=1$" + unpadded(core::to_base64(salt)) + "$" +
                      unpadded(core::to_base64(key.expose()));
    const std::string_view phrase = "een lange wachtzin";
    EXPECT_EQ(crypto_pwhash_str_verify(text.c_str(), phrase.data(), phrase.size()), 0);
    EXPECT_NE(crypto_pwhash_str_verify(text.c_str(), phrase.data(), phrase.size() - 1), 0);
}

TEST(PassphraseQueue, DerivesTheSameKeyAsTheFunction) {
    const auto salt = hex("000102030405060708090a0b0c0d0e0f");
    PassphraseQueue queue;
    const auto key = queue.derive("een lange wachtzin", salt);
    ASSERT_TRUE(key);
    EXPECT_EQ(key->expose(), argon2id("een lange wachtzin", salt).expose());
}

TEST(SessionKey, OpensItsOwnRowOnly) {
    SystemRandom random;
    const auto token = random_key(random);
    const auto member = random_key(random);
    const auto sealed = seal_for_session(token.expose(), member.expose(), random);
    EXPECT_EQ(sealed.size(), 72U);
    EXPECT_EQ(open_for_session(token.expose(), sealed).value().expose(), member.expose());
    EXPECT_FALSE(open_for_session(random_key(random).expose(), sealed));
}

TEST(SessionKey, EveryFlippedBitOfTheRowIsRefused) {
    SystemRandom random;
    const auto token = random_key(random);
    auto sealed = seal_for_session(token.expose(), token.expose(), random);
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
        const auto flip = static_cast<std::uint8_t>(1U << (bit % 8));
        sealed[bit / 8] ^= flip;
        EXPECT_FALSE(open_for_session(token.expose(), sealed)) << bit;
        sealed[bit / 8] ^= flip;
    }
}

TEST(SessionKey, TheRowAndTheKeyTellNothingOfEachOther) {
    const auto token = key_of(std::string(64, '7'));
    EXPECT_EQ(session_row(token), sha256(as_bytes("br1-sid|"), token));
    EXPECT_NE(session_row(token), session_key(token).expose());
}

}  // namespace
}  // namespace briljant::crypto
