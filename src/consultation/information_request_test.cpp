// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/information_request.hpp"

#include "consultation/answer_request.hpp"
#include "consultation/ask_party.hpp"
#include "consultation/read_requests.hpp"
#include "consultation/waiting_requests.hpp"
#include "dossier/testing/table.hpp"

namespace briljant::consultation {

namespace {

using core::PersonalText;
using dossier::testing::Person;

// signal/ stands beside this module, not below it: its row is written as it stands there.
constexpr storage::Statement add_signal{
    "testing.add_signal",
    "INSERT INTO signal (covenant_id, id, code, received_at, channel, reporter_type, state, "
    "row_version) VALUES ($1, $2, 'SIG-0001', 0, 'PHONE', 'school', 'VERIFYING', 1)"};

// Femke, Samira and Mark sit at the table of V-001, which Noor directs; Lotte does not.
class Requests : public dossier::testing::Table {
protected:
    void SetUp() override {
        Table::SetUp();
        if (IsSkipped() || HasFailure()) return;
        auto visit = house->write();
        const auto done = visit.session().execute(
            add_signal, storage::values(people::testing::waterstad_id(), core::RowId{}));
        EXPECT_TRUE(done) << done.error().detail;
        EXPECT_TRUE(visit.finish());
    }
    [[nodiscard]] RequestWish about_case(const Person& asked) const {
        RequestWish wish;
        wish.case_code = "V-001";
        wish.asked = asked.member;
        wish.organisation = asked.organisation;
        wish.questions = {RequestQuestion::known, RequestQuestion::safety_remark};
        return wish;
    }
    [[nodiscard]] RequestWish about_signal(const Person& asked) const {
        auto wish = about_case(asked);
        wish.case_code = "";
        wish.signal_code = "SIG-0001";
        return wish;
    }
    [[nodiscard]] core::Result<std::string> ask(const Person& person, const RequestWish& wish) {
        return by(person, [&](gate::Visit& visit) { return ask_party(visit, wish); });
    }
    [[nodiscard]] std::string asked(const RequestWish& wish) {
        const auto code = ask(noor, wish);
        EXPECT_TRUE(code) << code.error().id << " " << code.error().detail;
        return code ? code.value() : "";
    }
    [[nodiscard]] core::Result<void> answer(const Person& person,
                                            const std::string& code,
                                            const RequestReply& reply) {
        return by(person, [&](gate::Visit& visit) { return answer_request(visit, code, reply); });
    }
    // "" when it went well.
    [[nodiscard]] std::string error_of(const core::Result<void>& done) {
        return done ? std::string{} : std::string{done.error().id};
    }
    [[nodiscard]] static RequestReply yes_in_conflict() {
        RequestReply reply;
        reply.answer = RequestAnswer::yes;
        reply.ground = covenant::SecrecyGround::conflict_of_duties;
        reply.tests.assign(dossier::secrecy_tests.begin(), dossier::secrecy_tests.end());
        return reply;
    }
    [[nodiscard]] static RequestReply yes_in_case() {
        auto reply = yes_in_conflict();
        reply.remark = PersonalText{"Ik word graag gebeld."};
        reply.consulted = "bram.tuin";
        reply.is_subject_informed = false;
        reply.reason_not_informed = PersonalText{"Nog niet veilig."};
        return reply;
    }
    [[nodiscard]] std::vector<InformationRequest> seen_by(const Person& person) {
        const auto view =
            by(person, [](gate::Visit& visit) { return read_requests(visit, "V-001"); });
        EXPECT_TRUE(view) << view.error().id;
        return view ? view.value().requests : std::vector<InformationRequest>{};
    }
    [[nodiscard]] std::size_t to_answer(const Person& person) {
        return by(person, [](gate::Visit& visit) { return requests_to_answer(visit); })
            .value()
            .size();
    }
};

TEST_P(Requests, US15AQuestionAboutACaseWaitsForTheOneWhoWasAsked) {
    auto wish = about_case(femke);
    wish.words = PersonalText{"Loopt er een maatregel?"};

    EXPECT_EQ(asked(wish), "IR-01");

    EXPECT_EQ(to_answer(femke), 1U);
    EXPECT_EQ(to_answer(samira), 0U);
    const auto waiting =
        by(noor, [](gate::Visit& visit) { return waiting_requests(visit); }).value();
    ASSERT_EQ(waiting.size(), 1U);
    EXPECT_EQ(waiting.front().asked, femke.member);
    EXPECT_EQ(waiting.front().due, core::add_working_days(people::testing::today, 5));
    EXPECT_FALSE(waiting.front().is_overdue);
    ASSERT_EQ(seen_by(femke).size(), 1U);
    EXPECT_EQ(seen_by(femke).front().words.reveal(), "Loopt er een maatregel?");
    EXPECT_TRUE(seen_by(samira).empty()) << "a question is for the one who was asked";
}

TEST_P(Requests, AreAskedByTheProcessDirectorAlone) {
    EXPECT_FALSE(ask(femke, about_case(samira)));
    EXPECT_FALSE(ask(lotte, about_case(femke)));
}

TEST_P(Requests, OfACaseGoToWhoSitsAtItsTable) {
    const auto refused = ask(noor, about_case(lotte));

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().id, "consultation.not-on-case");
}

TEST_P(Requests, AskSomething) {
    auto wish = about_case(femke);
    wish.questions.clear();
    EXPECT_EQ(ask(noor, wish).error().id, "consultation.question-missing");
    wish.words = PersonalText{"Loopt er een maatregel?"};
    EXPECT_TRUE(ask(noor, wish));
}

TEST_P(Requests, AreAnsweredByTheOneWhoWasAskedAndReadByTheDirector) {
    const auto code = asked(about_case(femke));
    EXPECT_EQ(error_of(answer(samira, code, yes_in_case())), "gate.not-found");

    ASSERT_EQ(error_of(answer(femke, code, yes_in_case())), "");

    const auto read = seen_by(noor);
    ASSERT_EQ(read.size(), 1U);
    EXPECT_EQ(read.front().row.state, RequestState::answered);
    ASSERT_TRUE(read.front().reply);
    EXPECT_EQ(read.front().reply->answer, RequestAnswer::yes);
    EXPECT_EQ(read.front().reply->remark.reveal(), "Ik word graag gebeld.");
    EXPECT_EQ(read.front().reply->consulted, "bram.tuin");
    EXPECT_FALSE(read.front().row.answer) << "the answer about a case is sealed";
    EXPECT_EQ(to_answer(femke), 0U);
    EXPECT_EQ(error_of(answer(femke, code, yes_in_case())), "consultation.request-closed");
}

TEST_P(Requests, R32UnderSecrecyAnAnswerNeedsAGround) {
    const auto code = asked(about_case(femke));
    auto reply = yes_in_case();
    reply.ground.reset();
    EXPECT_EQ(error_of(answer(femke, code, reply)), "consultation.answer-ground");
    reply.answer = RequestAnswer::no;
    EXPECT_EQ(error_of(answer(femke, code, reply)), "consultation.answer-ground");
    reply.answer = RequestAnswer::may_not_say;
    EXPECT_EQ(error_of(answer(femke, code, reply)), "");
}

TEST_P(Requests, R33AConflictOfDutiesNeedsAllSixTests) {
    const auto code = asked(about_case(femke));
    auto reply = yes_in_case();
    reply.tests.pop_back();
    EXPECT_EQ(error_of(answer(femke, code, reply)), "consultation.answer-tests");
    reply = yes_in_case();
    reply.consulted.clear();
    EXPECT_EQ(error_of(answer(femke, code, reply)), "consultation.answer-tests");
    EXPECT_EQ(error_of(answer(femke, code, yes_in_case())), "");
}

TEST_P(Requests, R27ThePoliceAnswerUnderTheirDecision) {
    const auto code = asked(about_case(mark));
    RequestReply reply;
    reply.answer = RequestAnswer::yes_contact_wanted;

    ASSERT_EQ(error_of(answer(mark, code, reply)), "");

    const auto read = seen_by(noor);
    ASSERT_TRUE(read.front().reply);
    EXPECT_EQ(read.front().reply->wpg_decision, "WPG-W-01");
    EXPECT_EQ(read.front().reply->categories, std::vector<std::string>{"IDENTITY_CONTACT"});
}

TEST_P(Requests, BeforeThereIsACaseKeepNoWords) {
    auto wish = about_signal(lotte);
    wish.words = PersonalText{"Wie is zij?"};
    EXPECT_EQ(ask(noor, wish).error().id, "consultation.words-without-case");
    wish.words = {};
    const auto code = asked(wish);
    EXPECT_EQ(to_answer(lotte), 1U);
    EXPECT_EQ(error_of(answer(lotte, code, yes_in_case())), "consultation.words-without-case");

    ASSERT_EQ(error_of(answer(lotte, code, yes_in_conflict())), "");

    const auto view =
        by(noor, [](gate::Visit& visit) { return read_signal_requests(visit, "SIG-0001"); });
    ASSERT_TRUE(view);
    ASSERT_EQ(view.value().requests.size(), 1U);
    EXPECT_EQ(view.value().requests.front().answer, RequestAnswer::yes);
    EXPECT_EQ(view.value().requests.front().ground, covenant::SecrecyGround::conflict_of_duties);
}

TEST_P(Requests, HangAtASignalThatIsBeingWeighed) {
    auto wish = about_signal(lotte);
    wish.signal_code = "SIG-0002";
    EXPECT_EQ(ask(noor, wish).error().id, "consultation.no-open-signal");
    wish.signal_code = "SIG-0001";
    run("UPDATE signal SET state = 'DESTROYED'");
    EXPECT_EQ(ask(noor, wish).error().id, "consultation.no-open-signal");
}

TEST_P(Requests, GoAlongToTheCaseAndAreSealedThere) {
    const auto code = asked(about_signal(femke));

    const auto brought =
        by(noor, [&](gate::Visit& visit) { return bring_request_to_case(visit, code, "V-001"); });

    ASSERT_TRUE(brought) << brought.error().id;
    ASSERT_EQ(error_of(answer(femke, code, yes_in_case())), "");
    ASSERT_EQ(seen_by(noor).size(), 1U);
    EXPECT_EQ(seen_by(noor).front().reply->remark.reveal(), "Ik word graag gebeld.");
}

TEST_P(Requests, DoNotGoAlongToACaseWithoutTheOneWhoWasAsked) {
    const auto code = asked(about_signal(lotte));

    const auto brought =
        by(noor, [&](gate::Visit& visit) { return bring_request_to_case(visit, code, "V-001"); });

    EXPECT_EQ(error_of(brought), "consultation.not-on-case");
}

TEST_P(Requests, AreRemindedAndTakenBackByWhoAsked) {
    const auto code = asked(about_case(femke));
    const auto remind = [&](const Person& person) {
        return by(person, [&](gate::Visit& visit) { return remind_party(visit, code); });
    };
    EXPECT_FALSE(remind(femke));
    ASSERT_TRUE(remind(noor));
    EXPECT_EQ(seen_by(noor).front().row.state, RequestState::reminded);
    EXPECT_EQ(seen_by(noor).front().row.reminders, 1);

    ASSERT_TRUE(by(noor, [&](gate::Visit& visit) { return withdraw_request(visit, code); }));

    EXPECT_EQ(to_answer(femke), 0U);
    EXPECT_EQ(error_of(answer(femke, code, yes_in_case())), "consultation.request-closed");
    EXPECT_EQ(error_of(remind(noor)), "consultation.request-closed");
}

TEST_P(Requests, WhoLeftTheCaseIsAskedNothingAnyMore) {
    const auto code = asked(about_case(femke));
    ASSERT_TRUE(by(noor, [&](gate::Visit& visit) {
        return dossier::end_participation(
            visit, "V-001", {femke.member, core::PersonalText{"Het traject is klaar."}});
    }));

    EXPECT_EQ(to_answer(femke), 0U);
    EXPECT_EQ(error_of(answer(femke, code, yes_in_case())), "gate.not-found");
}

TEST_P(Requests, AreNotShownToWhoDoesNotTakePart) {
    EXPECT_EQ(asked(about_case(femke)), "IR-01");

    EXPECT_FALSE(by(lotte, [](gate::Visit& visit) { return read_requests(visit, "V-001"); }));
    EXPECT_FALSE(by(samira, [](gate::Visit& visit) { return read_request(visit, "IR-01"); }));
    EXPECT_FALSE(
        by(femke, [](gate::Visit& visit) { return read_signal_requests(visit, "SIG-0001"); }));
}

BR_ON_BOTH_DATABASES(Requests);

TEST(Request, WithoutAnAnswerAfterTheTermHasLapsedAndIsLateAfterwards) {
    RequestRow row;
    row.due = *core::date_from_iso("2026-05-15");
    EXPECT_EQ(row.state_on(row.due), RequestState::sent);
    EXPECT_EQ(row.state_on(core::add_days(row.due, 1)), RequestState::lapsed);
    row.state = RequestState::answered;
    row.answered_at = core::from_local(core::add_days(row.due, 1), std::chrono::minutes{0});
    EXPECT_EQ(row.state_on(core::add_days(row.due, 9)), RequestState::answered);
    EXPECT_TRUE(row.was_late());
}

TEST(Request, IsDueAfterFiveWorkingDays) {
    EXPECT_EQ(answer_due(*core::date_from_iso("2026-05-08")), *core::date_from_iso("2026-05-15"));
}

}  // namespace

}  // namespace briljant::consultation
