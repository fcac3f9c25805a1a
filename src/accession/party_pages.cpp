// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "accession/accession_pages.hpp"
#include "accession/leave_covenant.hpp"
#include "accession/page_accession_forms.hpp"
#include "accession/page_accession_words.hpp"
#include "web/dates.hpp"

namespace briljant::accession {

namespace {

using core::PersonalText;
using covenant::AccessionStatus;
using covenant::Act;
using people::PageCall;

// A form that came back with mistakes stands in place of its empty one.
struct Returned {
    std::optional<web::Form> declaration = {};
    std::optional<web::Form> let_in = {};
    std::optional<web::Form> contact = {};
    std::optional<web::Form> suspend = {};

    [[nodiscard]] const web::Form* wrong() const {
        for (const auto* form : {&declaration, &let_in, &contact, &suspend})
            if (*form && web::has_errors(**form)) return &**form;
        return nullptr;
    }
};

std::string agreed_words(const PageCall& call, const PartyView& party) {
    return web::text(
        call.language,
        "accession.agreed",
        {{"yes", std::to_string(party.count.yes)}, {"needed", std::to_string(party.count.needed)}});
}

// Invited, declared, agreed, let in; where it stands is marked.
std::vector<web::Moment> steps_of(const PageCall& call,
                                  const CovenantView& view,
                                  const PartyView& party) {
    std::vector<web::Moment> steps;
    const auto& row = party.row;
    const auto add = [&](std::string_view id, std::string remark, bool is_now) {
        steps.push_back({call.say(id), std::move(remark), is_now});
    };
    if (row && row->annex.is_joining) {
        const auto status = row->annex.status;
        add("accession.step.invited",
            row->invited ? by_whom(call, view, *row->invited) : "",
            status == AccessionStatus::invited);
        add("accession.step.declared",
            row->declaration ? by_whom(call, view, row->declaration->filed) : "",
            false);
        add("accession.step.agreed",
            row->declaration ? agreed_words(call, party) : "",
            status == AccessionStatus::pending_consent);
    }
    const auto& from = party.party.accession_from;
    add("accession.step.party",
        from ? web::date_in_words(*from, call.language) : "",
        party.status == AccessionStatus::acceded);
    if (party.party.notice_given)
        add("accession.step.notice",
            web::date_in_words(*party.party.notice_given, call.language),
            party.status == AccessionStatus::notice_given);
    if (party.party.accession_ends)
        add("accession.step.left",
            web::date_in_words(*party.party.accession_ends, call.language),
            party.status == AccessionStatus::withdrawn);
    if (row && row->suspended)
        add("accession.step.suspended",
            by_whom(call, view, *row->suspended),
            party.status == AccessionStatus::suspended);
    return steps;
}

std::vector<web::Fact> facts_of(const PageCall& call, const PartyView& party) {
    std::vector<web::Fact> facts{
        {call.say("accession.column.kind"),
         PersonalText{word(call, "org-type", party.party.org_type)},
         {}},
        {call.say("accession.wgs"), PersonalText{word(call, "wgs", party.party.wgs_class)}, {}}};
    const auto add = [&](std::string_view id, std::string value) {
        facts.push_back({call.say(id), PersonalText{std::move(value)}, {}});
    };
    if (party.row && party.row->declaration) {
        const auto& declaration = *party.row->declaration;
        add("accession.field.signatory", declaration.signatory);
        add("accession.field.mandate", declaration.mandate_ref);
        add("accession.field.hash", declaration.hash);
    }
    if (party.party.accession_ends)
        add("accession.data", word(call, "data-on-exit", party.party.data_on_exit));
    if (party.row && party.row->reason)
        add("accession.field.reason", word(call, "reason", *party.row->reason));
    return facts;
}

web::Html answers_of(const PageCall& call, const CovenantView& view, const PartyView& party) {
    web::Table table;
    table.caption = call.say("accession.answers");
    for (const auto* id : {"organisation", "answer", "day"})
        table.columns.push_back({call.say(std::string{"accession.column."} + id)});
    const auto name_of = [&](std::string_view code) {
        const auto* found = view.party(code);
        return found == nullptr ? std::string{code} : found->party.name;
    };
    for (const auto& approval : view.approvals) {
        if (approval.accession != party.row->id) continue;
        const bool agrees = approval.answer == Answer::yes;
        table.rows.push_back({web::cell(name_of(approval.party)),
                              web::cell(web::Badge{agrees ? web::Tone::safe : web::Tone::danger,
                                                   word(call, "answer", approval.answer)}),
                              web::cell(web::date_in_table(core::to_local(approval.at).date))});
    }
    for (const auto& code : party.count.open)
        table.rows.push_back(
            {web::cell(name_of(code)),
             web::cell(web::Badge{web::Tone::neutral, call.say("accession.answer.open")}),
             web::cell("")});
    return web::html(table, call.language);
}

web::Html form_card(const PageCall& call,
                    const std::string& id,
                    std::string_view heading,
                    std::string_view lead,
                    const web::Form& form) {
    std::vector<web::Html> parts;
    parts.push_back(web::remark(call.say(lead), call.language));
    parts.push_back(web::html(form, call.language));
    return web::card({id, call.say(heading), {}}, web::stack(parts, call.language), call.language);
}

std::vector<web::Action> actions_of(const PageCall& call,
                                    const CovenantView& view,
                                    const PartyView& party) {
    std::vector<web::Action> actions;
    const auto add = [&](std::string_view part, std::string_view label) {
        actions.push_back({.kind = web::ButtonKind::primary,
                           .link = {page_in(party.party.code, part), call.say(label)},
                           .icon = ""});
    };
    if (view.may_answer(party)) add("antwoord", "accession.give-answer");
    if (view.may_decide(party)) add("besluit", "accession.decide");
    const bool may_leave = party.is_own && view.may.contains(Act::accession_leave);
    if (may_leave && party.status == AccessionStatus::acceded) add("opzeggen", "accession.leave");
    return actions;
}

// What the covenant manager can do at this step.
void add_manager_forms(const PageCall& call,
                       const CovenantView& view,
                       const PartyView& party,
                       const Returned& returned,
                       std::vector<web::Html>& main) {
    if (!view.may.contains(Act::accession_handle)) return;
    const bool is_joining = party.row && party.row->annex.is_joining;
    const auto status = party.status;
    const bool is_open =
        status == AccessionStatus::invited || status == AccessionStatus::pending_consent;
    const auto or_new = [](const std::optional<web::Form>& form, web::Form empty) {
        return form ? *form : std::move(empty);
    };
    if (is_joining && !party.row->acceded && is_open)
        main.push_back(form_card(call,
                                 "verklaring",
                                 "accession.declare",
                                 "accession.declare.lead",
                                 or_new(returned.declaration, declaration_form(call, party))));
    if (view.is_ready(party))
        main.push_back(form_card(call,
                                 "toelaten",
                                 "accession.let-in",
                                 "accession.let-in.lead",
                                 or_new(returned.let_in, let_in_form(call, party))));
    if (is_joining && party.row->acceded)
        main.push_back(form_card(call,
                                 "contactpersoon",
                                 "accession.contact",
                                 "accession.contact.lead",
                                 or_new(returned.contact, contact_form(call, party))));
    const bool is_asked = party.row && party.row->asked;
    const bool is_party =
        status == AccessionStatus::acceded || status == AccessionStatus::notice_given;
    if (is_party && !is_asked)
        main.push_back(form_card(call,
                                 "schorsing",
                                 "accession.suspend",
                                 "accession.suspend.lead",
                                 or_new(returned.suspend, suspend_form(call, party))));
    if (status == AccessionStatus::suspended && !is_asked)
        main.push_back(form_card(
            call, "opheffing", "accession.lift", "accession.lift.lead", lift_form(call, party)));
}

http::Response party_page(PageCall& call,
                          const CovenantView& view,
                          const PartyView& party,
                          const Returned& returned) {
    name_page(call, view, &party);
    call.frame.breadcrumb.pop_back();
    const auto* wrong = returned.wrong();
    call.frame.has_errors = wrong != nullptr;
    std::vector<web::Html> main;
    if (wrong != nullptr) main.push_back(web::error_summary(*wrong, call.language));
    web::TitleBlock title;
    title.above = call.say("accession.party") + " " + party.party.code;
    title.heading = PersonalText{party.party.name};
    title.badges = {status_badge(call, party.status)};
    title.actions = actions_of(call, view, party);
    main.push_back(web::html(title, call.language));
    if (party.row && party.row->asked) {
        web::Alert asked;
        asked.kind = web::AlertKind::warning;
        asked.lines = {word(call, "asked", *party.row->asked)};
        main.push_back(web::html(asked, call.language));
    }
    main.push_back(web::card({"stappen", call.say("accession.steps"), {}},
                             web::timeline(steps_of(call, view, party), call.language),
                             call.language));
    main.push_back(web::data_list(facts_of(call, party), call.language));
    if (party.row && party.row->annex.is_joining && party.row->declaration)
        main.push_back(web::card({"antwoorden", call.say("accession.answers"), {}},
                                 answers_of(call, view, party),
                                 call.language));
    const bool may_stay = party.is_own && party.status == AccessionStatus::notice_given &&
                          view.may.contains(Act::accession_leave) && party.party.accession_ends;
    if (may_stay)
        main.push_back(form_card(
            call, "blijven", "accession.stay", "accession.stay.lead", stay_form(call, party)));
    add_manager_forms(call, view, party, returned, main);
    return web::page(wrong != nullptr ? 422 : 200, call.frame, web::stack(main, call.language));
}

// Reads the covenant and the party of the address, and gives both to the page.
template <typename Answering>
http::Response with_party(PageCall& call, Answering answer) {
    const auto view = read_covenant(call.visit);
    if (!view) return refused(call, view.error());
    const auto* party = party_in_path(call, view.value());
    if (party == nullptr) return web::neutral_page(call.frame);
    return answer(view.value(), *party);
}

http::Response home_after(PageCall& call, const core::Result<void>& done, const PartyView& party) {
    if (!done) return refused(call, done.error());
    return http::Response::see_other(home_of(party));
}

http::Response show_party(PageCall& call) {
    return with_party(call, [&](const CovenantView& view, const PartyView& party) {
        return party_page(call, view, party, {});
    });
}

http::Response post_declaration(PageCall& call) {
    return with_party(call, [&](const CovenantView& view, const PartyView& party) {
        auto form = declaration_form(call, party);
        auto declaration = read_declaration(call, form);
        if (!declaration) return party_page(call, view, party, {.declaration = form});
        return home_after(
            call, file_declaration(call.visit, party.party.code, *std::move(declaration)), party);
    });
}

http::Response post_let_in(PageCall& call) {
    return with_party(call, [&](const CovenantView& view, const PartyView& party) {
        auto form = let_in_form(call, party);
        web::keep(form, call.request.form);
        const auto from = core::date_from_iso(call.request.form.get("vanaf"));
        if (!from || *from < call.visit.today()) {
            web::fail(form, "vanaf", call.say("accession.error.vanaf"));
            return party_page(call, view, party, {.let_in = form});
        }
        return home_after(call, let_in(call.visit, party.party.code, *from), party);
    });
}

http::Response post_contact(PageCall& call) {
    return with_party(call, [&](const CovenantView& view, const PartyView& party) {
        auto form = contact_form(call, party);
        const auto contact = read_contact(call, form);
        if (!contact) return party_page(call, view, party, {.contact = form});
        const auto done = invite_first_contact(call.visit, party.party.code, *contact);
        if (!done && done.error().code == core::ErrorCode::conflict) {
            web::fail(form, "inlognaam", web::message(call.language, "people.login-taken").text);
            return party_page(call, view, party, {.contact = form});
        }
        return home_after(call, done, party);
    });
}

http::Response post_suspension(PageCall& call) {
    return with_party(call, [&](const CovenantView& view, const PartyView& party) {
        auto form = suspend_form(call, party);
        web::keep(form, call.request.form);
        const auto reason = covenant::parse_name<SuspensionReason>(call.request.form.get("reden"));
        if (!reason) {
            web::fail(form, "reden", call.say("accession.error.reden"));
            return party_page(call, view, party, {.suspend = form});
        }
        return home_after(call, ask_suspension(call.visit, party.party.code, *reason), party);
    });
}

http::Response post_lifting(PageCall& call) {
    return with_party(call, [&](const CovenantView& /*view*/, const PartyView& party) {
        return home_after(call, ask_lifting(call.visit, party.party.code), party);
    });
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> party_routes() {
    using http::Method;
    constexpr http::RouteNeeds writes{.changes_state = true};
    return {{Method::get, "/convenant/partijen/:org", show_party, {}},
            {Method::post, "/convenant/partijen/:org/verklaring", post_declaration, writes},
            {Method::post, "/convenant/partijen/:org/toelaten", post_let_in, writes},
            {Method::post, "/convenant/partijen/:org/contactpersoon", post_contact, writes},
            {Method::post, "/convenant/partijen/:org/schorsing", post_suspension, writes},
            {Method::post, "/convenant/partijen/:org/opheffing", post_lifting, writes}};
}

}  // namespace briljant::accession
