// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/emergency_pages.hpp"

#include <algorithm>
#include <chrono>

#include "dossier/break_glass.hpp"
#include "dossier/page_words.hpp"
#include "web/dates.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using gate::EmergencyAccess;
using gate::EmergencyVerdict;
using people::PageCall;
using web::FieldKind;

constexpr int unprocessable = 422;
constexpr std::int64_t words_max = 1000;
constexpr std::string_view home = "/noodtoegang";
constexpr auto justified = "terecht";
constexpr auto not_justified = "onterecht";

std::string address_of(const std::string& code) {
    return std::string{home} + "/" + code;
}

http::Response refused(PageCall& call, const core::Error& error) {
    return people::error_answer(call, error, call.say("emergency.asked"));
}

web::Form start_form(const PageCall& call) {
    auto form = call.form_to(std::string{home});
    auto code = call.field(FieldKind::text, "casus", "emergency.case");
    code.description = call.say("emergency.case.hint");
    code.length_max = 20;
    auto vital = call.field(FieldKind::checkbox, "levensbelang", "emergency.vital");
    auto reason = call.field(FieldKind::text_area, "reden", "emergency.reason");
    reason.description = call.say("emergency.reason.hint");
    reason.rows = 3;
    reason.length_max = words_max;
    form.fields = {std::move(code), std::move(vital), std::move(reason)};
    form.submits = {{call.say("emergency.start"), web::ButtonKind::negative, "", ""}};
    form.back = {"/vandaag", call.say("emergency.not-after-all")};
    return form;
}

std::string state_words(const PageCall& call, const EmergencyAccess& access) {
    if (access.runs_at(call.visit.now())) return call.say("emergency.state.running");
    if (!access.verdict) return call.say("emergency.state.to-judge");
    return call.say(*access.verdict == EmergencyVerdict::justified
                        ? "emergency.state.justified"
                        : "emergency.state.not-justified");
}

web::Html list_table(const PageCall& call, const EmergencyList& list) {
    web::Table table;
    table.caption = call.say("emergency.list");
    table.shows_caption = true;
    table.columns = {{call.say("emergency.column.code")},
                     {call.say("emergency.column.who")},
                     {call.say("emergency.column.when")},
                     {call.say("emergency.column.state")}};
    table.when_empty = call.say("emergency.list.none");
    for (const auto& access : list.accesses) {
        auto code = web::link_cell(access.code, address_of(access.code));
        code.remark = PersonalText{access.case_code};
        auto who = web::cell(list.directory.member_name(access.member));
        who.remark = PersonalText{list.directory.organisation_name(access.organisation)};
        const auto tone = access.verdict ? web::Tone::neutral : web::Tone::warning;
        table.rows.push_back({std::move(code),
                              std::move(who),
                              web::cell(web::moment_in_words(access.started_at, call.language)),
                              web::cell(web::Badge{tone, state_words(call, access)})});
    }
    return web::html(table, call.language);
}

web::Html title(const PageCall& call, std::string above, std::string heading) {
    web::TitleBlock block;
    block.above = std::move(above);
    block.heading = PersonalText{std::move(heading)};
    return web::html(block, call.language);
}

http::Response list_page(PageCall& call, const EmergencyList& list, const web::Form& form) {
    call.frame.title = call.say("emergency.title");
    call.frame.has_errors = web::has_errors(form);
    std::vector<web::Html> main;
    if (call.frame.has_errors) main.push_back(web::error_summary(form, call.language));
    main.push_back(title(call, "", call.say("emergency.title")));
    if (list.may_start) {
        web::Alert before;
        before.kind = web::AlertKind::warning;
        before.title = call.say("emergency.before.title");
        before.lines = {call.say("emergency.before.who"), call.say("emergency.before.hour")};
        before.is_phone = true;
        main.push_back(web::html(before, call.language));
        main.push_back(web::card({"openen", call.say("emergency.start"), {}},
                                 web::html(form, call.language),
                                 call.language));
    }
    main.push_back(list_table(call, list));
    return web::page(
        call.frame.has_errors ? unprocessable : 200, call.frame, web::stack(main, call.language));
}

