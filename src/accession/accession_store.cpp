// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "accession/accession_store.hpp"

#include <utility>

#include "accession_sql.hpp"
#include "core/check.hpp"

namespace briljant::accession {

namespace {

using covenant::to_name;
using storage::values;

// The columns of accession.list and accession.find.
enum Column : std::size_t {
    id,
    org,
    name,
    org_type,
    extra_functions,
    chain_domain,
    wgs_class,
    secrecy_regimes,
    is_joining,
    status,
    invited_by,
    invited_at,
    signatory,
    mandate_ref,
    declaration_hash,
    signed_on,
    declared_by,
    declared_at,
    effective_from,
    acceded_by,
    acceded_at,
    notice_on,
    notice_by,
    ends_on,
    data_on_exit,
    suspended_at,
    suspended_by,
    reason,
    asked,
    asked_by,
    asked_at,
    row_version
};

template <typename E>
E word(const storage::Row& row, std::size_t column) {
    const auto value = covenant::parse_name<E>(row.text(column));
    BR_CHECK(value.has_value());
    return *value;
}

template <typename E>
std::optional<E> maybe_word(const storage::Row& row, std::size_t column) {
    if (row.is_null(column)) return std::nullopt;
    return word<E>(row, column);
}

std::optional<Done> done(const storage::Row& row, std::size_t by, std::size_t at) {
    const auto member = row.maybe_id<core::MemberId>(by);
    const auto moment = row.maybe_instant(at);
    if (!member || !moment) return std::nullopt;
    return Done{*member, *moment};
}

covenant::Annex annex_of(const storage::Row& row) {
    covenant::Annex annex;
    annex.party.code = row.text(org);
    annex.party.name = row.text(name);
    annex.party.org_type = word<covenant::OrgType>(row, org_type);
    annex.party.org_types = covenant::words_in<covenant::OrgType>(row.text(extra_functions)) |
                            covenant::Set<covenant::OrgType>{annex.party.org_type};
    annex.party.chain_domain = word<covenant::ChainDomain>(row, chain_domain);
    annex.party.wgs_class = word<covenant::WgsClass>(row, wgs_class);
    annex.party.secrecy_regimes =
        covenant::words_in<covenant::SecrecyRegime>(row.text(secrecy_regimes));
    annex.is_joining = row.claim(is_joining);
    annex.status = word<covenant::AccessionStatus>(row, status);
    annex.from = row.maybe_date(effective_from);
    annex.notice_given = row.maybe_date(notice_on);
    annex.ends = row.maybe_date(ends_on);
    annex.data_on_exit = word<covenant::DataOnExit>(row, data_on_exit);
    return annex;
}

Accession accession_of(const storage::Row& row) {
    Accession accession;
    accession.id = row.id<AccessionId>(id);
    accession.annex = annex_of(row);
    accession.invited = done(row, invited_by, invited_at);
    if (const auto filed = done(row, declared_by, declared_at)) {
        accession.declaration = Declaration{.signatory = row.text(signatory),
                                            .mandate_ref = row.text(mandate_ref),
                                            .hash = row.text(declaration_hash),
                                            .signed_on = row.maybe_date(signed_on),
                                            .filed = *filed};
    }
    accession.acceded = done(row, acceded_by, acceded_at);
    accession.notice_by = row.maybe_id<core::MemberId>(notice_by);
    accession.suspended = done(row, suspended_by, suspended_at);
    accession.reason = maybe_word<SuspensionReason>(row, reason);
    accession.asked = maybe_word<Asked>(row, asked);
    accession.asked_by = done(row, asked_by, asked_at);
    accession.row_version = row.integer(row_version);
    return accession;
}

storage::Value by(const std::optional<Done>& done) {
    return done ? storage::value(done->by) : storage::Value{};
}
storage::Value at(const std::optional<Done>& done) {
    return done ? storage::value(done->at) : storage::Value{};
}
template <typename E>
storage::Value name_of(const std::optional<E>& word) {
    return word ? storage::value(to_name(*word)) : storage::Value{};
}

// The order of accession.change, the key before and the version behind.
storage::Values changed(const core::CovenantId& covenant, const Accession& row) {
    const auto& annex = row.annex;
    const auto& declaration = row.declaration;
    const auto of = [&](std::string Declaration::* member) {
        return declaration ? storage::value(std::string_view{(*declaration).*member})
                           : storage::Value{};
    };
    return {storage::value(covenant),
            storage::value(row.id),
            storage::value(to_name(annex.status)),
            by(row.invited),
            at(row.invited),
            of(&Declaration::signatory),
            of(&Declaration::mandate_ref),
            of(&Declaration::hash),
            declaration ? storage::value(declaration->signed_on) : storage::Value{},
            declaration ? storage::value(declaration->filed.by) : storage::Value{},
            declaration ? storage::value(declaration->filed.at) : storage::Value{},
            storage::value(annex.from),
            by(row.acceded),
            at(row.acceded),
            storage::value(annex.notice_given),
            storage::value(row.notice_by),
            storage::value(annex.ends),
            storage::value(to_name(annex.data_on_exit)),
            at(row.suspended),
            by(row.suspended),
            name_of(row.reason),
            name_of(row.asked),
            by(row.asked_by),
            at(row.asked_by),
            storage::value(row.row_version)};
}

storage::Values added(const core::CovenantId& covenant, const Accession& row) {
    const auto& party = row.annex.party;
    auto extra = party.org_types;
    extra.erase(party.org_type);
    return values(covenant,
                  row.id,
                  party.code,
                  party.name,
                  to_name(party.org_type),
                  covenant::words_of(extra),
                  to_name(party.chain_domain),
                  to_name(party.wgs_class),
                  covenant::words_of(party.secrecy_regimes),
                  row.annex.is_joining,
                  to_name(row.annex.status),
                  to_name(row.annex.data_on_exit));
}

}  // namespace

core::Result<std::vector<Accession>> AccessionStore::list(const core::CovenantId& covenant) {
    TRY_ASSIGN(const auto rows, visit_.session().query(sql::list, values(covenant)));
    std::vector<Accession> list;
    list.reserve(rows.size());
    for (const auto& row : rows) list.push_back(accession_of(row));
    return list;
}

core::Result<std::optional<Accession>> AccessionStore::find(const core::CovenantId& covenant,
                                                            std::string_view code) {
    TRY_ASSIGN(const auto row, visit_.session().find(sql::find, values(covenant, code)));
    std::optional<Accession> found;
    if (row) found = accession_of(*row);
    return found;
}

core::Result<std::vector<Approval>> AccessionStore::approvals(const core::CovenantId& covenant) {
    TRY_ASSIGN(const auto rows, visit_.session().query(sql::list_approvals, values(covenant)));
    std::vector<Approval> list;
    for (const auto& row : rows) {
        list.push_back({.accession = row.id<AccessionId>(0),
                        .party = row.text(1),
                        .member = row.id<core::MemberId>(2),
                        .answer = word<Answer>(row, 3),
                        .at = row.instant(4)});
    }
    return list;
}

core::Result<void> AccessionStore::put(const gate::Permit& permit, const Accession& accession) {
    auto row = accession;
    if (row.row_version == 0) {
        TRY(visit_.session().execute(sql::add, added(permit.covenant_id(), row)));
        row.row_version = 1;
    }
    TRY_ASSIGN(const auto count,
               visit_.session().execute(sql::change, changed(permit.covenant_id(), row)));
    if (count != 1)
        return core::Error{core::ErrorCode::conflict, "accession.changed-meanwhile", ""};
    return raise(permit);
}

core::Result<void> AccessionStore::put(const gate::Permit& permit, const Approval& approval) {
    TRY(visit_.session().execute(sql::put_approval,
                                 values(permit.covenant_id(),
                                        approval.accession,
                                        approval.party,
                                        approval.member,
                                        to_name(approval.answer),
                                        approval.at)));
    return raise(permit);
}

core::Result<void> AccessionStore::raise(const gate::Permit& permit) {
    TRY(visit_.session().execute(sql::raise_annex_version, values(permit.covenant_id())));
    return {};
}

}  // namespace briljant::accession
