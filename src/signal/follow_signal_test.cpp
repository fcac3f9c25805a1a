// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "signal/follow_signal.hpp"

#include <algorithm>

#include "dossier/testing/table.hpp"
#include "gate/gate.hpp"
#include "signal/read_signal.hpp"
#include "signal/waiting_signals.hpp"

namespace briljant::signal {

namespace {

using covenant::SignalState;
using covenant::TriageOutcome;
using dossier::testing::Person;

// Noor writes down what Samira telephoned; Femke, Samira and Mark sit at the table of V-001.
class Signals : public dossier::testing::Table {
protected:
    [[nodiscard]] std::string write_down(const Person& reporter) {
        const auto made = by(noor, [&](gate::Visit& visit) {
            NewSignal wish;
            wish.channel = covenant::SignalChannel::phone;
            wish.reporter_type = "jeugdhulp";
            wish.reporter = reporter.member;
            wish.organisation = reporter.organisation;
            return write_down_signal(visit, wish);
        });
        EXPECT_TRUE(made) << made.error().id << " " << made.error().detail;
        return made ? made.value() : "";
    }
    void give_role(const Person& person, covenant::Role role) {
        const auto given = by(noor, [&](gate::Visit& visit) {
            people::RoleGrant grant;
            grant.covenant = people::testing::waterstad_id();
            grant.member = person.member;
            grant.organisation = person.organisation;
            grant.role = role;
            grant.designated_at = core::add_days(people::testing::today, -30);
            grant.screening_at = grant.designated_at;
            grant.secrecy_signed_at = grant.designated_at;
            grant.confirmed_by = person.member;
            return people::grant_role(visit, grant);
        });
        ASSERT_TRUE(given) << given.error().id;
    }
    [[nodiscard]] core::Result<void> decide(const std::string& code, TriageDecision decision) {
        return by(noor, [&](gate::Visit& visit) { return decide_triage(visit, code, decision); });
    }
    void take_up(const std::string& code, const std::vector<core::MemberId>& core_members) {
        const auto taken = by(noor, [&](gate::Visit& visit) -> core::Result<void> {
            TRY(receive_signal(visit, code));
            return plan_triage(visit, code, {core::add_days(visit.today(), 1), core_members});
        });
        ASSERT_TRUE(taken) << taken.error().id;
    }
    [[nodiscard]] bool may_read(const Person& person, const std::string& code) {
        return static_cast<bool>(
            by(person, [&](gate::Visit& visit) { return read_signal(visit, code); }));
    }
    [[nodiscard]] std::vector<LookKind> looks(const std::string& code) {
        const auto view = by(noor, [&](gate::Visit& visit) { return read_signal(visit, code); });
        std::vector<LookKind> kinds;
        EXPECT_TRUE(view);
        if (!view) return kinds;
        for (const auto& look : view.value().looks) kinds.push_back(look.kind);
        std::ranges::sort(kinds);  // the clock of the tests stands still
        return kinds;
    }
};

TEST_P(Signals, AreWrittenDownByWhoDirectsTheProcessAndNobodyElse) {
    EXPECT_EQ(write_down(samira), "SIG-0001");
    EXPECT_EQ(write_down(samira), "SIG-0002");

    const auto refused = by(femke, [](gate::Visit& visit) { return write_down_signal(visit, {}); });

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().id, "gate.not-found");
}

TEST_P(Signals, R13AReporterMarksFactsAndOpinionsFirst) {
    give_role(lotte, covenant::Role::reporter);
    NewSignal wish;
    wish.reporter_type = "jeugdhulp";
    wish.is_acute_step_recorded = true;
    const auto unmarked = by(lotte, [&](gate::Visit& visit) { return submit_signal(visit, wish); });
    ASSERT_FALSE(unmarked);
    EXPECT_EQ(unmarked.error().id, "covenant.refused");

    wish.is_quality_checked = true;
    const auto made = by(lotte, [&](gate::Visit& visit) { return submit_signal(visit, wish); });

    ASSERT_TRUE(made) << made.error().id;
    const auto mine = by(lotte, [](gate::Visit& visit) { return my_signals(visit); });
    ASSERT_TRUE(mine);
    ASSERT_EQ(mine.value().size(), 1U);
    EXPECT_EQ(mine.value().front().code, made.value());
}

TEST_P(Signals, UntilTheDecisionTheReporterTheDirectionAndTheCoreReadIt) {
    const auto code = write_down(lotte);
    take_up(code, {mark.member});

    EXPECT_TRUE(may_read(lotte, code));
    EXPECT_TRUE(may_read(noor, code));
    EXPECT_TRUE(may_read(mark, code));
    EXPECT_FALSE(may_read(femke, code));
}

TEST_P(Signals, AfterwardsAlsoWhoTakesPartInACaseThatItLedTo) {
    const auto code = write_down(lotte);
    take_up(code, {});
    ASSERT_TRUE(decide(code, {TriageOutcome::accepted, true}));
    EXPECT_FALSE(may_read(femke, code));

    const auto led =
        by(noor, [&](gate::Visit& visit) { return lead_to_case(visit, code, "V-001"); });

    ASSERT_TRUE(led) << led.error().id;
    EXPECT_TRUE(may_read(femke, code));
    const auto view = by(femke, [&](gate::Visit& visit) { return read_signal(visit, code); });
    ASSERT_TRUE(view);
    EXPECT_EQ(view.value().cases, std::vector<std::string>{"V-001"});
    EXPECT_TRUE(view.value().looks.empty()) << "who looked is for the direction";
}

TEST_P(Signals, EX1TheReporterLearnsNoCase) {
    const auto code = write_down(lotte);
    take_up(code, {});
    ASSERT_TRUE(decide(code, {TriageOutcome::accepted, true}));
    ASSERT_TRUE(by(noor, [&](gate::Visit& visit) { return lead_to_case(visit, code, "V-001"); }));

    const auto view = by(lotte, [&](gate::Visit& visit) { return read_signal(visit, code); });

    ASSERT_TRUE(view);
    EXPECT_TRUE(view.value().cases.empty());
}

TEST_P(Signals, EX7EveryLookIsRememberedAlsoARefusedOne) {
    const auto code = write_down(lotte);
    take_up(code, {mark.member});
    EXPECT_TRUE(may_read(mark, code));
    EXPECT_FALSE(may_read(femke, code));
    ASSERT_TRUE(by(lotte, [](gate::Visit& visit) { return my_signals(visit); }));

    EXPECT_EQ(looks(code),
              (std::vector<LookKind>{
                  LookKind::create, LookKind::read, LookKind::status_view, LookKind::refused}));
    EXPECT_EQ(looks(code).size(), 5U) << "the direction's own look is one of them";
}

TEST_P(Signals, ARefusedLookIsRememberedWhenTheRestIsTakenBack) {
    const auto code = write_down(lotte);
    auto visit = as(femke);
    EXPECT_FALSE(read_signal(visit, code));
    ASSERT_TRUE(visit.undo());
    ASSERT_TRUE(visit.finish());

    EXPECT_EQ(looks(code), (std::vector<LookKind>{LookKind::create, LookKind::refused}));
}

TEST_P(Signals, R12NothingIsDecidedWithACriterionOpen) {
    const auto code = write_down(lotte);
    take_up(code, {});

    const auto refused = decide(code, {TriageOutcome::accepted, false});

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().id, "covenant.refused");
}

