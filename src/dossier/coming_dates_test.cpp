// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/coming_dates.hpp"

#include "dossier/draft_contribution.hpp"
#include "dossier/my_drafts.hpp"
#include "dossier/testing/table.hpp"

namespace briljant::dossier {

namespace {

using gate::Visit;

class ComingDates : public testing::Table {
protected:
    [[nodiscard]] core::Result<void> watch(const testing::Person& owner,
                                           DateKind kind,
                                           int days_ahead) {
        const auto day = core::add_days(testing::today, days_ahead);
        return by(noor, [&](Visit& visit) {
            return watch_date(visit, DateToWatch{"V-001", owner.member, kind, day});
        });
    }
    // "HEARING 9;" for each day that this person gets.
    [[nodiscard]] std::string days_for(const testing::Person& person) {
        const auto until = core::add_days(testing::today, 92);
        const auto dates = by(person, [&](Visit& visit) { return coming_dates(visit, until); });
        EXPECT_TRUE(dates);
        std::string words;
        for (const auto& date : dates.value()) {
            words += std::string(covenant::to_name(date.kind)) + " " +
                     std::to_string(core::days_between(testing::today, date.day)) + ";";
        }
        return words;
    }
    [[nodiscard]] std::int64_t count(const storage::Statement& statement) {
        auto visit = house->read();
        const auto row = visit.session().find(statement, {});
        return row.value()->integer(0);
    }
    static constexpr storage::Statement leaves{"testing.leaves", "SELECT count(*) FROM audit"};
    static constexpr storage::Statement looks{"testing.looks", "SELECT count(*) FROM case_access"};
    static constexpr storage::Statement watched{"testing.watched",
                                                "SELECT count(*) FROM coming_date"};
};

TEST_P(ComingDates, TheDirectorSeesEveryDayOfTheCaseSoonestFirst) {
    ASSERT_TRUE(watch(noor, DateKind::age_18, 42));
    ASSERT_TRUE(watch(mark, DateKind::hearing, 9));

    EXPECT_EQ(days_for(noor), "HEARING 9;AGE_18 42;");
}

TEST_P(ComingDates, AnOwnerSeesTheDayThatHeWatchesAndNoOther) {
    ASSERT_TRUE(watch(noor, DateKind::age_18, 42));
    ASSERT_TRUE(watch(mark, DateKind::hearing, 9));

    EXPECT_EQ(days_for(mark), "HEARING 9;");
    EXPECT_EQ(days_for(samira), "");
    EXPECT_EQ(days_for(lotte), "");
}

TEST_P(ComingDates, WhatIsOverOrFarAwayIsNotThere) {
    ASSERT_TRUE(watch(noor, DateKind::release, 0));
    ASSERT_TRUE(watch(noor, DateKind::leave, -1));
    ASSERT_TRUE(watch(noor, DateKind::age_23, 93));

    EXPECT_EQ(days_for(noor), "RELEASE 0;");
}

TEST_P(ComingDates, ADayIsReadThroughALensSoThatItLeavesALeaf) {
    ASSERT_TRUE(watch(mark, DateKind::hearing, 9));
    const auto leaves_before = count(leaves);
    const auto looks_before = count(looks);

    (void)days_for(mark);
    (void)days_for(samira);

    EXPECT_EQ(count(leaves), leaves_before + 1);
    EXPECT_EQ(count(looks), looks_before + 1);
}

// The budget of the day is against browsing: who directs many cases must not lose it to a list of
// days, and must not lose the list when it is spent (ADR 0004).
TEST_P(ComingDates, TakeNothingFromTheBudgetOfTheDay) {
    ASSERT_TRUE(watch(mark, DateKind::hearing, 9));
    EXPECT_EQ(days_for(mark), "HEARING 9;");

    for (std::size_t i = 0; i < gate::DayBudget::cases_a_day; ++i) {
        house->house().day_budget.use(
            mark.member, core::CaseId::random(house->random), testing::today);
    }

    EXPECT_EQ(words_for(mark), "covenant.refused") << "the list of days opened V-001 as a case";
    EXPECT_EQ(days_for(mark), "HEARING 9;");
}

TEST_P(ComingDates, OnlyTheProcessDirectorPutsADayIntoTheWatch) {
    const auto day = core::add_days(testing::today, 9);

    const auto done = by(samira, [&](Visit& visit) {
        return watch_date(visit, DateToWatch{"V-001", samira.member, DateKind::hearing, day});
    });

    EXPECT_FALSE(done);
    EXPECT_EQ(count(watched), 0);
}

TEST_P(ComingDates, WhoTakesNoPartWatchesNoDay) {
    const auto done = watch(lotte, DateKind::hearing, 9);

    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().id, "dossier.owner-not-on-case");
}

TEST_P(ComingDates, ADraftWaitsForItsAuthorAlone) {
    const auto begun = by(samira, [&](Visit& visit) {
        return keep_draft(
            visit, core::ContributionId::random(visit.random()), draft("nog niet af"));
    });
    ASSERT_TRUE(begun) << begun.error().id;

    const auto hers = by(samira, [](Visit& visit) { return my_drafts(visit); });
    const auto his = by(mark, [](Visit& visit) { return my_drafts(visit); });

    ASSERT_EQ(hers.value().size(), 1U);
    EXPECT_EQ(hers.value().front().case_code, "V-001");
    EXPECT_TRUE(his.value().empty());
}

BR_ON_BOTH_DATABASES(ComingDates);

}  // namespace

}  // namespace briljant::dossier
