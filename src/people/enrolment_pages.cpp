// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "people/invitation.hpp"
#include "people/passphrase_rules.hpp"
#include "people/people_pages.hpp"
#include "people/staff_form_pages.hpp"
#include "web/components.hpp"

namespace briljant::people {

namespace {

// ---- /accounts: a second person confirms

web::Html confirm_card(const PageCall& call, const OpenGrant& grant) {
    auto form = call.form_to("/accounts");
    form.hidden = {{"member", grant.member.id.text()}};
    form.submits = {{.label = call.say("people.confirm-account"), .name = "", .value = ""}};
    std::vector<web::Html> parts;
    parts.push_back(web::data_list(
        {{call.say("people.login"), core::PersonalText{grant.member.login}, {}},
         {call.say("people.function"), core::PersonalText{grant.member.function_nl}, {}},
         {call.say("people.role"), core::PersonalText{role_word(call, grant.role)}, {}}},
        call.language));
    parts.push_back(web::html(form, call.language));
    return web::card({"m" + grant.member.id.text().substr(0, 8), grant.member.name, {}},
                     web::stack(parts, call.language),
                     call.language);
}

bool may_confirm(const PageCall& call) {
    const covenant::Set<covenant::Role> confirmers{covenant::Role::covenant_manager,
                                                   covenant::Role::functional_admin};
    return call.session->roles.intersects(confirmers);
}

http::Response show_accounts(PageCall& call) {
    if (!may_confirm(call)) return web::neutral_page(call.frame);
    const auto grants = open_accounts(call.visit);
    if (!grants) return error_answer(call, grants.error(), call.say("people.accounts"));
    call.frame.title = call.say("people.accounts");
    web::TitleBlock title;
    title.heading = core::PersonalText{call.say("people.accounts")};
    std::vector<web::Html> main;
    main.push_back(web::html(title, call.language));
    if (grants.value().empty()) {
        main.push_back(web::empty_state(call.say("people.no-accounts"), call.language));
    }
    for (const auto& grant : grants.value()) main.push_back(confirm_card(call, grant));
    return web::page(200, call.frame, web::stack(main, call.language));
}

// The link is shown once, to be handed over in person: it is not stored and not sent.
http::Response link_page(PageCall& call, const std::string& token) {
    call.frame.title = call.say("people.link-title");
    web::TitleBlock title;
    title.heading = core::PersonalText{call.say("people.link-title")};
    web::Alert alert;
    alert.kind = web::AlertKind::ok;
    alert.announce = web::Announce::status;
    alert.title = call.say("people.link-once");
    alert.lines = {"/instellen/" + token, call.say("people.link-hand-over")};
    std::vector<web::Html> main;
    main.push_back(web::html(title, call.language));
    main.push_back(web::html(alert, call.language));
    return web::page(200, call.frame, web::stack(main, call.language));
}

http::Response post_account(PageCall& call) {
    const auto member = core::MemberId::parse(call.request.form.get("member"));
    if (!member) return web::neutral_page(call.frame);
    const auto token = confirm_account(call.visit, *member);
    if (!token && token.error().id == "people.second-person") {
        return web::error_page(409, call.frame, "people.second-person");
    }
    if (!token) return error_answer(call, token.error(), call.say("people.confirm-account"));
    if (token.value().empty()) return http::Response::see_other("/accounts");
    return link_page(call, token.value());
}

// ---- /instellen/<token>: the member chooses a passphrase and sets up the second factor

// "JBSW Y3DP …": groups of four are read without losing the place.
std::string grouped(std::string_view text) {
    constexpr std::size_t group = 4;
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && i % group == 0) result += ' ';
        result += text[i];
    }
    return result;
}

web::Form enrol_form(const PageCall& call) {
    auto form = call.form_to(call.request.path);
    auto first = call.field(web::FieldKind::secret, passphrase_field, "people.choose-passphrase");
    first.description = call.say("people.choose-passphrase-how");
    first.autocomplete = "new-password";
    auto code = call.field(web::FieldKind::one_time, "code", "people.code");
    code.length_max = 6;
    code.autocomplete = "one-time-code";
    form.fields = {first, code};
    form.submits = {{.label = call.say("people.begin"), .name = "", .value = ""}};
    return form;
}

http::Response enrol_page(PageCall& call, const OpenInvitation& open, const web::Form& form) {
    call.frame.title = call.say("people.enrol");
    call.frame.has_errors = web::has_errors(form);
    web::TitleBlock title;
    title.above = call.say("people.enrol");
    title.heading = core::PersonalText{open.member.name};
    std::vector<web::Html> main;
    if (call.frame.has_errors) main.push_back(web::error_summary(form, call.language));
    main.push_back(web::html(title, call.language));
    main.push_back(web::data_list(
        {{call.say("people.login"), core::PersonalText{open.member.login}, {}},
         {call.say("people.app-key"),
          core::PersonalText{grouped(open.totp_base32.expose())},
          core::PersonalText{call.say("people.app-key-how")}},
         {call.say("people.app-address"), core::PersonalText{open.totp_uri.expose()}, {}}},
        call.language));
    main.push_back(web::html(form, call.language));
    return web::page(
        call.frame.has_errors ? 422 : 200, call.frame, web::stack(main, call.language));
}

http::Response show_enrol(PageCall& call) {
    const auto open = find_invitation(call.visit, call.request.in_path("token"));
    if (!open) return error_answer(call, open.error(), call.say("people.enrol"));
    if (!open.value()) return web::neutral_page(call.frame);
    return enrol_page(call, *open.value(), enrol_form(call));
}

http::Response post_enrol(PageCall& call) {
    const auto token = call.request.in_path("token");
    const auto open = find_invitation(call.visit, token);
    if (!open) return error_answer(call, open.error(), call.say("people.enrol"));
    if (!open.value()) return web::neutral_page(call.frame);
    auto form = enrol_form(call);
    const auto fail = [&](std::string_view field, std::string_view id) {
        web::fail(form, field, web::message(call.language, id).text);
        return enrol_page(call, *open.value(), form);
    };
    const auto fault = judge_passphrase(call.request.form.get(passphrase_field));
    if (fault) return fail(passphrase_field, *fault);
    if (call.passphrase == nullptr) return fail(passphrase_field, "people.passphrase-short");
    const auto done =
        accept_invitation(call.visit, token, *call.passphrase, call.request.form.get("code"));
    if (done) return http::Response::see_other("/aanmelden");
    if (done.error().id == "people.code-wrong") return fail("code", "people.code-wrong");
    return error_answer(call, done.error(), call.say("people.enrol"));
}

}  // namespace

std::vector<http::BasicRoute<Page>> enrolment_routes() {
    using http::Method;
    const http::RouteNeeds change{.changes_state = true};
    const http::RouteNeeds way_in{.needs_session = false};
    const http::RouteNeeds change_in{.needs_session = false, .changes_state = true};
    return {{Method::get, "/accounts", show_accounts, {}},
            {Method::post, "/accounts", post_account, change},
            {Method::get, "/instellen/:token", show_enrol, way_in},
            {Method::post, "/instellen/:token", post_enrol, change_in}};
}

}  // namespace briljant::people
