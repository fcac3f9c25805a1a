// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// How many decisions one core takes per second on a given version: for `briljant bench decisions`
// reads and contributions, allowed and refused, in equal parts; for `briljant covenant speed` the
// questions that are given.

#include <chrono>
#include <cstdint>
#include <span>

#include "covenant/covenant.hpp"
#include "covenant/facts.hpp"

namespace briljant::covenant {

struct DecisionSpeed {
    double decisions_per_second = 0;
    std::uint64_t decisions = 0;
    std::uint64_t allowed = 0;  // so that the work cannot be left out
};

[[nodiscard]] DecisionSpeed measure_decisions(const CovenantVersion& version,
                                              const core::Date& today,
                                              std::chrono::milliseconds duration);

// The questions in turn, over and over; there is at least one.
[[nodiscard]] DecisionSpeed measure_decisions(const CovenantVersion& version,
                                              std::span<const Facts> questions,
                                              std::chrono::milliseconds duration);

}  // namespace briljant::covenant
