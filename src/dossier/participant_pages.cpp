// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/participant_pages.hpp"

#include <algorithm>
#include <array>

#include "dossier/compose_case.hpp"
#include "dossier/page_words.hpp"
#include "dossier/read_table.hpp"
#include "web/dates.hpp"
#include "web/forms.hpp"

namespace briljant::dossier {

namespace {

// The field with who leaves the table: another name than who is invited, on the same page.
constexpr auto leaver = "wie-weg";

using core::PersonalText;
using covenant::Role;
using people::PageCall;
using web::FieldKind;

// What somebody can be on a case by invitation; the process director is so by opening it.
constexpr std::array<Role, 7> roles_by_invitation = {Role::participant,
                                                     Role::case_director,
                                                     Role::fixed_contact,
                                                     Role::police_contact,
                                                     Role::care_coordinator,
                                                     Role::secretary,
                                                     Role::chair};

// The grounds on which a party may be asked to the table.
constexpr std::array<covenant::LegalBasisCode, 4> bases_to_invite = {
    covenant::LegalBasisCode::avg6_1e_public_task,
    covenant::LegalBasisCode::avg6_1c_legal_duty,
    covenant::LegalBasisCode::avg6_1d_vital,
    covenant::LegalBasisCode::avg6_1a_consent};

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

bool is_at_table(const PageCall& call, const TableView& view, const core::MemberId& member) {
    return std::ranges::any_of(view.participants, [&](const CaseParticipant& participant) {
        return participant.member == member && participant.holds_on(call.visit.today());
    });
}

// Members of parties to this covenant who are not at the table yet. Who is excluded stays out.
std::vector<web::Option> members_to_invite(const PageCall& call, const TableView& view) {
    std::vector<web::Option> options;
    for (const auto& [id, member] : view.directory.members) {
        if (!member.organisation || is_at_table(call, view, id)) continue;
        const auto organisation = view.directory.organisations.find(*member.organisation);
        if (organisation == view.directory.organisations.end()) continue;
        if (view.version->party(organisation->second.code) == nullptr) continue;
        const bool is_excluded =
            std::ranges::any_of(view.participants, [&](const CaseParticipant& participant) {
                return participant.member == id && participant.has_conflict;
            });
        if (is_excluded) continue;
        options.push_back({id.text(), member.name + ", " + organisation->second.name, ""});
    }
    std::ranges::sort(options, {}, &web::Option::label);
    return options;
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

web::Form invitation_form(const PageCall& call, const TableView& view) {
    auto form = call.form_to(address(call, ""));
    auto who = call.field(FieldKind::select, "wie", "dossier.invite.who");
    who.options = members_to_invite(call, view);
    auto role = call.field(FieldKind::select, "rol", "dossier.column.role");
    for (const auto each : roles_by_invitation) {
        const auto code = covenant::to_name(each);
        role.options.push_back({std::string{code}, word("role", code, call.language), ""});
    }
    role.value = PersonalText{"PARTICIPANT"};
    auto why = call.field(FieldKind::text_area, "reden", "dossier.invite.reason");
    why.description = call.say("dossier.invite.reason.hint");
    why.rows = 2;
    why.length_max = 500;
    auto basis = call.field(FieldKind::select, "grond", "dossier.invite.basis");
    for (const auto each : bases_to_invite) {
        const auto code = covenant::to_name(each);
        basis.options.push_back({std::string{code}, word("basis", code, call.language), ""});
    }
    basis.value = PersonalText{std::string{covenant::to_name(bases_to_invite.front())}};
    auto until = call.field(FieldKind::date, "tot", "dossier.invite.until");
    until.is_optional = true;
    auto incidental = call.field(FieldKind::checkbox, "los", "dossier.invite.incidental");
    form.fields = {who, role, why, basis, until, incidental};
    form.submits = {{call.say("dossier.invite"), web::ButtonKind::primary, "", ""}};
    return form;
}

web::Form ending_form(const PageCall& call, const TableView& view) {
    auto form = call.form_to(address(call, "/beeindigen"));
    auto who = call.field(FieldKind::select, leaver, "dossier.end.who");
    who.options = members_at_table(call, view);
    form.fields = {who};
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

web::Html conflict_alert(const PageCall& call) {
    web::Alert alert;
    alert.title = call.say("dossier.interest.title");
    alert.lines = {call.say("dossier.interest.line")};
    alert.links = {{address(call, "/belang"), call.say("dossier.interest.declare")}};
    return web::html(alert, call.language);
}

http::Response table_page(PageCall& call, const TableView& view, const web::Form& invitation) {
    put_on_glasses(call, view.file, view.role, *view.version, "dossier.people");
    call.frame.has_errors = web::has_errors(invitation);
    std::vector<web::Html> main;
    if (call.frame.has_errors) main.push_back(web::error_summary(invitation, call.language));
    main.push_back(case_title(call, view, {}));
    main.push_back(case_tabs(view.file.code, CaseTab::people, 0, call.language));
    main.push_back(table_of(call, view));
    if (view.may_compose) {
        main.push_back(web::card({"uitnodigen", call.say("dossier.invite"), {}},
                                 web::html(invitation, call.language),
                                 call.language));
        main.push_back(web::card({"beeindigen", call.say("dossier.end.title"), {}},
                                 web::html(ending_form(call, view), call.language),
                                 call.language));
    }
    if (view.may_declare_conflict) main.push_back(conflict_alert(call));
    return web::page(
        call.frame.has_errors ? 422 : 200, call.frame, web::stack(main, call.language));
}

http::Response show_table(PageCall& call) {
    const auto view = read_table(call.visit, case_code(call));
    if (!view) return refused(call, view.error());
    return table_page(call, view.value(), invitation_form(call, view.value()));
}

void check_invitation(const PageCall& call, web::Form& form) {
    const auto& typed = call.request.form;
    web::keep(form, typed);
    if (typed.get("wie").empty()) web::fail(form, "wie", call.say("dossier.error.who"));
    if (typed.get("rol").empty()) web::fail(form, "rol", call.say("dossier.error.role"));
    if (typed.get("reden").empty()) web::fail(form, "reden", call.say("dossier.error.need"));
    const auto until = core::date_from_iso(typed.get("tot"));
    if (!typed.get("tot").empty() && (!until || *until <= call.visit.today())) {
        web::fail(form, "tot", call.say("dossier.error.until"));
    }
}

std::optional<Invitation> invitation_in(const PageCall& call, const TableView& view) {
    const auto& typed = call.request.form;
    const auto member = core::MemberId::parse(typed.get("wie"));
    const auto role = covenant::parse_name<Role>(typed.get("rol"));
    if (!member || !role) return std::nullopt;
    const auto found = view.directory.members.find(*member);
    const bool is_known = found != view.directory.members.end() && found->second.organisation;
    const bool is_offered =
        std::ranges::find(roles_by_invitation, *role) != roles_by_invitation.end();
    if (!is_known || !is_offered) return std::nullopt;
    Invitation invitation;
    invitation.member = *member;
    invitation.organisation = *found->second.organisation;
    invitation.role = *role;
    invitation.until = core::date_from_iso(typed.get("tot"));
    invitation.is_incidental = typed.get("los") == "ja";
    invitation.reason = PersonalText{std::string{typed.get("reden")}};
    invitation.basis = covenant::parse_name<covenant::LegalBasisCode>(typed.get("grond"))
                           .value_or(bases_to_invite.front());
    return invitation;
}

http::Response post_invitation(PageCall& call) {
    const auto view = read_table(call.visit, case_code(call));
    if (!view) return refused(call, view.error());
    auto form = invitation_form(call, view.value());
    check_invitation(call, form);
    if (web::has_errors(form)) return table_page(call, view.value(), form);
    const auto invitation = invitation_in(call, view.value());
    if (!invitation) {
        web::fail(form, "wie", call.say("dossier.error.who"));
        return table_page(call, view.value(), form);
    }
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

http::Response post_ending(PageCall& call) {
    const auto member = core::MemberId::parse(call.request.form.get(leaver));
    if (!member) return http::Response::see_other(address(call, ""));
    if (call.request.form.get("doen") == "uit") {
        const auto view = read_table(call.visit, case_code(call));
        if (!view) return refused(call, view.error());
        return exclude_page(call, view.value(), *member, /*was_mistyped=*/false);
    }
    const auto ended = end_participation(call.visit, case_code(call), *member);
    if (!ended) return refused(call, ended.error());
    return http::Response::see_other(address(call, ""));
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
