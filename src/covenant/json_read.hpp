// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Reading from a JSON object that has passed the schema: what is absent or null gives the empty
// value. Internal to the loader and to the JSON form of facts.

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "core/clock.hpp"
#include "covenant/vocabulary.hpp"

namespace briljant::covenant::json_read {

namespace json = boost::json;

[[nodiscard]] inline const json::value* find(const json::object& object, std::string_view key) {
    const auto* value = object.if_contains({key.data(), key.size()});
    return value != nullptr && !value->is_null() ? value : nullptr;
}

[[nodiscard]] inline std::string_view view(const json::value& value) {
    const auto* text = value.if_string();
    return text == nullptr ? std::string_view{} : std::string_view{text->data(), text->size()};
}

[[nodiscard]] inline std::string text(const json::object& object, std::string_view key) {
    const auto* value = find(object, key);
    return value == nullptr ? std::string{} : std::string{view(*value)};
}

[[nodiscard]] inline bool flag(const json::object& object, std::string_view key) {
    const auto* value = find(object, key);
    return value != nullptr && value->is_bool() && value->get_bool();
}

[[nodiscard]] inline std::optional<int> number(const json::object& object, std::string_view key) {
    const auto* value = find(object, key);
    if (value == nullptr || !value->is_int64()) return std::nullopt;
    constexpr std::int64_t limit = 1'000'000;
    const auto whole = value->get_int64();
    if (whole < -limit || whole > limit) return std::nullopt;
    return static_cast<int>(whole);
}

[[nodiscard]] inline std::optional<core::Date> date(const json::object& object,
                                                    std::string_view key) {
    const auto* value = find(object, key);
    return value == nullptr ? std::nullopt : core::date_from_iso(view(*value));
}

template <typename E>
[[nodiscard]] std::optional<E> word(const json::object& object, std::string_view key) {
    const auto* value = find(object, key);
    return value == nullptr ? std::nullopt : parse_name<E>(view(*value));
}

inline const json::array no_values{};
inline const json::object no_members{};

[[nodiscard]] inline const json::array& list(const json::object& object, std::string_view key) {
    const auto* value = find(object, key);
    const auto* array = value == nullptr ? nullptr : value->if_array();
    return array == nullptr ? no_values : *array;
}

[[nodiscard]] inline const json::object& as_object(const json::value& value) {
    const auto* object = value.if_object();
    return object == nullptr ? no_members : *object;
}

[[nodiscard]] inline const json::object& section(const json::object& object, std::string_view key) {
    const auto* value = find(object, key);
    return value == nullptr ? no_members : as_object(*value);
}

template <typename E>
[[nodiscard]] Set<E> words(const json::array& array) {
    Set<E> set;
    for (const auto& value : array)
        if (const auto each = parse_name<E>(view(value))) set.insert(*each);
    return set;
}

template <typename E>
[[nodiscard]] Set<E> words(const json::object& object, std::string_view key) {
    return words<E>(list(object, key));
}

}  // namespace briljant::covenant::json_read
