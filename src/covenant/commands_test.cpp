// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/commands.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <sstream>

#include "covenant/bench.hpp"
#include "covenant/table.hpp"
#include "covenant/testing/covenants.hpp"

namespace briljant::covenant {
namespace {

struct Ran {
    int exit_code;
    std::string out;
    std::string err;
};

class Commands : public ::testing::Test {
protected:
    void TearDown() override {
        std::remove(facts_.c_str());
        std::remove(covenant_.c_str());
    }
    static CommandOptions options(bool as_json) {
        CommandOptions options;
        options.as_json = as_json;
        options.day_zero = testing::day_zero;
        return options;
    }
    static std::string one_line(std::string_view text) {
        std::string line{text};
        std::erase(line, '\n');
        return line;
    }
    Ran check(const std::string& file, bool as_json) {
        std::ostringstream out;
        std::ostringstream err;
        const auto code = run_check(file, options(as_json), {out, err});
        return {code, out.str(), err.str()};
    }
    Ran explain_facts(const std::string& facts, bool as_json) {
        std::ofstream{facts_} << facts;
        std::ostringstream out;
        std::ostringstream err;
        const auto code =
            run_explain("covenants/waterstad.json", facts_, options(as_json), {out, err});
        return {code, out.str(), err.str()};
    }
    std::string broken(const std::string& text) {
        std::ofstream{covenant_} << text;
        return covenant_;
    }
    std::string facts_ = ::testing::TempDir() + "covenant_facts_test.json";
    std::string covenant_ = ::testing::TempDir() + "covenant_broken_test.json";
};

constexpr std::string_view trainer_facts = R"({"act": "case.read", "today": "2026-06-16",
  "asker": {"designated": true, "screened": true, "secrecySigned": true, "strongLogin": true,
            "blocked": false, "roles": ["TRAINER"], "orgTypes": ["SHELTER"]}})";

TEST_F(Commands, CheckSaysWhatIsInAGoodCovenant) {
    const auto ran = check("covenants/waterstad.json", /*as_json=*/false);

    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_NE(ran.out.find("1.1: 10 parties"), std::string::npos) << ran.out;
    EXPECT_EQ(ran.err, "");
}

TEST_F(Commands, CheckPrintsLineAndArticleOfAnError) {
    const auto text = testing::replaced(
        testing::waterstad_text(), R"("ruleIds": ["R08"])", R"("ruleIds": ["R08", "R55"])");
    const auto ran = check(broken(text), /*as_json=*/false);

    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_NE(ran.err.find(": A24: R55 does not apply"), std::string::npos) << ran.err;
}

TEST_F(Commands, CheckWritesItsErrorsAsJsonToo) {
    const auto ran = check(broken("[]"), /*as_json=*/true);

    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_EQ(ran.out.substr(0, 23), R"({"problems":[{"line":1,)");
}

TEST_F(Commands, AFileThatIsNotThereIsWrongUse) {
    const auto ran = check("covenants/nowhere.json", /*as_json=*/false);

    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_NE(ran.err.find("covenant.file-unreadable"), std::string::npos);
}

TEST_F(Commands, ExplainGivesReasonRulesAndArticles) {
    const auto ran = explain_facts(std::string{trainer_facts}, /*as_json=*/false);

    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_EQ(ran.out,
              "ROLE_WITHOUT_CONTENT\nstep: 1\nrules: R09\narticles: A07\n"
              "message: covenant.role-without-content\n");
}

TEST_F(Commands, ExplainWritesJson) {
    const auto ran = explain_facts(std::string{trainer_facts}, /*as_json=*/true);

    EXPECT_NE(ran.out.find(R"("reason":"ROLE_WITHOUT_CONTENT")"), std::string::npos) << ran.out;
    EXPECT_NE(ran.out.find(R"("hidesExistence":true)"), std::string::npos) << ran.out;
}

