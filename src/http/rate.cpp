// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/rate.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/bytes.hpp"

namespace briljant::http {

RateLimiter::RateLimiter(const core::Clock& clock, Rate rate) : clock_(clock), rate_(rate) {}

bool RateLimiter::allow(std::string_view key) {
    return state_.with([&](State& state) {
        Bucket& bucket = fill(state, key);
        if (bucket.tokens < 1) return false;
        bucket.tokens -= 1;
        return true;
    });
}

std::chrono::seconds RateLimiter::retry_after(std::string_view key) {
    return state_.with([&](State& state) {
        const double missing = 1 - fill(state, key).tokens;
        const auto seconds = static_cast<long>(std::ceil(missing / rate_.per_second));
        return std::chrono::seconds{std::max(1L, seconds)};
    });
}

std::size_t RateLimiter::keys() {
    return state_.with([](State& state) { return state.buckets.size(); });
}

RateLimiter::Bucket& RateLimiter::fill(State& state, std::string_view key) const {
    const core::Instant now = clock_.now();
    if (const auto found = state.by_key.find(key); found != state.by_key.end()) {
        state.buckets.splice(state.buckets.begin(), state.buckets, found->second);
        Bucket& bucket = state.buckets.front();
        // A clock that was set back gives nothing and takes nothing.
        const std::chrono::duration<double> passed = now - bucket.filled_at;
        const double earned = std::max(0.0, passed.count()) * rate_.per_second;
        bucket.tokens = std::min(rate_.burst, bucket.tokens + earned);
        bucket.filled_at = now;
        return bucket;
    }
    if (state.buckets.size() >= rate_.keys_max) {
        state.by_key.erase(state.buckets.back().key);
        state.buckets.pop_back();
    }
    state.buckets.push_front({std::string(key), rate_.burst, now});
    Bucket& bucket = state.buckets.front();
    state.by_key.emplace(bucket.key, state.buckets.begin());
    return bucket;
}

std::string network_of(std::string_view address) {
    std::array<std::uint8_t, 16> bytes{};
    const std::string text(address.substr(0, address.find('%')));  // without the zone
    if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return std::string(address);
    return core::to_hex(core::ByteView{bytes}.first(8)) + "/64";
}

}  // namespace briljant::http
