// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/request_pages.hpp"

#include <algorithm>

#include "consultation/page_request_forms.hpp"
#include "dossier/page_words.hpp"
#include "web/dates.hpp"

namespace briljant::consultation {

namespace {

using core::PersonalText;
using people::PageCall;

Place place_of(const PageCall& call) {
    return {std::string{call.request.in_path("case")}, std::string{call.request.in_path("signal")}};
}

http::Response refused(PageCall& call, const core::Error& error) {
    return people::error_answer(
        call,
        error,
        web::text(call.language, "consultation.request.asked", {{"code", place_of(call).code()}}));
}

std::vector<web::Option> people_at_table(const PageCall& call, const CaseRequests& view) {
    std::vector<web::Option> options;
    for (const auto& participant : view.participants) {
        const bool is_there =
            participant.holds_on(call.visit.today()) && !participant.is_incidental;
        const auto id = participant.member.text();
        const bool is_known = std::ranges::find(options, id, &web::Option::value) != options.end();
        if (!is_there || is_known || participant.member == call.visit.actor()->member) continue;
        options.push_back({id,
                           view.directory.member_name(participant.member) + ", " +
                               view.directory.organisation_name(participant.organisation),
                           ""});
    }
    return options;
}

// Before there is a case: anybody of a party to the covenant.
std::vector<web::Option> people_of_parties(const PageCall& call, const SignalRequests& view) {
    std::vector<web::Option> options;
    for (const auto& [id, member] : view.directory.members) {
        if (!member.organisation || id == call.visit.actor()->member) continue;
        const auto organisation = view.directory.organisations.find(*member.organisation);
        if (organisation == view.directory.organisations.end()) continue;
        if (view.version->party(organisation->second.code) == nullptr) continue;
        options.push_back({id.text(), member.name + ", " + organisation->second.name, ""});
    }
    std::ranges::sort(options, {}, &web::Option::label);
    return options;
}

core::Result<Listed> read_list(PageCall& call) {
    Listed listed;
    listed.place = place_of(call);
    if (!listed.place.case_code.empty()) {
        TRY_ASSIGN(auto view, read_requests(call.visit, listed.place.case_code));
        listed.requests = view.requests;
        listed.directory = view.directory;
        listed.may_ask = view.may_ask;
        listed.people = people_at_table(call, view);
        listed.of_case = std::move(view);
        return listed;
    }
    TRY_ASSIGN(const auto view, read_signal_requests(call.visit, listed.place.signal_code));
    for (const auto& row : view.requests) {
        InformationRequest request;
        request.row = row;
        listed.requests.push_back(std::move(request));
    }
    listed.directory = view.directory;
    listed.may_ask = true;
    listed.people = people_of_parties(call, view);
    return listed;
}

web::Cell answer_cell(const PageCall& call, const InformationRequest& request) {
    web::Cell cell;
    const auto answer = request.reply ? std::optional{request.reply->answer} : request.row.answer;
    if (!answer) return cell;
    cell.text = PersonalText{request_word(call, "answer", covenant::to_name(*answer))};
    const auto ground = request.reply ? request.reply->ground : request.row.ground;
    if (ground) {
        cell.badges.push_back({web::Tone::neutral,
                               dossier::word("ground", covenant::to_name(*ground), call.language)});
    }
    if (request.reply) cell.remark = request.reply->remark;
    return cell;
}

web::Html request_table(const PageCall& call, const Listed& listed) {
    web::Table table;
    table.caption = call.say("consultation.request.title");
    table.columns = {{call.say("consultation.request.column.code")},
                     {call.say("consultation.request.column.party")},
                     {call.say("consultation.request.column.question")},
                     {call.say("consultation.request.column.due")},
                     {call.say("consultation.request.column.state")},
                     {call.say("consultation.request.column.answer")}};
    table.when_empty = call.say("consultation.request.none");
    for (const auto& request : listed.requests) {
        const auto& row = request.row;
        auto party = web::cell(listed.directory.organisation_name(row.organisation));
        party.remark = PersonalText{listed.directory.member_name(row.asked)};
        auto question = web::cell(questions_in_words(call, row));
        question.remark = request.words;
        auto state = web::cell(request_badge(call, row));
        if (row.was_late()) {
            state.badges.push_back({web::Tone::warning, call.say("consultation.request.late")});
        }
        table.rows.push_back({web::cell(row.code),
                              std::move(party),
                              std::move(question),
                              web::cell(web::date_in_table(row.due)),
                              std::move(state),
                              answer_cell(call, request)});
    }
    return web::html(table, call.language);
}

web::Html signal_note(const PageCall& call) {
    web::Alert alert;
    alert.title = call.say("consultation.request.no-words");
    alert.lines = {call.say("consultation.request.no-words.why")};
    return web::html(alert, call.language);
}

void add_head(PageCall& call, const Listed& listed, std::vector<web::Html>& main) {
    if (listed.of_case) {
        const auto& view = *listed.of_case;
        dossier::put_on_glasses(
            call, view.file, view.role, *view.version, "consultation.request.title");
        main.push_back(dossier::case_title(call, view, {}));
        main.push_back(
            dossier::case_tabs(view.file.code, dossier::CaseTab::requests, 0, call.language));
        return;
    }
    call.frame.title = listed.place.signal_code + ", " + call.say("consultation.request.title");
    web::TitleBlock block;
    block.above = listed.place.signal_code;
    block.heading = PersonalText{call.say("consultation.request.title")};
    main.push_back(web::html(block, call.language));
}

http::Response list_page(PageCall& call, const Listed& listed, const web::Form& form) {
    call.frame.has_errors = web::has_errors(form);
    std::vector<web::Html> main;
    if (call.frame.has_errors) main.push_back(web::error_summary(form, call.language));
    add_head(call, listed, main);
    main.push_back(request_table(call, listed));
    if (listed.may_ask) {
        if (!listed.of_case) main.push_back(signal_note(call));
        const auto open = open_requests_form(call, listed);
        if (!open.fields.front().options.empty()) {
            main.push_back(web::card({"open", call.say("consultation.request.open"), {}},
                                     web::html(open, call.language),
                                     call.language));
        }
        main.push_back(web::card({"nieuw", call.say("consultation.request.new"), {}},
                                 web::html(form, call.language),
                                 call.language));
    }
    return web::page(
        call.frame.has_errors ? 422 : 200, call.frame, web::stack(main, call.language));
}

http::Response show_list(PageCall& call) {
    const auto listed = read_list(call);
    if (!listed) return refused(call, listed.error());
    return list_page(call, listed.value(), new_request_form(call, listed.value()));
}

http::Response post_new(PageCall& call) {
    const auto listed = read_list(call);
    if (!listed) return refused(call, listed.error());
    auto form = new_request_form(call, listed.value());
    check_request_form(call, form, listed.value());
    if (web::has_errors(form)) return list_page(call, listed.value(), form);
    const auto asked = ask_party(call.visit, request_wish(call, listed.value()));
    if (!asked && asked.error().code == core::ErrorCode::invalid) {
        web::fail(form, "wie", web::message(call.language, asked.error().id).text);
        return list_page(call, listed.value(), form);
    }
    if (!asked) return refused(call, asked.error());
    return http::Response::see_other(listed.value().place.address());
}

http::Response post_open(PageCall& call) {
    const auto& typed = call.request.form;
    const std::string code{typed.get("vraag")};
    const auto done = typed.get("doen") == "intrek" ? withdraw_request(call.visit, code)
                                                    : remind_party(call.visit, code);
    if (!done) return refused(call, done.error());
    return http::Response::see_other(place_of(call).address());
}

}  // namespace

std::string request_word(const PageCall& call, std::string_view group, std::string_view code) {
    std::string id = "consultation.request." + std::string{group} + ".";
    for (const char letter : code) {
        id += letter == '_'
                  ? '-'
                  : static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter + 32 : letter);
    }
    return call.say(id);
}

