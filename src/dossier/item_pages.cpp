// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/item_pages.hpp"

#include <charconv>

#include "dossier/contribution_form_pages.hpp"
#include "dossier/page_readers.hpp"
#include "dossier/page_words.hpp"
#include "dossier/revise_contribution.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using people::PageCall;

std::string in_path(const PageCall& call, std::string_view name) {
    return std::string{call.request.in_path(name)};
}

std::string home_of(const PageCall& call) {
    return "/casussen/" + in_path(call, "case") + "/bijdragen";
}

std::string address(const PageCall& call, std::string_view act) {
    return home_of(call) + "/" + in_path(call, "item") + "/" + std::string{act};
}

http::Response refused(PageCall& call, const core::Error& error) {
    const auto asked =
        web::text(call.language,
                  "dossier.asked.item",
                  {{"item", in_path(call, "item")}, {"code", in_path(call, "case")}});
    return people::error_answer(call, error, asked);
}

http::Response done(const PageCall& call) {
    return http::Response::see_other(home_of(call) + "#" + in_path(call, "item"));
}

ItemRef ref_of(const PageCall& call) {
    ItemRef ref{in_path(call, "case"), in_path(call, "item"), 0};
    const auto typed = call.request.form.get("versie");
    std::from_chars(typed.data(), typed.data() + typed.size(), ref.row_version);
    return ref;
}

bool changed_meanwhile(const core::Error& error) {
    return error.id == "dossier.changed-meanwhile";
}

web::Html title(const PageCall& call, std::string_view code, std::string_view heading) {
    web::TitleBlock block;
    block.above =
        web::text(call.language, "dossier.item", {{"item", in_path(call, "item")}, {"code", code}});
    block.heading = PersonalText{call.say(heading)};
    return web::html(block, call.language);
}

http::Response show_readers(PageCall& call) {
    const auto read =
        who_will_read(call.visit, in_path(call, "case"), call.request.in_path("item"));
    if (!read) return refused(call, read.error());
    const auto& outreach = read.value();
    const auto directory = people::read_directory(call.visit.session());
    if (!directory) return refused(call, directory.error());
    put_on_glasses(call, outreach.file, outreach.role, *outreach.version, "dossier.readers.more");
    std::vector<web::Html> main;
    main.push_back(title(call, outreach.file.code, "dossier.readers.more"));
    main.push_back(readers_tables(call, outreach.readers, *outreach.version, directory.value()));
    main.push_back(glasses_link(call, outreach.file.code));
    return web::page(200, call.frame, web::stack(main, call.language));
}

web::Form empty_form(const PageCall& call, std::string_view act, const Contribution& item) {
    auto form = call.form_to(address(call, act));
    form.hidden = {{"versie", std::to_string(item.row_version)}};
    form.back = {home_of(call) + "#" + item.code, call.say("dossier.not-after-all")};
    return form;
}

web::Field reason_field(const PageCall& call, std::string_view label) {
    auto reason = call.field(web::FieldKind::text_area, "reden", label);
    reason.rows = 2;
    reason.length_max = 500;
    return reason;
}

web::Form audience_change_form(const PageCall& call,
                               const OwnItemView& view,
                               const people::Directory& directory) {
    auto form = empty_form(call, "doelgroep", view.item);
    form.fields =
        audience_fields(call,
                        view.item.conditions,
                        organisations_of(view.participants, directory, call.visit.today()));
    form.submits = {{call.say("dossier.audience.save"), web::ButtonKind::primary, "", ""}};
    return form;
}

web::Form withdraw_form(const PageCall& call, const Contribution& item) {
    auto form = empty_form(call, "intrekken", item);
    form.fields = {reason_field(call, "dossier.withdraw.reason")};
    form.submits = {{call.say("dossier.withdraw"), web::ButtonKind::negative, "", ""}};
    return form;
}

web::Form correct_form(const PageCall& call, const Contribution& item) {
    auto form = empty_form(call, "verbeteren", item);
    auto text = call.field(web::FieldKind::text_area, "tekst", "dossier.form.text");
    text.value = item.text;
    text.length_max = 2000;
    form.fields = {text, reason_field(call, "dossier.correct.reason")};
    form.submits = {{call.say("dossier.correct"), web::ButtonKind::primary, "doen", "verbeter"}};
    if (item.state != ContributionState::corrected) {
        form.submits.push_back(
            {call.say("dossier.shield"), web::ButtonKind::secondary, "doen", "afscherm"});
    }
    return form;
}

struct ItemPage {
    std::string_view heading;
    std::string_view line;  // what this act does
};

http::Response form_page(PageCall& call,
                         const OwnItemView& view,
                         const ItemPage& words,
                         const web::Form& form) {
    put_on_glasses(call, view.file, view.role, *view.version, words.heading);
    call.frame.has_errors = web::has_errors(form);
    web::Alert alert;
    alert.lines = {call.say(words.line)};
    std::vector<web::Html> main;
    if (call.frame.has_errors) main.push_back(web::error_summary(form, call.language));
    main.push_back(title(call, view.file.code, words.heading));
    main.push_back(web::html(alert, call.language));
    main.push_back(web::html(form, call.language));
    return web::page(
        call.frame.has_errors ? 422 : 200, call.frame, web::stack(main, call.language));
}

constexpr ItemPage audience_page{"dossier.audience.change", "dossier.audience.line"};
constexpr ItemPage withdraw_page{"dossier.withdraw", "dossier.withdraw.line"};
constexpr ItemPage correct_page{"dossier.correct", "dossier.correct.line"};

