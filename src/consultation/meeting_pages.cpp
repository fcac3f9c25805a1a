// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/meeting_pages.hpp"

#include <algorithm>

#include "consultation/open_meeting.hpp"
#include "consultation/page_attendance_form.hpp"
#include "consultation/page_links.hpp"
#include "consultation/page_meeting_words.hpp"
#include "web/dates.hpp"

namespace briljant::consultation {

namespace {

using core::PersonalText;
using people::Directory;
using people::PageCall;

http::Response list_meetings(PageCall& call) {
    const auto meetings = my_meetings(call.visit);
    if (!meetings) return refused(call, meetings.error());
    call.frame.title = call.say("consultation.title");
    call.frame.breadcrumb = {{"/vandaag", call.say("dossier.breadcrumb.today")},
                             {"/overleggen", call.say("consultation.title")}};
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
    block.actions = links_to_plan(call);
    std::vector<web::Html> main;
    main.push_back(web::html(block, call.language));
    main.push_back(web::html(table, call.language));
    return web::page(200, call.frame, web::stack(main, call.language));
}

bool leads(const MeetingView& view) {
    return view.is_chair || view.is_secretary;
}

const Seat* own_seat(const PageCall& call, const ItemView& item) {
    const auto found = std::ranges::find(item.seats, call.visit.actor()->member, &Seat::member);
    return found == item.seats.end() ? nullptr : &*found;
}

bool has_signed(const PageCall& call, const MeetingView& view) {
    return std::ranges::all_of(view.items, [&](const ItemView& item) {
        const auto* seat = own_seat(call, item);
        return seat == nullptr || seat->statement_signed_at;
    });
}

bool must_confirm(const PageCall& call, const MeetingView& view) {
    return std::ranges::any_of(view.items, [&](const ItemView& item) {
        return std::ranges::any_of(item.receipts, [&](const Receipt& receipt) {
            return receipt.member == call.visit.actor()->member && !receipt.confirmed_at;
        });
    });
}

// Is it this reader's turn in the state that the meeting is in?
bool is_turn(const PageCall& call, const MeetingView& view) {
    switch (view.meeting.state) {
        case MeetingState::called:
        case MeetingState::opened:
            return leads(view);
        case MeetingState::planned:
        case MeetingState::closed:
        case MeetingState::list_signed:
            return view.is_secretary;
        case MeetingState::list_draft:
            return view.is_chair;
        case MeetingState::sent:
            return must_confirm(call, view);
        case MeetingState::confirmed:
            break;
    }
    return false;
}

web::Html now_alert(const PageCall& call, const MeetingView& view) {
    const auto state = in_text_id(covenant::to_name(view.meeting.state));
    web::Alert alert;
    alert.title = call.say("consultation.now");
    alert.lines = {
        call.say("consultation.now." + state + (is_turn(call, view) ? ".you" : ".others"))};
    if (view.meeting.state == MeetingState::planned && view.is_secretary) {
        alert.links = {{meeting_address(call) + "/agenda", call.say("consultation.to-agenda")}};
    }
    if (view.list && (view.list->sent_at || leads(view))) {
        alert.links = {
            {meeting_address(call) + "/besluitenlijst", call.say("consultation.to-list")}};
    }
    return web::html(alert, call.language);
}

web::Html statement(const PageCall& call) {
    web::Alert alert;
    alert.title = call.say("consultation.statement");
    alert.lines = {call.say("consultation.statement.text")};
    std::vector<web::Html> parts;
    parts.push_back(web::html(alert, call.language));
    parts.push_back(
        html(call, Button{meeting_address(call) + "/verklaring", "consultation.sign-statement"}));
    return web::stack(parts, call.language);
}

// The quorum in words, with what is missing.
web::Html verdict(const PageCall& call, const Readiness& readiness, const Directory& directory) {
    const auto& quorum = readiness.quorum;
    web::Alert alert;
    alert.kind = readiness.is_ready() ? web::AlertKind::ok : web::AlertKind::warning;
    alert.title =
        call.say(quorum.is_met() ? "consultation.quorum.met" : "consultation.quorum.not-met");
    alert.lines.push_back(web::text(call.language,
                                    "consultation.quorum.count",
                                    {{"present", std::to_string(quorum.present)},
                                     {"invited", std::to_string(readiness.invited)},
                                     {"needed", std::to_string(quorum.needed)}}));
    quorum.missing_domains.each([&](covenant::ChainDomain domain) {
        alert.lines.push_back(word(call, "quorum.missing", domain));
    });
    if (quorum.is_director_missing) {
        alert.lines.push_back(call.say("consultation.quorum.no-director"));
    }
    std::string names;
    for (const auto& member : readiness.unsigned_members) {
        names += (names.empty() ? "" : ", ") + directory.member_name(member);
    }
    if (!names.empty()) {
        alert.lines.push_back(
            web::text(call.language, "consultation.quorum.unsigned", {{"names", names}}));
    }
    return web::html(alert, call.language);
}

bool is_all_done(const MeetingView& view) {
    return std::ranges::all_of(view.items, [](const ItemView& view_of_item) {
        return view_of_item.item.step == MeetingStep::item_done;
    });
}

// The one act of the meeting as a whole that this reader can do now.
std::optional<Button> next_act(const PageCall& call,
                               const MeetingView& view,
                               const std::optional<Readiness>& readiness) {
    const auto home = meeting_address(call);
    const auto state = view.meeting.state;
    if (view.is_chair && readiness && readiness->is_ready()) {
        return Button{home + "/openen", "consultation.open"};
    }
    if (view.is_chair && state == MeetingState::opened && is_all_done(view)) {
        return Button{home + "/sluiten", "consultation.close"};
    }
    if (view.is_secretary && state == MeetingState::closed) {
        return Button{home + "/besluitenlijst", "consultation.write-list"};
    }
    return std::nullopt;
}

std::string item_state(const PageCall& call, const ItemView& view) {
    if (view.item.step == MeetingStep::item_done) return call.say("consultation.item.done");
    if (!view.item.started_at) return call.say("consultation.item.waits");
    return call.say("consultation.item.runs");
}

bool may_report_conflict(const PageCall& call, const MeetingView& view, const ItemView& item) {
    const auto* seat = own_seat(call, item);
    const bool is_before_end = view.meeting.state == MeetingState::planned ||
                               view.meeting.state == MeetingState::called ||
                               view.meeting.state == MeetingState::opened;
    return is_before_end && seat != nullptr && item.rights.declares_conflict;
}

web::Html attendance_table(const PageCall& call, const ItemView& view, const Directory& directory) {
    web::Table table;
    table.caption = web::text(
        call.language, "consultation.attendance.caption", {{"case", view.item.case_code}});
    table.columns = {{call.say("consultation.column.who")},
                     {call.say("consultation.column.state")}};
    for (const auto& seat : view.seats) {
        auto who = web::cell(name_of(call, directory, seat.member));
        who.remark = PersonalText{directory.organisation_of(seat.member)};
        auto state = web::cell(seat.state ? word(call, "attendance", *seat.state)
                                          : call.say("consultation.attendance.unknown"));
        if (seat.statement_signed_at) {
            state.badges.push_back(
                {web::Tone::safe, call.say("consultation.attendance.has-signed")});
        }
        table.rows.push_back({std::move(who), std::move(state)});
    }
    return web::html(table, call.language);
}

web::Html links_of(const PageCall& call, const MeetingView& view, const ItemView& item) {
    web::View view_of_links;
    const bool has_links = view.meeting.state == MeetingState::opened || item.rights.reads_case ||
                           may_report_conflict(call, view, item);
    if (!has_links) return web::render("consultation/item_links", view_of_links, call.language);
    auto& links = view_of_links.add("LINKS");
    const auto home = item_address(call, item.item.position);
    const auto add = [&](std::string address, std::string_view label) {
        links.add("LINK").set("ADDRESS", address).set("LABEL", call.say(label));
    };
    if (view.meeting.state == MeetingState::opened) add(home, "consultation.to-item");
    if (item.rights.reads_case) {
        add("/casussen/" + item.item.case_code, "consultation.to-case");
    }
    if (may_report_conflict(call, view, item)) {
        add(home + "/belangenconflict", "consultation.conflict.report");
    }
    return web::render("consultation/item_links", view_of_links, call.language);
}

// The seats of one item: a form for who leads, before the meeting opens and while it is open.
web::Html attendance(const PageCall& call,
                     const MeetingView& view,
                     const ItemView& item,
                     const Directory& directory,
                     const std::optional<Mistake>& mistake) {
    const auto state = view.meeting.state;
    const bool takes_attendance =
        leads(view) && (state == MeetingState::called || state == MeetingState::opened);
    if (!takes_attendance) return attendance_table(call, item, directory);
    auto form = attendance_form(call, item, directory);
    const bool is_this_form = mistake && mistake->form && mistake->form->action == form.action;
    const auto body = web::html(is_this_form ? *mistake->form : form, call.language);
    if (state == MeetingState::called || is_this_form) return web::join({&body, 1}, call.language);
    return web::disclosure(call.say("consultation.attendance.change"), body, call.language);
}

web::Html running_item(const PageCall& call,
                       const MeetingView& view,
                       const ItemView& item,
                       const Directory& directory,
                       const std::optional<Mistake>& mistake) {
    std::vector<web::Html> parts;
    parts.push_back(web::remark(item_state(call, item), call.language));
    if (view.items.size() > 1) {
        parts.push_back(web::remark(item_glasses(call, view, item), call.language));
    }
    if (!item.question.reveal().empty()) {
        parts.push_back(web::data_list(
            {{call.say("consultation.part.question"), item.question, {}}}, call.language));
    }
    parts.push_back(attendance(call, view, item, directory, mistake));
    parts.push_back(links_of(call, view, item));
    const auto body = web::stack(parts, call.language);
    return web::card(
        {"punt-" + std::to_string(item.item.position), item_heading(call, item.item), {}},
        body,
        call.language);
}

web::Html item_part(const PageCall& call,
                    const MeetingView& view,
                    const ItemView& item,
                    const Directory& directory,
                    const std::optional<Mistake>& mistake) {
    const auto state = view.meeting.state;
    const bool is_before_end = state == MeetingState::planned || state == MeetingState::called ||
                               state == MeetingState::opened;
    if (is_before_end) return running_item(call, view, item, directory, mistake);
    std::vector<web::Html> parts;
    parts.push_back(item_card(call, item, directory));
    if (view.items.size() > 1) {
        parts.push_back(web::remark(item_glasses(call, view, item), call.language));
    }
    return web::stack(parts, call.language);
}

int status_of(const std::optional<Mistake>& mistake) {
    if (!mistake) return 200;
    return mistake->error.code == core::ErrorCode::invalid ? 422 : 409;
}

http::Response show_meeting(PageCall& call) {
    const auto read = read_meeting(call.visit, meeting_code(call));
    if (!read) return refused(call, read.error());
    return meeting_page(call, read.value(), std::nullopt);
}

}  // namespace

http::Response meeting_page(PageCall& call,
                            const MeetingView& view,
                            const std::optional<Mistake>& mistake) {
    const auto directory = people::read_directory(call.visit.session());
    if (!directory) return refused(call, directory.error());
    put_in_frame(call, view, "");
    call.frame.has_errors = mistake.has_value();
    std::vector<web::Html> main;
    if (mistake && mistake->form) main.push_back(web::error_summary(*mistake->form, call.language));
    if (mistake && !mistake->form) main.push_back(error_alert(call, mistake->error));
    main.push_back(meeting_title(call, view, "consultation.heading"));
    main.push_back(now_alert(call, view));
    const bool is_called = view.meeting.state == MeetingState::called;
    if (is_called && !has_signed(call, view)) main.push_back(statement(call));
    std::optional<Readiness> readiness;
    if (is_called && leads(view)) {
        auto checked = check_readiness(call.visit, meeting_code(call));
        if (!checked) return refused(call, checked.error());
        readiness = std::move(checked).value();
        main.push_back(verdict(call, *readiness, directory.value()));
    }
    if (const auto act = next_act(call, view, readiness)) main.push_back(html(call, *act));
    for (const auto& item : view.items) {
        main.push_back(item_part(call, view, item, directory.value(), mistake));
    }
    return web::page(status_of(mistake), call.frame, web::stack(main, call.language));
}

std::vector<http::BasicRoute<people::Page>> meeting_routes() {
    using http::Method;
    return {{Method::get, "/overleggen", list_meetings, {}},
            {Method::get, "/overleggen/:meeting", show_meeting, {}}};
}

}  // namespace briljant::consultation
