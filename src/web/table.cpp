// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/check.hpp"
#include "web/components.hpp"

namespace briljant::web {

namespace {

constexpr std::int64_t neighbours_max = 2;  // page links beside the current one

void fill_column(View& view, const Column& column) {
    view.set("LABEL", column.label).set("SORT_ADDRESS", column.sort_address);
    view.show("NUMBER", column.align == Align::number)
        .show("ASCENDING", column.sorted == "ascending")
        .show("DESCENDING", column.sorted == "descending")
        .show("SORTABLE", !column.sort_address.empty())
        .show("FIXED", column.sort_address.empty());
}

void fill_cell(View& view, const Cell& cell, const Column& column, bool is_head) {
    view.set("TEXT", cell.text).set("REMARK", cell.remark).set("LABEL", column.label);
    view.set("ADDRESS", cell.address).set("ROW_ID", cell.id);
    view.show("HEAD", is_head)
        .show("DATA", !is_head)
        .show("ANCHORED", !cell.id.empty())
        .show("NUMBER", column.align == Align::number)
        .show("LINKED", !cell.address.empty())
        .show("PLAIN", cell.address.empty())
        .show("REMARKED", !cell.remark.reveal().empty());
    // A badge in the place of the words comes before the remark about it.
    const auto place = cell.text.reveal().empty() ? "LONE_BADGE" : "BADGE";
    for (const auto& badge : cell.badges) fill(view.add(place), badge);
}

void fill_row(View& view, const std::vector<Cell>& row, const std::vector<Column>& columns) {
    BR_CHECK(row.size() == columns.size());
    for (std::size_t place = 0; place < row.size(); ++place)
        fill_cell(view.add("CELL"), row.at(place), columns.at(place), /*is_head=*/place == 0);
}

bool is_shown(std::int64_t number, const Paging& paging) {
    return number == 1 || number == paging.last ||
           (number >= paging.current - neighbours_max && number <= paging.current + neighbours_max);
}

}  // namespace

Html html(const Table& table, Language language) {
    if (table.rows.empty() && !table.when_empty.empty())
        return empty_state(table.when_empty, language);
    View view;
    view.set("CAPTION", table.caption);
    view.set("CAPTION_CLASS",
             table.shows_caption ? "utrecht-table__caption" : "br-visually-hidden");
    for (const auto& column : table.columns) fill_column(view.add("COLUMN"), column);
    for (const auto& row : table.rows) fill_row(view.add("ROW"), row, table.columns);
    return render("web/table", view, language);
}

Cell cell(std::string_view text) {
    return {.text = core::PersonalText(std::string(text)),
            .address = {},
            .remark = {},
            .badges = {},
            .id = {}};
}

Cell cell(const Badge& badge) {
    return {.text = {}, .address = {}, .remark = {}, .badges = {badge}, .id = {}};
}

Cell link_cell(std::string_view text, std::string_view address) {
    auto result = cell(text);
    result.address = address;
    return result;
}

Html html(const Paging& paging, Language language) {
    View view;
    if (paging.last <= 1) return render("web/nothing", view, language);
    const auto address = [&paging](std::int64_t number) {
        return paging.address + std::to_string(number);
    };
    if (paging.current > 1) view.add("PREVIOUS").set("ADDRESS", address(paging.current - 1));
    std::int64_t shown_before = 0;
    for (std::int64_t number = 1; number <= paging.last; ++number) {
        if (!is_shown(number, paging)) continue;
        auto& link = view.add("NUMBER");
        link.set("ADDRESS", address(number)).set("NUMBER", number);
        link.show("CURRENT", number == paging.current).show("GAP", number > shown_before + 1);
        shown_before = number;
    }
    if (paging.current < paging.last) view.add("NEXT").set("ADDRESS", address(paging.current + 1));
    return render("web/pagination", view, language);
}

}  // namespace briljant::web
