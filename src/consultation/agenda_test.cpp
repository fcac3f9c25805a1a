// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/build_agenda.hpp"

#include "consultation/open_meeting.hpp"
#include "consultation/read_meeting.hpp"
#include "consultation/waiting.hpp"
#include "dossier/testing/table.hpp"

namespace briljant::consultation {

namespace {

using core::PersonalText;
using covenant::Role;
using dossier::testing::Person;
using gate::Visit;

constexpr storage::Statement leaves{"testing.leaves", "SELECT count(*) FROM audit"};

// Noor directs V-001 and V-002; Femke sits at both tables, Mark and Samira at the first only.
class Agendas : public dossier::testing::Table {
protected:
    void SetUp() override {
        Table::SetUp();
        if (IsSkipped() || HasFailure()) return;
        ruud = join("ruud.bakema", "O1", Role::chair);
        els = join("els.prins", "O1", Role::secretary);
        const auto opened = by(noor, [](Visit& visit) {
            dossier::CaseToOpen wish;
            wish.purpose = "P1";
            wish.consultation_type = "CT3";
            wish.first_processed = core::add_days(dossier::testing::today, -5);
            wish.subject.name = PersonalText{"Noa"};
            return dossier::open_case(visit, wish);
        });
        ASSERT_TRUE(opened) << opened.error().id << " " << opened.error().detail;
        ASSERT_EQ(opened.value(), "V-002");
        invite_to_second(ruud, Role::chair);
        invite_to_second(els, Role::secretary);
        invite_to_second(femke, Role::participant);
    }
    void invite_to_second(const Person& person, Role role) {
        EXPECT_TRUE(by(noor, [&](Visit& visit) {
            dossier::Invitation invitation;
            invitation.member = person.member;
            invitation.organisation = person.organisation;
            invitation.role = role;
            invitation.reason = PersonalText{"nodig"};
            return dossier::invite_participant(visit, "V-002", invitation);
        }));
    }
    [[nodiscard]] static AgendaItemWish item(const std::string& code,
                                             AgendaLabel label,
                                             const std::vector<Person>& people) {
        AgendaItemWish wish;
        wish.case_code = code;
        wish.label = label;
        for (const auto& person : people) wish.invitees.push_back({person.member, {}});
        return wish;
    }
    [[nodiscard]] AgendaWish agenda() const {
        AgendaWish wish;
        wish.consultation_type = "CT3";
        wish.starts_at = gate::testing::TestHouse::start + std::chrono::hours{1};
        wish.chair = ruud.member;
        wish.secretary = els.member;
        wish.items = {item("V-001", AgendaLabel::new_, {femke, mark}),
                      item("V-002", AgendaLabel::urgent, {femke})};
        return wish;
    }
    // The error id, "" when it was made; what goes wrong is taken back, as the desk does.
    [[nodiscard]] std::string plan(const Person& person, const AgendaWish& wish) {
        auto visit = as(person);
        const auto built = build_agenda(visit, wish);
        if (!built) {
            EXPECT_TRUE(visit.undo());
        }
        EXPECT_TRUE(visit.finish());
        return built ? "" : std::string{built.error().id};
    }
    // "V-002 V-001 ": the cases on the agenda that this person gets.
    [[nodiscard]] std::string cases_for(const Person& person) {
        const auto view = by(person, [](Visit& visit) { return read_meeting(visit, "M-01"); });
        if (!view) return std::string{view.error().id};
        std::string codes;
        for (const auto& each : view.value().items) codes += each.item.case_code + " ";
        return codes;
    }
    [[nodiscard]] std::int64_t leaf_count() {
        auto visit = house->read();
        return visit.session().find(leaves, {}).value()->integer(0);
    }
    [[nodiscard]] std::size_t statements_for(const Person& person) {
        return by(person, [](Visit& visit) { return statements_to_sign(visit); }).value().size();
    }

