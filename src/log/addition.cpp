// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "log/addition.hpp"

#include <algorithm>

#include "log_sql.hpp"

namespace briljant::log {

core::Result<void> add(Addition& addition, const Envelope& envelope, const Entry& entry) {
    auto text = encode(envelope, entry);
    if (text.size() > entry_bytes_max) {
        return core::Error{core::ErrorCode::invalid, "log.entry-too-large", entry.event};
    }
    const auto leaf = leaf_hash(core::as_bytes(text));
    addition.records.push_back({addition.head.edge.size(), std::move(text), leaf});
    addition.head.edge.append(leaf);
    addition.head.last = entry.started;
    return {};
}

core::Result<void> store(storage::Session& session, const Addition& addition) {
    for (const auto& [sequence, entry, leaf] : addition.records) {
        TRY(session.execute(sql::add_entry,
                            storage::values(addition.log.covenant,
                                            row_number(sequence),
                                            core::Bytes(entry.begin(), entry.end()),
                                            core::Bytes(leaf.begin(), leaf.end()))));
    }
    return store_head(session, addition.log, addition.head);
}

core::Result<bool> stands(storage::Session& session, const LogName& log, const BodyKey& key) {
    const auto place = storage::values(log.covenant, row_number(key.sequence));
    TRY_ASSIGN(const auto row, session.find(sql::leaf_at, place));
    return row && std::ranges::equal(row->bytes(0), key.leaf);
}

}  // namespace briljant::log
