// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/print_pages.hpp"

#include "consultation/page_meeting_words.hpp"
#include "web/dates.hpp"
#include "web/paper.hpp"

namespace briljant::consultation {

namespace {

using core::PersonalText;
using covenant::AuditAction;
using people::PageCall;

// What is printed: how to read it, its heading, and where it stands.
struct Sheet {
    core::Result<MeetingView> (*read)(gate::Visit&, const std::string&, AuditAction);
    std::string_view heading;
    std::string_view pdf_part;
    std::string_view back_part;
    bool shows_invited;
};

constexpr Sheet agenda_sheet{read_meeting, "consultation.agenda", "/agenda.pdf", "", true};
constexpr Sheet list_sheet{read_decision_list,
                           "consultation.list.heading",
                           "/besluitenlijst.pdf",
                           "/besluitenlijst",
                           false};

web::PrintHead print_head(const PageCall& call) {
    const auto& actor = *call.visit.actor();
    return {actor.name,
            actor.organisation_name,
            web::date_in_table(call.visit.today()),
            web::time_of_day(call.visit.now(), call.language)};
}

web::Html title(const PageCall& call, const MeetingView& view, const Sheet& sheet) {
    web::TitleBlock block;
    block.above = web::moment_in_words(view.meeting.starts_at, call.language);
    block.heading =
        PersonalText{web::text(call.language, sheet.heading, {{"code", view.meeting.code}})};
    block.badges.push_back({web::Tone::neutral, word(call, "state", view.meeting.state)});
    const auto home = meeting_address(call);
    if (call.pdf != nullptr) {
        block.actions.push_back(
            {web::ButtonKind::secondary,
             {home + std::string{sheet.pdf_part}, call.say("consultation.print.pdf")},
             ""});
    }
    block.actions.push_back(
        {web::ButtonKind::subtle,
         {home + std::string{sheet.back_part}, call.say("consultation.print.back")},
         ""});
    return web::html(block, call.language);
}

web::Html item(const PageCall& call,
               const Sheet& sheet,
               const ItemView& view,
               const people::Directory& directory) {
    auto facts = item_facts(call, view, directory);
    std::string invited;
    for (const auto& seat : view.seats) {
        if (!sheet.shows_invited || seat.state == AttendanceState::excluded) continue;
        invited += (invited.empty() ? "" : ", ") + directory.member_name(seat.member);
    }
    if (!invited.empty()) {
        facts.push_back({call.say("consultation.part.invited"), PersonalText{invited}, {}});
    }
    return web::card(
        {"punt-" + std::to_string(view.item.position), item_heading(call, view.item), {}},
        web::data_list(facts, call.language),
        call.language);
}

// The main of the page, on the screen and in the file alike.
core::Result<web::Html> content(PageCall& call, const Sheet& sheet, AuditAction as) {
    TRY_ASSIGN(const auto view, sheet.read(call.visit, meeting_code(call), as));
    TRY_ASSIGN(const auto directory, people::read_directory(call.visit.session()));
    put_in_frame(call, view, call.say("consultation.print"));
    web::put_on_paper(call.frame);
    std::vector<web::Html> parts;
    parts.push_back(title(call, view, sheet));
    for (const auto& each : view.items) parts.push_back(item(call, sheet, each, directory));
    return web::paper(call.frame, print_head(call), web::stack(parts, call.language));
}

http::Response show(PageCall& call, const Sheet& sheet) {
    const auto main = content(call, sheet, AuditAction::print);
    if (!main) return refused(call, main.error());
    return web::page(200, call.frame, main.value());
}

http::Response file(PageCall& call, const Sheet& sheet) {
    const auto main = content(call, sheet, AuditAction::export_);
    if (!main) return refused(call, main.error());
    return web::paper_file(call.pdf, call.frame, main.value(), call.say("consultation.print.file"));
}

http::Response show_agenda(PageCall& call) {
    return show(call, agenda_sheet);
}

http::Response agenda_file(PageCall& call) {
    return file(call, agenda_sheet);
}

http::Response show_list(PageCall& call) {
    return show(call, list_sheet);
}

http::Response list_file(PageCall& call) {
    return file(call, list_sheet);
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> print_routes() {
    using http::Method;
    constexpr http::RouteNeeds fresh{.needs_step_up = true};
    return {{Method::get, "/overleggen/:meeting/afdruk", show_agenda, fresh},
            {Method::get, "/overleggen/:meeting/agenda.pdf", agenda_file, fresh},
            {Method::get, "/overleggen/:meeting/besluitenlijst/afdruk", show_list, fresh},
            {Method::get, "/overleggen/:meeting/besluitenlijst.pdf", list_file, fresh}};
}

}  // namespace briljant::consultation
