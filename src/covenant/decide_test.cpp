// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/decide.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "covenant/testing/covenants.hpp"
#include "covenant/testing/decision_table.hpp"

namespace briljant::covenant {
namespace {

using testing::TableRow;

// "ALLOW PR024" or "NOT_ON_CASE": what a row of a table says.
std::string outcome(const CovenantVersion& version, const Decision& decision, bool with_row) {
    if (!decision.allowed) return std::string{to_name(decision.reason)};
    const auto explanation = explain(version, decision);
    if (!with_row || explanation.rows.empty()) return "ALLOW";
    return "ALLOW " + explanation.rows.front();
}

class Tables : public ::testing::Test {
protected:
    static void SetUpTestSuite() { covenant_ = std::make_unique<Covenant>(testing::waterstad()); }
    static void TearDownTestSuite() { covenant_.reset(); }
    static const CovenantVersion& version(const std::string& label) {
        return *covenant_->version(label);
    }
    static inline std::unique_ptr<Covenant> covenant_;
};

TEST_F(Tables, EveryRowIsDecidedAsItSays) {
    const auto rows = testing::read_tables();
    ASSERT_GT(rows.size(), 150U);
    for (const auto& row : rows) {
        const auto& covenant = version(row.version);
        const auto decision = decide(covenant, testing::facts_of(covenant, row));
        const bool with_row = row.expected.find(' ') != std::string::npos;
        EXPECT_EQ(outcome(covenant, decision, with_row), row.expected)
            << row.place << " (" << row.article << ' ' << row.rule << "): " << row.claim
            << "\n  refused in step " << int{decision.step} << " for " << to_name(decision.reason);
    }
}

TEST_F(Tables, ARefusalCitesTheRuleThatTheRowNames) {
    for (const auto& row : testing::read_tables()) {
        const auto& covenant = version(row.version);
        const auto decision = decide(covenant, testing::facts_of(covenant, row));
        const auto rule = RuleId::parse(row.rule);
        if (decision.allowed || !rule) continue;
        EXPECT_TRUE(decision.rules.contains(*rule)) << row.place << ": " << row.claim;
    }
}

// The rules that this covenant must show at work, each with an allow and a deny.
TEST_F(Tables, EveryRuleAtWorkHasAnAllowAndADeny) {
    std::map<std::string, std::set<bool>> seen;
    for (const auto& row : testing::read_tables())
        seen[row.rule].insert(row.expected.starts_with("ALLOW"));
    for (const auto* rule :
         {"R01", "R02", "R03", "R04", "R05", "R07", "R08", "R09", "R10", "R12", "R13", "R14",
          "R15", "R16", "R17", "R18", "R19", "R21", "R22", "R26", "R27", "R29", "R30", "R31",
          "R32", "R33", "R34", "R35", "R36", "R37", "R38", "R39", "R40", "R41", "R43", "R44",
          "R45", "R46", "R47", "R48", "R49", "R50", "R53", "R54", "R56", "R57", "R61"}) {
        EXPECT_EQ(seen[rule].size(), 2U) << rule << " needs an allow and a deny";
    }
}

}  // namespace
}  // namespace briljant::covenant
