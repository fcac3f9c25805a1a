// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The rules for what stands before the body: request line, fields, length, host, path. Stricter
// than the parser library: where two readers could understand a message differently, we refuse it
// (RFC 9112 sections 3, 5, 6; docs/http.md). No sockets, no library: pure functions over bytes,
// safe from every thread.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "http/limits.hpp"
#include "http/message.hpp"
#include "http/server.hpp"

namespace briljant::http {

struct Rules {
    Limits limits;
    std::vector<std::string> hosts;  // lower case, with port
    std::function<std::size_t(Method, std::string_view path)> body_bytes_max;
};

struct Refusal {
    int status;
};

struct Head {
    Request request;  // without body, form and peer
    std::string forwarded_for;
    std::size_t content_length = 0;
    std::size_t body_bytes_max = 0;
    bool is_chunked = false;
    bool is_keep_alive = true;
    bool expects_continue = false;

    [[nodiscard]] bool has_body() const { return is_chunked || content_length > 0; }
};

// Looks for the end of the head in bytes that are still arriving, and refuses as early as it can:
// a bare CR or LF, a line or a head that is too long.
class HeadScanner final {
public:
    // `bytes` grows from call to call. The size of the head with its empty line, nothing while it
    // is incomplete, or a refusal.
    [[nodiscard]] std::variant<std::monostate, std::size_t, Refusal> scan(std::string_view bytes,
                                                                          const Limits& limits);

private:
    std::size_t seen_ = 0;
    std::size_t line_start_ = 0;
    std::size_t first_line_end_ = 0;  // 0: not yet
};

// `head` is complete: it ends with an empty line.
[[nodiscard]] std::variant<Head, Refusal> parse_head(std::string_view head, const Rules& rules);

}  // namespace briljant::http
