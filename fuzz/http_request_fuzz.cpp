// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// Any bytes as one connection, through the reader that the server uses. Besides memory errors it
// looks for three lies: a request that breaks a promise of message.hpp, an outcome that depends on
// how the bytes were cut into packets, and a request after a refusal.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/bytes.hpp"
#include "core/check.hpp"
#include "http/octets.hpp"
#include "http/reader.hpp"

namespace {

using briljant::http::Reader;
using briljant::http::Request;
using briljant::http::Rules;

Rules small_rules() {
    Rules rules;
    rules.hosts = {"brl.test"};
    rules.limits.request_line_bytes_max = 128;
    rules.limits.header_bytes_max = 512;
    rules.limits.header_fields_max = 8;
    rules.limits.body_bytes_max = 256;
    rules.limits.chunk_overhead_bytes_max = 256;
    return rules;
}

void check_promises(const Request& request) {
    BR_CHECK(request.path.starts_with('/'));
    BR_CHECK(briljant::http::is_utf8(request.path));
    BR_CHECK(request.path.find('\0') == std::string::npos);
    BR_CHECK(request.path.find("/../") == std::string::npos && !request.path.ends_with("/.."));
    BR_CHECK(request.host == "brl.test");
    BR_CHECK(request.body.size() <= 256);
    BR_CHECK(request.query.pairs().size() <= 200);
}

// The requests and the refusal, as text, when the bytes come in pieces of this size.
std::string outcome(std::string_view bytes, std::size_t piece) {
    static const Rules rules = small_rules();
    Reader reader{rules};
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        reader.feed(bytes.substr(at, piece));
        while (reader.stage() == Reader::Stage::done) {
            const Request request = reader.take();
            check_promises(request);
            text.append(to_text(request.method)).append(request.path).append(request.body);
            text.push_back('\n');
            reader.next();
        }
    }
    if (reader.stage() == Reader::Stage::refused) {
        BR_CHECK(reader.status() >= 400);
        BR_CHECK(reader.feed("GET / HTTP/1.1\r\nHost: brl.test\r\n\r\n") == Reader::Stage::refused);
        text.append("refused");
    }
    return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = briljant::core::as_text({data, size});
    BR_CHECK(outcome(bytes, bytes.size() + 1) == outcome(bytes, 1));
    return 0;
}
