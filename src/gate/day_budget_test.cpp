// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/day_budget.hpp"

#include <gtest/gtest.h>

#include "crypto/crypto.hpp"

namespace briljant::gate {
namespace {

class Day : public ::testing::Test {
protected:
    core::CaseId open_new_case(const core::Date& day) {
        const auto id = core::CaseId::random(random);
        budget.use(member, id, day);
        return id;
    }
    bool may_open_another(const core::Date& day) {
        return budget.has_room(member, core::CaseId::random(random), day);
    }

    crypto::SystemRandom random;
    core::MemberId member = core::MemberId::random(random);
    core::Date monday = std::chrono::year{2026} / 11 / 23;
    core::Date tuesday = std::chrono::year{2026} / 11 / 24;
    DayBudget budget{2};
};

TEST_F(Day, RefusesTheCaseAfterTheLast) {
    open_new_case(monday);
    EXPECT_TRUE(may_open_another(monday));
    open_new_case(monday);
    EXPECT_FALSE(may_open_another(monday));
}

TEST_F(Day, LeavesACaseThatWasOpenedTodayOpen) {
    const auto first = open_new_case(monday);
    open_new_case(monday);
    EXPECT_TRUE(budget.has_room(member, first, monday));
}

TEST_F(Day, BeginsAnewEveryDay) {
    const auto first = open_new_case(monday);
    open_new_case(monday);
    EXPECT_TRUE(may_open_another(tuesday));
    open_new_case(tuesday);
    open_new_case(tuesday);
    EXPECT_FALSE(budget.has_room(member, first, tuesday));
}

TEST_F(Day, CountsEachMemberApart) {
    open_new_case(monday);
    open_new_case(monday);
    EXPECT_TRUE(
        budget.has_room(core::MemberId::random(random), core::CaseId::random(random), monday));
}

}  // namespace
}  // namespace briljant::gate
