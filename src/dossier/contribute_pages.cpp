// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/contribute_pages.hpp"

#include <array>

#include "dossier/contribution_form_pages.hpp"
#include "dossier/page_draft_summary.hpp"
#include "dossier/page_readers.hpp"
#include "dossier/page_words.hpp"
#include "web/dates.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using people::PageCall;

std::string in_path(const PageCall& call, std::string_view name) {
    return std::string{call.request.in_path(name)};
}

std::string address(const PageCall& call, std::string_view rest) {
    return "/casussen/" + in_path(call, "case") + "/bijdragen" + std::string{rest};
}

http::Response refused(PageCall& call, const core::Error& error) {
    const auto asked =
        web::text(call.language, "dossier.asked.share", {{"code", in_path(call, "case")}});
    return people::error_answer(call, error, asked);
}

enum class Step { text, audience, ground, share };

struct StepForm {
    std::string_view name;  // last part of the address
    web::Form (*make)(const PageCall&, const DraftView&, const people::Directory&);
    void (*read)(const http::Fields&, ContributionDraft&);
    void (*check)(const PageCall&, web::Form&, const ContributionDraft&);
};

web::Form make_text(const PageCall& call, const DraftView& view, const people::Directory&) {
    return text_form(call, view);
}
web::Form make_ground(const PageCall& call, const DraftView& view, const people::Directory&) {
    return ground_form(call, view);
}

constexpr std::array<StepForm, 3> step_forms = {
    StepForm{"tekst", make_text, read_text, check_text},
    StepForm{"wie", audience_form, read_audience, check_audience},
    StepForm{"grond", make_ground, read_ground, check_ground}};

const StepForm& form_of(Step step) {
    return step_forms.at(static_cast<std::size_t>(step));
}

web::Html step_list(const PageCall& call, const DraftView& view, Step now) {
    web::View list;
    const auto add = [&](Step step, std::string_view id) {
        auto& row = list.add("STEP");
        row.set("LABEL", call.say(id));
        row.show("NOW", step == now);
    };
    add(Step::text, "dossier.step.text");
    add(Step::audience, "dossier.step.audience");
    if (asks_ground(*view.version, view.origin_types)) add(Step::ground, "dossier.step.ground");
    add(Step::share, "dossier.step.share");
    return web::render("dossier/steps", list, call.language);
}

web::Html page_title(const PageCall& call, const DraftView& view) {
    web::TitleBlock block;
    block.above = web::text(call.language, "dossier.case.plain", {{"code", view.file.code}});
    block.heading = PersonalText{call.say("dossier.share")};
    if (!view.code.empty()) {
        block.badges.push_back(
            {web::Tone::neutral,
             web::text(call.language, "dossier.draft.badge", {{"code", view.code}})});
    }
    return web::html(block, call.language);
}

// The two standing hints of free text about people (F13).
web::Html hints(const PageCall& call) {
    web::Alert alert;
    alert.lines = {call.say("dossier.hint.needed"), call.say("dossier.hint.literal")};
    return web::html(alert, call.language);
}

http::Response form_page(PageCall& call, const DraftView& view, Step step, const web::Form& form) {
    put_on_glasses(call, view.file, view.role, *view.version, "dossier.share");
    call.frame.has_errors = web::has_errors(form);
    std::vector<web::Html> main;
    if (call.frame.has_errors) main.push_back(web::error_summary(form, call.language));
    main.push_back(page_title(call, view));
    main.push_back(step_list(call, view, step));
    if (step == Step::text) main.push_back(hints(call));
    main.push_back(web::html(form, call.language));
    const int status = call.frame.has_errors ? 422 : 200;
    return web::page(status, call.frame, web::stack(main, call.language));
}

http::Response show_form(PageCall& call, const DraftView& view, Step step) {
    const auto directory = people::read_directory(call.visit.session());
    if (!directory) return refused(call, directory.error());
    return form_page(call, view, step, form_of(step).make(call, view, directory.value()));
}

http::Response show_new(PageCall& call) {
    const auto view = begin_draft(call.visit, in_path(call, "case"));
    if (!view) return refused(call, view.error());
    return show_form(call, view.value(), Step::text);
}

http::Response show_step(PageCall& call, Step step) {
    const auto view = read_draft(call.visit, in_path(call, "case"), call.request.in_path("item"));
    if (!view) return refused(call, view.error());
    return show_form(call, view.value(), step);
}

