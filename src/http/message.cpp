// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/message.hpp"

#include <algorithm>
#include <array>

#include "http/octets.hpp"

namespace briljant::http {

namespace {

// The largest form of the application (a meeting with twenty items) has about eighty fields.
constexpr std::size_t pairs_max = 200;

constexpr std::array<std::pair<Method, std::string_view>, 6> method_names{{
    {Method::get, "GET"},
    {Method::head, "HEAD"},
    {Method::post, "POST"},
    {Method::put, "PUT"},
    {Method::patch, "PATCH"},
    {Method::remove, "DELETE"},
}};

std::optional<std::string> decode_form_text(std::string_view text) {
    std::string spaced(text);
    std::replace(spaced.begin(), spaced.end(), '+', ' ');
    auto decoded = percent_decode(spaced);
    if (!decoded || decoded->find('\0') != std::string::npos) return std::nullopt;
    if (!is_utf8(*decoded)) return std::nullopt;
    return decoded;
}

std::string_view find_in(const std::map<std::string, std::string, std::less<>>& values,
                         std::string_view name) {
    const auto found = values.find(name);
    return found == values.end() ? std::string_view{} : std::string_view{found->second};
}

}  // namespace

Fields::Fields(std::vector<std::pair<std::string, std::string>> pairs) : pairs_(std::move(pairs)) {}

std::string_view Fields::get(std::string_view name) const {
    const auto found = std::find_if(
        pairs_.begin(), pairs_.end(), [name](const auto& pair) { return pair.first == name; });
    return found == pairs_.end() ? std::string_view{} : std::string_view{found->second};
}

bool Fields::has(std::string_view name) const {
    return std::any_of(
        pairs_.begin(), pairs_.end(), [name](const auto& pair) { return pair.first == name; });
}

std::vector<std::string_view> Fields::all(std::string_view name) const {
    std::vector<std::string_view> values;
    for (const auto& [key, value] : pairs_) {
        if (key == name) values.emplace_back(value);
    }
    return values;
}

const std::vector<std::pair<std::string, std::string>>& Fields::pairs() const {
    return pairs_;
}

std::string_view Request::cookie(std::string_view name) const {
    return find_in(cookies, name);
}

std::string_view Request::in_path(std::string_view name) const {
    return find_in(path_values, name);
}

Response Response::see_other(std::string_view address) {
    Response response;
    response.status = 303;
    response.headers.emplace_back("Location", address);
    return response;
}

std::optional<Fields> parse_form(std::string_view text) {
    std::vector<std::pair<std::string, std::string>> pairs;
    while (!text.empty()) {
        const std::string_view part = cut(text, '&');
        if (part.empty()) continue;
        if (pairs.size() == pairs_max) return std::nullopt;
        const auto equals = part.find('=');
        auto name = decode_form_text(part.substr(0, equals));
        auto value = decode_form_text(equals == std::string_view::npos ? std::string_view{}
                                                                       : part.substr(equals + 1));
        if (!name || !value) return std::nullopt;
        pairs.emplace_back(std::move(*name), std::move(*value));
    }
    return Fields{std::move(pairs)};
}

std::string encode(std::string_view text) {
    constexpr std::string_view unreserved =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    result.reserve(text.size());
    for (const char octet : text) {
        if (unreserved.find(octet) != std::string_view::npos) {
            result.push_back(octet);
            continue;
        }
        const auto byte = static_cast<unsigned char>(octet);
        result.push_back('%');
        result.push_back(digits[byte / 16U]);
        result.push_back(digits[byte % 16U]);
    }
    return result;
}

std::map<std::string, std::string, std::less<>> parse_cookies(std::string_view text) {
    std::map<std::string, std::string, std::less<>> cookies;
    for (const std::string_view part : split(text, ';')) {
        const auto equals = part.find('=');
        if (equals == std::string_view::npos) continue;
        const std::string_view name = trim(part.substr(0, equals));
        if (!is_token(name)) continue;
        cookies.try_emplace(std::string(name), trim(part.substr(equals + 1)));
    }
    return cookies;
}

std::string_view to_text(Method method) {
    return std::find_if(method_names.begin(),
                        method_names.end(),
                        [method](const auto& row) { return row.first == method; })
        ->second;
}

std::optional<Method> method_from(std::string_view text) {
    const auto* const found = std::find_if(method_names.begin(),
                                           method_names.end(),
                                           [text](const auto& row) { return row.second == text; });
    if (found == method_names.end()) return std::nullopt;
    return found->first;
}

}  // namespace briljant::http
