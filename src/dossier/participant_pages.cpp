// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/participant_pages.hpp"

#include <algorithm>

#include "dossier/page_invitation_form.hpp"
#include "dossier/page_readers.hpp"
#include "dossier/page_words.hpp"
#include "web/dates.hpp"

namespace briljant::dossier {

namespace {

// The field with who leaves the table: another name than who is invited, on the same page.
constexpr auto leaver = "wie-weg";
constexpr auto leaving_reason = "reden-weg";

using core::PersonalText;
using covenant::Role;
using people::PageCall;
using web::FieldKind;

std::string case_code(const PageCall& call) {
    return std::string{call.request.in_path("case")};
}

std::string address(const PageCall& call, std::string_view rest) {
    return "/casussen/" + case_code(call) + "/deelnemers" + std::string{rest};
}

http::Response refused(PageCall& call, const core::Error& error) {
    return people::error_answer(
        call,
        error,
        web::text(call.language, "dossier.asked.compose", {{"code", case_code(call)}}));
}

std::vector<web::Option> members_at_table(const PageCall& call, const TableView& view) {
    std::vector<web::Option> options;
    for (const auto& participant : view.participants) {
        if (!participant.holds_on(call.visit.today())) continue;
        if (participant.member == call.visit.actor()->member) continue;
        const auto id = participant.member.text();
        if (std::ranges::find(options, id, &web::Option::value) != options.end()) continue;
        options.push_back({id, view.directory.member_name(participant.member), ""});
    }
    return options;
}

web::Form ending_form(const PageCall& call, const TableView& view) {
    auto form = call.form_to(address(call, "/beeindigen"));
    auto who = call.field(FieldKind::select, leaver, "dossier.end.who");
    who.options = members_at_table(call, view);
    auto why = call.field(FieldKind::text_area, leaving_reason, "dossier.end.reason");
    why.description = call.say("dossier.end.reason.hint");
    why.rows = 2;
    why.length_max = 500;
    why.is_optional = true;  // not asked of who excludes: the organisation's word is enough
    form.fields = {who, why};
    form.submits = {{call.say("dossier.end"), web::ButtonKind::secondary, "doen", "stop"},
                    {call.say("dossier.exclude"), web::ButtonKind::negative, "doen", "uit"}};
    return form;
}

// Why somebody was invited, and on which ground; the process director alone reads it.
void add_need(const PageCall& call,
              const TableView& view,
              const CaseParticipant& participant,
              web::Cell& cell) {
    const auto found = std::ranges::find(view.needs, participant.id, &ParticipantNeed::participant);
    if (found == view.needs.end()) return;
    cell.remark = found->need;
    cell.badges.push_back(
        {web::Tone::neutral, word("basis", covenant::to_name(found->basis), call.language)});
}

web::Html table_of(const PageCall& call, const TableView& view) {
    web::Table table;
    table.caption = call.say("dossier.people");
    table.columns = {{call.say("dossier.column.who")},
                     {call.say("dossier.column.role")},
                     {call.say("dossier.column.from")},
                     {call.say("dossier.column.until")}};
    for (const auto& participant : view.participants) {
        // Who stepped out is not shown as such: he is no longer there.
        if (!participant.holds_on(call.visit.today())) continue;
        auto who = web::cell(participant_name(participant, view.directory, call.language));
        who.remark = PersonalText{view.directory.organisation_name(participant.organisation)};
        if (participant.is_incidental) {
            who.badges.push_back({web::Tone::neutral, call.say("dossier.incidental")});
        }
        auto role = web::cell(word("role", covenant::to_name(participant.role), call.language));
        add_need(call, view, participant, role);
        table.rows.push_back(
            {std::move(who),
             std::move(role),
             web::cell(web::date_in_table(participant.from)),
             web::cell(participant.until ? web::date_in_table(*participant.until) : "")});
    }
    return web::html(table, call.language);
}

// Whose part was ended, and why: for who composes the table.
web::Html departures_card(const PageCall& call, const TableView& view) {
    web::Table table;
    table.caption = call.say("dossier.departures");
    table.columns = {{call.say("dossier.column.who")},
                     {call.say("dossier.column.until")},
                     {call.say("dossier.departures.by")},
                     {call.say("dossier.end.reason")}};
    for (const auto& departure : view.departures) {
        auto who = web::cell(view.directory.member_name(departure.member));
        who.remark = PersonalText{view.directory.organisation_of(departure.member)};
        web::Cell reason;
        reason.text = departure.reason;
        table.rows.push_back(
            {std::move(who),
             web::cell(web::date_in_table(core::to_local(departure.ended_at).date)),
             web::cell(view.directory.member_name(departure.ended_by)),
             std::move(reason)});
    }
    return web::card({"eerder", call.say("dossier.departures"), {}},
                     web::html(table, call.language),
                     call.language);
}

web::Html conflict_alert(const PageCall& call) {
    web::Alert alert;
    alert.title = call.say("dossier.interest.title");
    alert.lines = {call.say("dossier.interest.line")};
    alert.links = {{address(call, "/belang"), call.say("dossier.interest.declare")}};
    return web::html(alert, call.language);
}

// Who declared an interest; not which one.
web::Html conflicts_card(const PageCall& call, const TableView& view) {
    web::Table table;
    table.caption = call.say("dossier.interest.declared");
    table.columns = {{call.say("dossier.column.who")}, {call.say("dossier.column.when")}};
    for (const auto& conflict : view.conflicts) {
        auto who = web::cell(view.directory.member_name(conflict.member));
        who.remark = PersonalText{view.directory.organisation_of(conflict.member)};
        table.rows.push_back(
            {std::move(who), web::cell(web::moment_in_words(conflict.declared_at, call.language))});
    }
    return web::card({"belangen", call.say("dossier.interest.declared"), {}},
                     web::html(table, call.language),
                     call.language);
}

// The two forms of who composes: as they begin, or as one came back with a mistake.
struct TableForms {
    web::Form invitation;
    web::Form ending;
};

TableForms table_forms(const PageCall& call, const TableView& view) {
    return {invitation_form(call, view), ending_form(call, view)};
}

http::Response table_page(PageCall& call, const TableView& view, const TableForms& forms) {
    put_on_glasses(call, view.file, view.role, *view.version, "dossier.people");
    std::vector<web::Html> main;
    for (const auto* form : {&forms.invitation, &forms.ending}) {
        if (!web::has_errors(*form)) continue;
        call.frame.has_errors = true;
        main.push_back(web::error_summary(*form, call.language));
    }
    main.push_back(case_title(call, view, {}));
    main.push_back(case_tabs(view.file.code, CaseTab::people, 0, call.language));
    main.push_back(table_of(call, view));
    main.push_back(glasses_link(call, view.file.code));
    if (!view.conflicts.empty()) main.push_back(conflicts_card(call, view));
    if (view.may_compose) {
        main.push_back(web::card({"uitnodigen", call.say("dossier.invite"), {}},
                                 web::html(forms.invitation, call.language),
                                 call.language));
        main.push_back(web::card({"beeindigen", call.say("dossier.end.title"), {}},
                                 web::html(forms.ending, call.language),
                                 call.language));
        if (!view.departures.empty()) main.push_back(departures_card(call, view));
    }
    if (view.may_declare_conflict) main.push_back(conflict_alert(call));
    return web::page(
        call.frame.has_errors ? 422 : 200, call.frame, web::stack(main, call.language));
}

http::Response show_table(PageCall& call) {
    const auto view = read_table(call.visit, case_code(call));
    if (!view) return refused(call, view.error());
    return table_page(call, view.value(), table_forms(call, view.value()));
}

http::Response post_invitation(PageCall& call) {
    const auto view = read_table(call.visit, case_code(call));
    if (!view) return refused(call, view.error());
    auto forms = table_forms(call, view.value());
    const auto invitation = read_invitation(call, view.value(), forms.invitation);
    if (!invitation) return table_page(call, view.value(), forms);
    const auto invited = invite_participant(call.visit, case_code(call), *invitation);
    if (!invited) return refused(call, invited.error());
    if (invitation->role == Role::case_director) {
        const auto named = name_case_director(call.visit, case_code(call), invitation->member);
        if (!named) return refused(call, named.error());
    }
    return http::Response::see_other(address(call, ""));
}

http::Response exclude_page(PageCall& call,
                            const TableView& view,
                            const core::MemberId& member,
                            bool was_mistyped) {
    put_on_glasses(call, view.file, view.role, *view.version, "dossier.exclude");
    const auto name = view.directory.member_name(member);
    web::Confirmation page;
    page.heading = web::text(call.language, "dossier.exclude.heading", {{"name", name}});
    page.happens = {call.say("dossier.exclude.happens")};
    page.stays = {call.say("dossier.exclude.stays")};
    page.typed_label = web::text(call.language, "dossier.type-code", {{"code", view.file.code}});
    if (was_mistyped) page.error = call.say("dossier.error.code");
    page.action = address(call, "/uitsluiten");
    page.csrf = call.csrf(page.action);
    page.submit = call.say("dossier.exclude");
    page.back = address(call, "");
    page.hidden = {{leaver, member.text()}};
    call.frame.has_errors = was_mistyped;
    return web::page(was_mistyped ? 422 : 200, call.frame, web::html(page, call.language));
}

http::Response ending_mistake(PageCall& call, const core::Error& error) {
    const auto view = read_table(call.visit, case_code(call));
    if (!view) return refused(call, view.error());
    auto forms = table_forms(call, view.value());
    web::keep(forms.ending, call.request.form);
    const bool is_reason = error.id == "dossier.end-reason-missing";
    web::fail(forms.ending,
              is_reason ? leaving_reason : leaver,
              web::message(call.language, error.id).text);
    return table_page(call, view.value(), forms);
}

http::Response post_ending(PageCall& call) {
    const auto member = core::MemberId::parse(call.request.form.get(leaver));
    if (!member) return http::Response::see_other(address(call, ""));
    if (call.request.form.get("doen") == "uit") {
        const auto view = read_table(call.visit, case_code(call));
        if (!view) return refused(call, view.error());
        return exclude_page(call, view.value(), *member, /*was_mistyped=*/false);
    }
    const auto ended = end_participation(
        call.visit,
        case_code(call),
        {*member, PersonalText{std::string{call.request.form.get(leaving_reason)}}});
    if (ended) return http::Response::see_other(address(call, ""));
    if (ended.error().code != core::ErrorCode::invalid) return refused(call, ended.error());
    return ending_mistake(call, ended.error());
}

http::Response post_exclusion(PageCall& call) {
    const auto member = core::MemberId::parse(call.request.form.get(leaver));
    if (!member) return http::Response::see_other(address(call, ""));
    if (call.request.form.get("bevestiging") != case_code(call)) {
        const auto view = read_table(call.visit, case_code(call));
        if (!view) return refused(call, view.error());
        return exclude_page(call, view.value(), *member, /*was_mistyped=*/true);
    }
    const auto excluded = exclude_participant(call.visit, case_code(call), *member);
    if (!excluded) return refused(call, excluded.error());
    return http::Response::see_other(address(call, ""));
}

http::Response interest_page(PageCall& call, const TableView& view, bool was_mistyped) {
    put_on_glasses(call, view.file, view.role, *view.version, "dossier.interest.title");
    web::Confirmation page;
    page.heading = call.say("dossier.interest.heading");
    page.happens = {call.say("dossier.interest.happens"), call.say("dossier.interest.untold")};
    page.stays = {call.say("dossier.interest.stays")};
    page.typed_label = web::text(call.language, "dossier.type-code", {{"code", view.file.code}});
    if (was_mistyped) page.error = call.say("dossier.error.code");
    page.action = address(call, "/belang");
    page.csrf = call.csrf(page.action);
    page.submit = call.say("dossier.interest.declare");
    page.back = address(call, "");
    call.frame.has_errors = was_mistyped;
    return web::page(was_mistyped ? 422 : 200, call.frame, web::html(page, call.language));
}

http::Response show_interest(PageCall& call) {
    const auto view = read_table(call.visit, case_code(call));
    if (!view) return refused(call, view.error());
    return interest_page(call, view.value(), /*was_mistyped=*/false);
}

http::Response post_interest(PageCall& call) {
    if (call.request.form.get("bevestiging") != case_code(call)) {
        const auto view = read_table(call.visit, case_code(call));
        if (!view) return refused(call, view.error());
        return interest_page(call, view.value(), /*was_mistyped=*/true);
    }
    const auto declared = declare_conflict(call.visit, case_code(call));
    if (!declared) return refused(call, declared.error());
    return http::Response::see_other("/casussen");
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> participant_routes() {
    using http::Method;
    constexpr http::RouteNeeds writes{.changes_state = true};
    return {{Method::get, "/casussen/:case/deelnemers", show_table, {}},
            {Method::post, "/casussen/:case/deelnemers", post_invitation, writes},
            {Method::post, "/casussen/:case/deelnemers/beeindigen", post_ending, writes},
            {Method::post, "/casussen/:case/deelnemers/uitsluiten", post_exclusion, writes},
            {Method::get, "/casussen/:case/deelnemers/belang", show_interest, {}},
            {Method::post, "/casussen/:case/deelnemers/belang", post_interest, writes}};
}

}  // namespace briljant::dossier
