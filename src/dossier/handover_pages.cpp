// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/record.hpp"
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

std::string case_code(const PageCall& call) {
    return std::string{call.request.in_path("case")};
}

std::string here(const PageCall& call) {
    return disclosures_home(call) + "/politie";
}

http::Response refused(PageCall& call, const core::Error& error) {
    return people::error_answer(
        call, error, web::text(call.language, "disclosure.asked", {{"code", case_code(call)}}));
}

HandoverWish wish_in(const PageCall& call) {
    const auto& typed = call.request.form;
    HandoverWish wish;
    wish.case_code = case_code(call);
    wish.to = core::MemberId::parse(typed.get("aan"));
    wish.consent = typed.get("toestemming");
    for (const auto code : typed.all("stuk")) wish.items.emplace_back(code);
    wish.why = PersonalText{std::string{typed.get("waarom")}};
    wish.conditions = PersonalText{std::string{typed.get("voorwaarden")}};
    if (typed.get("doen") != "geef") return wish;
    wish.previewed.emplace();
    for (const auto code : typed.all("gezien")) wish.previewed->emplace_back(code);
    return wish;
}

web::Form compose_form(const PageCall& call, const HandoverView& view) {
    auto form = call.form_to(here(call));
    auto to = call.field(FieldKind::select, "aan", "disclosure.fact.to");
    for (const auto& each : view.receivers) {
        to.options.push_back({each.member.text(), view.directory.member_name(each.member), ""});
    }
    auto consent = call.field(FieldKind::select, "toestemming", "disclosure.fact.consent");
    consent.description = call.say("disclosure.handover.consent.hint");
    consent.is_optional = true;
    consent.options = {{"", call.say("disclosure.handover.consent.none"), ""}};
    for (const auto& each : view.consents) consent.options.push_back({each.code, each.code, ""});
    auto items = call.field(FieldKind::checkboxes, "stuk", "disclosure.handover.items");
    items.description = call.say("disclosure.handover.items.hint");
    for (const auto& each : view.candidates) {
        items.options.push_back({each.code,
                                 each.code + ", " + view.directory.organisation_name(each.origin),
                                 each.text.reveal()});
    }
    auto why = call.field(FieldKind::text_area, "waarom", "disclosure.handover.why");
    why.length_max = 1000;
    auto conditions = call.field(FieldKind::text_area, "voorwaarden", "disclosure.fact.conditions");
    conditions.description = call.say("disclosure.conditions.hint");
    conditions.is_optional = true;
    conditions.length_max = 1000;
    form.fields = {to, consent, items, why, conditions};
    form.submits = {{call.say("disclosure.preview"), web::ButtonKind::primary, "doen", "bekijk"}};
    form.back = {disclosures_home(call), call.say("disclosure.back")};
    return form;
}

void check(const PageCall& call, const HandoverWish& wish, web::Form& form) {
    const auto need = [&](bool holds, std::string_view name, std::string_view id) {
        if (!holds) web::fail(form, name, call.say(id));
    };
    need(wish.to.has_value(), "aan", "disclosure.error.to");
    need(!wish.items.empty(), "stuk", "disclosure.error.items");
    need(!wish.why.reveal().empty(), "waarom", "disclosure.error.why");
}

http::Response compose_page(PageCall& call,
                            const HandoverView& view,
                            const web::Form& form,
                            const core::Error* error) {
    return disclosure_form(
        call, {view.file, view.role, *view.version, "disclosure.handover.new"}, form, error);
}

std::vector<const Contribution*> cleared_items(const HandoverView& view) {
    std::vector<const Contribution*> items;
    for (const auto& each : view.judged) {
        if (!each.withheld) items.push_back(&each.item);
    }
    return items;
}

// The wish again, out of sight, with what he sees cleared: that and nothing else is given.
web::Form confirm_form(const PageCall& call, const HandoverWish& wish, const HandoverView& view) {
    auto form = call.form_to(here(call));
    form.hidden = {{"aan", wish.to ? wish.to->text() : ""},
                   {"toestemming", wish.consent},
                   {"waarom", wish.why.reveal()},
                   {"voorwaarden", wish.conditions.reveal()}};
    for (const auto& code : wish.items) form.hidden.push_back({"stuk", code});
    const auto cleared = cleared_items(view);
    for (const auto* item : cleared) form.hidden.push_back({"gezien", item->code});
    const bool is_demo = call.visit.house().is_demo;
    if (asks_code(call) && !is_demo && !cleared.empty()) form.fields = {code_field(call)};
    if (!cleared.empty()) {
        form.submits.push_back(
            {call.say("disclosure.handover.give"), web::ButtonKind::primary, "doen", "geef"});
    }
    form.submits.push_back(
        {call.say("disclosure.change"), web::ButtonKind::secondary, "doen", "wijzig"});
    return form;
}

