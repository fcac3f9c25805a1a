// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A client that sends exactly the bytes it is given, for tests of the server. It waits for answers
// at most ten seconds, so that a server that hangs fails the test. One thread.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace briljant::http::testing {

struct Received {
    int status = 0;
    std::string reason;
    std::vector<std::pair<std::string, std::string>> headers;  // names as sent
    std::string body;

    [[nodiscard]] std::string header(std::string_view name) const;  // "" when absent
    [[nodiscard]] std::vector<std::string> names() const;           // sorted
};

class Client final {
public:
    explicit Client(unsigned short port);
    ~Client();
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    bool send(std::string_view bytes);
    void finish_sending();
    // The next answer, or nothing when the connection ended or ten seconds passed.
    [[nodiscard]] std::optional<Received> receive();
    [[nodiscard]] std::optional<Received> receive_head();  // of an answer to HEAD
    // Reads what is left. False: still open after ten seconds.
    [[nodiscard]] bool is_closed_by_server();
    [[nodiscard]] int status_of(std::string_view bytes);  // send and receive; 0: no answer

private:
    bool read_more();
    std::optional<Received> take_head();

    int socket_;
    std::string waiting_;
};

}  // namespace briljant::http::testing
