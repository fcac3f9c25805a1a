// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/disclosure_store.hpp"

#include <utility>

#include "core/record.hpp"
#include "dossier_sql.hpp"
#include "gate/series.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using core::Record;
using storage::values;

gate::FieldRef content_field(std::string_view table, const std::string& id) {
    return {.table = table,
            .column = "content",
            .row = id,
            .version = 1,
            .compartment = gate::Compartment::item,
            .compartment_id = id};
}

core::Error damaged(std::string_view where) {
    return {core::ErrorCode::unavailable, "dossier.row-damaged", std::string{where}};
}

// Nothing for whoever has no key to it.
core::Result<std::optional<PersonalText>> open_if_his(const gate::Lens& lens,
                                                      const gate::FieldRef& field,
                                                      core::ByteView sealed) {
    auto text = open_field(lens, field, sealed);
    if (text) return std::optional{std::move(text).value()};
    if (text.error().code == core::ErrorCode::not_permitted) return std::optional<PersonalText>{};
    return std::move(text).error();
}

core::Result<Disclosure> head_of(const storage::Row& row) {
    Disclosure disclosure;
    disclosure.id = row.id<core::RowId>(0);
    disclosure.code = row.text(1);
    const auto kind = parse_disclosure_kind(row.text(2));
    const auto state = parse_disclosure_state(row.text(3));
    if (!kind || !state) return damaged("disclosure.kind");
    disclosure.kind = *kind;
    disclosure.state = *state;
    disclosure.from = row.id<core::MemberId>(4);
    disclosure.to = row.maybe_id<core::MemberId>(5);
    disclosure.sent_at = row.instant(6);
    disclosure.acknowledged_at = row.maybe_instant(7);
    disclosure.acknowledged_by = row.maybe_id<core::MemberId>(8);
    return disclosure;
}

}  // namespace

core::Result<std::string> DisclosureStore::next_code(const core::CovenantId& covenant,
                                                     std::string_view prefix) {
    const auto kind = "disclosure-" + std::string{prefix};
    return gate::next_code(visit_, covenant, {kind, prefix});
}

core::Result<void> DisclosureStore::add(const gate::Permit& permit,
                                        const Disclosure& disclosure,
                                        const std::vector<core::MemberId>& readers) {
    const auto id = disclosure.id.text();
    TRY(share_item_key(permit, id, readers));
    TRY_ASSIGN(auto content,
               seal_field(permit, content_field("disclosure", id), to_record(disclosure.content)));
    TRY(visit_.session().execute(sql::add_disclosure,
                                 values(permit.covenant_id(),
                                        disclosure.id,
                                        disclosure.code,
                                        permit.case_id(),
                                        to_name(disclosure.kind),
                                        to_name(disclosure.state),
                                        disclosure.from,
                                        disclosure.to,
                                        disclosure.sent_at,
                                        std::move(content.bytes))));
    return {};
}

core::Result<void> DisclosureStore::add_item(const gate::Permit& permit,
                                             const DisclosureItem& item,
                                             const std::vector<core::MemberId>& readers) {
    const auto id = core::RowId::random(visit_.random());
    Record record;
    record.set("code", item.code);
    if (item.withheld) record.set("withheld", to_name(*item.withheld));
    TRY(share_item_key(permit, id.text(), readers));
    TRY_ASSIGN(
        auto content,
        seal_field(
            permit, content_field("disclosure_item", id.text()), PersonalText{record.to_text()}));
    TRY(visit_.session().execute(sql::add_disclosure_item,
                                 values(permit.covenant_id(),
                                        id,
                                        item.disclosure,
                                        permit.case_id(),
                                        std::move(content.bytes))));
    return {};
}

core::Result<std::vector<DisclosureItem>> DisclosureStore::items(const gate::Lens& lens) {
    TRY_ASSIGN(const auto rows,
               visit_.session().query(sql::list_disclosure_items,
                                      values(lens.covenant_id(), lens.case_id())));
    std::vector<DisclosureItem> list;
    for (const auto& row : rows) {
        const auto field = content_field("disclosure_item", row.text(0));
        TRY_ASSIGN(const auto text, open_if_his(lens, field, row.bytes(2)));
        if (!text) continue;
        const auto record = Record::from_text(text->reveal());
        if (!record) return damaged("disclosure_item.content");
        list.push_back({row.id<core::RowId>(1),
                        record->get("code"),
                        parse_withheld_class(record->get("withheld"))});
    }
    return list;
}

core::Result<std::vector<SeenDisclosure>> DisclosureStore::list(const gate::Lens& lens) {
    TRY_ASSIGN(
        const auto rows,
        visit_.session().query(sql::list_disclosures, values(lens.covenant_id(), lens.case_id())));
    std::vector<SeenDisclosure> list;
    if (rows.empty()) return list;
    TRY_ASSIGN(const auto known_items, items(lens));
    for (const auto& row : rows) {
        SeenDisclosure seen;
        TRY_ASSIGN(seen.disclosure, head_of(row));
        const auto field = content_field("disclosure", row.text(0));
        TRY_ASSIGN(const auto text, open_if_his(lens, field, row.bytes(9)));
        if (text) {
            auto content = disclosure_content_from(*text);
            if (!content) return damaged("disclosure.content");
            seen.disclosure.content = *std::move(content);
            seen.is_whole = true;
        }
        for (const auto& item : known_items) {
            if (item.disclosure == seen.disclosure.id) seen.items.push_back(item);
        }
        if (seen.is_whole || !seen.items.empty()) list.push_back(std::move(seen));
    }
    return list;
}

core::Result<void> DisclosureStore::acknowledge(const gate::Permit& permit,
                                                std::string_view code,
                                                core::Instant at) {
    TRY_ASSIGN(
        const auto changed,
        visit_.session().execute(
            sql::acknowledge_disclosure,
            values(permit.covenant_id(), permit.case_id(), code, at, visit_.actor()->member)));
    if (changed == 1) return {};
    return core::Error{core::ErrorCode::conflict, "dossier.changed-meanwhile", ""};
}

}  // namespace briljant::dossier