web::Html ground_facts(const PageCall& call, const HandoverWish& wish, const HandoverView& view) {
    const auto ground =
        wish.consent.empty() ? call.say("disclosure.handover.consent.none") : wish.consent;
    std::vector<web::Fact> facts = {{call.say("disclosure.fact.to"),
                                     PersonalText{view.directory.member_name(*wish.to) + ", " +
                                                  view.directory.organisation_of(*wish.to)},
                                     {}},
                                    {call.say("disclosure.fact.consent"), PersonalText{ground}, {}},
                                    {call.say("disclosure.handover.why"), wish.why, {}}};
    if (!wish.conditions.reveal().empty()) {
        facts.push_back({call.say("disclosure.fact.conditions"), wish.conditions, {}});
    }
    return web::data_list(facts, call.language);
}

http::Response preview_page(PageCall& call,
                            const HandoverWish& wish,
                            const HandoverView& view,
                            const web::Form& form) {
    put_on_glasses(call, view.file, view.role, *view.version, "disclosure.handover.new");
    call.frame.has_errors = web::has_errors(form);
    std::vector<web::Html> main;
    if (call.frame.has_errors) main.push_back(web::error_summary(form, call.language));
    main.push_back(disclosure_title(call, view.file, "disclosure.handover.preview"));
    main.push_back(ground_facts(call, wish, view));
    main.push_back(
        given_table(call, "disclosure.giving.caption", cleared_items(view), view.directory));
    main.push_back(withheld_notice(call, count_withheld(view.judged)));
    main.push_back(web::html(form, call.language));
    return web::page(
        call.frame.has_errors ? 422 : 200, call.frame, web::stack(main, call.language));
}

http::Response show_compose(PageCall& call) {
    HandoverWish wish;
    wish.case_code = case_code(call);
    const auto view = compose_handover(call.visit, wish);
    if (!view) return refused(call, view.error());
    return compose_page(call, view.value(), compose_form(call, view.value()), nullptr);
}

// Nothing was given; what was typed stands in the form again.
http::Response compose_again(PageCall& call, HandoverWish wish, const core::Error* error) {
    wish.to.reset();  // nothing is judged for the form
    const auto view = compose_handover(call.visit, wish);
    if (!view) return refused(call, view.error());
    auto form = compose_form(call, view.value());
    web::keep(form, call.request.form);
    return compose_page(call, view.value(), form, error);
}

http::Response give(PageCall& call, const HandoverWish& wish) {
    const auto token = take_code(call);
    if (!token) {
        const auto view = compose_handover(call.visit, wish);
        if (!view) return refused(call, view.error());
        auto form = confirm_form(call, wish, view.value());
        if (form.fields.empty()) return refused(call, token.error());
        web::fail(form, "code", web::message(call.language, token.error().id).text);
        return preview_page(call, wish, view.value(), form);
    }
    const auto given = hand_over(call.visit, wish);
    if (given) return go_on(call, disclosures_home(call) + "/" + given.value(), token.value());
    if (given.error().id.starts_with("disclosure.")) {
        return compose_again(call, wish, &given.error());
    }
    return refused(call, given.error());
}

http::Response post_compose(PageCall& call) {
    const auto wish = wish_in(call);
    const auto doing = call.request.form.get("doen");
    if (doing == "geef") return give(call, wish);
    if (doing == "wijzig") return compose_again(call, wish, nullptr);
    const auto view = compose_handover(call.visit, wish);
    if (!view && view.error().id.starts_with("disclosure.")) {
        return compose_again(call, wish, &view.error());
    }
    if (!view) return refused(call, view.error());
    auto form = compose_form(call, view.value());
    web::keep(form, call.request.form);
    check(call, wish, form);
    if (web::has_errors(form)) return compose_page(call, view.value(), form, nullptr);
    return preview_page(call, wish, view.value(), confirm_form(call, wish, view.value()));
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> handover_routes() {
    using http::Method;
    constexpr http::RouteNeeds writes{.changes_state = true};
    return {{Method::get, "/casussen/:case/verstrekkingen/politie", show_compose, {}},
            {Method::post, "/casussen/:case/verstrekkingen/politie", post_compose, writes}};
}

}  // namespace briljant::dossier
