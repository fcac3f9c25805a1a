// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/page_fresh_code.hpp"

#include "people/sign_in.hpp"

namespace briljant::dossier {

namespace {
constexpr auto step_up_lasts = std::chrono::minutes{5};
}

bool asks_code(const people::PageCall& call) {
    const auto* actor = call.visit.actor();
    return actor != nullptr && call.visit.now() - actor->stepped_up_at > step_up_lasts;
}

web::Field code_field(const people::PageCall& call) {
    auto field = call.field(web::FieldKind::one_time, "code", "disclosure.code");
    field.description = call.say("disclosure.code.hint");
    return field;
}

core::Result<std::string> take_code(people::PageCall& call) {
    if (!asks_code(call)) return std::string{};
    TRY_ASSIGN(auto token,
               people::step_up(call.visit, call.token(), call.request.form.get("code")));
    // The Visit goes on as the session that was just confirmed.
    TRY(people::identify(call.visit, token));
    return token;
}

http::Response go_on(const people::PageCall& call,
                     const std::string& address,
                     const std::string& token) {
    auto response = http::Response::see_other(address);
    if (!token.empty()) http::set_session_cookie(response, call.cookie, token);
    return response;
}

}  // namespace briljant::dossier
