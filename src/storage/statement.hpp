// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// One named SQL statement and the values that go through it. Statements stand in a module's .sql
// file and are compiled into constants; no SQL is put together at run time. Parameters are written
// $1, $2, …, in any order. Plain values, safe from every thread.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/bytes.hpp"
#include "core/clock.hpp"
#include "core/id.hpp"

namespace briljant::storage {

struct Statement {
    std::string_view name;  // "dossier.find_case": in errors and metrics, never with values
    std::string_view sql;
};

using Value = std::variant<std::monostate, std::int64_t, double, std::string, core::Bytes>;
using Values = std::vector<Value>;

// What a column of a table may hold, as a Value. Ids are TEXT, moments BIGINT milliseconds, dates
// TEXT (ISO 8601), booleans BIGINT 0 or 1.
[[nodiscard]] inline Value value(std::string_view text) {
    return std::string{text};
}
[[nodiscard]] inline Value value(const char* text) {
    return std::string{text};
}
[[nodiscard]] inline Value value(std::int64_t number) {
    return number;
}
[[nodiscard]] inline Value value(int number) {
    return std::int64_t{number};
}
[[nodiscard]] inline Value value(double number) {
    return number;
}
[[nodiscard]] inline Value value(bool claim) {
    return std::int64_t{claim ? 1 : 0};
}
[[nodiscard]] inline Value value(core::Bytes bytes) {
    return bytes;
}
[[nodiscard]] inline Value value(core::ByteView bytes) {
    return core::Bytes{bytes.begin(), bytes.end()};
}
[[nodiscard]] inline Value value(std::nullopt_t /*nothing*/) {
    return {};
}
[[nodiscard]] inline Value value(core::Instant moment) {
    return core::to_millis(moment);
}
[[nodiscard]] inline Value value(const core::Date& date) {
    return core::to_iso(date);
}
template <typename Tag>
[[nodiscard]] Value value(const core::Id<Tag>& id) {
    return id.text();
}
template <typename T>
[[nodiscard]] Value value(const std::optional<T>& maybe) {
    return maybe ? value(*maybe) : Value{};
}
template <typename... Ts>
[[nodiscard]] Values values(Ts&&... items) {
    Values list;
    list.reserve(sizeof...(items));
    (list.push_back(value(std::forward<Ts>(items))), ...);
    return list;
}

// One row of an answer. A column of another type than asked for is a mistake of the programmer and
// ends the process (BR_CHECK): the schema is ours.
class Row final {
public:
    explicit Row(Values columns) : columns_(std::move(columns)) {}

    [[nodiscard]] std::size_t size() const noexcept { return columns_.size(); }
    [[nodiscard]] bool is_null(std::size_t column) const;
    [[nodiscard]] std::int64_t integer(std::size_t column) const;
    [[nodiscard]] double real(std::size_t column) const;
    [[nodiscard]] bool claim(std::size_t column) const;  // a boolean
    [[nodiscard]] const std::string& text(std::size_t column) const;
    [[nodiscard]] const core::Bytes& bytes(std::size_t column) const;
    [[nodiscard]] core::Instant instant(std::size_t column) const;
    [[nodiscard]] core::Date date(std::size_t column) const;
    [[nodiscard]] std::optional<std::int64_t> maybe_integer(std::size_t column) const;
    [[nodiscard]] std::optional<core::Bytes> maybe_bytes(std::size_t column) const;
    [[nodiscard]] std::optional<std::string> maybe_text(std::size_t column) const;
    [[nodiscard]] std::optional<core::Instant> maybe_instant(std::size_t column) const;
    [[nodiscard]] std::optional<core::Date> maybe_date(std::size_t column) const;
    template <typename IdType>
    [[nodiscard]] IdType id(std::size_t column) const {
        return checked(IdType::parse(text(column)));
    }
    template <typename IdType>
    [[nodiscard]] std::optional<IdType> maybe_id(std::size_t column) const {
        if (is_null(column)) return std::nullopt;
        return id<IdType>(column);
    }

private:
    template <typename T>
    static T checked(std::optional<T> maybe) {
        require(maybe.has_value());
        return *std::move(maybe);
    }
    static void require(bool holds);

    Values columns_;
};

using Rows = std::vector<Row>;

}  // namespace briljant::storage
