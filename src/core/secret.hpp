// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A value that must not leave: a key, a token, a passphrase. It moves but does not copy, has no
// output operator, and is wiped when it dies. T is trivially copyable, or std::string or Bytes.
// Comparison is crypto::equal_secret (constant time). One owner at a time; not shared by threads.

#include <string>
#include <type_traits>
#include <utility>

#include "core/bytes.hpp"

namespace briljant::core {

// Overwrites memory in a way that the optimiser keeps.
void wipe(void* memory, std::size_t size) noexcept;

template <typename T>
class Secret final {
public:
    Secret() = default;
    explicit Secret(T value) : value_(std::move(value)) {}
    Secret(Secret&& other) noexcept : value_(std::move(other.value_)) { other.clear(); }
    Secret& operator=(Secret&& other) noexcept {
        if (this == &other) return *this;
        clear();
        value_ = std::move(other.value_);
        other.clear();
        return *this;
    }
    // A copy of a secret is one more thing to wipe: say clone() where it is meant.
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret() { clear(); }

    [[nodiscard]] Secret clone() const { return Secret{value_}; }
    [[nodiscard]] const T& expose() const noexcept { return value_; }
    [[nodiscard]] T& expose() noexcept { return value_; }

private:
    void clear() noexcept {
        if constexpr (std::is_trivially_copyable_v<T>) {
            wipe(&value_, sizeof(value_));
        } else {
            wipe(value_.data(), value_.size());
            value_.clear();
        }
    }

    T value_{};
};

using Key = std::array<std::uint8_t, 32>;

}  // namespace briljant::core
