// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The head of an answer: status line, date, length, and the fixed set of security headers
// (docs/http.md). What a handler adds cannot weaken the set: of the fixed names it may replace the
// Content-Security-Policy alone (a file under a lens gets a stricter one). Safe from every thread.

#include <chrono>
#include <optional>
#include <string>

#include "http/message.hpp"

namespace briljant::http {

struct AnswerFacts {
    bool is_secure;
    bool is_keep_alive;
};

// Nothing when a header of the handler is no valid field: a line break there would begin a second
// answer.
[[nodiscard]] std::optional<std::string> answer_head(const Response& response, AnswerFacts facts);

// "Sun, 06 Nov 1994 08:49:37 GMT", RFC 9110 section 5.6.7.
[[nodiscard]] std::string http_date(std::chrono::sys_seconds moment);

}  // namespace briljant::http
