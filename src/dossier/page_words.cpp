// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/page_words.hpp"

#include <cctype>
#include <utility>

#include "web/dates.hpp"

namespace briljant::dossier {

namespace {

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

std::string line_above(const people::PageCall& call, const CaseHead& head) {
    const auto role = word("subject", covenant::to_name(head.file.subject_role), call.language);
    if (!head.story.victim_status) {
        return web::text(call.language, "dossier.case", {{"code", head.file.code}, {"role", role}});
    }
    const auto status = word("victim", to_name(*head.story.victim_status), call.language);
    return web::text(call.language,
                     "dossier.case.status",
                     {{"code", head.file.code}, {"role", role}, {"status", status}});
}

core::PersonalText heading(const people::PageCall& call, const CaseHead& head) {
    if (!head.subject.born) return head.subject.name;
    const auto age = std::to_string(core::age_on(*head.subject.born, call.visit.today()));
    return core::PersonalText{web::text(
        call.language, "dossier.age", {{"name", head.subject.name.reveal()}, {"age", age}})};
}

std::vector<web::Badge> badges(const people::PageCall& call, const CaseHead& head) {
    std::vector<web::Badge> list;
    list.push_back({web::Tone::safe, word("step", to_name(head.file.step), call.language)});
    if (head.story.ave_phase > 0) {
        const auto phase = std::to_string(head.story.ave_phase);
        list.push_back(
            {web::Tone::neutral, web::text(call.language, "dossier.ave", {{"phase", phase}})});
    }
    if (!head.subject.born) return list;
    constexpr int adult = 18;
    constexpr int soon_days = 183;  // the transition task starts six months before (R40)
    const auto birthday = core::add_years(*head.subject.born, adult);
    const int left = core::days_between(call.visit.today(), birthday);
    if (left <= 0 || left > soon_days) return list;
    list.push_back(
        {web::Tone::warning,
         web::text(call.language,
                   "dossier.turns",
                   {{"age", std::to_string(adult)},
                    {"date", web::date_short(birthday, call.visit.today(), call.language)}})});
    return list;
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

std::string participant_name(const CaseParticipant& participant,
                             const people::Directory& directory,
                             web::Language language) {
    if (!directory.organisation_of(participant.member).empty()) {
        return directory.member_name(participant.member);
    }
    auto name = word("role", covenant::to_name(participant.role), language);
    name.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
    return name;
}

std::string article_words(std::string_view key, web::Language language) {
    // "A04" is article 4 in the reader's words.
    auto number = key.substr(1);
    if (number.starts_with('0')) number.remove_prefix(1);
    return web::text(language, "dossier.article", {{"number", number}});
}

web::Html case_title(const people::PageCall& call,
                     const CaseHead& head,
                     const std::vector<web::Action>& actions) {
    web::TitleBlock block;
    block.above = line_above(call, head);
    block.heading = heading(call, head);
    block.badges = badges(call, head);
    block.actions = actions;
    return web::html(block, call.language);
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
    return web::tabs(web::text(language, "dossier.tabs"),
                     {tab(CaseTab::overview, home, "dossier.tab.overview"),
                      contributions,
                      tab(CaseTab::plan, home + "/plan", "dossier.tab.plan"),
                      tab(CaseTab::people, home + "/deelnemers", "dossier.tab.people"),
                      tab(CaseTab::requests, home + "/vragen", "dossier.tab.requests"),
                      tab(CaseTab::consents, home + "/toestemmingen", "dossier.tab.consents"),
                      tab(CaseTab::disclosures, home + "/verstrekkingen", "disclosure.tab"),
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
    const bool is_part = call.request.path != frame.breadcrumb.back().address;
    if (is_part && call.request.method == http::Method::get) {
        auto label = web::text(language, part);
        label.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(label.front())));
        frame.breadcrumb.push_back({std::string{call.request.path}, std::move(label)});
    }
    // The emergency glasses stand on every page while they are on.
    if (frame.glasses && frame.glasses->is_alarm) return;
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
