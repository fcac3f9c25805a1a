// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/session_cookie.hpp"

#include "core/check.hpp"
#include "http/octets.hpp"

namespace briljant::http {

namespace {

void add_cookie(Response& response, CookieKind kind, std::string_view value) {
    std::string text(session_cookie_name(kind));
    text.append("=").append(value);
    if (kind == CookieKind::secure) text.append("; Secure");
    text.append("; HttpOnly; SameSite=Strict; Path=/");
    if (value.empty()) text.append("; Max-Age=0");
    response.headers.emplace_back("Set-Cookie", std::move(text));
}

}  // namespace

std::string_view session_cookie_name(CookieKind kind) {
    return kind == CookieKind::secure ? "__Host-brl" : "brl";
}

std::string_view session_token(const Request& request, CookieKind kind) {
    return request.cookie(session_cookie_name(kind));
}

void set_session_cookie(Response& response, CookieKind kind, std::string_view token) {
    BR_CHECK(is_token(token));
    add_cookie(response, kind, token);
}

void clear_session_cookie(Response& response, CookieKind kind) {
    add_cookie(response, kind, std::string_view{});
}

void clear_everything(Response& response, CookieKind kind) {
    clear_session_cookie(response, kind);
    response.headers.emplace_back("Clear-Site-Data", "\"*\"");
}

}  // namespace briljant::http
