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

template <typename Answering>
http::Response with_party(PageCall& call, Answering answer) {
    const auto view = read_covenant(call.visit);
    if (!view) return refused(call, view.error());
    const auto* party = party_in_path(call, view.value());
    if (party == nullptr) return web::neutral_page(call.frame);
    return answer(view.value(), *party);
}

http::Response decision_page(PageCall& call,
                             const CovenantView& view,
                             const PartyView& party,
                             const std::vector<std::string>& lines,
                             const web::Form& form) {
    name_page(call, view, &party);
    call.frame.has_errors = web::has_errors(form);
    std::vector<web::Html> main;
    if (call.frame.has_errors) main.push_back(web::error_summary(form, call.language));
    web::TitleBlock title;
    title.above = call.say("accession.party") + " " + party.party.code;
    title.heading = PersonalText{party.party.name};
    main.push_back(web::html(title, call.language));
    web::Alert about;
    about.lines = lines;
    main.push_back(web::html(about, call.language));
    main.push_back(web::html(form, call.language));
    return web::page(
        call.frame.has_errors ? 422 : 200, call.frame, web::stack(main, call.language));
}

// What the party agrees to: the conditions that the covenant sets for this kind.
std::vector<std::string> about_answer(const PageCall& call,
                                      const CovenantView& view,
                                      const PartyView& party) {
    std::vector<std::string> lines{
        web::text(call.language, "accession.answer.about", {{"name", party.party.name}})};
    const auto* type = view.version->content().accession.type(party.party.org_type);
    if (type != nullptr)
        for (const auto& condition : type->conditions_nl) lines.push_back(condition);
    lines.push_back(call.say("accession.answer.matrix"));
    return lines;
}

http::Response show_answer(PageCall& call) {
    return with_party(call, [&](const CovenantView& view, const PartyView& party) {
        if (!view.may_answer(party)) return web::neutral_page(call.frame);
        return decision_page(
            call, view, party, about_answer(call, view, party), answer_form(call, party));
    });
}

http::Response post_answer(PageCall& call) {
    return with_party(call, [&](const CovenantView& view, const PartyView& party) {
        const auto answer = covenant::parse_name<Answer>(call.request.form.get("antwoord"));
        if (!answer) {
            auto form = answer_form(call, party);
            web::fail(form, "antwoord", call.say("accession.error.antwoord"));
            return decision_page(call, view, party, about_answer(call, view, party), form);
        }
        const auto done = answer_accession(call.visit, party.party.code, *answer);
        if (!done) return refused(call, done.error());
        return http::Response::see_other(home_of(party));
    });
}

std::vector<std::string> about_decision(const PageCall& call,
                                        const CovenantView& view,
                                        const PartyView& party) {
    std::vector<std::string> lines;
    if (!party.row || !party.row->asked) return lines;
    lines.push_back(word(call, "asked", *party.row->asked));
    if (party.row->asked_by) lines.push_back(by_whom(call, view, *party.row->asked_by));
    if (party.row->reason) lines.push_back(word(call, "reason", *party.row->reason));
    lines.push_back(call.say("accession.decide.about"));
    return lines;
}

http::Response show_decision(PageCall& call) {
    return with_party(call, [&](const CovenantView& view, const PartyView& party) {
        if (!view.may_decide(party)) return web::neutral_page(call.frame);
        return decision_page(
            call, view, party, about_decision(call, view, party), decide_form(call, party));
    });
}

