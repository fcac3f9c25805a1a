// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Seals the secret of a log month to the members who may read the log (DPO, LOG_MANAGER): without
// one of them, and the instance key, nobody reads who looked at whom. As long as there is none (a
// new installation, a new covenant) it waits under the instance key alone; the first log reader
// takes it over and what waited is deleted. A privacy officer who comes later gets the months
// before from a colleague. Safe from every thread.

#include "crypto/keyring.hpp"
#include "log/month_key.hpp"

namespace briljant::app {

[[nodiscard]] log::StoreMonthWraps month_wraps(const crypto::InstanceKeys& keys,
                                               core::Random& random);

// Seals the months that wait to the log readers there are now; nothing when nobody is there yet.
// Called before a body key is made, thus at most five minutes after a reader's keys are.
[[nodiscard]] core::Result<void> hand_over_months(storage::Session& session,
                                                  const core::CovenantId& covenant,
                                                  const crypto::InstanceKeys& keys,
                                                  core::Random& random);

// The number of months, of all logs, that no member can read.
[[nodiscard]] core::Result<std::int64_t> months_that_wait(storage::Session& session);

}  // namespace briljant::app
