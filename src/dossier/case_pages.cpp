// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "dossier/consent_pages.hpp"
#include "dossier/contribute_pages.hpp"
#include "dossier/contribution_list_pages.hpp"
#include "dossier/disclosure_pages.hpp"
#include "dossier/dossier_pages.hpp"
#include "dossier/item_pages.hpp"
#include "dossier/my_cases.hpp"
#include "dossier/page_words.hpp"
#include "dossier/participant_pages.hpp"
#include "dossier/read_case.hpp"
#include "dossier/steer_pages.hpp"
#include "web/dates.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using people::PageCall;

// The overview shows this many contributions; the others are one click away.
constexpr std::size_t overview_contributions = 30;

std::string case_code(const PageCall& call) {
    return std::string{call.request.in_path("case")};
}

http::Response refused(PageCall& call, const core::Error& error) {
    return people::error_answer(
        call, error, web::text(call.language, "dossier.asked.case", {{"code", case_code(call)}}));
}

web::Html title(const PageCall& call, const CaseView& view) {
    const web::Link share{"/casussen/" + view.file.code + "/bijdragen/nieuw",
                          call.say("dossier.share")};
    // Through broken glass somebody reads, and does nothing else.
    if (view.role == covenant::Role::duty_officer) return case_title(call, view, {});
    const web::Link glasses{"/casussen/" + view.file.code + "/bril",
                            call.say("dossier.glasses.link")};
    return case_title(
        call,
        view,
        {{web::ButtonKind::primary, share, "plus"}, {web::ButtonKind::subtle, glasses, "glasses"}});
}

web::Html safe_contact(const PageCall& call) {
    web::Alert alert;
    alert.kind = web::AlertKind::warning;
    alert.title = call.say("dossier.safe-contact");
    alert.lines = {call.say("dossier.safe-contact.parent")};
    alert.is_phone = true;
    return web::html(alert, call.language);
}

web::Html people_card(const PageCall& call,
                      const CaseView& view,
                      const people::Directory& directory) {
    std::vector<web::Fact> facts;
    for (const auto& participant : view.participants) {
        if (!participant.holds_on(call.visit.today())) continue;
        const auto name = participant_name(participant, directory, call.language);
        const auto organisation = directory.organisation_name(participant.organisation);
        // Somebody outside the organisations is named by role already.
        const auto role = organisation.empty()
                              ? call.say("dossier.no-organisation")
                              : word("role", covenant::to_name(participant.role), call.language);
        auto remark = organisation;
        if (participant.until) {
            const auto until =
                web::date_short(*participant.until, call.visit.today(), call.language);
            remark += remark.empty() ? "" : ", ";
            remark += web::text(call.language, "dossier.until", {{"date", until}});
        }
        facts.push_back({name, PersonalText{role}, PersonalText{remark}});
    }
    return web::card(
        {"deelnemers",
         call.say("dossier.people"),
         {"/casussen/" + view.file.code + "/deelnemers", call.say("dossier.all-people")}},
        web::data_list(facts, call.language),
        call.language);
}

web::Html facts_card(const PageCall& call,
                     const CaseView& view,
                     const people::Directory& directory) {
    const auto& file = view.file;
    const auto fact = [&](std::string_view id, std::string value) {
        return web::Fact{call.say(id), PersonalText{std::move(value)}, {}};
    };
    const auto director = file.case_director ? directory.member_name(*file.case_director)
                                             : call.say("dossier.fact.vacant");
    const auto label = web::text(call.language, "dossier.version", {{"label", file.version_label}});
    const auto opened = core::to_local(file.opened_at).date;
    web::Link steer;
    if (view.role == covenant::Role::process_director) {
        steer = {"/casussen/" + file.code + "/verloop", call.say("dossier.steer.link")};
    }
    return web::card(
        {"gegevens", call.say("dossier.facts"), steer},
        web::data_list(
            {fact("dossier.fact.process-director", directory.member_name(file.process_director)),
             fact("dossier.fact.case-director", director),
             fact("dossier.fact.phase",
                  word("phase", covenant::to_name(file.phase), call.language)),
             fact("dossier.fact.version", label),
             fact("dossier.fact.opened", web::date_in_words(opened, call.language)),
             fact("dossier.fact.destroy", web::date_in_words(file.destroy_by, call.language))},
            call.language),
        call.language);
}

