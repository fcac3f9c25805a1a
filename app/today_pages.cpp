// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/today_pages.hpp"

#include <algorithm>

#include "app/today_tasks.hpp"
#include "consultation/read_meeting.hpp"
#include "dossier/break_glass.hpp"
#include "dossier/coming_dates.hpp"
#include "dossier/my_cases.hpp"
#include "people/directory.hpp"
#include "web/dates.hpp"

namespace briljant::app {

namespace {

using core::PersonalText;
using people::PageCall;

// Long enough for what has to be prepared: the first talk before an eighteenth birthday.
constexpr int watched_days = 92;

struct Lists {
    Tasks tasks;
    std::vector<dossier::ComingDate> dates;
    std::vector<consultation::Meeting> meetings;
    std::size_t cases = 0;
    people::Directory directory;
};

core::Result<Lists> read_lists(PageCall& call) {
    Lists lists;
    TRY_ASSIGN(lists.tasks, read_tasks(call));
    const auto until = core::add_days(call.visit.today(), watched_days);
    TRY_ASSIGN(lists.dates, dossier::coming_dates(call.visit, until));
    TRY_ASSIGN(lists.meetings, consultation::my_meetings(call.visit));
    TRY_ASSIGN(const auto cases, dossier::my_cases(call.visit));
    lists.cases = cases.size();
    TRY_ASSIGN(lists.directory, people::read_directory(call.visit.session()));
    return lists;
}

bool is_late(const PageCall& call, const Task& task) {
    return task.due && *task.due < call.visit.today();
}

bool is_for_later(const PageCall& call, const Task& task) {
    return task.due && *task.due > end_of_week(call.visit.today());
}

web::Cell due_cell(const PageCall& call, const Task& task) {
    if (!task.due) return web::cell("");
    const auto tone = is_late(call, task)        ? web::Tone::danger
                      : is_for_later(call, task) ? web::Tone::neutral
                                                 : web::Tone::warning;
    return web::cell(web::Badge{tone, web::term(call.visit.today(), *task.due, call.language)});
}

enum class Shows { own, others };

web::Table task_table(const PageCall& call, const web::Card& card, Shows shows) {
    web::Table table;
    table.caption = card.heading;
    table.columns = {{call.say("today.column.task")}, {call.say("today.column.where")}};
    if (shows == Shows::others) table.columns.push_back({call.say("today.column.who")});
    table.columns.push_back({call.say("today.column.due")});
    return table;
}

std::vector<web::Cell> task_row(const PageCall& call,
                                const Task& task,
                                Shows shows,
                                const people::Directory& directory) {
    std::vector<web::Cell> row{web::link_cell(task.what, task.address), web::cell(task.where)};
    if (shows == Shows::others) row.push_back(web::cell(directory.member_name(task.who)));
    row.push_back(due_cell(call, task));
    return row;
}

// What is due this week stands open; what comes later is one click away.
web::Html tasks_card(const PageCall& call,
                     const web::Card& card,
                     const std::vector<Task>& tasks,
                     Shows shows,
                     const people::Directory& directory) {
    auto now = task_table(call, card, shows);
    auto later = task_table(call, card, shows);
    now.when_empty = call.say(shows == Shows::own ? "today.nothing-mine" : "today.nothing-others");
    for (const auto& task : tasks) {
        auto& rows = is_for_later(call, task) ? later.rows : now.rows;
        rows.push_back(task_row(call, task, shows, directory));
    }
    std::vector<web::Html> body;
    body.push_back(web::html(now, call.language));
    if (!later.rows.empty()) {
        const auto count = static_cast<std::int64_t>(later.rows.size());
        body.push_back(web::disclosure(web::plural(call.language, "today.later", count),
                                       web::html(later, call.language),
                                       call.language));
    }
    return web::card(card, web::stack(body, call.language), call.language);
}

std::string kind_word(const PageCall& call, dossier::DateKind kind) {
    std::string id = "today.date.";
    for (const char letter : covenant::to_name(kind)) {
        const bool is_capital = letter >= 'A' && letter <= 'Z';
        id += letter == '_' ? '-' : static_cast<char>(is_capital ? letter + 32 : letter);
    }
    return call.say(id);
}

// One tile for one hearing, also when it counts in the cases of victim and suspect both.
std::vector<web::Day> tiles_of(const PageCall& call,
                               const std::vector<dossier::ComingDate>& dates) {
    std::vector<web::Day> tiles;
    const auto same = [](const auto& one, const auto& other) {
        return one.day == other.day && one.kind == other.kind;
    };
    for (auto date = dates.begin(); date != dates.end(); ++date) {
        const web::Link link{"/casussen/" + date->case_code, date->case_code};
        if (date != dates.begin() && same(*date, *std::prev(date))) {
            tiles.back().links.push_back(link);
            continue;
        }
        tiles.push_back({date->day,
                         PersonalText{kind_word(call, date->kind)},
                         web::period_from(call.visit.today(), date->day, call.language),
                         {link}});
    }
    return tiles;
}

web::Html dates_card(const PageCall& call, const std::vector<dossier::ComingDate>& dates) {
    std::vector<std::string> opened;
    for (const auto& date : dates) opened.push_back(date.case_code);
    std::ranges::sort(opened);
    const auto twice = std::ranges::unique(opened);
    opened.erase(twice.begin(), twice.end());
    std::string codes;
    for (const auto& code : opened) codes += (codes.empty() ? "" : ", ") + code;
    std::vector<web::Html> body;
    body.push_back(web::days(tiles_of(call, dates), call.language));
    body.push_back(web::remark(web::text(call.language, "today.dates.recorded", {{"codes", codes}}),
                               call.language));
    return web::card(
        {"data", call.say("today.dates"), {}}, web::stack(body, call.language), call.language);
}

web::Html meetings_card(const PageCall& call, const std::vector<consultation::Meeting>& meetings) {
    std::vector<web::Day> days;
    for (const auto& meeting : meetings) {
        if (meeting.starts_at < call.visit.now()) continue;
        const auto day = core::to_local(meeting.starts_at).date;
        days.push_back({day,
                        PersonalText{web::time_of_day(meeting.starts_at, call.language)},
                        web::period_from(call.visit.today(), day, call.language),
                        {{"/overleggen/" + meeting.code, meeting.code}}});
    }
    // The store gives the newest first; here the next one counts.
    std::ranges::reverse(days);
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

web::Html title_of(const PageCall& call, const Tasks& tasks) {
    std::int64_t late = 0;
    std::int64_t this_week = 0;
    const auto count = [&](const std::vector<Task>& list) {
        for (const auto& task : list) {
            if (is_late(call, task)) ++late;
            if (task.due && !is_late(call, task) && !is_for_later(call, task)) ++this_week;
        }
    };
    count(tasks.mine);
    count(tasks.others);
    web::TitleBlock title;
    title.above = web::weekday_and_date(call.visit.today(), call.language);
    title.heading = PersonalText{call.say("today.title")};
    if (late > 0) {
        title.badges.push_back({web::Tone::danger, web::plural(call.language, "today.late", late)});
    }
    if (this_week > 0) {
        title.badges.push_back(
            {web::Tone::warning, web::plural(call.language, "today.this-week", this_week)});
    }
    return web::html(title, call.language);
}

http::Response show_today(PageCall& call) {
    const auto read = read_lists(call);
    if (!read) return people::error_answer(call, read.error(), call.say("today.title"));
    const auto& lists = read.value();
    call.frame.title = call.say("today.title");
    std::vector<web::Html> wide;
    wide.push_back(tasks_card(call,
                              {"acties", call.say("today.mine"), {}},
                              lists.tasks.mine,
                              Shows::own,
                              lists.directory));
    if (!lists.tasks.others.empty()) {
        wide.push_back(tasks_card(call,
                                  {"anderen", call.say("today.others"), {}},
                                  lists.tasks.others,
                                  Shows::others,
                                  lists.directory));
    }
    std::vector<web::Html> side;
    if (!lists.dates.empty()) side.push_back(dates_card(call, lists.dates));
    side.push_back(meetings_card(call, lists.meetings));
    side.push_back(cases_card(call, lists.cases));
    std::vector<web::Html> main;
    main.push_back(title_of(call, lists.tasks));
    main.push_back(web::columns(wide, side, call.language));
    return web::page(200, call.frame, web::stack(main, call.language));
}

// A Lens lives for one request, so taking the glasses off is leaving the case; emergency access
// ends with it.
http::Response take_off_glasses(PageCall& call) {
    if (const auto ended = dossier::end_emergency(call.visit); !ended) {
        return people::error_answer(call, ended.error(), call.say("today.title"));
    }
    return http::Response::see_other("/vandaag");
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> today_routes() {
    const http::RouteNeeds change{.changes_state = true};
    return {{http::Method::get, "/vandaag", show_today, {}},
            {http::Method::post, "/bril/afzetten", take_off_glasses, change}};
}

}  // namespace briljant::app
