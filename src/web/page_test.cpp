// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "web/page.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "web/assets.hpp"

namespace briljant::web {
namespace {

PageFrame a_frame() {
    PageFrame frame;
    frame.title = "V-001, overzicht";
    frame.site.organisation = "Waterstad";
    frame.csrf = "token-1";
    frame.who = Who{.name = "Femke Oud", .organisation = "GI De Sluis"};
    frame.navigation = {
        {.address = "/vandaag", .label = "Vandaag", .count = 3, .is_current = false},
        {.address = "/casussen", .label = "Casussen", .count = 0, .is_current = true}};
    frame.glasses = Glasses{.as = "casusregisseur, GI De Sluis",
                            .purpose = "casusoverleg",
                            .article = "artikel 5",
                            .until = *core::instant_from_iso("2026-11-23T15:30:00Z"),
                            .is_alarm = false,
                            .reason = ""};
    return frame;
}

Html a_body() {
    return empty_state("Er zijn geen nieuwe signalen.", Language::nl);
}

bool has(const http::Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

TEST(Page, ShowsTheGlassesWithPurposeArticleAndLocalTime) {
    const auto response = page(200, a_frame(), a_body());

    EXPECT_TRUE(has(response, "<dd>casusregisseur, GI De Sluis</dd>"));
    EXPECT_TRUE(has(response, "casusoverleg (artikel 5)"));
    EXPECT_TRUE(has(response, ">16.30 uur</time>"));
    EXPECT_FALSE(has(response, "Noodbril"));
}

TEST(Page, TheEmergencyGlassesSayWhyAndWhoKnows) {
    auto frame = a_frame();
    frame.glasses->is_alarm = true;
    frame.glasses->reason = "acuut gevaar";

    const auto response = page(200, frame, a_body());

    EXPECT_TRUE(has(response, "br-glasses--alarm"));
    EXPECT_TRUE(has(response, "acuut gevaar"));
    EXPECT_TRUE(has(response, "De privacyfunctionaris is ingelicht."));
    EXPECT_FALSE(has(response, "casusoverleg"));
}

TEST(Page, WithoutALensThereIsNoGlassesBar) {
    auto frame = a_frame();
    frame.glasses.reset();

    EXPECT_FALSE(has(page(200, frame, a_body()), "br-glasses"));
}

TEST(Page, EveryFormOfTheFrameCarriesTheToken) {
    const auto response = page(200, a_frame(), a_body());

    const std::string field = "name=\"csrf\" value=\"token-1\"";
    const auto first = response.body.find(field);
    ASSERT_NE(first, std::string::npos);
    EXPECT_NE(response.body.find(field, first + 1), std::string::npos);
}

TEST(Page, APublicPageHasAQuickExitAndNoAccount) {
    PageFrame frame;
    frame.title = "Wie kan ik bellen?";
    frame.is_public = true;
    frame.site.quick_exit_address = "https://www.weer.example/";

    const auto response = page(200, frame, a_body());

    EXPECT_TRUE(has(response, "href=\"https://www.weer.example/\""));
    EXPECT_TRUE(has(response, "<title>Wie kan ik bellen?</title>"));
    EXPECT_FALSE(has(response, "/afmelden"));
}

TEST(Page, TheDemoSaysThatEverythingIsInvented) {
    auto frame = a_frame();
    frame.is_demo = true;

    EXPECT_TRUE(has(page(200, frame, a_body()), "VOORBEELD: alle personen"));
    EXPECT_FALSE(has(page(200, a_frame(), a_body()), "VOORBEELD"));
}

TEST(Page, AContentPageLocksByItself) {
    auto frame = a_frame();
    frame.lock_after_s = 900;

    const auto response = page(200, frame, a_body());

    const std::pair<std::string, std::string> expected{"Refresh", "900; url=/vergrendeld"};
    EXPECT_NE(std::find(response.headers.begin(), response.headers.end(), expected),
              response.headers.end());
    EXPECT_TRUE(has(response, "data-island=\"idle\""));
}

TEST(Page, WhoAsksForMoreContrastGetsOurColoursUnderEveryTheme) {
    auto frame = a_frame();
    frame.site.theme_class = "gemeente-theme";
    frame.display.contrast = Contrast::more;

    const auto response = page(200, frame, a_body());

    EXPECT_TRUE(has(response, "briljant-theme br-contrast-more"));
    EXPECT_FALSE(has(response, "gemeente-theme"));
}

TEST(NeutralPage, HasTheSameBytesWhateverTheCause) {
    auto elsewhere = a_frame();
    elsewhere.title = "V-002";
    elsewhere.glasses.reset();
    elsewhere.breadcrumb = {{"/casussen", "Casussen"}};
    elsewhere.navigation.at(0).is_current = true;

    const auto absent = neutral_page(a_frame());
    const auto refused = error_page(403, elsewhere, "web.internal");

    EXPECT_EQ(absent.status, 404);
    EXPECT_EQ(refused.status, 404);
    EXPECT_EQ(absent.body, refused.body);
    EXPECT_TRUE(has(absent, "Deze pagina is er niet, of is niet voor u bedoeld."));
}

TEST(ErrorPage, SaysWhatHappenedAndWhatToDo) {
    const auto response = error_page(503, a_frame(), "web.unavailable");

    EXPECT_EQ(response.status, 503);
    EXPECT_TRUE(has(response, "Briljant is even niet bereikbaar."));
    EXPECT_TRUE(has(response, "bel dan 112"));
}

TEST(RefusalPage, NamesConditionArticleWayOutAndPhone) {
    const auto response = refusal_page(a_frame(),
                                       {.asked = "Bijdrage delen in V-001",
                                        .condition = "Uw organisatie is geen partij.",
                                        .article = "artikel 3",
                                        .possible = {"De stuurgroep laat haar toe."},
                                        .call = "Noor Hamidi, procesregisseur",
                                        .phone = "06-0000 0001"});

    EXPECT_EQ(response.status, 403);
    EXPECT_TRUE(has(response, "Bijdrage delen in V-001"));
    EXPECT_TRUE(has(response, "artikel 3"));
    EXPECT_TRUE(has(response, "De stuurgroep laat haar toe."));
    EXPECT_TRUE(has(response, "href=\"tel:0600000001\""));
}

TEST(Assets, TheStylesheetIsServedPackedAndForEver) {
    const auto path = asset_path("app.css");

    const auto plain = static_file(path, /*accepts_brotli=*/false);
    const auto packed = static_file(path, /*accepts_brotli=*/true);

    ASSERT_TRUE(plain && packed);
    EXPECT_TRUE(plain->is_cacheable);
    EXPECT_LT(packed->body.size() * 5, plain->body.size());
    EXPECT_FALSE(static_file("/static/other.css", /*accepts_brotli=*/true));
}

TEST(Assets, TheIconMayChange) {
    const auto icon = static_file(asset_path("favicon.svg"), /*accepts_brotli=*/false);

    ASSERT_TRUE(icon);
    EXPECT_FALSE(icon->is_cacheable);
}

}  // namespace
}  // namespace briljant::web
