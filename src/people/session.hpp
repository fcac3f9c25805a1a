// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A session: a random token in the cookie, and a row that holds the member's secret sealed under a
// key that only the token gives. The database alone opens nothing; neither does the cookie alone.
// Fifteen minutes without a request lock it, ten hours end it, and every sign-in, unlock and
// step-up makes a new token (docs/formats.md, "Session row"). One Visit, one thread.

#include <string>

#include "gate/visit.hpp"
#include "people/credential_store.hpp"

namespace briljant::people {

inline constexpr auto idle_max = std::chrono::minutes{15};
inline constexpr auto session_max = std::chrono::hours{10};
// A reading Visit writes that it was here once a minute, not at every page.
inline constexpr auto seen_every = std::chrono::minutes{1};

enum class Standing {
    none,      // no session, or one that is over
    code_due,  // the passphrase was right, the second factor is to come
    locked,    // only unlocking or signing out is left
    active     // the Visit has its Actor
};

// What the cookie turned out to be.
struct Identified {
    Standing standing = Standing::none;
    core::Bytes session_key;  // for the hidden tokens of forms
    FoundSession found;       // empty without a session
    covenant::Set<covenant::Role> roles;
};

// Reads the session of the cookie; when it is active, the Visit becomes its member.
[[nodiscard]] core::Result<Identified> identify(gate::Visit& visit, std::string_view token);

struct NewSession {
    core::MemberId member;
    core::CovenantId covenant;
    Factor factor = Factor::passphrase;
    std::string device;
    std::optional<core::Instant> expires_at;  // of the session that it continues
    std::optional<core::Instant> stepped_up_at;
};

// The token for the cookie.
[[nodiscard]] core::Result<std::string> open_session(gate::Visit& visit,
                                                     const NewSession& session,
                                                     const core::Key& secret);
struct Renewal {
    std::optional<Factor> factor = std::nullopt;  // none: as it was
    bool is_step_up = false;                      // the second factor was given just now
};
// The same session under a new token, unlocked: after a second factor, an unlock, a step-up.
// "people.no-session" when it is over.
[[nodiscard]] core::Result<std::string> renew_session(gate::Visit& visit,
                                                      std::string_view token,
                                                      const Renewal& renewal);

// Ends a session also when the rest of this Visit is undone.
void end_session_beside(gate::Visit& visit, const std::string& id);

// "" for what is no token.
[[nodiscard]] std::string session_id(std::string_view token);

}  // namespace briljant::people
