// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/duties.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "covenant/testing/covenants.hpp"

namespace briljant::covenant {
namespace {

core::Date date(std::string_view iso) {
    return core::date_from_iso(iso).value();
}

const CovenantVersion& waterstad() {
    static const auto covenant = testing::waterstad();
    return covenant.versions().front();
}

// "REVIEW_CONSENTS 2026-03-02": what is due and when, in order.
std::vector<std::string> lines(const Duties& duties) {
    std::vector<std::string> result;
    for (const auto& duty : duties)
        result.push_back(std::string{to_name(duty.kind)} + ' ' + core::to_iso(duty.due_on));
    return result;
}
using Lines = std::vector<std::string>;

TEST(Duty, R04TheActionsOfAPartyThatLeavesAreReassigned) {
    const auto duty = r04_open_actions(date("2026-11-11"));

    EXPECT_EQ(duty.kind, DutyKind::reassign_actions);
    EXPECT_EQ(duty.owner, Role::process_director);
    EXPECT_EQ(duty.due_on, date("2026-11-11"));
}

TEST(Duty, R14ARejectedReportIsDestroyedAtOnceAndAReferredOneInFourteenDays) {
    const auto on = date("2026-05-07");

    EXPECT_EQ(r14_rejected_report(TriageOutcome::advice_only, on)->due_on, on);
    EXPECT_EQ(r14_rejected_report(TriageOutcome::safe_home, on)->due_on, date("2026-05-21"));
    EXPECT_FALSE(r14_rejected_report(TriageOutcome::accepted, on));
    EXPECT_FALSE(r14_rejected_report(TriageOutcome::returned, on)) << "it waits for an answer";
}

TEST(Duty, R37ReceiversHearOfAWithdrawnConsentTheSameDay) {
    const auto duty = r37_withdrawn_consent(date("2026-05-07"));

    EXPECT_EQ(duty.kind, DutyKind::tell_receivers);
    EXPECT_EQ(duty.due_on, date("2026-05-07"));
}

TEST(Duty, R40EveryBirthdayThatCountsHasItsDay) {
    EXPECT_EQ(lines(r40_birthdays(date("2009-08-31"), date("2020-01-01"))),
              (Lines{"REVIEW_CONSENTS 2021-08-31",
                     "REVIEW_CONSENTS 2025-08-31",
                     "END_REPRESENTATION 2025-08-31",
                     "MAKE_FUTURE_PLAN 2026-02-28",
                     "START_TRANSITION_18 2027-02-28",
                     "REVIEW_CONSENTS 2027-08-31",
                     "END_REPRESENTATION 2027-08-31",
                     "REVIEW_CONSENTS 2032-08-31"}));
}

TEST(Duty, R40OnTheBirthdayItselfItIsStillDueAndTheDayAfterItIsPast) {
    const auto born = date("2010-03-02");
    const auto has_sixteen = [&](std::string_view from) {
        const auto all = lines(r40_birthdays(born, date(from)));
        return std::ranges::find(all, "END_REPRESENTATION 2026-03-02") != all.end();
    };

    EXPECT_TRUE(has_sixteen("2026-03-01"));
    EXPECT_TRUE(has_sixteen("2026-03-02"));
    EXPECT_FALSE(has_sixteen("2026-03-03"));
}

TEST(Duty, R40ACaseOpenedLateGetsPlanAndTransitionAtOnce) {
    const auto all = lines(r40_birthdays(date("2009-03-02"), date("2026-12-01")));

    EXPECT_EQ(all.front(), "MAKE_FUTURE_PLAN 2026-12-01");
    EXPECT_EQ(all[1], "START_TRANSITION_18 2026-12-01");
    const auto adult = lines(r40_birthdays(date("2009-03-02"), date("2027-03-02")));
    EXPECT_EQ(adult.front(), "REVIEW_CONSENTS 2027-03-02")
        << "at eighteen there is no plan to make";
}

TEST(Duty, R45InformingIsDueInAMonthOrAtTheFirstWordOrDisclosure) {
    EXPECT_EQ(r45_inform({date("2026-01-31"), {}, {}}).due_on, date("2026-02-28"));
    EXPECT_EQ(r45_inform({date("2026-05-07"), date("2026-05-20"), {}}).due_on, date("2026-05-20"));
    EXPECT_EQ(r45_inform({date("2026-05-07"), date("2026-05-20"), date("2026-05-11")}).due_on,
              date("2026-05-11"));
    EXPECT_EQ(r45_inform({date("2026-05-07"), date("2026-07-01"), {}}).due_on, date("2026-06-07"));
}

TEST(Duty, R46ARequestIsAnsweredInAMonthOrThreeAndByThePoliceInSixWeeks) {
    EXPECT_EQ(lines(r46_answer({.received_on = date("2026-05-07")})),
              Lines{"ANSWER_REQUEST 2026-06-07"});
    EXPECT_EQ(lines(r46_answer({.received_on = date("2026-11-30"), .is_extended = true})),
              Lines{"ANSWER_REQUEST 2027-02-28"});
    EXPECT_EQ(lines(r46_answer({.received_on = date("2026-05-07"), .has_police_part = true})),
              (Lines{"ANSWER_REQUEST 2026-06-07", "ANSWER_POLICE_PART 2026-06-18"}));
}

TEST(Duty, R48AnErrorIsToldToOriginatorReceiversAndSource) {
    EXPECT_EQ(
        lines(r48_error(date("2026-05-07"))),
        (Lines{
            "TELL_ORIGINATOR 2026-05-07", "TELL_RECEIVERS 2026-05-07", "TELL_SOURCE 2026-05-07"}));
}

TEST(Duty, R52WhoNeedNotBeOnTheListLeavesItThatDay) {
    EXPECT_EQ(r52_no_longer_on_list(date("2026-05-07")).due_on, date("2026-05-07"));
}

TEST(Duty, R54FiveYearsAndR55TwoMore) {
    EXPECT_EQ(r54_destruction(date("2024-02-29")).due_on, date("2029-03-01"));
    EXPECT_EQ(r55_extended_destruction(date("2026-05-07")).due_on, date("2028-05-07"));
}

TEST(Duty, R57ChairAndPrivacyOfficerReviewEmergencyAccessInThreeWorkingDays) {
    const auto friday = core::instant_from_iso("2026-05-08T10:00:00Z").value();
    const auto duties = r57_review(waterstad(), friday);

    EXPECT_EQ(lines(duties), (Lines{"REVIEW_EMERGENCY 2026-05-13", "REVIEW_EMERGENCY 2026-05-13"}));
    EXPECT_EQ(duties.front().owner, Role::chair);
    EXPECT_EQ(duties.back().owner, Role::dpo);
}

TEST(Duty, R58TheAuthorityHearsOfABreachWithinSeventyTwoHours) {
    const auto detected = core::instant_from_iso("2026-05-08T21:30:00Z").value();
    const auto duties = r58_breach(waterstad(), detected);

    EXPECT_EQ(lines(duties),
              (Lines{"ASK_PARTIES 2026-05-11",
                     "DECIDE_ON_ARTICLE_34 2026-05-11",
                     "TELL_AUTHORITY 2026-05-11"}));
    for (const auto& duty : duties) {
        EXPECT_EQ(duty.owner, Role::contact_point);
        EXPECT_EQ(core::to_iso(duty.due_at.value()), "2026-05-11T21:30:00Z");
    }
}

TEST(Duty, R60AResultIsFollowedByFeedbackAYearLater) {
    EXPECT_EQ(r60_feedback(waterstad(), date("2026-05-07")).due_on, date("2027-05-07"));
}

TEST(Duty, R60TheCovenantIsEvaluatedAtItsInterval) {
    auto content = waterstad().content();
    content.effective.from = date("2023-05-07");
    content.evaluation_every_months = 12;
    const CovenantVersion version{content};

    EXPECT_EQ(lines(r60_evaluation(version, date("2024-05-07"))),
              (Lines{"EVALUATE_COVENANT 2024-05-07", "DRAFT_ANNUAL_REPORT 2024-05-07"}));
    EXPECT_EQ(lines(r60_evaluation(version, date("2024-05-08"))).front(),
              "EVALUATE_COVENANT 2025-05-07");
    EXPECT_TRUE(r60_evaluation(version, date("2023-05-06")).empty()) << "not yet in force";
    content.evaluation_every_months = 0;
    EXPECT_TRUE(r60_evaluation(CovenantVersion{content}, date("2024-05-07")).empty());
}

}  // namespace
}  // namespace briljant::covenant
