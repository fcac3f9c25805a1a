// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/departure_store.hpp"

#include <algorithm>
#include <utility>

#include "core/record.hpp"
#include "dossier_sql.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using core::Record;
using storage::values;

gate::FieldRef content_field(const core::RowId& id) {
    return {.table = "case_departure", .column = "content", .row = id.text(), .version = 1};
}

PersonalText to_record(const Departure& departure) {
    Record record;
    record.set("member", departure.member.text());
    record.set("by", departure.ended_by.text());
    record.set("at", core::to_iso(departure.ended_at));
    record.set("reason", departure.reason.reveal());
    return PersonalText{record.to_text()};
}

core::Result<void> learn(Departure& departure, const PersonalText& text) {
    const auto record = Record::from_text(text.reveal());
    const auto member = record ? core::MemberId::parse(record->get("member")) : std::nullopt;
    const auto by = record ? core::MemberId::parse(record->get("by")) : std::nullopt;
    const auto at = record ? core::instant_from_iso(record->get("at")) : std::nullopt;
    if (!member || !by || !at) {
        return core::Error{core::ErrorCode::unavailable, "dossier.row-damaged", "case_departure"};
    }
    departure.member = *member;
    departure.ended_by = *by;
    departure.ended_at = *at;
    departure.reason = PersonalText{record->get("reason")};
    return {};
}

}  // namespace

core::Result<void> DepartureStore::add(const gate::Permit& permit, const Departure& departure) {
    TRY_ASSIGN(auto content, seal_field(permit, content_field(departure.id), to_record(departure)));
    TRY(visit_.session().execute(
        sql::add_departure,
        values(permit.covenant_id(), departure.id, permit.case_id(), std::move(content.bytes))));
    return {};
}

core::Result<std::vector<Departure>> DepartureStore::list(const gate::Lens& lens) {
    TRY_ASSIGN(
        const auto rows,
        visit_.session().query(sql::list_departures, values(lens.covenant_id(), lens.case_id())));
    std::vector<Departure> list;
    for (const auto& row : rows) {
        Departure departure;
        departure.id = row.id<core::RowId>(0);
        TRY_ASSIGN(const auto text, open_field(lens, content_field(departure.id), row.bytes(1)));
        TRY(learn(departure, text));
        list.push_back(std::move(departure));
    }
    std::ranges::stable_sort(list, {}, &Departure::ended_at);
    return list;
}

}  // namespace briljant::dossier
