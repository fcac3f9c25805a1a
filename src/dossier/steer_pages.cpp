// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/steer_pages.hpp"

#include <algorithm>
#include <array>

#include "dossier/page_case_version.hpp"
#include "dossier/page_words.hpp"
#include "dossier/read_course.hpp"
#include "dossier/steer_case.hpp"
#include "gate/not_found.hpp"
#include "web/dates.hpp"
#include "web/forms.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using covenant::ConsentCapacity;
using covenant::DeferralGround;
using covenant::NoticeStatus;
using covenant::Phase;
using people::PageCall;
using web::FieldKind;

constexpr std::int64_t reason_length_max = 500;
constexpr std::array phases{Phase::who_knows, Phase::core, Phase::deep};
constexpr std::array addressees{
    ConsentCapacity::self, ConsentCapacity::parent, ConsentCapacity::guardian};
constexpr std::array decisions{
    NoticeStatus::sent, NoticeStatus::deferred, NoticeStatus::not_required};

std::string case_code(const PageCall& call) {
    return std::string{call.request.in_path("case")};
}

std::string address(const PageCall& call, std::string_view part = "") {
    return "/casussen/" + case_code(call) + "/verloop" + std::string{part};
}

http::Response refused(PageCall& call, const core::Error& error) {
    return people::error_answer(
        call, error, web::text(call.language, "dossier.asked.steer", {{"code", case_code(call)}}));
}

template <typename E>
web::Option option(const PageCall& call, std::string_view group, E value) {
    const auto code = covenant::to_name(value);
    return {std::string{code}, word(group, code, call.language), {}};
}

web::Form form_to(const PageCall& call, std::string_view part, std::string_view submit) {
    auto form = call.form_to(address(call, part));
    form.submits = {{call.say(submit), web::ButtonKind::secondary, "", ""}};
    return form;
}

web::Form phase_form(const PageCall& call, const CourseView& view) {
    auto form = form_to(call, "/fase", "dossier.steer.phase.submit");
    auto phase = call.field(FieldKind::radio, "fase", "dossier.steer.phase");
    phase.description = call.say("dossier.steer.phase.hint");
    for (const auto each : phases) {
        auto choice = option(call, "phase", each);
        choice.description = word("phase-means", choice.value, call.language);
        phase.options.push_back(std::move(choice));
    }
    phase.value = PersonalText{std::string{covenant::to_name(view.file.phase)}};
    form.fields = {std::move(phase)};
    return form;
}

web::Form step_form(const PageCall& call, const std::vector<CaseStep>& steps) {
    auto form = form_to(call, "/stap", "dossier.steer.step.submit");
    auto step = call.field(FieldKind::radio, "stap", "dossier.steer.step");
    for (const auto each : steps) {
        const auto code = to_name(each);
        step.options.push_back({std::string{code}, word("step", code, call.language), {}});
    }
    form.fields = {std::move(step)};
    return form;
}

web::Form notice_form(const PageCall& call, const CourseView& view) {
    auto form = form_to(call, "/informeren", "dossier.notice.submit");
    auto what = call.field(FieldKind::radio, "besluit", "dossier.notice.what");
    for (const auto each : decisions) what.options.push_back(option(call, "notice", each));
    auto whom = call.field(FieldKind::radio, "aan", "dossier.notice.addressee");
    whom.description = call.say("dossier.notice.addressee.hint");
    for (const auto each : addressees) whom.options.push_back(option(call, "capacity", each));
    whom.value = PersonalText{std::string{covenant::to_name(ConsentCapacity::self)}};
    auto reason = call.field(FieldKind::text_area, "reden", "dossier.notice.reason");
    reason.description = call.say("dossier.notice.reason.hint");
    reason.rows = 2;
    reason.length_max = reason_length_max;
    reason.is_optional = true;
    auto ground = call.field(FieldKind::select, "grond", "dossier.notice.ground");
    ground.description = call.say("dossier.notice.deferred-only");
    ground.is_optional = true;
    ground.options.push_back({"", call.say("dossier.notice.choose"), {}});
    for (std::size_t i = 0; i < covenant::count_of<DeferralGround>; ++i) {
        ground.options.push_back(option(call, "deferral", static_cast<DeferralGround>(i)));
    }
    auto with = call.field(FieldKind::select, "met", "dossier.notice.with");
    with.is_optional = true;
    with.options.push_back({"", call.say("dossier.notice.choose"), {}});
    for (const auto& member : view.deciders) {
        with.options.push_back({member.id.text(), member.name, {}});
    }
    auto review = call.field(FieldKind::date, "opnieuw", "dossier.notice.review");
    review.description = call.say("dossier.notice.review.hint");
    review.is_optional = true;
    form.fields = {std::move(what),
                   std::move(whom),
                   std::move(reason),
                   std::move(ground),
                   std::move(with),
                   std::move(review)};
    return form;
}

