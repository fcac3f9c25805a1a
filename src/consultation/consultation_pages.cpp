// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/consultation_pages.hpp"

#include <algorithm>

#include "consultation/decision_list.hpp"
#include "consultation/open_meeting.hpp"
#include "consultation/read_meeting.hpp"
#include "people/directory.hpp"
#include "web/dates.hpp"
#include "web/forms.hpp"

namespace briljant::consultation {

namespace {

using core::PersonalText;
using people::PageCall;

std::string meeting_code(const PageCall& call) {
    return std::string{call.request.in_path("meeting")};
}

std::string address(const PageCall& call) {
    return "/overleggen/" + meeting_code(call);
}

http::Response refused(PageCall& call, const core::Error& error) {
    return people::error_answer(
        call,
        error,
        web::text(call.language, "consultation.asked", {{"code", meeting_code(call)}}));
}

// A code as it stands in the name of a text: "NOT_DONE" is "not-done".
std::string in_text_id(std::string_view code) {
    std::string id;
    for (const char letter : code) {
        id += letter == '_'
                  ? '-'
                  : static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter + 32 : letter);
    }
    return id;
}

template <typename E>
std::string word(const PageCall& call, std::string_view group, E value) {
    return call.say("consultation." + std::string{group} + "." +
                    in_text_id(covenant::to_name(value)));
}

// One button that posts to an address under the meeting.
web::Html button(const PageCall& call, std::string_view part, std::string_view label) {
    web::Form form;
    form.action = address(call) + std::string{part};
    form.csrf = call.csrf(form.action);
    form.submits = {{call.say(label)}};
    return web::html(form, call.language);
}

void add_fact(std::vector<web::Fact>& facts, std::string key, const PersonalText& value) {
    if (!value.reveal().empty()) facts.push_back({std::move(key), value, {}});
}

void add_voice(const PageCall& call, std::vector<web::Fact>& facts, const Voice& voice) {
    if (!voice.mode) return;
    const auto& words = voice.text.reveal().empty() ? voice.reason : voice.text;
    facts.push_back({call.say("consultation.part.voice"),
                     PersonalText{word(call, "voice", *voice.mode)},
                     words});
}

std::vector<web::Fact> item_facts(const PageCall& call,
                                  const ItemView& view,
                                  const people::Directory& directory) {
    std::vector<web::Fact> facts;
    const auto& minutes = view.minutes;
    add_fact(facts, call.say("consultation.part.question"), view.question);
    add_voice(call, facts, minutes.voice);
    add_fact(facts, call.say("consultation.part.picture"), minutes.picture);
    add_fact(facts, call.say("consultation.part.judgement"), minutes.judgement);
    add_fact(facts, call.say("consultation.part.risks"), minutes.risks);
    for (const auto& decision : minutes.decisions) {
        add_fact(facts, call.say("consultation.part.decision"), decision);
    }
    for (const auto& dissent : minutes.dissent) {
        const auto name = directory.member_name(dissent.member);
        facts.push_back({web::text(call.language, "consultation.part.dissent", {{"name", name}}),
                         dissent.reason,
                         dissent.result});
    }
    const auto add_action = [&](const plan::Action& action, std::string_view id) {
        const auto remark =
            directory.member_name(action.owner) + ", " + web::date_in_table(action.due);
        facts.push_back({web::text(call.language, id, {{"code", action.code}}),
                         action.text,
                         PersonalText{remark}});
    };
    for (const auto& action : view.actions) add_action(action, "consultation.part.action");
    for (const auto& action : view.earlier) add_action(action, "consultation.part.earlier");
    std::string present;
    for (const auto& seat : view.seats) {
        if (!seat.is_present()) continue;
        present += (present.empty() ? "" : ", ") + directory.member_name(seat.member);
    }
    add_fact(facts, call.say("consultation.part.present"), PersonalText{present});
    return facts;
}

web::Html item_card(const PageCall& call,
                    const ItemView& view,
                    const people::Directory& directory) {
    const auto number = std::to_string(view.item.position);
    const auto heading = web::text(call.language,
                                   "consultation.item",
                                   {{"number", number},
                                    {"case", view.item.case_code},
                                    {"label", word(call, "label", view.item.label)},
                                    {"minutes", std::to_string(view.item.minutes)}});
    return web::card({"punt-" + number,
                      heading,
                      {"/casussen/" + view.item.case_code, call.say("consultation.to-case")}},
                     web::data_list(item_facts(call, view, directory), call.language),
                     call.language);
}

web::Html title(const PageCall& call, const MeetingView& view, std::string heading) {
    web::TitleBlock block;
    block.above =
        view.meeting.code + ", " + web::moment_in_words(view.meeting.starts_at, call.language);
    block.heading = PersonalText{std::move(heading)};
    block.badges.push_back({web::Tone::neutral, word(call, "state", view.meeting.state)});
    return web::html(block, call.language);
}

http::Response list_meetings(PageCall& call) {
    const auto meetings = my_meetings(call.visit);
    if (!meetings) return refused(call, meetings.error());
    call.frame.title = call.say("consultation.title");
    web::Table table;
    table.caption = call.say("consultation.caption");
    table.columns = {{call.say("consultation.column.meeting")},
                     {call.say("consultation.column.when")},
                     {call.say("consultation.column.state")}};
    table.when_empty = call.say("consultation.none");
    for (const auto& meeting : meetings.value()) {
        table.rows.push_back(
            {web::link_cell(meeting.code, "/overleggen/" + meeting.code),
             web::cell(web::moment_in_words(meeting.starts_at, call.language)),
             web::cell(web::Badge{web::Tone::neutral, word(call, "state", meeting.state)})});
    }
    web::TitleBlock block;
    block.heading = PersonalText{call.say("consultation.title")};
    std::vector<web::Html> main;
    main.push_back(web::html(block, call.language));
    main.push_back(web::html(table, call.language));
    return web::page(200, call.frame, web::stack(main, call.language));
}

bool has_signed(const PageCall& call, const MeetingView& view) {
    return std::ranges::all_of(view.items, [&](const ItemView& item) {
        return std::ranges::none_of(item.seats, [&](const Seat& seat) {
            return seat.member == call.visit.actor()->member && !seat.statement_signed_at;
        });
    });
}

http::Response show_meeting(PageCall& call) {
    const auto read = read_meeting(call.visit, meeting_code(call));
    if (!read) return refused(call, read.error());
    const auto& view = read.value();
    const auto directory = people::read_directory(call.visit.session());
    if (!directory) return refused(call, directory.error());
    call.frame.title = view.meeting.code;
    std::vector<web::Html> main;
    main.push_back(title(call, view, call.say("consultation.column.meeting")));
    const bool may_sign = view.meeting.state == MeetingState::called && !has_signed(call, view);
    if (may_sign) {
        web::Alert alert;
        alert.title = call.say("consultation.statement");
        alert.lines = {call.say("consultation.statement.text")};
        main.push_back(web::html(alert, call.language));
        main.push_back(button(call, "/verklaring", "consultation.sign-statement"));
    }
    if (view.list && (view.list->sent_at || view.is_chair || view.is_secretary)) {
        web::Alert alert;
        alert.title = view.list->code;
        alert.links = {{address(call) + "/besluitenlijst", call.say("consultation.to-list")}};
        main.push_back(web::html(alert, call.language));
    }
    for (const auto& item : view.items) main.push_back(item_card(call, item, directory.value()));
    return web::page(200, call.frame, web::stack(main, call.language));
}

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
    call.frame.title = view.meeting.code + ", " + call.say("consultation.list");
    std::vector<web::Html> main;
    main.push_back(title(call, view, call.say("consultation.list")));
    if (view.list) main.push_back(list_terms(call, *view.list));
    for (const auto& item : view.items) main.push_back(item_card(call, item, directory.value()));
    add_list_act(call, view, main);
    return web::page(200, call.frame, web::stack(main, call.language));
}

