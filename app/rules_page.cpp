// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/rules_page.hpp"

#include <string>
#include <vector>

#include "covenant/rule_table.hpp"

namespace briljant::app {

namespace {

using covenant::Regime;
using covenant::RuleEntry;
using people::PageCall;

std::string regimes_of(const PageCall& call, const RuleEntry& entry) {
    constexpr covenant::Set<Regime> every{Regime::own, Regime::wgs_zvh, Regime::wgs_riec};
    if (entry.regimes == every) return call.say("info.rules.every-regime");
    std::string text;
    entry.regimes.each([&](Regime regime) {
        if (!text.empty()) text += ", ";
        if (regime == Regime::own) text += call.say("info.rules.own");
        if (regime == Regime::wgs_zvh) text += call.say("info.rules.zvh");
        if (regime == Regime::wgs_riec) text += call.say("info.rules.riec");
    });
    return text;
}

web::Cell with_remark(std::string_view text, std::string_view small) {
    auto cell = web::cell(text);
    cell.remark = core::PersonalText{std::string{small}};
    return cell;
}

std::vector<web::Cell> row_of(const PageCall& call, const RuleEntry& entry) {
    const auto number = entry.rule.text();
    const std::string code{number.data(), number.size()};
    const auto name = call.language == web::Language::en ? entry.en : entry.nl;
    auto heading = with_remark(code, name);
    heading.id = code;
    const auto held = entry.articles.empty() ? with_remark(entry.law, "")
                                             : with_remark(entry.articles, entry.law);
    return {std::move(heading),
            held,
            web::cell(regimes_of(call, entry)),
            web::cell(entry.enforced_by),
            with_remark(std::to_string(entry.test_count), entry.tested_in)};
}

}  // namespace

http::Response show_rules(PageCall& call) {
    const auto rules = covenant::rule_table();
    call.frame.title = call.say("info.rules");
    web::TitleBlock block;
    block.heading = core::PersonalText{call.frame.title};
    web::Alert about;
    about.lines = {
        web::text(call.language, "info.rules.about", {{"count", std::to_string(rules.size())}}),
        call.say("info.rules.public")};
    web::Table table;
    table.caption = call.say("info.rules.caption");
    for (const auto* label : {"rule", "article", "regime", "where", "tests"})
        table.columns.push_back({call.say(std::string{"info.rules."} + label)});
    for (const auto& entry : rules) table.rows.push_back(row_of(call, entry));
    std::vector<web::Html> main;
    main.push_back(web::html(block, call.language));
    main.push_back(web::html(about, call.language));
    main.push_back(web::html(table, call.language));
    return web::page(200, call.frame, web::stack(main, call.language));
}

}  // namespace briljant::app
