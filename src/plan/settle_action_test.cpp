// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// Actions from the first line to the last, on both databases and through the real Gate: adding,
// listing and settling. All fictional.

#include "plan/settle_action.hpp"

#include <algorithm>

#include "dossier/testing/table.hpp"
#include "gate/gate.hpp"
#include "plan/action_store.hpp"
#include "plan/add_action.hpp"
#include "plan/list_actions.hpp"
#include "plan/reassign_action.hpp"

namespace briljant::plan {

namespace {

using core::PersonalText;
using dossier::testing::Person;
using dossier::testing::today;
using gate::Visit;

class Actions : public dossier::testing::Table {
protected:
    [[nodiscard]] static ActionDraft draft(const Person& owner, int in_days) {
        ActionDraft action;
        action.case_code = "V-001";
        action.owner = owner.member;
        action.due = core::add_days(today, in_days);
        action.text = PersonalText{"kennismaken met Jara"};
        action.indicator = PersonalText{"afspraak staat"};
        return action;
    }
    [[nodiscard]] std::string added(const Person& person, const ActionDraft& action) {
        const auto code = by(person, [&](Visit& visit) { return add_action(visit, action); });
        return code ? code.value() : std::string{code.error().id};
    }
    [[nodiscard]] static Settlement settled(std::string code, ActionState outcome) {
        Settlement settlement;
        settlement.case_code = "V-001";
        settlement.action_code = std::move(code);
        settlement.outcome = outcome;
        if (outcome != ActionState::done) settlement.reason = PersonalText{"zij was er niet"};
        return settlement;
    }
    [[nodiscard]] static Settlement moved(std::string code, const core::Date& to) {
        auto settlement = settled(std::move(code), ActionState::moved);
        settlement.new_due = to;
        return settlement;
    }
    // "" when it went well.
    [[nodiscard]] std::string settle(const Person& person, const Settlement& settlement) {
        const auto done = by(person, [&](Visit& v) { return settle_action(v, settlement); });
        return done ? "" : std::string{done.error().id};
    }
    [[nodiscard]] std::vector<Action> seen_by(const Person& person) {
        const auto list = by(person, [](Visit& visit) -> core::Result<std::vector<Action>> {
            TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = "V-001"}));
            return list_actions(visit, lens);
        });
        EXPECT_TRUE(list) << list.error().id << " " << list.error().detail;
        return list ? list.value() : std::vector<Action>{};
    }
    [[nodiscard]] std::vector<ActionLead> waiting_for(const Person& person) {
        const auto list = by(person, [](Visit& visit) { return my_actions(visit); });
        EXPECT_TRUE(list) << list.error().id;
        return list ? list.value() : std::vector<ActionLead>{};
    }
    [[nodiscard]] std::string pass_on(const Person& person, std::string code, const Person& to) {
        const Reassignment wish{"V-001", std::move(code), to.member};
        const auto done = by(person, [&](Visit& v) { return reassign_action(v, wish); });
        return done ? "" : std::string{done.error().id};
    }
    void leaves_the_case(const Person& person) {
        run("UPDATE case_participant SET until_date = '" + core::to_iso(today) +
            "' WHERE member_id = '" + person.member.text() + "'");
    }
    // Of the only action, as its page judges it.
    [[nodiscard]] bool asks_for_an_owner(const std::string& organisation_code) {
        const auto view = by(noor, [](Visit& visit) { return list_actions(visit, "V-001"); });
        EXPECT_TRUE(view);
        const auto& action = view.value().actions.at(0);
        people::Directory directory;
        directory.organisations[action.organisation].code = organisation_code;
        return lacks_owner(
            action, view.value().participants, *view.value().version, directory, today);
    }
    void a_day_passes(int days) { house->clock.advance(std::chrono::hours{24 * days}); }
};

