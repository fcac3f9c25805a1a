// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "accession/accession.hpp"

#include <iostream>

#include "accession/accession_store.hpp"
#include "accession/standing.hpp"
#include "accession/testing/region.hpp"

namespace briljant::accession {

namespace {

using covenant::AccessionStatus;
using people::testing::today;
using testing::deciding;
using testing::Region;

class Accessions : public storage::testing::BothDatabases {
protected:
    void SetUp() override {
        BothDatabases::SetUp();
        if (IsSkipped()) return;
        region = std::make_unique<Region>(database());
    }
    void TearDown() override {
        region.reset();
        BothDatabases::TearDown();
    }
    void everybody_agrees(const std::string& code) {
        for (const auto login : deciding)
            ASSERT_TRUE(region->answer(std::string{login}, code, Answer::yes)) << login;
    }
    void join(const std::string& code) {
        region->invite_and_declare(code);
        everybody_agrees(code);
        const auto done = region->let_in_today(code);
        ASSERT_TRUE(done) << done.error().id << " " << done.error().detail;
        auto visit = region->house().write();
        region->contact(visit, code);
        ASSERT_TRUE(visit.finish());
    }
    void suspend(const std::string& code) {
        ASSERT_TRUE(region->by("olga.timmer", [&](gate::Visit& visit) {
            return ask_suspension(visit, code, SuspensionReason::data_breach);
        }));
        ASSERT_TRUE(region->by("ruud.bakema", [&](gate::Visit& visit) {
            return decide_suspension(visit, code, Answer::yes);
        }));
    }
    std::shared_ptr<const covenant::Covenant> covenant_now() {
        auto visit = region->house().read();
        return region->facts.registry.find(visit.session(), region->covenant()).value();
    }
    AccessionStatus status_of(const std::string& code, const std::string& version = "1.1") {
        const auto covenant = covenant_now();
        const auto* party = covenant->version(version)->party(code);
        return party == nullptr ? AccessionStatus::invited : party->accession_on(today);
    }

