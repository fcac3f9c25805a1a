// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "storage/statement.hpp"

#include "core/check.hpp"

namespace briljant::storage {

namespace {

template <typename T>
const T& column_as(const Values& columns, std::size_t column) {
    BR_CHECK(column < columns.size());
    const auto* value = std::get_if<T>(&columns[column]);
    BR_CHECK(value != nullptr);
    return *value;
}

}  // namespace

void Row::require(bool holds) {
    BR_CHECK(holds);
}

bool Row::is_null(std::size_t column) const {
    BR_CHECK(column < columns_.size());
    return std::holds_alternative<std::monostate>(columns_[column]);
}

std::int64_t Row::integer(std::size_t column) const {
    return column_as<std::int64_t>(columns_, column);
}

double Row::real(std::size_t column) const {
    return column_as<double>(columns_, column);
}

bool Row::claim(std::size_t column) const {
    const auto number = integer(column);
    BR_CHECK(number == 0 || number == 1);
    return number == 1;
}

const std::string& Row::text(std::size_t column) const {
    return column_as<std::string>(columns_, column);
}

const core::Bytes& Row::bytes(std::size_t column) const {
    return column_as<core::Bytes>(columns_, column);
}

core::Instant Row::instant(std::size_t column) const {
    return core::from_millis(integer(column));
}

core::Date Row::date(std::size_t column) const {
    return checked(core::date_from_iso(text(column)));
}

std::optional<std::int64_t> Row::maybe_integer(std::size_t column) const {
    if (is_null(column)) return std::nullopt;
    return integer(column);
}

std::optional<std::string> Row::maybe_text(std::size_t column) const {
    if (is_null(column)) return std::nullopt;
    return text(column);
}

std::optional<core::Bytes> Row::maybe_bytes(std::size_t column) const {
    if (is_null(column)) return std::nullopt;
    return bytes(column);
}

std::optional<core::Instant> Row::maybe_instant(std::size_t column) const {
    if (is_null(column)) return std::nullopt;
    return instant(column);
}

std::optional<core::Date> Row::maybe_date(std::size_t column) const {
    if (is_null(column)) return std::nullopt;
    return date(column);
}

}  // namespace briljant::storage
