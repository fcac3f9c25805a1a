// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The month pair of a log (LPK, LSK): entries of one month can be read by whoever has its secret,
// and by nobody once it is destroyed. The public half stands in log_month_key and its digest in
// every body key entry; the secret half exists only in the wraps that the caller stores for the
// members with the role DPO or LOG_MANAGER.

#include <functional>
#include <string_view>

#include "core/result.hpp"
#include "crypto/crypto.hpp"
#include "storage/database.hpp"

namespace briljant::log {

struct MonthPair {
    core::CovenantId covenant;
    std::string_view month;  // "2026-11"
    const crypto::KeyPair& pair;
};
using StoreMonthWraps =
    std::function<core::Result<void>(storage::Session& session, const MonthPair& month)>;

// The public key of the month. The first call of a month makes the pair, in this transaction, and
// hands it to store_wraps; the secret is wiped before this returns. Called under the lock of the
// log's head (the Appender does), so two nodes never make two pairs.
[[nodiscard]] core::Result<crypto::Key> ensure_month_key(storage::Session& session,
                                                         const core::CovenantId& covenant,
                                                         std::string_view month,
                                                         core::Random& random,
                                                         const StoreMonthWraps& store_wraps);

}  // namespace briljant::log