TEST_P(Signals, StepsFollowEachOther) {
    const auto code = write_down(lotte);
    const auto tell = [&] {
        return by(noor, [&](gate::Visit& visit) { return feed_back(visit, code); });
    };
    EXPECT_EQ(decide(code, {TriageOutcome::advice_only, true}).error().id, "signal.not-now");
    EXPECT_EQ(tell().error().id, "signal.not-now");
    take_up(code, {});
    ASSERT_TRUE(decide(code, {TriageOutcome::advice_only, true}));
    ASSERT_TRUE(tell());
    EXPECT_EQ(tell().error().id, "signal.not-now");
}

TEST_P(Signals, R14OfWhatWasNotTakenUpNoReporterStays) {
    give_role(samira, covenant::Role::dpo);
    const auto code = write_down(lotte);
    take_up(code, {});
    const auto destroy = [&](const Person& person) {
        return by(person, [&](gate::Visit& visit) { return destroy_signal(visit, code); });
    };
    EXPECT_FALSE(destroy(noor)) << "a privacy officer does this";
    EXPECT_EQ(destroy(samira).error().id, "signal.not-now");
    ASSERT_TRUE(decide(code, {TriageOutcome::safe_home, true}));

    ASSERT_TRUE(destroy(samira));

    const auto mine = by(lotte, [](gate::Visit& visit) { return my_signals(visit); });
    ASSERT_TRUE(mine);
    EXPECT_TRUE(mine.value().empty());
    const auto view = by(noor, [&](gate::Visit& visit) { return read_signal(visit, code); });
    ASSERT_TRUE(view);
    EXPECT_EQ(view.value().signal.state, SignalState::destroyed);
    EXPECT_FALSE(view.value().signal.reporter);
    EXPECT_FALSE(view.value().signal.organisation);
}

