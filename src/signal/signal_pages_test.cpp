// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "signal/signal_pages.hpp"

#include "dossier/testing/table.hpp"

namespace briljant::signal {

namespace {

using dossier::testing::Person;
using http::Method;
using Pairs = std::vector<std::pair<std::string, std::string>>;

class ReferralPages : public dossier::testing::Table {
protected:
    [[nodiscard]] http::Response ask(const Person& person, Method method, const Pairs& form) {
        static const auto router = http::BasicRouter<people::Page>::create(signal_routes()).value();
        const auto outcome = router.find(method, "/casussen/nieuw");
        using Match = http::BasicRouter<people::Page>::Match;
        http::Request request;
        request.method = method;
        request.path = "/casussen/nieuw";
        request.form = http::Fields{form};
        auto visit = as(person);
        people::PageCall call{.visit = visit, .request = request, .frame = {}};
        auto response = std::get<Match>(outcome).route->page(call);
        if (response.status >= 400) {
            EXPECT_TRUE(visit.undo());
        }
        EXPECT_TRUE(visit.finish());
        return response;
    }
    // Everything typed, as the last step sends it.
    [[nodiscard]] static Pairs everything() {
        Pairs form = {{"reden", "zorgen van school"},
                      {"doel", "een plan"},
                      {"doelcode", "P1"},
                      {"vorm", "SEXUAL_EXPLOITATION"},
                      {"ontvangen", "2026-11-20"},
                      {"geprobeerd", "gesprek"},
                      {"naam", "Tessa"},
                      {"geboren-dag", "1"},
                      {"geboren-maand", "2"},
                      {"geboren-jaar", "2010"},
                      {"veilig", "via de mentor"},
                      {"ouder", "onbekend"},
                      {"verteld", "ja"},
                      {"grond", "toestemming"},
                      {"overleg", "CT3"},
                      {"status", "PRESUMED"},
                      {"ave", "2"},
                      {"stap", "7"},
                      {"doen", "verder"}};
        for (const auto* code : {"TC1", "TC2", "TC3", "TC4", "TC5", "TC6", "TC7", "TC8"}) {
            form.emplace_back(code, "ja");
            form.emplace_back(std::string{code} + "-reden", "omdat");
        }
        return form;
    }
    [[nodiscard]] static Pairs without(Pairs form, std::string_view name) {
        std::erase_if(form, [&](const auto& pair) { return pair.first == name; });
        return form;
    }
    [[nodiscard]] static bool holds(const http::Response& response, std::string_view words) {
        return response.body.find(words) != std::string::npos;
    }
};

TEST_P(ReferralPages, AreThereForTheProcessDirectorAlone) {
    EXPECT_EQ(ask(noor, Method::get, {}).status, 200);
    EXPECT_EQ(ask(femke, Method::get, {}).status, 404);
}

TEST_P(ReferralPages, US19AnAcceptedReferralOpensACaseAndAsksWhoTakesPart) {
    const auto response = ask(noor, Method::post, everything());

    ASSERT_EQ(response.status, 303) << response.body;
    EXPECT_EQ(response.headers.front().second, "/casussen/V-002/deelnemers");
}

TEST_P(ReferralPages, TheNextStepCarriesWhatWasTypedAlong) {
    auto form = without(everything(), "stap");
    form.emplace_back("stap", "1");

    const auto response = ask(noor, Method::post, form);

    EXPECT_EQ(response.status, 200);
    EXPECT_TRUE(holds(response, "zorgen van school"));
    EXPECT_TRUE(holds(response, "name=\"naam\""));
}

TEST_P(ReferralPages, ACriterionWithoutReasonIsAskedAgainAndNothingIsLost) {
    const auto response = ask(noor, Method::post, without(everything(), "TC5-reden"));

    EXPECT_EQ(response.status, 422);
    EXPECT_TRUE(holds(response, "Waaruit blijkt dat?"));
    EXPECT_TRUE(holds(response, "zorgen van school"));
}

TEST_P(ReferralPages, AReferralThatMeetsTooLittleIsKeptOnThePage) {
    auto form = without(everything(), "TC1");
    form.emplace_back("TC1", "nee");

    const auto response = ask(noor, Method::post, form);

    EXPECT_EQ(response.status, 422);
    EXPECT_TRUE(holds(response, "de criteria van het convenant zijn niet gehaald"));
    EXPECT_TRUE(holds(response, "zorgen van school"));
}

BR_ON_BOTH_DATABASES(ReferralPages);

}  // namespace

}  // namespace briljant::signal
