// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Every limit of the server, with its reason. The defaults are those of docs/http.md; a test sets
// its own, so that it need not wait. A plain value.

#include <chrono>
#include <cstddef>

namespace briljant::http {

struct Limits {
    // Our longest address is a filter of a list, well below 1 KiB; 414 above.
    std::size_t request_line_bytes_max = 4096;
    // Cookies, languages and what a proxy adds fit in 4 KiB; 431 above.
    std::size_t header_bytes_max = 16384;
    std::size_t header_fields_max = 100;
    // A long contribution is 100 kB of form; 413 above. An upload has a limit of its own.
    std::size_t body_bytes_max = 1024UL * 1024UL;
    // Chunk sizes, extensions and trailers count as well, or they would be free of any limit.
    std::size_t chunk_overhead_bytes_max = 1024UL * 1024UL;
    // A slow client must not hold a connection for the price of one byte now and then; 408.
    std::chrono::milliseconds headers_within{10'000};
    // The body (and the reading of our answer) may fall this far behind one KiB per second.
    std::chrono::milliseconds transfer_grace{10'000};
    std::size_t bytes_per_second_min = 1024;
    // Long enough for the next click of a reader who scans a page, short enough to free a place.
    std::chrono::milliseconds keep_alive{15'000};
    // After a refusal we read on for a while, or the client loses our answer to a reset.
    std::chrono::milliseconds linger{2'000};
    std::size_t linger_bytes_max = 4UL * 1024UL * 1024UL;
    // At the end of the server, what runs gets this long.
    std::chrono::milliseconds stop_within{10'000};
};

}  // namespace briljant::http
