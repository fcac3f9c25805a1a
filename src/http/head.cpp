// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/head.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "http/octets.hpp"

namespace briljant::http {

namespace {

struct Field {
    std::string_view name;
    std::string_view value;
};

using FieldList = std::vector<Field>;

// Two of these would let two readers of one message disagree.
constexpr std::array<std::string_view, 10> single_fields{"host",
                                                         "content-length",
                                                         "transfer-encoding",
                                                         "content-type",
                                                         "origin",
                                                         "sec-fetch-site",
                                                         "cookie",
                                                         "authorization",
                                                         "expect",
                                                         "x-forwarded-for"};

constexpr std::array<std::pair<std::string_view, std::string Request::*>, 9> copied_fields{{
    {"content-type", &Request::content_type},
    {"origin", &Request::origin},
    {"sec-fetch-site", &Request::fetch_site},
    {"accept", &Request::accept},
    {"accept-encoding", &Request::accept_encoding},
    {"accept-language", &Request::accept_language},
    {"authorization", &Request::authorization},
    {"user-agent", &Request::user_agent},
    {"traceparent", &Request::trace_parent},
}};

std::size_t count(const FieldList& fields, std::string_view name) {
    return static_cast<std::size_t>(
        std::count_if(fields.begin(), fields.end(), [name](const Field& field) {
            return equals_ignoring_case(field.name, name);
        }));
}

// The first value, "" when absent.
std::string_view value_of(const FieldList& fields, std::string_view name) {
    const auto found = std::find_if(fields.begin(), fields.end(), [name](const Field& field) {
        return equals_ignoring_case(field.name, name);
    });
    return found == fields.end() ? std::string_view{} : found->value;
}

// A folded line begins with a space and a space before the colon ends the name: both fail the
// test of the name.
std::variant<FieldList, Refusal> split_fields(std::string_view text, const Limits& limits) {
    FieldList fields;
    while (!text.empty()) {
        const auto end = text.find("\r\n");
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 2);
        if (line.empty()) break;
        const auto colon = line.find(':');
        if (colon == std::string_view::npos) return Refusal{400};
        const Field field{line.substr(0, colon), trim(line.substr(colon + 1))};
        if (!is_token(field.name) || !is_field_value(field.value)) return Refusal{400};
        if (fields.size() == limits.header_fields_max) return Refusal{431};
        fields.push_back(field);
    }
    const bool has_twice =
        std::any_of(single_fields.begin(), single_fields.end(), [&fields](std::string_view name) {
            return count(fields, name) > 1;
        });
    if (has_twice) return Refusal{400};
    return fields;
}

struct RequestLine {
    std::string_view method;
    std::string_view target;
};

bool is_http_version(std::string_view text) {
    return text.size() == 8 && text.substr(0, 5) == "HTTP/" && is_digit(text[5]) &&
           text[6] == '.' && is_digit(text[7]);
}

std::variant<RequestLine, Refusal> split_request_line(std::string_view line) {
    const auto parts = split(line, ' ');
    if (parts.size() != 3) return Refusal{400};
    if (!is_token(parts[0]) || parts[1].empty() || !is_http_version(parts[2])) return Refusal{400};
    if (parts[2] != "HTTP/1.1") return Refusal{505};
    return RequestLine{parts[0], parts[1]};
}

// Content-Length xor chunked. Nothing is a message without a body.
std::optional<Refusal> read_length(const FieldList& fields, Head& head) {
    const bool has_length = count(fields, "content-length") > 0;
    const bool has_coding = count(fields, "transfer-encoding") > 0;
    if (has_length && has_coding) return Refusal{400};
    if (has_coding) {
        head.is_chunked = equals_ignoring_case(value_of(fields, "transfer-encoding"), "chunked");
        return head.is_chunked ? std::nullopt : std::optional{Refusal{400}};
    }
    const bool must_have_length = head.request.method == Method::post ||
                                  head.request.method == Method::put ||
                                  head.request.method == Method::patch;
    if (!has_length) return must_have_length ? std::optional{Refusal{411}} : std::nullopt;
    const std::string_view text = value_of(fields, "content-length");
    if (text.empty() || !std::all_of(text.begin(), text.end(), is_digit)) return Refusal{400};
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), head.content_length);
    if (error == std::errc::result_out_of_range) return Refusal{413};
    return std::nullopt;
}

std::optional<Refusal> read_expectation(const FieldList& fields, Head& head) {
    if (count(fields, "expect") == 0) return std::nullopt;
    if (!equals_ignoring_case(value_of(fields, "expect"), "100-continue")) return Refusal{417};
    head.expects_continue = true;
    return std::nullopt;
}

bool has_close_option(const FieldList& fields) {
    return std::any_of(fields.begin(), fields.end(), [](const Field& field) {
        if (!equals_ignoring_case(field.name, "connection")) return false;
        const auto options = split(field.value, ',');
        return std::any_of(options.begin(), options.end(), [](std::string_view option) {
            return equals_ignoring_case(trim(option), "close");
        });
    });
}

bool is_dot_segment(std::string_view segment) {
    return segment == "." || segment == "..";
}

