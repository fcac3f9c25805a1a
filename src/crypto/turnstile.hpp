// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Lets so many in at once and so many wait, first come first served; everybody else is turned away
// at once, so that a storm of sign-ins costs memory and time within bounds. Safe from every thread.

#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace briljant::crypto {

class Turnstile final {
public:
    Turnstile(std::uint64_t at_once, std::uint64_t waiting);

    // True when it was our turn, after waiting for it; each true needs one leave().
    [[nodiscard]] bool enter();
    void leave();
    [[nodiscard]] std::uint64_t waiting();

private:
    const std::uint64_t at_once_;
    const std::uint64_t places_;
    std::mutex mutex_;
    std::condition_variable turn_;
    std::uint64_t tickets_ = 0;   // given out so far
    std::uint64_t finished_ = 0;  // of those
};

}  // namespace briljant::crypto