http::Response show_list(PageCall& call) {
    const auto list = list_emergencies(call.visit);
    if (!list) return refused(call, list.error());
    return list_page(call, list.value(), start_form(call));
}

std::string field_of(std::string_view error) {
    if (error == "emergency.no-vital-interest") return "levensbelang";
    return error == "emergency.reason-missing" ? "reden" : "casus";
}

// A number that is wrong and a key that is not there look the same: what is said holds for both.
http::Response start_failed(PageCall& call, const core::Error& error) {
    const bool is_at_field = error.code == core::ErrorCode::invalid;
    if (!is_at_field && error.code != core::ErrorCode::not_found) return refused(call, error);
    const auto list = list_emergencies(call.visit);
    if (!list) return refused(call, list.error());
    auto form = start_form(call);
    web::keep(form, call.request.form);
    const auto id = is_at_field ? error.id : std::string_view{"emergency.no-key"};
    const auto words = web::message(call.language, id);
    web::fail(form, field_of(id), std::string{words.text} + " " + std::string{words.next});
    return list_page(call, list.value(), form);
}

http::Response post_start(PageCall& call) {
    EmergencyWish wish;
    wish.case_code = std::string{call.request.form.get("casus")};
    wish.is_vital_interest = call.request.form.get("levensbelang") == "ja";
    wish.reason = PersonalText{std::string{call.request.form.get("reden")}};
    const auto code = break_glass(call.visit, wish);
    if (!code) return start_failed(call, code.error());
    return http::Response::see_other("/casussen/" + wish.case_code);
}

web::Form judge_form(const PageCall& call, const std::string& code) {
    auto form = call.form_to(address_of(code));
    auto verdict = call.field(FieldKind::radio, "oordeel", "emergency.verdict");
    verdict.options = {{justified, call.say("emergency.state.justified"), ""},
                       {not_justified, call.say("emergency.state.not-justified"), ""}};
    auto finding = call.field(FieldKind::text_area, "reden", "emergency.finding");
    finding.rows = 3;
    finding.length_max = words_max;
    form.fields = {std::move(verdict), std::move(finding)};
    form.submits = {{call.say("emergency.judge"), web::ButtonKind::primary, "", ""}};
    return form;
}

web::Html facts_list(const PageCall& call, const EmergencyView& view) {
    const auto& access = view.access;
    const auto fact = [&](std::string_view id, std::string value) {
        return web::Fact{call.say(id), PersonalText{std::move(value)}, {}};
    };
    const auto moment = [&](core::Instant at) { return web::moment_in_words(at, call.language); };
    std::vector<web::Fact> facts;
    facts.push_back(fact("emergency.column.who",
                         view.directory.member_name(access.member) + ", " +
                             view.directory.organisation_name(access.organisation)));
    facts.push_back(fact("emergency.column.case", access.case_code));
    facts.push_back(fact("emergency.from", moment(access.started_at)));
    facts.push_back(fact("emergency.until", moment(access.ended_at.value_or(access.until))));
    facts.push_back(fact("emergency.ground", call.say("emergency.ground.vital")));
    if (view.words) {
        facts.push_back({call.say("emergency.reason"), view.words->reason, {}});
    }
    facts.push_back(fact("emergency.column.state", state_words(call, access)));
    if (!access.verdict) {
        facts.push_back(
            fact("emergency.review-by", web::date_in_words(access.review_by, call.language)));
        return web::data_list(facts, call.language);
    }
    const auto by = access.reviewed_by ? view.directory.member_name(*access.reviewed_by) : "";
    const auto at = access.reviewed_at ? moment(*access.reviewed_at) : "";
    facts.push_back(fact("emergency.judged-by", by + ", " + at));
    if (view.words) facts.push_back({call.say("emergency.why"), view.words->finding, {}});
    return web::data_list(facts, call.language);
}

