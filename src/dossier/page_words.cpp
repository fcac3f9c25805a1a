// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/page_words.hpp"

#include <cctype>

#include "web/dates.hpp"

namespace briljant::dossier {

namespace {

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

// The article of the covenant that names the purposes.
constexpr std::string_view article_of_purposes = "A04";

}  // namespace

std::string word(std::string_view group, std::string_view code, web::Language language) {
    std::string id = "word." + std::string{group} + ".";
    for (const char letter : code) {
        id += letter == '_' ? '-'
                            : static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    }
    return web::text(language, id);
}

std::string article_words(std::string_view key, web::Language language) {
    // "A04" is article 4 in the reader's words.
    auto number = key.substr(1);
    if (number.starts_with('0')) number.remove_prefix(1);
    return web::text(language, "dossier.article", {{"number", number}});
}

web::Html case_tabs(const std::string& code,
                    CaseTab current,
                    std::int64_t count,
                    web::Language language) {
    const auto home = "/casussen/" + code;
    const auto tab = [&](CaseTab which, const std::string& address, std::string_view id) {
        web::Tab row;
        row.link = {address, web::text(language, id)};
        row.is_current = which == current;
        return row;
    };
    auto contributions =
        tab(CaseTab::contributions, home + "/bijdragen", "dossier.tab.contributions");
    contributions.count = count;
    const auto elsewhere = [&](std::string_view address, std::string_view id) {
        web::Tab row;
        row.link = {home + std::string{address}, web::text(language, id)};
        return row;
    };
    return web::tabs(web::text(language, "dossier.tabs"),
                     {tab(CaseTab::overview, home, "dossier.tab.overview"),
                      contributions,
                      elsewhere("/plan", "dossier.tab.plan"),
                      elsewhere("/deelnemers", "dossier.tab.people"),
                      elsewhere("/toestemmingen", "dossier.tab.consents"),
                      tab(CaseTab::access, home + "/wie-keek-mee", "dossier.tab.access")},
                     language);
}

void put_on_glasses(people::PageCall& call,
                    const CaseFile& file,
                    covenant::Role role,
                    const covenant::CovenantVersion& version,
                    std::string_view part) {
    const auto language = call.language;
    auto& frame = call.frame;
    frame.title = file.code + ", " + web::text(language, part);
    frame.breadcrumb = {{"/vandaag", web::text(language, "dossier.breadcrumb.today")},
                        {"/casussen", web::text(language, "dossier.cases")},
                        {"/casussen/" + file.code, file.code}};
    web::Glasses glasses;
    glasses.as = word("role", covenant::to_name(role), language) + ", " +
                 call.visit.actor()->organisation_name;
    for (const auto& purpose : version.content().purposes) {
        if (purpose.code != file.purpose) continue;
        glasses.purpose = language == web::Language::nl ? purpose.nl : purpose.en;
    }
    glasses.article = article_words(article_of_purposes, language);
    glasses.until = call.visit.actor()->until;
    frame.glasses = glasses;
}

web::Why why_words(const covenant::CovenantVersion& version,
                   const covenant::Decision& reason,
                   const OriginatorConditions& conditions,
                   web::Language language) {
    const auto parts = covenant::explain(version, reason);
    std::vector<std::string> articles;
    for (const auto& key : parts.articles) articles.push_back(article_words(key, language));
    auto rules = parts.rules;
    rules.insert(rules.end(), parts.rows.begin(), parts.rows.end());
    web::Why why;
    why.rule = joined(articles) + " (" + joined(rules) + ")";
    why.ground = joined(parts.bases);
    why.readers = word("visibility", covenant::to_name(conditions.visibility), language);
    return why;
}

}  // namespace briljant::dossier
