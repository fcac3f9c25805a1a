// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// What the Gate does for a duty officer who broke the glass of one case, and what the log says.

#include "gate/emergency.hpp"
#include "gate/testing/two_cases.hpp"

namespace briljant::gate {
namespace {

class BrokenGlass : public testing::TwoCases {
protected:
    // Lotte, duty officer of her organisation; she holds the key and takes no part.
    [[nodiscard]] core::Result<void> breaks(const std::string& code) {
        facts.roles[lotte.member] = covenant::Role::duty_officer;
        EXPECT_TRUE(by_noor(
            code, [&](const Permit& granted) { return share_case_key(granted, lotte.member); }));
        auto visit = writing(lotte);
        ActRequest request{.act = covenant::Act::emergency_start, .case_code = code};
        request.emergency = {covenant::Known::yes, covenant::Known::yes, covenant::Known::yes};
        TRY_ASSIGN(const auto granted, Gate::permit(visit, request));
        EmergencyStore store{visit};
        EmergencyAccess access;
        access.id = core::RowId::random(random);
        TRY_ASSIGN(access.code, store.next_code());
        access.case_code = code;
        access.member = lotte.member;
        access.started_at = visit.now();
        access.until = visit.now() + std::chrono::minutes{60};
        access.review_by = core::add_working_days(visit.today(), 3);
        TRY(store.add(granted, access, core::PersonalText{"vermist"}, {noor.member}));
        return visit.finish();
    }
};
BR_ON_BOTH_DATABASES(BrokenGlass);

// R57: every look during it is an EMERGENCY in the log, with ground, number and end.
TEST_P(BrokenGlass, R57MarksEachLookInTheLog) {
    const auto before_start = leaves().size();
    const auto broken = breaks("V-001");
    ASSERT_TRUE(broken) << broken.error().id << " " << broken.error().detail;
    EXPECT_EQ(leaves_after(before_start).back().event, "EMERGENCY.emergency");
    const auto before = leaves().size();

    EXPECT_EQ(why_refused(lotte, "V-001"), "");

    const auto added = leaves_after(before);
    ASSERT_EQ(added.size(), 1U);
    EXPECT_EQ(added[0].event, "EMERGENCY.case");
    EXPECT_EQ(added[0].action, log::ActionCode::read);
    EXPECT_EQ(added[0].sealed.role, "DUTY_OFFICER");
    EXPECT_EQ(added[0].sealed.emergency.find("VITAL_INTEREST, BG-01, "), 0U);
}

TEST_P(BrokenGlass, R57OpensThatCaseAloneAndWithAConflictNothing) {
    ASSERT_TRUE(breaks("V-001"));
    EXPECT_EQ(why_refused(lotte, "D-001"), "gate.not-found");

    facts.with_conflict.insert(lotte.member);
    EXPECT_FALSE(breaks("V-001"));
}

TEST_P(BrokenGlass, EndsWithALeaf) {
    ASSERT_TRUE(breaks("V-001"));
    const auto before = leaves().size();

    auto visit = writing(lotte);
    ASSERT_TRUE(EmergencyStore{visit}.end_running());
    finish(visit);

    ASSERT_EQ(leaves_after(before).size(), 1U);
    EXPECT_EQ(leaves_after(before)[0].sealed.emergency, "BG-01, ended");
    EXPECT_EQ(why_refused(lotte, "V-001"), "gate.not-found");
}

}  // namespace
}  // namespace briljant::gate
