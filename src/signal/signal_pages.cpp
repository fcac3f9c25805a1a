// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "signal/signal_pages.hpp"

#include <algorithm>
#include <charconv>

#include "dossier/page_words.hpp"
#include "signal/referral_form_pages.hpp"
#include "web/dates.hpp"

namespace briljant::signal {

namespace {

using core::PersonalText;
using people::PageCall;

http::Response refused(PageCall& call, const core::Error& error) {
    return people::error_answer(call, error, call.say("signal.asked.open"));
}

struct StepPage {
    int number = 1;
    int last = 1;
    std::string heading;
    std::optional<web::Alert> alert;
};

http::Response step_page(PageCall& call, const StepPage& step, const web::Form& form) {
    call.frame.title = call.say("signal.new");
    call.frame.breadcrumb = {{"/vandaag", call.say("dossier.breadcrumb.today")},
                             {"/casussen", call.say("dossier.cases")}};
    const bool has_errors = web::has_errors(form);
    call.frame.has_errors = has_errors || step.alert.has_value();
    web::TitleBlock block;
    block.above =
        web::text(call.language,
                  "signal.step",
                  {{"number", std::to_string(step.number)}, {"last", std::to_string(step.last)}});
    block.heading = PersonalText{step.heading};
    std::vector<web::Html> main;
    if (has_errors) main.push_back(web::error_summary(form, call.language));
    main.push_back(web::html(block, call.language));
    if (step.alert) main.push_back(web::html(*step.alert, call.language));
    main.push_back(web::html(form, call.language));
    return web::page(
        call.frame.has_errors ? 422 : 200, call.frame, web::stack(main, call.language));
}

http::Response show_step(PageCall& call, const ReferralForm& form, int number) {
    return step_page(
        call, {number, form.last_step(), form.heading(number), std::nullopt}, form.step(number));
}

http::Response show_new(PageCall& call) {
    const auto version = version_to_open_in(call.visit);
    if (!version) return refused(call, version.error());
    return show_step(call, ReferralForm{call, *version.value()}, 1);
}

int step_typed(const PageCall& call, int last) {
    int number = 1;
    const auto typed = call.request.form.get("stap");
    std::from_chars(typed.data(), typed.data() + typed.size(), number);
    return std::clamp(number, 1, last);
}

// Not accepted: nothing is lost, and the criteria can be looked at again.
http::Response not_opened(PageCall& call, const ReferralForm& form, const core::Error& error) {
    const bool is_judged =
        error.id == "signal.not-accepted" || error.id == "signal.criteria-incomplete";
    if (!is_judged) return refused(call, error);
    const auto words = web::message(call.language, error.id);
    web::Alert alert;
    alert.kind = web::AlertKind::warning;
    alert.title = words.text;
    alert.lines = {std::string{words.next}};
    alert.announce = web::Announce::alert;
    const int last = form.last_step();
    return step_page(call, {last, last, form.heading(last), alert}, form.step(last));
}

http::Response open_cases(PageCall& call, const ReferralForm& form) {
    for (int number = 1; number <= form.last_step(); ++number) {
        auto fields = form.step(number);
        form.check(fields);
        if (!web::has_errors(fields)) continue;
        return step_page(
            call, {number, form.last_step(), form.heading(number), std::nullopt}, fields);
    }
    const auto opened = open_referral(call.visit, form.result());
    if (!opened) return not_opened(call, form, opened.error());
    return http::Response::see_other("/casussen/" + opened.value().victim + "/deelnemers");
}

http::Response post_new(PageCall& call) {
    const auto version = version_to_open_in(call.visit);
    if (!version) return refused(call, version.error());
    const ReferralForm form{call, *version.value()};
    const int number = step_typed(call, form.last_step());
    if (call.request.form.get("doen") == "terug") {
        return show_step(call, form, std::max(1, number - 1));
    }
    auto fields = form.step(number);
    form.check(fields);
    if (web::has_errors(fields)) {
        return step_page(
            call, {number, form.last_step(), form.heading(number), std::nullopt}, fields);
    }
    if (number < form.last_step()) return show_step(call, form, number + 1);
    return open_cases(call, form);
}

web::Html referral_list(const PageCall& call, const Referral& referral) {
    std::vector<web::Fact> facts;
    const auto add = [&](std::string_view id, const PersonalText& value) {
        if (!value.reveal().empty()) facts.push_back({call.say(id), value, {}});
    };
    add("signal.form.reason", referral.reason);
    add("signal.form.aim", referral.aim);
    add("signal.form.tried", referral.tried);
    add("signal.form.partners", referral.partners);
    add("signal.form.safe-contact", referral.safe_contact);
    add("signal.form.language", referral.language);
    add("signal.form.others", referral.others);
    add("signal.form.ground", referral.ground);
    add("signal.form.not-informed", referral.why_not_informed);
    facts.push_back({call.say("signal.form.received"),
                     PersonalText{web::date_in_words(referral.received_on, call.language)},
                     {}});
    return web::data_list(facts, call.language);
}

std::string criterion_words(const ReferralView& view,
                            const std::string& code,
                            web::Language language) {
    for (const auto& set : view.version->content().criteria_sets) {
        const auto found = std::ranges::find(set.criteria, code, &covenant::Criterion::code);
        if (found == set.criteria.end()) continue;
        return language == web::Language::nl ? found->nl : found->en;
    }
    return code;
}

web::Html criteria_table(const PageCall& call, const ReferralView& view) {
    web::Table table;
    table.caption = call.say("signal.criteria");
    table.columns = {{call.say("signal.column.criterion")},
                     {call.say("signal.column.met")},
                     {call.say("signal.column.reason")}};
    table.when_empty = call.say("signal.criteria.none");
    for (const auto& assessment : view.assessments) {
        web::Cell why;
        why.text = assessment.reason;
        const bool is_met = assessment.is_met.value_or(false);
        table.rows.push_back({web::cell(criterion_words(view, assessment.criterion, call.language)),
                              web::cell(call.say(is_met ? "dossier.form.yes" : "dossier.form.no")),
                              std::move(why)});
    }
    return web::html(table, call.language);
}

http::Response show_referral(PageCall& call) {
    const auto read = read_referral(call.visit, std::string{call.request.in_path("case")});
    if (!read) return refused(call, read.error());
    const auto& view = read.value();
    dossier::put_on_glasses(call, view.file, view.role, *view.version, "signal.referral");
    web::TitleBlock block;
    block.above = view.file.code;
    block.heading = PersonalText{call.say("signal.referral")};
    std::vector<web::Html> main;
    main.push_back(web::html(block, call.language));
    if (view.referral) {
        main.push_back(referral_list(call, *view.referral));
    } else {
        main.push_back(web::empty_state(call.say("signal.referral.none"), call.language));
    }
    main.push_back(criteria_table(call, view));
    return web::page(200, call.frame, web::stack(main, call.language));
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> signal_routes() {
    using http::Method;
    return {{Method::get, "/casussen/nieuw", show_new, {}},
            {Method::post, "/casussen/nieuw", post_new, {.changes_state = true}},
            {Method::get, "/casussen/:case/aanmelding", show_referral, {}}};
}

}  // namespace briljant::signal
