// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// Who looked at a case, and what the log calls each act.

#include "gate/access.hpp"

#include "gate/leaf.hpp"
#include "gate/testing/two_cases.hpp"

namespace briljant::gate {
namespace {

class Access : public testing::TwoCases {
protected:
    std::vector<AccessLine> lines_for(const testing::Person& person) {
        auto visit = reading(person);
        const auto lens = look(visit, "V-001");
        auto lines = list_access(visit, lens);
        EXPECT_TRUE(lines) << lines.error().id << " " << lines.error().detail;
        finish(visit);
        return lines ? lines.value() : std::vector<AccessLine>{};
    }
};
BR_ON_BOTH_DATABASES(Access);

TEST_P(Access, TellsTheMembersWhoLookedNewestFirst) {
    EXPECT_EQ(why_refused(femke, "V-001"), "");
    clock.advance(std::chrono::minutes{1});
    EXPECT_EQ(why_refused(samira, "V-001"), "");
    EXPECT_EQ(why_refused(mark, "V-001"), "gate.not-found");

    const auto lines = lines_for(noor);

    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].name, "Samira Idrissi");
    EXPECT_EQ(lines[0].at, clock.now());
    EXPECT_EQ(lines[1].name, "Femke Oud");
    EXPECT_EQ(lines[1].organisation, "Organisatie O2");
    EXPECT_EQ(lines[1].role, "PARTICIPANT");
    EXPECT_EQ(lines[1].purpose, facts.cases.at("V-001").purpose);
    EXPECT_EQ(lines[1].act, "case.read");
}

TEST_P(Access, HoldsOneLineForEachLens) {
    auto visit = reading(noor);
    const auto lens = look(visit, "V-001");
    const auto again = look(visit, "V-001");
    const auto other = look(visit, "D-001");
    finish(visit);

    EXPECT_EQ(lines_for(femke).size(), 2U);
}

TEST_P(Access, ShowsTheNewestFiftyAndNamesThemInTheLeaf) {
    auto visit = reading(noor);
    for (int i = 0; i < 51; ++i) (void)look(visit, "V-001");  // each leaves a line
    finish(visit);
    const auto before = leaves().size();

    EXPECT_EQ(lines_for(femke).size(), 50U);

    const auto added = leaves_after(before);
    ASSERT_EQ(added.size(), 1U);
    EXPECT_EQ(added[0].sealed.objects.size(), 50U);
}

TEST(AuditAction, KnowsAKindForEveryAct) {
    const std::set<std::string_view> kinds{
        "CREATE", "CHANGE", "DECIDE", "DISCLOSE", "EMERGENCY", "READ"};
    covenant::Set<covenant::Act>::all().each([&](covenant::Act act) {
        EXPECT_TRUE(kinds.contains(audit_action(act))) << covenant::to_name(act);
    });
}

class EventName : public testing::TwoCases {};
BR_ON_BOTH_DATABASES(EventName);

TEST_P(EventName, HoldsNoReasonOfARefusal) {
    auto visit = writing(noor);
    covenant::Set<covenant::Act>::all().each([&](covenant::Act act) {
        covenant::Facts asked;
        asked.act = act;
        covenant::Set<covenant::DenyReason>::all().each([&](covenant::DenyReason reason) {
            covenant::Decision decision;
            decision.reason = reason;
            const auto leaf = refusal_leaf(visit, asked, {}, decision);
            const auto name = covenant::to_name(reason);
            EXPECT_EQ(leaf.event.find(name), std::string::npos) << leaf.event;
            EXPECT_EQ(leaf.sealed.deny, name);
        });
    });
}

}  // namespace
}  // namespace briljant::gate
