// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/desk.hpp"

#include "people/directory.hpp"
#include "people/testing/waterstad.hpp"

namespace briljant::app {

namespace {

using gate::testing::TestHouse;
using people::PageCall;

http::Response hidden_page(PageCall& call) {
    return people::error_answer(
        call, {core::ErrorCode::not_permitted, "gate.not-found", ""}, "Casus lezen");
}

// Writes, and then fails.
http::Response failing_page(PageCall& call) {
    EXPECT_TRUE(people::add_organisation(call.visit, "O99", "Mag niet blijven"));
    return web::error_page(422, call.frame, "web.bad-request");
}

http::Response writing_page(PageCall& call) {
    EXPECT_TRUE(people::add_organisation(call.visit, "O99", "Blijft"));
    return http::Response::see_other("/account");
}

class DeskTest : public ::testing::Test {
protected:
    DeskTest() {
        token = people.sign_in("femke.oud");
        house.house().is_demo = false;
        open({});
    }
    void open(DeskSettings settings) {
        auto routes = people::people_routes();
        routes.push_back({http::Method::get, "/verborgen", hidden_page, {}});
        routes.push_back({http::Method::post, "/mislukt", failing_page, {.changes_state = true}});
        routes.push_back({http::Method::post, "/gelukt", writing_page, {.changes_state = true}});
        routes.push_back({http::Method::get, "/gevoelig", hidden_page, {.needs_step_up = true}});
        routes.push_back({http::Method::post,
                          "/demo/proef",
                          writing_page,
                          {.needs_session = false, .is_demo_only = true}});
        settings.is_secure = false;
        settings.site.organisation = "Waterstad";
        auto made = Desk::create(house.house(), std::move(routes), std::move(settings));
        ASSERT_TRUE(made) << made.error().detail;
        desk = std::move(made).value();
    }
    [[nodiscard]] http::Request request(http::Method method, std::string path) const {
        http::Request asked;
        asked.method = method;
        asked.path = std::move(path);
        asked.host = "localhost:8080";
        asked.peer = "192.0.2.7";
        if (!token.empty()) asked.cookies["brl"] = token;
        return asked;
    }
    http::Response get(const std::string& path) {
        return desk->answer(request(http::Method::get, path));
    }
    // As our own page would send it.
    http::Request own_post(const std::string& path) {
        auto asked = request(http::Method::post, path);
        asked.origin = "http://localhost:8080";
        asked.fetch_site = "same-origin";
        auto visit = house.read();
        const auto identified = people::identify(visit, token);
        PageCall call{visit, asked, web::Language::nl, {}};
        call.session_key = identified.value().session_key;
        asked.form = http::Fields{{{"csrf", call.csrf(path)}}};
        return asked;
    }
    bool has_organisation(std::string_view code) {
        auto visit = house.read();
        return people::find_organisation(visit.session(), code).value().has_value();
    }
    static std::string header(const http::Response& response, std::string_view name) {
        for (const auto& [key, value] : response.headers) {
            if (key == name) return value;
        }
        return {};
    }

