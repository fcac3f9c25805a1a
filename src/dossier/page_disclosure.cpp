// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/page_disclosure.hpp"

#include "dossier/page_words.hpp"
#include "web/dates.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using people::PageCall;

std::string words_of(std::string_view group,
                     const std::vector<std::string>& codes,
                     web::Language language) {
    std::string words;
    for (const auto& code : codes) {
        words += (words.empty() ? "" : "; ") + word(group, code, language);
    }
    return words;
}

void add(std::vector<web::Fact>& facts,
         const PageCall& call,
         std::string_view id,
         PersonalText value) {
    if (!value.reveal().empty()) facts.push_back({call.say(id), std::move(value), {}});
}

std::string acknowledged_words(const PageCall& call, const DisclosureView& view) {
    const auto& disclosure = view.seen.disclosure;
    if (disclosure.kind == DisclosureKind::court) return call.say("disclosure.register-only");
    if (!disclosure.acknowledged_at) return call.say("disclosure.not-acknowledged");
    return web::text(
        call.language,
        "disclosure.acknowledged-by",
        {{"who", receiver_words(call, disclosure, view.directory)},
         {"moment", web::moment_in_words(*disclosure.acknowledged_at, call.language)}});
}

std::string organisation_words(const DisclosureView& view, const std::string& code) {
    const auto* party = view.version->party(code);
    return party == nullptr ? code : party->name;
}

std::vector<web::Fact> head_facts(const PageCall& call, const DisclosureView& view) {
    const auto& disclosure = view.seen.disclosure;
    const auto giver = view.directory.member_name(disclosure.from) + ", " +
                       view.directory.organisation_of(disclosure.from);
    std::vector<web::Fact> facts;
    add(facts, call, "disclosure.fact.number", PersonalText{disclosure.code});
    add(facts,
        call,
        "disclosure.fact.moment",
        PersonalText{web::moment_in_words(disclosure.sent_at, call.language)});
    add(facts, call, "disclosure.fact.from", PersonalText{giver});
    add(facts,
        call,
        "disclosure.fact.to",
        PersonalText{receiver_words(call, disclosure, view.directory)});
    return facts;
}

web::Html whole_facts(const PageCall& call, const DisclosureView& view) {
    const auto& content = view.seen.disclosure.content;
    auto facts = head_facts(call, view);
    add(facts, call, "disclosure.fact.desk", content.third_name);
    if (!content.about.empty()) {
        const bool is_consent = view.seen.disclosure.kind == DisclosureKind::consent_withdrawn;
        add(facts,
            call,
            "disclosure.fact.about",
            PersonalText{
                web::text(call.language,
                          is_consent ? "disclosure.about.consent" : "disclosure.about.item",
                          {{"code", content.about}})});
    }
    add(facts, call, "disclosure.fact.what", content.what);
    if (!content.origin.empty()) {
        add(facts,
            call,
            "disclosure.fact.origin",
            PersonalText{organisation_words(view, content.origin)});
    }
    add(facts,
        call,
        "disclosure.fact.categories",
        PersonalText{words_of("category", content.categories, call.language)});
    add(facts, call, "disclosure.fact.consent", PersonalText{content.consent});
    add(facts,
        call,
        "disclosure.fact.bases",
        PersonalText{words_of("disclosure-basis", content.bases, call.language)});
    add(facts, call, "disclosure.fact.conditions", content.conditions);
    add(facts, call, "disclosure.fact.reference", PersonalText{content.reference});
    add(facts, call, "disclosure.fact.acknowledged", PersonalText{acknowledged_words(call, view)});
    return web::data_list(facts, call.language);
}

// An originator learns what became of his own item, and nothing beside it.
web::Html own_items(const PageCall& call, const DisclosureView& view) {
    web::Table table;
    table.caption = call.say("disclosure.own.caption");
    table.columns = {{call.say("disclosure.column.item")}, {call.say("disclosure.column.became")}};
    table.when_empty = call.say("disclosure.own.none");
    for (const auto& item : view.seen.items) {
        const auto became = item.withheld ? withheld_lines(call, {{*item.withheld, 1}}).front()
                                          : call.say("disclosure.own.given");
        table.rows.push_back({web::cell(item.code), web::cell(became)});
    }
    return web::html(table, call.language);
}

