// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/page_case_version.hpp"

#include "dossier/page_words.hpp"
#include "web/dates.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using people::PageCall;
using web::FieldKind;

constexpr std::int64_t reason_length_max = 500;

web::Html migrations_table(const PageCall& call, const CourseView& view) {
    web::Table table;
    table.caption = call.say("dossier.version.decisions");
    table.columns = {{call.say("dossier.notice.column.on")},
                     {call.say("dossier.version.column.move")},
                     {call.say("dossier.notice.column.by")}};
    table.when_empty = call.say("dossier.version.none");
    for (const auto& each : view.migrations) {
        auto move = web::cell(web::text(
            call.language, "dossier.version.move", {{"from", each.from}, {"to", each.to}}));
        move.remark = each.reason;
        table.rows.push_back({web::cell(web::date_in_table(each.decided_on)),
                              std::move(move),
                              web::cell(view.directory.member_name(each.decided_by) + ", " +
                                        view.directory.member_name(each.with))});
    }
    return web::html(table, call.language);
}

}  // namespace

std::optional<web::Form> version_form(const PageCall& call, const CourseView& view) {
    if (view.in_force.empty() || view.in_force == view.file.version_label) return std::nullopt;
    auto form = call.form_to("/casussen/" + view.file.code + "/verloop/versie");
    form.hidden = {{"naar", view.in_force}};
    auto reason = call.field(FieldKind::text_area, "waarom", "dossier.version.reason");
    reason.description = call.say("dossier.version.reason.hint");
    reason.rows = 2;
    reason.length_max = reason_length_max;
    auto with = call.field(FieldKind::select, "samen", "dossier.notice.with");
    with.options.push_back({"", call.say("dossier.notice.choose"), {}});
    for (const auto& member : view.deciders) {
        with.options.push_back({member.id.text(), member.name, {}});
    }
    form.fields = {std::move(reason), std::move(with)};
    form.submits = {{web::text(call.language, "dossier.version.submit", {{"to", view.in_force}}),
                     web::ButtonKind::secondary,
                     "",
                     ""}};
    return form;
}

web::Html version_card(const PageCall& call,
                       const CourseView& view,
                       const std::optional<web::Form>& form) {
    const std::string_view id = form ? "dossier.version.older" : "dossier.version.same";
    std::vector<web::Html> parts;
    parts.push_back(web::remark(
        web::text(call.language, id, {{"label", view.file.version_label}, {"to", view.in_force}}),
        call.language));
    parts.push_back(migrations_table(call, view));
    if (form) parts.push_back(web::html(*form, call.language));
    return web::card({"versie", call.say("dossier.version.title"), {}},
                     web::stack(parts, call.language),
                     call.language);
}

MigrationWish read_migration(const PageCall& call) {
    const auto& typed = call.request.form;
    MigrationWish wish;
    wish.case_code = std::string{call.request.in_path("case")};
    wish.to = std::string{typed.get("naar")};
    wish.reason = PersonalText{std::string{typed.get("waarom")}};
    wish.with = core::MemberId::parse(typed.get("samen"));
    return wish;
}

std::string_view field_of_migration(std::string_view error_id) {
    if (error_id == "dossier.version-second") return "samen";
    const bool is_reason =
        error_id == "dossier.version-reason" || error_id == "dossier.version-not-in-force";
    return is_reason ? "waarom" : "";
}

}  // namespace briljant::dossier
