// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/answer.hpp"

#include <gtest/gtest.h>

namespace briljant::http {
namespace {

std::string head_of(const Response& response) {
    return answer_head(response, {.is_secure = true, .is_keep_alive = true}).value_or("refused");
}

bool has(const std::string& head, std::string_view line) {
    return head.find("\r\n" + std::string(line) + "\r\n") != std::string::npos;
}

std::size_t count(const std::string& head, std::string_view name) {
    std::size_t found = 0;
    for (auto at = head.find(name); at != std::string::npos; at = head.find(name, at + 1)) ++found;
    return found;
}

TEST(Answer, CarriesTheSecurityHeadersWordForWord) {
    const std::string head = head_of(Response{.body = "x"});

    EXPECT_TRUE(head.starts_with("HTTP/1.1 200 OK\r\n"));
    EXPECT_TRUE(
        has(head,
            "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; "
            "img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; "
            "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
            "trusted-types 'none'"));
    EXPECT_TRUE(has(head, "Strict-Transport-Security: max-age=63072000; includeSubDomains"));
    EXPECT_TRUE(has(head, "X-Content-Type-Options: nosniff"));
    EXPECT_TRUE(has(head, "X-Frame-Options: DENY"));
    EXPECT_TRUE(has(head, "Referrer-Policy: same-origin"));
    EXPECT_TRUE(has(head, "Cross-Origin-Opener-Policy: same-origin"));
    EXPECT_TRUE(has(head, "Cross-Origin-Embedder-Policy: require-corp"));
    EXPECT_TRUE(has(head, "Cross-Origin-Resource-Policy: same-origin"));
    EXPECT_TRUE(has(head,
                    "Permissions-Policy: camera=(), microphone=(), geolocation=(), "
                    "display-capture=(), usb=(), serial=(), bluetooth=(), payment=(), "
                    "browsing-topics=()"));
    EXPECT_TRUE(has(head, "Cache-Control: no-store"));
    EXPECT_TRUE(has(head, "X-Robots-Tag: noindex"));
    EXPECT_TRUE(head.ends_with("\r\n\r\n"));
}

TEST(Answer, OfTheDemoOnLoopbackDoesNotAskForTls) {
    const auto head = answer_head(Response{}, {.is_secure = false, .is_keep_alive = true});

    ASSERT_TRUE(head);
    EXPECT_EQ(count(*head, "Strict-Transport-Security"), 0U);
}

TEST(Answer, AStaticFileIsKeptForAYear) {
    const std::string head = head_of(Response{.body = "x", .is_cacheable = true});

    EXPECT_TRUE(has(head, "Cache-Control: public, max-age=31536000, immutable"));
    EXPECT_EQ(count(head, "no-store"), 0U);
}

TEST(Answer, APublicPageMayBeListed) {
    EXPECT_EQ(count(head_of(Response{.is_public_page = true}), "X-Robots-Tag"), 0U);
}

TEST(Answer, AFileMayHaveAStricterPolicyButOnlyOne) {
    const std::string head =
        head_of(Response{.headers = {{"content-security-policy", "sandbox; default-src 'none'"}}});

    EXPECT_TRUE(has(head, "content-security-policy: sandbox; default-src 'none'"));
    EXPECT_EQ(count(head, "Content-Security-Policy"), 0U);
}

TEST(Answer, AHandlerCannotWeakenTheSet) {
    const std::string head = head_of(Response{.headers = {{"X-Frame-Options", "ALLOWALL"},
                                                          {"cache-control", "public"},
                                                          {"Content-Length", "5"},
                                                          {"Transfer-Encoding", "chunked"},
                                                          {"Server", "Briljant"},
                                                          {"Refresh", "900; url=/vergrendeld"}}});

    EXPECT_EQ(count(head, "ALLOWALL"), 0U);
    EXPECT_EQ(count(head, "public"), 0U);
    EXPECT_EQ(count(head, "Content-Length"), 1U);
    EXPECT_EQ(count(head, "chunked"), 0U);
    EXPECT_EQ(count(head, "Server"), 0U);
    EXPECT_TRUE(has(head, "Refresh: 900; url=/vergrendeld"));
}

TEST(Answer, RefusesHeadersThatWouldBeginAnother) {
    EXPECT_EQ(head_of(Response{.headers = {{"Location", "/a\r\nX: y"}}}), "refused");
    EXPECT_EQ(head_of(Response{.headers = {{"Location", "/a\n"}}}), "refused");
    EXPECT_EQ(head_of(Response{.headers = {{"X Y", "z"}}}), "refused");
    EXPECT_EQ(head_of(Response{.content_type = "text/html\r\n"}), "refused");
}

TEST(Answer, WithoutContentHasNoType) {
    const std::string nothing = head_of(Response{.status = 204});
    const std::string elsewhere = head_of(Response::see_other("/vandaag"));

    EXPECT_EQ(count(nothing, "Content-Length"), 0U);
    EXPECT_EQ(count(elsewhere, "Content-Type: "), 0U);
    EXPECT_TRUE(has(elsewhere, "Content-Length: 0"));
    EXPECT_TRUE(has(elsewhere, "Location: /vandaag"));
    EXPECT_TRUE(elsewhere.starts_with("HTTP/1.1 303 See Other\r\n"));
}

TEST(HttpDate, IsTheFormOfTheStandard) {
    EXPECT_EQ(http_date(std::chrono::sys_seconds{std::chrono::seconds{784111777}}),
              "Sun, 06 Nov 1994 08:49:37 GMT");
    EXPECT_EQ(http_date(std::chrono::sys_seconds{std::chrono::seconds{951782400}}),
              "Tue, 29 Feb 2000 00:00:00 GMT");
}

}  // namespace
}  // namespace briljant::http
