// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/disclosure_pages.hpp"

#include "dossier/page_disclosure.hpp"
#include "dossier/page_words.hpp"
#include "web/dates.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using people::PageCall;
using web::FieldKind;

std::string in_path(const PageCall& call, std::string_view name) {
    return std::string{call.request.in_path(name)};
}

http::Response refused(PageCall& call, const core::Error& error) {
    return people::error_answer(
        call,
        error,
        web::text(call.language, "disclosure.asked", {{"code", in_path(call, "case")}}));
}

template <std::size_t Count>
std::vector<web::Option> options_of(const PageCall& call,
                                    std::string_view group,
                                    const std::array<std::string_view, Count>& names) {
    std::vector<web::Option> options = {{"", call.say("disclosure.filter.all"), ""}};
    for (const auto name : names) {
        options.push_back({std::string{name}, word(group, name, call.language), ""});
    }
    return options;
}

constexpr std::array<std::string_view, 2> states = {"SENT", "CONFIRMED"};

web::Html filter(const PageCall& call) {
    web::Form form;
    form.action = disclosures_home(call);
    form.is_get = true;
    auto kind = call.field(FieldKind::select, "soort", "disclosure.column.kind-of");
    kind.options = options_of(call, "disclosure-kind", disclosure_kinds);
    kind.value = PersonalText{std::string{call.request.query.get("soort")}};
    auto state = call.field(FieldKind::select, "stand", "disclosure.column.state");
    state.options = options_of(call, "disclosure-state", states);
    state.value = PersonalText{std::string{call.request.query.get("stand")}};
    form.fields = {kind, state};
    form.submits = {{call.say("disclosure.filter"), web::ButtonKind::secondary, "", ""}};
    return web::html(form, call.language);
}

bool is_asked_for(const PageCall& call, const Disclosure& disclosure) {
    const auto kind = call.request.query.get("soort");
    const auto state = call.request.query.get("stand");
    return (kind.empty() || kind == to_name(disclosure.kind)) &&
           (state.empty() || state == to_name(disclosure.state));
}

web::Html table_of(const PageCall& call, const DisclosuresView& view) {
    web::Table table;
    table.caption = call.say("disclosure.list.caption");
    table.columns = {{call.say("disclosure.column.what")},
                     {call.say("disclosure.fact.moment")},
                     {call.say("disclosure.fact.from")},
                     {call.say("disclosure.fact.to")},
                     {call.say("disclosure.column.state")}};
    table.when_empty = call.say("disclosure.list.none");
    for (const auto& seen : view.disclosures) {
        const auto& disclosure = seen.disclosure;
        if (!is_asked_for(call, disclosure)) continue;
        auto what = web::link_cell(disclosure_heading(call, disclosure),
                                   disclosures_home(call) + "/" + disclosure.code);
        what.id = disclosure.code;
        if (!disclosure.content.alias.empty()) what.remark = PersonalText{disclosure.code};
        table.rows.push_back({std::move(what),
                              web::cell(web::moment_in_words(disclosure.sent_at, call.language)),
                              web::cell(view.directory.member_name(disclosure.from)),
                              web::cell(receiver_words(call, disclosure, view.directory)),
                              web::cell(state_badge(call, disclosure))});
    }
    return web::html(table, call.language);
}

http::Response show_list(PageCall& call) {
    const auto read = list_disclosures(call.visit, in_path(call, "case"));
    if (!read) return refused(call, read.error());
    const auto& view = read.value();
    put_on_glasses(call, view.file, view.role, *view.version, "disclosure.list");
    std::vector<web::Action> actions;
    if (view.may_send) {
        actions.push_back(
            {web::ButtonKind::primary,
             {disclosures_home(call) + "/politie", call.say("disclosure.handover.new")},
             ""});
        actions.push_back({web::ButtonKind::secondary,
                           {disclosures_home(call) + "/anderen", call.say("disclosure.other.new")},
                           ""});
    }
    std::vector<web::Html> main;
    main.push_back(case_title(call, view, actions));
    main.push_back(case_tabs(view.file.code, CaseTab::disclosures, 0, call.language));
    main.push_back(filter(call));
    main.push_back(table_of(call, view));
    return web::page(200, call.frame, web::stack(main, call.language));
}

