// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "dossier/disclosure_pages.hpp"
#include "dossier/page_disclosure.hpp"
#include "dossier/page_disclosure_form.hpp"
#include "dossier/page_fresh_code.hpp"
#include "dossier/page_words.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using people::PageCall;
using web::FieldKind;

// Beside the consents: the two grounds of a professional that need no consent (R32).
constexpr std::array<covenant::SecrecyGround, 2> by_law = {
    covenant::SecrecyGround::statutory_duty, covenant::SecrecyGround::statutory_permission};
constexpr std::string_view court = "COURT";

std::string case_code(const PageCall& call) {
    return std::string{call.request.in_path("case")};
}

std::string here(const PageCall& call) {
    return disclosures_home(call) + "/anderen";
}

http::Response refused(PageCall& call, const core::Error& error) {
    return people::error_answer(
        call, error, web::text(call.language, "disclosure.asked", {{"code", case_code(call)}}));
}

// The recipients outside the table that this covenant lists (A13), and the court.
std::vector<web::Option> outside_options(const PageCall& call, const DisclosureFormView& view) {
    std::vector<web::Option> options;
    for (const auto& row : view.version->content().provision) {
        if (!row.third_party) continue;
        row.to.each([&](covenant::OrgType type) {
            const std::string code{covenant::to_name(type)};
            options.push_back({code, word("recipient", code, call.language), ""});
        });
    }
    options.push_back({std::string{court}, word("recipient", court, call.language), ""});
    return options;
}

std::vector<web::Option> receiver_options(const PageCall& call, const DisclosureFormView& view) {
    auto options = outside_options(call, view);
    for (const auto& each : view.participants) {
        if (each.member == call.visit.actor()->member) continue;
        const auto name = participant_name(each, view.directory, call.language);
        const auto is_same = [&](const web::Option& one) {
            return one.value == each.member.text();
        };
        if (std::ranges::any_of(options, is_same)) continue;
        options.push_back({each.member.text(), name, ""});
    }
    return options;
}

std::vector<web::Option> ground_options(const PageCall& call, const DisclosureFormView& view) {
    std::vector<web::Option> options;
    for (const auto& each : view.consents) options.push_back({each.code, each.code, ""});
    for (const auto ground : by_law) {
        const auto code = covenant::to_name(ground);
        options.push_back({std::string{code}, word("ground", code, call.language), ""});
    }
    return options;
}

std::vector<web::Option> category_options(const PageCall& call, const DisclosureFormView& view) {
    std::vector<web::Option> options;
    for (const auto name : covenant::names_of<covenant::DataCategory>) {
        const auto category = covenant::parse_name<covenant::DataCategory>(name);
        if (!view.version->content().categories.at(covenant::index_of(*category)).in_use) continue;
        options.push_back({std::string{name}, word("category", name, call.language), ""});
    }
    return options;
}

web::Form wish_form(const PageCall& call, const DisclosureFormView& view) {
    auto form = call.form_to(here(call));
    auto to = call.field(FieldKind::select, "aan", "disclosure.fact.to");
    to.options = receiver_options(call, view);
    auto desk = call.field(FieldKind::text, "loket", "disclosure.fact.desk");
    desk.description = call.say("disclosure.other.desk.hint");
    desk.is_optional = true;
    auto what = call.field(FieldKind::text_area, "wat", "disclosure.other.what");
    what.description = call.say("disclosure.other.what.hint");
    what.length_max = 2000;
    auto categories = call.field(FieldKind::checkboxes, "soort", "disclosure.fact.categories");
    categories.options = category_options(call, view);
    categories.description = call.say("disclosure.other.categories.hint");
    auto ground = call.field(FieldKind::select, "grond", "disclosure.other.ground");
    ground.options = ground_options(call, view);
    auto conditions = call.field(FieldKind::text_area, "voorwaarden", "disclosure.fact.conditions");
    conditions.description = call.say("disclosure.conditions.hint");
    conditions.is_optional = true;
    auto needed = call.field(FieldKind::checkbox, "nodig", "disclosure.other.needed");
    form.fields = {to, desk, what, categories, ground, conditions, needed};
    form.submits = {{call.say("disclosure.preview"), web::ButtonKind::primary, "doen", "bekijk"}};
    form.back = {disclosures_home(call), call.say("disclosure.back")};
    return form;
}

void read_receiver(const PageCall& call, const DisclosureFormView& view, DisclosureWish& wish) {
    const auto chosen = call.request.form.get("aan");
    wish.to = core::MemberId::parse(chosen);
    wish.third = covenant::parse_name<covenant::OrgType>(chosen);
    wish.kind = DisclosureKind::third_party;
    if (chosen == court) wish.kind = DisclosureKind::court;
    if (wish.third == covenant::OrgType::national_registrar) {
        wish.kind = DisclosureKind::national_registrar;
    }
    if (!wish.to) return;
    wish.kind = DisclosureKind::partner;
    const auto at_table = std::ranges::find(view.participants, *wish.to, &CaseParticipant::member);
    if (at_table != view.participants.end() && at_table->is_incidental) {
        wish.kind = DisclosureKind::incidental_partner;
    }
}