    std::unique_ptr<Region> region;
};

TEST_P(Accessions, R03_NobodyIsLetInBeforeEveryPartyAgreed) {
    region->invite_and_declare("S1");
    for (const auto login : deciding) {
        if (login == deciding.back()) break;
        ASSERT_TRUE(region->answer(std::string{login}, "S1", Answer::yes)) << login;
        const auto early = region->let_in_today("S1");
        ASSERT_FALSE(early) << login;
        EXPECT_EQ(early.error().id, "gate.not-found");
    }
    EXPECT_EQ(status_of("S1"), AccessionStatus::invited);
    ASSERT_TRUE(region->answer(std::string{deciding.back()}, "S1", Answer::yes));
    ASSERT_TRUE(region->let_in_today("S1"));
    EXPECT_EQ(status_of("S1"), AccessionStatus::acceded);
}

TEST_P(Accessions, R03_ADeclarationIsNeededAndANoOfOnePartyKeepsItOut) {
    ASSERT_TRUE(region->by("olga.timmer", [](gate::Visit& visit) {
        return invite_organisation(
            visit, {.code = "S1", .name = "School", .org_type = covenant::OrgType::school});
    }));
    const auto early = region->answer("contact.O2", "S1", Answer::yes);
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().id, "accession.not-now");
    ASSERT_FALSE(region->let_in_today("S1"));
    ASSERT_TRUE(region->by("olga.timmer", [](gate::Visit& visit) {
        return file_declaration(visit, "S1", Region::declaration());
    }));
    everybody_agrees("S1");
    ASSERT_TRUE(region->answer("contact.O4", "S1", Answer::no));
    EXPECT_FALSE(region->let_in_today("S1"));
    ASSERT_TRUE(region->answer("contact.O4", "S1", Answer::yes));
    EXPECT_TRUE(region->let_in_today("S1"));
}

TEST_P(Accessions, R03_WhoPreparesNeverApprovesAlone) {
    auto visit = region->house().write();
    people::RoleGrant grant;
    const auto olga = region->actor("olga.timmer");
    grant.covenant = region->covenant();
    grant.member = olga.member;
    grant.organisation = olga.organisation;
    grant.role = covenant::Role::org_contact;
    grant.designated_at = core::add_days(today, -10);
    grant.confirmed_by = olga.member;
    ASSERT_TRUE(people::grant_role(visit, grant));
    ASSERT_TRUE(visit.finish());
    region->invite_and_declare("S1");

    const auto own = region->answer("olga.timmer", "S1", Answer::yes);

    ASSERT_FALSE(own);
    EXPECT_EQ(own.error().detail, "covenant.second-person-required");
    EXPECT_TRUE(region->answer("ruud.bakema", "S1", Answer::yes));
}

TEST_P(Accessions, AnApprovalAsksTheSecondFactorAgain) {
    region->invite_and_declare("S1");
    auto visit = region->house().write();
    auto bram = region->actor("contact.O2");
    bram.stepped_up_at = visit.now() - std::chrono::minutes{6};
    visit.become(std::move(bram));

    const auto stale = answer_accession(visit, "S1", Answer::yes);

    ASSERT_FALSE(stale);
    EXPECT_EQ(stale.error().detail, "covenant.step-up-required");
}

TEST_P(Accessions, AKindThatTheTableDoesNotKnowAsksANewVersionFirst) {
    const auto asked = [&](covenant::OrgType type) {
        return region->by("olga.timmer", [&](gate::Visit& visit) {
            return invite_organisation(visit, {.code = "X1", .name = "X", .org_type = type});
        });
    };
    EXPECT_EQ(asked(covenant::OrgType::probation).error().id, "accession.version-first");
    EXPECT_EQ(asked(covenant::OrgType::police).error().id, "accession.type-not-open");
    EXPECT_TRUE(asked(covenant::OrgType::shelter));
    EXPECT_EQ(asked(covenant::OrgType::shelter).error().id, "accession.code-taken");
}

TEST_P(Accessions, R05_WhoJoinsLaterStandsInEveryVersionAndTheDocumentStaysAsItIs) {
    join("S1");
    EXPECT_EQ(status_of("S1", "1.0"), AccessionStatus::acceded);
    EXPECT_EQ(status_of("S1", "1.1"), AccessionStatus::acceded);
    EXPECT_TRUE(region->is_let_in("contact.S1"));
    const auto loaded =
        covenant::load_covenant(testing::waterstad_text(), core::add_days(today, -200));
    EXPECT_EQ(covenant_now()->version("1.1")->content().json,
              loaded.covenant->version("1.1")->content().json);
    EXPECT_EQ(covenant_now()->version("1.1")->content().parties.size(),
              loaded.covenant->version("1.1")->content().parties.size() + 1);
}

TEST_P(Accessions, R02_WhoIsLetInFromALaterDayWaitsUntilThatDay) {
    region->invite_and_declare("S1");
    everybody_agrees("S1");
    ASSERT_TRUE(region->by("olga.timmer", [](gate::Visit& visit) {
        return let_in(visit, "S1", core::add_days(today, 1));
    }));
    auto visit = region->house().write();
    region->contact(visit, "S1");
    ASSERT_TRUE(visit.finish());
    EXPECT_FALSE(region->is_let_in("contact.S1"));
    region->house().clock.advance(std::chrono::hours{24});
    EXPECT_TRUE(region->is_let_in("contact.S1"));
}

TEST_P(Accessions, R04_AccessEndsAtTheInstantThatTheNoticePeriodEnds) {
    ASSERT_TRUE(region->by("contact.O6", [](gate::Visit& visit) { return give_notice(visit); }));
    EXPECT_EQ(status_of("O6"), AccessionStatus::notice_given);
    const auto ends = core::add_days(today, 90);
    EXPECT_EQ(covenant_now()->version("1.0")->party("O6")->accession_ends, ends);
    const auto first_moment = core::from_local(ends, std::chrono::minutes{0});
    region->house().clock.set(first_moment - std::chrono::milliseconds{1});
    EXPECT_TRUE(region->is_let_in("contact.O6"));
    region->house().clock.set(first_moment);
    EXPECT_FALSE(region->is_let_in("contact.O6"));
    EXPECT_TRUE(region->is_let_in("contact.O5"));
}

TEST_P(Accessions, ANoticeMayBeTakenBackUntilItEnds) {
    const auto give = [](gate::Visit& visit) { return give_notice(visit); };
    const auto take_back = [](gate::Visit& visit) { return withdraw_notice(visit); };
    EXPECT_EQ(region->by("contact.O6", take_back).error().id, "accession.not-now");
    ASSERT_TRUE(region->by("contact.O6", give));
    EXPECT_EQ(region->by("contact.O6", give).error().id, "accession.not-now");
    ASSERT_TRUE(region->by("contact.O6", take_back));
    EXPECT_EQ(status_of("O6"), AccessionStatus::acceded);
    region->house().clock.advance(std::chrono::hours{24 * 91});
    EXPECT_TRUE(region->is_let_in("contact.O6"));
}

TEST_P(Accessions, R02_ASuspensionHoldsAtOnceAndAsksTwoPeople) {
    ASSERT_TRUE(region->by("olga.timmer", [](gate::Visit& visit) {
        return ask_suspension(visit, "O6", SuspensionReason::no_mandate);
    }));
    EXPECT_TRUE(region->is_let_in("contact.O6")) << "asking changes nothing";
    const auto decide = [](gate::Visit& visit) {
        return decide_suspension(visit, "O6", Answer::yes);
    };
    EXPECT_FALSE(region->by("olga.timmer", decide)) << "the covenant manager does not decide";
    EXPECT_FALSE(region->by("contact.O2", decide));
    ASSERT_TRUE(region->by("ruud.bakema", decide));
    EXPECT_FALSE(region->is_let_in("contact.O6"));
    ASSERT_TRUE(
        region->by("olga.timmer", [](gate::Visit& visit) { return ask_lifting(visit, "O6"); }));
    EXPECT_FALSE(region->is_let_in("contact.O6"));
    ASSERT_TRUE(region->by("ruud.bakema", decide));
    EXPECT_TRUE(region->is_let_in("contact.O6"));
}

TEST_P(Accessions, R03_WhoIsSuspendedDecidesAboutNobody) {
    region->invite_and_declare("S1");
    suspend("O6");
    EXPECT_FALSE(region->answer("contact.O6", "S1", Answer::yes));
    for (const auto login : deciding) {
        if (login == "contact.O6") continue;
        ASSERT_TRUE(region->answer(std::string{login}, "S1", Answer::yes)) << login;
    }
    EXPECT_TRUE(region->let_in_today("S1"));
}

TEST_P(Accessions, OnlyItsOwnActsAreOpenToEachRole) {
    const auto invite = [](gate::Visit& visit) {
        return invite_organisation(
            visit, {.code = "S1", .name = "School", .org_type = covenant::OrgType::school});
    };
    EXPECT_FALSE(region->by("contact.O2", invite));
    EXPECT_FALSE(region->by("ruud.bakema", invite));
    EXPECT_FALSE(region->by("ruud.bakema", [](gate::Visit& visit) { return give_notice(visit); }));
}

TEST_P(Accessions, WhatIsUndoneIsNotRemembered) {
    {
        auto visit = region->house().write();
        visit.become(region->actor("contact.O6"));
        ASSERT_TRUE(give_notice(visit));
        const auto inside =
            region->facts.registry.find(visit.session(), region->covenant()).value();
        EXPECT_EQ(inside->version("1.1")->party("O6")->accession, AccessionStatus::notice_given);
        ASSERT_TRUE(visit.undo());
        ASSERT_TRUE(visit.finish());
    }
    EXPECT_EQ(status_of("O6"), AccessionStatus::acceded);
    suspend("O5");
    EXPECT_EQ(status_of("O6"), AccessionStatus::acceded);
    EXPECT_EQ(status_of("O5"), AccessionStatus::suspended);
}

// Two nodes on one database, each with a memory of its own: neither ever answers with what was.
TEST_P(Accessions, R04_TheVeryNextRequestOfWhoWasSuspendedIsRefused) {
    const char* wanted = std::getenv("BRILJANT_REVOCATIONS");
    const int rounds = wanted == nullptr ? 50 : std::atoi(wanted);
    covenant::CovenantRegistry other_node;
    int stale = 0;
    const auto is_suspended_elsewhere = [&] {
        auto visit = region->house().read();
        const auto covenant = other_node.find(visit.session(), region->covenant()).value();
        return covenant->version("1.1")->party("O6")->accession == AccessionStatus::suspended;
    };
    const auto both = [&](auto first) {
        auto visit = region->house().write();
        visit.become(region->actor("olga.timmer"));
        ASSERT_TRUE(first(visit));
        visit.become(region->actor("ruud.bakema"));
        ASSERT_TRUE(decide_suspension(visit, "O6", Answer::yes));
        ASSERT_TRUE(visit.finish());
    };
    for (int i = 0; i < rounds; ++i) {
        both([](gate::Visit& visit) {
            return ask_suspension(visit, "O6", SuspensionReason::data_breach);
        });
        stale += region->is_let_in("contact.O6") || !is_suspended_elsewhere() ? 1 : 0;
        both([](gate::Visit& visit) { return ask_lifting(visit, "O6"); });
        stale += !region->is_let_in("contact.O6") || is_suspended_elsewhere() ? 1 : 0;
    }
    std::cout << rounds << " revocations, each asked at once on two nodes: " << stale
              << " stale answers\n";
    EXPECT_EQ(stale, 0);
}

BR_ON_BOTH_DATABASES(Accessions);

}  // namespace

}  // namespace briljant::accession
