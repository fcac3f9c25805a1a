// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/disclosure_pages.hpp"
#include "dossier/page_disclosure.hpp"
#include "dossier/page_words.hpp"
#include "web/dates.hpp"
#include "web/paper.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using covenant::AuditAction;
using people::PageCall;

http::Response refused(PageCall& call, const core::Error& error) {
    const std::string code{call.request.in_path("case")};
    return people::error_answer(
        call, error, web::text(call.language, "disclosure.asked", {{"code", code}}));
}

web::PrintHead print_head(const PageCall& call) {
    const auto& actor = *call.visit.actor();
    return {actor.name,
            actor.organisation_name,
            web::date_in_table(call.visit.today()),
            web::time_of_day(call.visit.now(), call.language)};
}

web::Html title(const PageCall& call, const DisclosureView& view) {
    const auto& disclosure = view.seen.disclosure;
    const auto home = disclosures_home(call) + "/" + disclosure.code;
    web::TitleBlock block;
    block.above = web::text(call.language, "dossier.case.plain", {{"code", view.file.code}});
    block.heading = PersonalText{disclosure_heading(call, disclosure)};
    block.badges = {state_badge(call, disclosure)};
    if (call.pdf != nullptr) {
        block.actions.push_back({web::ButtonKind::secondary,
                                 {home + "/verstrekking.pdf", call.say("disclosure.print.pdf")},
                                 ""});
    }
    block.actions.push_back(
        {web::ButtonKind::subtle, {home, call.say("disclosure.print.back")}, ""});
    return web::html(block, call.language);
}

// The main of the page, on the screen and in the file alike.
core::Result<web::Html> content(PageCall& call, AuditAction as) {
    TRY_ASSIGN(const auto view,
               read_disclosure(call.visit,
                               std::string{call.request.in_path("case")},
                               call.request.in_path("disclosure"),
                               as));
    put_on_glasses(call, view.file, view.role, *view.version, "disclosure.one");
    web::put_on_paper(call.frame);
    std::vector<web::Html> parts;
    parts.push_back(title(call, view));
    for (auto& part : disclosure_body(call, view)) parts.push_back(std::move(part));
    return web::paper(call.frame, print_head(call), web::stack(parts, call.language));
}

http::Response show_paper(PageCall& call) {
    const auto main = content(call, AuditAction::print);
    if (!main) return refused(call, main.error());
    return web::page(200, call.frame, main.value());
}

http::Response show_file(PageCall& call) {
    const auto main = content(call, AuditAction::export_);
    if (!main) return refused(call, main.error());
    return web::paper_file(call.pdf, call.frame, main.value(), call.say("disclosure.print.file"));
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> disclosure_print_routes() {
    using http::Method;
    constexpr http::RouteNeeds fresh{.needs_step_up = true};
    return {{Method::get, "/casussen/:case/verstrekkingen/:disclosure/afdruk", show_paper, fresh},
            {Method::get,
             "/casussen/:case/verstrekkingen/:disclosure/verstrekking.pdf",
             show_file,
             fresh}};
}

}  // namespace briljant::dossier
