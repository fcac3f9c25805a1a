// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/today_pages.hpp"

#include <algorithm>

#include "consultation/read_meeting.hpp"
#include "dossier/my_cases.hpp"
#include "people/directory.hpp"
#include "plan/list_actions.hpp"
#include "web/dates.hpp"

namespace briljant::app {

namespace {

using core::PersonalText;
using people::PageCall;

constexpr int week_days = 7;

struct Lists {
    std::vector<plan::ActionLead> mine;
    std::vector<plan::ActionLead> others;
    std::vector<consultation::Meeting> meetings;
    std::size_t cases = 0;
    people::Directory directory;
};

core::Result<Lists> read_lists(PageCall& call) {
    Lists lists;
    TRY_ASSIGN(lists.mine, plan::my_actions(call.visit));
    TRY_ASSIGN(lists.others, plan::directed_actions(call.visit));
    TRY_ASSIGN(lists.meetings, consultation::my_meetings(call.visit));
    TRY_ASSIGN(const auto cases, dossier::my_cases(call.visit));
    lists.cases = cases.size();
    TRY_ASSIGN(lists.directory, people::read_directory(call.visit.session()));
    std::ranges::sort(lists.mine, {}, &plan::ActionLead::due);
    std::ranges::sort(lists.others, {}, &plan::ActionLead::due);
    return lists;
}

web::Badge due_badge(const PageCall& call, const core::Date& due) {
    const auto today = call.visit.today();
    const int left = core::days_between(today, due);
    const auto tone = left < 0            ? web::Tone::danger
                      : left <= week_days ? web::Tone::warning
                                          : web::Tone::neutral;
    return {tone, web::term(today, due, call.language)};
}

web::Html actions_card(const PageCall& call,
                       const web::Card& card,
                       const std::vector<plan::ActionLead>& actions,
                       const people::Directory& directory,
                       std::string_view when_empty) {
    web::Table table;
    table.caption = card.heading;
    table.columns = {{call.say("today.column.action")},
                     {call.say("today.column.case")},
                     {call.say("today.column.who")},
                     {call.say("today.column.due")}};
    table.when_empty = call.say(when_empty);
    for (const auto& action : actions) {
        table.rows.push_back(
            {web::link_cell(action.code, "/casussen/" + action.case_code + "/plan#" + action.code),
             web::link_cell(action.case_code, "/casussen/" + action.case_code),
             web::cell(directory.member_name(action.owner)),
             web::cell(due_badge(call, action.due))});
    }
    return web::card(card, web::html(table, call.language), call.language);
}

web::Html meetings_card(const PageCall& call, const std::vector<consultation::Meeting>& meetings) {
    std::vector<web::Day> days;
    for (const auto& meeting : meetings) {
        if (meeting.starts_at < call.visit.now()) continue;
        const auto day = core::to_local(meeting.starts_at).date;
        days.push_back({day,
                        PersonalText{meeting.code},
                        web::period_from(call.visit.today(), day, call.language)});
    }
    const web::Card card{
        "overleggen", call.say("today.meetings"), {"/overleggen", call.say("today.all-meetings")}};
    if (days.empty()) {
        return web::card(
            card, web::empty_state(call.say("today.no-meetings"), call.language), call.language);
    }
    return web::card(card, web::days(days, call.language), call.language);
}

web::Html cases_card(const PageCall& call, std::size_t cases) {
    const web::Card card{
        "casussen", call.say("today.cases"), {"/casussen", call.say("today.all-cases")}};
    const auto count = std::to_string(cases);
    const auto line = web::text(call.language, "today.case-count", {{"count", count}});
    return web::card(card, web::empty_state(line, call.language), call.language);
}

http::Response show_today(PageCall& call) {
    const auto read = read_lists(call);
    if (!read) return people::error_answer(call, read.error(), call.say("today.title"));
    const auto& lists = read.value();
    call.frame.title = call.say("today.title");
    web::TitleBlock title;
    title.above = web::weekday_and_date(call.visit.today(), call.language);
    title.heading = PersonalText{call.say("today.title")};
    std::vector<web::Html> wide;
    wide.push_back(actions_card(call,
                                {"acties", call.say("today.mine"), {}},
                                lists.mine,
                                lists.directory,
                                "today.nothing-mine"));
    if (!lists.others.empty()) {
        wide.push_back(actions_card(call,
                                    {"anderen", call.say("today.others"), {}},
                                    lists.others,
                                    lists.directory,
                                    "today.nothing-others"));
    }
    std::vector<web::Html> side;
    side.push_back(meetings_card(call, lists.meetings));
    side.push_back(cases_card(call, lists.cases));
    std::vector<web::Html> main;
    main.push_back(web::html(title, call.language));
    main.push_back(web::columns(wide, side, call.language));
    return web::page(200, call.frame, web::stack(main, call.language));
}

// A Lens lives for one request, so taking the glasses off is leaving the case.
http::Response take_off_glasses(PageCall&) {
    return http::Response::see_other("/vandaag");
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> today_routes() {
    const http::RouteNeeds change{.changes_state = true};
    return {{http::Method::get, "/vandaag", show_today, {}},
            {http::Method::post, "/bril/afzetten", take_off_glasses, change}};
}

}  // namespace briljant::app
