// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/server.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <future>
#include <list>
#include <stdexcept>
#include <thread>
#include <vector>

#include "http/testing/client.hpp"
#include "http/testing/test_server.hpp"

namespace briljant::http {
namespace {

using std::chrono::milliseconds;
using testing::Client;
using testing::start;
using testing::start_echo;
using testing::test_settings;

constexpr std::string_view get_page = "GET /a HTTP/1.1\r\nHost: brl.test\r\n\r\n";

int status_for(const Server& server, std::string_view bytes) {
    Client client(server.port());
    return client.status_of(bytes);
}

TEST(Server, AnswersAPageAndKeepsTheConnection) {
    const auto server = start_echo();
    Client client(server->port());

    client.send(get_page);
    const auto first = client.receive();
    client.send("GET /b?x=1 HTTP/1.1\r\nHost: brl.test\r\n\r\n");
    const auto second = client.receive();

    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->body, "GET /a||");
    EXPECT_EQ(second->body, "GET /b|x=1|");
    EXPECT_EQ(first->header("Connection"), "");
}

TEST(Server, AnswersTwoRequestsThatCameTogetherInTheirOrder) {
    const auto server = start_echo();
    Client client(server->port());

    client.send(
        "GET /a HTTP/1.1\r\nHost: brl.test\r\n\r\nGET /b HTTP/1.1\r\nHost: brl.test\r\n\r\n");

    EXPECT_EQ(client.receive()->body, "GET /a||");
    EXPECT_EQ(client.receive()->body, "GET /b||");
}

TEST(Server, AnswersARequestThatArrivesByteByByte) {
    const auto server = start_echo();
    Client client(server->port());

    for (const char octet : get_page) client.send(std::string_view{&octet, 1});

    EXPECT_EQ(client.receive()->body, "GET /a||");
}

TEST(Server, HandsOverAForm) {
    const auto server = start_echo();
    Client client(server->port());

    client.send(
        "POST /f HTTP/1.1\r\nHost: brl.test\r\nContent-Length: 15\r\n"
        "Content-Type: application/x-www-form-urlencoded; charset=utf-8\r\n\r\na=1&b=%C3%A9+x");
    client.send("y");

    EXPECT_EQ(client.receive()->body, "POST /f||a=1&b=%C3%A9+xy\na=1\nb=é xy");
}

TEST(Server, RefusesAFormThatIsNoUtf8) {
    const auto server = start_echo();

    EXPECT_EQ(status_for(*server,
                         "POST /f HTTP/1.1\r\nHost: brl.test\r\nContent-Length: 5\r\n"
                         "Content-Type: application/x-www-form-urlencoded\r\n\r\na=%FF"),
              400);
}

TEST(Server, ReadsAChunkedBodyAndForgetsItsTrailers) {
    const auto server = start_echo();
    Client client(server->port());

    client.send(
        "POST /f HTTP/1.1\r\nHost: brl.test\r\nTransfer-Encoding: chunked\r\n\r\n"
        "3\r\nabc\r\n4;x=y\r\ndefg\r\n0\r\nHost: evil.test\r\n\r\n");
    const auto first = client.receive();
    client.send(get_page);

    ASSERT_TRUE(first);
    EXPECT_EQ(first->body, "POST /f||abcdefg");
    EXPECT_EQ(client.receive()->status, 200);
}

TEST(Server, HeadIsGetWithoutABody) {
    const auto server = start_echo();
    Client client(server->port());

    client.send("HEAD /a HTTP/1.1\r\nHost: brl.test\r\n\r\n");
    const auto head = client.receive_head();
    client.send(get_page);
    const auto page = client.receive();

    ASSERT_TRUE(head && page);
    EXPECT_EQ(head->status, 200);
    EXPECT_EQ(head->header("Content-Length"), "9");
    EXPECT_EQ(page->body, "GET /a||");
}

TEST(Server, ClosesWhenTheClientAsksForIt) {
    const auto server = start_echo();
    Client client(server->port());

    client.send("GET /a HTTP/1.1\r\nHost: brl.test\r\nConnection: Close\r\n\r\n");
    const auto answer = client.receive();

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->header("Connection"), "close");
    EXPECT_TRUE(client.is_closed_by_server());
}

TEST(Server, InvitesABodyOnceAndOnlyForAHeadThatItAccepts) {
    const auto server = start_echo();
    Client client(server->port());
    Client refused(server->port());

    client.send(
        "POST /f HTTP/1.1\r\nHost: brl.test\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    const auto invitation = client.receive_head();
    client.send("abc");

    ASSERT_TRUE(invitation);
    EXPECT_EQ(invitation->status, 100);
    EXPECT_EQ(client.receive()->body, "POST /f||abc");
    EXPECT_EQ(refused.status_of("POST /f HTTP/1.1\r\nHost: brl.test\r\nContent-Length: 9999999\r\n"
                                "Expect: 100-continue\r\n\r\n"),
              413);
}

TEST(Server, AnswersNothingAfterARefusal) {
    const auto server = start_echo();
    Client client(server->port());

    client.send("GET /a HTTP/1.1\r\n\r\nGET /b HTTP/1.1\r\nHost: brl.test\r\n\r\n");

    EXPECT_EQ(client.receive()->status, 400);
    EXPECT_FALSE(client.receive());
}

TEST(Server, ABodyAboveTheLimitGetsItsAnswerAlthoughTheClientGoesOnSending) {
    const auto server = start_echo();
    Client client(server->port());

    client.send("POST /f HTTP/1.1\r\nHost: brl.test\r\nContent-Length: 2000000\r\n\r\n");
    client.send(std::string(2000000, 'x'));
    const auto answer = client.receive();

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 413);
    EXPECT_EQ(answer->body, "error 413");
    EXPECT_EQ(answer->header("Connection"), "close");
}

