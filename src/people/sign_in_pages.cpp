// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/rate.hpp"
#include "people/end_session.hpp"
#include "people/people_pages.hpp"
#include "people/sign_in.hpp"

namespace briljant::people {

namespace {

std::string start_address(const PageCall& call) {
    return call.visit.house().is_demo ? "/" : "/aanmelden";
}

http::Response with_session(const PageCall& call,
                            std::string_view address,
                            std::string_view token) {
    auto response = http::Response::see_other(address);
    http::set_session_cookie(response, call.cookie, token);
    return response;
}

// "Firefox, Linux": enough to know the own devices apart, too little to follow anybody.
std::string device_of(const http::Request& request) {
    const auto named =
        [&](std::initializer_list<std::pair<std::string_view, std::string_view>> in) {
            for (const auto& [mark, name] : in) {
                if (request.user_agent.find(mark) != std::string::npos) return std::string{name};
            }
            return std::string{"?"};
        };
    return named({{"Firefox/", "Firefox"},
                  {"Edg/", "Edge"},
                  {"Chrome/", "Chrome"},
                  {"Safari/", "Safari"}}) +
           ", " +
           named({{"Windows", "Windows"},
                  {"Android", "Android"},
                  {"iPhone", "iPhone"},
                  {"iPad", "iPad"},
                  {"Mac OS", "macOS"},
                  {"Linux", "Linux"}});
}

web::Field passphrase_question(const PageCall& call) {
    auto field = call.field(web::FieldKind::secret, passphrase_field, "people.passphrase");
    field.autocomplete = "current-password";
    return field;
}

web::Field code_question(const PageCall& call) {
    auto field = call.field(web::FieldKind::one_time, "code", "people.code");
    field.description = call.say("people.code-where");
    field.length_max = 6;
    field.autocomplete = "one-time-code";
    return field;
}

std::string words_of(const PageCall& call, std::string_view error_id) {
    return std::string{web::message(call.language, error_id).text};
}

// ---- /aanmelden

web::Form sign_in_form(const PageCall& call) {
    auto form = call.form_to("/aanmelden");
    auto login = call.field(web::FieldKind::text, "login", "people.login");
    login.autocomplete = "username";
    login.length_max = 100;
    form.fields = {login, passphrase_question(call)};
    form.submits = {{.label = call.say("people.sign-in"), .name = "", .value = ""}};
    return form;
}

constexpr FormPage sign_in_page{"people.sign-in", "people.sign-in-lead"};

http::Response show_sign_in(PageCall& call) {
    if (call.session->standing == Standing::active) return http::Response::see_other("/vandaag");
    return form_page(call, sign_in_page, sign_in_form(call));
}

http::Response post_sign_in(PageCall& call) {
    auto form = sign_in_form(call);
    web::keep(form, call.request.form);
    const SignInAttempt attempt{std::string{call.request.form.get("login")},
                                http::network_of(call.request.peer),
                                device_of(call.request)};
    if (call.passphrase == nullptr) {
        web::fail(form, passphrase_field, words_of(call, "people.sign-in-failed"));
        return form_page(call, sign_in_page, form);
    }
    if (const auto out = sign_out(call.visit, call.token()); !out) {
        return error_answer(call, out.error(), call.say("people.sign-in"));
    }
    const auto signed_in = sign_in(call.visit, attempt, call.passphrase->key.expose());
    if (!signed_in && signed_in.error().code == core::ErrorCode::invalid) {
        web::fail(form, passphrase_field, words_of(call, signed_in.error().id));
        return form_page(call, sign_in_page, form);
    }
    if (!signed_in) return error_answer(call, signed_in.error(), call.say("people.sign-in"));
    const auto next = signed_in.value().is_code_due ? "/aanmelden/code" : "/vandaag";
    return with_session(call, next, signed_in.value().token);
}

// ---- /aanmelden/code

web::Form code_form(const PageCall& call) {
    auto form = call.form_to("/aanmelden/code");
    form.fields = {code_question(call)};
    form.submits = {{.label = call.say("people.sign-in"), .name = "", .value = ""}};
    return form;
}

constexpr FormPage code_page{"people.code-title", "people.code-lead"};

http::Response show_code(PageCall& call) {
    if (call.session->standing != Standing::code_due) {
        return http::Response::see_other(start_address(call));
    }
    return form_page(call, code_page, code_form(call));
}

http::Response post_code(PageCall& call) {
    const auto token = give_code(call.visit, call.token(), call.request.form.get("code"));
    if (token) return with_session(call, "/vandaag", token.value());
    if (token.error().id == "people.no-session") {
        return http::Response::see_other(start_address(call));
    }
    if (token.error().code != core::ErrorCode::invalid) {
        return error_answer(call, token.error(), call.say("people.sign-in"));
    }
    auto form = code_form(call);
    web::fail(form, "code", words_of(call, token.error().id));
    return form_page(call, code_page, form);
}

// ---- /afmelden, /vergrendeld, /scherm-verbergen

http::Response post_sign_out(PageCall& call) {
    if (const auto done = sign_out(call.visit, call.token()); !done) {
        return error_answer(call, done.error(), call.say("people.sign-out"));
    }
    auto response = http::Response::see_other(start_address(call));
    http::clear_everything(response, call.cookie);
    return response;
}

http::Response post_hide_screen(PageCall& call) {
    if (const auto done = lock_session(call.visit, call.token()); !done) {
        return error_answer(call, done.error(), call.say("people.locked"));
    }
    return http::Response::see_other("/vergrendeld");
}

web::Form unlock_form(const PageCall& call) {
    auto form = call.form_to("/vergrendeld");
    if (!call.visit.house().is_demo) form.fields = {passphrase_question(call)};
    form.submits = {{.label = call.say("people.unlock"), .name = "", .value = ""}};
    return form;
}

// Nothing of what stood on the screen: no name, no menu.
http::Response lock_page(PageCall& call, const web::Form& form) {
    call.frame.who.reset();
    call.frame.navigation.clear();
    call.frame.lock_after_s.reset();
    return form_page(call, {"people.locked", "people.locked-lead"}, form);
}

http::Response show_lock(PageCall& call) {
    if (call.session->standing == Standing::locked) return lock_page(call, unlock_form(call));
    if (call.session->standing != Standing::active) {
        return http::Response::see_other(start_address(call));
    }
    web::Form hide;
    hide.action = "/scherm-verbergen";
    hide.csrf = call.csrf(hide.action);
    hide.submits = {{.label = call.say("people.lock-now"), .name = "", .value = ""}};
    hide.back = {"/vandaag", call.say("people.back-to-work")};
    return lock_page(call, hide);
}

http::Response post_unlock(PageCall& call) {
    const auto none = core::Error{core::ErrorCode::invalid, "people.sign-in-failed", ""};
    const bool is_demo = call.visit.house().is_demo;
    core::Result<std::string> token = none;
    if (is_demo) {
        token = unlock_demo_session(call.visit, call.token());
    } else if (call.passphrase != nullptr) {
        token = unlock_session(call.visit, call.token(), call.passphrase->key.expose());
    }
    if (token) return with_session(call, "/vandaag", token.value());
    if (token.error().id == "people.no-session") {
        return http::Response::see_other(start_address(call));
    }
    if (token.error().code != core::ErrorCode::invalid) {
        return error_answer(call, token.error(), call.say("people.unlock"));
    }
    auto form = unlock_form(call);
    web::fail(form, passphrase_field, words_of(call, token.error().id));
    return lock_page(call, form);
}

// ---- /bevestigen

web::Form confirm_form(const PageCall& call, std::string_view next) {
    const bool is_demo = call.visit.house().is_demo;
    auto form = call.form_to("/bevestigen");
    form.hidden = {{"naar", own_address(next)}};
    if (!is_demo) form.fields = {code_question(call)};
    form.submits = {{.label = call.say(is_demo ? "people.confirm-sample" : "people.confirm"),
                     .name = "",
                     .value = ""}};
    form.back = {"/vandaag", call.say("people.not-now")};
    return form;
}

constexpr FormPage confirm_page{"people.confirm-title", "people.confirm-lead"};

http::Response show_confirm(PageCall& call) {
    return form_page(call, confirm_page, confirm_form(call, call.request.query.get("naar")));
}

http::Response post_confirm(PageCall& call) {
    const auto& typed = call.request.form;
    const auto token = step_up(call.visit, call.token(), typed.get("code"));
    if (token) return with_session(call, own_address(typed.get("naar")), token.value());
    if (token.error().id == "people.no-session") {
        return http::Response::see_other(start_address(call));
    }
    if (token.error().code != core::ErrorCode::invalid) {
        return error_answer(call, token.error(), call.say("people.confirm-title"));
    }
    auto form = confirm_form(call, typed.get("naar"));
    web::fail(form, "code", words_of(call, token.error().id));
    return form_page(call, confirm_page, form);
}

}  // namespace

std::vector<http::BasicRoute<Page>> sign_in_routes() {
    using http::Method;
    const http::RouteNeeds way_in{.needs_session = false};
    const http::RouteNeeds change_in{.needs_session = false, .changes_state = true};
    const http::RouteNeeds change{.changes_state = true};
    return {{Method::get, "/aanmelden", show_sign_in, way_in},
            {Method::post, "/aanmelden", post_sign_in, change_in},
            {Method::get, "/aanmelden/code", show_code, way_in},
            {Method::post, "/aanmelden/code", post_code, change_in},
            {Method::post, "/afmelden", post_sign_out, change_in},
            {Method::get, "/vergrendeld", show_lock, way_in},
            {Method::post, "/vergrendeld", post_unlock, change_in},
            {Method::post, "/scherm-verbergen", post_hide_screen, change_in},
            {Method::get, "/bevestigen", show_confirm, {}},
            {Method::post, "/bevestigen", post_confirm, change}};
}

}  // namespace briljant::people
