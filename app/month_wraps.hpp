// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Seals the secret of a log month to the members who may read the log (DPO, LOG_MANAGER): without
// one of them, and the instance key, nobody reads who looked at whom. A privacy officer who comes
// later gets the months before from a colleague. Safe from every thread.

#include "crypto/keyring.hpp"
#include "log/month_key.hpp"

namespace briljant::app {

[[nodiscard]] log::StoreMonthWraps month_wraps(const crypto::InstanceKeys& keys,
                                               core::Random& random);

}  // namespace briljant::app
