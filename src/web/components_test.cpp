// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "web/components.hpp"

#include <gtest/gtest.h>

namespace briljant::web {
namespace {

constexpr auto nl = Language::nl;

bool has(const Html& page, std::string_view words) {
    return page.text().find(words) != std::string::npos;
}

std::size_t count(const Html& page, std::string_view words) {
    std::size_t found = 0;
    for (auto at = page.text().find(words); at != std::string::npos;
         at = page.text().find(words, at + 1))
        ++found;
    return found;
}

TEST(Components, AContributionSaysWhoAndWhyYouSeeIt) {
    Contribution contribution;
    contribution.who = "Anna Post";
    contribution.text = core::PersonalText("Twee weken zonder verzuim.");
    contribution.source_word = "Zelf gezien";
    contribution.why = {"artikel 5", "noodzakelijk voor het plan", "7 deelnemers"};

    const auto page = html(contribution, nl);

    EXPECT_TRUE(has(page, "<strong>Anna Post</strong>"));
    EXPECT_TRUE(has(page, "Waarom zie ik dit?"));
    EXPECT_TRUE(has(page, "<dd>artikel 5</dd>"));
    EXPECT_FALSE(has(page, "br-quote"));
}

TEST(Components, HerOwnWordsAreAQuotation) {
    Contribution contribution;
    contribution.is_quote = true;
    contribution.text = core::PersonalText("Ik wil dat Samira blijft.");

    EXPECT_TRUE(has(html(contribution, nl), "<blockquote class=\"br-quote\">"));
}

TEST(Components, ATableNamesItsColumnsInEachCellForNarrowScreens) {
    Table table;
    table.caption = "Open acties";
    table.columns = {{.label = "Actie"}, {.label = "Aantal", .align = Align::number}};
    table.rows = {{link_cell("Wonen", "/casussen/V-001/plan"), cell("3")}};

    const auto page = html(table, nl);

    EXPECT_TRUE(
        has(page, "scope=\"row\"><a class=\"nl-link\" href=\"/casussen/V-001/plan\">Wonen"));
    EXPECT_TRUE(has(page, "utrecht-table__cell--numeric-data\" data-label=\"Aantal\">3"));
}

TEST(Components, AnEmptyTableSaysWhatWillHappen) {
    Table table;
    table.columns = {{.label = "Signaal"}};
    table.when_empty = "Er zijn geen nieuwe signalen.";

    const auto page = html(table, nl);

    EXPECT_TRUE(has(page, "Er zijn geen nieuwe signalen."));
    EXPECT_FALSE(has(page, "<table"));
}

TEST(Components, ManyPagesAreShownAroundTheCurrentOne) {
    const auto page = html(Paging{.current = 50, .last = 100, .address = "?pagina="}, nl);

    EXPECT_EQ(count(page, "utrecht-pagination__page-link\""), 6U);
    EXPECT_EQ(count(page, "aria-current=\"page\""), 1U);
    EXPECT_TRUE(has(page, "aria-label=\"Pagina 100\""));
    EXPECT_FALSE(has(page, "aria-label=\"Pagina 40\""));
}

TEST(Components, OnePageNeedsNoPaging) {
    EXPECT_FALSE(has(html(Paging{.current = 1, .last = 1, .address = ""}, nl), "nav"));
}

TEST(Components, AStandingNoticeInterruptsNobody) {
    const auto standing = html(Alert{.title = "Veilig contact"}, nl);
    const auto failure = html(Alert{.title = "Niet bewaard", .announce = Announce::alert}, nl);

    EXPECT_FALSE(has(standing, "role="));
    EXPECT_TRUE(has(failure, "role=\"alert\""));
}

TEST(Components, AnActThatCannotBeUndoneAsksToTypeTheNumber) {
    const auto page = html(Confirmation{.heading = "Casus V-003 vernietigen",
                                        .happens = {"Alle inhoud wordt onleesbaar."},
                                        .typed_label = "Typ het casusnummer V-003",
                                        .action = "/casussen/V-003/vernietigen",
                                        .submit = "Casus vernietigen",
                                        .back = "/casussen/V-003",
                                        .csrf = "token-1"},
                           nl);

    EXPECT_TRUE(has(page, "Typ het casusnummer V-003"));
    EXPECT_TRUE(has(page, "name=\"bevestiging\""));
    EXPECT_TRUE(has(page, "name=\"csrf\" value=\"token-1\""));
    EXPECT_TRUE(has(page, "href=\"/casussen/V-003\""));
}

TEST(Components, TheDemoSignsInByLogin) {
    const auto page =
        demo_front({{"noor.hamidi", "Noor Hamidi", "Procesregisseur", "Coördinatiepunt"}}, nl);

    EXPECT_TRUE(has(page, "action=\"/demo/bril\""));
    EXPECT_TRUE(has(page, "name=\"person\" value=\"noor.hamidi\""));
}

}  // namespace
}  // namespace briljant::web
