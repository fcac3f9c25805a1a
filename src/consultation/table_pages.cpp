// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/table_pages.hpp"

#include <algorithm>

#include "consultation/decision_list.hpp"
#include "consultation/meeting_pages.hpp"
#include "consultation/page_attendance_form.hpp"
#include "consultation/page_meeting_words.hpp"

namespace briljant::consultation {

namespace {

using people::PageCall;

// Of the meeting itself, so that its page says it; not that he may not do this at all.
bool is_answerable(const core::Error& error) {
    const bool is_mistake =
        error.code == core::ErrorCode::invalid || error.code == core::ErrorCode::conflict;
    return is_mistake && error.id.starts_with("consultation.");
}

// Says on the page of the meeting what went wrong; who may not know gets the page that says so.
http::Response answer(PageCall& call, const core::Result<void>& done) {
    if (done) return http::Response::see_other(meeting_address(call));
    if (!is_answerable(done.error())) return refused(call, done.error());
    const auto view = read_meeting(call.visit, meeting_code(call));
    if (!view) return refused(call, view.error());
    return meeting_page(call, view.value(), Mistake{done.error()});
}

http::Response post_statement(PageCall& call) {
    return answer(call, sign_statement(call.visit, meeting_code(call)));
}

http::Response post_opening(PageCall& call) {
    return answer(call, open_meeting(call.visit, meeting_code(call)));
}

http::Response post_closing(PageCall& call) {
    return answer(call, close_meeting(call.visit, meeting_code(call)));
}

http::Response post_list(PageCall& call) {
    const auto written = write_decision_list(call.visit, meeting_code(call));
    if (!written) return answer(call, core::Result<void>{written.error()});
    return http::Response::see_other(meeting_address(call) + "/besluitenlijst");
}

http::Response post_attendance(PageCall& call) {
    const auto view = read_meeting(call.visit, meeting_code(call));
    if (!view) return refused(call, view.error());
    const auto directory = people::read_directory(call.visit.session());
    if (!directory) return refused(call, directory.error());
    const auto& items = view.value().items;
    const auto item = std::ranges::find_if(
        items, [&](const ItemView& each) { return each.item.position == item_position(call); });
    if (item == items.end()) return web::neutral_page(call.frame);
    const auto& typed = call.request.form;
    for (const auto& choice : read_attendance(typed, *item, directory.value())) {
        const auto done = record_attendance(call.visit, meeting_code(call), choice.entry);
        if (done) continue;
        if (!is_answerable(done.error())) return refused(call, done.error());
        auto form = attendance_form(call, *item, directory.value());
        web::keep(form, typed);
        web::fail(form, choice.field, error_words(call, done.error()));
        return meeting_page(call, view.value(), Mistake{done.error(), std::move(form)});
    }
    return http::Response::see_other(meeting_address(call) + "#punt-" +
                                     std::to_string(item->item.position));
}

http::Response conflict_page(PageCall& call, const MeetingView& view, bool was_mistyped) {
    const auto& item = view.items.front();
    put_in_frame(call, view, call.say("consultation.conflict.report"));
    call.frame.has_errors = was_mistyped;
    web::Confirmation page;
    page.heading = call.say("consultation.conflict.heading");
    page.happens = {call.say("consultation.conflict.happens"),
                    call.say("consultation.conflict.untold")};
    page.stays = {call.say("consultation.conflict.stays")};
    page.typed_label =
        web::text(call.language, "dossier.type-code", {{"code", item.item.case_code}});
    if (was_mistyped) page.error = call.say("dossier.error.code");
    page.action = item_address(call, item.item.position) + "/belangenconflict";
    page.csrf = call.csrf(page.action);
    page.submit = call.say("consultation.conflict.report");
    page.back = meeting_address(call);
    return web::page(was_mistyped ? 422 : 200, call.frame, web::html(page, call.language));
}

http::Response show_conflict(PageCall& call) {
    const auto view = read_item(call.visit, meeting_code(call), item_position(call));
    if (!view) return refused(call, view.error());
    return conflict_page(call, view.value(), /*was_mistyped=*/false);
}

http::Response post_conflict(PageCall& call) {
    const auto view = read_item(call.visit, meeting_code(call), item_position(call));
    if (!view) return refused(call, view.error());
    if (call.request.form.get("bevestiging") != view.value().items.front().item.case_code) {
        return conflict_page(call, view.value(), /*was_mistyped=*/true);
    }
    const auto declared =
        declare_conflict_at_table(call.visit, meeting_code(call), item_position(call));
    if (!declared) return answer(call, declared);
    return http::Response::see_other("/overleggen");
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> table_routes() {
    using http::Method;
    constexpr http::RouteNeeds writes{.changes_state = true};
    return {
        {Method::post, "/overleggen/:meeting/verklaring", post_statement, writes},
        {Method::post, "/overleggen/:meeting/openen", post_opening, writes},
        {Method::post, "/overleggen/:meeting/sluiten", post_closing, writes},
        {Method::post, "/overleggen/:meeting/besluitenlijst", post_list, writes},
        {Method::post, "/overleggen/:meeting/punt/:item/aanwezigheid", post_attendance, writes},
        {Method::get, "/overleggen/:meeting/punt/:item/belangenconflict", show_conflict, {}},
        {Method::post, "/overleggen/:meeting/punt/:item/belangenconflict", post_conflict, writes}};
}

}  // namespace briljant::consultation
