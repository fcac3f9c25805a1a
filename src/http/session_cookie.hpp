// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The cookie of a session (docs/http.md). The prefix __Host- makes browsers insist on Secure, our
// host alone and the path /. Without Max-Age it ends with the browser. On loopback the demo speaks
// plain HTTP, where browsers refuse that prefix: there the name is "brl". Pure functions.

#include <string>
#include <string_view>

#include "http/message.hpp"

namespace briljant::http {

enum class CookieKind {
    secure,    // __Host-brl
    loopback,  // brl, for the demo
};

[[nodiscard]] std::string_view session_cookie_name(CookieKind kind);
// The token of this request, "" when absent.
[[nodiscard]] std::string_view session_token(const Request& request, CookieKind kind);
// Adds Set-Cookie. The token is base64url; anything else is a broken promise (BR_CHECK).
void set_session_cookie(Response& response, CookieKind kind, std::string_view token);
void clear_session_cookie(Response& response, CookieKind kind);
// Signing out: the browser also forgets what it stored for us.
void clear_everything(Response& response, CookieKind kind);

}  // namespace briljant::http
