// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/end_session.hpp"
#include "people/people_pages.hpp"
#include "people/preferences.hpp"
#include "web/components.hpp"
#include "web/dates.hpp"

namespace briljant::people {

namespace {

web::Html session_form(const PageCall& call, const SessionRow& session) {
    auto form = call.form_to("/account/sessies");
    form.hidden = {{"session", session.id}};
    form.submits = {{.label = call.say("people.end-session"),
                     .kind = web::ButtonKind::secondary,
                     .name = "",
                     .value = ""}};
    return web::html(form, call.language);
}

web::Html session_card(const PageCall& call, const SessionRow& session) {
    const bool is_this = session.id == call.session->found.session.id;
    std::vector<web::Html> parts;
    parts.push_back(web::data_list(
        {{call.say("people.session-since"),
          core::PersonalText{web::moment_in_words(session.created_at, call.language)},
          {}},
         {call.say("people.session-seen"),
          core::PersonalText{web::moment_in_words(session.seen_at, call.language)},
          {}}},
        call.language));
    if (!is_this) parts.push_back(session_form(call, session));
    const auto heading =
        is_this ? session.device + " (" + call.say("people.this-session") + ")" : session.device;
    return web::card({"s" + session.id.substr(0, 8), heading, {}},
                     web::stack(parts, call.language),
                     call.language);
}

http::Response show_account(PageCall& call) {
    const auto sessions = own_sessions(call.visit);
    if (!sessions) return error_answer(call, sessions.error(), call.say("people.account"));
    const auto& actor = *call.visit.actor();
    call.frame.title = call.say("people.account");
    web::TitleBlock title;
    title.heading = core::PersonalText{actor.name};
    title.above = actor.organisation_name;
    title.actions = {{.link = {"/account/weergave", call.say("people.display")}, .icon = ""}};
    std::vector<web::Html> main;
    main.push_back(web::html(title, call.language));
    for (const auto& session : sessions.value()) main.push_back(session_card(call, session));
    return web::page(200, call.frame, web::stack(main, call.language));
}

http::Response post_session(PageCall& call) {
    const auto done = end_own_session(call.visit, call.request.form.get("session"));
    if (!done) return error_answer(call, done.error(), call.say("people.end-session"));
    return http::Response::see_other("/account");
}

template <typename E>
web::Field choice(const PageCall& call, const std::string& name, E chosen) {
    auto field = call.field(web::FieldKind::radio, name, "people." + name);
    field.value = core::PersonalText{std::string{covenant::to_name(chosen)}};
    for (const auto value : covenant::names_of<E>) {
        field.options.push_back(
            {std::string{value}, call.say(id_of_word("people." + name, value)), ""});
    }
    return field;
}

web::Form display_form(const PageCall& call) {
    const auto& now = call.session->found.preferences;
    auto form = call.form_to("/account/weergave");
    auto compact = call.field(web::FieldKind::checkbox, "compact", "people.compact");
    compact.value = core::PersonalText{now.is_compact ? "ja" : ""};
    form.fields = {choice(call, "language", now.language),
                   choice(call, "scheme", now.scheme),
                   choice(call, "contrast", now.contrast),
                   compact};
    form.submits = {{.label = call.say("people.save"), .name = "", .value = ""}};
    form.back = {"/account", call.say("people.not-now")};
    return form;
}

http::Response show_display(PageCall& call) {
    return form_page(call, {"people.display", ""}, display_form(call));
}

http::Response post_display(PageCall& call) {
    const auto& typed = call.request.form;
    // A word that is none of ours leaves what it was.
    auto wanted = call.session->found.preferences;
    wanted.language =
        covenant::parse_name<Language>(typed.get("language")).value_or(wanted.language);
    wanted.scheme = covenant::parse_name<Scheme>(typed.get("scheme")).value_or(wanted.scheme);
    wanted.contrast =
        covenant::parse_name<Contrast>(typed.get("contrast")).value_or(wanted.contrast);
    wanted.is_compact = typed.get("compact") == "ja";
    const auto done = set_preferences(call.visit, wanted);
    if (!done) return error_answer(call, done.error(), call.say("people.display"));
    return http::Response::see_other("/account/weergave");
}

}  // namespace

std::vector<http::BasicRoute<Page>> account_routes() {
    using http::Method;
    const http::RouteNeeds change{.changes_state = true};
    return {{Method::get, "/account", show_account, {}},
            {Method::post, "/account/sessies", post_session, change},
            {Method::get, "/account/weergave", show_display, {}},
            {Method::post, "/account/weergave", post_display, change}};
}

}  // namespace briljant::people
