// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "crypto/turnstile.hpp"

#include "core/check.hpp"

namespace briljant::crypto {

Turnstile::Turnstile(std::uint64_t at_once, std::uint64_t waiting)
    : at_once_(at_once), places_(at_once + waiting) {
    BR_CHECK(at_once > 0);
}

bool Turnstile::enter() {
    std::unique_lock lock(mutex_);
    if (tickets_ - finished_ >= places_) return false;
    const auto ticket = tickets_++;
    turn_.wait(lock, [&] { return ticket < finished_ + at_once_; });
    return true;
}

void Turnstile::leave() {
    {
        const std::lock_guard lock(mutex_);
        ++finished_;
    }
    turn_.notify_all();
}

std::uint64_t Turnstile::waiting() {
    const std::lock_guard lock(mutex_);
    const auto inside = tickets_ - finished_;
    return inside > at_once_ ? inside - at_once_ : 0;
}

}  // namespace briljant::crypto