TEST_P(Signals, AnAcceptedOneIsNotDestroyed) {
    give_role(samira, covenant::Role::dpo);
    const auto code = write_down(lotte);
    take_up(code, {});
    ASSERT_TRUE(decide(code, {TriageOutcome::accepted, true}));

    const auto done = by(samira, [&](gate::Visit& visit) { return destroy_signal(visit, code); });

    EXPECT_EQ(done.error().id, "signal.not-now");
}

TEST_P(Signals, APrivacyOfficerReadsWhoLookedAndLeavesNoLook) {
    give_role(samira, covenant::Role::dpo);
    const auto code = write_down(lotte);
    const auto audit = [&](const Person& person) {
        return by(person, [&](gate::Visit& visit) { return audit_signal(visit, code); });
    };

    ASSERT_TRUE(audit(samira));
    EXPECT_EQ(audit(samira).value().looks.size(), 1U);
    EXPECT_FALSE(audit(femke));
    EXPECT_FALSE(audit(samira).value().can_be_destroyed) << "nothing was decided";
    take_up(code, {});
    ASSERT_TRUE(decide(code, {TriageOutcome::returned, true}));
    EXPECT_TRUE(audit(samira).value().can_be_destroyed);
}

TEST_P(Signals, AnAcceptedOneMayBeBroughtToTheCasesOfItsDirectorOnce) {
    const auto code = write_down(lotte);
    take_up(code, {});
    const auto choices = [&] {
        return by(noor, [&](gate::Visit& visit) { return read_signal(visit, code); })
            .value()
            .other_cases;
    };
    EXPECT_TRUE(choices().empty()) << "nothing was decided";
    ASSERT_TRUE(decide(code, {TriageOutcome::accepted, true}));
    EXPECT_EQ(choices(), std::vector<std::string>{"V-001"});

    ASSERT_TRUE(by(noor, [&](gate::Visit& visit) { return lead_to_case(visit, code, "V-001"); }));

    EXPECT_TRUE(choices().empty());
    EXPECT_FALSE(by(lotte, [&](gate::Visit& visit) { return lead_to_case(visit, code, "V-001"); }));
}

TEST_P(Signals, OneThatWaitsForADecisionIsBroughtToNoCase) {
    const auto code = write_down(lotte);
    take_up(code, {});

    const auto done =
        by(noor, [&](gate::Visit& visit) { return lead_to_case(visit, code, "V-001"); });

    EXPECT_EQ(done.error().id, "signal.not-now");
}

