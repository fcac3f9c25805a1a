// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/coming_date_store.hpp"

#include <utility>

#include "core/record.hpp"
#include "dossier_sql.hpp"

namespace briljant::dossier {

namespace {

using core::Record;
using storage::values;

gate::FieldRef content_field(const core::RowId& id, std::int64_t version) {
    return {.table = "coming_date", .column = "content", .row = id.text(), .version = version};
}

core::Result<void> learn(ComingDate& date, const core::PersonalText& text) {
    const auto record = Record::from_text(text.reveal());
    const auto kind = record ? covenant::parse_name<DateKind>(record->get("kind")) : std::nullopt;
    const auto day = record ? core::date_from_iso(record->get("day")) : std::nullopt;
    if (!kind || !day) {
        return core::Error{core::ErrorCode::unavailable, "dossier.row-damaged", "coming_date"};
    }
    date.kind = *kind;
    date.day = *day;
    return {};
}

}  // namespace

core::Result<void> ComingDateStore::add(const gate::Permit& permit, const ComingDate& date) {
    Record record;
    record.set("kind", covenant::to_name(date.kind));
    record.set("day", core::to_iso(date.day));
    TRY_ASSIGN(auto content,
               seal_field(permit, content_field(date.id, 1), core::PersonalText{record.to_text()}));
    TRY(visit_.session().execute(sql::add_coming_date,
                                 values(permit.covenant_id(),
                                        date.id,
                                        permit.case_id(),
                                        date.owner,
                                        std::move(content.bytes))));
    return {};
}

core::Result<std::vector<ComingDate>> ComingDateStore::list(const gate::Lens& lens) {
    TRY_ASSIGN(
        const auto rows,
        visit_.session().query(sql::list_coming_dates, values(lens.covenant_id(), lens.case_id())));
    std::vector<ComingDate> list;
    for (const auto& row : rows) {
        ComingDate date;
        date.id = row.id<core::RowId>(0);
        date.case_code = lens.known().code;
        date.owner = row.id<core::MemberId>(1);
        TRY_ASSIGN(const auto text,
                   open_field(lens, content_field(date.id, row.integer(2)), row.bytes(3)));
        TRY(learn(date, text));
        list.push_back(std::move(date));
    }
    return list;
}

core::Result<std::vector<std::string>> ComingDateStore::cases_to_watch() {
    const auto& actor = *visit_.actor();
    TRY_ASSIGN(const auto rows,
               visit_.session().query(sql::list_cases_to_watch,
                                      values(actor.covenant, actor.member, visit_.today())));
    std::vector<std::string> codes;
    codes.reserve(rows.size());
    for (const auto& row : rows) codes.push_back(row.text(0));
    return codes;
}

}  // namespace briljant::dossier
