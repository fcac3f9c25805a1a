// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/asker_facts.hpp"

#include "people/member_store.hpp"
#include "people/session.hpp"
#include "people/testing/waterstad.hpp"

namespace briljant::people {

namespace {

using covenant::Known;
using gate::testing::TestHouse;
using testing::today;
using testing::Waterstad;

covenant::CovenantVersion version_with_parties() {
    covenant::VersionContent content;
    covenant::Party protection;
    protection.code = "O2";
    protection.org_types = {covenant::OrgType::certified_child_protection};
    protection.accession = covenant::AccessionStatus::acceded;
    protection.accession_from = core::add_days(today, -100);
    content.parties.push_back(protection);
    return covenant::CovenantVersion{std::move(content)};
}

class AskerFacts : public storage::testing::BothDatabases {
protected:
    void SetUp() override {
        BothDatabases::SetUp();
        if (IsSkipped()) return;
        house = std::make_unique<TestHouse>(database());
        people = std::make_unique<Waterstad>(*house);
    }
    void TearDown() override {
        people.reset();
        house.reset();
        BothDatabases::TearDown();
    }
    covenant::AskerFacts facts_of(const core::MemberId& member, const core::Date& day) {
        gate::Actor actor;
        actor.member = member;
        actor.covenant = testing::waterstad_id();
        actor.has_second_factor = true;
        auto visit = house->read();
        const auto facts = asker_facts(visit.session(), actor, version_with_parties(), day);
        EXPECT_TRUE(facts) << facts.error().id << " " << facts.error().detail;
        return facts.value();
    }
    void change(const std::function<core::Result<void>(MemberStore&)>& act) {
        auto visit = house->write();
        MemberStore store{visit.session()};
        EXPECT_TRUE(act(store));
        EXPECT_TRUE(visit.finish());
    }

    std::unique_ptr<TestHouse> house;
    std::unique_ptr<Waterstad> people;
};

TEST_P(AskerFacts, ADesignatedTrainedMemberOfAPartyHasAllOfThem) {
    const auto facts = facts_of(people->femke, today);

    EXPECT_EQ(facts.designated, Known::yes);
    EXPECT_EQ(facts.screened, Known::yes);
    EXPECT_EQ(facts.secrecy_signed, Known::yes);
    EXPECT_EQ(facts.training_valid, Known::yes);
    EXPECT_EQ(facts.strong_login, Known::yes);
    EXPECT_EQ(facts.commercial_duties, Known::no);
    EXPECT_EQ(facts.blocked, Known::no);
    EXPECT_TRUE(facts.roles.contains(covenant::Role::participant));
    EXPECT_TRUE(facts.org_types.contains(covenant::OrgType::certified_child_protection));
    EXPECT_EQ(facts.accession, covenant::AccessionStatus::acceded);
    EXPECT_FALSE(facts.has_case_direction);
}

TEST_P(AskerFacts, TheOrganisationOfTheProcessDirectorHasTheCaseDirection) {
    EXPECT_TRUE(facts_of(people->olga, today).has_case_direction);
}

TEST_P(AskerFacts, ATrainingEndsOnItsLastDay) {
    const auto last_day = core::add_days(today, 100);

    EXPECT_EQ(facts_of(people->femke, core::add_days(last_day, -1)).training_valid, Known::yes);
    EXPECT_EQ(facts_of(people->femke, last_day).training_valid, Known::no);
}

TEST_P(AskerFacts, BeforeTheDesignationThereIsNoRole) {
    const auto facts = facts_of(people->femke, core::add_days(today, -31));

    EXPECT_EQ(facts.designated, Known::no);
    EXPECT_TRUE(facts.roles.empty());
}

TEST_P(AskerFacts, ARevokedRoleCountsNoMore) {
    change(
        [&](MemberStore& store) { return store.revoke_grants(people->femke, house->clock.now()); });

    EXPECT_TRUE(facts_of(people->femke, today).roles.empty());
}

TEST_P(AskerFacts, ARoleThatNobodyConfirmedDoesNotCount) {
    change([&](MemberStore& store) {
        auto grant =
            people->grant_for(people->femke, people->protection, covenant::Role::case_director);
        grant.confirmed_by.reset();
        return store.add(core::RowId::random(house->random), grant, house->clock.now());
    });

    EXPECT_FALSE(facts_of(people->femke, today).roles.contains(covenant::Role::case_director));
}

TEST_P(AskerFacts, ABlockedAccountIsSaidToBeBlocked) {
    change(
        [&](MemberStore& store) { return store.set_state(people->femke, MemberState::blocked); });

    EXPECT_EQ(facts_of(people->femke, today).blocked, Known::yes);
}

TEST_P(AskerFacts, OfAStrangerNothingIsKnown) {
    const auto facts = facts_of(core::MemberId::random(house->random), today);

    EXPECT_EQ(facts.designated, Known::unknown);
    EXPECT_EQ(facts.blocked, Known::unknown);
    EXPECT_TRUE(facts.roles.empty());
}

BR_ON_BOTH_DATABASES(AskerFacts);

}  // namespace

}  // namespace briljant::people
