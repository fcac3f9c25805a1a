// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "accession/accession_pages.hpp"

#include "accession/page_accession_forms.hpp"
#include "accession/page_accession_words.hpp"
#include "web/dates.hpp"

namespace briljant::accession {

namespace {

using core::PersonalText;
using people::PageCall;

std::string in_table(const std::optional<core::Date>& date) {
    return date ? web::date_in_table(*date) : std::string{};
}

web::Html title_of(const PageCall& call, const CovenantView& view) {
    const auto& content = view.version->content();
    web::TitleBlock title;
    title.above = call.say("accession.title");
    title.heading =
        PersonalText{call.language == web::Language::en ? content.title_en : content.title_nl};
    const bool is_active = content.status == covenant::CovenantStatus::active &&
                           content.effective.covers(call.visit.today());
    title.badges = {{is_active ? web::Tone::safe : web::Tone::warning,
                     is_active ? call.say("accession.in-force")
                               : word(call, "covenant-status", content.status)}};
    title.actions = {{.kind = web::ButtonKind::secondary,
                      .link = {"/convenant/regels", call.say("accession.rules")},
                      .icon = ""}};
    return web::html(title, call.language);
}

web::Html facts_of(const PageCall& call, const CovenantView& view) {
    const auto& content = view.version->content();
    const auto days = std::to_string(content.notice_period_days);
    return web::data_list(
        {{call.say("accession.regime"), PersonalText{word(call, "regime", content.regime)}, {}},
         {call.say("accession.version"), PersonalText{content.label}, {}},
         {call.say("accession.from"), PersonalText{in_table(content.effective.from)}, {}},
         {call.say("accession.until"), PersonalText{in_table(content.effective.until)}, {}},
         {call.say("accession.approval"),
          PersonalText{word(call, "approval", content.accession.approval)},
          {}},
         {call.say("accession.notice"),
          PersonalText{web::text(call.language, "accession.days", {{"count", days}})},
          {}}},
        call.language);
}

// What the reader can do next, a link each.
std::vector<web::Link> waiting(const PageCall& call, const CovenantView& view) {
    std::vector<web::Link> links;
    const auto add = [&](const PartyView& party, std::string_view part, std::string_view text) {
        links.push_back({page_in(party.party.code, part),
                         web::text(call.language, text, {{"name", party.party.name}})});
    };
    const bool handles = view.may.contains(covenant::Act::accession_handle);
    for (const auto& party : view.parties) {
        if (view.may_answer(party) && !party.own_answer)
            add(party, "antwoord", "accession.waits.answer");
        if (view.may_decide(party)) add(party, "besluit", "accession.waits.decide");
        const bool is_invited = party.status == covenant::AccessionStatus::invited && party.row;
        if (handles && is_invited) add(party, "", "accession.waits.declare");
        if (handles && view.is_ready(party)) add(party, "", "accession.waits.let-in");
    }
    return links;
}

web::Html waiting_of(const PageCall& call, const CovenantView& view) {
    web::Alert alert;
    alert.title = call.say("accession.waits");
    alert.links = waiting(call, view);
    if (alert.links.empty()) alert.lines = {call.say("accession.waits.nothing")};
    return web::html(alert, call.language);
}

web::Html parties_of(const PageCall& call, const CovenantView& view) {
    web::Table table;
    table.caption = call.say("accession.parties");
    for (const auto* id : {"organisation", "kind", "standing", "from", "until"})
        table.columns.push_back({call.say(std::string{"accession.column."} + id)});
    for (const auto& party : view.parties) {
        auto name = web::link_cell(party.party.name, home_of(party));
        name.remark = PersonalText{party.party.code};
        const bool has_joined = party.status != covenant::AccessionStatus::invited &&
                                party.status != covenant::AccessionStatus::pending_consent;
        table.rows.push_back({std::move(name),
                              web::cell(word(call, "org-type", party.party.org_type)),
                              web::cell(status_badge(call, party.status)),
                              web::cell(has_joined ? in_table(party.party.accession_from) : ""),
                              web::cell(in_table(party.party.accession_ends))});
    }
    return web::html(table, call.language);
}

// R61: what must be on file before a version comes into force.
web::Html accountability_of(const PageCall& call, const CovenantView& view) {
    const auto& on_file = view.version->content().accountability;
    web::Table table;
    table.caption = call.say("accession.accountability");
    for (const auto* id : {"document", "reference", "state"})
        table.columns.push_back({call.say(std::string{"accession.column."} + id)});
    const auto add = [&](std::string_view id, const std::string& reference) {
        const bool is_there = !reference.empty();
        table.rows.push_back({web::cell(call.say(id)),
                              web::cell(reference),
                              web::cell(web::Badge{is_there ? web::Tone::safe : web::Tone::danger,
                                                   call.say(is_there ? "accession.on-file"
                                                                     : "accession.missing")})});
    };
    add("accession.dpia", on_file.dpia);
    add("accession.register", on_file.register_entry);
    add("accession.art26", on_file.art26_summary);
    std::vector<web::Html> parts;
    parts.push_back(web::html(table, call.language));
    const auto sentence = on_file.is_complete() ? call.say("accession.accountability.complete")
                                                : call.say("accession.accountability.refused");
    parts.push_back(web::remark(sentence, call.language));
    return web::stack(parts, call.language);
}

http::Response overview(PageCall& call, const CovenantView& view, const web::Form& invite) {
    name_page(call, view, nullptr);
    call.frame.has_errors = web::has_errors(invite);
    std::vector<web::Html> main;
    if (call.frame.has_errors) main.push_back(web::error_summary(invite, call.language));
    main.push_back(title_of(call, view));
    main.push_back(waiting_of(call, view));
    main.push_back(facts_of(call, view));
    main.push_back(web::card(
        {"partijen", call.say("accession.parties"), {}}, parties_of(call, view), call.language));
    main.push_back(web::card({"verantwoording", call.say("accession.accountability"), {}},
                             accountability_of(call, view),
                             call.language));
    if (view.may.contains(covenant::Act::accession_handle))
        main.push_back(web::card({"uitnodigen", call.say("accession.invite"), {}},
                                 web::html(invite, call.language),
                                 call.language));
    return web::page(
        call.frame.has_errors ? 422 : 200, call.frame, web::stack(main, call.language));
}

http::Response show_covenant(PageCall& call) {
    const auto view = read_covenant(call.visit);
    if (!view) return refused(call, view.error());
    return overview(call, view.value(), invite_form(call, view.value()));
}

http::Response post_invite(PageCall& call) {
    const auto view = read_covenant(call.visit);
    if (!view) return refused(call, view.error());
    auto form = invite_form(call, view.value());
    const auto party = read_invite(call, form);
    if (!party) return overview(call, view.value(), form);
    const auto done = invite_organisation(call.visit, *party);
    if (done) return http::Response::see_other(page_in(party->code, ""));
    if (!done.error().id.starts_with("accession.")) return refused(call, done.error());
    const auto field = done.error().id == "accession.code-taken" ? "code" : "soort";
    web::fail(form, field, web::message(call.language, done.error().id).text);
    return overview(call, view.value(), form);
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> accession_routes() {
    using http::Method;
    constexpr http::RouteNeeds writes{.changes_state = true};
    std::vector<http::BasicRoute<people::Page>> routes{
        {Method::get, "/convenant", show_covenant, {}},
        {Method::post, "/convenant/partijen", post_invite, writes}};
    for (auto& route : party_routes()) routes.push_back(route);
    for (auto& route : decision_routes()) routes.push_back(route);
    return routes;
}

}  // namespace briljant::accession
