// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "consultation/read_requests.hpp"
#include "consultation/request_pages.hpp"
#include "consultation/waiting_requests.hpp"
#include "dossier/page_words.hpp"
#include "web/dates.hpp"
#include "web/forms.hpp"

namespace briljant::consultation {

namespace {

using core::PersonalText;
using people::PageCall;
using web::Field;
using web::FieldKind;

constexpr std::int64_t remark_length_max = 500;  // a remark, not a file
constexpr std::int64_t line_length_max = 200;

std::string request_code(const PageCall& call) {
    return std::string{call.request.in_path("request")};
}

std::string address(const PageCall& call) {
    return "/vragen/" + request_code(call);
}

http::Response refused(PageCall& call, const core::Error& error) {
    return people::error_answer(
        call,
        error,
        web::text(
            call.language, "consultation.request.asked.answer", {{"code", request_code(call)}}));
}

web::Html waiting_table(const PageCall& call,
                        std::string_view caption,
                        const std::vector<WaitingRequest>& requests,
                        const people::Directory& directory,
                        bool is_mine) {
    web::Table table;
    table.caption = call.say(caption);
    table.shows_caption = true;
    table.columns = {{call.say("consultation.request.column.code")},
                     {call.say("consultation.request.column.about")},
                     {call.say("consultation.request.column.party")},
                     {call.say("consultation.request.column.due")}};
    table.when_empty = call.say("consultation.request.nothing");
    for (const auto& request : requests) {
        const auto about = request.case_code.empty() ? request.signal_code : request.case_code;
        const auto home = request.case_code.empty() ? "/signalen/" + request.signal_code + "/vragen"
                                                    : "/casussen/" + request.case_code + "/vragen";
        auto due = web::cell(web::Badge{request.is_overdue ? web::Tone::danger : web::Tone::neutral,
                                        web::term(call.visit.today(), request.due, call.language)});
        if (request.is_reminded) {
            due.badges.push_back({web::Tone::warning, call.say("consultation.request.reminded")});
        }
        table.rows.push_back(
            {web::link_cell(request.code, is_mine ? "/vragen/" + request.code : home),
             web::cell(about),
             web::cell(directory.member_name(request.asked)),
             std::move(due)});
    }
    return web::html(table, call.language);
}

http::Response show_waiting(PageCall& call) {
    const auto mine = requests_to_answer(call.visit);
    if (!mine) return refused(call, mine.error());
    const auto asked = waiting_requests(call.visit);
    if (!asked) return refused(call, asked.error());
    const auto directory = people::read_directory(call.visit.session());
    if (!directory) return refused(call, directory.error());
    call.frame.title = call.say("consultation.request.title");
    web::TitleBlock block;
    block.heading = PersonalText{call.say("consultation.request.title")};
    std::vector<web::Html> main;
    main.push_back(web::html(block, call.language));
    main.push_back(waiting_table(
        call, "consultation.request.to-answer", mine.value(), directory.value(), true));
    if (!asked.value().empty()) {
        main.push_back(waiting_table(
            call, "consultation.request.asked-by-me", asked.value(), directory.value(), false));
    }
    return web::page(200, call.frame, web::stack(main, call.language));
}

std::vector<Field> ground_fields(const PageCall& call, const RequestToAnswer& view) {
    auto ground = call.field(FieldKind::radio, "grond", "consultation.request.ground");
    ground.description = call.say("consultation.request.ground.hint");
    ground.is_optional = true;
    view.needs.grounds.each([&](covenant::SecrecyGround each) {
        const auto code = covenant::to_name(each);
        ground.options.push_back(
            {std::string{code}, dossier::word("ground", code, call.language), ""});
    });
    auto tests = call.field(FieldKind::checkboxes, "toetsen", "dossier.form.tests");
    tests.description = call.say("dossier.form.tests.hint");
    tests.is_optional = true;
    for (const auto test : dossier::secrecy_tests) {
        tests.options.push_back(
            {std::string{test}, dossier::word("test", test, call.language), ""});
    }
    if (view.request.row.case_code.empty()) return {ground, tests};
    auto colleague = call.field(FieldKind::text, "collega", "dossier.form.consulted");
    colleague.is_optional = true;
    colleague.length_max = line_length_max;
    auto told = call.field(FieldKind::radio, "verteld", "dossier.form.informed");
    told.options = {{"ja", call.say("dossier.form.yes"), ""},
                    {"nee", call.say("dossier.form.no"), ""}};
    told.is_optional = true;
    auto why = call.field(FieldKind::text, "waarom-niet", "dossier.form.not-informed");
    why.is_optional = true;
    why.length_max = line_length_max;
    return {ground, tests, colleague, told, why};
}

web::Form answer_form(const PageCall& call, const RequestToAnswer& view) {
    auto form = call.form_to(address(call));
    auto answer = call.field(FieldKind::radio, "antwoord", "consultation.request.your-answer");
    for (std::size_t i = 0; i < covenant::count_of<RequestAnswer>; ++i) {
        const auto code = covenant::to_name(static_cast<RequestAnswer>(i));
        answer.options.push_back({std::string{code}, request_word(call, "answer", code), ""});
    }
    form.fields = {answer};
    if (!view.request.row.case_code.empty()) {
        auto remark = call.field(FieldKind::text_area, "opmerking", "consultation.request.remark");
        remark.description = call.say("consultation.request.remark.hint");
        remark.is_optional = true;
        remark.rows = 2;
        remark.length_max = remark_length_max;
        form.fields.push_back(remark);
    }
    if (!view.needs.grounds.empty()) {
        for (auto& each : ground_fields(call, view)) form.fields.push_back(std::move(each));
    }
    form.submits = {{call.say("consultation.request.answer-it")}};
    form.back = {"/vragen", call.say("consultation.request.back")};
    return form;
}

std::vector<web::Fact> question_facts(const PageCall& call, const RequestToAnswer& view) {
    const auto& row = view.request.row;
    const auto due = web::date_in_words(row.due, call.language);
    std::vector<web::Fact> facts{
        {call.say("consultation.request.column.about"),
         PersonalText{row.case_code.empty() ? row.signal_code : row.case_code},
         PersonalText{row.case_code.empty() ? call.say("consultation.request.by-telephone") : ""}},
        {call.say("consultation.request.by"), PersonalText{view.asked_by}, {}},
        {call.say("consultation.request.basis"),
         PersonalText{dossier::word("basis", covenant::to_name(row.basis), call.language)},
         {}},
        {call.say("consultation.request.column.question"),
         PersonalText{questions_in_words(call, row)},
         view.request.words},
        {call.say("consultation.request.due"), PersonalText{due}, {}},
        {call.say("consultation.request.column.state"),
         PersonalText{request_badge(call, row).word},
         {}}};
    return facts;
}

web::Html police_note(const PageCall& call, const AnswerNeeds& needs) {
    web::Alert alert;
    const bool has_decision = !needs.wpg_decision.empty();
    alert.kind = has_decision ? web::AlertKind::info : web::AlertKind::warning;
    alert.title =
        web::text(call.language,
                  has_decision ? "consultation.request.wpg" : "consultation.request.no-wpg",
                  {{"decision", needs.wpg_decision}});
    alert.lines = {call.say("consultation.request.wpg.line")};
    return web::html(alert, call.language);
}

http::Response answer_page(PageCall& call, const RequestToAnswer& view, const web::Form& form) {
    if (view.of_case) {
        dossier::put_on_glasses(call,
                                view.of_case->file,
                                view.of_case->role,
                                *view.of_case->version,
                                "consultation.request.one");
    }
    const auto& row = view.request.row;
    call.frame.title = row.code + ", " + call.say("consultation.request.one");
    call.frame.has_errors = web::has_errors(form);
    web::TitleBlock block;
    block.above = row.code;
    block.heading = PersonalText{call.say("consultation.request.one")};
    std::vector<web::Html> main;
    if (call.frame.has_errors) main.push_back(web::error_summary(form, call.language));
    main.push_back(web::html(block, call.language));
    main.push_back(web::data_list(question_facts(call, view), call.language));
    if (row.is_waiting()) {
        web::Alert alert;
        alert.title = call.say("consultation.request.no-file");
        alert.lines = {call.say("consultation.request.no-file.line")};
        main.push_back(web::html(alert, call.language));
        if (view.needs.is_police) main.push_back(police_note(call, view.needs));
        main.push_back(web::html(form, call.language));
    }
    return web::page(
        call.frame.has_errors ? 422 : 200, call.frame, web::stack(main, call.language));
}

http::Response show_request(PageCall& call) {
    const auto view = read_request(call.visit, request_code(call));
    if (!view) return refused(call, view.error());
    return answer_page(call, view.value(), answer_form(call, view.value()));
}

RequestReply reply_in(const http::Fields& typed) {
    RequestReply reply;
    reply.answer = covenant::parse_name<RequestAnswer>(typed.get("antwoord"))
                       .value_or(RequestAnswer::may_not_say);
    reply.remark = PersonalText{std::string{typed.get("opmerking")}};
    reply.ground = covenant::parse_name<covenant::SecrecyGround>(typed.get("grond"));
    for (const auto test : typed.all("toetsen")) reply.tests.emplace_back(test);
    reply.consulted = std::string{typed.get("collega")};
    const auto told = typed.get("verteld");
    if (!told.empty()) reply.is_subject_informed = told == "ja";
    reply.reason_not_informed = PersonalText{std::string{typed.get("waarom-niet")}};
    return reply;
}

// The field that an error belongs to; the answer itself for all others.
std::string_view field_of(const core::Error& error) {
    if (error.id == "consultation.answer-ground") return "grond";
    if (error.id == "consultation.answer-tests") return "toetsen";
    return "antwoord";
}

http::Response post_answer(PageCall& call) {
    const auto view = read_request(call.visit, request_code(call));
    if (!view) return refused(call, view.error());
    auto form = answer_form(call, view.value());
    web::keep(form, call.request.form);
    if (!covenant::parse_name<RequestAnswer>(call.request.form.get("antwoord"))) {
        web::fail(form, "antwoord", call.say("consultation.request.error.answer"));
        return answer_page(call, view.value(), form);
    }
    const auto reply = reply_in(call.request.form);
    if (reply.remark.reveal().size() > static_cast<std::size_t>(remark_length_max)) {
        web::fail(form, "opmerking", call.say("consultation.request.error.length"));
        return answer_page(call, view.value(), form);
    }
    const auto answered = answer_request(call.visit, request_code(call), reply);
    if (!answered && answered.error().code == core::ErrorCode::invalid) {
        web::fail(form,
                  field_of(answered.error()),
                  web::message(call.language, answered.error().id).text);
        return answer_page(call, view.value(), form);
    }
    if (!answered) return refused(call, answered.error());
    return http::Response::see_other("/vragen");
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> answer_routes() {
    using http::Method;
    return {{Method::get, "/vragen", show_waiting, {}},
            {Method::get, "/vragen/:request", show_request, {}},
            {Method::post, "/vragen/:request", post_answer, {.changes_state = true}}};
}

}  // namespace briljant::consultation
