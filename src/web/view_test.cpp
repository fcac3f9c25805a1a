// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "web/view.hpp"

#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "web/components.hpp"
#include "web/embedded.hpp"

namespace briljant::web {
namespace {

TEST(View, WordsOfAPersonAreEscapedInText) {
    Contribution contribution;
    contribution.text = core::PersonalText("<script>alert(1)</script> & \"zo\"");

    const auto page = html(contribution, Language::nl);

    EXPECT_EQ(page.text().find("<script>"), std::string::npos);
    EXPECT_NE(page.text().find("&lt;script&gt;alert(1)&lt;/script&gt; &amp;"), std::string::npos);
}

TEST(View, AnAddressThatRunsScriptBecomesHarmless) {
    const auto page = html(TitleBlock{.above = "",
                                      .heading = core::PersonalText("V-001"),
                                      .badges = {},
                                      .actions = {{.kind = ButtonKind::primary,
                                                   .link = {"javascript:alert(1)", "Openen"},
                                                   .icon = ""}}},
                           Language::nl);

    EXPECT_EQ(page.text().find("javascript:"), std::string::npos);
    EXPECT_NE(page.text().find("Openen"), std::string::npos);
}

TEST(View, AnAttributeCannotBeLeft) {
    const auto page = card(Card{.id = "x\" onclick=\"alert(1)", .heading = "Kop", .link = {}},
                           empty_state("Niets.", Language::nl),
                           Language::nl);

    EXPECT_EQ(page.text().find("\" onclick"), std::string::npos);
}

TEST(View, TextUnderTheNameOfMarkupIsNotMarkup) {
    View view;
    view.set("BODY", "<b>tekst</b>").set("ID", "a").set("HEADING", "Kop");

    const auto page = render("web/card", view, Language::nl);

    EXPECT_EQ(page.text().find("<b>"), std::string::npos);
}

TEST(View, EachLanguageHasItsOwnTexts) {
    const View view;

    EXPECT_NE(render("web/neutral", view, Language::nl).text().find("Deze pagina is er niet"),
              std::string::npos);
    EXPECT_NE(render("web/neutral", view, Language::en).text().find("This page does not exist"),
              std::string::npos);
}

TEST(View, EveryCompiledViewRendersInBothLanguages) {
    for (const auto& embedded : embedded_views()) {
        SCOPED_TRACE(embedded.name);
        EXPECT_EQ(render(embedded.name, View(), Language::nl).text().find("[["), std::string::npos);
        EXPECT_EQ(render(embedded.name, View(), Language::en).text().find("{{"), std::string::npos);
    }
}

TEST(View, ManyThreadsRenderTheSamePage) {
    const auto once = render("web/neutral", View(), Language::nl).text();
    std::vector<std::string> pages(4);
    std::vector<std::thread> threads;
    for (auto& page : pages)
        threads.emplace_back([&page] {
            for (int round = 0; round < 50; ++round)
                page = render("web/neutral", View(), Language::nl).take();
        });
    for (auto& thread : threads) thread.join();

    EXPECT_EQ(pages, std::vector<std::string>(4, once));
}

TEST(ViewDeathTest, AnUnknownViewIsABrokenPromise) {
    EXPECT_DEATH((void)render("web/absent", View(), Language::nl), "");
}

TEST(Text, ArgumentsAreFilledInOnce) {
    EXPECT_EQ(text(Language::nl, "form.saved-at", {{"time", "{time}"}}), "Opgeslagen om {time}");
}

TEST(Text, OneAndManyHaveTheirOwnForm) {
    EXPECT_EQ(plural(Language::nl, "date.days-late", 1), "1 dag te laat");
    EXPECT_EQ(plural(Language::nl, "date.days-late", 3), "3 dagen te laat");
    EXPECT_EQ(plural(Language::en, "date.in-days", 0), "in 0 days");
}

TEST(Text, AnErrorSaysWhatToDoInBothLanguages) {
    EXPECT_EQ(message(Language::nl, "web.form-expired").text, "Deze pagina stond te lang open.");
    EXPECT_EQ(message(Language::en, "web.form-expired").next,
              "Go back, reload the page and send it once more.");
}

}  // namespace
}  // namespace briljant::web