TEST_P(Signals, WaitForTheDirectionUntilTheReporterIsTold) {
    const auto first = write_down(lotte);
    const auto second = write_down(lotte);
    take_up(second, {});
    const auto waiting = [&](const Person& person) {
        return by(person, [](gate::Visit& visit) { return waiting_signals(visit); }).value();
    };

    const auto list = waiting(noor);

    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list.front().code, first);
    EXPECT_EQ(list.front().state, SignalState::received);
    EXPECT_FALSE(list.front().triage_on);
    EXPECT_EQ(list.back().triage_on, core::add_days(people::testing::today, 1));
    EXPECT_TRUE(waiting(femke).empty());
    ASSERT_TRUE(decide(second, {TriageOutcome::returned, true}));
    EXPECT_EQ(waiting(noor).size(), 2U) << "the reporter has not been told";
    ASSERT_TRUE(by(noor, [&](gate::Visit& visit) { return feed_back(visit, second); }));
    EXPECT_EQ(waiting(noor).size(), 1U);
}

TEST_P(Signals, TheListIsForTheDirection) {
    EXPECT_EQ(write_down(lotte), "SIG-0001");

    EXPECT_EQ(by(noor, [](gate::Visit& visit) { return list_signals(visit); }).value().size(), 1U);
    EXPECT_FALSE(by(lotte, [](gate::Visit& visit) { return list_signals(visit); }));
}

TEST_P(Signals, AQuestionThatSomebodyOpensIsALook) {
    const auto code = write_down(lotte);

    ASSERT_TRUE(by(femke, [&](gate::Visit& visit) -> core::Result<void> {
        gate::ActRequest request;
        request.act = covenant::Act::information_request_answer;
        TRY_ASSIGN(request.purpose, purpose_of_signals(visit));
        TRY_ASSIGN(const auto permit, gate::Gate::permit(visit, request));
        return remember_question(visit, permit, code);
    }));

    const auto seen = looks(code);
    EXPECT_EQ(std::ranges::count(seen, LookKind::question), 1);
}

TEST_P(Signals, OfAnotherAreNotOnesOwn) {
    (void)write_down(lotte);
    (void)write_down(samira);

    const auto mine = by(lotte, [](gate::Visit& visit) { return my_signals(visit); });

    ASSERT_TRUE(mine);
    ASSERT_EQ(mine.value().size(), 1U);
    EXPECT_EQ(mine.value().front().code, "SIG-0001");
}

BR_ON_BOTH_DATABASES(Signals);

// On a Tuesday.
Signal received() {
    Signal signal;
    signal.received_at = gate::testing::TestHouse::start;
    return signal;
}

TEST(NextStep, OfASignalIsDueByItsState) {
    const auto day = [](int ahead) { return core::add_days(people::testing::today, ahead); };
    auto signal = received();
    EXPECT_EQ(next_step_due(signal), day(1)) << "T02: taken up on the next working day";
    signal.state = SignalState::verifying;
    EXPECT_EQ(next_step_due(signal), day(2)) << "T03: called back within two";
    signal.triage_on = day(7);
    EXPECT_EQ(next_step_due(signal), day(7)) << "the day of the weighing";
    signal.state = SignalState::triaged;
    signal.decided_at = signal.received_at;
    EXPECT_EQ(next_step_due(signal), day(7)) << "T07: told within five working days";
}

TEST(Destruction, IsOfWhatWasDecidedAndNotTakenUp) {
    auto signal = received();
    EXPECT_FALSE(may_be_destroyed(signal));
    signal.outcome = TriageOutcome::accepted;
    EXPECT_FALSE(may_be_destroyed(signal));
    signal.outcome = TriageOutcome::safe_home;
    EXPECT_TRUE(may_be_destroyed(signal));
    signal.destroyed_at = signal.received_at;
    EXPECT_FALSE(may_be_destroyed(signal));
}

TEST(OutcomeClass, SaysNoOrganisation) {
    EXPECT_EQ(class_of(TriageOutcome::accepted), OutcomeClass::taken_up);
    EXPECT_EQ(class_of(TriageOutcome::police_direct), OutcomeClass::passed_on);
    EXPECT_EQ(class_of(TriageOutcome::safe_home), OutcomeClass::passed_on);
    EXPECT_EQ(class_of(TriageOutcome::own_chain), OutcomeClass::passed_on);
    EXPECT_EQ(class_of(TriageOutcome::advice_only), OutcomeClass::advice);
}

}  // namespace

}  // namespace briljant::signal
