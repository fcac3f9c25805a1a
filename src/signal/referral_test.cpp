// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "signal/referral.hpp"

#include "dossier/dossier_pages.hpp"
#include "dossier/testing/table.hpp"
#include "signal/open_referral.hpp"
#include "signal/signal_pages.hpp"

namespace briljant::signal {

namespace {

using core::PersonalText;

constexpr std::string_view rule = "TC1 AND TC2 AND (TC3 OR TC4) AND TC5";

CriteriaAssessment judged(std::string criterion, bool is_met) {
    return {std::move(criterion), is_met, PersonalText{"omdat"}};
}

std::vector<CriteriaAssessment> judgements(bool third, bool fourth) {
    return {judged("TC1", true),
            judged("TC2", true),
            judged("TC3", third),
            judged("TC4", fourth),
            judged("TC5", true)};
}

TEST(AcceptRule, NeedsOneOfTwoAndAllTheOthers) {
    EXPECT_EQ(accepts(rule, judgements(true, false)), std::optional{true});
    EXPECT_EQ(accepts(rule, judgements(false, true)), std::optional{true});
    EXPECT_EQ(accepts(rule, judgements(false, false)), std::optional{false});
}

TEST(AcceptRule, BindsAndBeforeOr) {
    EXPECT_EQ(accepts("TC3 OR TC1 AND TC4", judgements(true, false)), std::optional{true});
    EXPECT_EQ(accepts("TC4 AND TC1 OR TC4", judgements(true, false)), std::optional{false});
}

TEST(AcceptRule, ACriterionThatWasNotJudgedIsNotMet) {
    EXPECT_EQ(accepts("TC1 AND TC8", judgements(true, true)), std::optional{false});
}

TEST(AcceptRule, ARuleThatCannotBeReadAcceptsNothing) {
    EXPECT_EQ(accepts("TC1 AND (TC2", judgements(true, true)), std::nullopt);
    EXPECT_EQ(accepts("TC1 TC2", judgements(true, true)), std::nullopt);
    EXPECT_EQ(accepts("AND", judgements(true, true)), std::nullopt);
    EXPECT_EQ(accepts("", judgements(true, true)), std::nullopt);
}

TEST(Routes, OfCasesAndReferralsDoNotStandInEachOthersWay) {
    auto routes = dossier::dossier_routes();
    const auto more = signal_routes();
    routes.insert(routes.end(), more.begin(), more.end());

    const auto router = http::BasicRouter<people::Page>::create(std::move(routes));

    ASSERT_TRUE(router) << router.error().detail;
    const auto found = router.value().find(http::Method::get, "/casussen/nieuw");
    using Match = http::BasicRouter<people::Page>::Match;
    ASSERT_TRUE(std::holds_alternative<Match>(found));
    EXPECT_EQ(std::get<Match>(found).route->pattern, "/casussen/nieuw");
}

class Referrals : public dossier::testing::Table {
protected:
    [[nodiscard]] static ReferralToOpen wish() {
        ReferralToOpen result;
        result.referral.received_on = core::add_days(dossier::testing::today, -3);
        result.referral.reason = PersonalText{"zorgen van school"};
        result.referral.aim = PersonalText{"een plan"};
        result.referral.purpose = "P1";
        result.consultation_type = "CT3";
        result.victim_status = dossier::VictimStatus::presumed;
        result.subject.name = PersonalText{"Tessa"};
        const auto* set = criteria_of(*people::testing::waterstad_version(), "CT3");
        for (const auto& criterion : set->criteria) {
            result.assessments.push_back(judged(criterion.code, criterion.code != "TC4"));
        }
        return result;
    }
    [[nodiscard]] core::Result<OpenedCases> open(const dossier::testing::Person& person,
                                                 const ReferralToOpen& referral) {
        return by(person, [&](gate::Visit& visit) { return open_referral(visit, referral); });
    }
};

TEST_P(Referrals, AnAcceptedOneOpensACaseAndIsReadInIt) {
    const auto opened = open(noor, wish());
    ASSERT_TRUE(opened) << opened.error().id << " " << opened.error().detail;
    EXPECT_EQ(opened.value().suspect, "");

    const auto view =
        by(noor, [&](gate::Visit& visit) { return read_referral(visit, opened.value().victim); });

    ASSERT_TRUE(view) << view.error().id << " " << view.error().detail;
    ASSERT_TRUE(view.value().referral.has_value());
    EXPECT_EQ(view.value().referral->reason.reveal(), "zorgen van school");
    ASSERT_EQ(view.value().assessments.size(), 8U);
    EXPECT_EQ(view.value().assessments.at(3).is_met, std::optional{false});
}

TEST_P(Referrals, ASuspectGetsACaseOfHisOwnBehindTheWall) {
    auto two = wish();
    two.suspect.emplace().name = PersonalText{"verdachte"};

    const auto opened = open(noor, two);

    ASSERT_TRUE(opened) << opened.error().id << " " << opened.error().detail;
    EXPECT_TRUE(opened.value().suspect.starts_with("S-"));
    const auto view = by(
        noor, [&](gate::Visit& visit) { return dossier::read_case(visit, opened.value().victim); });
    ASSERT_TRUE(view);
    ASSERT_EQ(view.value().links.size(), 1U);
    EXPECT_EQ(view.value().links.front().other_case, opened.value().suspect);
}

TEST_P(Referrals, WithoutAReasonForEachCriterionNothingOpens) {
    auto unfinished = wish();
    unfinished.assessments.front().reason = {};

    const auto opened = open(noor, unfinished);

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().id, "signal.criteria-incomplete");
}

TEST_P(Referrals, ARuleThatDoesNotAcceptOpensNothing) {
    auto rejected = wish();
    rejected.assessments.front().is_met = false;

    const auto opened = open(noor, rejected);

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().id, "signal.not-accepted");
}

TEST_P(Referrals, AParticipantOpensNoCase) {
    EXPECT_FALSE(open(femke, wish()));
    const auto version = by(femke, [](gate::Visit& visit) { return version_to_open_in(visit); });
    ASSERT_FALSE(version);
    EXPECT_EQ(version.error().id, "gate.not-found");
}

TEST_P(Referrals, WhoIsNotAtTheTableDoesNotReadIt) {
    const auto opened = open(noor, wish());
    ASSERT_TRUE(opened);

    const auto view =
        by(femke, [&](gate::Visit& visit) { return read_referral(visit, opened.value().victim); });

    ASSERT_FALSE(view);
    EXPECT_EQ(view.error().id, "gate.not-found");
}

BR_ON_BOTH_DATABASES(Referrals);

}  // namespace

}  // namespace briljant::signal
