// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/agenda_pages.hpp"

#include <algorithm>

#include "consultation/page_agenda_form.hpp"
#include "consultation/page_meeting_words.hpp"
#include "web/dates.hpp"

namespace briljant::consultation {

namespace {

using core::PersonalText;
using people::PageCall;
using web::Field;
using web::FieldKind;

constexpr int unprocessable = 422;

// ---- /overleggen/nieuw

http::Response plan_page(PageCall& call, const web::Form& form) {
    call.frame.title = call.say("consultation.plan");
    call.frame.breadcrumb = {{"/vandaag", call.say("dossier.breadcrumb.today")},
                             {"/overleggen", call.say("consultation.title")},
                             {"/overleggen/nieuw", call.say("consultation.plan")}};
    call.frame.has_errors = web::has_errors(form);
    web::TitleBlock block;
    block.heading = PersonalText{call.say("consultation.plan")};
    std::vector<web::Html> main;
    main.push_back(web::error_summary(form, call.language));
    main.push_back(web::html(block, call.language));
    main.push_back(web::remark(call.say("consultation.plan.lead"), call.language));
    main.push_back(web::html(form, call.language));
    const int status = web::has_errors(form) ? unprocessable : 200;
    return web::page(status, call.frame, web::stack(main, call.language));
}

http::Response refuse_plan(PageCall& call, const core::Error& error) {
    return people::error_answer(call, error, call.say("consultation.plan"));
}

http::Response show_plan(PageCall& call) {
    const auto choices = read_agenda_choices(call.visit);
    if (!choices) return refuse_plan(call, choices.error());
    return plan_page(call, agenda_form(call, choices.value()));
}

http::Response post_plan(PageCall& call) {
    const auto choices = read_agenda_choices(call.visit);
    if (!choices) return refuse_plan(call, choices.error());
    auto form = agenda_form(call, choices.value());
    web::keep(form, call.request.form);
    const auto wish = read_agenda_form(call, choices.value(), form);
    if (!wish) return plan_page(call, form);
    const auto code = build_agenda(call.visit, *wish);
    if (code) {
        // Who plans it for another secretary leaves it to her.
        const bool is_hers = wish->secretary == call.visit.actor()->member;
        return http::Response::see_other(is_hers ? "/overleggen/" + code.value() + "/agenda"
                                                 : "/overleggen");
    }
    // What is left is about the meeting as a whole.
    if (code.error().code != core::ErrorCode::invalid) return refuse_plan(call, code.error());
    web::fail(form, "soort", error_words(call, code.error()));
    return plan_page(call, form);
}

// ---- /overleggen/:meeting/agenda

bool is_seated(const ItemView& view, const core::MemberId& member) {
    return std::ranges::find(view.seats, member, &Seat::member) != view.seats.end();
}

web::Form invitation(const PageCall& call,
                     const ItemView& view,
                     const people::Directory& directory) {
    auto form = call.form_to(item_address(call, view.item.position) + "/uitnodigen");
    // Each form of the page has its own names, so that no two fields share an id.
    const auto number = std::to_string(view.item.position);
    Field who;
    who.kind = FieldKind::select;
    who.name = "wie-" + number;
    who.label =
        web::text(call.language, "consultation.invite.who", {{"case", view.item.case_code}});
    for (const auto& participant : view.participants) {
        const auto id = participant.member.text();
        const bool is_offered =
            std::ranges::find(who.options, id, &web::Option::value) != who.options.end();
        if (is_offered || is_seated(view, participant.member)) continue;
        who.options.push_back({id,
                               directory.member_name(participant.member) + ", " +
                                   directory.organisation_of(participant.member),
                               ""});
    }
    auto question =
        call.field(FieldKind::text_area, "vraag-" + number, "consultation.invite.question");
    question.is_optional = true;
    question.rows = 2;
    question.length_max = 500;
    form.fields = {who, question};
    form.submits = {{call.say("consultation.invite"), web::ButtonKind::secondary, "", ""}};
    return form;
}

web::Form calling(const PageCall& call, const MeetingView& view) {
    auto form = call.form_to(meeting_address(call) + "/oproepen");
    const auto due = agenda_due(core::to_local(view.meeting.starts_at).date);
    if (call.visit.today() > due) {
        auto reason = call.field(FieldKind::text_area, "reden", "consultation.call.reason");
        reason.description = web::text(call.language,
                                       "consultation.call.late",
                                       {{"date", web::date_in_words(due, call.language)}});
        reason.rows = 2;
        reason.length_max = 300;
        form.fields = {reason};
    }
    form.submits = {{call.say("consultation.call"), web::ButtonKind::primary, "", ""}};
    return form;
}

web::Html invited(const PageCall& call, const ItemView& view, const people::Directory& directory) {
    web::Table table;
    table.caption =
        web::text(call.language, "consultation.invited", {{"case", view.item.case_code}});
    table.columns = {{call.say("consultation.column.who")}, {call.say("consultation.column.seat")}};
    table.when_empty = call.say("consultation.invited.nobody");
    for (const auto& seat : view.seats) {
        auto who = web::cell(directory.member_name(seat.member));
        who.remark = PersonalText{directory.organisation_of(seat.member)};
        table.rows.push_back({std::move(who), web::cell(word(call, "seat", seat.kind))});
    }
    return web::html(table, call.language);
}

const web::Form& mistaken_or(const std::optional<web::Form>& mistaken, const web::Form& form) {
    return mistaken && mistaken->action == form.action ? *mistaken : form;
}

web::Html item_part(const PageCall& call,
                    const ItemView& view,
                    const people::Directory& directory,
                    const std::optional<web::Form>& mistaken) {
    std::vector<web::Html> parts;
    parts.push_back(invited(call, view, directory));
    const auto form = invitation(call, view, directory);
    parts.push_back(form.fields.front().options.empty()
                        ? web::remark(call.say("consultation.invite.everybody"), call.language)
                        : web::html(mistaken_or(mistaken, form), call.language));
    return web::card(
        {"punt-" + std::to_string(view.item.position), item_heading(call, view.item), {}},
        web::stack(parts, call.language),
        call.language);
}

bool is_before_opening(const MeetingView& view) {
    return view.meeting.state == MeetingState::planned ||
           view.meeting.state == MeetingState::called;
}

http::Response agenda_page(PageCall& call, const std::optional<web::Form>& mistaken) {
    const auto read = read_meeting(call.visit, meeting_code(call));
    if (!read) return refused(call, read.error());
    const auto& view = read.value();
    if (!view.is_secretary || !is_before_opening(view)) {
        return http::Response::see_other(meeting_address(call));
    }
    const auto directory = people::read_directory(call.visit.session());
    if (!directory) return refused(call, directory.error());
    put_in_frame(call, view, call.say("consultation.plan.agenda"));
    call.frame.has_errors = mistaken.has_value();
    std::vector<web::Html> main;
    if (mistaken) main.push_back(web::error_summary(*mistaken, call.language));
    main.push_back(meeting_title(call, view, "consultation.agenda"));
    for (const auto& item : view.items) {
        main.push_back(item_part(call, item, directory.value(), mistaken));
    }
    if (view.meeting.state == MeetingState::planned) {
        const auto form = calling(call, view);
        main.push_back(web::html(mistaken_or(mistaken, form), call.language));
    }
    return web::page(mistaken ? unprocessable : 200, call.frame, web::stack(main, call.language));
}

http::Response show_agenda(PageCall& call) {
    return agenda_page(call, std::nullopt);
}

// The form that was sent, with what was typed and what is wrong with it.
std::optional<web::Form> kept(const PageCall& call,
                              const core::Error& error,
                              const MeetingView& view,
                              const people::Directory& directory) {
    const bool is_calling = call.request.path == meeting_address(call) + "/oproepen";
    std::optional<web::Form> form;
    if (is_calling) form = calling(call, view);
    for (const auto& item : view.items) {
        if (!is_calling && item.item.position == item_position(call)) {
            form = invitation(call, item, directory);
        }
    }
    if (!form || form->fields.empty()) return std::nullopt;
    web::keep(*form, call.request.form);
    web::fail(*form, form->fields.front().name, error_words(call, error));
    return form;
}

http::Response mistake(PageCall& call, const core::Error& error) {
    if (error.code != core::ErrorCode::invalid) return refused(call, error);
    const auto view = read_meeting(call.visit, meeting_code(call));
    const auto directory = people::read_directory(call.visit.session());
    if (!view || !directory) return refused(call, error);
    const auto form = kept(call, error, view.value(), directory.value());
    return form ? agenda_page(call, form) : refused(call, error);
}

http::Response post_invitation(PageCall& call) {
    const auto position = item_position(call);
    const auto number = std::to_string(position);
    const auto& typed = call.request.form;
    const auto member = core::MemberId::parse(typed.get("wie-" + number));
    if (!member) {
        return mistake(call, {core::ErrorCode::invalid, "consultation.nobody-chosen", ""});
    }
    const auto done =
        invite_to_item(call.visit,
                       meeting_code(call),
                       position,
                       {*member, PersonalText{std::string{typed.get("vraag-" + number)}}});
    if (!done) return mistake(call, done.error());
    return http::Response::see_other(meeting_address(call) + "/agenda#punt-" + number);
}

http::Response post_call(PageCall& call) {
    const PersonalText reason{std::string{call.request.form.get("reden")}};
    const auto done = call_meeting(call.visit, meeting_code(call), reason);
    if (!done) return mistake(call, done.error());
    return http::Response::see_other(meeting_address(call));
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> agenda_routes() {
    using http::Method;
    constexpr http::RouteNeeds writes{.changes_state = true};
    return {{Method::get, "/overleggen/nieuw", show_plan, {}},
            {Method::post, "/overleggen/nieuw", post_plan, writes},
            {Method::get, "/overleggen/:meeting/agenda", show_agenda, {}},
            {Method::post, "/overleggen/:meeting/punt/:item/uitnodigen", post_invitation, writes},
            {Method::post, "/overleggen/:meeting/oproepen", post_call, writes}};
}

}  // namespace briljant::consultation
