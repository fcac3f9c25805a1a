// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The head of a log in log_head: its size, right edge and last moment. Whoever locks it writes the
// next entries; the lock lasts until the transaction ends. Internal to log/.

#include "log/append.hpp"
#include "log/merkle.hpp"

namespace briljant::log {

struct Head {
    Edge edge;
    core::Instant last;
};

// Begins the log when it is not there. "log.other-origin", "log.head-damaged".
[[nodiscard]] core::Result<Head> lock_head(storage::Session& session, const LogName& log);
[[nodiscard]] core::Result<void> store_head(storage::Session& session,
                                            const LogName& log,
                                            const Head& head);

// A number of a row; our sizes stay far below 2^63.
[[nodiscard]] inline std::int64_t row_number(std::uint64_t number) {
    return static_cast<std::int64_t>(number);
}

}  // namespace briljant::log