    TestHouse house;
    people::testing::Waterstad people{house};
    std::string token;
    std::unique_ptr<Desk> desk;
};

// Facts with which a contact person may manage accounts under the covenant of the example.
covenant::AskerFacts contact_person() {
    covenant::AskerFacts facts;
    facts.designated = facts.screened = facts.secrecy_signed = covenant::Known::yes;
    facts.strong_login = facts.training_valid = covenant::Known::yes;
    facts.commercial_duties = facts.organisation_frozen = covenant::Known::no;
    facts.blocked = covenant::Known::no;
    facts.roles = {covenant::Role::org_contact};
    facts.org_types = {covenant::OrgType::certified_child_protection};
    facts.accession = covenant::AccessionStatus::acceded;
    facts.accession_from = core::add_days(people::testing::today, -100);
    return facts;
}

TEST_F(DeskTest, TheScreensOfAContactPersonOpen) {
    house.facts.known_covenant.version = people::testing::waterstad_version();
    house.facts.asker_facts = contact_person();

    EXPECT_EQ(get("/organisatie").status, 200);
    EXPECT_EQ(get("/organisatie/uitnodigen").status, 200);
    EXPECT_EQ(get("/organisatie/vertrek/bram.tuin").status, 200);
    EXPECT_EQ(get("/organisatie/vertrek/noor.hamidi").status, 404);
    EXPECT_EQ(get("/account/weergave").status, 200);
    EXPECT_EQ(get("/bevestigen").status, 200);
    EXPECT_EQ(get("/vergrendeld").status, 200);
    EXPECT_EQ(get("/accounts").status, 404);
}

TEST_F(DeskTest, AnIncompleteInvitationComesBackWithWhatIsMissing) {
    house.facts.known_covenant.version = people::testing::waterstad_version();
    house.facts.asker_facts = contact_person();

    const auto answer = desk->answer(own_post("/organisatie/uitnodigen"));

    EXPECT_EQ(answer.status, 422);
    EXPECT_NE(answer.body.find("Kies een rol uit de lijst."), std::string::npos);
}

TEST_F(DeskTest, WhoMayNotManageAccountsReadsWhy) {
    house.facts.known_covenant.version = people::testing::waterstad_version();
    house.facts.asker_facts = contact_person();
    house.facts.asker_facts.accession = covenant::AccessionStatus::invited;

    const auto answer = get("/organisatie");

    EXPECT_GE(answer.status, 403);
    EXPECT_LE(answer.status, 404);
    EXPECT_EQ(answer.body.find("Bram Tuin"), std::string::npos);
}

TEST_F(DeskTest, ASignInThatFailsSaysSoAndKeepsTheName) {
    token.clear();
    EXPECT_EQ(get("/aanmelden").status, 200);
    auto asked = own_post("/aanmelden");
    auto pairs = asked.form.pairs();
    pairs.emplace_back("login", "femke.oud");
    pairs.emplace_back("passphrase", "dit is niet de juiste");
    asked.form = http::Fields{pairs};

    const auto answer = desk->answer(asked);

    EXPECT_EQ(answer.status, 422);
    EXPECT_NE(answer.body.find("femke.oud"), std::string::npos);
    EXPECT_NE(answer.body.find("horen niet bij elkaar"), std::string::npos);
    EXPECT_TRUE(header(answer, "Set-Cookie").empty());
}

TEST_F(DeskTest, WithoutASessionTheWayGoesToSigningIn) {
    token.clear();

    const auto answer = get("/account");

    EXPECT_EQ(answer.status, 303);
    EXPECT_EQ(header(answer, "Location"), "/aanmelden");
}

TEST_F(DeskTest, TheAccountPageShowsWhoIsSignedIn) {
    const auto answer = get("/account");

    EXPECT_EQ(answer.status, 200);
    EXPECT_NE(answer.body.find("Femke Oud"), std::string::npos);
    EXPECT_EQ(header(answer, "Refresh"), "900; url=/vergrendeld");
}

TEST_F(DeskTest, HiddenAndUnknownAreTheSameBytes) {
    const auto hidden = get("/verborgen");
    const auto unknown = get("/bestaat/niet");

    EXPECT_EQ(hidden.status, 404);
    EXPECT_EQ(unknown.status, 404);
    EXPECT_EQ(hidden.body, unknown.body);
    EXPECT_EQ(hidden.headers, unknown.headers);
}

TEST_F(DeskTest, WhatAPageWroteBeforeItFailedIsTakenBack) {
    EXPECT_EQ(desk->answer(own_post("/mislukt")).status, 422);
    EXPECT_FALSE(has_organisation("O99"));

    EXPECT_EQ(desk->answer(own_post("/gelukt")).status, 303);
    EXPECT_TRUE(has_organisation("O99"));
}

TEST_F(DeskTest, AFormOfAnotherSiteChangesNothing) {
    auto forged = own_post("/gelukt");
    forged.origin = "http://elsewhere.example";

    EXPECT_EQ(desk->answer(forged).status, 400);
    EXPECT_FALSE(has_organisation("O99"));
}

TEST_F(DeskTest, ATokenForOneFormIsNoTokenForAnother) {
    auto asked = own_post("/mislukt");
    asked.path = "/gelukt";

    EXPECT_EQ(desk->answer(asked).status, 400);
    EXPECT_FALSE(has_organisation("O99"));
}

TEST_F(DeskTest, ALockedSessionSeesTheLockOnly) {
    house.clock.advance(people::idle_max);

    EXPECT_EQ(header(get("/account"), "Location"), "/vergrendeld");
    const auto lock = get("/vergrendeld");
    EXPECT_EQ(lock.status, 200);
    EXPECT_EQ(lock.body.find("Femke"), std::string::npos);
}

TEST_F(DeskTest, SigningOutClearsWhatTheBrowserKept) {
    const auto answer = desk->answer(own_post("/afmelden"));

    EXPECT_EQ(answer.status, 303);
    EXPECT_EQ(header(answer, "Clear-Site-Data"), "\"*\"");
    EXPECT_EQ(header(get("/account"), "Location"), "/aanmelden");
}

TEST_F(DeskTest, AnOldConfirmationAsksForANewOne) {
    house.clock.advance(std::chrono::minutes{6});

    EXPECT_EQ(header(get("/gevoelig"), "Location"), "/bevestigen?naar=%2Fgevoelig");
}

TEST_F(DeskTest, WhatBelongsToTheExampleIsAbsentElsewhere) {
    EXPECT_EQ(desk->answer(request(http::Method::post, "/demo/proef")).status, 404);

    house.house().is_demo = true;
    EXPECT_EQ(desk->answer(request(http::Method::post, "/demo/proef")).status, 303);
}

TEST_F(DeskTest, TooManyRequestsWait) {
    open({.site = {}, .is_secure = false, .requests_per_second = 0.25});
    EXPECT_EQ(get("/account").status, 200);

    const auto answer = get("/account");

    EXPECT_EQ(answer.status, 429);
    EXPECT_EQ(header(answer, "Retry-After"), "4");
}

TEST_F(DeskTest, TheWrongMethodIsSaidSo) {
    const auto answer = get("/afmelden");

    EXPECT_EQ(answer.status, 405);
    EXPECT_EQ(header(answer, "Allow"), "POST");
}

}  // namespace

}  // namespace briljant::app