web::Badge request_badge(const PageCall& call, const RequestRow& request) {
    const auto state = request.state_on(call.visit.today());
    const auto tone = state == RequestState::answered ? web::Tone::safe
                      : state == RequestState::lapsed ? web::Tone::danger
                      : request.is_waiting()          ? web::Tone::warning
                                                      : web::Tone::neutral;
    return {tone, request_word(call, "state", covenant::to_name(state))};
}

std::string questions_in_words(const PageCall& call, const RequestRow& request) {
    std::string words;
    for (const auto question : request.questions) {
        words += (words.empty() ? "" : " ") +
                 request_word(call, "question", covenant::to_name(question));
    }
    return words;
}

std::vector<http::BasicRoute<people::Page>> request_routes() {
    using http::Method;
    constexpr http::RouteNeeds writes{.changes_state = true};
    return {{Method::get, "/casussen/:case/vragen", show_list, {}},
            {Method::post, "/casussen/:case/vragen", post_new, writes},
            {Method::post, "/casussen/:case/vragen/open", post_open, writes},
            {Method::get, "/signalen/:signal/vragen", show_list, {}},
            {Method::post, "/signalen/:signal/vragen", post_new, writes},
            {Method::post, "/signalen/:signal/vragen/open", post_open, writes}};
}

}  // namespace briljant::consultation