// Somebody wrote since: what stands there now on the left, what was typed on the right, and the
// choice is made with the new version in hand.
http::Response conflict_page(PageCall& call, const OwnItemView& view, web::Form form) {
    web::keep(form, call.request.form);
    put_on_glasses(call, view.file, view.role, *view.version, "dossier.conflict");
    std::vector<web::Html> theirs;
    theirs.push_back(web::card({"nu", call.say("dossier.conflict.now"), {}},
                               web::quote(view.item.text, {}, call.language),
                               call.language));
    std::vector<web::Html> mine;
    mine.push_back(web::card({"uw-tekst", call.say("dossier.conflict.yours"), {}},
                             web::html(form, call.language),
                             call.language));
    web::Alert alert;
    alert.kind = web::AlertKind::warning;
    alert.title = call.say("dossier.conflict");
    alert.lines = {call.say("dossier.conflict.line")};
    alert.announce = web::Announce::alert;
    std::vector<web::Html> main;
    main.push_back(web::html(alert, call.language));
    main.push_back(web::columns(mine, theirs, call.language));
    return web::page(409, call.frame, web::stack(main, call.language));
}

core::Result<OwnItemView> read_item(PageCall& call) {
    return read_own_item(call.visit, in_path(call, "case"), call.request.in_path("item"));
}

http::Response show_audience(PageCall& call) {
    const auto view = read_item(call);
    if (!view) return refused(call, view.error());
    const auto directory = people::read_directory(call.visit.session());
    if (!directory) return refused(call, directory.error());
    return form_page(call,
                     view.value(),
                     audience_page,
                     audience_change_form(call, view.value(), directory.value()));
}

http::Response post_audience(PageCall& call) {
    OriginatorConditions wish;
    read_conditions(call.request.form, wish);
    const auto changed = change_audience(call.visit, ref_of(call), wish);
    if (changed) return done(call);
    if (!changed_meanwhile(changed.error())) return refused(call, changed.error());
    const auto view = read_item(call);
    if (!view) return refused(call, view.error());
    const auto directory = people::read_directory(call.visit.session());
    if (!directory) return refused(call, directory.error());
    return conflict_page(
        call, view.value(), audience_change_form(call, view.value(), directory.value()));
}

http::Response show_withdraw(PageCall& call) {
    const auto view = read_item(call);
    if (!view) return refused(call, view.error());
    return form_page(call, view.value(), withdraw_page, withdraw_form(call, view.value().item));
}

http::Response post_withdraw(PageCall& call) {
    const PersonalText reason{std::string{call.request.form.get("reden")}};
    if (reason.reveal().empty()) {
        const auto view = read_item(call);
        if (!view) return refused(call, view.error());
        auto form = withdraw_form(call, view.value().item);
        web::fail(form, "reden", call.say("dossier.error.reason"));
        return form_page(call, view.value(), withdraw_page, form);
    }
    const auto withdrawn = withdraw_contribution(call.visit, ref_of(call), reason);
    if (withdrawn) return done(call);
    if (!changed_meanwhile(withdrawn.error())) return refused(call, withdrawn.error());
    const auto view = read_item(call);
    if (!view) return refused(call, view.error());
    return conflict_page(call, view.value(), withdraw_form(call, view.value().item));
}

http::Response show_correct(PageCall& call) {
    const auto view = read_item(call);
    if (!view) return refused(call, view.error());
    return form_page(call, view.value(), correct_page, correct_form(call, view.value().item));
}

http::Response correct_with_errors(PageCall& call) {
    const auto view = read_item(call);
    if (!view) return refused(call, view.error());
    auto form = correct_form(call, view.value().item);
    web::keep(form, call.request.form);
    if (call.request.form.get("tekst").empty()) {
        web::fail(form, "tekst", call.say("dossier.error.text"));
    }
    if (call.request.form.get("reden").empty()) {
        web::fail(form, "reden", call.say("dossier.error.reason"));
    }
    return form_page(call, view.value(), correct_page, form);
}

http::Response post_correct(PageCall& call) {
    const auto& typed = call.request.form;
    const bool shields = typed.get("doen") == "afscherm";
    const bool is_complete = !typed.get("tekst").empty() && !typed.get("reden").empty();
    if (!shields && !is_complete) return correct_with_errors(call);
    const auto changed =
        shields ? shield_contribution(call.visit, ref_of(call))
                : correct_contribution(call.visit,
                                       ref_of(call),
                                       {PersonalText{std::string{typed.get("tekst")}},
                                        PersonalText{std::string{typed.get("reden")}}});
    if (changed && shields) return http::Response::see_other(address(call, "verbeteren"));
    if (changed) return done(call);
    if (!changed_meanwhile(changed.error())) return refused(call, changed.error());
    const auto view = read_item(call);
    if (!view) return refused(call, view.error());
    return conflict_page(call, view.value(), correct_form(call, view.value().item));
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> item_routes() {
    using http::Method;
    constexpr http::RouteNeeds writes{.changes_state = true};
    return {{Method::get, "/casussen/:case/bijdragen/:item/lezers", show_readers, {}},
            {Method::get, "/casussen/:case/bijdragen/:item/doelgroep", show_audience, {}},
            {Method::post, "/casussen/:case/bijdragen/:item/doelgroep", post_audience, writes},
            {Method::get, "/casussen/:case/bijdragen/:item/intrekken", show_withdraw, {}},
            {Method::post, "/casussen/:case/bijdragen/:item/intrekken", post_withdraw, writes},
            {Method::get, "/casussen/:case/bijdragen/:item/verbeteren", show_correct, {}},
            {Method::post, "/casussen/:case/bijdragen/:item/verbeteren", post_correct, writes}};
}

}  // namespace briljant::dossier
