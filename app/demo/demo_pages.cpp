// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/demo_pages.hpp"

#include "app/demo/read_json.hpp"
#include "core/check.hpp"
#include "http/session_cookie.hpp"
#include "people/directory.hpp"
#include "people/member_keys.hpp"
#include "people/sign_in_as.hpp"

namespace briljant::app {

namespace {

using people::PageCall;

// In the reader's language: "lineNl", "lineEn".
std::string in_language(const PageCall& call,
                        const boost::json::object& row,
                        const std::string& name) {
    return text_of(row, name + (call.language == web::Language::nl ? "Nl" : "En"));
}

// The passphrase of the example is published and stretched once: slow on purpose, but not for
// thirty people one after the other.
const core::Key& example_key() {
    static const auto key = people::demo_key();
    return key.key.expose();
}

boost::json::object member_row(const std::string& login) {
    for (auto& row : rows_of("members.json", "members")) {
        if (text_of(row, "login") == login) return row;
    }
    BR_CHECK(false);
}

http::Response show_front(PageCall& call) {
    const auto directory = people::read_directory(call.visit.session());
    if (!directory) return people::error_answer(call, directory.error(), "");
    std::vector<web::Persona> personas;
    for (const auto& line : rows_of("members.json", "frontRow")) {
        const auto member = member_row(text_of(line, "login"));
        web::Persona persona;
        persona.login = text_of(line, "login");
        persona.name = text_of(member, "name");
        persona.role = in_language(call, line, "line");
        for (const auto& [id, organisation] : directory.value().organisations) {
            if (organisation.code == text_of(member, "organisation")) {
                persona.organisation = organisation.name;
            }
        }
        personas.push_back(std::move(persona));
    }
    call.frame.title = call.say("demo.which-glasses");
    return web::page(200, call.frame, web::demo_front(personas, call.language));
}

http::Response put_on(PageCall& call) {
    const std::string login{call.request.form.get("person")};
    const auto token =
        people::sign_in_as(call.visit, {login, call.request.user_agent}, example_key());
    if (!token) return people::error_answer(call, token.error(), "");
    // Only a page of our own: nobody is sent elsewhere by a link that looks like ours.
    const auto next = call.request.form.get("next");
    const bool is_own = next.starts_with('/') && !next.starts_with("//");
    auto response = http::Response::see_other(is_own ? next : "/vandaag");
    http::set_session_cookie(response, http::CookieKind::loopback, token.value());
    return response;
}

http::Response set_clock(PageCall& call) {
    const auto moment = core::instant_from_iso(call.request.form.get("at"));
    const auto& set = call.visit.house().set_demo_clock;
    if (!moment || !set) {
        return web::error_page(422, call.frame, "app.no-such-moment");
    }
    set(*moment);
    return http::Response::see_other("/");
}

http::Response show_tour(PageCall& call) {
    std::vector<web::Html> stops;
    int place = 1;
    for (const auto& stop : rows_of("tour.json", "stops")) {
        web::View view;
        view.set("PLACE", std::int64_t{place++});
        view.set("TITLE", in_language(call, stop, "title"));
        view.set("WHO", text_of(member_row(text_of(stop, "person")), "name"));
        view.set("LOGIN", text_of(stop, "person"));
        view.set("ADDRESS", text_of(stop, "path"));
        view.set("TEXT", in_language(call, stop, "text"));
        stops.push_back(web::render("web/tour_stop", view, call.language));
    }
    call.frame.title = call.say("tour.title");
    web::TitleBlock title;
    title.heading = core::PersonalText{call.say("tour.title")};
    std::vector<web::Html> main;
    main.push_back(web::html(title, call.language));
    main.push_back(web::stack(stops, call.language));
    return web::page(200, call.frame, web::stack(main, call.language));
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> demo_routes() {
    using http::Method;
    const http::RouteNeeds open{.needs_session = false, .is_demo_only = true};
    const http::RouteNeeds change{
        .needs_session = false, .changes_state = true, .is_demo_only = true};
    return {{Method::get, "/", show_front, open},
            {Method::get, "/rondleiding", show_tour, open},
            {Method::post, "/demo/bril", put_on, change},
            {Method::post, "/demo/klok", set_clock, change}};
}

}  // namespace briljant::app
