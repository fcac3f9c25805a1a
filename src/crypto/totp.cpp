// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "crypto/totp.hpp"

#include <liboath/oath.h>

#include <array>

#include "core/check.hpp"
#include "crypto/crypto.hpp"

namespace briljant::crypto {

namespace {

constexpr std::size_t secret_size = 20;
constexpr unsigned digits = 6;
constexpr std::int64_t step_seconds = 30;
constexpr std::int64_t slack = 1;
constexpr std::string_view base32_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

void require_oath() {
    static const bool is_ready = oath_init() == OATH_OK;
    BR_CHECK(is_ready);
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    constexpr std::string_view unreserved =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    std::string encoded;
    for (const auto byte : core::as_bytes(text)) {
        const auto letter = static_cast<char>(byte);
        if (unreserved.find(letter) != std::string_view::npos) {
            encoded.push_back(letter);
            continue;
        }
        encoded.push_back('%');
        encoded.push_back(hex[byte >> 4U]);
        encoded.push_back(hex[byte & 15U]);
    }
    return encoded;
}

}  // namespace

TotpSecret make_totp_secret(core::Random& random) {
    TotpSecret secret{core::Bytes(secret_size)};
    random.fill(secret.expose());
    return secret;
}

std::string totp_code(const TotpSecret& secret, std::int64_t step) {
    require_oath();
    const auto& bytes = secret.expose();
    std::array<char, digits + 1> code{};
    // liboath says char where it means bytes.
    const int failed = oath_hotp_generate(reinterpret_cast<const char*>(bytes.data()),
                                          bytes.size(),
                                          static_cast<std::uint64_t>(step),
                                          digits,
                                          /*add_checksum=*/false,
                                          OATH_HOTP_DYNAMIC_TRUNCATION,
                                          code.data());
    BR_CHECK(failed == OATH_OK);
    return {code.data(), digits};
}

std::int64_t totp_step(core::Instant moment) {
    return std::chrono::floor<std::chrono::seconds>(moment).time_since_epoch().count() /
           step_seconds;
}

std::optional<std::int64_t> accept_totp(const TotpSecret& secret,
                                        std::string_view code,
                                        core::Instant now,
                                        std::optional<std::int64_t> last_step) {
    const auto here = totp_step(now);
    std::optional<std::int64_t> accepted;
    // All three are computed whatever matches: the time taken tells nothing.
    for (auto step = here - slack; step <= here + slack; ++step) {
        const bool is_code =
            equal_secret(core::as_bytes(totp_code(secret, step)), core::as_bytes(code));
        const bool is_fresh = !last_step || step > *last_step;
        if (is_code && is_fresh) accepted = step;
    }
    return accepted;
}

core::Secret<std::string> totp_base32(const TotpSecret& secret) {
    core::Secret<std::string> text;
    auto& letters = text.expose();
    letters.reserve((secret.expose().size() * 8 + 4) / 5);
    std::uint32_t pool = 0;
    unsigned bits = 0;
    for (const auto byte : secret.expose()) {
        pool = (pool << 8U) | byte;
        bits += 8;
        for (; bits >= 5; bits -= 5) letters.push_back(base32_digits[(pool >> (bits - 5)) & 31U]);
    }
    if (bits > 0) letters.push_back(base32_digits[(pool << (5 - bits)) & 31U]);
    return text;
}

core::Secret<std::string> totp_uri(const TotpSecret& secret,
                                   std::string_view issuer,
                                   std::string_view account) {
    const auto base32 = totp_base32(secret);
    const auto maker = percent_encoded(issuer);
    core::Secret<std::string> uri;
    auto& text = uri.expose();
    text.reserve(256 + maker.size() * 2 + account.size() * 3);  // never grown: nothing stays behind
    text.append("otpauth://totp/").append(maker).append(":").append(percent_encoded(account));
    text.append("?secret=").append(base32.expose()).append("&issuer=").append(maker);
    text.append("&algorithm=SHA1&digits=6&period=30");
    return uri;
}

}  // namespace briljant::crypto
