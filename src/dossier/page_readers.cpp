// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/page_readers.hpp"

#include <algorithm>
#include <array>

#include "dossier/page_words.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using people::PageCall;

std::string articles_of(const covenant::Explanation& parts, web::Language language) {
    std::string words;
    for (const auto& key : parts.articles) {
        words += (words.empty() ? "" : ", ") + article_words(key, language);
    }
    return words;
}

web::Cell person_cell(const Foreseen& reader, const people::Directory& directory) {
    auto cell = web::cell(directory.member_name(reader.member));
    cell.remark = PersonalText{directory.organisation_name(reader.organisation)};
    return cell;
}

using covenant::DenyReason;

struct ReaderReason {
    DenyReason reason;
    std::string_view text;
};

// What the rules say to the one who acts is an instruction: here it is read by somebody else, about
// a colleague. Why a colleague may not read at all is between him and his organisation.
constexpr auto reader_reasons = std::to_array<ReaderReason>({
    {DenyReason::not_designated, "dossier.reader-not.access"},
    {DenyReason::not_screened, "dossier.reader-not.access"},
    {DenyReason::no_secrecy_declaration, "dossier.reader-not.access"},
    {DenyReason::commercial_duties, "dossier.reader-not.access"},
    {DenyReason::no_mfa, "dossier.reader-not.access"},
    {DenyReason::not_trained, "dossier.reader-not.access"},
    {DenyReason::no_necessity, "dossier.reader-not.need"},
    {DenyReason::category_not_allowed, "dossier.reader-not.category"},
    {DenyReason::no_legal_basis, "dossier.reader-not.basis"},
    {DenyReason::secrecy_no_ground, "dossier.reader-not.secrecy"},
    {DenyReason::secrecy_tests_incomplete, "dossier.reader-not.tests"},
    {DenyReason::originator_condition, "dossier.reader-not.originator"},
    {DenyReason::onward_use_forbidden, "dossier.reader-not.onward"},
    {DenyReason::representation_ended, "dossier.reader-not.representation"},
    {DenyReason::inform_decision_missing, "dossier.reader-not.inform"},
});

bool is_police(const Foreseen& reader,
               const covenant::CovenantVersion& version,
               const people::Directory& directory) {
    const auto found = directory.organisations.find(reader.organisation);
    if (found == directory.organisations.end()) return false;
    const auto* party = version.party(found->second.code);
    return party != nullptr && party->org_types.contains(covenant::OrgType::police);
}

}  // namespace

std::string why_not_words(const PageCall& call,
                          const Foreseen& reader,
                          const covenant::CovenantVersion& version,
                          const people::Directory& directory) {
    const auto reason = reader.decision.reason;
    // "Not found" is said to who asks; the writer reads what it means at the table.
    if (covenant::hides_existence(reader.decision)) return call.say("dossier.readers.no-content");
    // The police get what was cleared as relevant to safety, and nothing else of others.
    if (reason == DenyReason::no_necessity && is_police(reader, version, directory)) {
        return call.say("dossier.reader-not.police");
    }
    const auto found = std::ranges::find(reader_reasons, reason, &ReaderReason::reason);
    if (found != reader_reasons.end()) return call.say(found->text);
    return std::string{web::message(call.language, covenant::message_id(reason)).text};
}

std::string articles_words(const covenant::CovenantVersion& version,
                           const covenant::Decision& decision,
                           web::Language language) {
    return articles_of(covenant::explain(version, decision), language);
}

web::Html readers_tables(const PageCall& call,
                         const std::vector<Foreseen>& readers,
                         const covenant::CovenantVersion& version,
                         const people::Directory& directory) {
    web::Table will;
    will.caption = call.say("dossier.readers.will");
    will.shows_caption = true;
    will.columns = {{call.say("dossier.column.who")}, {call.say("dossier.column.article")}};
    will.when_empty = call.say("dossier.readers.none");
    web::Table will_not;
    will_not.caption = call.say("dossier.readers.will-not");
    will_not.shows_caption = true;
    will_not.columns = {{call.say("dossier.column.who")},
                        {call.say("dossier.column.why-not")},
                        {call.say("dossier.column.article")}};
    will_not.when_empty = call.say("dossier.readers.everybody");
    for (const auto& reader : readers) {
        const auto articles = web::cell(articles_words(version, reader.decision, call.language));
        if (reader.may_read) {
            auto who = person_cell(reader, directory);
            if (reader.needs_code) {
                who.badges.push_back({web::Tone::neutral, call.say("dossier.readers.after-code")});
            }
            will.rows.push_back({std::move(who), articles});
            continue;
        }
        will_not.rows.push_back({person_cell(reader, directory),
                                 web::cell(why_not_words(call, reader, version, directory)),
                                 articles});
    }
    std::vector<web::Html> tables;
    tables.push_back(web::html(will, call.language));
    tables.push_back(web::html(will_not, call.language));
    return web::stack(tables, call.language);
}

web::Html glasses_link(const PageCall& call, const std::string& case_code) {
    web::Alert alert;
    alert.links = {{"/casussen/" + case_code + "/bril", call.say("dossier.glasses.link")}};
    return web::html(alert, call.language);
}

}  // namespace briljant::dossier
