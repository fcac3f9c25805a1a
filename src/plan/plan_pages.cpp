// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plan/plan_pages.hpp"

#include <algorithm>

#include "dossier/page_words.hpp"
#include "people/directory.hpp"
#include "plan/list_actions.hpp"
#include "plan/page_settlement_form.hpp"
#include "web/dates.hpp"

namespace briljant::plan {

namespace {

using core::PersonalText;
using people::PageCall;

std::string case_code(const PageCall& call) {
    return std::string{call.request.in_path("case")};
}

std::string address(const PageCall& call) {
    return "/casussen/" + case_code(call) + "/plan";
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

std::string state_word(const PageCall& call, ActionState state) {
    return call.say("plan.state." + in_text_id(covenant::to_name(state)));
}

web::Cell owner_cell(const Action& action, const people::Directory& directory) {
    auto cell = web::cell(directory.member_name(action.owner));
    cell.remark = PersonalText{directory.organisation_name(action.organisation)};
    return cell;
}

web::Cell text_cell(const Action& action, const PersonalText& remark) {
    web::Cell cell;
    cell.text = action.text;
    cell.remark = remark;
    return cell;
}

web::Cell code_cell(const Action& action) {
    auto cell = web::cell(action.code);
    cell.id = action.code;
    return cell;
}

web::Cell due_cell(const PageCall& call, const Action& action) {
    const auto today = call.visit.today();
    constexpr int week_days = 7;
    const int left = core::days_between(today, action.due);
    const auto tone = left < 0            ? web::Tone::danger
                      : left <= week_days ? web::Tone::warning
                                          : web::Tone::neutral;
    auto cell = web::cell(web::date_in_table(action.due));
    cell.badges.push_back({tone, web::term(today, action.due, call.language)});
    if (action.missed_count > 0) {
        cell.badges.push_back(
            {web::Tone::danger, web::plural(call.language, "plan.missed", action.missed_count)});
    }
    return cell;
}

// By date, so what is late stands first.
web::Html open_actions(const PageCall& call,
                       const PlanView& view,
                       const people::Directory& directory) {
    web::Table table;
    table.caption = call.say("plan.caption");
    table.columns = {{call.say("plan.column.action")},
                     {call.say("plan.column.what")},
                     {call.say("plan.column.who")},
                     {call.say("plan.column.due")}};
    table.when_empty = call.say(view.actions.empty() ? "plan.none" : "plan.none-open");
    for (const auto& action : view.actions) {
        if (!is_waiting(action.state)) continue;
        table.rows.push_back({code_cell(action),
                              text_cell(action, action.indicator),
                              owner_cell(action, directory),
                              due_cell(call, action)});
    }
    return web::card(
        {"open", call.say("plan.open"), {}}, web::html(table, call.language), call.language);
}

web::Tone tone_of(ActionState state) {
    return state == ActionState::done       ? web::Tone::safe
           : state == ActionState::not_done ? web::Tone::warning
                                            : web::Tone::neutral;
}

// What was settled last stands first.
std::optional<web::Html> settled_actions(const PageCall& call,
                                         const PlanView& view,
                                         const people::Directory& directory) {
    std::vector<const Action*> settled;
    for (const auto& action : view.actions) {
        if (!is_waiting(action.state)) settled.push_back(&action);
    }
    if (settled.empty()) return std::nullopt;
    std::ranges::stable_sort(settled, [](const Action* one, const Action* other) {
        return one->settled_on > other->settled_on;
    });
    web::Table table;
    table.caption = call.say("plan.caption.settled");
    table.columns = {{call.say("plan.column.action")},
                     {call.say("plan.column.what")},
                     {call.say("plan.column.who")},
                     {call.say("plan.column.settled")},
                     {call.say("plan.column.state")}};
    for (const auto* action : settled) {
        table.rows.push_back(
            {code_cell(*action),
             text_cell(*action, action->outcome),
             owner_cell(*action, directory),
             web::cell(action->settled_on ? web::date_in_table(*action->settled_on) : ""),
             web::cell(web::Badge{tone_of(action->state), state_word(call, action->state)})});
    }
    return web::disclosure(
        web::plural(call.language, "plan.settled", static_cast<std::int64_t>(settled.size())),
        web::html(table, call.language),
        call.language);
}

web::Form settle_form(const PageCall& call,
                      const PlanView& view,
                      const people::Directory& directory) {
    return settlement_form(call, address(call), view.actions, view.directs, directory);
}

http::Response refused(PageCall& call, const core::Error& error, std::string_view id) {
    return people::error_answer(
        call, error, web::text(call.language, id, {{"code", case_code(call)}}));
}

http::Response plan_page(PageCall& call,
                         const PlanView& view,
                         const people::Directory& directory,
                         const web::Form& form) {
    dossier::put_on_glasses(call, view.file, view.role, *view.version, "plan.title");
    call.frame.has_errors = web::has_errors(form);
    std::vector<web::Html> main;
    if (call.frame.has_errors) main.push_back(web::error_summary(form, call.language));
    main.push_back(dossier::case_title(call, view, {}));
    main.push_back(dossier::case_tabs(view.file.code, dossier::CaseTab::plan, 0, call.language));
    main.push_back(open_actions(call, view, directory));
    if (!form.fields.front().options.empty()) {
        main.push_back(web::card({"afronden", call.say("plan.settle"), {}},
                                 web::html(form, call.language),
                                 call.language));
    }
    if (auto settled = settled_actions(call, view, directory)) {
        main.push_back(*std::move(settled));
    }
    return web::page(
        call.frame.has_errors ? 422 : 200, call.frame, web::stack(main, call.language));
}

http::Response show_plan(PageCall& call) {
    const auto view = list_actions(call.visit, case_code(call));
    if (!view) return refused(call, view.error(), "plan.asked");
    const auto directory = people::read_directory(call.visit.session());
    if (!directory) return refused(call, directory.error(), "plan.asked");
    const auto form = settle_form(call, view.value(), directory.value());
    return plan_page(call, view.value(), directory.value(), form);
}

http::Response show_mistake(PageCall& call, const core::Error& error) {
    const auto view = list_actions(call.visit, case_code(call));
    if (!view) return refused(call, view.error(), "plan.asked.settle");
    const auto directory = people::read_directory(call.visit.session());
    if (!directory) return refused(call, directory.error(), "plan.asked.settle");
    auto form = settle_form(call, view.value(), directory.value());
    web::keep(form, call.request.form);
    const auto words = web::message(call.language, error.id);
    web::fail(form,
              field_of_settlement(error.id),
              std::string{words.text} + " " + std::string{words.next});
    return plan_page(call, view.value(), directory.value(), form);
}

http::Response post_outcome(PageCall& call) {
    const auto done =
        settle_action(call.visit, read_settlement(call.request.form, case_code(call)));
    if (done) return http::Response::see_other(address(call));
    if (!field_of_settlement(done.error().id).empty()) return show_mistake(call, done.error());
    return refused(call, done.error(), "plan.asked.settle");
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> plan_routes() {
    using http::Method;
    return {{Method::get, "/casussen/:case/plan", show_plan, {}},
            {Method::post, "/casussen/:case/plan", post_outcome, {.changes_state = true}}};
}

}  // namespace briljant::plan
