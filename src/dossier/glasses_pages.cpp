// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/glasses_pages.hpp"

#include <algorithm>
#include <array>

#include "dossier/compare_glasses.hpp"
#include "dossier/page_readers.hpp"
#include "dossier/page_words.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using covenant::DenyReason;
using people::PageCall;

// The two choices as they stand in the address.
constexpr std::string_view left_name = "links";
constexpr std::string_view right_name = "rechts";

std::string case_code(const PageCall& call) {
    return std::string{call.request.in_path("case")};
}

http::Response refused(PageCall& call, const core::Error& error) {
    return people::error_answer(
        call,
        error,
        web::text(call.language, "dossier.asked.glasses", {{"code", case_code(call)}}));
}

GlassesChoice choice_of(const PageCall& call) {
    return {std::string{call.request.query.get(left_name)},
            std::string{call.request.query.get(right_name)}};
}

std::vector<web::Option> colleagues(const people::Directory& directory) {
    std::vector<web::Option> options;
    for (const auto& [id, member] : directory.members) {
        if (!member.organisation || member.state != people::MemberState::active) continue;
        options.push_back({member.login, member.name + ", " + directory.organisation_of(id), ""});
    }
    std::ranges::sort(options, {}, &web::Option::label);
    return options;
}

// The choice stands in the address, so that it can be shown to a colleague.
web::Html choice_form(const PageCall& call, const people::Directory& directory, web::Link back) {
    const auto choice = choice_of(call);
    web::Form form;
    form.action = "/casussen/" + case_code(call) + "/bril";
    form.is_get = true;
    const auto field = [&](std::string_view name, std::string_view label, std::string chosen) {
        auto one = call.field(web::FieldKind::select, name, label);
        one.options = colleagues(directory);
        one.value = PersonalText{std::move(chosen)};
        one.is_optional = true;
        return one;
    };
    form.fields = {field(left_name, "dossier.glasses.left", choice.left),
                   field(right_name, "dossier.glasses.right", choice.right)};
    form.submits = {{call.say("dossier.glasses.look"), web::ButtonKind::primary, "", ""}};
    form.back = std::move(back);
    return web::html(form, call.language);
}

std::string name_of(const GlassesOn& glasses, const people::Directory& directory) {
    const auto organisation = directory.organisation_of(glasses.member.id);
    return glasses.member.name + (organisation.empty() ? "" : ", " + organisation);
}

std::string roles_words(const PageCall& call, const ForeseenCase& seen) {
    std::string words;
    for (std::size_t i = 0; i < covenant::count_of<covenant::Role>; ++i) {
        const auto role = static_cast<covenant::Role>(i);
        if (!seen.roles.contains(role)) continue;
        words += (words.empty() ? "" : ", ") + word("role", covenant::to_name(role), call.language);
    }
    return words;
}

// For whom the case does not exist, it has no number, no reason and no door; that is all that a
// colleague is told about it.
web::Html door_alert(const PageCall& call,
                     const GlassesOn& glasses,
                     const people::Directory& directory) {
    web::Alert alert;
    const bool opens = glasses.seen.decision.allowed;
    const auto name = name_of(glasses, directory);
    if (opens) {
        alert.title = web::text(call.language,
                                "dossier.glasses.opens",
                                {{"name", name}, {"role", roles_words(call, glasses.seen)}});
    } else {
        alert.kind = web::AlertKind::warning;
        alert.title = web::text(call.language, "dossier.glasses.sees-nothing", {{"name", name}});
        alert.lines = {call.say("dossier.glasses.no-case")};
    }
    return web::html(alert, call.language);
}

bool reads(const GlassesOn& glasses, std::size_t place) {
    return place < glasses.seen.items.size() && glasses.seen.items[place].may_read;
}

web::Cell outcome_cell(const PageCall& call,
                       const GlassesView& view,
                       const GlassesOn& glasses,
                       std::size_t place) {
    const bool is_read = reads(glasses, place);
    web::Cell cell;
    cell.badges.push_back(is_read
                              ? web::Badge{web::Tone::safe, call.say("dossier.glasses.reads")}
                              : web::Badge{web::Tone::neutral, call.say("dossier.glasses.not")});
    if (place >= glasses.seen.items.size()) return cell;
    const auto& seen = glasses.seen.items[place];
    if (seen.needs_code) {
        cell.badges.push_back({web::Tone::neutral, call.say("dossier.readers.after-code")});
    }
    const auto articles = articles_words(*view.version, seen.decision, call.language);
    auto why = is_read ? "" : why_not_words(call, seen, *view.version, view.directory);
    if (!articles.empty()) why += (why.empty() ? "" : " ") + ("(" + articles + ")");
    cell.remark = PersonalText{std::move(why)};
    return cell;
}

web::Cell item_cell(const PageCall& call, const GlassesView& view, const Contribution& item) {
    auto cell = web::link_cell(
        item.code, "/casussen/" + view.file.code + "/bijdragen/" + item.code + "/lezers");
    cell.remark = PersonalText{word("category", covenant::to_name(item.category), call.language) +
                               ", " + view.directory.organisation_name(item.origin)};
    if (item.state == ContributionState::draft) {
        cell.badges.push_back({web::Tone::warning, call.say("dossier.glasses.draft")});
    }
    return cell;
}

