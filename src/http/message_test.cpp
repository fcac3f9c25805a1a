// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/message.hpp"

#include <gtest/gtest.h>

namespace briljant::http {
namespace {

std::string many(std::size_t pairs) {
    std::string text;
    for (std::size_t i = 0; i < pairs; ++i) text += "a=1&";
    return text;
}

TEST(Form, KeepsOrderAndDoubles) {
    const auto form = parse_form("b=2&a=1&b=3");

    ASSERT_TRUE(form);
    EXPECT_EQ(form->get("b"), "2");
    EXPECT_EQ(form->all("b"), (std::vector<std::string_view>{"2", "3"}));
    EXPECT_EQ(form->pairs().size(), 3U);
}

TEST(Form, DecodesPlusAndPercentInNamesAndValues) {
    const auto form = parse_form("een+naam=caf%C3%A9+%2B+1&&leeg=&kaal&x=a=b");

    ASSERT_TRUE(form);
    EXPECT_EQ(form->get("een naam"), "café + 1");
    EXPECT_TRUE(form->has("leeg"));
    EXPECT_TRUE(form->has("kaal"));
    EXPECT_FALSE(form->has("afwezig"));
    EXPECT_EQ(form->get("x"), "a=b");
}

TEST(Form, OfNothingIsEmpty) {
    ASSERT_TRUE(parse_form(""));
    EXPECT_TRUE(parse_form("")->pairs().empty());
}

TEST(Form, RefusesMalformedText) {
    EXPECT_FALSE(parse_form("a=%"));
    EXPECT_FALSE(parse_form("a=%4"));
    EXPECT_FALSE(parse_form("a=%4g"));
    EXPECT_FALSE(parse_form("%zz=1"));
    EXPECT_FALSE(parse_form("a=%FF"));
    EXPECT_FALSE(parse_form("a=%C3"));
    EXPECT_FALSE(parse_form("a=%F4%90%80%80"));
    EXPECT_FALSE(parse_form("a=b%00c"));
}

TEST(Form, HasAtMostTwoHundredPairs) {
    EXPECT_TRUE(parse_form(many(200)));
    EXPECT_FALSE(parse_form(many(201)));
}

TEST(Encode, GivesBackTheSameTextAfterDecoding) {
    const std::string text = "a b/ü?&=+%~'\n";

    EXPECT_EQ(encode(text), "a%20b%2F%C3%BC%3F%26%3D%2B%25~%27%0A");
    EXPECT_EQ(parse_form("x=" + encode(text))->get("x"), text);
}

TEST(Cookies, AreReadByName) {
    const auto cookies = parse_cookies("__Host-brl=abc; theme=dark ;empty=; =x; noise; a=b=c");

    EXPECT_EQ(cookies.size(), 4U);
    EXPECT_EQ(cookies.at("__Host-brl"), "abc");
    EXPECT_EQ(cookies.at("theme"), "dark");
    EXPECT_EQ(cookies.at("empty"), "");
    EXPECT_EQ(cookies.at("a"), "b=c");
}

TEST(Cookies, TheFirstOfTwoEqualNamesCounts) {
    EXPECT_EQ(parse_cookies("a=1; a=2").at("a"), "1");
}

TEST(Request, AnAbsentCookieOrValueIsEmpty) {
    Request request;
    request.cookies["a"] = "1";
    request.path_values["case"] = "V-001";

    EXPECT_EQ(request.cookie("a"), "1");
    EXPECT_EQ(request.cookie("b"), "");
    EXPECT_EQ(request.in_path("case"), "V-001");
    EXPECT_EQ(request.in_path("meeting"), "");
}

TEST(Response, SeeOtherPointsElsewhere) {
    const Response response = Response::see_other("/vandaag");

    EXPECT_EQ(response.status, 303);
    EXPECT_EQ(response.headers.at(0).first, "Location");
    EXPECT_EQ(response.headers.at(0).second, "/vandaag");
}

TEST(Method, HasItsName) {
    EXPECT_EQ(to_text(Method::remove), "DELETE");
    EXPECT_EQ(method_from("PATCH"), Method::patch);
    EXPECT_FALSE(method_from("get"));
}

}  // namespace
}  // namespace briljant::http
