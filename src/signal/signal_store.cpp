// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "signal/signal_store.hpp"

#include "core/check.hpp"
#include "gate/series.hpp"
#include "signal_sql.hpp"

namespace briljant::signal {

namespace {

using storage::values;

core::Error damaged(std::string_view table) {
    return {core::ErrorCode::unavailable, "signal.row-damaged", std::string{table}};
}

template <typename E>
core::Result<E> enum_of(const std::string& name) {
    const auto value = covenant::parse_name<E>(name);
    if (!value) return damaged("signal");
    return *value;
}

core::Result<Signal> signal_of(const storage::Row& row) {
    Signal signal;
    signal.id = row.id<core::RowId>(0);
    signal.code = row.text(1);
    signal.received_at = row.instant(2);
    TRY_ASSIGN(signal.channel, enum_of<covenant::SignalChannel>(row.text(3)));
    signal.reporter_type = row.text(4);
    signal.reporter = row.maybe_id<core::MemberId>(5);
    signal.organisation = row.maybe_id<core::OrganisationId>(6);
    signal.assigned_to = row.maybe_id<core::MemberId>(7);
    TRY_ASSIGN(signal.state, enum_of<covenant::SignalState>(row.text(8)));
    if (!row.is_null(9)) {
        TRY_ASSIGN(signal.outcome, enum_of<covenant::TriageOutcome>(row.text(9)));
    }
    signal.triage_on = row.maybe_date(10);
    signal.decided_at = row.maybe_instant(11);
    signal.fed_back_at = row.maybe_instant(12);
    signal.closed_at = row.maybe_instant(13);
    signal.destroyed_at = row.maybe_instant(14);
    signal.row_version = row.integer(15);
    return signal;
}

const gate::Actor& actor_of(const gate::Visit& visit) {
    BR_CHECK(visit.actor() != nullptr);
    return *visit.actor();
}

std::optional<std::string> name_of(const std::optional<covenant::TriageOutcome>& outcome) {
    if (!outcome) return std::nullopt;
    return std::string{covenant::to_name(*outcome)};
}

}  // namespace

core::Result<std::string> SignalStore::next_code(const core::CovenantId& covenant) {
    return gate::next_code(visit_, covenant, {"signal", "SIG", 4});
}

core::Result<void> SignalStore::add(const gate::Permit& permit, const Signal& signal) {
    TRY(visit_.session().execute(sql::add_signal,
                                 values(permit.covenant_id(),
                                        signal.id,
                                        signal.code,
                                        signal.received_at,
                                        covenant::to_name(signal.channel),
                                        signal.reporter_type,
                                        signal.reporter,
                                        signal.organisation)));
    return {};
}

core::Result<void> SignalStore::change(const gate::Permit& permit, const Signal& signal) {
    TRY_ASSIGN(const auto changed,
               visit_.session().execute(sql::change_signal,
                                        values(permit.covenant_id(),
                                               signal.id,
                                               signal.reporter,
                                               signal.organisation,
                                               signal.assigned_to,
                                               covenant::to_name(signal.state),
                                               name_of(signal.outcome),
                                               signal.triage_on,
                                               signal.decided_at,
                                               signal.fed_back_at,
                                               signal.closed_at,
                                               signal.destroyed_at,
                                               signal.row_version)));
    if (changed == 1) return {};
    return core::Error{core::ErrorCode::conflict, "signal.changed-meanwhile", ""};
}

core::Result<void> SignalStore::add_core(const gate::Permit& permit,
                                         const core::RowId& signal,
                                         const std::vector<core::MemberId>& members) {
    for (const auto& member : members) {
        TRY(visit_.session().execute(sql::add_core_member,
                                     values(permit.covenant_id(), signal, member)));
    }
    return {};
}

core::Result<void> SignalStore::add_case(const gate::Permit& permit, const core::RowId& signal) {
    TRY(visit_.session().execute(
        sql::add_signal_case,
        values(permit.covenant_id(), signal, permit.case_id(), permit.known().code)));
    return {};
}

core::Result<std::vector<Signal>> SignalStore::list(const storage::Statement& statement,
                                                    const storage::Values& parameters) {
    TRY_ASSIGN(const auto rows, visit_.session().query(statement, parameters));
    std::vector<Signal> signals;
    for (const auto& row : rows) {
        TRY_ASSIGN(auto signal, signal_of(row));
        signals.push_back(std::move(signal));
    }
    return signals;
}

core::Result<std::optional<Signal>> SignalStore::find(std::string_view code) {
    TRY_ASSIGN(const auto found, list(sql::find_signal, values(actor_of(visit_).covenant, code)));
    if (found.empty()) return std::optional<Signal>{};
    return std::optional<Signal>{found.front()};
}

core::Result<std::vector<Signal>> SignalStore::all() {
    return list(sql::list_signals, values(actor_of(visit_).covenant));
}

core::Result<std::vector<Signal>> SignalStore::mine() {
    const auto& actor = actor_of(visit_);
    return list(sql::list_signals_of_reporter, values(actor.covenant, actor.member));
}

core::Result<std::vector<Signal>> SignalStore::waiting() {
    const auto& actor = actor_of(visit_);
    return list(sql::list_waiting_signals, values(actor.covenant, actor.member));
}

core::Result<bool> SignalStore::is_in_core(const core::RowId& signal) {
    const auto& actor = actor_of(visit_);
    TRY_ASSIGN(
        const auto row,
        visit_.session().find(sql::find_core_member, values(actor.covenant, signal, actor.member)));
    return row.has_value();
}

core::Result<std::vector<core::MemberId>> SignalStore::core_of(const core::RowId& signal) {
    TRY_ASSIGN(const auto rows,
               visit_.session().query(sql::list_core, values(actor_of(visit_).covenant, signal)));
    std::vector<core::MemberId> members;
    for (const auto& row : rows) members.push_back(row.id<core::MemberId>(0));
    return members;
}

core::Result<std::vector<std::string>> SignalStore::own_cases(const core::RowId& signal) {
    const auto& actor = actor_of(visit_);
    TRY_ASSIGN(
        const auto rows,
        visit_.session().query(sql::list_own_signal_cases,
                               values(actor.covenant, signal, actor.member, visit_.today())));
    std::vector<std::string> codes;
    for (const auto& row : rows) codes.push_back(row.text(0));
    return codes;
}

core::Result<std::vector<SignalLook>> SignalStore::looks(const gate::Permit& permit,
                                                         const core::RowId& signal) {
    TRY_ASSIGN(
        const auto rows,
        visit_.session().query(sql::list_signal_looks, values(permit.covenant_id(), signal)));
    std::vector<SignalLook> list;
    for (const auto& row : rows) {
        const auto kind = covenant::parse_name<LookKind>(row.text(2));
        if (!kind) return damaged("signal_access");
        list.push_back({row.instant(0), row.id<core::MemberId>(1), *kind});
    }
    return list;
}

void SignalStore::remember(const core::RowId& signal, LookKind kind) {
    const auto& actor = actor_of(visit_);
    visit_.beside_leaves(sql::add_signal_look,
                         values(actor.covenant,
                                core::RowId::random(visit_.random()),
                                signal,
                                actor.member,
                                visit_.now(),
                                covenant::to_name(kind)));
}

}  // namespace briljant::signal
