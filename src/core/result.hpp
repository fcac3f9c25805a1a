// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A value or the reason why there is none. Failure is part of the signature, never an exception.
// Not thread-safe; a Result is made, checked and consumed by one caller.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace briljant::core {

enum class ErrorCode { not_found, not_permitted, conflict, invalid, unavailable };

struct [[nodiscard]] Error {
    ErrorCode code;
    std::string_view id;  // stable, documented in messages/, e.g. "covenant.organisation-not-party"
    std::string detail;   // for the operator; never personal data
};

template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const noexcept { return state_.index() == 0; }

    [[nodiscard]] const T& value() const& { return std::get<0>(state_); }
    [[nodiscard]] T& value() & { return std::get<0>(state_); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(state_)); }
    [[nodiscard]] const Error& error() const& { return std::get<1>(state_); }
    [[nodiscard]] Error&& error() && { return std::get<1>(std::move(state_)); }

private:
    std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : state_(std::move(error)) {}

    explicit operator bool() const noexcept { return !state_.has_value(); }

    [[nodiscard]] const Error& error() const& { return *state_; }
    [[nodiscard]] Error&& error() && { return *std::move(state_); }

private:
    std::optional<Error> state_;
};

}  // namespace briljant::core

// NOLINTBEGIN(bugprone-macro-parentheses): these are statements, not expressions
#define BR_JOIN_INNER(left, right) left##right
#define BR_JOIN(left, right) BR_JOIN_INNER(left, right)

// TRY(expr): return the error of a Result, or go on.
#define TRY(expr)                                                                     \
    do {                                                                              \
        if (auto br_result = (expr); !br_result) return std::move(br_result).error(); \
    } while (false)

// TRY_ASSIGN(const auto x, expr): the same, and keep the value.
#define TRY_ASSIGN(declaration, expr) \
    BR_TRY_ASSIGN(BR_JOIN(br_result_, __LINE__), declaration, expr)
#define BR_TRY_ASSIGN(temporary, declaration, expr)      \
    auto temporary = (expr);                             \
    if (!temporary) return std::move(temporary).error(); \
    declaration = std::move(temporary).value()
// NOLINTEND(bugprone-macro-parentheses)
