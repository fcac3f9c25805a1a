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
    "WHERE g.role IN ('DPO', 'COORDINATING_DPO', 'LOG_MANAGER') AND g.revoked_at IS NULL AND "
    "g.confirmed_by IS NOT NULL "
    "AND m.public_key IS NOT NULL AND (g.covenant_id = $1 OR $1 = $2)"};
constexpr storage::Statement add_compartment{
    "app.add_log_compartment",
    "INSERT INTO compartment (covenant_id, kind, id, generation, commitment, made_at) "
    "VALUES ($1, 'log', $2, 1, $3, 0)"};
constexpr storage::Statement add_wrap{
    "app.add_log_wrap",
    "INSERT INTO key_wrap (covenant_id, kind, compartment, generation, member_id, epoch, wrap) "
    "VALUES ($1, 'log', $2, 1, $3, $4, $5)"};

constexpr storage::Statement list_waiting{
    "app.list_waiting_months",
    "SELECT compartment, wrap FROM key_wrap "
    "WHERE covenant_id = $1 AND kind = 'log' AND member_id = $2 ORDER BY compartment"};
constexpr storage::Statement remove_waiting{
    "app.remove_waiting_months",
    "DELETE FROM key_wrap WHERE covenant_id = $1 AND kind = 'log' AND member_id = $2"};
constexpr storage::Statement count_waiting{
    "app.count_waiting_months",
    "SELECT count(*) FROM key_wrap WHERE kind = 'log' AND member_id = $1"};

core::Key as_key(const core::Bytes& bytes) {
    core::Key key{};
    std::copy_n(bytes.begin(), std::min(bytes.size(), key.size()), key.begin());
    return key;
}

// No member has the nil id: its wrap is the one that waits.
constexpr core::MemberId nobody{};

class MonthSeals final {
public:
    MonthSeals(storage::Session& session,
               const core::CovenantId& covenant,
               const crypto::InstanceKeys& keys,
               core::Random& random)
        : session_(session), covenant_(covenant), keys_(keys), random_(random) {}

    core::Result<storage::Rows> readers() {
        return session_.query(log_readers, storage::values(covenant_, core::CovenantId{}));
    }

    core::Result<void> seal_to(const storage::Rows& readers,
                               const std::string& month,
                               const core::Key& secret) {
        for (const auto& row : readers) {
            const auto wrap = crypto::wrap_key(
                keys_, place(month, row.text(0)), as_key(row.bytes(1)), secret, random_);
            TRY(store(month, row.text(0), wrap));
        }
        return {};
    }

    core::Result<void> let_wait(const std::string& month, const core::Key& secret) {
        const auto wrap = crypto::wrap_under(
            keys_, place(month, nobody.text()), waiting_key().expose(), secret, random_);
        return store(month, nobody.text(), wrap);
    }

    core::Result<void> hand_over(const storage::Rows& waiting) {
        TRY_ASSIGN(const auto found, readers());
        if (found.empty()) return {};
        for (const auto& row : waiting) {
            const auto& month = row.text(0);
            TRY_ASSIGN(
                const auto secret,
                crypto::unwrap_under(
                    keys_, place(month, nobody.text()), waiting_key().expose(), row.bytes(1)));
            TRY(seal_to(found, month, secret.expose()));
        }
        TRY(session_.execute(remove_waiting, storage::values(covenant_, nobody)));
        return {};
    }

private:
    static crypto::WrapPlace place(const std::string& month, std::string member) {
        return {kind, month, generation, std::move(member)};
    }
    [[nodiscard]] crypto::SecretKey waiting_key() const {
        return crypto::subkey(keys_.index_root(), "logmonth");
    }
    core::Result<void> store(const std::string& month,
                             const std::string& member,
                             const core::Bytes& wrap) {
        TRY(session_.execute(
            add_wrap,
            storage::values(covenant_, month, member, std::int64_t{keys_.epoch()}, wrap)));
        return {};
    }

    storage::Session& session_;
    const core::CovenantId& covenant_;
    const crypto::InstanceKeys& keys_;
    core::Random& random_;
};

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
        MonthSeals seals{session, month.covenant, keys, random};
        TRY_ASSIGN(const auto readers, seals.readers());
        if (readers.empty()) return seals.let_wait(compartment, secret);
        return seals.seal_to(readers, compartment, secret);
    };
}

core::Result<void> hand_over_months(storage::Session& session,
                                    const core::CovenantId& covenant,
                                    const crypto::InstanceKeys& keys,
                                    core::Random& random) {
    TRY_ASSIGN(const auto waiting, session.query(list_waiting, storage::values(covenant, nobody)));
    if (waiting.empty()) return {};
    return MonthSeals{session, covenant, keys, random}.hand_over(waiting);
}

core::Result<std::int64_t> months_that_wait(storage::Session& session) {
    TRY_ASSIGN(const auto row, session.find(count_waiting, storage::values(nobody)));
    return row ? row->integer(0) : 0;
}

}  // namespace briljant::app