DisclosureWish wish_in(const PageCall& call, const DisclosureFormView& view) {
    const auto& typed = call.request.form;
    DisclosureWish wish;
    wish.case_code = case_code(call);
    read_receiver(call, view, wish);
    wish.third_name = PersonalText{std::string{typed.get("loket")}};
    wish.what = PersonalText{std::string{typed.get("wat")}};
    wish.conditions = PersonalText{std::string{typed.get("voorwaarden")}};
    const auto ground = typed.get("grond");
    wish.ground = covenant::parse_name<covenant::SecrecyGround>(ground);
    if (!wish.ground) wish.consent = ground;
    for (const auto name : typed.all("soort")) {
        const auto category = covenant::parse_name<covenant::DataCategory>(name);
        if (category) wish.categories.push_back(*category);
    }
    wish.is_only_needed = typed.get("nodig") == "ja";
    return wish;
}

void check(const PageCall& call, const DisclosureWish& wish, web::Form& form) {
    const auto need = [&](bool holds, std::string_view name, std::string_view id) {
        if (!holds) web::fail(form, name, call.say(id));
    };
    const bool is_court = wish.kind == DisclosureKind::court;
    need(wish.to || wish.third || is_court, "aan", "disclosure.error.to");
    need(!wish.what.reveal().empty(), "wat", "disclosure.error.what");
    if (is_court) return;
    need(!wish.categories.empty(), "soort", "disclosure.error.categories");
    need(!call.request.form.get("grond").empty(), "grond", "disclosure.error.ground");
    need(wish.is_only_needed, "nodig", "disclosure.error.needed");
}

http::Response form_page(PageCall& call,
                         const DisclosureFormView& view,
                         const web::Form& form,
                         const core::Error* error) {
    return disclosure_form(
        call, {view.file, view.role, *view.version, "disclosure.other.new"}, form, error);
}

// The form again as something to look at: the same fields, one button further.
web::Form confirm_form(const PageCall& call, const DisclosureFormView& view) {
    auto form = wish_form(call, view);
    web::keep(form, call.request.form);
    if (asks_code(call) && !call.visit.house().is_demo) form.fields.push_back(code_field(call));
    form.submits = {{call.say("disclosure.other.give"), web::ButtonKind::primary, "doen", "geef"}};
    return form;
}

// What is said above the form, with everything that was typed still in it.
std::optional<core::Error> to_show(const PageCall& call, const core::Error& error) {
    if (error.id.starts_with("disclosure.")) return error;
    const auto& refusal = call.visit.refusal();
    if (error.id != "covenant.refused" || !refusal) return std::nullopt;
    return core::Error{error.code, covenant::message_id(refusal->decision.reason), ""};
}

http::Response give(PageCall& call, const DisclosureFormView& view, const DisclosureWish& wish) {
    const auto token = take_code(call);
    auto form = confirm_form(call, view);
    if (!token) {
        const bool has_field = form.fields.back().name == "code";
        if (!has_field) return refused(call, token.error());
        web::fail(form, "code", web::message(call.language, token.error().id).text);
        return form_page(call, view, form, nullptr);
    }
    const auto given = disclose(call.visit, wish);
    if (given) return go_on(call, disclosures_home(call) + "/" + given.value(), token.value());
    const auto error = to_show(call, given.error());
    if (!error) return refused(call, given.error());
    return form_page(call, view, form, &*error);
}

http::Response show_form(PageCall& call) {
    const auto view = compose_disclosure(call.visit, case_code(call));
    if (!view) return refused(call, view.error());
    return form_page(call, view.value(), wish_form(call, view.value()), nullptr);
}

http::Response post_form(PageCall& call) {
    const auto view = compose_disclosure(call.visit, case_code(call));
    if (!view) return refused(call, view.error());
    const auto wish = wish_in(call, view.value());
    auto form = wish_form(call, view.value());
    web::keep(form, call.request.form);
    check(call, wish, form);
    if (web::has_errors(form)) return form_page(call, view.value(), form, nullptr);
    if (call.request.form.get("doen") == "geef") return give(call, view.value(), wish);
    return form_page(call, view.value(), confirm_form(call, view.value()), nullptr);
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> disclose_routes() {
    using http::Method;
    constexpr http::RouteNeeds writes{.changes_state = true};
    return {{Method::get, "/casussen/:case/verstrekkingen/anderen", show_form, {}},
            {Method::post, "/casussen/:case/verstrekkingen/anderen", post_form, writes}};
}

}  // namespace briljant::dossier
