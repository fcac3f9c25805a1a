// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "consultation/build_agenda.hpp"
#include "consultation/decision_list.hpp"
#include "consultation/open_meeting.hpp"
#include "consultation/read_meeting.hpp"
#include "consultation/run_item.hpp"
#include "dossier/testing/table.hpp"

namespace briljant::consultation {

namespace {

using core::PersonalText;
using covenant::Role;
using dossier::testing::Person;
using gate::Visit;

PersonalText words(std::string text) {
    return PersonalText{std::move(text)};
}

// M-01 about V-001: Ruud leads, Els writes, Femke, Samira and Mark are invited.
class Meetings : public dossier::testing::Table {
protected:
    void SetUp() override {
        Table::SetUp();
        if (IsSkipped() || HasFailure()) return;
        ruud = join("ruud.bakema", "O1", Role::chair);
        els = join("els.prins", "O1", Role::secretary);
        const auto built = by(els, [&](Visit& visit) { return build_agenda(visit, wish(visit)); });
        ASSERT_TRUE(built) << built.error().id << " " << built.error().detail;
        ASSERT_EQ(built.value(), "M-01");
        const auto called =
            by(els, [](Visit& visit) { return call_meeting(visit, "M-01", words("spoed")); });
        ASSERT_TRUE(called) << called.error().id << " " << called.error().detail;
    }

    [[nodiscard]] AgendaWish wish(const Visit& visit) const {
        AgendaWish agenda;
        agenda.consultation_type = "CT3";
        agenda.starts_at = visit.now() + std::chrono::hours{1};
        agenda.chair = ruud.member;
        agenda.secretary = els.member;
        AgendaItemWish item;
        item.case_code = "V-001";
        item.minutes = 15;
        for (const auto* person : {&femke, &samira, &mark}) {
            item.invitees.push_back({person->member, words("Wat ziet u?")});
        }
        agenda.items = {item};
        return agenda;
    }

    // The error id, "" when it was done.
    template <typename Act>
    [[nodiscard]] std::string error_of(const Person& person, Act act) {
        const auto done = by(person, act);
        return done ? "" : std::string{done.error().id};
    }
    [[nodiscard]] std::string attend(const Person& person,
                                     AttendanceState state,
                                     bool has_signed = true) {
        return error_of(els, [&](Visit& visit) {
            AttendanceEntry entry;
            entry.member = person.member;
            entry.state = state;
            entry.has_signed = has_signed;
            return record_attendance(visit, "M-01", entry);
        });
    }
    void seat_all() {
        for (const auto* person : {&noor, &femke, &samira, &mark}) {
            EXPECT_EQ(attend(*person, AttendanceState::present), "");
        }
    }
    void open_and_start() {
        seat_all();
        EXPECT_EQ(error_of(ruud, [](Visit& visit) { return open_meeting(visit, "M-01"); }), "");
        EXPECT_EQ(error_of(ruud, [](Visit& visit) { return start_item(visit, {"M-01", 1}); }), "");
    }
    [[nodiscard]] std::string write(const Person& person,
                                    const MinutesChange& change,
                                    std::optional<std::int64_t> version = std::nullopt) {
        return error_of(person, [&](Visit& visit) {
            return write_minutes(visit, {"M-01", 1, version}, change);
        });
    }
    [[nodiscard]] std::string move_to(MeetingStep step) {
        return error_of(ruud, [&](Visit& visit) { return move_item(visit, {"M-01", 1}, step); });
    }
    [[nodiscard]] std::string decide(std::string text,
                                     std::optional<std::int64_t> version = std::nullopt) {
        return error_of(els, [&](Visit& visit) {
            return record_decision(visit, {"M-01", 1, version}, words(text));
        });
    }
    void hear_her() {
        MinutesChange change;
        change.voice = Voice{VoiceMode::via_mentor, words("Ik wil bij Samira blijven."), {}, true};
        EXPECT_EQ(write(els, change), "");
    }
    void finish_item() {
        hear_her();
        EXPECT_EQ(move_to(MeetingStep::judgement), "");
        EXPECT_EQ(move_to(MeetingStep::decision), "");
        EXPECT_EQ(decide("Het plan gaat door."), "");
        EXPECT_EQ(error_of(ruud, [](Visit& visit) { return close_item(visit, {"M-01", 1}); }), "");
    }
    [[nodiscard]] ItemView item_for(const Person& person) {
        auto view = by(person, [](Visit& visit) { return read_item(visit, "M-01", 1); });
        EXPECT_TRUE(view) << view.error().id;
        return view ? std::move(view.value().items.front()) : ItemView{};
    }
    [[nodiscard]] std::string reading(const Person& person) {
        return error_of(person, [](Visit& visit) { return read_meeting(visit, "M-01"); });
    }
    [[nodiscard]] TableAction intake() const {
        TableAction action;
        action.owner = femke.member;
        action.due = core::add_days(dossier::testing::today, 14);
        action.text = words("kennismaking");
        return action;
    }

