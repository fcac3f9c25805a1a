// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "storage/postgres_value.hpp"

#include <array>
#include <charconv>

namespace briljant::storage {

namespace {

constexpr unsigned type_bool = 16;
constexpr unsigned type_bytea = 17;
constexpr unsigned type_name = 19;
constexpr unsigned type_int8 = 20;
constexpr unsigned type_int2 = 21;
constexpr unsigned type_int4 = 23;
constexpr unsigned type_text = 25;
constexpr unsigned type_float4 = 700;
constexpr unsigned type_float8 = 701;
constexpr unsigned type_varchar = 1043;
constexpr unsigned type_numeric = 1700;

template <typename Number>
std::optional<Value> number(std::string_view text) {
    Number parsed{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), parsed);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return Value{parsed};
}

std::string printed(double number) {
    std::array<char, 32> buffer{};  // the shortest text that reads back as the same number
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return error == std::errc{} ? std::string{buffer.data(), end} : std::string{"NaN"};
}

}  // namespace

std::optional<std::string> to_postgres(const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return std::to_string(*integer);
    if (const auto* real = std::get_if<double>(&value)) return printed(*real);
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* bytes = std::get_if<core::Bytes>(&value)) return "\\x" + core::to_hex(*bytes);
    return std::nullopt;
}

std::optional<Value> from_postgres(unsigned type, std::string_view text) {
    switch (type) {
        case type_int8:
        case type_int4:
        case type_int2:
            return number<std::int64_t>(text);
        case type_bool:
            return Value{std::int64_t{text == "t" ? 1 : 0}};
        case type_float8:
        case type_float4:
            return number<double>(text);
        case type_numeric:  // sum() of BIGINT has no fraction, avg() has one
            return text.find('.') == std::string_view::npos ? number<std::int64_t>(text)
                                                            : number<double>(text);
        case type_bytea: {
            if (!text.starts_with("\\x")) return std::nullopt;
            auto bytes = core::from_hex(text.substr(2));
            if (!bytes) return std::nullopt;
            return Value{*std::move(bytes)};
        }
        case type_text:
        case type_varchar:
        case type_name:
            return Value{std::string{text}};
        default:
            return std::nullopt;
    }
}

}  // namespace briljant::storage
