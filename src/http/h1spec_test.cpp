// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// The cases of h1spec (TS01) against a server that echoes every body. The suite states no licence,
// so it is run from a checkout of the reader and never distributed.

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "http/testing/test_server.hpp"

namespace briljant::http {
namespace {

// Shell quoting: the path of the checkout may hold anything.
std::string quoted(const std::string& text) {
    std::string result = "'";
    for (const char octet : text) result += octet == '\'' ? "'\\''" : std::string(1, octet);
    return result + "'";
}

TEST(H1spec, AllCasesPass) {
    const char* const checkout = std::getenv("BRILJANT_H1SPEC");
    if (checkout == nullptr)
        GTEST_SKIP() << "SKIP TS01: set BRILJANT_H1SPEC to a checkout of h1spec";
    Settings settings = testing::test_settings();
    settings.hosts = {"example.com", "localhost"};
    settings.is_secure = false;  // its client reads 1,024 bytes, which must hold our headers
    const auto server = testing::start(std::move(settings), [](const Request& request) {
        Response response;
        response.content_type = "text/plain";
        response.is_public_page = true;
        response.body = request.body;
        return response;
    });

    const std::string command = "deno run --allow-net " +
                                quoted(std::string(checkout) + "/http_test.ts") + " 127.0.0.1 " +
                                std::to_string(server->port());

    EXPECT_EQ(std::system(command.c_str()), 0) << command;
}

}  // namespace
}  // namespace briljant::http
