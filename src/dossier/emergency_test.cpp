// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "dossier/break_glass.hpp"
#include "dossier/testing/table.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using covenant::Role;
using dossier::testing::Person;
using gate::EmergencyVerdict;
using std::chrono::minutes;

// Lotte is a duty officer since before V-002 was opened; V-001 is older than that.
class Emergency : public dossier::testing::Table {
protected:
    void SetUp() override {
        Table::SetUp();
        if (IsSkipped() || HasFailure()) return;
        grant(lotte, Role::duty_officer);
        privacy = join("ingrid.maas", "O1", Role::dpo);
        const auto opened = by(noor, [](gate::Visit& visit) {
            CaseToOpen wish;
            wish.purpose = "P1";
            wish.consultation_type = "CT3";
            wish.first_processed = core::add_days(dossier::testing::today, -10);
            wish.subject.name = PersonalText{"Lisa"};
            return open_case(visit, wish);
        });
        ASSERT_TRUE(opened) << opened.error().id << " " << opened.error().detail;
        ASSERT_EQ(opened.value(), "V-002");
    }
    void grant(const Person& person, Role role) {
        auto visit = house->write();
        people::RoleGrant wish;
        wish.covenant = dossier::testing::waterstad_id();
        wish.member = person.member;
        wish.organisation = person.organisation;
        wish.role = role;
        wish.designated_at = core::add_days(dossier::testing::today, -30);
        wish.screening_at = core::add_days(dossier::testing::today, -40);
        wish.secrecy_signed_at = core::add_days(dossier::testing::today, -30);
        wish.training_valid_until = core::add_days(dossier::testing::today, 100);
        wish.confirmed_by = person.member;
        EXPECT_TRUE(people::grant_role(visit, wish));
        EXPECT_TRUE(visit.finish());
    }
    [[nodiscard]] core::Result<std::string> breaks(const Person& person,
                                                   const std::string& code,
                                                   const std::string& why = "vermist, met Lisa") {
        return by(person, [&](gate::Visit& visit) {
            return break_glass(visit, {code, /*is_vital_interest=*/true, PersonalText{why}});
        });
    }
    [[nodiscard]] std::string opens(const Person& person, const std::string& code) {
        const auto view = by(person, [&](gate::Visit& visit) { return read_case(visit, code); });
        return view ? view.value().subject.name.reveal() : std::string{view.error().id};
    }

    Person privacy;
};
BR_ON_BOTH_DATABASES(Emergency);

TEST_P(Emergency, R57OpensOneCaseForAnHourAndNoLonger) {
    EXPECT_EQ(opens(lotte, "V-002"), "gate.not-found");

    const auto code = breaks(lotte, "V-002");
    ASSERT_TRUE(code) << code.error().id << " " << code.error().detail;

    EXPECT_EQ(opens(lotte, "V-002"), "Lisa");
    EXPECT_EQ(opens(lotte, "V-001"), "gate.not-found");
    house->clock.set(gate::testing::TestHouse::start + minutes{59});
    EXPECT_EQ(opens(lotte, "V-002"), "Lisa");
    house->clock.set(gate::testing::TestHouse::start + minutes{60});
    EXPECT_EQ(opens(lotte, "V-002"), "gate.not-found");
}

TEST_P(Emergency, R57EndsByHandAtOnce) {
    ASSERT_TRUE(breaks(lotte, "V-002"));
    ASSERT_TRUE(by(lotte, [](gate::Visit& visit) { return end_emergency(visit); }));

    EXPECT_EQ(opens(lotte, "V-002"), "gate.not-found");
}

TEST_P(Emergency, R57IsForDutyOfficersWithAVitalInterestAndAReason) {
    EXPECT_EQ(breaks(femke, "V-002").error().id, "gate.not-found");
    EXPECT_EQ(breaks(lotte, "V-002", "").error().id, "emergency.reason-missing");
    const auto without = by(lotte, [](gate::Visit& visit) {
        return break_glass(
            visit, {"V-002", /*is_vital_interest=*/false, PersonalText{"ik wil het weten"}});
    });
    EXPECT_EQ(without.error().id, "emergency.no-vital-interest");
    EXPECT_EQ(opens(lotte, "V-002"), "gate.not-found");
}

