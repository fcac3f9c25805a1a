// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/read_table.hpp"
#include "dossier/testing/table.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using dossier::testing::Person;

class Invitations : public dossier::testing::Table {
protected:
    [[nodiscard]] TableView seen_by(const Person& person) {
        auto view = by(person, [](gate::Visit& visit) { return read_table(visit, "V-001"); });
        EXPECT_TRUE(view) << view.error().id;
        return view ? std::move(view).value() : TableView{};
    }
    void invite_lotte() {
        const auto invited = by(noor, [&](gate::Visit& visit) {
            Invitation invitation;
            invitation.member = lotte.member;
            invitation.organisation = lotte.organisation;
            invitation.reason = PersonalText{"behandelt haar zus"};
            invitation.basis = covenant::LegalBasisCode::avg6_1d_vital;
            return invite_participant(visit, "V-001", invitation);
        });
        ASSERT_TRUE(invited) << invited.error().id;
    }
    [[nodiscard]] const ParticipantNeed* need_of(const TableView& view, const Person& person) {
        for (const auto& participant : view.participants) {
            if (participant.member != person.member) continue;
            for (const auto& need : view.needs) {
                if (need.participant == participant.id) return &need;
            }
        }
        return nullptr;
    }
};

TEST_P(Invitations, SayToTheDirectorWhySomebodyIsNeededAndOnWhichGround) {
    invite_lotte();

    const auto view = seen_by(noor);

    const auto* need = need_of(view, lotte);
    ASSERT_NE(need, nullptr);
    EXPECT_EQ(need->need.reveal(), "behandelt haar zus");
    EXPECT_EQ(need->basis, covenant::LegalBasisCode::avg6_1d_vital);
}

TEST_P(Invitations, SayThatToNobodyElseAtTheTable) {
    invite_lotte();

    EXPECT_TRUE(seen_by(femke).needs.empty());
    EXPECT_FALSE(seen_by(femke).participants.empty());
}

TEST_P(Invitations, AreTakenBackAndThenOpenNothing) {
    invite_lotte();
    ASSERT_TRUE(by(lotte, [](gate::Visit& visit) { return read_case(visit, "V-001"); }));

    ASSERT_TRUE(by(noor, [&](gate::Visit& visit) {
        return end_participation(
            visit, "V-001", {lotte.member, core::PersonalText{"Toch niet nodig."}});
    }));

    EXPECT_FALSE(by(lotte, [](gate::Visit& visit) { return read_case(visit, "V-001"); }));
}

BR_ON_BOTH_DATABASES(Invitations);

// R10, US28: excluded at once, and the process director has a notice until he looked at the table.
TEST_P(Invitations, R10AnInterestExcludesAtOnceAndTellsTheDirectorOnce) {
    const auto waiting = [&](const Person& person) {
        const auto list = by(person, [](gate::Visit& visit) { return unread_conflicts(visit); });
        return list ? list.value().size() : 99U;
    };
    ASSERT_TRUE(by(samira, [](gate::Visit& visit) { return declare_conflict(visit, "V-001"); }));

    EXPECT_EQ(words_for(samira), "gate.not-found");
    EXPECT_EQ(waiting(noor), 1U);
    EXPECT_EQ(waiting(femke), 0U);
    const auto view = seen_by(noor);
    ASSERT_EQ(view.conflicts.size(), 1U);
    EXPECT_EQ(view.conflicts[0].member, samira.member);
    EXPECT_TRUE(seen_by(femke).conflicts.empty());
    EXPECT_EQ(waiting(noor), 0U);
}

}  // namespace

}  // namespace briljant::dossier
