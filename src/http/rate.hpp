// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// How often the same somebody may ask: a token bucket for each key (an address, a session). Memory
// is bounded: the bucket that was used longest ago makes place, and its owner starts full again.
// Time comes from the injected clock. Safe from every thread.

#include <chrono>
#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/clock.hpp"
#include "core/guarded.hpp"

namespace briljant::http {

struct Rate {
    double per_second = 5;         // a reader who clicks through a case stays below it
    double burst = 20;             // a page with its drafts and a quick return
    std::size_t keys_max = 10000;  // about 2 MB
};

class RateLimiter final {
public:
    RateLimiter(const core::Clock& clock, Rate rate);  // the clock outlives the limiter

    // Takes one token of the key. False: refuse with 429.
    [[nodiscard]] bool allow(std::string_view key);
    // Whole seconds until the key has a token again, at least one: for Retry-After.
    [[nodiscard]] std::chrono::seconds retry_after(std::string_view key);
    [[nodiscard]] std::size_t keys();

private:
    struct Bucket {
        std::string key;
        double tokens;
        core::Instant filled_at;
    };
    using Buckets = std::list<Bucket>;  // used last in front
    struct State {
        Buckets buckets;
        std::unordered_map<std::string_view, Buckets::iterator> by_key;  // views of Bucket::key
    };

    Bucket& fill(State& state, std::string_view key) const;

    const core::Clock& clock_;
    const Rate rate_;
    core::Guarded<State> state_;
};

// Who counts as one: an IPv4 address, or an IPv6 network of 64 bits, because a single subscriber
// has all its addresses. What is no address is its own key.
[[nodiscard]] std::string network_of(std::string_view address);

}  // namespace briljant::http
