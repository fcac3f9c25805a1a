// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/list_pages.hpp"

#include "consultation/decision_list.hpp"
#include "consultation/page_meeting_words.hpp"
#include "web/dates.hpp"

namespace briljant::consultation {

namespace {

using people::PageCall;

web::Html list_terms(const PageCall& call, const DecisionList& list) {
    const auto day = [&](const core::Date& date) {
        return web::date_in_words(date, call.language);
    };
    web::Alert alert;
    alert.title = list.code;
    if (!list.sent_at) {
        alert.lines.push_back(
            web::text(call.language, "consultation.list.due", {{"date", day(list.due_on)}}));
    } else {
        const auto sent = core::to_local(*list.sent_at).date;
        alert.lines.push_back(
            web::text(call.language, "consultation.list.sent", {{"date", day(sent)}}));
    }
    if (list.confirm_by) {
        alert.lines.push_back(web::text(
            call.language, "consultation.list.confirm-by", {{"date", day(*list.confirm_by)}}));
    }
    return web::html(alert, call.language);
}

web::Html button(const PageCall& call, std::string_view part, std::string_view label) {
    return html(call, Button{meeting_address(call) + std::string{part}, label});
}

// What this reader can do with the list now.
void add_list_act(const PageCall& call, const MeetingView& view, std::vector<web::Html>& main) {
    const auto state = view.meeting.state;
    if (state == MeetingState::list_draft && view.is_chair) {
        main.push_back(button(call, "/besluitenlijst/ondertekenen", "consultation.sign-list"));
    }
    if (state == MeetingState::list_signed && view.is_secretary) {
        main.push_back(button(call, "/besluitenlijst/versturen", "consultation.send-list"));
    }
    bool is_reader = false;
    bool is_confirmed = true;
    for (const auto& item : view.items) {
        for (const auto& receipt : item.receipts) {
            if (receipt.member != call.visit.actor()->member) continue;
            is_reader = true;
            if (!receipt.confirmed_at) is_confirmed = false;
        }
    }
    if (!is_reader) return;
    if (!is_confirmed) {
        main.push_back(button(call, "/besluitenlijst/bevestigen", "consultation.confirm"));
        return;
    }
    web::Alert alert;
    alert.kind = web::AlertKind::ok;
    alert.title = call.say("consultation.confirmed");
    main.push_back(web::html(alert, call.language));
}

http::Response show_list(PageCall& call) {
    const auto read = read_decision_list(call.visit, meeting_code(call));
    if (!read) return refused(call, read.error());
    const auto& view = read.value();
    const auto directory = people::read_directory(call.visit.session());
    if (!directory) return refused(call, directory.error());
    put_in_frame(call, view, call.say("consultation.list"));
    std::vector<web::Html> main;
    main.push_back(meeting_title(call, view, "consultation.list.heading"));
    if (view.list) main.push_back(list_terms(call, *view.list));
    for (const auto& item : view.items) {
        main.push_back(item_card(call, item, directory.value()));
        if (view.items.size() > 1) {
            main.push_back(web::remark(item_glasses(call, view, item), call.language));
        }
    }
    add_list_act(call, view, main);
    return web::page(200, call.frame, web::stack(main, call.language));
}

http::Response answer(PageCall& call, const core::Result<void>& done) {
    if (!done) return refused(call, done.error());
    return http::Response::see_other(meeting_address(call) + "/besluitenlijst");
}

http::Response post_sign(PageCall& call) {
    return answer(call, sign_decision_list(call.visit, meeting_code(call)));
}

http::Response post_send(PageCall& call) {
    return answer(call, send_decision_list(call.visit, meeting_code(call)));
}

http::Response post_confirm(PageCall& call) {
    return answer(call, confirm_reading(call.visit, meeting_code(call)));
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> list_routes() {
    using http::Method;
    constexpr http::RouteNeeds writes{.changes_state = true};
    return {{Method::get, "/overleggen/:meeting/besluitenlijst", show_list, {}},
            {Method::post, "/overleggen/:meeting/besluitenlijst/ondertekenen", post_sign, writes},
            {Method::post, "/overleggen/:meeting/besluitenlijst/versturen", post_send, writes},
            {Method::post, "/overleggen/:meeting/besluitenlijst/bevestigen", post_confirm, writes}};
}

}  // namespace briljant::consultation