http::Response post_decision(PageCall& call) {
    return with_party(call, [&](const CovenantView& view, const PartyView& party) {
        const auto answer = covenant::parse_name<Answer>(call.request.form.get("antwoord"));
        if (!answer) {
            auto form = decide_form(call, party);
            web::fail(form, "antwoord", call.say("accession.error.antwoord"));
            return decision_page(call, view, party, about_decision(call, view, party), form);
        }
        const auto done = decide_suspension(call.visit, party.party.code, *answer);
        if (!done) return refused(call, done.error());
        return http::Response::see_other(home_of(party));
    });
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

web::Confirmation leaving(const PageCall& call,
                          const PartyView& party,
                          const Consequences& consequences) {
    const auto say = [&](std::string_view id, std::string_view name, const std::string& value) {
        return web::text(call.language, id, {{name, value}});
    };
    web::Confirmation page;
    page.heading = say("accession.leaving.heading", "name", party.party.name);
    page.happens = {
        say("accession.leaving.ends", "date", web::date_in_words(consequences.ends, call.language)),
        say("accession.leaving.cases", "count", std::to_string(consequences.cases)),
        say("accession.leaving.accounts", "count", std::to_string(consequences.accounts.size()))};
    if (!consequences.own_codes.empty())
        page.happens.push_back(
            say("accession.leaving.codes", "codes", joined(consequences.own_codes)));
    if (!consequences.accounts.empty())
        page.happens.push_back(
            say("accession.leaving.names", "names", joined(consequences.accounts)));
    page.stays = {word(call, "data-on-exit", consequences.data),
                  call.say("accession.leaving.until"),
                  call.say("accession.leaving.back")};
    page.typed_label = say("accession.leaving.type", "code", party.party.code);
    page.action = page_in(party.party.code, "opzeggen");
    page.submit = call.say("accession.leave");
    page.back = home_of(party);
    page.csrf = call.csrf(page.action);
    return page;
}

bool may_leave(const CovenantView& view, const PartyView& party) {
    return party.is_own && party.status == AccessionStatus::acceded &&
           view.may.contains(Act::accession_leave);
}

http::Response leaving_page(PageCall& call,
                            const CovenantView& view,
                            const PartyView& party,
                            std::string error) {
    const auto consequences = read_consequences(call.visit, view);
    if (!consequences) return refused(call, consequences.error());
    name_page(call, view, &party);
    auto page = leaving(call, party, consequences.value());
    page.error = std::move(error);
    call.frame.has_errors = !page.error.empty();
    return web::page(page.error.empty() ? 200 : 422, call.frame, web::html(page, call.language));
}

http::Response show_leaving(PageCall& call) {
    return with_party(call, [&](const CovenantView& view, const PartyView& party) {
        if (!may_leave(view, party)) return web::neutral_page(call.frame);
        return leaving_page(call, view, party, "");
    });
}

http::Response post_leaving(PageCall& call) {
    return with_party(call, [&](const CovenantView& view, const PartyView& party) {
        if (!may_leave(view, party)) return web::neutral_page(call.frame);
        if (call.request.form.get("bevestiging") != party.party.code)
            return leaving_page(call, view, party, call.say("accession.error.bevestiging"));
        const auto done = give_notice(call.visit);
        if (!done) return refused(call, done.error());
        return http::Response::see_other(home_of(party));
    });
}

http::Response post_staying(PageCall& call) {
    return with_party(call, [&](const CovenantView& /*view*/, const PartyView& party) {
        if (!party.is_own) return web::neutral_page(call.frame);
        const auto done = withdraw_notice(call.visit);
        if (!done) return refused(call, done.error());
        return http::Response::see_other(home_of(party));
    });
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> decision_routes() {
    using http::Method;
    constexpr http::RouteNeeds writes{.changes_state = true};
    constexpr http::RouteNeeds fresh{.needs_step_up = true};
    return {{Method::get, "/convenant/partijen/:org/antwoord", show_answer, fresh},
            {Method::post, "/convenant/partijen/:org/antwoord", post_answer, writes},
            {Method::get, "/convenant/partijen/:org/besluit", show_decision, fresh},
            {Method::post, "/convenant/partijen/:org/besluit", post_decision, writes},
            {Method::get, "/convenant/partijen/:org/opzeggen", show_leaving, fresh},
            {Method::post, "/convenant/partijen/:org/opzeggen", post_leaving, writes},
            {Method::post, "/convenant/partijen/:org/blijven", post_staying, writes}};
}

}  // namespace briljant::accession
