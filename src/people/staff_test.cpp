// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "people/directory.hpp"
#include "people/end_session.hpp"
#include "people/member_store.hpp"
#include "people/own_staff.hpp"
#include "people/preferences.hpp"
#include "people/session.hpp"
#include "people/testing/waterstad.hpp"

namespace briljant::people {

namespace {

using gate::testing::TestHouse;
using testing::Waterstad;

class Staff : public storage::testing::BothDatabases {
protected:
    void SetUp() override {
        BothDatabases::SetUp();
        if (IsSkipped()) return;
        house = std::make_unique<TestHouse>(database(), facts);
        people = std::make_unique<Waterstad>(*house);
    }
    void TearDown() override {
        people.reset();
        house.reset();
        BothDatabases::TearDown();
    }
    template <typename Act>
    auto as(const std::string& login, Act act) {
        const auto token = people->sign_in(login);
        auto visit = house->write();
        EXPECT_TRUE(identify(visit, token));
        auto result = act(visit);
        EXPECT_TRUE(visit.finish());
        return result;
    }
    [[nodiscard]] std::vector<std::string> directors() {
        auto visit = house->read();
        return names_with_role(visit.session(),
                               testing::waterstad_id(),
                               covenant::Role::process_director,
                               testing::today)
            .value();
    }

    testing::WaterstadFacts facts;
    std::unique_ptr<TestHouse> house;
    std::unique_ptr<Waterstad> people;
};

TEST_P(Staff, OfTheOwnOrganisationIsForItsContactPerson) {
    const auto staff = as("bram.tuin", [](gate::Visit& visit) { return read_own_staff(visit); });

    ASSERT_TRUE(staff) << staff.error().id;
    std::vector<std::string> logins;
    for (const auto& colleague : staff.value()) logins.push_back(colleague.member.login);
    std::ranges::sort(logins);
    EXPECT_EQ(logins, (std::vector<std::string>{"bram.tuin", "femke.oud"}));
    EXPECT_FALSE(as("femke.oud", [](gate::Visit& visit) { return read_own_staff(visit); }));
}

TEST_P(Staff, StandWithTheRolesThatTheyHaveAndNoOthers) {
    const auto staff = as("bram.tuin", [](gate::Visit& visit) { return read_own_staff(visit); });

    ASSERT_TRUE(staff);
    const auto femke = std::ranges::find(
        staff.value(), people->femke, [](const auto& colleague) { return colleague.member.id; });
    ASSERT_NE(femke, staff.value().end());
    ASSERT_EQ(femke->grants.size(), 1U);
    EXPECT_EQ(femke->grants.front().role, covenant::Role::participant);
}

TEST_P(Staff, NobodyRemovesHimself) {
    const auto removed =
        as("bram.tuin", [&](gate::Visit& visit) { return remove_member(visit, people->bram); });

    ASSERT_FALSE(removed);
    EXPECT_EQ(removed.error().id, "people.not-yourself");
}

TEST_P(Staff, WhomToCallIsWhoHasTheRoleToday) {
    EXPECT_EQ(directors(), std::vector<std::string>{"Noor Hamidi"});

    auto visit = house->write();
    EXPECT_TRUE(MemberStore{visit.session()}.revoke_grants(people->noor, visit.now()));
    EXPECT_TRUE(visit.finish());

    EXPECT_TRUE(directors().empty());
}

TEST_P(Staff, HowSomebodyReadsComesWithHisNextSession) {
    const auto kept = as("femke.oud", [](gate::Visit& visit) {
        Preferences wish;
        wish.language = Language::en;
        wish.is_compact = true;
        return set_preferences(visit, wish);
    });
    ASSERT_TRUE(kept) << kept.error().id;

    const auto read = [&](const std::string& login) {
        const auto token = people->sign_in(login);
        auto visit = house->read();
        return identify(visit, token).value().found.preferences;
    };
    EXPECT_EQ(read("femke.oud").language, Language::en);
    EXPECT_TRUE(read("femke.oud").is_compact);
    EXPECT_EQ(read("noor.hamidi").language, Language::nl) << "and of nobody else";
}

TEST_P(Staff, NobodySetsPreferencesWithoutASession) {
    auto visit = house->write();

    const auto kept = set_preferences(visit, {});

    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().id, "people.no-session");
    EXPECT_TRUE(visit.finish());
}

TEST_P(Staff, OneButtonUnlocksInTheExampleAlone) {
    const auto token = people->sign_in("femke.oud");
    const auto unlock = [&] {
        auto visit = house->write();
        auto renewed = unlock_demo_session(visit, token);
        EXPECT_TRUE(visit.finish());
        return renewed;
    };
    {
        auto visit = house->write();
        ASSERT_TRUE(lock_session(visit, token));
        ASSERT_TRUE(visit.finish());
    }

    house->house().is_demo = false;
    EXPECT_FALSE(unlock());

    house->house().is_demo = true;
    EXPECT_TRUE(unlock());
}

BR_ON_BOTH_DATABASES(Staff);

}  // namespace

}  // namespace briljant::people
