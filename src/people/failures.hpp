// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// How often something went wrong in the last hour, and how long the next attempt must wait: five
// are free, then 1, 2, 4 … up to 42 seconds. Kept in the database, so that a restart forgives
// nothing, under a keyed digest, so that the table names nobody. A count survives undo(). One
// Visit, one thread.

#include <string_view>

#include "gate/visit.hpp"

namespace briljant::people {

void count_failure(gate::Visit& visit, std::string_view what);
[[nodiscard]] core::Result<std::int64_t> failures_of(gate::Visit& visit, std::string_view what);
[[nodiscard]] core::Result<std::chrono::seconds> wait_after(gate::Visit& visit,
                                                            std::string_view what);

}  // namespace briljant::people
