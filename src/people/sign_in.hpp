// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Signing in with a passphrase and a code (way W3): first the passphrase, which opens the member's
// secret, then the code of the authenticator app. Whoever does not exist costs the same work and
// hears the same words. Failures slow the next attempt down, they never lock a colleague out.
// Stretching the passphrase happens before the writing Visit begins, because it is slow on purpose.
// Failures are counted also when the rest of the Visit is undone. One Visit, one thread.

#include "people/member_keys.hpp"

namespace briljant::people {

struct SignInAttempt {
    std::string login;
    std::string network;  // address of the client, or its network
    std::string device;   // "Firefox, Linux"
};

struct SignedIn {
    std::string token;  // for the cookie
    bool is_code_due = true;
};

// The salt to stretch a passphrase with; for an unknown login one that stays the same.
[[nodiscard]] core::Result<core::Bytes> salt_for(gate::Visit& visit, std::string_view login);
// How long this attempt must wait after earlier failures; zero: it may go on.
[[nodiscard]] core::Result<std::chrono::seconds> wait_before(gate::Visit& visit,
                                                             const SignInAttempt& attempt);

// "people.sign-in-failed" whatever was wrong.
[[nodiscard]] core::Result<SignedIn> sign_in(gate::Visit& visit,
                                             const SignInAttempt& attempt,
                                             const core::Key& passphrase_key);
// The second factor; the new token. "people.code-wrong"; after five of them in an hour the
// passphrase is asked again: "people.no-session".
[[nodiscard]] core::Result<std::string> give_code(gate::Visit& visit,
                                                  std::string_view token,
                                                  std::string_view code);
// The second factor once more, for an act that asks for a fresh one (R07). In the example without a
// code.
[[nodiscard]] core::Result<std::string> step_up(gate::Visit& visit,
                                                std::string_view token,
                                                std::string_view code);

}  // namespace briljant::people