// "Safety relevant: yes, contact me": no content at all (US22).
void without_content(const PageCall& call, ContributionDraft& draft) {
    draft.is_contact_only = true;
    draft.text = PersonalText{call.say("dossier.contact.text")};
    draft.category = covenant::DataCategory::indicator;
    draft.source_class = covenant::SourceClass::judgement;
    draft.reliability = covenant::Reliability::opinion;
    draft.source.clear();
    draft.source_date.reset();
    draft.is_quality_checked = true;
}

std::string_view after(Step step, const DraftView& view) {
    const bool has_ground = asks_ground(*view.version, view.origin_types);
    if (step == Step::text) return "wie";
    if (step == Step::audience && has_ground) return "grond";
    return "delen";
}

// The answer to the island that saves while one types.
http::Response saved_note(const PageCall& call) {
    http::Response note;
    note.content_type = "text/plain; charset=utf-8";
    note.body = web::text(call.language,
                          "dossier.saved",
                          {{"time", web::time_of_day(call.visit.now(), call.language)}});
    return note;
}

http::Response keep_and_go(PageCall& call, const DraftView& view, Step step) {
    const auto doing = call.request.form.get("doen");
    const auto kept = keep_draft(call.visit, view.id, view.draft);
    if (!kept) return refused(call, kept.error());
    if (doing == "bewaar") return saved_note(call);
    if (doing == "concept") return http::Response::see_other(address(call, "#concepten"));
    return http::Response::see_other(
        address(call, "/" + kept.value() + "/" + std::string{after(step, view)}));
}

http::Response take_step(PageCall& call, DraftView view, Step step) {
    const auto& fields = form_of(step);
    const auto doing = call.request.form.get("doen");
    fields.read(call.request.form, view.draft);
    if (step == Step::text) view.draft.is_contact_only = false;
    if (step == Step::text && doing == "contact") without_content(call, view.draft);
    if (doing == "verder") {
        const auto directory = people::read_directory(call.visit.session());
        if (!directory) return refused(call, directory.error());
        auto form = fields.make(call, view, directory.value());
        fields.check(call, form, view.draft);
        if (web::has_errors(form)) return form_page(call, view, step, form);
    }
    return keep_and_go(call, view, step);
}

http::Response post_new(PageCall& call) {
    const auto id = core::ContributionId::parse(call.request.form.get("stuk"));
    if (!id) return refused(call, {core::ErrorCode::invalid, "dossier.audience-missing", ""});
    auto view = begin_draft(call.visit, in_path(call, "case"));
    if (!view) return refused(call, view.error());
    view.value().id = *id;
    return take_step(call, std::move(view).value(), Step::text);
}

http::Response post_step(PageCall& call, Step step) {
    auto view = read_draft(call.visit, in_path(call, "case"), call.request.in_path("item"));
    if (!view) return refused(call, view.error());
    return take_step(call, std::move(view).value(), step);
}

http::Response show_text(PageCall& call) {
    return show_step(call, Step::text);
}
http::Response post_text(PageCall& call) {
    return post_step(call, Step::text);
}
http::Response show_audience(PageCall& call) {
    return show_step(call, Step::audience);
}
http::Response post_audience(PageCall& call) {
    return post_step(call, Step::audience);
}
http::Response show_ground(PageCall& call) {
    return show_step(call, Step::ground);
}
http::Response post_ground(PageCall& call) {
    return post_step(call, Step::ground);
}

web::Html share_button(const PageCall& call, const DraftView& view) {
    if (view.draft.conditions.visibility == covenant::Visibility::nobody_yet) {
        web::Alert alert;
        alert.title = call.say("dossier.nobody.title");
        alert.lines = {call.say("dossier.nobody.line")};
        alert.links = {
            {address(call, "/" + view.code + "/wie"), call.say("dossier.change.audience")}};
        return web::html(alert, call.language);
    }
    auto form = call.form_to(address(call, "/" + view.code + "/delen"));
    form.submits = {{call.say("dossier.do-share"), web::ButtonKind::primary, "", ""}};
    form.back = {address(call, ""), call.say("dossier.form.stop")};
    return web::html(form, call.language);
}

