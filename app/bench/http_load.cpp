// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/bench/http_load.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <charconv>
#include <optional>
#include <thread>
#include <vector>

namespace briljant::app {

namespace {

using Clock = std::chrono::steady_clock;

class Connection final {
public:
    explicit Connection(unsigned short port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (socket_ < 0) return;
        const int on = 1;
        ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
        is_open_ =
            ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0;
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection() {
        if (socket_ >= 0) ::close(socket_);
    }

    // The size of the whole answer when it was 200; nothing otherwise.
    std::optional<std::size_t> ask(const std::string& request) {
        if (!is_open_ || !send_all(request)) return std::nullopt;
        std::string answer;
        std::size_t wanted = 0;
        while (wanted == 0 || answer.size() < wanted) {
            const auto got = ::recv(socket_, buffer_.data(), buffer_.size(), 0);
            if (got <= 0) return std::nullopt;
            answer.append(buffer_.data(), static_cast<std::size_t>(got));
            if (wanted == 0) wanted = size_of(answer);
        }
        if (!answer.starts_with("HTTP/1.1 200")) return std::nullopt;
        return answer.size();
    }

private:
    [[nodiscard]] bool send_all(const std::string& text) const {
        return ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL) ==
               static_cast<ssize_t>(text.size());
    }
    // Head and body together, once the head is complete; 0 before.
    static std::size_t size_of(const std::string& answer) {
        const auto end = answer.find("\r\n\r\n");
        if (end == std::string::npos) return 0;
        constexpr std::string_view name = "Content-Length: ";
        const auto field = answer.find(name);
        if (field == std::string::npos || field > end) return end + 4;
        std::size_t length = 0;
        std::from_chars(answer.data() + field + name.size(), answer.data() + end, length);
        return end + 4 + length;
    }

    int socket_;
    bool is_open_ = false;
    std::array<char, 65536> buffer_{};
};

}  // namespace

LoadResult run_load(const Load& load) {
    std::atomic<std::uint64_t> answered{0};
    std::atomic<std::uint64_t> failed{0};
    std::atomic<std::size_t> bytes{0};
    const auto start = Clock::now();
    const auto until = start + load.duration;
    {
        std::vector<std::jthread> threads;
        threads.reserve(load.connections);
        for (unsigned i = 0; i < load.connections; ++i) {
            threads.emplace_back([&] {
                Connection connection{load.port};
                while (Clock::now() < until) {
                    const auto size = connection.ask(load.request);
                    if (!size) {
                        ++failed;
                        return;
                    }
                    bytes = *size;
                    ++answered;
                }
            });
        }
    }
    const std::chrono::duration<double> spent = Clock::now() - start;
    return {static_cast<double>(answered.load()) / spent.count(), answered, failed, bytes};
}

}  // namespace briljant::app