web::Html held_back_table(const PageCall& call, const DisclosureView& view) {
    web::Table table;
    table.caption = call.say("disclosure.held-back.caption");
    table.shows_caption = true;
    table.columns = {{call.say("disclosure.column.item")}, {call.say("disclosure.column.why")}};
    for (const auto& item : view.held_back) {
        table.rows.push_back({web::cell(item.code),
                              web::cell(word("withheld", to_name(*item.withheld), call.language))});
    }
    return web::html(table, call.language);
}

}  // namespace

std::string disclosures_home(const PageCall& call) {
    return "/casussen/" + std::string{call.request.in_path("case")} + "/verstrekkingen";
}

std::string disclosure_heading(const PageCall& call, const Disclosure& disclosure) {
    const auto& alias = disclosure.content.alias;
    return web::text(call.language,
                     "disclosure.heading",
                     {{"kind", word("disclosure-kind", to_name(disclosure.kind), call.language)},
                      {"code", alias.empty() ? disclosure.code : alias}});
}

std::string receiver_words(const PageCall& call,
                           const Disclosure& disclosure,
                           const people::Directory& directory) {
    if (disclosure.to) {
        return directory.member_name(*disclosure.to) + ", " +
               directory.organisation_of(*disclosure.to);
    }
    const auto& third = disclosure.content.third;
    if (third.empty()) return call.say("disclosure.on-paper");
    return word("recipient", third, call.language);
}

web::Badge state_badge(const PageCall& call, const Disclosure& disclosure) {
    const bool is_done = disclosure.state == DisclosureState::confirmed;
    const bool is_register = disclosure.kind == DisclosureKind::court;
    const auto tone = is_done       ? web::Tone::safe
                      : is_register ? web::Tone::neutral
                                    : web::Tone::warning;
    return {tone, word("disclosure-state", to_name(disclosure.state), call.language)};
}

std::vector<std::string> withheld_lines(const PageCall& call, const WithheldCounts& counts) {
    std::vector<std::string> lines;
    for (const auto& [which, count] : counts) {
        lines.push_back(
            web::text(call.language,
                      "disclosure.withheld",
                      {{"items", web::plural(call.language, "disclosure.withheld.items", count)},
                       {"class", word("withheld", to_name(which), call.language)}}));
    }
    return lines;
}

web::Html withheld_notice(const PageCall& call, const WithheldCounts& counts) {
    web::Alert alert;
    alert.title = call.say("disclosure.withheld.title");
    alert.lines = withheld_lines(call, counts);
    if (alert.lines.empty()) alert.lines = {call.say("disclosure.withheld.none")};
    return web::html(alert, call.language);
}

web::Html given_table(const PageCall& call,
                      std::string_view caption,
                      const std::vector<const Contribution*>& items,
                      const people::Directory& directory) {
    web::Table table;
    table.caption = call.say(caption);
    table.shows_caption = true;
    table.columns = {{call.say("disclosure.column.item")},
                     {call.say("disclosure.column.from")},
                     {call.say("disclosure.column.text")},
                     {call.say("disclosure.column.kind")}};
    table.when_empty = call.say("disclosure.given.none");
    for (const auto* item : items) {
        auto code = web::cell(item->code);
        code.id = item->code;
        web::Cell text;
        text.text = item->text;
        auto kind = web::cell(word("category", covenant::to_name(item->category), call.language));
        kind.remark =
            PersonalText{word("reliability", covenant::to_name(item->reliability), call.language)};
        table.rows.push_back({std::move(code),
                              web::cell(directory.organisation_name(item->origin)),
                              std::move(text),
                              std::move(kind)});
    }
    return web::html(table, call.language);
}

std::vector<web::Html> disclosure_body(const PageCall& call, const DisclosureView& view) {
    std::vector<web::Html> parts;
    if (!view.seen.is_whole) {
        parts.push_back(web::data_list(head_facts(call, view), call.language));
        parts.push_back(own_items(call, view));
        return parts;
    }
    parts.push_back(whole_facts(call, view));
    if (view.seen.disclosure.kind != DisclosureKind::police_handover) return parts;
    std::vector<const Contribution*> given;
    for (const auto& each : view.given) given.push_back(&each.value);
    parts.push_back(given_table(call, "disclosure.given.caption", given, view.directory));
    if (view.given_closed > 0) {
        parts.push_back(
            web::remark(web::plural(call.language, "disclosure.given.closed", view.given_closed),
                        call.language));
    }
    parts.push_back(withheld_notice(call, view.seen.disclosure.content.withheld));
    if (!view.held_back.empty()) parts.push_back(held_back_table(call, view));
    return parts;
}

}  // namespace briljant::dossier
