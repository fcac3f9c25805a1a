// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Shared state that cannot be reached without its lock: pass a function to with().

#include <mutex>
#include <utility>

namespace briljant::core {

template <typename T>
class Guarded final {
public:
    Guarded() = default;
    explicit Guarded(T value) : value_(std::move(value)) {}

    template <typename Use>
    decltype(auto) with(Use&& use) {
        const std::lock_guard lock(mutex_);
        return std::forward<Use>(use)(value_);
    }

private:
    std::mutex mutex_;
    T value_{};
};

}  // namespace briljant::core
