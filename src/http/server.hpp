// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The HTTP/1.1 server: Boost.Beast behind a header without Boost. Coroutines accept and parse on
// one thread, handlers run on a pool. Limits and parser rules: docs/http.md. Every answer carries
// the security headers of docs/http.md. start() listens before it returns; the destructor lets
// what runs finish and closes. Handlers are called from several threads at once.

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "http/limits.hpp"
#include "http/message.hpp"

namespace briljant::http {

struct Settings {
    std::string address = "127.0.0.1";
    unsigned short port = 8080;  // 0: a free one
    // Allowed Host values with port; the listen address always is, and localhost on loopback.
    std::vector<std::string> hosts;
    // Addresses whose X-Forwarded-For is believed (its last entry); they share no limit per
    // address.
    std::vector<std::string> proxies;
    unsigned handler_threads = 0;  // 0: eight for each core (a handler waits for the disk)
    std::size_t connections_max = 1000;
    std::size_t connections_per_address_max = 50;
    bool is_secure = true;  // false on loopback in the demo: no Strict-Transport-Security
    Limits limits = {};
    // More than limits.body_bytes_max for an upload route; empty: the same for every path.
    std::function<std::size_t(Method, std::string_view path)> body_bytes_max = {};
    // A line for the operator: an id of messages/http.toml and a detail without personal data.
    // Empty: one line of JSON on stderr.
    std::function<void(std::string_view id, std::string_view detail)> report = {};
};

using Handler = std::function<Response(const Request&)>;
// Error answers made without a handler (400, 408, 411, 413, 414, 417, 431, 501, 505) or after one
// failed (500), as a page. Called from several threads at once.
using ErrorPage = std::function<Response(int status)>;

class Server final {
    struct State;

public:
    [[nodiscard]] static core::Result<std::unique_ptr<Server>> start(Settings settings,
                                                                     Handler handler,
                                                                     ErrorPage error_page);
    explicit Server(std::unique_ptr<State> state);  // only start() can name a State
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] unsigned short port() const noexcept;

private:
    std::unique_ptr<State> state_;
};

}  // namespace briljant::http
