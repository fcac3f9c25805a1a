// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/not_found.hpp"
#include "people/own_staff.hpp"
#include "people/people_pages.hpp"
#include "people/staff_form_pages.hpp"
#include "web/components.hpp"
#include "web/dates.hpp"

namespace briljant::people {

namespace {

web::Badge state_badge(const PageCall& call, MemberState state) {
    const auto id = id_of_word("people.state", covenant::to_name(state));
    const auto tone = state == MemberState::active    ? web::Tone::safe
                      : state == MemberState::blocked ? web::Tone::danger
                                                      : web::Tone::neutral;
    return {tone, call.say(id)};
}

std::string training_words(const Colleague& colleague) {
    std::optional<core::Date> latest;
    for (const auto& grant : colleague.grants) {
        const bool is_later =
            grant.training_valid_until && (!latest || *latest < *grant.training_valid_until);
        if (is_later) latest = grant.training_valid_until;
    }
    return latest ? web::date_in_table(*latest) : std::string{};
}

std::string role_words(const PageCall& call, const Colleague& colleague) {
    std::string words;
    for (const auto& grant : colleague.grants) {
        if (!words.empty()) words += ", ";
        words += role_word(call, grant.role);
        if (!grant.confirmed_by) words += " (" + call.say("people.waits") + ")";
    }
    return words;
}

web::Table staff_table(const PageCall& call, const std::vector<Colleague>& staff) {
    web::Table table;
    table.caption = call.say("people.staff");
    for (const auto* id : {"people.name",
                           "people.function",
                           "people.roles",
                           "people.state",
                           "people.training-until",
                           "people.leaving"}) {
        table.columns.push_back({.label = call.say(id), .sort_address = "", .sorted = ""});
    }
    for (const auto& colleague : staff) {
        const auto address = "/organisatie/vertrek/" + colleague.member.login;
        table.rows.push_back({web::cell(colleague.member.name),
                              web::cell(colleague.member.function_nl),
                              web::cell(role_words(call, colleague)),
                              web::cell(state_badge(call, colleague.member.state)),
                              web::cell(training_words(colleague)),
                              web::link_cell(call.say("people.report-leaving"), address)});
    }
    return table;
}

http::Response show_organisation(PageCall& call) {
    const auto staff = read_own_staff(call.visit);
    if (!staff) return error_answer(call, staff.error(), call.say("people.staff"));
    call.frame.title = call.say("people.staff");
    web::TitleBlock title;
    title.heading = core::PersonalText{call.visit.actor()->organisation_name};
    title.above = call.say("people.staff");
    title.actions = {{.kind = web::ButtonKind::primary,
                      .link = {"/organisatie/uitnodigen", call.say("people.invite")},
                      .icon = "plus"}};
    std::vector<web::Html> main;
    main.push_back(web::html(title, call.language));
    main.push_back(web::html(staff_table(call, staff.value()), call.language));
    return web::page(200, call.frame, web::stack(main, call.language));
}

constexpr FormPage invite_page{"people.invite", "people.invite-lead"};

http::Response show_invite(PageCall& call) {
    // Only who may invite sees the form.
    const auto staff = read_own_staff(call.visit);
    if (!staff) return error_answer(call, staff.error(), call.say("people.invite"));
    return form_page(call, invite_page, invite_form(call));
}

http::Response post_invite(PageCall& call) {
    auto form = invite_form(call);
    web::keep(form, call.request.form);
    const auto draft = read_invite(call, form);
    if (!draft) return form_page(call, invite_page, form);
    const auto done = invite_member(call.visit, *draft);
    if (done) return http::Response::see_other("/organisatie");
    if (done.error().code != core::ErrorCode::conflict) {
        return error_answer(call, done.error(), call.say("people.invite"));
    }
    web::fail(form, "login", web::message(call.language, "people.login-taken").text);
    return form_page(call, invite_page, form);
}

web::Confirmation leaving(const PageCall& call, const Member& member) {
    web::Confirmation confirmation;
    confirmation.heading =
        web::text(call.language, "people.leaving-heading", {{"name", member.name}});
    confirmation.happens = {call.say("people.leaving-sessions"), call.say("people.leaving-roles")};
    confirmation.stays = {call.say("people.leaving-stays")};
    confirmation.typed_label =
        web::text(call.language, "people.type-login", {{"login", member.login}});
    confirmation.action = "/organisatie/vertrek/" + member.login;
    confirmation.submit = call.say("people.end-account");
    confirmation.back = "/organisatie";
    confirmation.csrf = call.csrf(confirmation.action);
    return confirmation;
}

// A colleague of the own organisation; the answer to give when there is none.
core::Result<Member> colleague_in_path(PageCall& call) {
    TRY_ASSIGN(const auto staff, read_own_staff(call.visit));
    for (const auto& colleague : staff) {
        if (colleague.member.login == call.request.in_path("login")) return colleague.member;
    }
    return gate::not_found();
}

http::Response leaving_page(PageCall& call, int status, const web::Confirmation& confirmation) {
    call.frame.title = call.say("people.leaving");
    return web::page(status, call.frame, web::html(confirmation, call.language));
}

http::Response show_leaving(PageCall& call) {
    const auto member = colleague_in_path(call);
    if (!member) return error_answer(call, member.error(), call.say("people.leaving"));
    return leaving_page(call, 200, leaving(call, member.value()));
}

http::Response post_leaving(PageCall& call) {
    constexpr int unprocessable = 422;
    const auto member = colleague_in_path(call);
    if (!member) return error_answer(call, member.error(), call.say("people.leaving"));
    auto confirmation = leaving(call, member.value());
    if (call.request.form.get("bevestiging") != member.value().login) {
        confirmation.error = call.say("people.type-login-again");
        return leaving_page(call, unprocessable, confirmation);
    }
    const auto done = remove_member(call.visit, member.value().id);
    if (done) return http::Response::see_other("/organisatie");
    if (done.error().id == "people.not-yourself") {
        confirmation.error = web::message(call.language, done.error().id).text;
        return leaving_page(call, unprocessable, confirmation);
    }
    return error_answer(call, done.error(), call.say("people.leaving"));
}

}  // namespace

std::vector<http::BasicRoute<Page>> organisation_routes() {
    using http::Method;
    const http::RouteNeeds change{.changes_state = true};
    std::vector<http::BasicRoute<Page>> routes{
        {Method::get, "/organisatie", show_organisation, {}},
        {Method::get, "/organisatie/uitnodigen", show_invite, {}},
        {Method::post, "/organisatie/uitnodigen", post_invite, change},
        {Method::get, "/organisatie/vertrek/:login", show_leaving, {}},
        {Method::post, "/organisatie/vertrek/:login", post_leaving, change}};
    for (auto& route : enrolment_routes()) routes.push_back(route);
    return routes;
}

}  // namespace briljant::people
