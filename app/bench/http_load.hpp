// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Requests over loopback as fast as they are answered, on kept connections, for a while: the load
// of `briljant bench`. Talks to 127.0.0.1 only; bounded in time and connections.

#include <chrono>
#include <cstdint>
#include <string>

namespace briljant::app {

struct Load {
    unsigned short port;
    std::string request;  // complete, with its empty line
    unsigned connections;
    std::chrono::milliseconds duration;
};

struct LoadResult {
    double per_second = 0;
    std::uint64_t answered = 0;
    std::uint64_t failed = 0;      // not 200, or a connection that broke
    std::size_t bytes_of_one = 0;  // of the last answer, head included
};

[[nodiscard]] LoadResult run_load(const Load& load);

}  // namespace briljant::app
