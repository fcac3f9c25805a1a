// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The HTTP/1.1 server: Boost.Beast behind a header without Boost. Coroutines accept and parse on
// one thread, handlers run on a pool. Limits and parser rules: docs/http.md. Every answer carries
// the security headers of docs/http.md. start() listens before it returns; the destructor finishes
// what runs and closes.

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "http/message.hpp"

namespace briljant::http {

struct Settings {
    std::string address = "127.0.0.1";
    unsigned short port = 8080;      // 0: a free one
    std::vector<std::string> hosts;  // allowed Host values with port; the listen address always is
    unsigned handler_threads = 0;    // 0: eight for each core (a handler waits for the disk)
    std::size_t connections_max = 1000;
    std::size_t connections_per_address_max = 50;
    bool is_secure = true;  // false on loopback in the demo: no Strict-Transport-Security
};

using Handler = std::function<Response(const Request&)>;
// Error answers made before a handler can run (400, 408, 411, 413, 414, 431, 501) as a page.
using ErrorPage = std::function<Response(int status)>;

class Server final {
public:
    [[nodiscard]] static core::Result<std::unique_ptr<Server>> start(Settings settings,
                                                                     Handler handler,
                                                                     ErrorPage error_page);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] unsigned short port() const noexcept;

private:
    struct State;
    explicit Server(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace briljant::http
