// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/testing/client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>

#include "core/check.hpp"
#include "http/octets.hpp"

namespace briljant::http::testing {

namespace {

constexpr int wait_seconds_max = 10;

}  // namespace

std::string Received::header(std::string_view name) const {
    const auto found = std::find_if(headers.begin(), headers.end(), [name](const auto& header) {
        return equals_ignoring_case(header.first, name);
    });
    return found == headers.end() ? std::string{} : found->second;
}

std::vector<std::string> Received::names() const {
    std::vector<std::string> result;
    result.reserve(headers.size());
    for (const auto& header : headers) result.push_back(header.first);
    std::sort(result.begin(), result.end());
    return result;
}

Client::Client(unsigned short port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    BR_CHECK(socket_ >= 0);
    const timeval wait{wait_seconds_max, 0};
    const int on = 1;
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof(wait));
    ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &wait, sizeof(wait));
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the interface of POSIX
    BR_CHECK(::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0);
}

Client::~Client() {
    ::close(socket_);
}

bool Client::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void Client::finish_sending() {
    ::shutdown(socket_, SHUT_WR);
}

bool Client::read_more() {
    std::array<char, 16384> buffer{};
    const auto size = ::recv(socket_, buffer.data(), buffer.size(), 0);
    if (size <= 0) return false;
    waiting_.append(buffer.data(), static_cast<std::size_t>(size));
    return true;
}

std::optional<Received> Client::take_head() {
    auto end = waiting_.find("\r\n\r\n");
    while (end == std::string::npos) {
        if (!read_more()) return std::nullopt;
        end = waiting_.find("\r\n\r\n");
    }
    std::string_view head = std::string_view{waiting_}.substr(0, end + 2);
    Received received;
    const auto line_end = head.find("\r\n");
    received.status = std::atoi(std::string(head.substr(9, 3)).c_str());
    received.reason = head.substr(13, line_end - 13);
    head.remove_prefix(line_end + 2);
    while (!head.empty()) {
        const std::string_view line = head.substr(0, head.find("\r\n"));
        const auto colon = line.find(": ");
        received.headers.emplace_back(line.substr(0, colon), line.substr(colon + 2));
        head.remove_prefix(line.size() + 2);
    }
    waiting_.erase(0, end + 4);
    return received;
}

std::optional<Received> Client::receive_head() {
    return take_head();
}

std::optional<Received> Client::receive() {
    auto received = take_head();
    if (!received) return std::nullopt;
    const auto size =
        static_cast<std::size_t>(std::atoll(received->header("Content-Length").c_str()));
    while (waiting_.size() < size) {
        if (!read_more()) return std::nullopt;
    }
    received->body = waiting_.substr(0, size);
    waiting_.erase(0, size);
    return received;
}

bool Client::is_closed_by_server() {
    errno = 0;
    while (read_more()) waiting_.clear();
    return errno != EAGAIN && errno != EWOULDBLOCK;
}

int Client::status_of(std::string_view bytes) {
    send(bytes);
    const auto received = receive();
    return received ? received->status : 0;
}

}  // namespace briljant::http::testing
