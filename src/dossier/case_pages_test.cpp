// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/dossier_pages.hpp"
#include "dossier/testing/table.hpp"

namespace briljant::dossier {

namespace {

using http::Method;
using testing::Person;
using Pairs = std::vector<std::pair<std::string, std::string>>;

// The pages as the desk calls them: routed, and undone when the answer is an error.
class Pages : public testing::Table {
protected:
    [[nodiscard]] http::Response ask(const Person& person,
                                     Method method,
                                     const std::string& path,
                                     const Pairs& form) {
        static const auto router =
            http::BasicRouter<people::Page>::create(dossier_routes()).value();
        const auto outcome = router.find(method, path);
        using Match = http::BasicRouter<people::Page>::Match;
        if (!std::holds_alternative<Match>(outcome)) {
            ADD_FAILURE() << "no page at " << path;
            return {};
        }
        const auto& match = std::get<Match>(outcome);
        http::Request request;
        request.method = method;
        request.path = path;
        request.path_values = match.path_values;
        request.form = http::Fields{form};
        auto visit = as(person);
        people::PageCall call{.visit = visit, .request = request, .frame = {}};
        call.find_director = process_director_of;
        auto response = match.route->page(call);
        if (response.status >= 400) {
            EXPECT_TRUE(visit.undo());
        }
        EXPECT_TRUE(visit.finish());
        return response;
    }
    [[nodiscard]] http::Response get(const Person& person, const std::string& path) {
        return ask(person, Method::get, path, {});
    }
    [[nodiscard]] std::string goes_to(const Person& person,
                                      const std::string& path,
                                      const Pairs& form) {
        const auto response = ask(person, Method::post, path, form);
        EXPECT_EQ(response.status, 303) << response.body;
        return response.headers.empty() ? "" : response.headers.front().second;
    }
    [[nodiscard]] static bool holds(const http::Response& response, std::string_view words) {
        return response.body.find(words) != std::string::npos;
    }
    [[nodiscard]] Pairs text_step(const std::string& text) {
        return {{"stuk", core::ContributionId::random(house->random).text()},
                {"tekst", text},
                {"bron", "SEEN"},
                {"soort", "FACT"},
                {"categorie", "INDICATOR"},
                {"gecontroleerd", "ja"},
                {"doen", "verder"}};
    }
    [[nodiscard]] static Pairs ground_step() {
        return {{"grond", "CONFLICT_OF_DUTIES"},
                {"toetsen", "ASKED"},
                {"toetsen", "DISTRESS"},
                {"toetsen", "NO_OTHER_WAY"},
                {"toetsen", "SERIOUS_HARM"},
                {"toetsen", "WILL_HELP"},
                {"toetsen", "AS_LITTLE"},
                {"collega", "collega"},
                {"verteld", "ja"},
                {"doen", "verder"}};
    }
};

const std::string home = "/casussen/V-001/bijdragen";

TEST_P(Pages, US21StepByStepAnItemReachesTheTable) {
    EXPECT_EQ(get(samira, home + "/nieuw").status, 200);
    EXPECT_EQ(goes_to(samira, home + "/nieuw", text_step("Zij had een nieuwe telefoon.")),
              home + "/B-01/wie");
    EXPECT_EQ(get(samira, home + "/B-01/wie").status, 200);
    EXPECT_EQ(goes_to(samira,
                      home + "/B-01/wie",
                      {{"lezers", "TABLE"}, {"nodig", "om te kiezen"}, {"doen", "verder"}}),
              home + "/B-01/grond");
    EXPECT_EQ(get(samira, home + "/B-01/grond").status, 200);
    EXPECT_EQ(goes_to(samira, home + "/B-01/grond", ground_step()), home + "/B-01/delen");

    const auto preview = get(samira, home + "/B-01/delen");
    EXPECT_TRUE(holds(preview, "Zij had een nieuwe telefoon."));
    EXPECT_TRUE(holds(preview, "femke.oud"));
    EXPECT_EQ(words_for(femke), "");

    EXPECT_EQ(goes_to(samira, home + "/B-01/delen", {}), home + "#B-01");
    EXPECT_EQ(words_for(femke), "Zij had een nieuwe telefoon.;");
}

TEST_P(Pages, US22WithoutContentIsOneButton) {
    auto fields = text_step("");
    fields.back().second = "contact";

    EXPECT_EQ(goes_to(samira, home + "/nieuw", fields), home + "/B-01/wie");

    EXPECT_EQ(words_for(samira), "Relevant voor de veiligheid: ja. Neem contact met mij op.;");
}

TEST_P(Pages, AnUnfinishedFormKeepsWhatWasTypedAndSaysWhatIsMissing) {
    const auto response = ask(samira,
                              Method::post,
                              home + "/nieuw",
                              {{"stuk", core::ContributionId::random(house->random).text()},
                               {"tekst", "half verhaal"},
                               {"doen", "verder"}});

    EXPECT_EQ(response.status, 422);
    EXPECT_TRUE(holds(response, "half verhaal"));
    EXPECT_TRUE(holds(response, "Kies hoe u dit weet."));
    EXPECT_EQ(words_for(samira), "");
}

TEST_P(Pages, WhatWasHeardIsNoFact) {
    auto fields = text_step("Een buurvrouw zei dat zij weg was.");
    fields.at(2).second = "HEARD";

    EXPECT_EQ(ask(samira, Method::post, home + "/nieuw", fields).status, 422);
}

TEST_P(Pages, SavingTwiceFromOnePageMakesOneDraft) {
    auto fields = text_step("nog bezig");
    fields.back().second = "bewaar";

    EXPECT_TRUE(holds(ask(samira, Method::post, home + "/nieuw", fields), "Opgeslagen om"));
    EXPECT_TRUE(holds(ask(samira, Method::post, home + "/nieuw", fields), "Opgeslagen om"));

    EXPECT_EQ(words_for(samira), "nog bezig;");
    EXPECT_TRUE(holds(get(samira, home), "/B-01/tekst"));
    EXPECT_FALSE(holds(get(femke, home), "/B-01/tekst"));
}

TEST_P(Pages, ARefusalToShareSaysWhichConditionFailedAndThatTheTextIsKept) {
    (void)goes_to(samira, home + "/nieuw", text_step("mijn tekst"));
    (void)goes_to(samira,
                  home + "/B-01/wie",
                  {{"lezers", "TABLE"}, {"nodig", "om te kiezen"}, {"doen", "verder"}});

    const auto response = ask(samira, Method::post, home + "/B-01/delen", {});

    EXPECT_GE(response.status, 400);
    EXPECT_TRUE(holds(response, "Uw tekst is bewaard"));
    EXPECT_EQ(words_for(samira), "mijn tekst;");
}

TEST_P(Pages, OfAnItemOpenForItsOwnOrganisationAndTheReadersForWhoMayReadIt) {
    (void)share(samira, draft("voor de tafel"));

    EXPECT_EQ(get(samira, home + "/B-01/doelgroep").status, 200);
    EXPECT_EQ(get(samira, home + "/B-01/intrekken").status, 200);
    EXPECT_EQ(get(samira, home + "/B-01/verbeteren").status, 200);
    EXPECT_EQ(get(femke, home + "/B-01/lezers").status, 200);
    EXPECT_EQ(get(femke, home + "/B-01/doelgroep").status, 404);
    EXPECT_EQ(get(mark, home + "/B-01/lezers").status, 404);
    EXPECT_EQ(get(lotte, home + "/B-01/lezers").status, 404);
}

TEST_P(Pages, OfReadersSayOfAColleagueWhyAndGiveNoOrder) {
    (void)share(samira, draft("voor de tafel"));

    const auto readers = get(samira, home + "/B-01/lezers");

    EXPECT_TRUE(holds(readers, "Is niet vrijgegeven voor de politie.")) << readers.body;
    EXPECT_FALSE(holds(readers, "Leg vast waarom"));
}

TEST_P(Pages, AnItemThatOpensAfterAFreshCodeIsSaidToBeThereAndNothingOfIt) {
    auto secret = draft("De telefoon wordt getapt.");
    secret.category = covenant::DataCategory::police_9_10;
    secret.secrecy = {};
    (void)share(mark, secret);

    has_fresh_code = false;
    const auto closed = get(noor, home);
    EXPECT_TRUE(holds(closed, "Nog dicht: 1")) << closed.body;
    EXPECT_TRUE(holds(closed, "/bevestigen?naar="));
    EXPECT_FALSE(holds(closed, "getapt"));
    EXPECT_FALSE(holds(get(femke, home), "Nog dicht")) << "nothing waits for who never reads it";

    has_fresh_code = true;
    const auto open = get(noor, home);
    EXPECT_TRUE(holds(open, "getapt"));
    EXPECT_FALSE(holds(open, "Nog dicht"));
    EXPECT_TRUE(holds(get(mark, home + "/B-01/lezers"), "na een nieuwe code"));
}

// Aad directs too, and comes first in the alphabet; the case is Noor's.
TEST_P(Pages, ARefusalNamesTheDirectorOfThisCase) {
    (void)join("aad.boom", "O1", covenant::Role::process_director);

    (void)goes_to(samira, home + "/nieuw", text_step("mijn tekst"));
    (void)goes_to(samira,
                  home + "/B-01/wie",
                  {{"lezers", "TABLE"}, {"nodig", "om te kiezen"}, {"doen", "verder"}});

    const auto refused = ask(samira, Method::post, home + "/B-01/delen", {});

    EXPECT_EQ(refused.status, 403);
    EXPECT_TRUE(holds(refused, "noor.hamidi")) << refused.body;
    EXPECT_FALSE(holds(refused, "aad.boom"));
}

TEST_P(Pages, TwoEditorsSeeBothTexts) {
    (void)share(samira, draft("eerste tekst"));
    const auto correction = [](const std::string& text) {
        return Pairs{
            {"versie", "1"}, {"tekst", text}, {"reden", "klopte niet"}, {"doen", "verbeter"}};
    };
    (void)goes_to(samira, home + "/B-01/verbeteren", correction("tweede tekst"));

    const auto response =
        ask(samira, Method::post, home + "/B-01/verbeteren", correction("derde tekst"));

    EXPECT_EQ(response.status, 409);
    EXPECT_TRUE(holds(response, "tweede tekst"));
    EXPECT_TRUE(holds(response, "derde tekst"));
}

TEST_P(Pages, OnlyTheProcessDirectorSeesTheControlsOfTheTable) {
    const auto before = get(femke, "/casussen/V-001/deelnemers");
    EXPECT_EQ(before.status, 200);
    EXPECT_FALSE(holds(before, "/deelnemers/beeindigen"));
    EXPECT_TRUE(holds(get(noor, "/casussen/V-001/deelnemers"), "/deelnemers/beeindigen"));
}

TEST_P(Pages, AnInvitedMemberReadsTheCaseAndAnEndedOneDoesNot) {
    (void)goes_to(noor,
                  "/casussen/V-001/deelnemers",
                  {{"wie", lotte.member.text()}, {"rol", "PARTICIPANT"}, {"reden", "nodig"}});
    EXPECT_EQ(words_for(lotte), "");

    (void)goes_to(noor,
                  "/casussen/V-001/deelnemers/beeindigen",
                  {{"wie-weg", lotte.member.text()},
                   {"doen", "stop"},
                   {"reden-weg", "Het gaat over een ander."}});
    EXPECT_EQ(words_for(lotte), "gate.not-found");
    EXPECT_TRUE(holds(get(noor, "/casussen/V-001/deelnemers"), "Het gaat over een ander."));
    EXPECT_FALSE(holds(get(femke, "/casussen/V-001/deelnemers"), "Het gaat over een ander."));
}

TEST_P(Pages, NobodyLeavesTheTableWithoutAReason) {
    const auto ending = [&](const std::string& reason) {
        return ask(noor,
                   Method::post,
                   "/casussen/V-001/deelnemers/beeindigen",
                   {{"wie-weg", femke.member.text()}, {"doen", "stop"}, {"reden-weg", reason}});
    };

    const auto bare = ending("");
    EXPECT_EQ(bare.status, 422);
    EXPECT_TRUE(holds(bare, "value=\"" + femke.member.text() + "\" selected")) << bare.body;
    EXPECT_EQ(words_for(femke), "");

    EXPECT_EQ(ending("Het traject is klaar.").status, 303);
    EXPECT_EQ(words_for(femke), "gate.not-found");
    EXPECT_EQ(ending("Nog een keer.").status, 422) << "who left cannot leave again";
}

TEST_P(Pages, SteppingOutAsksForTheNumberOfTheCase) {
    const std::string page = "/casussen/V-001/deelnemers/belang";
    EXPECT_EQ(get(femke, page).status, 200);
    EXPECT_EQ(ask(femke, Method::post, page, {{"bevestiging", "V-002"}}).status, 422);
    EXPECT_EQ(words_for(femke), "");

    EXPECT_EQ(goes_to(femke, page, {{"bevestiging", "V-001"}}), "/casussen");
    EXPECT_EQ(words_for(femke), "gate.not-found");
}

TEST_P(Pages, AConsentIsRecordedShownAndWithdrawn) {
    const std::string page = "/casussen/V-001/toestemmingen";
    (void)goes_to(femke,
                  page,
                  {{"wie", "SELF"},
                   {"vorm", "WRITTEN"},
                   {"van", "O3"},
                   {"aan", "O2"},
                   {"wat", "INDICATOR"},
                   {"op", "2026-11-24"},
                   {"tot", "2027-01-24"}});
    EXPECT_TRUE(holds(get(femke, page), "CON-01"));
    EXPECT_TRUE(holds(get(femke, page), "geldig"));

    (void)goes_to(femke, page + "/intrekken", {{"welke", "CON-01"}});
    EXPECT_FALSE(holds(get(femke, page), ">geldig<"));
}

BR_ON_BOTH_DATABASES(Pages);

}  // namespace

}  // namespace briljant::dossier
