// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/reader.hpp"

#include <gtest/gtest.h>

namespace briljant::http {
namespace {

Rules rules() {
    Rules rules;
    rules.hosts = {"brl.test"};
    return rules;
}

Reader::Stage feed_bytewise(Reader& reader, std::string_view bytes) {
    for (const char octet : bytes) reader.feed(std::string_view{&octet, 1});
    return reader.stage();
}

const std::string post_chunked =
    "POST /a HTTP/1.1\r\nHost: brl.test\r\nTransfer-Encoding: chunked\r\n\r\n";

TEST(Reader, TellsHowFarItIs) {
    const Rules with = rules();
    Reader reader{with};

    EXPECT_EQ(reader.stage(), Reader::Stage::idle);
    EXPECT_EQ(reader.feed("POST /a HTTP/1.1\r\nHost: brl"), Reader::Stage::head);
    EXPECT_EQ(reader.feed(".test\r\nContent-Length: 2\r\n\r\na"), Reader::Stage::body);
    EXPECT_EQ(reader.feed("b"), Reader::Stage::done);
    EXPECT_EQ(reader.take().body, "ab");
    EXPECT_EQ(reader.stage(), Reader::Stage::idle);
}

TEST(Reader, KeepsTheNextRequestForLater) {
    const Rules with = rules();
    Reader reader{with};

    reader.feed(
        "GET /a HTTP/1.1\r\nHost: brl.test\r\n\r\nGET /b HTTP/1.1\r\nHost: brl.test\r\n\r\n");

    EXPECT_EQ(reader.take().path, "/a");
    EXPECT_EQ(reader.next(), Reader::Stage::done);
    EXPECT_EQ(reader.take().path, "/b");
    EXPECT_EQ(reader.next(), Reader::Stage::idle);
}

TEST(Reader, ReadsAChunkedBodyInPieces) {
    const Rules with = rules();
    Reader reader{with};

    EXPECT_EQ(feed_bytewise(reader, post_chunked + "3\r\nabc\r\n2\r\nde\r\n0\r\nX: y\r\n\r\n"),
              Reader::Stage::done);
    EXPECT_EQ(reader.take().body, "abcde");
}

// Boost 1.81 stopped the process here: its assertion expects the last chunk in one piece.
TEST(Reader, ReadsAnEmptyChunkedBodyInPieces) {
    const Rules with = rules();
    Reader reader{with};

    EXPECT_EQ(feed_bytewise(reader, post_chunked + "0\r\n\r\n"), Reader::Stage::done);
    EXPECT_EQ(reader.take().body, "");
}

TEST(Reader, AChunkLineWithoutEndIsRefused) {
    const Rules with = rules();
    Reader reader{with};

    EXPECT_EQ(reader.feed(post_chunked + "3;" + std::string(20000, 'x')), Reader::Stage::refused);
    EXPECT_EQ(reader.status(), 413);
}

TEST(Reader, ChunkExtensionsAreNotFree) {
    Rules with = rules();
    with.limits.chunk_overhead_bytes_max = 100;
    Reader reader{with};

    reader.feed(post_chunked);
    reader.feed("1;" + std::string(60, 'x') + "\r\na\r\n");
    EXPECT_EQ(reader.stage(), Reader::Stage::body);
    reader.feed("1;" + std::string(60, 'x') + "\r\na\r\n");
    EXPECT_EQ(reader.stage(), Reader::Stage::refused);
}

TEST(Reader, TakesNothingAfterARefusal) {
    const Rules with = rules();
    Reader reader{with};

    EXPECT_EQ(reader.feed("GET /a HTTP/1.1\r\n\r\n"), Reader::Stage::refused);
    EXPECT_EQ(reader.feed("GET /b HTTP/1.1\r\nHost: brl.test\r\n\r\n"), Reader::Stage::refused);
    EXPECT_EQ(reader.status(), 400);
}

TEST(Reader, RefusesABareLineFeedBeforeTheHeadIsComplete) {
    const Rules with = rules();
    Reader reader{with};

    EXPECT_EQ(reader.feed("GET /a HTTP/1.1\n"), Reader::Stage::refused);
}

TEST(Reader, HandsOverCookiesAndTheFieldsThatPagesNeed) {
    const Rules with = rules();
    Reader reader{with};

    reader.feed(
        "GET /a HTTP/1.1\r\nhost: BRL.test\r\ncookie: __Host-brl=x\r\norigin: https://brl.test\r\n"
        "sec-fetch-site: same-origin\r\naccept-language: nl\r\nauthorization: Bearer t\r\n"
        "accept-encoding: br\r\naccept: text/html\r\nuser-agent: b\r\ntraceparent: 00-1\r\n\r\n");
    const Request request = reader.take();

    EXPECT_EQ(request.host, "brl.test");
    EXPECT_EQ(request.cookie("__Host-brl"), "x");
    EXPECT_EQ(request.origin, "https://brl.test");
    EXPECT_EQ(request.fetch_site, "same-origin");
    EXPECT_EQ(request.accept_language, "nl");
    EXPECT_EQ(request.authorization, "Bearer t");
    EXPECT_EQ(request.accept_encoding, "br");
    EXPECT_EQ(request.accept, "text/html");
    EXPECT_EQ(request.user_agent, "b");
    EXPECT_EQ(request.trace_parent, "00-1");
}

}  // namespace
}  // namespace briljant::http
