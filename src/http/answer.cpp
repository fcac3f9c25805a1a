// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/answer.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>
#include <utility>

#include "http/octets.hpp"

namespace briljant::http {

namespace {

using Header = std::pair<std::string_view, std::string_view>;

constexpr std::string_view policy_name = "Content-Security-Policy";

constexpr Header content_policy{
    policy_name,
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"};

// Referrer-Policy is same-origin, because no-referrer makes browsers send "Origin: null" with our
// own forms, which the check of the origin must refuse.
constexpr std::array<Header, 7> always{{
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Embedder-Policy", "require-corp"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy",
     "camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), "
     "bluetooth=(), payment=(), browsing-topics=()"},
}};

constexpr Header transport_security{"Strict-Transport-Security",
                                    "max-age=63072000; includeSubDomains"};

// Ours alone: a handler's value for these is left out.
constexpr std::array<std::string_view, 9> reserved{"Strict-Transport-Security",
                                                   "Cache-Control",
                                                   "X-Robots-Tag",
                                                   "Content-Length",
                                                   "Content-Type",
                                                   "Transfer-Encoding",
                                                   "Connection",
                                                   "Date",
                                                   "Server"};

constexpr std::array<std::pair<int, std::string_view>, 33> reasons{{
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {417, "Expectation Failed"},
    {422, "Unprocessable Content"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {505, "HTTP Version Not Supported"},
}};

// The phrase may be empty (RFC 9112 section 4), the space before it may not.
std::string_view reason(int status) {
    const auto* const found = std::find_if(
        reasons.begin(), reasons.end(), [status](const auto& row) { return row.first == status; });
    return found == reasons.end() ? std::string_view{} : found->second;
}

void add(std::string& head, std::string_view name, std::string_view value) {
    head.append(name).append(": ").append(value).append("\r\n");
}

bool is_fixed(std::string_view name) {
    const auto is_name = [name](std::string_view other) {
        return equals_ignoring_case(other, name);
    };
    return std::any_of(reserved.begin(), reserved.end(), is_name) ||
           std::any_of(always.begin(), always.end(), [&is_name](const Header& header) {
               return is_name(header.first);
           });
}

bool are_valid(const Response& response) {
    return is_field_value(response.content_type) &&
           std::all_of(response.headers.begin(), response.headers.end(), [](const auto& header) {
               return is_token(header.first) && is_field_value(header.second);
           });
}

void add_own(std::string& head, const Response& response) {
    bool has_policy = false;
    for (const auto& [name, value] : response.headers) {
        if (is_fixed(name)) continue;
        const bool is_policy = equals_ignoring_case(name, policy_name);
        if (is_policy && has_policy) continue;
        has_policy = has_policy || is_policy;
        add(head, name, value);
    }
    if (!has_policy) add(head, content_policy.first, content_policy.second);
}

void add_content(std::string& head, const Response& response) {
    if (response.status == 204 || response.status == 304) return;
    if (!response.body.empty()) add(head, "Content-Type", response.content_type);
    add(head, "Content-Length", std::to_string(response.body.size()));
}

}  // namespace

std::optional<std::string> answer_head(const Response& response, AnswerFacts facts) {
    if (!are_valid(response)) return std::nullopt;
    std::string head;
    head.reserve(2048);
    head.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
    head.append(reason(response.status)).append("\r\n");
    add(head,
        "Date",
        http_date(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())));
    add_content(head, response);
    add_own(head, response);
    for (const auto& [name, value] : always) add(head, name, value);
    if (facts.is_secure) add(head, transport_security.first, transport_security.second);
    add(head,
        "Cache-Control",
        response.is_cacheable ? "public, max-age=31536000, immutable" : "no-store");
    if (!response.is_public_page) add(head, "X-Robots-Tag", "noindex");
    if (!facts.is_keep_alive) add(head, "Connection", "close");
    head.append("\r\n");
    return head;
}

std::string http_date(std::chrono::sys_seconds moment) {
    constexpr std::array<const char*, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<const char*, 12> months{
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto midnight = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date{midnight};
    const std::chrono::hh_mm_ss time{moment - midnight};
    const auto weekday = std::chrono::weekday{midnight}.c_encoding();
    std::array<char, 64> text{};
    const int size = std::snprintf(text.data(),
                                   text.size(),
                                   "%s, %02u %s %04d %02d:%02d:%02d GMT",
                                   days.at(weekday),
                                   static_cast<unsigned>(date.day()),
                                   months.at(static_cast<unsigned>(date.month()) - 1),
                                   static_cast<int>(date.year()),
                                   static_cast<int>(time.hours().count()),
                                   static_cast<int>(time.minutes().count()),
                                   static_cast<int>(time.seconds().count()));
    return {text.data(), static_cast<std::size_t>(size)};
}

}  // namespace briljant::http
