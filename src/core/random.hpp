// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Where chance comes from. Injected, so that a test can repeat itself; the real one is
// crypto::SystemRandom. Implementations are safe from every thread.

#include "core/bytes.hpp"

namespace briljant::core {

class Random {
public:
    Random() = default;
    Random(const Random&) = delete;
    Random& operator=(const Random&) = delete;
    virtual ~Random() = default;

    // Fills the whole buffer with unpredictable bytes.
    virtual void fill(std::span<std::uint8_t> buffer) = 0;
};

}  // namespace briljant::core
