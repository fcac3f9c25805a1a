// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plan/plan_pages.hpp"

#include <algorithm>

#include "dossier/page_words.hpp"
#include "people/directory.hpp"
#include "plan/list_actions.hpp"
#include "plan/page_settlement_form.hpp"
#include "plan/reassign_action.hpp"
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

web::Cell owner_cell(const PageCall& call,
                     const Action& action,
                     const people::Directory& directory) {
    auto cell = web::cell(directory.member_name(action.owner));
    auto remark = directory.organisation_name(action.organisation);
    for (const auto& earlier : action.former_owners) {
        remark += "; " + web::text(call.language,
                                   "plan.passed-on",
                                   {{"who", directory.member_name(earlier.member)},
                                    {"day", web::date_in_table(earlier.until)}});
    }
    cell.remark = PersonalText{std::move(remark)};
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
        auto owner = owner_cell(call, action, directory);
        if (lacks_owner(action, view.participants, *view.version, directory, call.visit.today())) {
            owner.badges.push_back({web::Tone::warning, call.say("plan.no-owner")});
        }
        table.rows.push_back({code_cell(action),
                              text_cell(action, action.indicator),
                              std::move(owner),
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
             owner_cell(call, *action, directory),
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

// Not "actie": the form that settles one stands on the same page.
constexpr std::string_view passed_on = "doorgegeven";

// Nothing to choose, no form: a director of a case with a waiting action and a second participant.
web::Form pass_on_form(const PageCall& call,
                       const PlanView& view,
                       const people::Directory& directory) {
    auto form = call.form_to(address(call) + "/doorgeven");
    auto which = call.field(web::FieldKind::select, passed_on, "plan.field.action");
    const auto offer = [&](bool lacks) {
        for (const auto& action : view.actions) {
            if (!is_waiting(action.state)) continue;
            const bool is_lacking = lacks_owner(
                action, view.participants, *view.version, directory, call.visit.today());
            if (is_lacking != lacks) continue;
            const auto owner =
                lacks ? call.say("plan.no-owner") : directory.member_name(action.owner);
            which.options.push_back({action.code, action.code + ", " + owner, {}});
        }
    };
    offer(true);  // what waits for an owner stands first
    offer(false);
    auto to = call.field(web::FieldKind::select, "aan", "plan.field.to");
    for (const auto& each : view.participants) {
        if (!each.holds_on(call.visit.today())) continue;
        to.options.push_back({each.member.text(),
                              directory.member_name(each.member) + ", " +
                                  directory.organisation_name(each.organisation),
                              {}});
    }
    form.fields = {std::move(which), std::move(to)};
    form.submits = {{call.say("plan.pass-on.submit"), web::ButtonKind::secondary}};
    return form;
}

std::optional<web::Html> pass_on_card(const PageCall& call,
                                      const PlanView& view,
                                      const web::Form& form) {
    if (!view.directs || form.fields.front().options.empty()) return std::nullopt;
    std::vector<web::Html> parts;
    parts.push_back(web::remark(call.say("plan.pass-on.intro"), call.language));
    parts.push_back(web::html(form, call.language));
    return web::card({"doorgeven", call.say("plan.pass-on"), {}},
                     web::stack(parts, call.language),
                     call.language);
}

http::Response refused(PageCall& call, const core::Error& error, std::string_view id) {
    return people::error_answer(
        call, error, web::text(call.language, id, {{"code", case_code(call)}}));
}

struct PlanForms {
    web::Form settle;
    web::Form pass_on;
};

PlanForms forms_of(const PageCall& call, const PlanView& view, const people::Directory& directory) {
    return {settle_form(call, view, directory), pass_on_form(call, view, directory)};
}

http::Response plan_page(PageCall& call,
                         const PlanView& view,
                         const people::Directory& directory,
                         const PlanForms& forms) {
    const auto& form = forms.settle;
    dossier::put_on_glasses(call, view.file, view.role, *view.version, "plan.title");
    call.frame.has_errors = web::has_errors(form) || web::has_errors(forms.pass_on);
    std::vector<web::Html> main;
    for (const auto* each : {&forms.settle, &forms.pass_on}) {
        if (web::has_errors(*each)) main.push_back(web::error_summary(*each, call.language));
    }
    main.push_back(dossier::case_title(call, view, {}));
    main.push_back(dossier::case_tabs(view.file.code, dossier::CaseTab::plan, 0, call.language));
    main.push_back(open_actions(call, view, directory));
    if (!form.fields.front().options.empty()) {
        main.push_back(web::card({"afronden", call.say("plan.settle"), {}},
                                 web::html(form, call.language),
                                 call.language));
    }
    if (auto card = pass_on_card(call, view, forms.pass_on)) main.push_back(*std::move(card));
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
    const auto forms = forms_of(call, view.value(), directory.value());
    return plan_page(call, view.value(), directory.value(), forms);
}

// The page again, with what was typed and the mistake at its field.
http::Response show_mistake(PageCall& call,
                            const core::Error& error,
                            web::Form PlanForms::* which,
                            std::string_view field) {
    const auto view = list_actions(call.visit, case_code(call));
    if (!view) return refused(call, view.error(), "plan.asked");
    const auto directory = people::read_directory(call.visit.session());
    if (!directory) return refused(call, directory.error(), "plan.asked");
    auto forms = forms_of(call, view.value(), directory.value());
    auto& form = forms.*which;
    web::keep(form, call.request.form);
    const auto words = web::message(call.language, error.id);
    web::fail(form, field, std::string{words.text} + " " + std::string{words.next});
    return plan_page(call, view.value(), directory.value(), forms);
}

http::Response post_outcome(PageCall& call) {
    const auto done =
        settle_action(call.visit, read_settlement(call.request.form, case_code(call)));
    if (done) return http::Response::see_other(address(call));
    const auto field = field_of_settlement(done.error().id);
    if (!field.empty()) return show_mistake(call, done.error(), &PlanForms::settle, field);
    return refused(call, done.error(), "plan.asked.settle");
}

http::Response post_pass_on(PageCall& call) {
    const auto& typed = call.request.form;
    const auto done = reassign_action(call.visit,
                                      {case_code(call),
                                       std::string{typed.get(passed_on)},
                                       core::MemberId::parse(typed.get("aan"))});
    if (done) return http::Response::see_other(address(call));
    const auto id = done.error().id;
    if (id.starts_with("plan.owner-")) {
        return show_mistake(call, done.error(), &PlanForms::pass_on, "aan");
    }
    if (done.error().code == core::ErrorCode::conflict) {
        return show_mistake(call, done.error(), &PlanForms::pass_on, passed_on);
    }
    return refused(call, done.error(), "plan.asked.pass-on");
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> plan_routes() {
    using http::Method;
    return {
        {Method::get, "/casussen/:case/plan", show_plan, {}},
        {Method::post, "/casussen/:case/plan", post_outcome, {.changes_state = true}},
        {Method::post, "/casussen/:case/plan/doorgeven", post_pass_on, {.changes_state = true}}};
}

}  // namespace briljant::plan