TEST_F(Commands, AnUnknownFactIsNamedAndWrongUse) {
    const auto ran = explain_facts(R"({"asker": {"shoeSize": 42}})", /*as_json=*/false);

    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_EQ(ran.err, "covenant.fact-unknown: asker.shoeSize\n");
}

TEST_F(Commands, ExplainAnswersALineForALine) {
    std::istringstream facts{one_line(trainer_facts) + "\n{}\n" + one_line(trainer_facts) + '\n'};
    std::ostringstream out;
    std::ostringstream err;
    const auto code =
        run_explain_lines("covenants/waterstad.json", facts, options(false), {out, err});
    const auto text = out.str();

    EXPECT_EQ(code, 0) << err.str();
    EXPECT_EQ(std::ranges::count(text, '\n'), 3);
    EXPECT_EQ(text.substr(0, text.find('\n')), text.substr(text.rfind('{'), text.find('\n')));
    EXPECT_NE(text.find(R"("reason":"NOT_DESIGNATED")"), std::string::npos) << text;
}

TEST_F(Commands, AWrongLineIsNamedByItsNumber) {
    std::istringstream facts{"{}\n{\"asker\": {\"shoeSize\": 42}}\n{}\n"};
    std::ostringstream out;
    std::ostringstream err;
    const auto code =
        run_explain_lines("covenants/waterstad.json", facts, options(false), {out, err});

    EXPECT_EQ(code, 2);
    EXPECT_EQ(err.str(), "line 2: covenant.fact-unknown: asker.shoeSize\n");
    EXPECT_EQ(std::ranges::count(out.str(), '\n'), 1) << "what stood before it was answered";
}

TEST_F(Commands, SpeedDecidesTheGivenLines) {
    std::istringstream facts{one_line(trainer_facts) + '\n'};
    std::ostringstream out;
    std::ostringstream err;
    auto chosen = options(false);
    chosen.duration = std::chrono::milliseconds{1};
    const auto code = run_speed("covenants/waterstad.json", facts, chosen, {out, err});

    EXPECT_EQ(code, 0) << err.str();
    EXPECT_NE(out.str().find(R"("questions":1,)"), std::string::npos) << out.str();
    EXPECT_NE(out.str().find(R"("allowed":0,)"), std::string::npos) << out.str();
}

TEST_F(Commands, SpeedOfNothingIsWrongUse) {
    std::istringstream facts;
    std::ostringstream out;
    std::ostringstream err;

    EXPECT_EQ(run_speed("covenants/waterstad.json", facts, options(false), {out, err}), 2);
    EXPECT_NE(err.str().find("no lines"), std::string::npos);
}

TEST_F(Commands, TableNamesEveryCombination) {
    std::ostringstream out;
    std::ostringstream err;
    const auto code = run_table("covenants/waterstad.json", options(false), {out, err});
    const auto text = out.str();

    EXPECT_EQ(code, 0);
    EXPECT_NE(
        text.find("POLICE,CERTIFIED_CHILD_PROTECTION,POLICE_8_13,VICTIM,ALLOW_WITH,PR012,CORE"),
        std::string::npos);
    EXPECT_NE(text.find("POLICE,SCHOOL,POLICE_8_13,VICTIM,DENY,PR101"), std::string::npos);
    EXPECT_NE(text.find("SHELTER,POLICE,SEXUAL_ORIENTATION,VICTIM,DENY,STATUTE"),
              std::string::npos);
    EXPECT_NE(text.find("PROBATION,POLICE,CARE_GUIDANCE,VICTIM,DENY,DEFAULT"), std::string::npos);
}

TEST(MeasureDecisions, CountsAllowedAndRefusedOnes) {
    const auto covenant = testing::waterstad();
    const auto speed = measure_decisions(
        covenant.versions().front(), testing::day(40), std::chrono::milliseconds{1});

    EXPECT_GT(speed.decisions, 0U);
    EXPECT_EQ(speed.allowed * 2, speed.decisions);  // two of the four questions are allowed
}

}  // namespace
}  // namespace briljant::covenant
