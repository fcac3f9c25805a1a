// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/page_call.hpp"

#include <algorithm>
#include <array>

#include "covenant/covenant.hpp"
#include "people/directory.hpp"

namespace briljant::people {

namespace {

core::Key form_key(const PageCall& call) {
    core::Key key{};
    if (call.session_key.size() == key.size()) {
        std::ranges::copy(call.session_key, key.begin());
        return key;
    }
    // Before signing in there is no session: the Origin check carries the weight there.
    return crypto::subkey(call.visit.house().keys.index_root(), "csrfanon").expose();
}

// "artikel 7" for A07, as the covenant numbers it.
std::string article_words(const PageCall& call,
                          const covenant::CovenantVersion& version,
                          const covenant::Decision& decision) {
    std::string words;
    for (const auto key : decision.articles) {
        const auto& articles = version.content().articles;
        const auto found = std::ranges::find(articles, key, &covenant::Article::key);
        if (found == articles.end()) continue;
        if (!words.empty()) words += ", ";
        words +=
            web::text(call.language, "people.article", {{"number", std::to_string(found->number)}});
    }
    return words;
}

// The process director of the case in the address; no name when there is none.
std::string director_of_case(const PageCall& call) {
    const auto code = call.request.in_path("case");
    if (code.empty() || call.find_director == nullptr) return {};
    const auto director = call.find_director(call.visit, code);
    if (!director || !director.value()) return {};
    const auto member = find_member(call.visit.session(), *director.value());
    return member && member.value() ? member.value()->name : std::string{};
}

// Only who may know that the case exists is refused with a name to call.
std::string whom_to_call(const PageCall& call) {
    const auto* actor = call.visit.actor();
    if (actor == nullptr) return {};
    const auto name = director_of_case(call);
    if (!name.empty()) return name + ", " + call.say("people.role.process-director");
    const auto names = names_with_role(call.visit.session(),
                                       actor->covenant,
                                       covenant::Role::process_director,
                                       call.visit.today());
    if (!names || names.value().empty()) return {};
    return names.value().front() + ", " + call.say("people.role.process-director");
}

http::Response refusal_answer(PageCall& call,
                              const gate::Refusal& refusal,
                              std::string_view asked) {
    const auto id = covenant::message_id(refusal.decision.reason);
    const auto words = web::message(call.language, id);
    web::Refusal page;
    page.asked = asked;
    page.condition = words.text;
    page.article = article_words(call, *refusal.version, refusal.decision);
    if (!words.next.empty()) page.possible.emplace_back(words.next);
    page.call = whom_to_call(call);
    return web::refusal_page(call.frame, page);
}

bool wants_page(const PageCall& call) {
    return call.request.method == http::Method::get || call.request.method == http::Method::head;
}

}  // namespace

std::string PageCall::csrf(std::string_view action) const {
    const auto text = "csrf|" + std::string{action};
    return core::to_base64url(crypto::blake2b(form_key(*this), core::as_bytes(text)));
}

std::string_view PageCall::token() const {
    return http::session_token(request, cookie);
}

std::string PageCall::say(std::string_view id) const {
    return web::text(language, id);
}

web::Form PageCall::form_to(std::string action) const {
    web::Form form;
    form.action = std::move(action);
    form.csrf = csrf(form.action);
    return form;
}

web::Field PageCall::field(web::FieldKind kind,
                           std::string_view name,
                           std::string_view label) const {
    web::Field field;
    field.kind = kind;
    field.name = name;
    field.label = say(label);
    return field;
}

bool is_frame_form(std::string_view path) {
    constexpr std::array<std::string_view, 3> forms{
        "/afmelden", "/scherm-verbergen", "/bril/afzetten"};
    return std::ranges::find(forms, path) != forms.end();
}

http::Response error_answer(PageCall& call, const core::Error& error, std::string_view asked) {
    const auto& refusal = call.visit.refusal();
    if (error.id == "covenant.refused" && refusal) {
        const bool asks_step_up =
            refusal->decision.reason == covenant::DenyReason::step_up_required;
        if (asks_step_up && wants_page(call)) {
            return http::Response::see_other("/bevestigen?naar=" + http::encode(call.request.path));
        }
        return refusal_answer(call, *refusal, asked);
    }
    switch (error.code) {
        case core::ErrorCode::not_found:
        case core::ErrorCode::not_permitted:
            return web::neutral_page(call.frame);
        case core::ErrorCode::conflict:
            return web::error_page(409, call.frame, "people.changed-meanwhile");
        case core::ErrorCode::invalid:
            return web::error_page(422, call.frame, "web.bad-request");
        case core::ErrorCode::unavailable:
            break;
    }
    return web::error_page(503, call.frame, "web.unavailable");
}

}  // namespace briljant::people