TEST_P(Actions, AnActionIsReadBackAsItWasAddedByEverybodyAtTheTable) {
    ASSERT_EQ(added(noor, draft(femke, 14)), "ACT-001");
    ASSERT_EQ(added(noor, draft(samira, 7)), "ACT-002");

    const auto list = seen_by(samira);

    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0].code, "ACT-002");  // by date
    EXPECT_EQ(list[1].owner, femke.member);
    EXPECT_EQ(list[1].organisation, femke.organisation);
    EXPECT_EQ(list[1].due, core::add_days(today, 14));
    EXPECT_EQ(list[1].state, ActionState::open);
    EXPECT_EQ(list[1].text.reveal(), "kennismaken met Jara");
    EXPECT_EQ(list[1].indicator.reveal(), "afspraak staat");
    EXPECT_FALSE(list[1].settled_on);
}

TEST_P(Actions, TheWordsOfAnActionStandNowhereInTheDatabase) {
    ASSERT_EQ(added(noor, draft(femke, 14)), "ACT-001");
    ASSERT_EQ(settle(femke, settled("ACT-001", ActionState::not_done)), "");

    auto visit = house->read();
    const auto row = visit.session().find({"testing.content", "SELECT content FROM action"}, {});
    const auto content = core::as_text(row.value()->bytes(0));

    EXPECT_EQ(content.find("Jara"), std::string::npos);
    EXPECT_EQ(content.find("zij was er niet"), std::string::npos);
}

TEST_P(Actions, AnActionNeedsWordsAndAnOwnerWhoTakesPart) {
    auto wordless = draft(femke, 14);
    wordless.text = PersonalText{};

    EXPECT_EQ(added(noor, wordless), "plan.text-missing");
    EXPECT_EQ(added(noor, draft(lotte, 14)), "plan.owner-not-on-case");
    EXPECT_TRUE(seen_by(noor).empty());
}

TEST_P(Actions, AnOwnerWhoseParticipationEndedIsNoOwnerAnyMore) {
    run("UPDATE case_participant SET until_date = '" + core::to_iso(today) +
        "' WHERE member_id = '" + femke.member.text() + "'");

    EXPECT_EQ(added(noor, draft(femke, 14)), "plan.owner-not-on-case");
}

TEST_P(Actions, AnOutsiderAddsNothingAndSettlesNothing) {
    ASSERT_EQ(added(noor, draft(femke, 14)), "ACT-001");

    EXPECT_EQ(added(lotte, draft(femke, 14)), "gate.not-found");
    EXPECT_EQ(settle(lotte, settled("ACT-001", ActionState::done)), "gate.not-found");
    EXPECT_EQ(seen_by(noor).size(), 1U);
    EXPECT_EQ(seen_by(noor)[0].state, ActionState::open);
}

TEST_P(Actions, TheOwnerSettlesAndItWaitsForNobodyAnyMore) {
    ASSERT_EQ(added(noor, draft(femke, 14)), "ACT-001");
    ASSERT_EQ(waiting_for(femke).size(), 1U);

    EXPECT_EQ(settle(femke, settled("ACT-001", ActionState::done)), "");

    const auto action = seen_by(femke).at(0);
    EXPECT_EQ(action.state, ActionState::done);
    EXPECT_EQ(action.settled_on, today);
    EXPECT_TRUE(waiting_for(femke).empty());
    EXPECT_EQ(settle(femke, settled("ACT-001", ActionState::done)), "plan.settled-already");
}

TEST_P(Actions, AnotherMemberDoesNotSettleAndTheProcessDirectorDoes) {
    ASSERT_EQ(added(noor, draft(femke, 14)), "ACT-001");

    EXPECT_EQ(settle(samira, settled("ACT-001", ActionState::done)), "plan.not-the-owner");
    EXPECT_EQ(settle(noor, settled("ACT-001", ActionState::not_possible)), "");
    EXPECT_EQ(seen_by(femke).at(0).outcome.reveal(), "zij was er niet");
}

