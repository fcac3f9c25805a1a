// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Locking, unlocking and ending sessions. A session that is signed out is gone from the database
// at once. One Visit, one thread.

#include "people/credential_store.hpp"
#include "people/member_keys.hpp"

namespace briljant::people {

// Hides the screen: only unlocking or signing out is left. Nothing happens without a session.
[[nodiscard]] core::Result<void> lock_session(gate::Visit& visit, std::string_view token);
// What is needed before the passphrase of a locked session is stretched: its salt, and how long to
// wait after earlier failures. Nothing when there is no locked session.
struct BeforeUnlock {
    core::Bytes salt;
    std::chrono::seconds wait;
};
[[nodiscard]] core::Result<std::optional<BeforeUnlock>> before_unlock(gate::Visit& visit,
                                                                      std::string_view token);
// The new token. "people.sign-in-failed" for a wrong passphrase.
[[nodiscard]] core::Result<std::string> unlock_session(gate::Visit& visit,
                                                       std::string_view token,
                                                       const core::Key& passphrase_key);
// With one button, in the example alone.
[[nodiscard]] core::Result<std::string> unlock_demo_session(gate::Visit& visit,
                                                            std::string_view token);
[[nodiscard]] core::Result<void> sign_out(gate::Visit& visit, std::string_view token);

// Own sessions on other devices.
[[nodiscard]] core::Result<std::vector<SessionRow>> own_sessions(gate::Visit& visit);
// "people.no-session" when it is not one of the actor's own.
[[nodiscard]] core::Result<void> end_own_session(gate::Visit& visit, std::string_view id);

}  // namespace briljant::people