    Person ruud;
    Person els;
};

TEST_P(Meetings, WithoutAQuorumItDoesNotOpen) {
    EXPECT_EQ(attend(femke, AttendanceState::present), "");
    EXPECT_EQ(attend(mark, AttendanceState::present), "");
    EXPECT_EQ(attend(samira, AttendanceState::apologies), "");

    EXPECT_EQ(error_of(ruud, [](Visit& visit) { return open_meeting(visit, "M-01"); }),
              "consultation.no-quorum");

    const auto readiness = by(ruud, [](Visit& visit) { return check_readiness(visit, "M-01"); });
    ASSERT_TRUE(readiness);
    EXPECT_EQ(readiness.value().quorum.present, 2);
    EXPECT_EQ(readiness.value().quorum.needed, 3);
    EXPECT_FALSE(readiness.value().is_ready());
}

TEST_P(Meetings, WithSomebodyWhoDidNotSignItDoesNotOpen) {
    seat_all();
    run("UPDATE seat SET statement_signed_at = NULL WHERE member_id = '" + mark.member.text() +
        "'");
    EXPECT_EQ(error_of(ruud, [](Visit& visit) { return open_meeting(visit, "M-01"); }),
              "consultation.statement-unsigned");

    EXPECT_EQ(error_of(mark, [](Visit& visit) { return sign_statement(visit, "M-01"); }), "");

    EXPECT_EQ(error_of(ruud, [](Visit& visit) { return open_meeting(visit, "M-01"); }), "");
}

TEST_P(Meetings, OnlyTheChairOpensAndCloses) {
    seat_all();
    EXPECT_EQ(error_of(els, [](Visit& visit) { return open_meeting(visit, "M-01"); }),
              "consultation.not-the-chair");
    EXPECT_EQ(error_of(femke, [](Visit& visit) { return open_meeting(visit, "M-01"); }),
              "consultation.not-the-chair");
    EXPECT_EQ(error_of(els, [](Visit& visit) { return close_meeting(visit, "M-01"); }),
              "consultation.not-the-chair");
}

TEST_P(Meetings, WhoTakesNoPartFindsNoMeeting) {
    EXPECT_EQ(reading(lotte), "gate.not-found");
    EXPECT_EQ(error_of(lotte, [](Visit& visit) { return read_item(visit, "M-01", 1); }),
              "gate.not-found");
    EXPECT_EQ(reading(femke), "");
}

TEST_P(Meetings, AConflictAtTheTableTakesHimOutOfItemAndCase) {
    EXPECT_EQ(
        error_of(samira, [](Visit& visit) { return declare_conflict_at_table(visit, "M-01", 1); }),
        "");

    EXPECT_EQ(reading(samira), "gate.not-found");
    EXPECT_EQ(words_for(samira), "gate.not-found");
    const auto item = item_for(els);
    const auto seat = std::ranges::find(item.seats, samira.member, &Seat::member);
    ASSERT_NE(seat, item.seats.end());
    EXPECT_EQ(seat->state, AttendanceState::excluded);
}

TEST_P(Meetings, AReplacementSitsOnlyWhenHeTakesPartInTheCase) {
    const auto replace = [&] {
        return error_of(els, [&](Visit& visit) {
            AttendanceEntry entry;
            entry.member = samira.member;
            entry.state = AttendanceState::replaced;
            entry.replaced_by = lotte.member;
            entry.has_signed = true;
            return record_attendance(visit, "M-01", entry);
        });
    };
    EXPECT_EQ(replace(), "consultation.not-on-case");

    const auto tessa = join("tessa.brouwer", "O3", Role::participant);
    EXPECT_EQ(attend(femke, AttendanceState::present), "");
    EXPECT_EQ(attend(mark, AttendanceState::present), "");
    const auto done = error_of(els, [&](Visit& visit) {
        AttendanceEntry entry;
        entry.member = samira.member;
        entry.state = AttendanceState::replaced;
        entry.replaced_by = tessa.member;
        entry.has_signed = true;
        return record_attendance(visit, "M-01", entry);
    });

    EXPECT_EQ(done, "");
    EXPECT_EQ(error_of(ruud, [](Visit& visit) { return open_meeting(visit, "M-01"); }), "");
}

TEST_P(Meetings, NothingIsDecidedBeforeSheIsHeard) {
    open_and_start();
    EXPECT_EQ(move_to(MeetingStep::decision), "consultation.not-now");
    EXPECT_EQ(move_to(MeetingStep::judgement), "");
    EXPECT_EQ(move_to(MeetingStep::decision), "consultation.voice-missing");

    MinutesChange silent;
    silent.voice = Voice{VoiceMode::not_heard, {}, {}, false};
    EXPECT_EQ(write(els, silent), "");
    EXPECT_EQ(move_to(MeetingStep::decision), "consultation.voice-missing");

    hear_her();
    EXPECT_EQ(move_to(MeetingStep::decision), "");
}

TEST_P(Meetings, AStepThatIsTakenAgainIsStillOneStep) {
    open_and_start();
    EXPECT_EQ(move_to(MeetingStep::judgement), "");
    EXPECT_EQ(move_to(MeetingStep::judgement), "");
    EXPECT_EQ(item_for(ruud).item.step, MeetingStep::judgement);
}

TEST_P(Meetings, OnlyTheHeadOfTheTableWrites) {
    open_and_start();
    MinutesChange change;
    change.picture = words("van de verkeerde");
    EXPECT_EQ(write(femke, change), "consultation.not-at-the-head");
    EXPECT_EQ(item_for(femke).minutes.picture.reveal(), "");
}

TEST_P(Meetings, NobodyWritesOverWordsThatHeDidNotSee) {
    open_and_start();
    const auto seen = item_for(ruud).item.row_version;
    MinutesChange of_els;
    of_els.picture = words("wat Els schreef");
    MinutesChange of_ruud;
    of_ruud.picture = words("wat Ruud schreef");
    EXPECT_EQ(write(els, of_els, seen), "");

    EXPECT_EQ(write(ruud, of_ruud, seen), "consultation.changed-meanwhile");
    EXPECT_EQ(item_for(ruud).minutes.picture.reveal(), "wat Els schreef");

    // Having seen it, he may.
    EXPECT_EQ(write(ruud, of_ruud, item_for(ruud).item.row_version), "");
    EXPECT_EQ(item_for(els).minutes.picture.reveal(), "wat Ruud schreef");
}

TEST_P(Meetings, WordsWhereNothingStandsAreKeptFromAnOldPageToo) {
    open_and_start();
    const auto seen = item_for(ruud).item.row_version;
    MinutesChange picture;
    picture.picture = words("het beeld");
    MinutesChange judgement;
    judgement.judgement = words("het oordeel");
    EXPECT_EQ(write(els, picture, seen), "");
    EXPECT_EQ(write(ruud, judgement, seen), "");
    const auto minutes = item_for(femke).minutes;
    EXPECT_EQ(minutes.picture.reveal(), "het beeld");
    EXPECT_EQ(minutes.judgement.reveal(), "het oordeel");
}

TEST_P(Meetings, ADecisionThatIsSentTwiceStandsOnce) {
    open_and_start();
    const auto seen = item_for(els).item.row_version;
    EXPECT_EQ(decide("Het plan gaat door.", seen), "");
    EXPECT_EQ(decide("Het plan gaat door.", seen), "");
    EXPECT_EQ(item_for(els).minutes.decisions.size(), 1U);

    EXPECT_EQ(decide("En een tweede besluit.", seen), "");
    EXPECT_EQ(item_for(els).minutes.decisions.size(), 2U);
}

TEST_P(Meetings, DissentThatIsSentTwiceStandsOnceAndKeepsItsReason) {
    open_and_start();
    const auto seen = item_for(els).item.row_version;
    const auto dissent = [&](const Person& person, std::string reason) {
        return error_of(els, [&](Visit& visit) {
            return record_dissent(
                visit, {"M-01", 1, seen}, Dissent{person.member, words(reason), {}});
        });
    };
    EXPECT_EQ(dissent(mark, ""), "consultation.reason-missing");
    EXPECT_EQ(dissent(lotte, "ik was er niet"), "consultation.not-present");
    EXPECT_EQ(dissent(mark, "te vroeg"), "");
    EXPECT_EQ(dissent(mark, "te vroeg"), "");
    const auto minutes = item_for(els).minutes;
    ASSERT_EQ(minutes.dissent.size(), 1U);
    EXPECT_EQ(minutes.dissent.front().reason.reveal(), "te vroeg");
}

TEST_P(Meetings, AnActionThatIsSentTwiceStandsOnce) {
    open_and_start();
    const auto seen = item_for(els).item.row_version;
    const auto record = [&] {
        return by(els,
                  [&](Visit& visit) { return record_action(visit, {"M-01", 1, seen}, intake()); });
    };
    const auto first = record();
    const auto second = record();
    ASSERT_TRUE(first) << first.error().id;
    ASSERT_TRUE(second) << second.error().id;
    EXPECT_EQ(first.value(), second.value());
    EXPECT_EQ(item_for(els).actions.size(), 1U);
}

TEST_P(Meetings, AnItemEndsWithADecisionAndTheMeetingWithItsItems) {
    open_and_start();
    hear_her();
    EXPECT_EQ(move_to(MeetingStep::judgement), "");
    EXPECT_EQ(move_to(MeetingStep::decision), "");
    const auto close = [&] {
        return error_of(ruud, [](Visit& visit) { return close_item(visit, {"M-01", 1}); });
    };
    EXPECT_EQ(close(), "consultation.decision-missing");
    EXPECT_EQ(error_of(ruud, [](Visit& visit) { return close_meeting(visit, "M-01"); }),
              "consultation.items-open");

    EXPECT_EQ(decide("Het plan gaat door."), "");
    EXPECT_EQ(close(), "");
    EXPECT_EQ(close(), "");
    EXPECT_EQ(decide("Te laat."), "consultation.not-now");
    EXPECT_EQ(error_of(ruud, [](Visit& visit) { return close_meeting(visit, "M-01"); }), "");
}

TEST_P(Meetings, TheListGoesToWhoWasThereAndIsConfirmedByAll) {
    seat_all();
    const auto tessa = join("tessa.brouwer", "O3", Role::participant);
    EXPECT_EQ(error_of(els,
                       [&](Visit& visit) {
                           return invite_to_item(visit, "M-01", 1, {tessa.member, {}});
                       }),
              "");
    EXPECT_EQ(attend(tessa, AttendanceState::apologies, false), "");
    open_and_start();
    finish_item();
    EXPECT_EQ(error_of(ruud, [](Visit& visit) { return close_meeting(visit, "M-01"); }), "");
    const auto list = by(els, [](Visit& visit) { return write_decision_list(visit, "M-01"); });
    ASSERT_TRUE(list) << list.error().id;
    EXPECT_EQ(list.value(), "BL-01");
    const auto reads = [&](const Person& person) {
        return error_of(person, [](Visit& visit) { return read_decision_list(visit, "M-01"); });
    };
    EXPECT_EQ(reads(femke), "gate.not-found");  // not sent yet

    EXPECT_EQ(error_of(ruud, [](Visit& visit) { return sign_decision_list(visit, "M-01"); }), "");
    EXPECT_EQ(error_of(els, [](Visit& visit) { return send_decision_list(visit, "M-01"); }), "");

    EXPECT_EQ(reads(femke), "");
    EXPECT_EQ(reads(tessa), "gate.not-found");
    for (const auto* person : {&noor, &femke, &samira}) {
        EXPECT_EQ(error_of(*person, [](Visit& visit) { return confirm_reading(visit, "M-01"); }),
                  "");
    }
    const auto state = [&] {
        const auto view = by(els, [](Visit& visit) { return read_meeting(visit, "M-01"); });
        return view.value().meeting.state;
    };
    EXPECT_EQ(state(), MeetingState::sent);
    EXPECT_EQ(error_of(mark, [](Visit& visit) { return confirm_reading(visit, "M-01"); }), "");
    EXPECT_EQ(state(), MeetingState::confirmed);
}

TEST_P(Meetings, NobodyFromOutsideTheCaseIsInvited) {
    EXPECT_EQ(error_of(els,
                       [&](Visit& visit) {
                           return invite_to_item(visit, "M-01", 1, {lotte.member, {}});
                       }),
              "consultation.not-on-case");
}

TEST_P(Meetings, AnAgendaThatGoesOutLateSaysWhy) {
    const auto built = by(els, [&](Visit& visit) { return build_agenda(visit, wish(visit)); });
    ASSERT_TRUE(built);
    const auto call = [&](std::string why) {
        return error_of(
            els, [&](Visit& visit) { return call_meeting(visit, built.value(), words(why)); });
    };
    EXPECT_EQ(call(""), "consultation.agenda-late");
    EXPECT_EQ(call("er is haast"), "");
}

TEST_P(Meetings, OnlyTheInvitedReadsTheQuestionToHim) {
    EXPECT_EQ(item_for(femke).question.reveal(), "Wat ziet u?");
    EXPECT_EQ(item_for(ruud).question.reveal(), "");
}

BR_ON_BOTH_DATABASES(Meetings);

}  // namespace

}  // namespace briljant::consultation