http::Response show_share(PageCall& call) {
    const auto read = read_draft(call.visit, in_path(call, "case"), call.request.in_path("item"));
    if (!read) return refused(call, read.error());
    const auto& view = read.value();
    const auto outreach = who_will_read(call.visit, view.file.code, view.code);
    if (!outreach) return refused(call, outreach.error());
    const auto directory = people::read_directory(call.visit.session());
    if (!directory) return refused(call, directory.error());
    put_on_glasses(call, view.file, view.role, *view.version, "dossier.share");
    std::vector<web::Html> main;
    main.push_back(page_title(call, view));
    main.push_back(step_list(call, view, Step::share));
    if (auto warnings = draft_warnings(call, view.draft.text)) main.push_back(*std::move(warnings));
    main.push_back(web::card(
        {"bijdrage", call.say("dossier.summary"), {}}, draft_summary(call, view), call.language));
    main.push_back(
        web::card({"lezers", call.say("dossier.readers.foreseen"), {}},
                  readers_tables(call, outreach.value().readers, *view.version, directory.value()),
                  call.language));
    main.push_back(glasses_link(call, view.file.code));
    main.push_back(share_button(call, view));
    return web::page(200, call.frame, web::stack(main, call.language));
}

http::Response post_share(PageCall& call) {
    const auto item = in_path(call, "item");
    const auto shared = share_draft(call.visit, in_path(call, "case"), item);
    if (shared) return http::Response::see_other(address(call, "#" + item));
    if (shared.error().id == "dossier.audience-missing") {
        return http::Response::see_other(address(call, "/" + item + "/wie"));
    }
    // Nothing that was typed is lost: the draft stands.
    web::Alert kept;
    kept.title = call.say("dossier.kept.title");
    kept.lines = {call.say("dossier.kept.line")};
    kept.links = {{address(call, "/" + item + "/tekst"), call.say("dossier.draft.continue")}};
    call.frame.notice = kept;
    return refused(call, shared.error());
}

http::Response show_throw_away(PageCall& call) {
    const auto read = read_draft(call.visit, in_path(call, "case"), call.request.in_path("item"));
    if (!read) return refused(call, read.error());
    const auto& view = read.value();
    put_on_glasses(call, view.file, view.role, *view.version, "dossier.draft.throw");
    auto form = call.form_to(address(call, "/" + view.code + "/weggooien"));
    form.submits = {{call.say("dossier.draft.throw"), web::ButtonKind::negative, "", ""}};
    form.back = {address(call, ""), call.say("dossier.not-after-all")};
    web::Alert alert;
    alert.kind = web::AlertKind::warning;
    alert.title = call.say("dossier.draft.throw.title");
    alert.lines = {call.say("dossier.draft.throw.line")};
    std::vector<web::Html> main;
    main.push_back(page_title(call, view));
    main.push_back(web::html(alert, call.language));
    main.push_back(web::html(form, call.language));
    return web::page(200, call.frame, web::stack(main, call.language));
}

http::Response post_throw_away(PageCall& call) {
    const auto gone =
        throw_draft_away(call.visit, in_path(call, "case"), call.request.in_path("item"));
    if (!gone) return refused(call, gone.error());
    return http::Response::see_other(address(call, ""));
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> contribute_routes() {
    using http::Method;
    constexpr http::RouteNeeds writes{.changes_state = true};
    return {{Method::get, "/casussen/:case/bijdragen/nieuw", show_new, {}},
            {Method::post, "/casussen/:case/bijdragen/nieuw", post_new, writes},
            {Method::get, "/casussen/:case/bijdragen/:item/tekst", show_text, {}},
            {Method::post, "/casussen/:case/bijdragen/:item/tekst", post_text, writes},
            {Method::get, "/casussen/:case/bijdragen/:item/wie", show_audience, {}},
            {Method::post, "/casussen/:case/bijdragen/:item/wie", post_audience, writes},
            {Method::get, "/casussen/:case/bijdragen/:item/grond", show_ground, {}},
            {Method::post, "/casussen/:case/bijdragen/:item/grond", post_ground, writes},
            {Method::get, "/casussen/:case/bijdragen/:item/delen", show_share, {}},
            {Method::post, "/casussen/:case/bijdragen/:item/delen", post_share, writes},
            {Method::get, "/casussen/:case/bijdragen/:item/weggooien", show_throw_away, {}},
            {Method::post, "/casussen/:case/bijdragen/:item/weggooien", post_throw_away, writes}};
}

}  // namespace briljant::dossier
