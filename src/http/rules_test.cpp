// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// Each parser rule of docs/http.md as one row: the bytes on the wire and the status that a client
// gets from the real server.

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "http/testing/client.hpp"
#include "http/testing/test_server.hpp"

namespace briljant::http {
namespace {

struct Row {
    std::string_view name;
    std::string bytes;
    int status;
};

// What a failing test prints.
void PrintTo(const Row& row, std::ostream* out) {
    *out << row.name;
}

std::string get(std::string_view target) {
    return "GET " + std::string(target) + " HTTP/1.1\r\nHost: brl.test\r\n\r\n";
}

std::string get_with(std::string_view fields) {
    return "GET /a HTTP/1.1\r\nHost: brl.test\r\n" + std::string(fields) + "\r\n";
}

std::string post_with(std::string_view fields, std::string_view body) {
    return "POST /a HTTP/1.1\r\nHost: brl.test\r\n" + std::string(fields) + "\r\n" +
           std::string(body);
}

std::string repeat(std::string_view text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

class Rule : public ::testing::TestWithParam<Row> {
protected:
    static void SetUpTestSuite() { server_ = testing::start_echo(); }
    static void TearDownTestSuite() { server_.reset(); }

    static inline std::unique_ptr<Server> server_;
};

TEST_P(Rule, HasItsAnswer) {
    testing::Client client(server_->port());

    EXPECT_EQ(client.status_of(GetParam().bytes), GetParam().status);
}

// A refusal ends the connection, so that what follows is never taken for a request.
class RefusingRule : public Rule {};

TEST_P(RefusingRule, ClosesTheConnection) {
    testing::Client client(server_->port());

    EXPECT_EQ(client.status_of(GetParam().bytes + get("/b")), GetParam().status);
    EXPECT_FALSE(client.receive());
    EXPECT_TRUE(client.is_closed_by_server());
}

const std::string chunked = "Transfer-Encoding: chunked\r\n";

const Row length_rows[] = {
    {"LengthAndChunked",
     post_with("Content-Length: 3\r\n" + chunked, "3\r\nabc\r\n0\r\n\r\n"),
     400},
    {"ChunkedAndLength",
     post_with(chunked + "Content-Length: 3\r\n", "3\r\nabc\r\n0\r\n\r\n"),
     400},
    {"TwoLengths", post_with("Content-Length: 3\r\nContent-Length: 3\r\n", "abc"), 400},
    {"TwoDifferentLengths", post_with("Content-Length: 3\r\ncontent-length: 4\r\n", "abcd"), 400},
    {"ListOfLengths", post_with("Content-Length: 3, 3\r\n", "abc"), 400},
    {"NegativeLength", post_with("Content-Length: -1\r\n", "abc"), 400},
    {"LengthWithPlus", post_with("Content-Length: +3\r\n", "abc"), 400},
    {"HexadecimalLength", post_with("Content-Length: 0x3\r\n", "abc"), 400},
    {"EmptyLength", post_with("Content-Length:\r\n", "abc"), 400},
    {"LengthOfLetters", post_with("Content-Length: abc\r\n", "abc"), 400},
    {"LengthBeyondSixtyFourBits", post_with("Content-Length: 18446744073709551619\r\n", ""), 413},
    {"LengthAboveTheLimit", post_with("Content-Length: 1048577\r\n", ""), 413},
    {"TwoCodings", post_with(chunked + chunked, "0\r\n\r\n"), 400},
    {"UnknownCoding", post_with("Transfer-Encoding: gzip\r\n", "0\r\n\r\n"), 400},
    {"CodingBeforeChunked", post_with("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 400},
    {"IdentityCoding", post_with("Transfer-Encoding: identity\r\n", "0\r\n\r\n"), 400},
    {"ChunkedInQuotes", post_with("Transfer-Encoding: \"chunked\"\r\n", "0\r\n\r\n"), 400},
    {"EmptyCoding", post_with("Transfer-Encoding:\r\n", "0\r\n\r\n"), 400},
    {"ChunkSizeOfLetters", post_with(chunked, "xyz\r\nabc\r\n0\r\n\r\n"), 400},
    {"NegativeChunkSize", post_with(chunked, "-3\r\nabc\r\n0\r\n\r\n"), 400},
    {"ChunkSizeBeyondSixtyFourBits", post_with(chunked, "fffffffffffffffff\r\nabc"), 400},
    {"ChunkWithoutItsEnd", post_with(chunked, "3\r\nabcdef\r\n0\r\n\r\n"), 400},
    {"ChunkLineEndedByABareLineFeed", post_with(chunked, "3\nabc\n0\n\n"), 400},
    {"PostWithoutLength", post_with("", ""), 411},
    {"PutWithoutLength", "PUT /a HTTP/1.1\r\nHost: brl.test\r\n\r\n", 411},
    {"ChunksAboveTheLimit",
     post_with(chunked, "100001\r\n" + std::string(0x100001, 'x') + "\r\n0\r\n\r\n"),
     413},
};

const Row field_rows[] = {
    {"FoldedField", get_with("X-A: one\r\n two\r\n"), 400},
    {"FoldedByTab", get_with("X-A: one\r\n\ttwo\r\n"), 400},
    {"SpaceBeforeColon", get_with("X-A : one\r\n"), 400},
    {"TabBeforeColon", get_with("X-A\t: one\r\n"), 400},
    {"SpaceBeforeTheFirstField", "GET /a HTTP/1.1\r\n Host: brl.test\r\n\r\n", 400},
    {"FieldWithoutColon", get_with("X-A\r\n"), 400},
    {"FieldWithoutName", get_with(": one\r\n"), 400},
    {"NameWithBrackets", get_with("X(A): one\r\n"), 400},
    {"NameOutsideAscii", get_with("X-\xC3\xA9: one\r\n"), 400},
    {"NulInValue", get_with(std::string("X-A: o\0ne\r\n", 11)), 400},
    {"ControlInValue", get_with("X-A: o\x01ne\r\n"), 400},
    {"DeleteInValue", get_with("X-A: o\x7Fne\r\n"), 400},
    {"BareCarriageReturn", get_with("X-A: one\rX-B: two\r\n"), 400},
    {"BareLineFeed", get_with("X-A: one\nX-B: two\r\n"), 400},
    {"LineFeedsOnly", "GET /a HTTP/1.1\nHost: brl.test\n\n", 400},
    {"TwoCookieFields", get_with("Cookie: a=b\r\nCookie: c=d\r\n"), 400},
    {"TwoOrigins", get_with("Origin: https://brl.test\r\nOrigin: https://x.test\r\n"), 400},
    {"NoHost", "GET /a HTTP/1.1\r\n\r\n", 400},
    {"EmptyHost", "GET /a HTTP/1.1\r\nHost:\r\n\r\n", 400},
    {"TwoHosts", "GET /a HTTP/1.1\r\nHost: brl.test\r\nHost: brl.test\r\n\r\n", 400},
    {"OtherHost", "GET /a HTTP/1.1\r\nHost: evil.test\r\n\r\n", 400},
    {"OtherPort", "GET /a HTTP/1.1\r\nHost: brl.test:99\r\n\r\n", 400},
    {"HostWithUser", "GET /a HTTP/1.1\r\nHost: x@brl.test\r\n\r\n", 400},
    {"UnknownExpectation", get_with("Expect: a-miracle\r\n"), 417},
    {"MoreThanAHundredFields", get_with(repeat("X-A: b\r\n", 100)), 431},
    {"HeadersAboveTheLimit", get_with("X-A: " + std::string(16384, 'x') + "\r\n"), 431},
    {"HeadersAboveTheLimitWithoutEnd", "GET /a HTTP/1.1\r\nX: " + std::string(16400, 'x'), 431},
};

const Row line_rows[] = {
    {"RequestLineAboveTheLimit", get("/" + std::string(4096, 'a')), 414},
    {"RequestLineWithoutEnd", "GET /" + std::string(5000, 'a'), 414},
    {"OlderVersion", "GET /a HTTP/1.0\r\nHost: brl.test\r\n\r\n", 505},
    {"NewerVersion", "GET /a HTTP/2.0\r\nHost: brl.test\r\n\r\n", 505},
    {"NoVersion", "GET /a\r\nHost: brl.test\r\n\r\n", 400},
    {"VersionInLowerCase", "GET /a http/1.1\r\nHost: brl.test\r\n\r\n", 400},
    {"OtherProtocol", "GET /a ICAP/1.1\r\nHost: brl.test\r\n\r\n", 400},
    {"TwoSpaces", "GET  /a HTTP/1.1\r\nHost: brl.test\r\n\r\n", 400},
    {"TabAsSpace", "GET\t/a HTTP/1.1\r\nHost: brl.test\r\n\r\n", 400},
    {"SpaceAtTheEnd", "GET /a HTTP/1.1 \r\nHost: brl.test\r\n\r\n", 400},
    {"UnknownMethod", "BREW /a HTTP/1.1\r\nHost: brl.test\r\n\r\n", 501},
    {"MethodInLowerCase", "get /a HTTP/1.1\r\nHost: brl.test\r\n\r\n", 501},
    {"Options", "OPTIONS /a HTTP/1.1\r\nHost: brl.test\r\n\r\n", 501},
    {"Trace", "TRACE /a HTTP/1.1\r\nHost: brl.test\r\n\r\n", 501},
    {"MethodWithBrackets", "GE(T /a HTTP/1.1\r\nHost: brl.test\r\n\r\n", 400},
    {"Tunnel", "CONNECT brl.test:443 HTTP/1.1\r\nHost: brl.test\r\n\r\n", 400},
    {"TwoEmptyLinesBefore", "\r\n\r\n" + get("/a"), 400},
    {"PathWithoutSlash", get("a"), 400},
    {"DotSegment", get("/a/../b"), 400},
    {"OneDot", get("/./a"), 400},
    {"EncodedDots", get("/a/%2e%2E/b"), 400},
    {"EncodedSlash", get("/a%2Fb"), 400},
    {"Backslash", get("/a\\b"), 400},
    {"EncodedNul", get("/a%00"), 400},
    {"EncodedLineBreak", get("/a%0d%0a"), 400},
    {"HalfAPercentSign", get("/a%2"), 400},
    {"PercentSignWithLetters", get("/a%zz"), 400},
    {"OverlongUtf8", get("/a%C0%AF"), 400},
    {"Surrogate", get("/a%ED%A0%80"), 400},
    {"BytesOutsideAscii", get("/a\xC3\xA9"), 400},
    {"Fragment", get("/a#b"), 400},
    {"QueryThatIsNoUtf8", get("/a?x=%FF"), 400},
    {"QueryWithNul", get("/a?x=%00"), 400},
    {"AbsoluteAddressOfAnotherHost", get("http://evil.test/a"), 400},
    {"AbsoluteAddressOfAnotherScheme", get("ftp://brl.test/a"), 400},
};

const Row accepted_rows[] = {
    {"ExactlyTheLongestLine", get("/" + std::string(4096 - 14, 'a')), 200},
    {"ExactlyAHundredFields", get_with(repeat("X-A: b\r\n", 99)), 200},
    {"ExactlyTheLargestBody",
     post_with("Content-Length: 1048576\r\n", std::string(1048576, 'x')),
     200},
    {"ChunkedInCapitals", post_with("transfer-encoding: CHUNKED\r\n", "1\r\na\r\n0\r\n\r\n"), 200},
    {"GetWithABody", "GET /a HTTP/1.1\r\nHost: brl.test\r\nContent-Length: 1\r\n\r\nx", 200},
    {"PostWithLengthZero", post_with("Content-Length: 0\r\n", ""), 200},
    {"DeleteWithoutLength", "DELETE /a HTTP/1.1\r\nHost: brl.test\r\n\r\n", 200},
    {"HostInCapitals", "GET /a HTTP/1.1\r\nHost: BRL.Test\r\n\r\n", 200},
    {"OneEmptyLineBefore", "\r\n" + get("/a"), 200},
    {"EmptyValue", get_with("X-A:\r\n"), 200},
    {"TabInValue", get_with("X-A: one\ttwo\r\n"), 200},
    {"AbsoluteAddress", get("http://brl.test/a?x=1"), 200},
    {"DutchPath", get("/caf%C3%A9/%F0%9F%8C%8A"), 200},
    {"ThreeDots", get("/a.../b"), 200},
    {"PercentSignInQuery", get("/a?x=100%25"), 200},
};

std::string name_of(const ::testing::TestParamInfo<Row>& info) {
    return std::string(info.param.name);
}

INSTANTIATE_TEST_SUITE_P(Length, RefusingRule, ::testing::ValuesIn(length_rows), name_of);
INSTANTIATE_TEST_SUITE_P(Fields, RefusingRule, ::testing::ValuesIn(field_rows), name_of);
INSTANTIATE_TEST_SUITE_P(Line, RefusingRule, ::testing::ValuesIn(line_rows), name_of);
INSTANTIATE_TEST_SUITE_P(Accepted, Rule, ::testing::ValuesIn(accepted_rows), name_of);

}  // namespace
}  // namespace briljant::http
