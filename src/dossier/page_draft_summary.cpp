// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/page_draft_summary.hpp"

#include "dossier/page_words.hpp"
#include "dossier/text_warnings.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using people::PageCall;

std::string warning_words(const PageCall& call, TextFinding warning, std::string_view text) {
    switch (warning) {
        case TextFinding::phone:
            return call.say("dossier.warning.phone");
        case TextFinding::citizen_number:
            return call.say("dossier.warning.citizen-number");
        case TextFinding::address:
            return call.say("dossier.warning.address");
        case TextFinding::judging_words:
            break;
    }
    std::string words;
    for (const auto& found : judging_words_in(text)) {
        words += (words.empty() ? "" : ", ") + found;
    }
    return web::text(call.language, "dossier.warning.words", {{"words", words}});
}

}  // namespace

web::Html draft_summary(const PageCall& call, const DraftView& view) {
    const auto& draft = view.draft;
    const auto fact = [&](std::string_view id, PersonalText value) {
        return web::Fact{call.say(id), std::move(value), {}};
    };
    const auto worded = [&](std::string_view group, std::string_view code) {
        return PersonalText{word(group, code, call.language)};
    };
    std::vector<web::Fact> facts = {
        fact("dossier.form.text", draft.text),
        fact("dossier.form.source-class", worded("source", covenant::to_name(draft.source_class))),
        fact("dossier.form.reliability",
             worded("reliability", covenant::to_name(draft.reliability))),
        fact("dossier.form.category", worded("category", covenant::to_name(draft.category))),
        fact("dossier.form.audience",
             worded("visibility", covenant::to_name(draft.conditions.visibility))),
        fact("dossier.form.necessity", draft.necessity)};
    if (draft.secrecy.ground) {
        facts.push_back(fact("dossier.form.ground",
                             worded("ground", covenant::to_name(*draft.secrecy.ground))));
    }
    const auto address = "/casussen/" + view.file.code + "/bijdragen/" + view.code;
    web::View with_links;
    with_links.set("BODY", web::data_list(facts, call.language));
    const auto link = [&](std::string_view step, std::string_view id) {
        with_links.add("LINK")
            .set("ADDRESS", address + "/" + std::string{step})
            .set("LABEL", call.say(id));
    };
    link("tekst", "dossier.change.text");
    link("wie", "dossier.change.audience");
    if (asks_ground(*view.version, view.origin_types)) link("grond", "dossier.change.ground");
    return web::render("dossier/with_links", with_links, call.language);
}

std::optional<web::Html> draft_warnings(const PageCall& call, const PersonalText& text) {
    const auto warnings = warnings_in(text.reveal());
    if (warnings.empty()) return std::nullopt;
    web::Alert alert;
    alert.kind = web::AlertKind::warning;
    alert.title = call.say("dossier.warning.title");
    for (const auto warning : warnings) {
        alert.lines.push_back(warning_words(call, warning, text.reveal()));
    }
    return web::html(alert, call.language);
}

}  // namespace briljant::dossier
