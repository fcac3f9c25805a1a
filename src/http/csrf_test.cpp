// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/csrf.hpp"

#include <gtest/gtest.h>

namespace briljant::http {
namespace {

constexpr std::string_view ours = "https://brl.test";

Request a_post(std::string token, std::string origin, std::string fetch_site) {
    Request request;
    request.method = Method::post;
    request.form = Fields{{{std::string(csrf_field), std::move(token)}}};
    request.origin = std::move(origin);
    request.fetch_site = std::move(fetch_site);
    return request;
}

TEST(Post, FromOurOwnPageIsAccepted) {
    EXPECT_FALSE(check_post(a_post("t0ken", "https://brl.test", "same-origin"), "t0ken", ours));
}

TEST(Post, OfAnOlderBrowserWithoutFetchMetadataIsAccepted) {
    EXPECT_FALSE(check_post(a_post("t0ken", "https://brl.test", ""), "t0ken", ours));
}

TEST(Post, NeedsTheHiddenToken) {
    EXPECT_EQ(check_post(a_post("other", "https://brl.test", ""), "t0ken", ours), PostFault::token);
    EXPECT_EQ(check_post(a_post("t0ke", "https://brl.test", ""), "t0ken", ours), PostFault::token);
    EXPECT_EQ(check_post(Request{}, "t0ken", ours), PostFault::token);
}

TEST(Post, AnEmptyExpectationIsNeverMet) {
    EXPECT_EQ(check_post(a_post("", "https://brl.test", ""), "", ours), PostFault::token);
}

TEST(Post, NeedsOurOrigin) {
    EXPECT_EQ(check_post(a_post("t0ken", "https://evil.test", ""), "t0ken", ours),
              PostFault::origin);
    EXPECT_EQ(check_post(a_post("t0ken", "http://brl.test", ""), "t0ken", ours), PostFault::origin);
    EXPECT_EQ(check_post(a_post("t0ken", "null", ""), "t0ken", ours), PostFault::origin);
    EXPECT_EQ(check_post(a_post("t0ken", "", ""), "t0ken", ours), PostFault::origin);
    EXPECT_EQ(check_post(a_post("t0ken", "", ""), "t0ken", ""), PostFault::origin);
}

TEST(Post, FromAnotherSiteIsRefusedThoughTheRestFits) {
    EXPECT_EQ(check_post(a_post("t0ken", "https://brl.test", "cross-site"), "t0ken", ours),
              PostFault::fetch_site);
    EXPECT_EQ(check_post(a_post("t0ken", "https://brl.test", "same-site"), "t0ken", ours),
              PostFault::fetch_site);
}

}  // namespace
}  // namespace briljant::http
