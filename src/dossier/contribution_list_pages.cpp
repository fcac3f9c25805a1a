// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/contribution_list_pages.hpp"

#include <algorithm>

#include "dossier/page_words.hpp"
#include "web/dates.hpp"

namespace briljant::dossier {

namespace {

using people::PageCall;

bool is_draft(const gate::Seen<Contribution>& seen) {
    return seen.value.state == ContributionState::draft;
}

web::SourceKind source_kind(const Contribution& item) {
    if (item.is_contact_only) return web::SourceKind::without_content;
    switch (item.source_class) {
        case covenant::SourceClass::told_verbatim:
            return web::SourceKind::told;
        case covenant::SourceClass::heard:
            return web::SourceKind::heard;
        case covenant::SourceClass::document:
            return web::SourceKind::document;
        default:
            return web::SourceKind::seen;
    }
}

// What is taken back or being put right says so; only its own organisation still sees it.
std::string state_or_kind(const PageCall& call, const Contribution& item) {
    if (item.state == ContributionState::withdrawn) return call.say("dossier.state.withdrawn");
    if (item.state == ContributionState::corrected) return call.say("dossier.state.shielded");
    return word("reliability", covenant::to_name(item.reliability), call.language);
}

web::Contribution contribution_words(const PageCall& call,
                                     const CaseView& view,
                                     const gate::Seen<Contribution>& seen,
                                     const people::Directory& directory) {
    const auto& item = seen.value;
    const auto language = call.language;
    const auto day = core::to_local(item.entered_at).date;
    web::Contribution words;
    words.id = item.code;
    words.who = directory.member_name(item.author);
    words.organisation = directory.organisation_name(item.origin);
    words.date = web::date_short(day, call.visit.today(), language);
    words.date_iso = core::to_iso(day);
    words.text = item.text;
    words.is_quote = item.source_class == covenant::SourceClass::told_verbatim;
    words.source = source_kind(item);
    words.source_word = item.is_contact_only
                            ? call.say("dossier.contact-only")
                            : word("source", covenant::to_name(item.source_class), language);
    words.reader_word = word("visibility", covenant::to_name(item.conditions.visibility), language);
    words.kind_word = state_or_kind(call, item);
    words.why = why_words(*view.version, seen.reason, item.conditions, language);
    return words;
}

web::Html with_links(const PageCall& call,
                     const CaseView& view,
                     const Contribution& item,
                     web::Html body) {
    web::View wrapped;
    wrapped.set("BODY", body);
    const auto home = "/casussen/" + view.file.code + "/bijdragen/" + item.code + "/";
    const auto link = [&](std::string_view act, std::string_view id) {
        wrapped.add("LINK").set("ADDRESS", home + std::string{act}).set("LABEL", call.say(id));
    };
    const bool is_own = item.origin == call.visit.actor()->organisation;
    const bool is_gone = item.state == ContributionState::withdrawn;
    if (!is_gone) link("lezers", "dossier.readers.more");
    if (is_own && !is_gone) {
        link("doelgroep", "dossier.audience.change");
        link("verbeteren", "dossier.correct");
        link("intrekken", "dossier.withdraw");
    }
    return web::render("dossier/with_links", wrapped, call.language);
}

}  // namespace

web::Html contribution_list(const PageCall& call,
                            const CaseView& view,
                            const people::Directory& directory,
                            std::size_t count) {
    std::vector<web::Html> items;
    // Newest first: what was brought in last is read first.
    for (auto seen = view.contributions.rbegin(); seen != view.contributions.rend(); ++seen) {
        if (items.size() == count) break;
        if (is_draft(*seen)) continue;
        items.push_back(
            with_links(call,
                       view,
                       seen->value,
                       web::html(contribution_words(call, view, *seen, directory), call.language)));
    }
    if (items.empty()) {
        return web::empty_state(call.say("dossier.no-contributions"), call.language);
    }
    return web::stack(items, call.language);
}

std::optional<web::Html> closed_until_code(const PageCall& call) {
    const auto count = call.visit.waiting_for_code();
    if (count == 0) return std::nullopt;
    web::Alert alert;
    alert.title =
        web::text(call.language, "dossier.after-code.title", {{"count", std::to_string(count)}});
    alert.lines = {call.say("dossier.after-code.line")};
    alert.links = {
        {"/bevestigen?naar=" + http::encode(call.request.path), call.say("dossier.after-code.do")}};
    return web::html(alert, call.language);
}

std::optional<web::Html> draft_list(const PageCall& call, const CaseView& view) {
    web::Table table;
    table.caption = call.say("dossier.drafts.caption");
    table.columns = {{call.say("dossier.column.draft")},
                     {call.say("dossier.column.saved")},
                     {call.say("dossier.draft.throw")}};
    for (const auto& seen : view.contributions) {
        if (!is_draft(seen)) continue;
        const auto home = "/casussen/" + view.file.code + "/bijdragen/" + seen.value.code;
        table.rows.push_back(
            {web::link_cell(seen.value.code, home + "/tekst"),
             web::cell(web::moment_in_words(seen.value.entered_at, call.language)),
             web::link_cell(call.say("dossier.draft.throw"), home + "/weggooien")});
    }
    if (table.rows.empty()) return std::nullopt;
    return web::card({"concepten", call.say("dossier.drafts"), {}},
                     web::html(table, call.language),
                     call.language);
}

std::int64_t shared_count(const CaseView& view) {
    return std::ranges::count_if(view.contributions,
                                 [](const auto& seen) { return !is_draft(seen); });
}

}  // namespace briljant::dossier
