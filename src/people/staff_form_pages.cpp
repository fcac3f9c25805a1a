// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/staff_form_pages.hpp"

#include <algorithm>
#include <array>

#include "people/people_pages.hpp"

namespace briljant::people {

namespace {

using covenant::Role;

// What a contact person may propose for the own staff; the rest is granted elsewhere.
constexpr std::array proposable{Role::participant,
                                Role::police_contact,
                                Role::care_coordinator,
                                Role::reporter,
                                Role::duty_officer,
                                Role::placement_planner,
                                Role::org_contact,
                                Role::policy_viewer};

web::Field question(const PageCall& call, web::FieldKind kind, const std::string& name) {
    constexpr std::int64_t longest = 100;
    auto field = call.field(kind, name, "people." + name);
    field.length_max = kind == web::FieldKind::text || kind == web::FieldKind::email ? longest : 0;
    return field;
}

web::Field role_question(const PageCall& call) {
    auto field = question(call, web::FieldKind::select, "role");
    for (const auto role : proposable) {
        field.options.push_back({std::string{covenant::to_name(role)}, role_word(call, role), ""});
    }
    return field;
}

bool is_login(std::string_view text) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789.-";
    constexpr std::size_t shortest = 2;
    constexpr std::size_t longest = 60;
    return text.size() >= shortest && text.size() <= longest &&
           text.find_first_not_of(letters) == std::string_view::npos;
}

}  // namespace

web::Form invite_form(const PageCall& call) {
    using web::FieldKind;
    auto form = call.form_to("/organisatie/uitnodigen");
    form.fields = {question(call, FieldKind::text, "name"),
                   question(call, FieldKind::text, "login"),
                   question(call, FieldKind::email, "email"),
                   question(call, FieldKind::text, "function"),
                   role_question(call),
                   question(call, FieldKind::date, "screening"),
                   question(call, FieldKind::date, "secrecy")};
    form.fields[1].description = call.say("people.login-form");
    form.submits = {{.label = call.say("people.invite"), .name = "", .value = ""}};
    form.back = {"/organisatie", call.say("people.not-now")};
    return form;
}

std::optional<InvitationDraft> read_invite(const PageCall& call, web::Form& form) {
    const auto& typed = call.request.form;
    InvitationDraft draft;
    draft.name = typed.get("name");
    draft.login = typed.get("login");
    draft.work_email = typed.get("email");
    draft.function_nl = typed.get("function");
    draft.screening_at = core::date_from_iso(typed.get("screening"));
    draft.secrecy_signed_at = core::date_from_iso(typed.get("secrecy"));
    const auto role = covenant::parse_name<Role>(typed.get("role"));
    const auto fail_when = [&](bool is_wrong, std::string_view name, std::string_view id) {
        if (is_wrong) web::fail(form, name, call.say(id));
    };
    const auto is_missing = [&](const std::optional<core::Date>& date) {
        return !date || *date > call.visit.today();
    };
    fail_when(draft.name.empty(), "name", "people.fill-name");
    fail_when(!is_login(draft.login), "login", "people.fill-login");
    fail_when(draft.work_email.find('@') == std::string::npos, "email", "people.fill-email");
    fail_when(draft.function_nl.empty(), "function", "people.fill-function");
    fail_when(!role || std::ranges::find(proposable, *role) == proposable.end(),
              "role",
              "people.fill-role");
    fail_when(is_missing(draft.screening_at), "screening", "people.fill-screening");
    fail_when(is_missing(draft.secrecy_signed_at), "secrecy", "people.fill-secrecy");
    if (web::has_errors(form)) return std::nullopt;
    draft.role = *role;
    return draft;
}

std::string role_word(const PageCall& call, covenant::Role role) {
    return call.say(id_of_word("word.role", covenant::to_name(role)));
}

}  // namespace briljant::people
