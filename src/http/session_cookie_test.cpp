// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/session_cookie.hpp"

#include <gtest/gtest.h>

namespace briljant::http {
namespace {

TEST(SessionCookie, IsForOurHostOverTlsAndNotForScripts) {
    Response response;
    set_session_cookie(response, CookieKind::secure, "abc");

    EXPECT_EQ(response.headers.at(0).first, "Set-Cookie");
    EXPECT_EQ(response.headers.at(0).second,
              "__Host-brl=abc; Secure; HttpOnly; SameSite=Strict; Path=/");
}

TEST(SessionCookie, OfTheDemoWorksWithoutTls) {
    Response response;
    set_session_cookie(response, CookieKind::loopback, "abc");

    EXPECT_EQ(response.headers.at(0).second, "brl=abc; HttpOnly; SameSite=Strict; Path=/");
}

TEST(SessionCookie, IsReadUnderItsOwnNameOnly) {
    Request request;
    request.cookies["brl"] = "from elsewhere";
    request.cookies["__Host-brl"] = "ours";

    EXPECT_EQ(session_token(request, CookieKind::secure), "ours");
    EXPECT_EQ(session_token(Request{}, CookieKind::secure), "");
}

TEST(SessionCookie, SigningOutClearsItAndWhatTheBrowserKept) {
    Response response;
    clear_everything(response, CookieKind::secure);

    EXPECT_EQ(response.headers.at(0).second,
              "__Host-brl=; Secure; HttpOnly; SameSite=Strict; Path=/; Max-Age=0");
    EXPECT_EQ(response.headers.at(1).first, "Clear-Site-Data");
    EXPECT_EQ(response.headers.at(1).second, "\"*\"");
}

TEST(SessionCookieDeath, ATokenThatWouldEndTheCookieIsABrokenPromise) {
    Response response;
    EXPECT_DEATH(set_session_cookie(response, CookieKind::secure, "a; Domain=x"), "is_token");
}

}  // namespace
}  // namespace briljant::http