TEST_P(Actions, EverythingButDoneSaysWhy) {
    ASSERT_EQ(added(noor, draft(femke, 14)), "ACT-001");
    for (const auto outcome :
         {ActionState::not_possible, ActionState::not_done, ActionState::moved}) {
        auto silent = settled("ACT-001", outcome);
        silent.new_due = core::add_days(today, 30);
        silent.reason = PersonalText{};
        EXPECT_EQ(settle(femke, silent), "plan.reason-missing");
    }
    EXPECT_EQ(settle(femke, settled("ACT-001", ActionState::open)), "plan.outcome-missing");
    EXPECT_EQ(seen_by(femke).at(0).row_version, 1);
}

TEST_P(Actions, MovingNeedsADayThatHasNotPassed) {
    ASSERT_EQ(added(noor, draft(femke, 14)), "ACT-001");

    EXPECT_EQ(settle(femke, settled("ACT-001", ActionState::moved)), "plan.new-date-missing");
    EXPECT_EQ(settle(femke, moved("ACT-001", core::add_days(today, -1))), "plan.new-date-missing");
    EXPECT_EQ(settle(femke, moved("ACT-001", today)), "");
}

TEST_P(Actions, MovingBeforeTheDayIsNotMissedAndFromTheDayOnItIs) {
    ASSERT_EQ(added(noor, draft(femke, 2)), "ACT-001");
    a_day_passes(1);
    ASSERT_EQ(settle(femke, moved("ACT-001", core::add_days(today, 3))), "");
    EXPECT_EQ(seen_by(noor).at(0).missed_count, 0);
    a_day_passes(2);
    ASSERT_EQ(settle(femke, moved("ACT-001", core::add_days(today, 5))), "");
    a_day_passes(3);
    ASSERT_EQ(settle(femke, moved("ACT-001", core::add_days(today, 9))), "");

    const auto action = seen_by(noor).at(0);

    EXPECT_EQ(action.missed_count, 2);
    EXPECT_EQ(action.due, core::add_days(today, 9));
    EXPECT_EQ(action.state, ActionState::moved);
    ASSERT_EQ(action.moves.size(), 3U);
    EXPECT_FALSE(action.moves[0].is_missed);
    EXPECT_EQ(action.moves[1].from, core::add_days(today, 3));
    EXPECT_EQ(action.moves[1].to, core::add_days(today, 5));
    EXPECT_TRUE(action.moves[2].is_missed);
    EXPECT_EQ(action.moves[2].reason.reveal(), "zij was er niet");
}

TEST_P(Actions, VandaagTellsWhatWaitsForMeAndWhatIsLate) {
    ASSERT_EQ(added(noor, draft(femke, 5)), "ACT-001");
    ASSERT_EQ(added(noor, draft(femke, 1)), "ACT-002");
    ASSERT_EQ(added(noor, draft(samira, 1)), "ACT-003");
    a_day_passes(2);

    const auto mine = waiting_for(femke);

    ASSERT_EQ(mine.size(), 2U);
    EXPECT_EQ(mine[0].code, "ACT-002");
    EXPECT_TRUE(mine[0].is_overdue);
    EXPECT_FALSE(mine[1].is_overdue);
    EXPECT_EQ(mine[0].case_code, "V-001");
    EXPECT_TRUE(waiting_for(lotte).empty());
}

TEST_P(Actions, WhoLeftTheCaseIsNotRemindedOfItsActions) {
    ASSERT_EQ(added(noor, draft(femke, 5)), "ACT-001");

    leaves_the_case(femke);

    EXPECT_TRUE(waiting_for(femke).empty());
}

TEST_P(Actions, OnlyTheProcessDirectorSeesWhatWaitsForOthers) {
    ASSERT_EQ(added(noor, draft(femke, 5)), "ACT-001");
    ASSERT_EQ(added(noor, draft(noor, 5)), "ACT-002");
    const auto directed = [](Visit& visit) { return directed_actions(visit); };

    const auto of_noor = by(noor, directed);
    const auto of_samira = by(samira, directed);

    ASSERT_EQ(of_noor.value().size(), 1U);
    EXPECT_EQ(of_noor.value()[0].owner, femke.member);
    EXPECT_TRUE(of_samira.value().empty());
}