    Person ruud;
    Person els;
};

TEST_P(Agendas, PutUrgentCasesFirst) {
    ASSERT_EQ(plan(els, agenda()), "");

    EXPECT_EQ(cases_for(ruud), "V-002 V-001 ");
}

TEST_P(Agendas, GiveAnItemTheSlotOfItsKindUnlessSomebodyChoseAnother) {
    auto wish = agenda();
    wish.items.back().minutes = 40;
    ASSERT_EQ(plan(els, wish), "");

    const auto view = by(ruud, [](Visit& visit) { return read_meeting(visit, "M-01"); });

    ASSERT_TRUE(view);
    EXPECT_EQ(view.value().items.front().item.minutes, 40);
    EXPECT_EQ(view.value().items.back().item.minutes, 15) << "the slot of CT3";
}

TEST_P(Agendas, ShowOfSeveralCasesOnlyThoseAtWhichOneSits) {
    ASSERT_EQ(plan(els, agenda()), "");

    EXPECT_EQ(cases_for(femke), "V-002 V-001 ");
    EXPECT_EQ(cases_for(mark), "V-001 ");
    EXPECT_EQ(cases_for(samira), "gate.not-found") << "at the table of V-001, and not invited";
    EXPECT_FALSE(by(mark, [](Visit& visit) { return read_item(visit, "M-01", 1); }));
    EXPECT_TRUE(by(mark, [](Visit& visit) { return read_item(visit, "M-01", 2); }));
}

TEST_P(Agendas, ThatCannotBeHeldAreNotMade) {
    auto empty = agenda();
    empty.items.clear();
    auto unknown = agenda();
    unknown.consultation_type = "CT99";
    auto endless = agenda();
    endless.items.back().minutes = item_minutes_max + 1;
    auto stranger = agenda();
    stranger.items.back().invitees.push_back({mark.member, {}});

    EXPECT_EQ(plan(els, empty), "consultation.agenda-empty");
    EXPECT_EQ(plan(els, unknown), "consultation.type-unknown");
    EXPECT_EQ(plan(els, endless), "consultation.slot-length");
    EXPECT_EQ(plan(els, stranger), "consultation.not-on-case") << "Mark is not on V-002";

    EXPECT_TRUE(by(ruud, [](Visit& visit) { return my_meetings(visit); }).value().empty());
}

TEST_P(Agendas, AreMadeByWhoseRoleItIs) {
    EXPECT_NE(plan(femke, agenda()), "");
    EXPECT_NE(plan(lotte, agenda()), "");
}

TEST_P(Agendas, OfSomebodyElseLeaveOneRefusalJustLikeAgendasThatAreNotThere) {
    ASSERT_EQ(plan(els, agenda()), "");
    const auto before = leaf_count();

    EXPECT_EQ(cases_for(lotte), "gate.not-found");
    EXPECT_EQ(leaf_count(), before + 1);
    EXPECT_EQ(by(lotte, [](Visit& visit) { return read_meeting(visit, "M-99"); }).error().id,
              "gate.not-found");
    EXPECT_EQ(leaf_count(), before + 2);
    EXPECT_FALSE(by(mark, [](Visit& visit) { return read_item(visit, "M-01", 1); }));
    EXPECT_EQ(leaf_count(), before + 3) << "the item of a case at which he does not sit";
}

TEST_P(Agendas, AskForOneStatementWhateverTheNumberOfCases) {
    ASSERT_EQ(plan(els, agenda()), "");
    ASSERT_TRUE(
        by(els, [](Visit& visit) { return call_meeting(visit, "M-01", PersonalText{"spoed"}); }));
    EXPECT_EQ(statements_for(femke), 1U);
    EXPECT_EQ(statements_for(samira), 0U);

    ASSERT_TRUE(by(femke, [](Visit& visit) { return sign_statement(visit, "M-01"); }));

    EXPECT_EQ(statements_for(femke), 0U);
    EXPECT_EQ(statements_for(mark), 1U);
}

BR_ON_BOTH_DATABASES(Agendas);

TEST(AgendaDue, IsTheLastDayWithFiveWorkingDaysToGo) {
    using std::chrono::December;
    using std::chrono::November;
    constexpr std::chrono::year year{2026};
    const auto thursday = core::Date{year, December, std::chrono::day{3}};
    const auto monday = core::Date{year, November, std::chrono::day{30}};

    EXPECT_EQ(agenda_due(thursday), (core::Date{year, November, std::chrono::day{26}}));
    EXPECT_EQ(agenda_due(monday), (core::Date{year, November, std::chrono::day{23}}));
}

}  // namespace

}  // namespace briljant::consultation
