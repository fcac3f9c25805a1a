// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/static_files.hpp"

#include <gtest/gtest.h>

#include <array>

namespace briljant::http {
namespace {

constexpr std::array<Asset, 2> assets{{
    {"/static/base-3f9c.css", "text/css; charset=utf-8", "body{}", "<br>", true},
    {"/favicon.svg", "image/svg+xml", "<svg/>", "", false},
}};

Response serve(std::string path, std::string accept_encoding) {
    const StaticFiles files{assets};
    Request request;
    request.path = std::move(path);
    request.accept_encoding = std::move(accept_encoding);
    return files.serve(request).value_or(Response{.status = 404});
}

std::string header(const Response& response, std::string_view name) {
    for (const auto& [key, value] : response.headers) {
        if (key == name) return value;
    }
    return {};
}

TEST(StaticFiles, ServesTheSmallFormToWhoCanReadIt) {
    const Response response = serve("/static/base-3f9c.css", "gzip, deflate, br, zstd");

    EXPECT_EQ(response.body, "<br>");
    EXPECT_EQ(header(response, "Content-Encoding"), "br");
    EXPECT_EQ(header(response, "Vary"), "Accept-Encoding");
    EXPECT_EQ(response.content_type, "text/css; charset=utf-8");
    EXPECT_TRUE(response.is_cacheable);
}

TEST(StaticFiles, ServesThePlainFormToOthersAndTellsCachesThatThereAreTwo) {
    const Response response = serve("/static/base-3f9c.css", "gzip");

    EXPECT_EQ(response.body, "body{}");
    EXPECT_EQ(header(response, "Content-Encoding"), "");
    EXPECT_EQ(header(response, "Vary"), "Accept-Encoding");
}

TEST(StaticFiles, TheIconHasNoHashSoBrowsersDoNotKeepIt) {
    const Response response = serve("/favicon.svg", "br");

    EXPECT_EQ(response.body, "<svg/>");
    EXPECT_FALSE(response.is_cacheable);
    EXPECT_EQ(header(response, "Vary"), "");
}

TEST(StaticFiles, AnotherPathIsNoFile) {
    EXPECT_EQ(serve("/static/base-0000.css", "br").status, 404);
    EXPECT_EQ(serve("/static/", "br").status, 404);
}

TEST(AcceptEncoding, AWeightOfZeroRefuses) {
    EXPECT_TRUE(accepts_coding("br", "br"));
    EXPECT_TRUE(accepts_coding("gzip;q=1.0, BR; q=0.5", "br"));
    EXPECT_TRUE(accepts_coding("br;q=0.001", "br"));
    EXPECT_FALSE(accepts_coding("br;q=0", "br"));
    EXPECT_FALSE(accepts_coding("br; q=0.000", "br"));
    EXPECT_FALSE(accepts_coding("brotli, x-br", "br"));
    EXPECT_FALSE(accepts_coding("*", "br"));
    EXPECT_FALSE(accepts_coding("", "br"));
}

}  // namespace
}  // namespace briljant::http
