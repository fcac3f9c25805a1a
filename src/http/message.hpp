// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// One request and one answer, without Boost: what handlers see. A request that reaches a handler
// has passed every limit and parser rule of docs/http.md. Plain values.

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace briljant::http {

enum class Method { get, head, post, put, patch, remove };

// Decoded pairs in the order they came: a query, or a form. At most 200 pairs.
class Fields final {
public:
    Fields() = default;
    explicit Fields(std::vector<std::pair<std::string, std::string>> pairs);

    [[nodiscard]] std::string_view get(std::string_view name) const;  // "" when absent
    [[nodiscard]] bool has(std::string_view name) const;
    [[nodiscard]] std::vector<std::string_view> all(std::string_view name) const;
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& pairs() const;

private:
    std::vector<std::pair<std::string, std::string>> pairs_;
};

struct Request {
    Method method = Method::get;
    std::string path;  // decoded, begins with '/', no dot segments, UTF-8
    Fields query;
    Fields form;  // of application/x-www-form-urlencoded
    std::string body;
    std::string content_type;
    std::string host;
    std::string origin;      // "" when absent
    std::string fetch_site;  // Sec-Fetch-Site, "" when absent
    std::string accept;
    std::string accept_encoding;
    std::string accept_language;
    std::string authorization;  // a secret: never in a log line
    std::string user_agent;
    std::string trace_parent;
    std::string peer;  // address of the client, as a trusted proxy saw it where there is one
    std::map<std::string, std::string, std::less<>> cookies;
    std::map<std::string, std::string, std::less<>> path_values;  // ":case" of the route

    [[nodiscard]] std::string_view cookie(std::string_view name) const;
    [[nodiscard]] std::string_view in_path(std::string_view name) const;
};

struct Response {
    int status = 200;
    std::string content_type = "text/html; charset=utf-8";
    std::string body = {};
    std::vector<std::pair<std::string, std::string>> headers = {};  // beside the fixed set
    bool is_cacheable = false;    // static files only: immutable; all else is no-store
    bool is_public_page = false;  // search engines may list it; all else is noindex

    [[nodiscard]] static Response see_other(std::string_view address);  // 303
};

// Form and query decoding (WHATWG URL, application/x-www-form-urlencoded). Nothing for malformed
// percent signs, more than 200 pairs, a NUL or bytes that are not UTF-8.
[[nodiscard]] std::optional<Fields> parse_form(std::string_view text);
// One path segment or query value, ready for an address.
[[nodiscard]] std::string encode(std::string_view text);
// The pairs of a Cookie field. What is not name=value is left out; of two equal names the first
// counts, which is the one with the longest path.
[[nodiscard]] std::map<std::string, std::string, std::less<>> parse_cookies(std::string_view text);
// "GET", "DELETE" for remove, and back. Names are case-sensitive.
[[nodiscard]] std::string_view to_text(Method method);
[[nodiscard]] std::optional<Method> method_from(std::string_view text);

}  // namespace briljant::http
