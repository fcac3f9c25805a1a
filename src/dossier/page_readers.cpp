// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/page_readers.hpp"

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

}  // namespace

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
        const auto parts = covenant::explain(version, reader.decision);
        const auto articles = web::cell(articles_of(parts, call.language));
        if (reader.may_read) {
            will.rows.push_back({person_cell(reader, directory), articles});
            continue;
        }
        // "Not found" is said to who asks; the writer reads what it means of a colleague at the
        // table.
        const bool is_hidden = covenant::hides_existence(reader.decision);
        const auto why = is_hidden ? call.say("dossier.readers.no-content")
                                   : std::string{web::message(call.language, parts.message).text};
        will_not.rows.push_back({person_cell(reader, directory), web::cell(why), articles});
    }
    std::vector<web::Html> tables;
    tables.push_back(web::html(will, call.language));
    tables.push_back(web::html(will_not, call.language));
    return web::stack(tables, call.language);
}

}  // namespace briljant::dossier
