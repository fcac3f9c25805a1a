// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/load.hpp"

#include <gtest/gtest.h>

#include <string>

#include "covenant/testing/covenants.hpp"

namespace briljant::covenant {
namespace {

using testing::amsterdam_text;
using testing::day_zero;
using testing::replaced;
using testing::waterstad_text;

Problem only_problem(const std::string& text) {
    const auto loaded = load_covenant(text, day_zero);
    EXPECT_FALSE(loaded.covenant);
    EXPECT_EQ(loaded.problems.size(), 1U)
        << (loaded.problems.empty() ? "" : loaded.problems[0].text);
    return loaded.problems.empty() ? Problem{} : loaded.problems.front();
}

TEST(Load, TheSchemaInTheProgramIsTheSchemaInTheFolder) {
    EXPECT_EQ(schema_text(), testing::file_text("covenants/covenant.schema.json"));
}

TEST(Load, WaterstadHasTwoVersionsAndTheSecondKnowsTheSchool) {
    const auto loaded = load_covenant(waterstad_text(), day_zero);

    ASSERT_TRUE(loaded.covenant) << loaded.problems.at(0).print("waterstad.json");
    ASSERT_EQ(loaded.covenant->versions().size(), 2U);
    EXPECT_EQ(loaded.covenant->version("1.0")->party("O9"), nullptr);
    ASSERT_NE(loaded.covenant->version("1.1")->party("O9"), nullptr);
    EXPECT_EQ(loaded.covenant->version("1.1")->party("O9")->org_type, OrgType::school);
}

TEST(Load, AmsterdamIsADraftWithoutDates) {
    const auto loaded = load_covenant(amsterdam_text(), std::nullopt);

    ASSERT_TRUE(loaded.covenant) << loaded.problems.at(0).print("amsterdam.json");
    EXPECT_EQ(loaded.covenant->versions().front().content().status, CovenantStatus::draft);
    EXPECT_FALSE(loaded.covenant->versions().front().content().effective.from);
}

TEST(Load, TheVersionInForceChangesOnTheDayOfTheAmendment) {
    const auto covenant = testing::waterstad();
    const auto day = [](int n) { return core::add_days(day_zero, n); };

    EXPECT_EQ(covenant.version_on(day(-1096)), nullptr);
    EXPECT_EQ(covenant.version_on(day(-1095))->content().label, "1.0");
    EXPECT_EQ(covenant.version_on(day(117))->content().label, "1.0");
    EXPECT_EQ(covenant.version_on(day(118))->content().label, "1.1");
    EXPECT_EQ(covenant.version_on(day(730))->content().label, "1.1");
    EXPECT_EQ(covenant.version_on(day(731)), nullptr);
}

TEST(Load, AWithdrawingPartyStaysAPartyUntilItsNoticeEnds) {
    const auto covenant = testing::waterstad();
    const auto* kompas = covenant.versions().back().party("O7");
    const auto on = [&](int n) { return kompas->accession_on(core::add_days(day_zero, n)); };

    EXPECT_EQ(on(97), AccessionStatus::acceded);
    EXPECT_EQ(on(98), AccessionStatus::notice_given);
    EXPECT_EQ(on(187), AccessionStatus::notice_given);
    EXPECT_EQ(on(188), AccessionStatus::withdrawn);
}

TEST(Load, BrokenJsonIsReportedWithItsLine) {
    const auto problem = only_problem("{\n \"format\": \"briljant-covenant/1\",\n ]\n}");

    EXPECT_EQ(problem.line, 3U);
    EXPECT_NE(problem.text.find("not JSON"), std::string::npos);
}

TEST(Load, DeepNestingIsRefused) {
    const auto problem = only_problem(std::string(40, '[') + std::string(40, ']'));

    EXPECT_NE(problem.text.find("not JSON"), std::string::npos);
}

TEST(Load, AMisspelledKeyIsAnErrorWithLineAndArticle) {
    const auto text =
        replaced(waterstad_text(),
                 R"("requires": ["CRIMINAL_PROVENANCE_RECORDED", "WPG20_DECISION", )",
                 R"("requirse": ["CRIMINAL_PROVENANCE_RECORDED", "WPG20_DECISION", )");
    const auto loaded = load_covenant(text, day_zero);

    ASSERT_FALSE(loaded.problems.empty());
    EXPECT_EQ(loaded.problems[0].line, testing::line_with(text, "requirse"));
    EXPECT_EQ(loaded.problems[0].article, "A10");
    EXPECT_NE(loaded.problems[0].text.find("requirse"), std::string::npos);
}

TEST(Load, AnUnknownWordIsAnErrorWithLineAndArticle) {
    const auto text = replaced(
        waterstad_text(), R"("categories": ["STAFF_CONTACT"])", R"("categories": ["SHOE_SIZE"])");
    const auto loaded = load_covenant(text, day_zero);

    ASSERT_FALSE(loaded.problems.empty());
    EXPECT_EQ(loaded.problems[0].line, testing::line_with(text, "SHOE_SIZE"));
    EXPECT_EQ(loaded.problems[0].article, "A10");
}

TEST(Load, ARelativeDateNeedsADayZero) {
    const auto loaded = load_covenant(waterstad_text(), std::nullopt);

    ASSERT_FALSE(loaded.problems.empty());
    EXPECT_NE(loaded.problems[0].text.find("day zero"), std::string::npos);
}

TEST(Load, TwoPrimaryPurposesAreRefused) {
    const auto problem = only_problem(
        replaced(waterstad_text(), R"("P2", "primary": false)", R"("P2", "primary": true)"));

    EXPECT_EQ(problem.pointer, "/purposes");
    EXPECT_NE(problem.text.find("exactly one"), std::string::npos);
}

TEST(Load, ARowThatAllowsWhatTheLawDeniesIsRefused) {
    const auto text = replaced(
        waterstad_text(), R"("categories": ["STAFF_CONTACT"])", R"("categories": ["FISCAL"])");
    const auto loaded = load_covenant(text, day_zero);

    ASSERT_FALSE(loaded.problems.empty());
    EXPECT_EQ(loaded.problems[0].line, testing::line_with(text, R"("categories": ["FISCAL"])"));
    EXPECT_NE(loaded.problems[0].text.find("the law denies"), std::string::npos);
}

TEST(Load, ARowThatIsAllowedAndDeniedIsRefused) {
    const auto text = replaced(
        waterstad_text(), R"("categories": ["STAFF_CONTACT"])", R"("categories": ["JUDICIAL"])");
    const auto loaded = load_covenant(text, day_zero);

    ASSERT_FALSE(loaded.problems.empty());
    EXPECT_NE(loaded.problems[0].text.find("PR001 allows what PR007 denies"), std::string::npos)
        << loaded.problems[0].text;
}

TEST(Load, ARuleOfAnotherRegimeIsRefused) {
    const auto loaded = load_covenant(
        replaced(waterstad_text(), R"("ruleIds": ["R08"])", R"("ruleIds": ["R08", "R55"])"),
        day_zero);

    ASSERT_EQ(loaded.problems.size(), 1U);
    EXPECT_EQ(loaded.problems[0].article, "A24");
    EXPECT_NE(loaded.problems[0].text.find("R55 does not apply"), std::string::npos);
}

TEST(Load, ARuleThatNoArticleNamesIsReported) {
    const auto loaded = load_covenant(
        replaced(waterstad_text(), R"("ruleIds": ["R08"])", R"("ruleIds": [])"), day_zero);

    ASSERT_FALSE(loaded.problems.empty());
    EXPECT_EQ(loaded.problems[0].text, "no article names R08");
}

TEST(Load, AReferenceToNowhereIsRefused) {
    const auto problem = only_problem(
        replaced(waterstad_text(), R"("dataRef": ["/definitions"])", R"("dataRef": ["/shoes"])"));

    EXPECT_EQ(problem.article, "A03");
}

TEST(Load, ANegativeTermIsRefused) {
    const auto loaded = load_covenant(
        replaced(waterstad_text(), R"("noticePeriodDays": 90)", R"("noticePeriodDays": -1)"),
        day_zero);

    ASSERT_FALSE(loaded.problems.empty());
    EXPECT_EQ(loaded.problems[0].pointer, "/version/noticePeriodDays");
}

TEST(Load, AnEndBeforeTheBeginningIsRefused) {
    const auto loaded = load_covenant(
        replaced(waterstad_text(), R"("effectiveUntil": "D+730")", R"("effectiveUntil": "D-1096")"),
        day_zero);

    ASSERT_FALSE(loaded.problems.empty());
    EXPECT_EQ(loaded.problems[0].pointer, "/version");
    EXPECT_EQ(loaded.problems[0].article, "A32");
}

TEST(Load, APartyThatStandsTwiceIsRefused) {
    const auto problem =
        only_problem(replaced(waterstad_text(), R"({"org": "O3",)", R"({"org": "O2",)"));

    EXPECT_EQ(problem.pointer, "/parties/2");
    EXPECT_EQ(problem.text, "party O2 stands twice");
}

TEST(Load, AnArticleThatStandsTwiceIsRefused) {
    const auto loaded = load_covenant(
        replaced(amsterdam_text(), R"("key": "A03")", R"("key": "A02")"), std::nullopt);

    ASSERT_FALSE(loaded.problems.empty());
    EXPECT_EQ(loaded.problems[0].text, "article 2 stands twice");
}

TEST(Load, APurposeWithoutPersonsIsRefused) {
    const auto text = replaced(waterstad_text(),
                               R"("subjectRoles": ["SUSPECT", "DIRECT_CIRCLE", "REPORTER"])",
                               R"("subjectRoles": [])");
    const auto problem = only_problem(text);

    EXPECT_EQ(problem.pointer, "/purposes/1");
    EXPECT_EQ(problem.line, testing::line_with(text, R"("code": "P2")"));
    EXPECT_EQ(problem.text, "purpose P2 says of nobody whose data it needs");
}

TEST(Load, APurposeWithoutAGroundAtAPartyIsRefused) {
    const auto loaded =
        load_covenant(replaced(waterstad_text(),
                               R"("orgType": "POLICE", "processing": ["AVG6_1E_PUBLIC_TASK"])",
                               R"("orgType": "POLICE", "processing": [])"),
                      day_zero);

    ASSERT_FALSE(loaded.problems.empty());
    EXPECT_EQ(loaded.problems[0].text,
              "purpose P1 has no ground at party O4: no legal basis to process for POLICE");
    EXPECT_GT(loaded.problems[0].line, 1U);
    EXPECT_EQ(loaded.problems[0].article, "A01");
}

TEST(Load, ARowThatGivesWithoutAGroundIsRefused) {
    const auto text = replaced(waterstad_text(),
                               R"("bases": ["AVG6_1E_PUBLIC_TASK", "AVG6_1F_LEGITIMATE"])",
                               R"("bases": [])");
    const auto problem = only_problem(text);

    EXPECT_EQ(problem.text, "PR001 allows without a ground");
    EXPECT_EQ(problem.article, "A10");
    EXPECT_EQ(problem.line, testing::line_with(text, R"("id": "PR001")"));
}

TEST(Load, ATermOfMinusOneYearIsRefused) {
    const auto text = replaced(waterstad_text(), R"("max": "P5Y")", R"("max": "P-1Y")");
    const auto problem = only_problem(text);

    EXPECT_EQ(problem.pointer, "/retention/0/max");
    EXPECT_EQ(problem.article, "A19");
    EXPECT_EQ(problem.line, testing::line_with(text, "P-1Y"));
}

TEST(Load, AnAmendmentBeforeTheFormerVersionIsRefused) {
    const auto text = replaced(waterstad_text(),
                               R"("effectiveFrom": "D+118", "effectiveUntil")",
                               R"("effectiveFrom": "D-1096", "effectiveUntil")");
    const auto problem = only_problem(text);

    EXPECT_EQ(problem.pointer, "/amendments/0/effectiveFrom");
    EXPECT_EQ(problem.article, "A30");
    EXPECT_NE(problem.text.find("the first day of version 1.0"), std::string::npos);
}

TEST(Load, AnAmendmentUnderTheNameOfTheFormerVersionIsRefused) {
    const auto problem =
        only_problem(replaced(waterstad_text(), R"("label": "1.1")", R"("label": "1.0")"));

    EXPECT_EQ(problem.pointer, "/amendments/0");
    EXPECT_EQ(problem.text, "version 1.0 stands twice");
}

TEST(Load, DatesOfAPartyThatCrossAreRefused) {
    const auto text =
        replaced(waterstad_text(), R"("noticeGivenAt": null)", R"("noticeGivenAt": "D-2000")");
    const auto problem = only_problem(text);

    EXPECT_NE(problem.text.find("noticeGivenAt: "), std::string::npos) << problem.text;
    EXPECT_EQ(problem.article, "A01");
}

TEST(Load, ARoleWithoutContentNeverReads) {
    const auto problem = only_problem(replaced(waterstad_text(),
                                               R"("acts": ["training.run"])",
                                               R"("acts": ["training.run", "action.add"])"));

    EXPECT_NE(problem.text.find("TRAINER never sees case content"), std::string::npos);
}

TEST(Load, AMistakeInAnAmendmentIsShownInTheAmendment) {
    const auto text = replaced(waterstad_text(), R"({"org": "O9",)", R"({"org": "O2",)");
    const auto problem = only_problem(text);

    EXPECT_EQ(problem.pointer, "/amendments/0/adds/parties/0");
    EXPECT_EQ(problem.line, testing::line_with(text, "Scholengemeenschap De Brug"));
}

}  // namespace
}  // namespace briljant::covenant
