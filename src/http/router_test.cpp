// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/router.hpp"

#include <gtest/gtest.h>

namespace briljant::http {
namespace {

using Table = BasicRouter<std::string>;  // a page is any type: here its name

std::vector<BasicRoute<std::string>> routes() {
    return {
        {Method::get, "/", "start", {.is_public = true}},
        {Method::get, "/casussen/:case", "case", {}},
        {Method::get, "/casussen/nieuw", "new case", {}},
        {Method::post, "/casussen/:case", "change case", {.changes_state = true}},
        {Method::get, "/casussen/:case/bijdragen/:contribution", "contribution", {}},
        {Method::remove, "/api/v1/cases/:case", "forget", {.changes_state = true}},
    };
}

// The page and what was captured, "-" when nothing fits, or the methods that would.
std::string where(Method method, std::string_view path) {
    const auto router = Table::create(routes()).value();
    const auto outcome = router.find(method, path);
    if (const auto* other = std::get_if<Table::MethodNotAllowed>(&outcome)) return other->allow;
    if (std::holds_alternative<Table::NotFound>(outcome)) return "-";
    const auto& match = std::get<Table::Match>(outcome);
    std::string text = match.route->page;
    for (const auto& [name, value] : match.path_values) text += " " + name + "=" + value;
    return text;
}

TEST(Router, FindsThePageAndCapturesItsSegments) {
    EXPECT_EQ(where(Method::get, "/"), "start");
    EXPECT_EQ(where(Method::get, "/casussen/V-001"), "case case=V-001");
    EXPECT_EQ(where(Method::post, "/casussen/V-001"), "change case case=V-001");
    EXPECT_EQ(where(Method::get, "/casussen/V-001/bijdragen/7"),
              "contribution case=V-001 contribution=7");
}

TEST(Router, AWordWinsFromACapture) {
    EXPECT_EQ(where(Method::get, "/casussen/nieuw"), "new case");
    EXPECT_EQ(where(Method::post, "/casussen/nieuw"), "change case case=nieuw");
}

TEST(Router, HeadIsAnsweredByTheRowOfGet) {
    EXPECT_EQ(where(Method::head, "/casussen/V-001"), "case case=V-001");
}

TEST(Router, TellsWhichMethodsAPathHas) {
    EXPECT_EQ(where(Method::put, "/casussen/V-001"), "GET, HEAD, POST");
    EXPECT_EQ(where(Method::get, "/api/v1/cases/V-001"), "DELETE");
    EXPECT_EQ(where(Method::head, "/api/v1/cases/V-001"), "DELETE");
}

TEST(Router, AnotherPathIsNotFound) {
    EXPECT_EQ(where(Method::get, "/casussen"), "-");
    EXPECT_EQ(where(Method::get, "/casussen/"), "-");
    EXPECT_EQ(where(Method::get, "/casussen/V-001/"), "-");
    EXPECT_EQ(where(Method::get, "/Casussen/V-001"), "-");
    EXPECT_EQ(where(Method::get, ""), "-");
}

TEST(Router, HandsOverWhatARouteNeeds) {
    const auto router = Table::create(routes()).value();
    const auto outcome = router.find(Method::post, "/casussen/V-001");

    EXPECT_TRUE(std::get<Table::Match>(outcome).route->needs.changes_state);
    EXPECT_TRUE(std::get<Table::Match>(outcome).route->needs.needs_session);
}

TEST(Router, RefusesTwoRowsForOneRequest) {
    const auto router = Table::create(
        {{Method::get, "/a/:one", "first", {}}, {Method::get, "/a/:other", "second", {}}});

    ASSERT_FALSE(router);
    EXPECT_EQ(router.error().id, "http.route-twice");
}

TEST(Router, RefusesAMalformedPattern) {
    EXPECT_FALSE(Table::create({{Method::get, "a", "page", {}}}));
    EXPECT_FALSE(Table::create({{Method::get, "/a//b", "page", {}}}));
    EXPECT_FALSE(Table::create({{Method::get, "/a/", "page", {}}}));
    EXPECT_FALSE(Table::create({{Method::get, "/:", "page", {}}}));
    EXPECT_FALSE(Table::create({{Method::get, "/:a/:a", "page", {}}}));
}

TEST(Router, HoldsHandlersOfTheServer) {
    const auto router =
        Router::create({{Method::get, "/", [](const Request&) { return Response{}; }, {}}});

    ASSERT_TRUE(router);
    const auto outcome = router.value().find(Method::get, "/");
    EXPECT_EQ(std::get<Router::Match>(outcome).route->page(Request{}).status, 200);
}

}  // namespace
}  // namespace briljant::http