web::Html comparison_table(const PageCall& call, const GlassesView& view) {
    const bool are_two = view.glasses.size() == 2;
    web::Table table;
    table.caption = call.say("dossier.glasses.items");
    table.columns = {{call.say("dossier.glasses.item")}};
    for (const auto& glasses : view.glasses) table.columns.push_back({glasses.member.name});
    if (are_two) table.columns.push_back({call.say("dossier.glasses.difference")});
    table.when_empty = call.say("dossier.glasses.no-items");
    for (std::size_t place = 0; place < view.items.size(); ++place) {
        std::vector<web::Cell> row{item_cell(call, view, view.items[place])};
        for (const auto& glasses : view.glasses) {
            row.push_back(outcome_cell(call, view, glasses, place));
        }
        if (are_two) {
            const bool differs = reads(view.glasses[0], place) != reads(view.glasses[1], place);
            row.push_back(differs ? web::cell(web::Badge{web::Tone::warning,
                                                         call.say("dossier.glasses.differs")})
                                  : web::cell(call.say("dossier.glasses.same")));
        }
        table.rows.push_back(std::move(row));
    }
    return web::html(table, call.language);
}

struct OversightReason {
    DenyReason reason;
    std::string_view text;
};

// For who supervises: the reason itself, about a colleague.
constexpr auto oversight_reasons = std::to_array<OversightReason>({
    {DenyReason::not_on_case, "dossier.glasses.why.not-on-case"},
    {DenyReason::conflict_of_interest, "dossier.glasses.why.conflict"},
    {DenyReason::role_without_content, "dossier.glasses.why.role"},
    {DenyReason::case_shielded, "dossier.glasses.why.closed"},
});

std::string oversight_words(const PageCall& call, const covenant::Decision& decision) {
    const auto found =
        std::ranges::find(oversight_reasons, decision.reason, &OversightReason::reason);
    if (found != oversight_reasons.end()) return call.say(found->text);
    return std::string{web::message(call.language, covenant::message_id(decision.reason)).text};
}

web::Html oversight_card(const PageCall& call,
                         const OversightView& view,
                         const GlassesOn& glasses) {
    const auto& seen = glasses.seen;
    const auto fact = [&](std::string_view id, std::string value) {
        return web::Fact{call.say(id), PersonalText{std::move(value)}, {}};
    };
    std::vector<web::Fact> facts;
    facts.push_back(fact("dossier.glasses.outcome",
                         call.say(seen.decision.allowed ? "dossier.glasses.has-door"
                                                        : "dossier.glasses.has-no-door")));
    if (seen.decision.allowed)
        facts.push_back(fact("dossier.column.role", roles_words(call, seen)));
    if (!seen.decision.allowed) {
        facts.push_back(fact("dossier.column.why-not", oversight_words(call, seen.decision)));
    }
    const auto articles = articles_words(*view.version, seen.decision, call.language);
    if (!articles.empty()) facts.push_back(fact("dossier.column.article", articles));
    auto id = glasses.member.login;
    std::ranges::replace(id, '.', '-');  // an id of HTML has no dot
    return web::card({std::move(id), name_of(glasses, view.directory), {}},
                     web::data_list(facts, call.language),
                     call.language);
}

web::Html title(const PageCall& call) {
    web::TitleBlock block;
    block.above = case_code(call);
    block.heading = PersonalText{call.say("dossier.glasses.title")};
    return web::html(block, call.language);
}

web::Html remark(const PageCall& call, std::string_view id) {
    web::Alert alert;
    alert.lines = {call.say(id)};
    return web::html(alert, call.language);
}

http::Response show_oversight(PageCall& call) {
    const auto read = oversee_glasses(call.visit, case_code(call), choice_of(call));
    if (!read) return refused(call, read.error());
    const auto& view = read.value();
    call.frame.title = view.case_code + ", " + call.say("dossier.glasses.title");
    std::vector<web::Html> main;
    main.push_back(title(call));
    main.push_back(remark(call, "dossier.glasses.oversight"));
    // For who supervises there is no case to go back to.
    main.push_back(
        choice_form(call, view.directory, {"/vandaag", call.say("dossier.breadcrumb.today")}));
    for (const auto& glasses : view.glasses) main.push_back(oversight_card(call, view, glasses));
    const bool differ = view.glasses.size() == 2 && view.glasses[0].seen.decision.allowed !=
                                                        view.glasses[1].seen.decision.allowed;
    if (differ) main.push_back(remark(call, "dossier.glasses.doors-differ"));
    return web::page(200, call.frame, web::stack(main, call.language));
}

http::Response show_comparison(PageCall& call) {
    const auto read = compare_glasses(call.visit, case_code(call), choice_of(call));
    if (!read) return refused(call, read.error());
    const auto& view = read.value();
    put_on_glasses(call, view.file, view.role, *view.version, "dossier.glasses.title");
    std::vector<web::Html> main;
    main.push_back(title(call));
    main.push_back(remark(
        call, view.is_of_everything ? "dossier.glasses.everything" : "dossier.glasses.own-items"));
    main.push_back(choice_form(
        call, view.directory, {"/casussen/" + view.file.code, call.say("dossier.glasses.back")}));
    for (const auto& glasses : view.glasses) {
        main.push_back(door_alert(call, glasses, view.directory));
    }
    if (!view.glasses.empty()) main.push_back(comparison_table(call, view));
    return web::page(200, call.frame, web::stack(main, call.language));
}

http::Response show_glasses(PageCall& call) {
    const bool supervises =
        call.session != nullptr && call.session->roles.contains(covenant::Role::dpo);
    return supervises ? show_oversight(call) : show_comparison(call);
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> glasses_routes() {
    return {{http::Method::get, "/casussen/:case/bril", show_glasses, {}}};
}

}  // namespace briljant::dossier