// An encoded slash or a backslash would make one segment look like two to somebody else.
std::optional<std::string> decode_path(std::string_view text) {
    if (text.empty() || text.front() != '/') return std::nullopt;
    for (const std::string_view segment : split(text.substr(1), '/')) {
        const auto decoded = percent_decode(segment);
        if (!decoded || is_dot_segment(*decoded)) return std::nullopt;
        if (decoded->find_first_of("/\\") != std::string::npos) return std::nullopt;
    }
    auto path = percent_decode(text);
    if (!path || !is_utf8(*path) || !is_field_value(*path)) return std::nullopt;
    if (path->find('\t') != std::string::npos) return std::nullopt;
    return path;
}

// What remains of "http://host/path" when the host is the one of the field; other forms as is.
std::string_view to_origin_form(std::string_view target, std::string_view host) {
    const auto scheme = target.find("://");
    if (target.front() == '/' || scheme == std::string_view::npos) return target;
    const std::string_view name = target.substr(0, scheme);
    if (!equals_ignoring_case(name, "http") && !equals_ignoring_case(name, "https")) return target;
    std::string_view rest = target.substr(scheme + 3);
    const std::string_view authority = rest.substr(0, rest.find_first_of("/?"));
    if (!equals_ignoring_case(authority, host)) return {};
    rest.remove_prefix(authority.size());
    return rest.empty() ? std::string_view{"/"} : rest;
}

bool is_visible_ascii(std::string_view text) {
    return std::all_of(
        text.begin(), text.end(), [](char octet) { return octet > ' ' && octet < '\x7F'; });
}

std::optional<Refusal> read_target(std::string_view target, Head& head) {
    if (!is_visible_ascii(target) || target.find('#') != std::string_view::npos) {
        return Refusal{400};
    }
    target = to_origin_form(target, head.request.host);
    const auto mark = target.find('?');
    auto path = decode_path(target.substr(0, mark));
    auto query =
        parse_form(mark == std::string_view::npos ? std::string_view{} : target.substr(mark + 1));
    if (!path || !query) return Refusal{400};
    head.request.path = std::move(*path);
    head.request.query = std::move(*query);
    return std::nullopt;
}

std::optional<Refusal> read_host(const FieldList& fields, const Rules& rules, Head& head) {
    head.request.host = to_lower(value_of(fields, "host"));
    const auto found = std::find(rules.hosts.begin(), rules.hosts.end(), head.request.host);
    return found == rules.hosts.end() ? std::optional{Refusal{400}} : std::nullopt;
}

void copy_fields(const FieldList& fields, Head& head) {
    for (const auto& [name, member] : copied_fields) {
        head.request.*member = value_of(fields, name);
    }
    head.request.cookies = parse_cookies(value_of(fields, "cookie"));
    head.forwarded_for = value_of(fields, "x-forwarded-for");
    head.is_keep_alive = !has_close_option(fields);
}

std::optional<Refusal> read_size(const Rules& rules, Head& head) {
    const Request& request = head.request;
    head.body_bytes_max = rules.body_bytes_max ? rules.body_bytes_max(request.method, request.path)
                                               : rules.limits.body_bytes_max;
    return head.content_length > head.body_bytes_max ? std::optional{Refusal{413}} : std::nullopt;
}

}  // namespace

std::variant<std::monostate, std::size_t, Refusal> HeadScanner::scan(std::string_view bytes,
                                                                     const Limits& limits) {
    for (; seen_ < bytes.size(); ++seen_) {
        const char octet = bytes[seen_];
        const bool follows_cr = seen_ > 0 && bytes[seen_ - 1] == '\r';
        if ((octet == '\n') != follows_cr) return Refusal{400};
        if (octet != '\n') continue;
        const bool is_empty_line = seen_ - line_start_ == 1;
        line_start_ = seen_ + 1;
        if (first_line_end_ == 0) {
            first_line_end_ = line_start_;
            if (first_line_end_ > limits.request_line_bytes_max + 2) return Refusal{414};
        } else if (is_empty_line) {
            if (line_start_ - first_line_end_ > limits.header_bytes_max) return Refusal{431};
            return ++seen_;
        }
    }
    if (first_line_end_ == 0 && seen_ > limits.request_line_bytes_max + 1) return Refusal{414};
    if (first_line_end_ != 0 && seen_ - first_line_end_ > limits.header_bytes_max) {
        return Refusal{431};
    }
    return std::monostate{};
}

std::variant<Head, Refusal> parse_head(std::string_view head, const Rules& rules) {
    const auto line_end = head.find("\r\n");
    if (line_end == std::string_view::npos) return Refusal{400};
    const auto line = split_request_line(head.substr(0, line_end));
    if (const auto* refusal = std::get_if<Refusal>(&line)) return *refusal;
    const auto fields = split_fields(head.substr(line_end + 2), rules.limits);
    if (const auto* refusal = std::get_if<Refusal>(&fields)) return *refusal;
    const auto& [method_name, target] = std::get<RequestLine>(line);
    const auto& list = std::get<FieldList>(fields);

    Head result;
    if (const auto refusal = read_host(list, rules, result)) return *refusal;
    if (const auto refusal = read_target(target, result)) return *refusal;
    const auto method = method_from(method_name);
    if (!method) return Refusal{501};
    result.request.method = *method;
    if (const auto refusal = read_length(list, result)) return *refusal;
    if (const auto refusal = read_expectation(list, result)) return *refusal;
    if (const auto refusal = read_size(rules, result)) return *refusal;
    copy_fields(list, result);
    return result;
}

}  // namespace briljant::http
