// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// JSON in one spelling (RFC 8785: sorted members, no spaces, the shortest escapes; integers only),
// so that the same facts always have the same bytes and the same leaf. The writer leaves the order
// of members to its caller; the reader refuses every text that is not in that one spelling.
// Internal to log/. Values, not shared by threads.

#include <boost/json/value.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace briljant::log {

class JsonWriter final {
public:
    void open(char bracket);
    void close(char bracket);
    void key(std::string_view name);
    // Bytes that are not UTF-8 become U+FFFD: an entry is never lost for its letters.
    void text(std::string_view words);
    void number(std::int64_t value);
    void claim(bool holds);
    // The member `name`, left out when there is nothing to say.
    void member(std::string_view name, std::string_view words);

    [[nodiscard]] std::string result() && { return std::move(out_); }

private:
    void separate();

    std::string out_;
    bool needs_comma_ = false;
};

// Nothing for other spellings, broken text, fractions or more than eight levels.
[[nodiscard]] std::optional<boost::json::value> parse_canonical(std::string_view text);

}  // namespace briljant::log
