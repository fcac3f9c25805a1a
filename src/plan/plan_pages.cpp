// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plan/plan_pages.hpp"

#include "people/directory.hpp"
#include "plan/list_actions.hpp"
#include "plan/settle_action.hpp"
#include "web/dates.hpp"
#include "web/forms.hpp"

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

web::Html action_table(const PageCall& call,
                       const PlanView& view,
                       const people::Directory& directory) {
    web::Table table;
    table.caption = call.say("plan.caption");
    table.columns = {{call.say("plan.column.action")},
                     {call.say("plan.column.what")},
                     {call.say("plan.column.who")},
                     {call.say("plan.column.due")},
                     {call.say("plan.column.state")}};
    table.when_empty = call.say("plan.none");
    for (const auto& action : view.actions) {
        web::Cell what;
        what.text = action.text;
        what.remark = action.outcome;
        auto state = web::cell(web::Badge{web::Tone::neutral, state_word(call, action.state)});
        if (is_overdue(action, call.visit.today())) {
            state.badges.push_back({web::Tone::danger, call.say("plan.overdue")});
        }
        table.rows.push_back({web::cell(action.code),
                              std::move(what),
                              web::cell(directory.member_name(action.owner)),
                              web::cell(web::date_in_table(action.due)),
                              std::move(state)});
    }
    return web::html(table, call.language);
}

web::Form settle_form(const PageCall& call, const PlanView& view) {
    web::Form form;
    form.action = address(call);
    form.csrf = call.csrf(form.action);
    web::Field which;
    which.kind = web::FieldKind::select;
    which.name = "actie";
    which.label = call.say("plan.field.action");
    for (const auto& action : view.actions) {
        if (is_waiting(action.state)) which.options.push_back({action.code, action.code, {}});
    }
    web::Field outcome;
    outcome.kind = web::FieldKind::radio;
    outcome.name = "uitkomst";
    outcome.label = call.say("plan.field.outcome");
    for (const auto state : {ActionState::done,
                             ActionState::not_possible,
                             ActionState::not_done,
                             ActionState::moved}) {
        outcome.options.push_back(
            {std::string{covenant::to_name(state)}, state_word(call, state), {}});
    }
    web::Field reason;
    reason.name = "reden";
    reason.label = call.say("plan.field.reason");
    reason.is_optional = true;
    web::Field date;
    date.kind = web::FieldKind::date;
    date.name = "datum";
    date.label = call.say("plan.field.date");
    date.is_optional = true;
    form.fields = {which, outcome, reason, date};
    form.submits = {{call.say("plan.submit")}};
    return form;
}

http::Response refused(PageCall& call, const core::Error& error, std::string_view id) {
    return people::error_answer(
        call, error, web::text(call.language, id, {{"code", case_code(call)}}));
}

http::Response show_plan(PageCall& call) {
    const auto view = list_actions(call.visit, case_code(call));
    if (!view) return refused(call, view.error(), "plan.asked");
    const auto directory = people::read_directory(call.visit.session());
    if (!directory) return refused(call, directory.error(), "plan.asked");
    call.frame.title = case_code(call) + ", " + call.say("plan.title");
    web::TitleBlock block;
    block.above = case_code(call);
    block.heading = PersonalText{call.say("plan.title")};
    std::vector<web::Html> main;
    main.push_back(web::html(block, call.language));
    main.push_back(action_table(call, view.value(), directory.value()));
    const auto form = settle_form(call, view.value());
    if (!form.fields.front().options.empty()) {
        main.push_back(web::card({"afronden", call.say("plan.settle"), {}},
                                 web::html(form, call.language),
                                 call.language));
    }
    return web::page(200, call.frame, web::stack(main, call.language));
}

http::Response post_outcome(PageCall& call) {
    const auto& typed = call.request.form;
    Settlement settlement;
    settlement.case_code = case_code(call);
    settlement.action_code = std::string{typed.get("actie")};
    settlement.outcome =
        covenant::parse_name<ActionState>(typed.get("uitkomst")).value_or(ActionState::open);
    settlement.reason = PersonalText{std::string{typed.get("reden")}};
    settlement.new_due = core::date_from_iso(typed.get("datum"));
    const auto done = settle_action(call.visit, settlement);
    if (!done) return refused(call, done.error(), "plan.asked.settle");
    return http::Response::see_other(address(call));
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> plan_routes() {
    using http::Method;
    return {{Method::get, "/casussen/:case/plan", show_plan, {}},
            {Method::post, "/casussen/:case/plan", post_outcome, {.changes_state = true}}};
}

}  // namespace briljant::plan