web::Html notice_list(const PageCall& call, const CourseView& view) {
    web::Table table;
    table.caption = call.say("dossier.notice.decisions");
    table.columns = {{call.say("dossier.notice.column.on")},
                     {call.say("dossier.notice.column.what")},
                     {call.say("dossier.notice.column.by")},
                     {call.say("dossier.notice.review")}};
    table.when_empty = call.say("dossier.notice.none");
    for (const auto& notice : view.notices) {
        const auto& decision = notice.decision;
        auto what = web::cell(word("notice", covenant::to_name(decision.status), call.language));
        auto why = decision.reason.reveal();
        if (decision.ground) {
            const auto ground =
                word("deferral", covenant::to_name(*decision.ground), call.language);
            why = why.empty() ? ground : ground + ": " + why;
        }
        what.remark = PersonalText{std::move(why)};
        if (decision.status == NoticeStatus::sent && decision.addressee)
            what.remark = PersonalText{
                word("capacity", covenant::to_name(*decision.addressee), call.language)};
        auto by = view.directory.member_name(notice.decided_by);
        if (decision.with) by += ", " + view.directory.member_name(*decision.with);
        table.rows.push_back(
            {web::cell(web::date_in_table(core::to_local(notice.decided_at).date)),
             std::move(what),
             web::cell(by),
             web::cell(decision.review_on ? web::date_in_table(*decision.review_on) : "")});
    }
    return web::html(table, call.language);
}

web::Html notice_card(const PageCall& call, const CourseView& view, const web::Form& form) {
    std::vector<web::Html> parts;
    parts.push_back(notice_list(call, view));
    parts.push_back(web::html(form, call.language));
    return web::card({"informeren", call.say("dossier.notice"), {}},
                     web::stack(parts, call.language),
                     call.language);
}

// Forms as they were typed, when something in them was wrong.
struct Typed {
    std::optional<web::Form> notice = {};
    std::optional<web::Form> version = {};
};

http::Response steer_page(PageCall& call, const CourseView& view, const Typed& typed) {
    put_on_glasses(call, view.file, view.role, *view.version, "dossier.steer");
    std::vector<web::Html> main;
    for (const auto* form : {&typed.notice, &typed.version}) {
        if (form->has_value()) main.push_back(web::error_summary(**form, call.language));
    }
    call.frame.has_errors = !main.empty();
    main.push_back(case_title(call, view, {}));
    main.push_back(case_tabs(view.file.code, CaseTab::overview, 0, call.language));
    main.push_back(notice_card(call, view, typed.notice ? *typed.notice : notice_form(call, view)));
    main.push_back(web::card({"hoe-ver", call.say("dossier.steer.phase.title"), {}},
                             web::html(phase_form(call, view), call.language),
                             call.language));
    const auto steps = next_steps(view.file.step);
    if (!steps.empty()) {
        main.push_back(web::card({"volgende-stap", call.say("dossier.steer.step.title"), {}},
                                 web::html(step_form(call, steps), call.language),
                                 call.language));
    }
    main.push_back(
        version_card(call, view, typed.version ? typed.version : version_form(call, view)));
    return web::page(
        call.frame.has_errors ? 422 : 200, call.frame, web::stack(main, call.language));
}

core::Result<CourseView> take(PageCall& call) {
    TRY_ASSIGN(auto view, read_course(call.visit, case_code(call)));
    // Who may read the case and not steer it has no such page.
    if (!view.may_steer) return gate::not_found();
    return view;
}

http::Response show_course(PageCall& call) {
    const auto view = take(call);
    if (!view) return refused(call, view.error());
    return steer_page(call, view.value(), {});
}