TEST(Server, AnUploadRouteMayTakeMore) {
    Settings settings = test_settings();
    settings.body_bytes_max = [](Method, std::string_view path) {
        return path == "/upload" ? 20U : 10U;
    };
    const auto server = start(std::move(settings), testing::echo);

    EXPECT_EQ(status_for(*server,
                         "POST /upload HTTP/1.1\r\nHost: brl.test\r\nContent-Length: 12\r\n\r\n"
                         "123456789012"),
              200);
    EXPECT_EQ(status_for(*server,
                         "POST /form HTTP/1.1\r\nHost: brl.test\r\nContent-Length: 12\r\n\r\n"
                         "123456789012"),
              413);
    EXPECT_EQ(status_for(*server,
                         "POST /form HTTP/1.1\r\nHost: brl.test\r\nTransfer-Encoding: chunked\r\n"
                         "\r\nc\r\n123456789012\r\n0\r\n\r\n"),
              413);
}

TEST(Server, AHandlerThatFailsGivesTheErrorPageAndALineWithoutItsText) {
    std::vector<std::string> lines;
    Settings settings = test_settings();
    settings.report = [&lines](std::string_view id, std::string_view detail) {
        lines.push_back(std::string(id) + " " + std::string(detail));
    };
    auto server = start(std::move(settings), [](const Request&) -> Response {
        throw std::runtime_error("words of a person");
    });
    Client client(server->port());

    client.send(get_page);
    const auto answer = client.receive();
    server.reset();

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 500);
    EXPECT_EQ(answer->body, "error 500");
    EXPECT_EQ(lines, (std::vector<std::string>{"http.handler-failed St13runtime_error"}));
}

TEST(Server, ALineBreakInAHeaderNeverReachesTheClient) {
    Settings settings = test_settings();
    settings.report = [](std::string_view, std::string_view) {};
    const auto server = start(std::move(settings), [](const Request&) {
        return Response::see_other("/a\r\nSet-Cookie: x=y");
    });
    Client client(server->port());

    client.send(get_page);
    const auto answer = client.receive();

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 500);
    EXPECT_EQ(answer->header("Set-Cookie"), "");
}

// ------------------------------------------------------------------------------ time and number

TEST(Server, ASlowHeadGets408) {
    Settings settings = test_settings();
    settings.limits.headers_within = milliseconds(50);
    const auto server = start(std::move(settings), testing::echo);

    EXPECT_EQ(status_for(*server, "GET /a HTTP/1.1\r\nHost: brl"), 408);
}

TEST(Server, AClientThatNeverSaysAnythingIsClosed) {
    Settings settings = test_settings();
    settings.limits.headers_within = milliseconds(50);
    const auto server = start(std::move(settings), testing::echo);
    Client client(server->port());

    EXPECT_TRUE(client.is_closed_by_server());
}

TEST(Server, ASlowBodyGets408) {
    Settings settings = test_settings();
    settings.limits.transfer_grace = milliseconds(50);
    const auto server = start(std::move(settings), testing::echo);

    EXPECT_EQ(
        status_for(*server, "POST /f HTTP/1.1\r\nHost: brl.test\r\nContent-Length: 10\r\n\r\nabc"),
        408);
}

TEST(Server, AnIdleConnectionIsClosedWithoutAnAnswer) {
    Settings settings = test_settings();
    settings.limits.keep_alive = milliseconds(50);
    const auto server = start(std::move(settings), testing::echo);
    Client client(server->port());

    EXPECT_EQ(client.status_of(get_page), 200);
    EXPECT_FALSE(client.receive());
}

TEST(Server, AReaderWhoDoesNotReadIsCutOff) {
    Settings settings = test_settings();
    settings.limits.transfer_grace = milliseconds(50);
    settings.limits.bytes_per_second_min = 1'000'000'000;
    auto server = start(std::move(settings), [](const Request&) {
        Response response;
        response.body = std::string(64UL * 1024 * 1024, 'x');
        return response;
    });
    Client client(server->port());

    client.send(get_page);
    const auto answer = client.receive_head();
    server.reset();  // would wait for the whole answer

    EXPECT_TRUE(answer);
    EXPECT_TRUE(client.is_closed_by_server());
}

