// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/compare_glasses.hpp"
#include "dossier/testing/table.hpp"

namespace briljant::dossier {

namespace {

using covenant::DenyReason;
using covenant::Role;
using dossier::testing::Person;

class Glasses : public dossier::testing::Table {
protected:
    [[nodiscard]] GlassesView compared(const Person& person, const GlassesChoice& choice) {
        auto view =
            by(person, [&](gate::Visit& visit) { return compare_glasses(visit, "V-001", choice); });
        EXPECT_TRUE(view) << view.error().id << " " << view.error().detail;
        return view ? std::move(view).value() : GlassesView{};
    }
    [[nodiscard]] std::int64_t leaves() {
        auto visit = house->read();
        const auto row = visit.session().find({"testing.leaves", "SELECT count(*) FROM audit"}, {});
        return row.value()->integer(0);
    }
};
BR_ON_BOTH_DATABASES(Glasses);

TEST_P(Glasses, ShowWhoReadsAnItemAndWhoDoesNot) {
    const auto code = share(samira, draft("voor de tafel"));

    const auto view = compared(noor, {"femke.oud", "mark.dewit"});

    ASSERT_EQ(view.items.size(), 1U);
    EXPECT_EQ(view.items[0].code, code);
    ASSERT_EQ(view.glasses.size(), 2U);
    EXPECT_TRUE(view.glasses[0].seen.items.at(0).may_read);
    EXPECT_FALSE(view.glasses[1].seen.items.at(0).may_read);
}

TEST_P(Glasses, AreRightAboutWhatEachReallyReads) {
    (void)share(samira, draft("een"));
    auto cleared = draft("twee");
    cleared.conditions.is_cleared_for_police = true;
    cleared.is_safety_relevant_only = true;
    (void)share(femke, cleared);

    const auto view = compared(noor, {"mark.dewit", ""});

    std::string foreseen;
    for (std::size_t i = 0; i < view.items.size(); ++i) {
        if (view.glasses.at(0).seen.items.at(i).may_read)
            foreseen += view.items[i].text.reveal() + ";";
    }
    EXPECT_EQ(foreseen, words_for(mark));
}

// R10: for whoever takes no part there is no case, and nothing in it to compare.
TEST_P(Glasses, OfAnOutsiderShowNothing) {
    (void)share(samira, draft("voor de tafel"));

    const auto view = compared(noor, {"lotte.berg", ""});

    ASSERT_EQ(view.glasses.size(), 1U);
    EXPECT_FALSE(view.glasses[0].seen.decision.allowed);
    EXPECT_TRUE(view.glasses[0].seen.items.empty());
}

TEST_P(Glasses, CountNothingThatTheViewerMayNotKnowOf) {
    auto narrow = draft("alleen voor de politie");
    narrow.conditions.visibility = covenant::Visibility::named_orgs;
    narrow.conditions.organisations = {"O2"};
    (void)share(samira, narrow);
    const auto samira_sees = compared(samira, {"femke.oud", ""});
    const auto mark_sees = compared(mark, {"femke.oud", ""});

    EXPECT_EQ(samira_sees.items.size(), 1U);
    EXPECT_TRUE(mark_sees.items.empty());
    EXPECT_TRUE(mark_sees.glasses.at(0).seen.items.empty());
}

TEST_P(Glasses, AreNotForWhoIsNotThere) {
    const auto before = leaves();
    const auto view = by(lotte, [](gate::Visit& visit) {
        return compare_glasses(visit, "V-001", {"femke.oud", ""});
    });

    ASSERT_FALSE(view);
    EXPECT_EQ(view.error().id, "gate.not-found");
    EXPECT_EQ(leaves(), before + 1);
}

// EX3: Lotte sees nothing, and the privacy officer reads why, without a key and with a leaf.
TEST_P(Glasses, TellThePrivacyOfficerWhyAnOutsiderSeesNothing) {
    const auto privacy = join("ingrid.maas", "O1", Role::dpo);
    ASSERT_TRUE(by(noor, [&](gate::Visit& visit) {
        return exclude_participant(visit, "V-001", privacy.member);
    }));
    const auto before = leaves();

    const auto view = by(privacy, [](gate::Visit& visit) {
        return oversee_glasses(visit, "V-001", {"lotte.berg", "femke.oud"});
    });

    ASSERT_TRUE(view) << view.error().id << " " << view.error().detail;
    const auto& glasses = view.value().glasses;
    ASSERT_EQ(glasses.size(), 2U);
    EXPECT_EQ(glasses[0].seen.decision.reason, DenyReason::not_on_case);
    EXPECT_TRUE(glasses[1].seen.decision.allowed);
    EXPECT_TRUE(glasses[1].seen.items.empty());
    EXPECT_EQ(leaves(), before + 1);
}

TEST_P(Glasses, OfOversightAreForPrivacyOfficersAlone) {
    const auto view = by(femke, [](gate::Visit& visit) {
        return oversee_glasses(visit, "V-001", {"lotte.berg", ""});
    });
    EXPECT_FALSE(view);
}

}  // namespace

}  // namespace briljant::dossier