// A linked case that the reader does not take part in is a number, not a way in.
web::Html links_card(const PageCall& call,
                     const CaseView& view,
                     const std::vector<CaseListItem>& own) {
    web::Table table;
    table.caption = call.say("dossier.links.wall");
    table.shows_caption = true;
    table.columns = {{call.say("dossier.column.case")}, {call.say("dossier.column.about")}};
    for (const auto& link : view.links) {
        const bool is_own =
            std::ranges::find(own, link.other_case, &CaseListItem::code) != own.end();
        table.rows.push_back({is_own
                                  ? web::link_cell(link.other_case, "/casussen/" + link.other_case)
                                  : web::cell(link.other_case),
                              web::cell(word("link", link.kind, call.language))});
    }
    return web::card({"koppelingen", call.say("dossier.links"), {}},
                     web::html(table, call.language),
                     call.language);
}

http::Response show_case(PageCall& call) {
    const auto read = read_case(call.visit, case_code(call));
    if (!read) return refused(call, read.error());
    const auto& view = read.value();
    const auto directory = people::read_directory(call.visit.session());
    if (!directory) return refused(call, directory.error());
    put_on_glasses(call, view.file, view.role, *view.version, "dossier.overview");
    std::vector<web::Html> wide;
    if (auto closed = closed_until_code(call)) wide.push_back(*std::move(closed));
    if (view.subject.is_parent_contact_unsafe) wide.push_back(safe_contact(call));
    wide.push_back(
        web::card({"bijdragen",
                   call.say("dossier.latest"),
                   {"/casussen/" + view.file.code + "/bijdragen", call.say("dossier.all")}},
                  contribution_list(call, view, directory.value(), overview_contributions),
                  call.language));
    std::vector<web::Html> side;
    side.push_back(facts_card(call, view, directory.value()));
    if (!view.links.empty()) {
        const auto own = my_cases(call.visit);
        if (!own) return refused(call, own.error());
        side.push_back(links_card(call, view, own.value()));
    }
    side.push_back(people_card(call, view, directory.value()));
    std::vector<web::Html> main;
    main.push_back(title(call, view));
    main.push_back(case_tabs(view.file.code, CaseTab::overview, shared_count(view), call.language));
    main.push_back(web::columns(wide, side, call.language));
    return web::page(200, call.frame, web::stack(main, call.language));
}

// The list stands newest first, so that this many are the ones since that day.
std::size_t shared_since(const CaseView& view, const core::Date& day) {
    const auto count = std::ranges::count_if(view.contributions, [&](const auto& seen) {
        return seen.value.state != ContributionState::draft &&
               core::to_local(seen.value.entered_at).date >= day;
    });
    return static_cast<std::size_t>(count);
}

// What was brought in since a day, for a meeting that looks back at the last one.
web::Html since_alert(const PageCall& call, const CaseView& view, const core::Date& day) {
    web::Alert alert;
    alert.title = web::text(
        call.language, "dossier.since", {{"date", web::date_in_words(day, call.language)}});
    alert.links = {{"/casussen/" + view.file.code + "/bijdragen", call.say("dossier.since.all")}};
    return web::html(alert, call.language);
}

http::Response show_contributions(PageCall& call) {
    const auto read = read_case(call.visit, case_code(call));
    if (!read) return refused(call, read.error());
    const auto& view = read.value();
    const auto directory = people::read_directory(call.visit.session());
    if (!directory) return refused(call, directory.error());
    put_on_glasses(call, view.file, view.role, *view.version, "dossier.contributions");
    std::vector<web::Html> main;
    main.push_back(title(call, view));
    main.push_back(
        case_tabs(view.file.code, CaseTab::contributions, shared_count(view), call.language));
    const auto since = core::date_from_iso(call.request.query.get("sinds"));
    if (since) {
        main.push_back(since_alert(call, view, *since));
    } else if (auto drafts = draft_list(call, view)) {
        main.push_back(*std::move(drafts));
    }
    if (auto closed = closed_until_code(call)) main.push_back(*std::move(closed));
    const auto count = since ? shared_since(view, *since) : view.contributions.size();
    main.push_back(contribution_list(call, view, directory.value(), count));
    return web::page(200, call.frame, web::stack(main, call.language));
}

