// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// Acting on a case: what stays of an act that was undone, and what its leaf ties to the log.

#include "crypto/crypto.hpp"
#include "gate/testing/two_cases.hpp"

namespace briljant::gate {
namespace {

class Act : public testing::TwoCases {};
BR_ON_BOTH_DATABASES(Act);

TEST_P(Act, RefusedLeavesItsLeafButNoRow) {
    const auto before = leaves().size();

    auto visit = writing(femke);  // a participant may not set out actions
    mark_row(visit, "written before the refusal");
    const auto granted = Gate::permit(visit, an_act("V-001"));
    ASSERT_FALSE(granted);
    ASSERT_TRUE(visit.undo());
    finish(visit);

    const auto added = leaves_after(before);
    ASSERT_EQ(added.size(), 1U);
    EXPECT_EQ(added[0].event, "DENY.action");
    EXPECT_EQ(added[0].outcome, log::Outcome::refused);
    EXPECT_EQ(marks(), 0);
}

TEST_P(Act, UndoneLeavesNeitherLeafNorRow) {
    const auto before = leaves().size();

    auto visit = writing(noor);
    const auto granted = permit(visit, "V-001");
    mark_row(visit, "undone");
    ASSERT_TRUE(visit.undo());
    finish(visit);

    EXPECT_EQ(leaves().size(), before);
    EXPECT_EQ(marks(), 0);
}

TEST_P(Act, KeptLeavesItsLeafAndItsRow) {
    const auto before = leaves().size();

    auto visit = writing(noor);
    const auto granted = permit(visit, "V-001");
    mark_row(visit, "kept");
    finish(visit);

    const auto added = leaves_after(before);
    ASSERT_EQ(added.size(), 1U);
    EXPECT_EQ(added[0].event, "CREATE.action");
    EXPECT_EQ(marks(), 1);
}

// R30: the leaf of what is given names who receives it, apart from the rows that it touches.
TEST_P(Act, NamesInItsLeafWhoReceivesWhatIsGiven) {
    const auto before = leaves().size();

    auto visit = writing(noor);
    auto wish = an_act("V-001");
    wish.touched = {{"note", "row-1"}, {"receiver", femke.member.text()}};
    ASSERT_TRUE(Gate::permit(visit, wish));
    finish(visit);

    const auto added = leaves_after(before);
    ASSERT_EQ(added.size(), 1U);
    EXPECT_EQ(added[0].sealed.recipients, std::vector<std::string>{femke.member.text()});
    ASSERT_EQ(added[0].sealed.objects.size(), 1U);
    EXPECT_EQ(added[0].sealed.objects[0].id, "row-1");
}

// What was read before the act was undone stays read, and what is read afterwards is named too.
TEST_P(Act, UndoneKeepsTheLeafOfWhatWasRead) {
    const auto sealed = seal("V-001", note("row-1"), "Zij belde de school.");
    const auto before = leaves().size();

    auto visit = writing(noor);
    const auto granted = permit(visit, "V-001");
    const auto lens = look(visit, "V-001");
    ASSERT_TRUE(visit.undo());
    ASSERT_TRUE(open_field(lens, note("row-1"), sealed));
    finish(visit);

    const auto added = leaves_after(before);
    ASSERT_EQ(added.size(), 1U);
    EXPECT_EQ(added[0].event, "READ.case");
    ASSERT_EQ(added[0].sealed.objects.size(), 1U);
    EXPECT_EQ(added[0].sealed.objects[0].id, "row-1");
}

TEST_P(Act, BindsTheCiphertextToItsLeaf) {
    const auto before = leaves().size();

    const auto sealed = seal("V-001", note("row-1"), "Zij belde de school.");

    const auto added = leaves_after(before);
    ASSERT_EQ(added.size(), 1U);
    ASSERT_EQ(added[0].bind.size(), 1U);
    EXPECT_EQ(added[0].bind[0].table, "note");
    EXPECT_EQ(added[0].bind[0].row, "row-1");
    EXPECT_EQ(added[0].bind[0].digest, crypto::sha256(sealed));
}

TEST_P(Act, IsNotGrantedWithoutAKeyThoughTheCovenantAllows) {
    facts.everybody_takes_part = true;
    facts.roles[lotte.member] = covenant::Role::process_director;
    auto actor = actor_of(lotte);
    actor.organisation_code = "O1";

    auto visit = writing(lotte);
    visit.become(std::move(actor));
    const auto granted = Gate::permit(visit, an_act("V-001"));
    finish(visit);

    ASSERT_FALSE(granted);
    EXPECT_EQ(granted.error().id, "gate.not-found");
    EXPECT_EQ(leaves().back().sealed.deny, "KEY_UNAVAILABLE");
}

TEST_P(Act, IsNotGrantedWithAKeyWhenTheCovenantRefuses) {
    facts.seats.erase({"V-001", noor.member});

    auto visit = writing(noor);
    const auto granted = Gate::permit(visit, an_act("V-001"));
    finish(visit);

    ASSERT_FALSE(granted);
    EXPECT_EQ(granted.error().id, "gate.not-found");
    EXPECT_EQ(leaves().back().sealed.deny, "NOT_ON_CASE");
}

}  // namespace
}  // namespace briljant::gate