web::Html title_of(const PageCall& call, const DisclosureView& view) {
    const auto& disclosure = view.seen.disclosure;
    const auto home = disclosures_home(call) + "/" + disclosure.code;
    web::TitleBlock block;
    block.above = web::text(call.language, "dossier.case.plain", {{"code", view.file.code}});
    block.heading = PersonalText{disclosure_heading(call, disclosure)};
    block.badges = {state_badge(call, disclosure)};
    block.actions = {
        {web::ButtonKind::secondary, {home + "/afdruk", call.say("disclosure.print")}, "printer"}};
    return web::html(block, call.language);
}

web::Form acknowledge_form(const PageCall& call, const DisclosureView& view) {
    auto form =
        call.form_to(disclosures_home(call) + "/" + view.seen.disclosure.code + "/bevestigen");
    if (is_on_paper(view.seen.disclosure)) {
        auto day = call.field(FieldKind::date, "dag", "disclosure.acknowledge.day");
        day.value = PersonalText{core::to_iso(call.visit.today())};
        form.fields = {day};
    }
    form.submits = {{call.say("disclosure.acknowledge"), web::ButtonKind::primary, "", ""}};
    return form;
}

http::Response one_page(PageCall& call, const DisclosureView& view, const web::Form& form) {
    put_on_glasses(call, view.file, view.role, *view.version, "disclosure.one");
    call.frame.has_errors = web::has_errors(form);
    std::vector<web::Html> main;
    if (call.frame.has_errors) main.push_back(web::error_summary(form, call.language));
    main.push_back(title_of(call, view));
    for (auto& part : disclosure_body(call, view)) main.push_back(std::move(part));
    if (view.may_acknowledge) {
        main.push_back(web::card({"bevestigen", call.say("disclosure.acknowledge.heading"), {}},
                                 web::html(form, call.language),
                                 call.language));
    }
    return web::page(
        call.frame.has_errors ? 422 : 200, call.frame, web::stack(main, call.language));
}

core::Result<DisclosureView> read_one(PageCall& call) {
    return read_disclosure(call.visit,
                           in_path(call, "case"),
                           call.request.in_path("disclosure"),
                           covenant::AuditAction::read);
}

http::Response show_one(PageCall& call) {
    const auto view = read_one(call);
    if (!view) return refused(call, view.error());
    return one_page(call, view.value(), acknowledge_form(call, view.value()));
}

// The last moment of that day, or now when it is today.
std::optional<core::Instant> moment_typed(const PageCall& call) {
    const auto day = core::date_from_iso(call.request.form.get("dag"));
    if (!day || *day >= call.visit.today()) return std::nullopt;
    constexpr auto end_of_work = std::chrono::hours{17};
    return core::from_local(*day, end_of_work);
}

http::Response post_acknowledge(PageCall& call) {
    const auto code = in_path(call, "disclosure");
    const auto done =
        acknowledge_disclosure(call.visit, in_path(call, "case"), code, moment_typed(call));
    if (done) return http::Response::see_other(disclosures_home(call) + "/" + code);
    if (done.error().id != "disclosure.moment") return refused(call, done.error());
    const auto view = read_one(call);
    if (!view) return refused(call, view.error());
    auto form = acknowledge_form(call, view.value());
    web::keep(form, call.request.form);
    web::fail(form, "dag", std::string{web::message(call.language, done.error().id).text});
    return one_page(call, view.value(), form);
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> disclosure_routes() {
    using http::Method;
    constexpr http::RouteNeeds writes{.changes_state = true};
    std::vector<http::BasicRoute<people::Page>> routes = {
        {Method::get, "/casussen/:case/verstrekkingen", show_list, {}},
        {Method::get, "/casussen/:case/verstrekkingen/:disclosure", show_one, {}},
        {Method::post,
         "/casussen/:case/verstrekkingen/:disclosure/bevestigen",
         post_acknowledge,
         writes}};
    for (const auto& more : {disclosure_print_routes(), handover_routes(), disclose_routes()}) {
        routes.insert(routes.end(), more.begin(), more.end());
    }
    return routes;
}

}  // namespace briljant::dossier