http::Response answer(PageCall& call, const core::Result<void>& done, std::string_view part) {
    if (!done) return refused(call, done.error());
    return http::Response::see_other(address(call) + std::string{part});
}

http::Response post_statement(PageCall& call) {
    return answer(call, sign_statement(call.visit, meeting_code(call)), "");
}

http::Response post_sign(PageCall& call) {
    return answer(call, sign_decision_list(call.visit, meeting_code(call)), "/besluitenlijst");
}

http::Response post_send(PageCall& call) {
    return answer(call, send_decision_list(call.visit, meeting_code(call)), "/besluitenlijst");
}

http::Response post_confirm(PageCall& call) {
    return answer(call, confirm_reading(call.visit, meeting_code(call)), "/besluitenlijst");
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> consultation_routes() {
    using http::Method;
    const http::RouteNeeds writes{.changes_state = true};
    return {{Method::get, "/overleggen", list_meetings, {}},
            {Method::get, "/overleggen/:meeting", show_meeting, {}},
            {Method::post, "/overleggen/:meeting/verklaring", post_statement, writes},
            {Method::get, "/overleggen/:meeting/besluitenlijst", show_list, {}},
            {Method::post, "/overleggen/:meeting/besluitenlijst/ondertekenen", post_sign, writes},
            {Method::post, "/overleggen/:meeting/besluitenlijst/versturen", post_send, writes},
            {Method::post, "/overleggen/:meeting/besluitenlijst/bevestigen", post_confirm, writes}};
}

}  // namespace briljant::consultation