TEST_P(Actions, OfTwoWhoSettleAtOnceTheSecondIsTold) {
    ASSERT_EQ(added(noor, draft(femke, 5)), "ACT-001");
    const auto before = seen_by(femke).at(0);
    ASSERT_EQ(settle(noor, settled("ACT-001", ActionState::not_possible)), "");

    const auto late = by(femke, [&](Visit& visit) -> core::Result<void> {
        TRY_ASSIGN(
            const auto permit,
            gate::Gate::permit(visit, {.act = covenant::Act::action_settle, .case_code = "V-001"}));
        return ActionStore{visit}.change(permit, before);
    });

    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().id, "plan.changed-meanwhile");
    EXPECT_EQ(seen_by(femke).at(0).state, ActionState::not_possible);
}

TEST_P(Actions, ACodeThatMovesInKeepsTheSeriesGoing) {
    auto older = draft(femke, 5);
    older.code = "ACT-900";

    EXPECT_EQ(added(noor, older), "ACT-900");
    EXPECT_EQ(added(noor, draft(femke, 5)), "ACT-002");
}

TEST_P(Actions, R04AnActionWhoseOwnerLeftAsksForAnotherOne) {
    ASSERT_EQ(added(noor, draft(femke, 5)), "ACT-001");
    EXPECT_FALSE(asks_for_an_owner(femke.code));
    EXPECT_TRUE(asks_for_an_owner("O7")) << "a party that left the covenant";
    EXPECT_TRUE(asks_for_an_owner("O99")) << "no party at all";

    leaves_the_case(femke);
    EXPECT_TRUE(asks_for_an_owner(femke.code));

    ASSERT_EQ(pass_on(noor, "ACT-001", samira), "");
    EXPECT_FALSE(asks_for_an_owner(samira.code));
}

TEST_P(Actions, ThatWasPassedOnKeepsItsDayAndWhoHadItBefore) {
    ASSERT_EQ(added(noor, draft(femke, 5)), "ACT-001");
    ASSERT_EQ(pass_on(noor, "ACT-001", samira), "");

    const auto action = seen_by(mark).at(0);
    EXPECT_EQ(action.owner, samira.member);
    EXPECT_EQ(action.organisation, samira.organisation);
    EXPECT_EQ(action.due, core::add_days(today, 5));
    EXPECT_EQ(action.text.reveal(), "kennismaken met Jara");
    ASSERT_EQ(action.former_owners.size(), 1U);
    EXPECT_EQ(action.former_owners[0].member, femke.member);
    EXPECT_EQ(action.former_owners[0].until, today);
    EXPECT_TRUE(waiting_for(femke).empty());
    EXPECT_EQ(waiting_for(samira).size(), 1U);
}

TEST_P(Actions, R10ArePassedOnByADirectorToWhoTakesPart) {
    ASSERT_EQ(added(noor, draft(femke, 5)), "ACT-001");

    EXPECT_EQ(pass_on(noor, "ACT-001", lotte), "plan.owner-not-on-case");
    EXPECT_EQ(pass_on(noor, "ACT-001", femke), "plan.owner-already");
    EXPECT_EQ(pass_on(samira, "ACT-001", mark), "gate.not-found");
    EXPECT_EQ(pass_on(lotte, "ACT-001", samira), "gate.not-found");
    EXPECT_EQ(pass_on(noor, "ACT-404", samira), "gate.not-found");

    ASSERT_EQ(settle(femke, settled("ACT-001", ActionState::done)), "");
    EXPECT_EQ(pass_on(noor, "ACT-001", samira), "plan.settled-already");
}

BR_ON_BOTH_DATABASES(Actions);

}  // namespace
}  // namespace briljant::plan
