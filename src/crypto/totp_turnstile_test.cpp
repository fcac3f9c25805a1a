// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <thread>

#include "crypto/crypto.hpp"
#include "crypto/totp.hpp"
#include "crypto/turnstile.hpp"

namespace briljant::crypto {
namespace {

TotpSecret rfc_secret() {
    constexpr std::string_view text = "12345678901234567890";
    return TotpSecret{core::Bytes(text.begin(), text.end())};
}

core::Instant at_second(std::int64_t second) {
    return core::from_millis(second * 1000);
}

// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
TEST(Totp, GivesTheCodesOfRfc6238) {
    const auto secret = rfc_secret();
    EXPECT_EQ(totp_code(secret, totp_step(at_second(59))), "287082");
    EXPECT_EQ(totp_code(secret, totp_step(at_second(1111111109))), "081804");
    EXPECT_EQ(totp_code(secret, totp_step(at_second(1111111111))), "050471");
    EXPECT_EQ(totp_code(secret, totp_step(at_second(1234567890))), "005924");
    EXPECT_EQ(totp_code(secret, totp_step(at_second(2000000000))), "279037");
    EXPECT_EQ(totp_code(secret, totp_step(at_second(20000000000))), "353130");
}

TEST(Totp, ACodeIsGoodOneStepBeforeAndAfterItsOwn) {
    const auto secret = rfc_secret();
    EXPECT_EQ(accept_totp(secret, "287082", at_second(59), {}), 1);
    EXPECT_EQ(accept_totp(secret, "287082", at_second(0), {}), 1);
    EXPECT_EQ(accept_totp(secret, "287082", at_second(89), {}), 1);
    EXPECT_FALSE(accept_totp(secret, "287082", at_second(90), {}));
}

TEST(Totp, ACodeIsGoodOnce) {
    const auto secret = rfc_secret();
    EXPECT_TRUE(accept_totp(secret, "287082", at_second(59), 0));
    EXPECT_FALSE(accept_totp(secret, "287082", at_second(59), 1));
    EXPECT_FALSE(accept_totp(secret, "287082", at_second(59), 2));
}

TEST(Totp, AnythingElseIsNoCode) {
    const auto secret = rfc_secret();
    EXPECT_FALSE(accept_totp(secret, "287083", at_second(59), {}));
    EXPECT_FALSE(accept_totp(secret, "94287082", at_second(59), {}));
    EXPECT_FALSE(accept_totp(secret, "28708", at_second(59), {}));
    EXPECT_FALSE(accept_totp(secret, "", at_second(59), {}));
}

TEST(Totp, TheAppReadsSecretIssuerAndAccount) {
    EXPECT_EQ(totp_base32(rfc_secret()).expose(), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    EXPECT_EQ(totp_uri(rfc_secret(), "Briljant Waterstad", "noor.hamidi").expose(),
              "otpauth://totp/Briljant%20Waterstad:noor.hamidi"
              "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Briljant%20Waterstad"
              "&algorithm=SHA1&digits=6&period=30");
}

// RFC 4648, section 10, without its padding.
TEST(Totp, WritesBase32AsRfc4648) {
    EXPECT_EQ(totp_base32(TotpSecret{core::Bytes{'f', 'o'}}).expose(), "MZXQ");
    EXPECT_EQ(totp_base32(TotpSecret{core::Bytes{'f', 'o', 'o', 'b', 'a'}}).expose(), "MZXW6YTB");
}

TEST(Totp, ANewSecretHas160BitsOfItsOwn) {
    SystemRandom random;
    EXPECT_EQ(make_totp_secret(random).expose().size(), 20U);
    EXPECT_NE(make_totp_secret(random).expose(), make_totp_secret(random).expose());
}

TEST(Turnstile, TurnsAwayWhoFindsNoPlace) {
    Turnstile turnstile{2, 0};
    EXPECT_TRUE(turnstile.enter());
    EXPECT_TRUE(turnstile.enter());
    EXPECT_FALSE(turnstile.enter());
    turnstile.leave();
    EXPECT_TRUE(turnstile.enter());
}

TEST(Turnstile, WhoWaitsEntersWhenAnotherLeaves) {
    Turnstile turnstile{1, 1};
    ASSERT_TRUE(turnstile.enter());
    bool has_entered = false;
    std::thread waiting{[&] { has_entered = turnstile.enter(); }};
    while (turnstile.waiting() == 0) std::this_thread::yield();
    EXPECT_FALSE(turnstile.enter());
    turnstile.leave();
    waiting.join();
    EXPECT_TRUE(has_entered);
    EXPECT_EQ(turnstile.waiting(), 0U);
}

}  // namespace
}  // namespace briljant::crypto