TEST(Server, OneAddressHasItsShareOfConnections) {
    Settings settings = test_settings();
    settings.connections_per_address_max = 50;
    const auto server = start(std::move(settings), testing::echo);
    std::list<Client> clients;

    for (int i = 0; i < 50; ++i) clients.emplace_back(server->port());
    const bool all_served = std::all_of(clients.begin(), clients.end(), [](Client& client) {
        return client.status_of(get_page) == 200;
    });
    Client one_more(server->port());

    EXPECT_TRUE(all_served);
    EXPECT_EQ(one_more.status_of(get_page), 0);
}

TEST(Server, APlaceThatBecomesFreeIsUsedAgain) {
    Settings settings = test_settings();
    settings.connections_max = 1;
    const auto server = start(std::move(settings), testing::echo);
    Client first(server->port());

    EXPECT_EQ(first.status_of("GET /a HTTP/1.1\r\nHost: brl.test\r\nConnection: close\r\n\r\n"),
              200);
    first.finish_sending();
    EXPECT_TRUE(first.is_closed_by_server());
    int status = 0;
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (status == 0 && std::chrono::steady_clock::now() < until) {
        status = status_for(*server, get_page);
    }

    EXPECT_EQ(status, 200);
}

TEST(Server, TheAddressBehindATrustedProxyIsTheLastOneForwarded) {
    const auto tell_peer = [](const Request& request) {
        Response response;
        response.body = request.peer;
        return response;
    };
    Settings trusting = test_settings();
    trusting.proxies = {"127.0.0.1"};
    const auto behind = start(std::move(trusting), tell_peer);
    const auto direct = start(test_settings(), tell_peer);
    constexpr std::string_view bytes =
        "GET /a HTTP/1.1\r\nHost: brl.test\r\nX-Forwarded-For: 203.0.113.9, 198.51.100.7\r\n\r\n";
    Client through(behind->port());
    Client pretending(direct->port());

    through.send(bytes);
    pretending.send(bytes);

    EXPECT_EQ(through.receive()->body, "198.51.100.7");
    EXPECT_EQ(pretending.receive()->body, "127.0.0.1");
}

TEST(Server, TwoHundredRequestsAtOnceAreAllAnsweredWithTheirOwn) {
    Settings settings = test_settings();
    settings.connections_per_address_max = 200;
    const auto server = start(std::move(settings), testing::echo);
    std::atomic<int> right = 0;
    std::vector<std::thread> people;

    for (int i = 0; i < 200; ++i) {
        people.emplace_back([&right, i, port = server->port()] {
            const std::string path = "/p" + std::to_string(i);
            Client client(port);
            client.send("GET " + path + " HTTP/1.1\r\nHost: brl.test\r\n\r\n");
            const auto answer = client.receive();
            right += answer && answer->body == "GET " + path + "||" ? 1 : 0;
        });
    }
    for (auto& person : people) person.join();

    EXPECT_EQ(right, 200);
}

TEST(Server, StoppingFinishesWhatRuns) {
    std::promise<void> has_begun;
    std::promise<void> may_go_on;
    auto server = start(test_settings(), [&](const Request& request) {
        has_begun.set_value();
        may_go_on.get_future().wait();
        return testing::echo(request);
    });
    Client idle(server->port());
    Client busy(server->port());

    busy.send(get_page);
    has_begun.get_future().wait();
    auto stopping = std::async(std::launch::async, [&server] { server.reset(); });
    EXPECT_TRUE(idle.is_closed_by_server());
    may_go_on.set_value();
    const auto answer = busy.receive();
    busy.finish_sending();
    stopping.wait();

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->body, "GET /a||");
    EXPECT_EQ(answer->header("Connection"), "close");
}

TEST(Server, SaysWhyItCannotListen) {
    const auto server = start_echo();
    Settings settings = test_settings();
    settings.port = server->port();

    const auto second = Server::start(std::move(settings), testing::echo, testing::plain_error);

    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().id, "http.cannot-listen");
}

// -------------------------------------------------------------------------------------- headers

TEST(Server, EveryAnswerHasExactlyTheSecurityHeaders) {
    const auto server = start_echo();
    Client client(server->port());

    client.send(get_page);
    const auto answer = client.receive();

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->names(),
              (std::vector<std::string>{"Cache-Control",
                                        "Content-Length",
                                        "Content-Security-Policy",
                                        "Content-Type",
                                        "Cross-Origin-Embedder-Policy",
                                        "Cross-Origin-Opener-Policy",
                                        "Cross-Origin-Resource-Policy",
                                        "Date",
                                        "Permissions-Policy",
                                        "Referrer-Policy",
                                        "Strict-Transport-Security",
                                        "X-Content-Type-Options",
                                        "X-Frame-Options",
                                        "X-Robots-Tag"}));
}

TEST(Server, ARefusalHasTheSecurityHeadersToo) {
    const auto server = start_echo();
    Client client(server->port());

    client.send("BREW /a HTTP/1.1\r\nHost: brl.test\r\n\r\n");
    const auto answer = client.receive();

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 501);
    EXPECT_EQ(answer->header("X-Frame-Options"), "DENY");
    EXPECT_EQ(answer->header("Cache-Control"), "no-store");
    EXPECT_EQ(answer->header("Server"), "");
}

}  // namespace
}  // namespace briljant::http
