// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/session.hpp"

#include "people/directory.hpp"
#include "people/testing/waterstad.hpp"

namespace briljant::people {

namespace {

using gate::testing::TestHouse;
using testing::Waterstad;

class Sessions : public storage::testing::BothDatabases {
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
    Standing standing(const std::string& token) {
        auto visit = house->read();
        const auto identified = identify(visit, token);
        EXPECT_TRUE(identified);
        EXPECT_EQ(visit.actor() != nullptr, identified.value().standing == Standing::active);
        return identified.value().standing;
    }

    std::unique_ptr<TestHouse> house;
    std::unique_ptr<Waterstad> people;
};

TEST_P(Sessions, TheCookieMakesTheVisitItsMember) {
    const auto token = people->sign_in("femke.oud");

    auto visit = house->read();
    const auto identified = identify(visit, token);

    ASSERT_TRUE(identified);
    ASSERT_NE(visit.actor(), nullptr);
    EXPECT_EQ(visit.actor()->name, "Femke Oud");
    EXPECT_EQ(visit.actor()->organisation_name, "GI De Sluis");
    EXPECT_EQ(visit.actor()->organisation_code, "O2");
    EXPECT_EQ(visit.actor()->covenant, testing::waterstad_id());
    EXPECT_TRUE(visit.actor()->has_second_factor);
    EXPECT_TRUE(identified.value().roles.contains(covenant::Role::participant));
}

TEST_P(Sessions, TheSecretOfTheActorBelongsToItsPublicKey) {
    const auto token = people->sign_in("femke.oud");

    auto visit = house->read();
    ASSERT_TRUE(identify(visit, token));
    const auto known = public_key(visit.session(), people->femke);

    ASSERT_TRUE(known);
    EXPECT_EQ(crypto::box_public(visit.actor()->secret.expose()), known.value());
}

TEST_P(Sessions, AnotherTokenIsNobody) {
    auto token = people->sign_in("femke.oud");
    token.front() = token.front() == 'A' ? 'B' : 'A';

    EXPECT_EQ(standing(token), Standing::none);
    EXPECT_EQ(standing(""), Standing::none);
    EXPECT_EQ(standing("not a token"), Standing::none);
}

TEST_P(Sessions, FifteenMinutesWithoutARequestLockIt) {
    const auto token = people->sign_in("femke.oud");

    house->clock.advance(std::chrono::minutes{14});
    EXPECT_EQ(standing(token), Standing::active);

    house->clock.advance(std::chrono::minutes{1});
    EXPECT_EQ(standing(token), Standing::locked);
}

TEST_P(Sessions, ARequestStartsTheFifteenMinutesAgain) {
    const auto token = people->sign_in("femke.oud");
    house->clock.advance(std::chrono::minutes{14});
    auto visit = house->read();
    ASSERT_TRUE(identify(visit, token));
    ASSERT_TRUE(visit.finish());

    house->clock.advance(std::chrono::minutes{14});

    EXPECT_EQ(standing(token), Standing::active);
}

TEST_P(Sessions, TenHoursEndItHoweverBusy) {
    const auto token = people->sign_in("femke.oud");

    house->clock.advance(session_max);

    EXPECT_EQ(standing(token), Standing::none);
}

TEST_P(Sessions, ANewTokenMakesTheOldOneWorthless) {
    const auto old_token = people->sign_in("femke.oud");

    auto visit = house->write();
    const auto token = renew_session(visit, old_token, {});
    ASSERT_TRUE(token);
    ASSERT_TRUE(visit.finish());

    EXPECT_EQ(standing(old_token), Standing::none);
    EXPECT_EQ(standing(token.value()), Standing::active);
}

TEST_P(Sessions, TheGlassesOfTheExampleDoNotExistElsewhere) {
    auto visit = house->write();
    house->house().is_demo = false;

    const auto token =
        sign_in_as(visit, {"femke.oud", ""}, testing::stretched("briljant demo").key.expose());

    ASSERT_FALSE(token);
    EXPECT_EQ(token.error().code, core::ErrorCode::not_found);
}

BR_ON_BOTH_DATABASES(Sessions);

}  // namespace

}  // namespace briljant::people
