// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// Whom a key reaches, and what a sealed field is tied to.

#include "gate/testing/two_cases.hpp"

namespace briljant::gate {
namespace {

class Keys : public testing::TwoCases {
protected:
    const std::string words = "Zij belde de school.";
    const std::string item_id = "7d4f2b1e-6f0f-4b63-8f7e-0a6f5f3c2d10";

    core::Bytes seal_item(const std::vector<core::MemberId>& audience) {
        const auto shared = by_noor("V-001", [&](const Permit& granted) {
            return share_item_key(granted, item_id, audience);
        });
        EXPECT_TRUE(shared) << shared.error().id;
        return seal("V-001", item(item_id), words);
    }
    void seat_lotte() {
        facts.seats.insert({"V-001", lotte.member});
        EXPECT_TRUE(by_noor(
            "V-001", [&](const Permit& granted) { return share_case_key(granted, lotte.member); }));
    }
};
BR_ON_BOTH_DATABASES(Keys);

TEST_P(Keys, OpenAFieldOfTheCaseForEverybodyAtTheTable) {
    const auto sealed = seal("V-001", note("row-1"), words);
    EXPECT_EQ(open(femke, "V-001", note("row-1"), sealed), words);
    EXPECT_EQ(open(samira, "V-001", note("row-1"), sealed), words);
}

TEST_P(Keys, OpenAFieldAboutAPersonForEverybodyAtTheTable) {
    const auto sealed = seal("V-001", about("V-001"), words);
    EXPECT_EQ(open(femke, "V-001", about("V-001"), sealed), words);
}

TEST_P(Keys, OpenNoFieldOfAnotherCase) {
    const auto sealed = seal("V-001", note("row-1"), words);
    EXPECT_EQ(open(noor, "D-001", note("row-1"), sealed), "crypto.field-altered");
}

TEST_P(Keys, OpenNoPersonOfAnotherCase) {
    const auto sealed = seal("V-001", about("V-001"), words);
    EXPECT_EQ(open(noor, "D-001", about("V-001"), sealed), "gate.key-unavailable");
    EXPECT_EQ(open(noor, "D-001", about("D-001"), sealed), "crypto.field-altered");
}

TEST_P(Keys, OpenNoFieldThatWasMoved) {
    const auto sealed = seal("V-001", note("row-1"), words);
    auto column = note("row-1");
    column.column = "name";
    auto version = note("row-1");
    version.version = 2;
    auto compartment = about("V-001");
    compartment.row = "row-1";

    EXPECT_EQ(open(femke, "V-001", note("row-2"), sealed), "crypto.field-altered");
    EXPECT_EQ(open(femke, "V-001", column, sealed), "crypto.field-altered");
    EXPECT_EQ(open(femke, "V-001", version, sealed), "crypto.field-altered");
    EXPECT_EQ(open(femke, "V-001", compartment, sealed), "crypto.field-altered");
}

TEST_P(Keys, KeepTheVictimAndTheSuspectApart) {
    EXPECT_EQ(why_refused(femke, "D-001"), "gate.not-found");
    EXPECT_EQ(why_refused(mark, "V-001"), "gate.not-found");

    facts.everybody_takes_part = true;  // the wall is in the keys, not in the rows alone

    EXPECT_EQ(why_refused(femke, "D-001"), "gate.not-found");
    EXPECT_EQ(why_refused(mark, "V-001"), "gate.not-found");
}

TEST_P(Keys, LetASecondMemberIn) {
    const auto sealed = seal("V-001", note("row-1"), words);
    seat_lotte();
    EXPECT_EQ(open(lotte, "V-001", note("row-1"), sealed), words);
}

TEST_P(Keys, EndOnTheNextVisitWhenTheyAreTaken) {
    EXPECT_TRUE(by_noor(
        "V-001", [&](const Permit& granted) { return take_case_key(granted, femke.member); }));
    EXPECT_EQ(why_refused(femke, "V-001"), "gate.not-found");
    EXPECT_EQ(why_refused(samira, "V-001"), "");
}

// docs/decisions/0009: opened once, a wrap is the member's own, and opens as before.
TEST_P(Keys, AreTheMembersOwnOnceOpened) {
    const auto sealed = seal("V-001", note("row-1"), words);
    const auto own = "SELECT COUNT(*) FROM key_wrap WHERE kind = 'case' AND LENGTH(wrap) = 117";
    const auto before = count(own);

    EXPECT_EQ(open(femke, "V-001", note("row-1"), sealed), words);
    EXPECT_EQ(count(own), before + 1);

    EXPECT_EQ(open(femke, "V-001", note("row-1"), sealed), words);
    EXPECT_EQ(count(own), before + 1);
    EXPECT_EQ(open(samira, "V-001", note("row-1"), sealed), words);
    EXPECT_EQ(count(own), before + 2);
}

TEST_P(Keys, AreSealedAgainToANewPair) {
    const auto sealed = seal("V-001", note("row-1"), words);
    femke.keys = crypto::box_pair(random);  // she lost her passphrase
    facts.public_keys[femke.member] = femke.keys.public_key;
    EXPECT_EQ(why_refused(femke, "V-001"), "gate.not-found");

    EXPECT_TRUE(by_noor(
        "V-001", [&](const Permit& granted) { return share_case_key(granted, femke.member); }));

    EXPECT_EQ(open(femke, "V-001", note("row-1"), sealed), words);
}

TEST_P(Keys, OfAnItemReachItsAudienceAlone) {
    const auto sealed = seal_item({noor.member, femke.member});
    EXPECT_EQ(open(femke, "V-001", item(item_id), sealed), words);
    EXPECT_EQ(open(samira, "V-001", item(item_id), sealed), "gate.key-unavailable");
}

TEST_P(Keys, OfAnItemReachOneReaderMoreLater) {
    const auto sealed = seal_item({noor.member});
    EXPECT_TRUE(by_noor("V-001", [&](const Permit& granted) {
        return share_item_key(granted, item_id, {samira.member});
    }));
    EXPECT_EQ(open(samira, "V-001", item(item_id), sealed), words);
}

TEST_P(Keys, OfAnItemAreNotGivenOnByWhoHoldsNone) {
    seal_item({noor.member});
    run("DELETE FROM key_wrap WHERE kind = 'item'");
    const auto shared = by_noor("V-001", [&](const Permit& granted) {
        return share_item_key(granted, item_id, {samira.member});
    });
    ASSERT_FALSE(shared);
    EXPECT_EQ(shared.error().id, "gate.key-unavailable");
}

TEST_P(Keys, SkipAMemberWhoHasNoPairYet) {
    facts.public_keys.erase(lotte.member);
    seat_lotte();
    EXPECT_EQ(why_refused(lotte, "V-001"), "gate.not-found");
    EXPECT_EQ(why_refused(femke, "V-001"), "");
}

}  // namespace
}  // namespace briljant::gate
