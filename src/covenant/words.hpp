// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// An enum and its printed names. Each enum of the vocabulary specialises Words with its names in
// order, in one string; everything here is computed while compiling. A Set is one bit per value.
// All of it is pure and safe to share.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <type_traits>

namespace briljant::covenant {

template <typename E>
struct Words;  // static constexpr E last; static constexpr std::string_view text

template <typename E>
inline constexpr std::size_t count_of = static_cast<std::size_t>(Words<E>::last) + 1;

template <typename E>
[[nodiscard]] constexpr std::size_t index_of(E value) noexcept {
    return static_cast<std::size_t>(value);
}

namespace detail {

template <std::size_t Count>
[[nodiscard]] consteval std::array<std::string_view, Count> split(std::string_view text) {
    std::array<std::string_view, Count> names{};
    std::size_t at = 0;
    for (std::size_t i = 0; i < Count; ++i) {
        const auto end = i + 1 == Count ? text.size() : text.find(' ', at);
        names[i] = text.substr(at, end - at);  // past the end: does not compile
        at = end + 1;
    }
    return names;
}

}  // namespace detail

template <typename E>
inline constexpr auto names_of = detail::split<count_of<E>>(Words<E>::text);

template <typename E>
[[nodiscard]] constexpr std::string_view to_name(E value) noexcept {
    return names_of<E>[index_of(value)];
}

template <typename E>
[[nodiscard]] constexpr std::optional<E> parse_name(std::string_view name) noexcept {
    for (std::size_t i = 0; i < count_of<E>; ++i)
        if (names_of<E>[i] == name) return static_cast<E>(i);
    return std::nullopt;
}

// A set of values of one enum; Act is the largest.
template <typename E>
class Set final {
    static_assert(count_of<E> <= 128);

public:
    constexpr Set() noexcept = default;
    constexpr Set(std::initializer_list<E> values) noexcept {
        for (const auto value : values) insert(value);
    }
    [[nodiscard]] static constexpr Set all() noexcept {
        Set set;
        for (std::size_t i = 0; i < count_of<E>; ++i) set.insert(static_cast<E>(i));
        return set;
    }

    constexpr void insert(E value) noexcept { half(value) |= bit(value); }
    constexpr void erase(E value) noexcept { half(value) &= ~bit(value); }
    [[nodiscard]] constexpr bool contains(E value) const noexcept {
        return ((index_of(value) < 64 ? low_ : high_) & bit(value)) != 0;
    }
    [[nodiscard]] constexpr bool empty() const noexcept { return low_ == 0 && high_ == 0; }
    [[nodiscard]] constexpr int size() const noexcept {
        return std::popcount(low_) + std::popcount(high_);
    }
    [[nodiscard]] constexpr bool intersects(const Set& other) const noexcept {
        return ((low_ & other.low_) | (high_ & other.high_)) != 0;
    }
    [[nodiscard]] constexpr bool includes(const Set& other) const noexcept {
        return (other.low_ & ~low_) == 0 && (other.high_ & ~high_) == 0;
    }
    friend constexpr Set operator|(Set a, const Set& b) noexcept {
        a.low_ |= b.low_;
        a.high_ |= b.high_;
        return a;
    }
    friend constexpr Set operator&(Set a, const Set& b) noexcept {
        a.low_ &= b.low_;
        a.high_ &= b.high_;
        return a;
    }
    friend constexpr bool operator==(const Set&, const Set&) noexcept = default;

    // Calls `visit` with each value in the order of the enum.
    template <typename Visit>
    constexpr void each(Visit visit) const {
        for (auto bits = low_; bits != 0; bits &= bits - 1)
            visit(static_cast<E>(std::countr_zero(bits)));
        for (auto bits = high_; bits != 0; bits &= bits - 1)
            visit(static_cast<E>(64 + std::countr_zero(bits)));
    }

private:
    static constexpr std::uint64_t bit(E value) noexcept {
        return std::uint64_t{1} << (index_of(value) % 64);
    }
    constexpr std::uint64_t& half(E value) noexcept { return index_of(value) < 64 ? low_ : high_; }

    std::uint64_t low_ = 0;
    std::uint64_t high_ = 0;
};

}  // namespace briljant::covenant
