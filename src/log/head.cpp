// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "log/head.hpp"

#include "log_sql.hpp"

namespace briljant::log {

using storage::values;

core::Result<Head> lock_head(storage::Session& session, const LogName& log) {
    TRY_ASSIGN(auto rows, session.lock(sql::head, values(log.covenant)));
    if (rows.empty()) {
        const auto begin = values(log.covenant, core::Bytes{}, log.origin);
        TRY(session.execute(sql::start_log, begin));
        TRY_ASSIGN(rows, session.lock(sql::head, values(log.covenant)));
    }
    const core::Error damaged{core::ErrorCode::unavailable, "log.head-damaged", log.origin};
    if (rows.size() != 1 || rows[0].integer(0) < 0) return damaged;
    if (rows[0].text(3) != log.origin) {
        return core::Error{core::ErrorCode::conflict, "log.other-origin", rows[0].text(3)};
    }
    const auto edge = Edge::parse(static_cast<std::uint64_t>(rows[0].integer(0)), rows[0].bytes(1));
    if (!edge) return damaged;
    return Head{*edge, rows[0].instant(2)};
}

core::Result<void> store_head(storage::Session& session, const LogName& log, const Head& head) {
    const auto row =
        values(log.covenant, row_number(head.edge.size()), head.edge.bytes(), head.last);
    TRY(session.execute(sql::store_head, row));
    return {};
}

}  // namespace briljant::log