std::string purpose_words(const covenant::CovenantVersion& version,
                          const std::string& code,
                          web::Language language) {
    for (const auto& purpose : version.content().purposes) {
        if (purpose.code == code) return language == web::Language::nl ? purpose.nl : purpose.en;
    }
    return code;
}

http::Response show_access(PageCall& call) {
    const auto read = read_access(call.visit, case_code(call));
    if (!read) return refused(call, read.error());
    const auto& view = read.value();
    put_on_glasses(call, view.file, view.role, *view.version, "dossier.access");
    web::Table table;
    table.caption = call.say("dossier.access.caption");
    table.columns = {{call.say("dossier.column.when")},
                     {call.say("dossier.column.who")},
                     {call.say("dossier.column.role")},
                     {call.say("dossier.column.purpose")}};
    table.when_empty = call.say("dossier.access.none");
    for (const auto& line : view.lines) {
        web::Cell who;
        who.text = line.name;
        who.remark = line.organisation;
        table.rows.push_back(
            {web::cell(web::moment_in_words(line.at, call.language)),
             std::move(who),
             web::cell(word("role", line.role, call.language)),
             web::cell(purpose_words(*view.version, line.purpose, call.language))});
    }
    std::vector<web::Html> main;
    main.push_back(case_title(call, view, {}));
    main.push_back(case_tabs(view.file.code, CaseTab::access, 0, call.language));
    web::Alert intro;
    intro.lines = {call.say("dossier.access.intro")};
    main.push_back(web::html(intro, call.language));
    main.push_back(web::html(table, call.language));
    return web::page(200, call.frame, web::stack(main, call.language));
}

http::Response list_cases(PageCall& call) {
    const auto cases = my_cases(call.visit);
    if (!cases) return refused(call, cases.error());
    const auto directory = people::read_directory(call.visit.session());
    if (!directory) return refused(call, directory.error());
    call.frame.title = call.say("dossier.cases");
    web::Table table;
    table.caption = call.say("dossier.cases.caption");
    table.columns = {{call.say("dossier.column.case")},
                     {call.say("dossier.column.about")},
                     {call.say("dossier.column.step")},
                     {call.say("dossier.column.director")},
                     {call.say("dossier.column.opened")}};
    table.when_empty = call.say("dossier.cases.none");
    for (const auto& item : cases.value()) {
        const auto opened = core::to_local(item.opened_at).date;
        table.rows.push_back(
            {web::link_cell(item.code, "/casussen/" + item.code),
             web::cell(word("subject", covenant::to_name(item.subject_role), call.language)),
             web::cell(
                 web::Badge{web::Tone::neutral, word("step", to_name(item.step), call.language)}),
             web::cell(directory.value().member_name(item.process_director)),
             web::cell(web::date_in_table(opened))});
    }
    web::TitleBlock block;
    block.heading = PersonalText{call.say("dossier.cases")};
    std::vector<web::Html> main;
    main.push_back(web::html(block, call.language));
    main.push_back(web::html(table, call.language));
    return web::page(200, call.frame, web::stack(main, call.language));
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> dossier_routes() {
    using http::Method;
    std::vector<http::BasicRoute<people::Page>> routes = {
        {Method::get, "/casussen", list_cases, {}},
        {Method::get, "/casussen/:case", show_case, {}},
        {Method::get, "/casussen/:case/bijdragen", show_contributions, {}},
        {Method::get, "/casussen/:case/wie-keek-mee", show_access, {}}};
    const auto add = [&](const std::vector<http::BasicRoute<people::Page>>& more) {
        routes.insert(routes.end(), more.begin(), more.end());
    };
    add(contribute_routes());
    add(item_routes());
    add(participant_routes());
    add(consent_routes());
    add(disclosure_routes());
    add(steer_routes());
    return routes;
}

}  // namespace briljant::dossier