http::Response one_page(PageCall& call, const EmergencyView& view, const web::Form& form) {
    call.frame.title = view.access.code + ", " + call.say("emergency.title");
    call.frame.has_errors = web::has_errors(form);
    call.frame.breadcrumb = {{"/vandaag", call.say("dossier.breadcrumb.today")},
                             {std::string{home}, call.say("emergency.title")}};
    std::vector<web::Html> main;
    if (call.frame.has_errors) main.push_back(web::error_summary(form, call.language));
    main.push_back(title(call,
                         call.say("emergency.title"),
                         web::text(call.language,
                                   "emergency.heading",
                                   {{"code", view.access.code}, {"case", view.access.case_code}})));
    main.push_back(facts_list(call, view));
    if (view.may_judge && !view.access.verdict) {
        main.push_back(web::card({"beoordelen", call.say("emergency.judge"), {}},
                                 web::html(form, call.language),
                                 call.language));
    }
    return web::page(
        call.frame.has_errors ? unprocessable : 200, call.frame, web::stack(main, call.language));
}

http::Response show_one(PageCall& call) {
    const auto view = read_emergency(call.visit, call.request.in_path("emergency"));
    if (!view) return refused(call, view.error());
    return one_page(call, view.value(), judge_form(call, view.value().access.code));
}

http::Response judging_failed(PageCall& call, const core::Error& error) {
    if (error.code != core::ErrorCode::invalid) return refused(call, error);
    const auto view = read_emergency(call.visit, call.request.in_path("emergency"));
    if (!view) return refused(call, view.error());
    auto form = judge_form(call, view.value().access.code);
    web::keep(form, call.request.form);
    web::fail(form,
              error.id == "emergency.verdict-missing" ? "oordeel" : "reden",
              web::message(call.language, error.id).text);
    return one_page(call, view.value(), form);
}

http::Response post_judgement(PageCall& call) {
    EmergencyJudgement judgement;
    judgement.code = std::string{call.request.in_path("emergency")};
    const auto verdict = call.request.form.get("oordeel");
    if (verdict == justified) judgement.verdict = EmergencyVerdict::justified;
    if (verdict == not_justified) judgement.verdict = EmergencyVerdict::not_justified;
    judgement.finding = PersonalText{std::string{call.request.form.get("reden")}};
    const auto judged = judge_emergency(call.visit, judgement);
    if (!judged) return judging_failed(call, judged.error());
    return http::Response::see_other(address_of(judgement.code));
}

}  // namespace

core::Result<void> put_on_emergency_glasses(PageCall& call) {
    const auto* actor = call.visit.actor();
    const bool may_have_one = actor != nullptr && call.session != nullptr &&
                              call.session->roles.contains(covenant::Role::duty_officer);
    if (!may_have_one) return {};
    TRY_ASSIGN(const auto running, gate::EmergencyStore{call.visit}.running());
    if (running.empty()) return {};
    const auto& access = running.front();
    const auto left =
        std::chrono::ceil<std::chrono::minutes>(access.until - call.visit.now()).count();
    web::Glasses glasses;
    glasses.as = word("role", "DUTY_OFFICER", call.language) + ", " + actor->organisation_name;
    glasses.until = access.until;
    glasses.is_alarm = true;
    glasses.reason = web::text(call.language,
                               "emergency.bar",
                               {{"case", access.case_code}, {"minutes", std::to_string(left)}});
    call.frame.glasses = std::move(glasses);
    return {};
}

std::vector<http::BasicRoute<people::Page>> emergency_routes() {
    using http::Method;
    constexpr http::RouteNeeds writes{.changes_state = true};
    constexpr http::RouteNeeds with_code{.changes_state = true, .needs_step_up = true};
    return {{Method::get, "/noodtoegang", show_list, {}},
            {Method::post, "/noodtoegang", post_start, with_code},
            {Method::get, "/noodtoegang/:emergency", show_one, {}},
            {Method::post, "/noodtoegang/:emergency", post_judgement, writes}};
}

}  // namespace briljant::dossier