TEST_P(Emergency, WithoutAKeyLooksLikeACaseThatNeverWas) {
    const auto older = breaks(lotte, "V-001");
    const auto none = breaks(lotte, "V-999");

    ASSERT_FALSE(older);
    ASSERT_FALSE(none);
    EXPECT_EQ(older.error().id, "gate.not-found");
    EXPECT_EQ(older.error().id, none.error().id);
    EXPECT_EQ(older.error().detail, none.error().detail);
}

TEST_P(Emergency, ShowsTheMembersThatADutyOfficerLooked) {
    ASSERT_TRUE(breaks(lotte, "V-002"));
    ASSERT_EQ(opens(lotte, "V-002"), "Lisa");

    const auto seen = by(noor, [](gate::Visit& visit) { return read_access(visit, "V-002"); });
    ASSERT_TRUE(seen);
    const auto lines = seen.value().lines;
    const auto is_emergency = [](const Access& line) {
        return line.role == "DUTY_OFFICER" && line.act == "emergency.start";
    };
    EXPECT_TRUE(std::ranges::any_of(lines, is_emergency));
}

TEST_P(Emergency, TellsDirectorAndPrivacyOfficerAtOnceAndNobodyElse) {
    ASSERT_TRUE(breaks(lotte, "V-002"));

    const auto told = [&](const Person& person) {
        const auto list = by(person, [](gate::Visit& visit) { return list_emergencies(visit); });
        return list ? list.value().accesses.size() : 99U;
    };
    EXPECT_EQ(told(noor), 1U);
    EXPECT_EQ(told(privacy), 1U);
    EXPECT_EQ(told(femke), 0U);
    EXPECT_EQ(told(mark), 0U);
}

TEST_P(Emergency, IsJudgedOnceByAPrivacyOfficerWhoReadsTheReasonAndNothingOfTheCase) {
    const auto code = breaks(lotte, "V-002");
    ASSERT_TRUE(code);
    const auto judge = [&](const Person& person) {
        return by(person, [&](gate::Visit& visit) {
            return judge_emergency(
                visit, {code.value(), EmergencyVerdict::justified, PersonalText{"het kon niet"}});
        });
    };

    const auto view =
        by(privacy, [&](gate::Visit& visit) { return read_emergency(visit, code.value()); });
    ASSERT_TRUE(view) << view.error().id << " " << view.error().detail;
    ASSERT_TRUE(view.value().words);
    EXPECT_EQ(view.value().words->reason.reveal(), "vermist, met Lisa");
    EXPECT_EQ(opens(privacy, "V-002"), "gate.not-found");

    EXPECT_FALSE(judge(noor));
    EXPECT_FALSE(judge(lotte));
    ASSERT_TRUE(judge(privacy));
    EXPECT_EQ(judge(privacy).error().id, "gate.emergency-judged");
    const auto after =
        by(privacy, [&](gate::Visit& visit) { return read_emergency(visit, code.value()); });
    ASSERT_TRUE(after);
    EXPECT_EQ(after.value().access.verdict, EmergencyVerdict::justified);
    EXPECT_EQ(after.value().words->finding.reveal(), "het kon niet");
}

TEST_P(Emergency, IsForTwiceADay) {
    ASSERT_TRUE(breaks(lotte, "V-002"));
    ASSERT_TRUE(breaks(lotte, "V-002"));

    EXPECT_EQ(breaks(lotte, "V-002").error().id, "emergency.too-many");
}

TEST_P(Emergency, ReadsAndDoesNothingElse) {
    ASSERT_TRUE(breaks(lotte, "V-002"));

    auto item = draft("zij is gezien");
    item.case_code = "V-002";
    const auto shared = by(
        lotte, [&](gate::Visit& visit) { return share_contribution(visit, item, std::nullopt); });
    EXPECT_FALSE(shared);
}

}  // namespace

}  // namespace briljant::dossier
