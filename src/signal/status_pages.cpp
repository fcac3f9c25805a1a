// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "signal/status_pages.hpp"

#include "signal/page_signal_words.hpp"
#include "web/dates.hpp"

namespace briljant::signal {

namespace {

constexpr std::size_t core_size_min = 3;  // T06: three people weigh a signal

using core::PersonalText;
using covenant::SignalState;
using people::PageCall;

http::Response refused(PageCall& call, const core::Error& error) {
    return people::error_answer(
        call,
        error,
        web::text(call.language, "signal.status.asked", {{"code", signal_code(call)}}));
}

std::string day_of(core::Instant moment) {
    return web::date_in_table(core::to_local(moment).date);
}

web::Html heading(const PageCall& call, std::string above, std::string words) {
    web::TitleBlock block;
    block.above = std::move(above);
    block.heading = PersonalText{std::move(words)};
    return web::html(block, call.language);
}

// What the reporter hears, and nothing else: no case, no organisation, no name.
http::Response show_mine(PageCall& call) {
    const auto signals = my_signals(call.visit);
    if (!signals) return refused(call, signals.error());
    call.frame.title = call.say("signal.mine");
    web::Table table;
    table.caption = call.say("signal.mine");
    table.columns = {{call.say("signal.column.code")},
                     {call.say("signal.column.received")},
                     {call.say("signal.column.state")},
                     {call.say("signal.column.outcome")}};
    table.when_empty = call.say("signal.mine.none");
    for (const auto& signal : signals.value()) {
        table.rows.push_back({web::cell(signal.code),
                              web::cell(day_of(signal.received_at)),
                              web::cell(state_badge(call, signal)),
                              web::cell(signal.fed_back_at ? outcome_word(call, signal) : "")});
    }
    std::vector<web::Html> main;
    main.push_back(heading(call, "", call.say("signal.mine")));
    main.push_back(web::html(table, call.language));
    main.push_back(web::empty_state(call.say("signal.mine.hint"), call.language));
    return web::page(200, call.frame, web::stack(main, call.language));
}

http::Response show_all(PageCall& call) {
    const auto signals = list_signals(call.visit);
    if (!signals) return refused(call, signals.error());
    call.frame.title = call.say("signal.all");
    web::Table table;
    table.caption = call.say("signal.all");
    table.columns = {{call.say("signal.column.code")},
                     {call.say("signal.column.received")},
                     {call.say("signal.column.reporter")},
                     {call.say("signal.column.state")},
                     {call.say("signal.column.outcome")}};
    table.when_empty = call.say("signal.all.none");
    for (const auto& signal : signals.value()) {
        auto state = web::cell(state_badge(call, signal));
        const bool is_late = is_waiting(signal) && next_step_due(signal) < call.visit.today();
        if (is_late) state.badges.push_back({web::Tone::danger, call.say("signal.late")});
        table.rows.push_back({web::link_cell(signal.code, "/signalen/" + signal.code),
                              web::cell(day_of(signal.received_at)),
                              web::cell(reporter_word(call, signal)),
                              std::move(state),
                              web::cell(outcome_word(call, signal))});
    }
    std::vector<web::Html> main;
    main.push_back(heading(call, "", call.say("signal.all")));
    main.push_back(web::html(table, call.language));
    return web::page(200, call.frame, web::stack(main, call.language));
}

web::Html button(const PageCall& call, std::string_view part, std::string_view label) {
    auto form = call.form_to(signal_address(call, part));
    form.submits = {{call.say(label)}};
    return web::html(form, call.language);
}

// What the process direction can do with it now.
void add_acts(const PageCall& call,
              const SignalView& view,
              const TriageForms& forms,
              std::vector<web::Html>& main) {
    const auto state = view.signal.state;
    if (state == SignalState::received) main.push_back(button(call, "/oppakken", "signal.take"));
    if (state == SignalState::verifying) {
        main.push_back(web::card({"weging", call.say("signal.plan.title"), {}},
                                 web::html(forms.plan, call.language),
                                 call.language));
        main.push_back(web::card({"besluit", call.say("signal.decide.title"), {}},
                                 web::html(forms.decision, call.language),
                                 call.language));
    }
    if (!view.other_cases.empty()) {
        main.push_back(web::card({"casus", call.say("signal.to-case.title"), {}},
                                 web::html(forms.to_case, call.language),
                                 call.language));
    }
    const bool is_told = view.signal.fed_back_at.has_value();
    if (view.signal.outcome && !is_told) {
        main.push_back(button(call, "/terugkoppelen", "signal.feed-back"));
    }
    if (state == SignalState::fed_back) main.push_back(button(call, "/sluiten", "signal.close"));
}

http::Response signal_page(PageCall& call,
                           const SignalView& view,
                           const people::Directory& directory,
                           const TriageForms& forms) {
    call.frame.title = view.signal.code;
    std::vector<web::Html> main;
    for (const auto* form : {&forms.plan, &forms.decision, &forms.to_case}) {
        if (!web::has_errors(*form)) continue;
        call.frame.has_errors = true;
        main.push_back(web::error_summary(*form, call.language));
    }
    main.push_back(heading(call, view.signal.code, call.say("signal.one")));
    main.push_back(web::data_list(signal_facts(call, view, directory), call.language));
    std::vector<web::Link> links;
    for (const auto& code : view.cases) links.push_back({"/casussen/" + code, code});
    if (view.is_director && is_waiting(view.signal)) {
        links.push_back({signal_address(call, "/vragen"), call.say("signal.to-requests")});
    }
    if (!links.empty()) {
        web::Alert alert;
        alert.title = call.say("signal.leads-to");
        alert.links = links;
        main.push_back(web::html(alert, call.language));
    }
    if (view.is_director) {
        add_acts(call, view, forms, main);
        main.push_back(looks_table(call, view.looks, directory));
    }
    return web::page(
        call.frame.has_errors ? 422 : 200, call.frame, web::stack(main, call.language));
}

// Reads the signal and shows it; `check` puts errors at the forms of a post.
template <typename Check>
http::Response read_and_show(PageCall& call, Check check) {
    const auto read = read_signal(call.visit, signal_code(call));
    if (!read) return refused(call, read.error());
    const auto directory = people::read_directory(call.visit.session());
    if (!directory) return refused(call, directory.error());
    auto forms = triage_forms(call, read.value(), directory.value());
    check(forms);
    return signal_page(call, read.value(), directory.value(), forms);
}

http::Response show_signal(PageCall& call) {
    return read_and_show(call, [](TriageForms&) {});
}

// Of what was not taken up, for a privacy officer.
web::Html destruction(const PageCall& call, bool was_mistyped) {
    web::Confirmation page;
    page.heading = call.say("signal.destroy.heading");
    page.happens = {call.say("signal.destroy.happens")};
    page.stays = {call.say("signal.destroy.stays")};
    page.typed_label =
        web::text(call.language, "signal.destroy.type-code", {{"code", signal_code(call)}});
    if (was_mistyped) page.error = call.say("signal.destroy.error");
    page.action = signal_address(call, "/vernietigen");
    page.csrf = call.csrf(page.action);
    page.submit = call.say("signal.destroy");
    page.back = "/vandaag";
    return web::html(page, call.language);
}

http::Response audit_page(PageCall& call, bool was_mistyped) {
    const auto audit = audit_signal(call.visit, signal_code(call));
    if (!audit) return refused(call, audit.error());
    const auto directory = people::read_directory(call.visit.session());
    if (!directory) return refused(call, directory.error());
    call.frame.title = signal_code(call) + ", " + call.say("signal.looks");
    std::vector<web::Html> main;
    main.push_back(heading(call, signal_code(call), call.say("signal.looks")));
    main.push_back(looks_table(call, audit.value().looks, directory.value()));
    if (audit.value().can_be_destroyed) main.push_back(destruction(call, was_mistyped));
    call.frame.has_errors = was_mistyped;
    return web::page(was_mistyped ? 422 : 200, call.frame, web::stack(main, call.language));
}

http::Response show_looks(PageCall& call) {
    return audit_page(call, /*was_mistyped=*/false);
}

http::Response answer(PageCall& call, const core::Result<void>& done) {
    if (!done) return refused(call, done.error());
    return http::Response::see_other(signal_address(call));
}

http::Response post_take(PageCall& call) {
    return answer(call, receive_signal(call.visit, signal_code(call)));
}

http::Response post_plan(PageCall& call) {
    const auto& typed = call.request.form;
    TriagePlan plan;
    const auto day = core::date_from_iso(typed.get("dag"));
    for (const auto each : typed.all("kern")) {
        if (const auto member = core::MemberId::parse(each)) plan.core_members.push_back(*member);
    }
    const bool has_day = day && *day >= call.visit.today();
    if (!has_day || plan.core_members.size() < core_size_min) {
        return read_and_show(call, [&](TriageForms& forms) {
            web::keep(forms.plan, typed);
            if (!has_day) web::fail(forms.plan, "dag", call.say("signal.error.day"));
            if (plan.core_members.size() < core_size_min) {
                web::fail(forms.plan, "kern", call.say("signal.error.core"));
            }
        });
    }
    plan.day = *day;
    return answer(call, plan_triage(call.visit, signal_code(call), plan));
}

http::Response post_decision(PageCall& call) {
    const auto& typed = call.request.form;
    const auto outcome = covenant::parse_name<covenant::TriageOutcome>(typed.get("uitkomst"));
    const bool is_assessed = typed.get("gewogen") == "ja";
    if (!outcome || !is_assessed) {
        return read_and_show(call, [&](TriageForms& forms) {
            web::keep(forms.decision, typed);
            if (!outcome) web::fail(forms.decision, "uitkomst", call.say("signal.error.outcome"));
            if (!is_assessed) {
                web::fail(forms.decision, "gewogen", call.say("signal.error.assessed"));
            }
        });
    }
    return answer(call, decide_triage(call.visit, signal_code(call), {*outcome, is_assessed}));
}

http::Response post_case(PageCall& call) {
    const std::string code{call.request.form.get("casus")};
    if (!code.empty()) return answer(call, lead_to_case(call.visit, signal_code(call), code));
    return read_and_show(call, [&](TriageForms& forms) {
        web::fail(forms.to_case, "casus", call.say("signal.to-case.error"));
    });
}

http::Response post_destruction(PageCall& call) {
    if (call.request.form.get("bevestiging") != signal_code(call)) {
        return audit_page(call, /*was_mistyped=*/true);
    }
    const auto done = destroy_signal(call.visit, signal_code(call));
    if (!done) return refused(call, done.error());
    return http::Response::see_other(signal_address(call, "/wie-keek-mee"));
}

http::Response post_feedback(PageCall& call) {
    return answer(call, feed_back(call.visit, signal_code(call)));
}

http::Response post_close(PageCall& call) {
    return answer(call, close_signal(call.visit, signal_code(call)));
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> status_routes() {
    using http::Method;
    constexpr http::RouteNeeds writes{.changes_state = true};
    return {{Method::get, "/signalen", show_all, {}},
            {Method::get, "/signalen/mijn", show_mine, {}},
            {Method::get, "/signalen/:signal", show_signal, {}},
            {Method::get, "/signalen/:signal/wie-keek-mee", show_looks, {}},
            {Method::post, "/signalen/:signal/oppakken", post_take, writes},
            {Method::post, "/signalen/:signal/weging", post_plan, writes},
            {Method::post, "/signalen/:signal/besluit", post_decision, writes},
            {Method::post, "/signalen/:signal/casus", post_case, writes},
            {Method::post, "/signalen/:signal/vernietigen", post_destruction, writes},
            {Method::post, "/signalen/:signal/terugkoppelen", post_feedback, writes},
            {Method::post, "/signalen/:signal/sluiten", post_close, writes}};
}

}  // namespace briljant::signal
