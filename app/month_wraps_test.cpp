// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/month_wraps.hpp"

#include "gate/testing/house.hpp"
#include "people/add_member.hpp"
#include "people/member_keys.hpp"

namespace briljant::app {

namespace {

constexpr std::string_view month = "2026-11";

constexpr storage::Statement wraps{
    "testing.log_wraps",
    "SELECT member_id, wrap FROM key_wrap WHERE covenant_id = $1 AND kind = 'log'"};
constexpr storage::Statement commitment{
    "testing.log_commitment",
    "SELECT commitment FROM compartment WHERE covenant_id = $1 AND kind = 'log'"};

// Stretching a passphrase takes its time; the key that comes out of it is a key like any other.
people::Stretched stretched() {
    return {core::Bytes(16, 1), crypto::SecretKey{core::Key{5, 5, 5}}};
}

class MonthWraps : public storage::testing::BothDatabases {
protected:
    void SetUp() override {
        BothDatabases::SetUp();
        if (IsSkipped()) return;
        house_ = std::make_unique<gate::testing::TestHouse>(database());
        keys_ = &house_->house().keys;
    }
    void TearDown() override {
        house_.reset();
        BothDatabases::TearDown();
    }
    // The first leaf of a month needs its key.
    core::Key begin_month() {
        auto visit = house_->write();
        const auto made = log::ensure_month_key(visit.session(),
                                                core::CovenantId{},
                                                month,
                                                visit.random(),
                                                month_wraps(*keys_, visit.random()));
        EXPECT_TRUE(made) << made.error().detail;
        EXPECT_TRUE(visit.finish());
        return made.value();
    }
    void hand_over() {
        auto visit = house_->write();
        const auto done =
            hand_over_months(visit.session(), core::CovenantId{}, *keys_, visit.random());
        EXPECT_TRUE(done) << done.error().id;
        EXPECT_TRUE(visit.finish());
    }
    core::MemberId add_officer(bool is_confirmed) {
        auto visit = house_->write();
        people::Member draft;
        draft.login = "ingrid.maas";
        draft.name = "Ingrid Maas";
        draft.state = people::MemberState::active;
        const auto member = people::add_member(visit, draft).value();
        EXPECT_TRUE(people::make_member_keys(visit, member, stretched()));
        people::RoleGrant grant;
        grant.member = member;
        grant.role = covenant::Role::dpo;
        if (is_confirmed) grant.confirmed_by = member;
        EXPECT_TRUE(people::grant_role(visit, grant));
        secret_ = people::open_member_secret(visit, member, stretched().key.expose()).value();
        EXPECT_TRUE(visit.finish());
        return member;
    }
    std::int64_t waiting() {
        auto visit = house_->read();
        return months_that_wait(visit.session()).value();
    }
    storage::Rows rows_of(const storage::Statement& statement) {
        auto visit = house_->read();
        return visit.session().query(statement, storage::values(core::CovenantId{})).value();
    }
    // The public half of what this member opens.
    core::Key opened_by(const core::MemberId& member) {
        const auto found = rows_of(wraps);
        EXPECT_EQ(found.size(), 1U);
        EXPECT_EQ(found.at(0).text(0), member.text());
        const auto opened = crypto::unwrap_key(*keys_,
                                               {"log", std::string{month}, 1, member.text()},
                                               secret_->expose(),
                                               found.at(0).bytes(1),
                                               rows_of(commitment).at(0).bytes(0));
        EXPECT_TRUE(opened) << opened.error().id;
        return crypto::box_public(opened.value().expose());
    }

    std::unique_ptr<gate::testing::TestHouse> house_;
    const crypto::InstanceKeys* keys_ = nullptr;
    std::optional<crypto::SecretKey> secret_;
};

TEST_P(MonthWraps, AMonthIsSealedToThePrivacyOfficerWhoIsThere) {
    const auto officer = add_officer(/*is_confirmed=*/true);
    const auto public_key = begin_month();

    EXPECT_EQ(waiting(), 0);
    EXPECT_EQ(opened_by(officer), public_key);
}

TEST_P(MonthWraps, WithoutAnyReaderAMonthWaitsAndIsNotLost) {
    (void)begin_month();
    hand_over();

    EXPECT_EQ(waiting(), 1);
    EXPECT_EQ(rows_of(wraps).at(0).text(0), core::MemberId{}.text());
}

TEST_P(MonthWraps, TheFirstPrivacyOfficerTakesOverWhatWaitedAndNobodyElseKeepsIt) {
    const auto public_key = begin_month();
    const auto officer = add_officer(/*is_confirmed=*/true);
    hand_over();

    EXPECT_EQ(waiting(), 0);
    EXPECT_EQ(opened_by(officer), public_key);
}

TEST_P(MonthWraps, ARoleThatNoSecondPersonConfirmedReadsNothing) {
    (void)begin_month();
    (void)add_officer(/*is_confirmed=*/false);
    hand_over();

    EXPECT_EQ(waiting(), 1);
}

BR_ON_BOTH_DATABASES(MonthWraps);

}  // namespace

}  // namespace briljant::app