http::Response answer(PageCall& call, const core::Result<void>& done) {
    if (!done) return refused(call, done.error());
    return http::Response::see_other(address(call));
}

http::Response post_phase(PageCall& call) {
    const auto phase = covenant::parse_name<Phase>(call.request.form.get("fase"));
    if (!phase) return http::Response::see_other(address(call));
    return answer(call, move_phase(call.visit, case_code(call), *phase));
}

http::Response post_step(PageCall& call) {
    const auto step = parse_case_step(call.request.form.get("stap"));
    if (!step) return http::Response::see_other(address(call));
    return answer(call, move_step(call.visit, case_code(call), *step));
}

std::string_view field_of(std::string_view error_id) {
    if (error_id == "dossier.notice-reason") return "reden";
    if (error_id == "dossier.notice-ground") return "grond";
    if (error_id == "dossier.notice-second") return "met";
    if (error_id == "covenant.parent-contact-unsafe") return "met";
    return error_id == "dossier.notice-review" ? "opnieuw" : "";
}

// The engine says why it refused; the form shows that at its field.
std::string reason_id(const PageCall& call, const core::Error& error) {
    const auto& refusal = call.visit.refusal();
    if (error.id != "covenant.refused" || !refusal) return std::string{error.id};
    return covenant::message_id(refusal->decision.reason);
}

http::Response notice_mistake(PageCall& call, std::string_view name, std::string_view words) {
    const auto view = take(call);
    if (!view) return refused(call, view.error());
    auto form = notice_form(call, view.value());
    web::keep(form, call.request.form);
    web::fail(form, name, words);
    return steer_page(call, view.value(), {.notice = std::move(form)});
}

http::Response post_notice(PageCall& call) {
    const auto& typed = call.request.form;
    const auto status = covenant::parse_name<NoticeStatus>(typed.get("besluit"));
    if (!status || std::ranges::find(decisions, *status) == decisions.end()) {
        return notice_mistake(call, "besluit", call.say("dossier.error.notice"));
    }
    NoticeDecision decision;
    decision.status = *status;
    decision.reason = PersonalText{std::string{typed.get("reden")}};
    decision.addressee = covenant::parse_name<ConsentCapacity>(typed.get("aan"));
    if (*status == NoticeStatus::sent && !decision.addressee)
        return notice_mistake(call, "aan", call.say("dossier.error.notice.addressee"));
    if (*status != NoticeStatus::not_required)
        decision.with = core::MemberId::parse(typed.get("met"));
    if (*status == NoticeStatus::deferred) {
        decision.ground = covenant::parse_name<DeferralGround>(typed.get("grond"));
        decision.review_on = core::date_from_iso(typed.get("opnieuw"));
    }
    const auto done = decide_notice(call.visit, case_code(call), decision);
    if (done) return http::Response::see_other(address(call));
    const auto id = reason_id(call, done.error());
    const auto name = field_of(id);
    if (name.empty()) return refused(call, done.error());
    const auto words = web::message(call.language, id);
    return notice_mistake(call, name, std::string{words.text} + " " + std::string{words.next});
}

http::Response post_version(PageCall& call) {
    const auto done = migrate_case(call.visit, read_migration(call));
    if (done) return http::Response::see_other(address(call));
    const auto field = field_of_migration(done.error().id);
    if (field.empty()) return refused(call, done.error());
    const auto view = take(call);
    if (!view) return refused(call, view.error());
    auto form = version_form(call, view.value());
    if (!form) return refused(call, done.error());
    web::keep(*form, call.request.form);
    const auto words = web::message(call.language, done.error().id);
    web::fail(*form, field, std::string{words.text} + " " + std::string{words.next});
    return steer_page(call, view.value(), {.version = std::move(form)});
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> steer_routes() {
    using http::Method;
    constexpr http::RouteNeeds writes{.changes_state = true};
    return {{Method::get, "/casussen/:case/verloop", show_course, {}},
            {Method::post, "/casussen/:case/verloop/fase", post_phase, writes},
            {Method::post, "/casussen/:case/verloop/stap", post_step, writes},
            {Method::post, "/casussen/:case/verloop/informeren", post_notice, writes},
            {Method::post, "/casussen/:case/verloop/versie", post_version, writes}};
}

}  // namespace briljant::dossier
