// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "log/month_key.hpp"

#include <algorithm>

#include "log_sql.hpp"

namespace briljant::log {

core::Result<crypto::Key> ensure_month_key(storage::Session& session,
                                           const core::CovenantId& covenant,
                                           std::string_view month,
                                           core::Random& random,
                                           const StoreMonthWraps& store_wraps) {
    TRY_ASSIGN(const auto row, session.find(sql::month_key, storage::values(covenant, month)));
    if (row) {
        const auto& stored = row->bytes(0);
        crypto::Key key{};
        if (stored.size() != key.size()) {
            return core::Error{core::ErrorCode::unavailable, "log.month-key-damaged", ""};
        }
        std::ranges::copy(stored, key.begin());
        return key;
    }
    const auto pair = crypto::box_pair(random);
    const core::Bytes public_key(pair.public_key.begin(), pair.public_key.end());
    TRY(session.execute(sql::add_month_key, storage::values(covenant, month, public_key)));
    TRY(store_wraps(session, {covenant, month, pair}));
    return pair.public_key;
}

}  // namespace briljant::log
