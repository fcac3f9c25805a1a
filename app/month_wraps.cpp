// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/month_wraps.hpp"

#include <algorithm>
#include <string>

namespace briljant::app {

namespace {

constexpr std::string_view kind = "log";
constexpr std::uint32_t generation = 1;

// Of the log's own covenant; of any covenant for the log of the installation.
constexpr storage::Statement log_readers{
    "app.log_readers",
    "SELECT DISTINCT m.id, m.public_key FROM role_grant g "
    "JOIN member m ON m.id = g.member_id AND m.covenant_id = $2 "
    "WHERE g.role IN ('DPO', 'COORDINATING_DPO', 'LOG_MANAGER') AND g.revoked_at IS NULL "
    "AND m.public_key IS NOT NULL AND (g.covenant_id = $1 OR $1 = $2)"};
constexpr storage::Statement add_compartment{
    "app.add_log_compartment",
    "INSERT INTO compartment (covenant_id, kind, id, generation, commitment, made_at) "
    "VALUES ($1, 'log', $2, 1, $3, 0)"};
constexpr storage::Statement add_wrap{
    "app.add_log_wrap",
    "INSERT INTO key_wrap (covenant_id, kind, compartment, generation, member_id, epoch, wrap) "
    "VALUES ($1, 'log', $2, 1, $3, $4, $5)"};

core::Key as_key(const core::Bytes& bytes) {
    core::Key key{};
    std::copy_n(bytes.begin(), std::min(bytes.size(), key.size()), key.begin());
    return key;
}

}  // namespace

log::StoreMonthWraps month_wraps(const crypto::InstanceKeys& keys, core::Random& random) {
    return [&keys, &random](storage::Session& session,
                            const log::MonthPair& month) -> core::Result<void> {
        const std::string compartment{month.month};
        const auto& secret = month.pair.secret_key.expose();
        const auto commitment = crypto::commitment_of(secret);
        TRY(session.execute(
            add_compartment,
            storage::values(
                month.covenant, compartment, core::Bytes{commitment.begin(), commitment.end()})));
        TRY_ASSIGN(const auto readers,
                   session.query(log_readers, storage::values(month.covenant, core::CovenantId{})));
        for (const auto& row : readers) {
            const auto wrap = crypto::wrap_key(keys,
                                               {kind, compartment, generation, row.text(0)},
                                               as_key(row.bytes(1)),
                                               secret,
                                               random);
            TRY(session.execute(
                add_wrap,
                storage::values(
                    month.covenant, compartment, row.text(0), std::int64_t{keys.epoch()}, wrap)));
        }
        return {};
    };
}

}  // namespace briljant::app
