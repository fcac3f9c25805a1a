// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// How many decisions one core takes per second: reads and contributions, allowed and refused, in
// equal parts, on a given version. For `briljant bench decisions`.

#include <chrono>
#include <cstdint>

#include "covenant/covenant.hpp"

namespace briljant::covenant {

struct DecisionSpeed {
    double decisions_per_second = 0;
    std::uint64_t decisions = 0;
    std::uint64_t allowed = 0;  // so that the work cannot be left out
};

[[nodiscard]] DecisionSpeed measure_decisions(const CovenantVersion& version,
                                              const core::Date& today,
                                              std::chrono::milliseconds duration);

}  // namespace briljant::covenant
