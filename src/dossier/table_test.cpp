// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/testing/table.hpp"
#include <algorithm>

#include "dossier/draft_contribution.hpp"
#include "dossier/revise_contribution.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using covenant::Visibility;
using gate::Visit;

class Contributions : public testing::Table {
protected:
    [[nodiscard]] core::Result<void> narrow(const testing::Person& person,
                                            const ItemRef& ref,
                                            const OriginatorConditions& wish) {
        return by(person, [&](Visit& visit) { return change_audience(visit, ref, wish); });
    }
    [[nodiscard]] static OriginatorConditions named(std::vector<std::string> organisations) {
        OriginatorConditions conditions;
        conditions.visibility = Visibility::named_orgs;
        conditions.organisations = std::move(organisations);
        return conditions;
    }
    [[nodiscard]] std::int64_t leaves() {
        auto visit = house->read();
        const auto row = visit.session().find({"testing.leaves", "SELECT count(*) FROM audit"}, {});
        return row.value()->integer(0);
    }
};

TEST_P(Contributions, AnOutsiderReadsNothingAndLeavesALeaf) {
    (void)share(samira, draft("vertrouwelijk"));
    const auto before = leaves();

    EXPECT_EQ(words_for(lotte), "gate.not-found");
    EXPECT_EQ(leaves(), before + 1);
}

TEST_P(Contributions, ACaseThatDoesNotExistLooksTheSame) {
    const auto real = by(lotte, [](Visit& visit) { return read_case(visit, "V-001"); });
    const auto none = by(lotte, [](Visit& visit) { return read_case(visit, "V-999"); });

    ASSERT_FALSE(real);
    ASSERT_FALSE(none);
    EXPECT_EQ(real.error().id, none.error().id);
    EXPECT_EQ(real.error().detail, none.error().detail);
}

TEST_P(Contributions, ThePoliceDoNotSeeWhatIsNotClearedForThem) {
    (void)share(samira, draft("voor de tafel"));
    auto cleared = draft("ook voor de politie");
    cleared.conditions.is_cleared_for_police = true;
    cleared.is_safety_relevant_only = true;
    (void)share(samira, cleared);

    EXPECT_EQ(words_for(femke), "voor de tafel;ook voor de politie;");
    EXPECT_EQ(words_for(mark), "ook voor de politie;");
}

TEST_P(Contributions, WithoutTheKeyANarrowItemIsNotThereThoughTheCovenantAllows) {
    auto item = draft("alleen voor twee");
    item.conditions = named({"O2"});
    (void)share(samira, item);
    ASSERT_EQ(words_for(femke), "alleen voor twee;");

    run("DELETE FROM key_wrap WHERE kind = 'item' AND member_id = '" + femke.member.text() + "'");

    EXPECT_EQ(words_for(femke), "");
}

TEST_P(Contributions, WithTheKeyANarrowItemIsNotThereWhenTheCovenantDoesNotAllow) {
    auto item = draft("alleen voor twee");
    item.conditions = named({"O2"});
    const auto code = share(samira, item);
    ASSERT_EQ(words_for(femke), "alleen voor twee;");

    // Femke keeps the key that she holds.
    ASSERT_TRUE(narrow(samira, {"V-001", code, 1}, OriginatorConditions{}));

    EXPECT_EQ(words_for(femke), "");
}

TEST_P(Contributions, NarrowingWorksAtOnceForWhatWasSharedAlready) {
    const auto code = share(samira, draft("te ruim gedeeld"));
    ASSERT_EQ(words_for(femke), "te ruim gedeeld;");

    ASSERT_TRUE(narrow(samira, {"V-001", code, 1}, OriginatorConditions{}));

    EXPECT_EQ(words_for(femke), "");
    EXPECT_EQ(words_for(samira), "te ruim gedeeld;");
}

TEST_P(Contributions, OnlyTheOrganisationThatBroughtItInChangesItsAudience) {
    const auto code = share(samira, draft("van het anker"));

    const auto changed = narrow(femke, {"V-001", code, 1}, OriginatorConditions{});

    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().id, "gate.not-found");
}

TEST_P(Contributions, AWithdrawnItemIsGoneForTheTable) {
    const auto code = share(samira, draft("achteraf onjuist"));

    const auto withdrawn = by(samira, [&](Visit& visit) {
        return withdraw_contribution(visit, {"V-001", code, 1}, PersonalText{"vergissing"});
    });

    ASSERT_TRUE(withdrawn) << withdrawn.error().id;
    EXPECT_EQ(words_for(femke), "");
}

TEST_P(Contributions, AShieldedItemComesBackCorrected) {
    const auto code = share(samira, draft("dinsdag"));
    ASSERT_TRUE(
        by(samira, [&](Visit& visit) { return shield_contribution(visit, {"V-001", code, 1}); }));
    EXPECT_EQ(words_for(femke), "");

    const auto corrected = by(samira, [&](Visit& visit) {
        return correct_contribution(
            visit, {"V-001", code, 2}, {PersonalText{"woensdag"}, PersonalText{"dag klopte niet"}});
    });

    ASSERT_TRUE(corrected) << corrected.error().id << " " << corrected.error().detail;
    EXPECT_EQ(words_for(femke), "woensdag;");
}

TEST_P(Contributions, TheSecondOfTwoEditorsIsAskedToLookAgain) {
    const auto code = share(samira, draft("eerste"));
    const NewText mine{PersonalText{"mijn tekst"}, PersonalText{"reden"}};
    ASSERT_TRUE(by(samira, [&](Visit& visit) {
        return correct_contribution(visit, {"V-001", code, 1}, mine);
    }));

    const auto second = by(samira, [&](Visit& visit) {
        return correct_contribution(visit, {"V-001", code, 1}, mine);
    });

    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().id, "dossier.changed-meanwhile");
}

TEST_P(Contributions, ACiphertextMovedToAnotherRowIsRefused) {
    (void)share(samira, draft("een"));
    (void)share(samira, draft("twee"));

    run("UPDATE contribution SET content = "
        "(SELECT content FROM contribution WHERE code = 'B-01') WHERE code = 'B-02'");

    EXPECT_EQ(words_for(femke), "crypto.field-altered");
}

TEST_P(Contributions, WithoutAGroundAProfessionalUnderSecrecyBringsInNothing) {
    auto item = draft("zonder grond");
    item.secrecy = {};

    const auto shared =
        by(samira, [&](Visit& visit) { return share_contribution(visit, item, std::nullopt); });

    ASSERT_FALSE(shared);
    EXPECT_EQ(shared.error().detail, "covenant.secrecy-no-ground");
    EXPECT_EQ(words_for(femke), "");
}

TEST_P(Contributions, ADraftIsItsAuthorsAloneUntilItIsShared) {
    const auto id = core::ContributionId::random(house->random);
    const auto keep = [&](Visit& visit) { return keep_draft(visit, id, draft("nog niet af")); };
    const auto first = by(samira, keep);
    const auto again = by(samira, keep);
    ASSERT_TRUE(first) << first.error().id << " " << first.error().detail;
    ASSERT_TRUE(again) << again.error().id << " " << again.error().detail;
    EXPECT_EQ(first.value(), again.value());
    EXPECT_EQ(words_for(samira), "nog niet af;");
    EXPECT_EQ(words_for(femke), "");

    const auto shared =
        by(samira, [&](Visit& visit) { return share_draft(visit, "V-001", first.value()); });

    ASSERT_TRUE(shared) << shared.error().id << " " << shared.error().detail;
    EXPECT_EQ(words_for(femke), "nog niet af;");
}

TEST_P(Contributions, ARefusedShareKeepsTheDraft) {
    const auto id = core::ContributionId::random(house->random);
    auto unfinished = draft("mijn tekst");
    unfinished.secrecy = {};
    const auto code = by(samira, [&](Visit& visit) { return keep_draft(visit, id, unfinished); });
    ASSERT_TRUE(code) << code.error().id << " " << code.error().detail;

    const auto shared =
        by(samira, [&](Visit& visit) { return share_draft(visit, "V-001", code.value()); });

    ASSERT_FALSE(shared);
    EXPECT_EQ(shared.error().detail, "covenant.secrecy-no-ground");
    EXPECT_EQ(words_for(samira), "mijn tekst;");
}

TEST_P(Contributions, ADraftThatIsThrownAwayIsGone) {
    const auto id = core::ContributionId::random(house->random);
    const auto code =
        by(samira, [&](Visit& visit) { return keep_draft(visit, id, draft("weg ermee")); });
    ASSERT_TRUE(code);

    ASSERT_TRUE(
        by(samira, [&](Visit& visit) { return throw_draft_away(visit, "V-001", code.value()); }));

    EXPECT_EQ(words_for(samira), "");
}

TEST_P(Contributions, TheForecastIsWhatHappens) {
    const auto code = share(samira, draft("voor de tafel"));

    const auto view = by(samira, [&](Visit& visit) { return who_will_read(visit, "V-001", code); });

    ASSERT_TRUE(view) << view.error().id << " " << view.error().detail;
    const auto may = [&](const testing::Person& person) {
        const auto& readers = view.value().readers;
        const auto found = std::ranges::find(readers, person.member, &Foreseen::member);
        return found != readers.end() && found->may_read;
    };
    EXPECT_EQ(may(femke), words_for(femke) == "voor de tafel;");
    EXPECT_EQ(may(mark), words_for(mark) == "voor de tafel;");
    EXPECT_TRUE(may(femke));
    EXPECT_FALSE(may(mark));
    EXPECT_FALSE(may(lotte));
}

TEST_P(Contributions, WhoDeclaresAConflictOfInterestReadsNothingMore) {
    (void)share(samira, draft("vertrouwelijk"));
    ASSERT_TRUE(by(femke, [](Visit& visit) { return declare_conflict(visit, "V-001"); }));

    EXPECT_EQ(words_for(femke), "gate.not-found");
}

TEST_P(Contributions, WhoLeftTheTableReadsNothingMore) {
    ASSERT_TRUE(by(noor, [&](Visit& visit) {
        return end_participation(
            visit, "V-001", {femke.member, core::PersonalText{"Het traject is klaar."}});
    }));

    EXPECT_EQ(words_for(femke), "gate.not-found");
}

TEST_P(Contributions, AnItemThatReliesOnAConsentIsGoneWhenTheConsentIsWithdrawn) {
    Consent consent;
    consent.id = core::ConsentId::random(house->random);
    consent.given_by = {covenant::ConsentCapacity::self};
    consent.age_when_given = covenant::AgeBand::age_16_17;
    consent.purpose = "P1";
    consent.from = {"O3"};
    consent.to = {"O1", "O2"};
    consent.categories = {"INDICATOR"};
    consent.given_on = testing::today;
    consent.expires = core::add_days(testing::today, 60);
    const auto recorded =
        by(femke, [&](Visit& visit) { return record_consent(visit, "V-001", consent); });
    ASSERT_TRUE(recorded) << recorded.error().id << " " << recorded.error().detail;
    auto item = draft("met toestemming");
    item.secrecy = {};
    item.secrecy.ground = covenant::SecrecyGround::explicit_consent;
    item.secrecy.consent = "CON-01";
    (void)share(samira, item);
    ASSERT_EQ(words_for(femke), "met toestemming;");

    ASSERT_TRUE(by(femke, [](Visit& visit) { return withdraw_consent(visit, "V-001", "CON-01"); }));

    EXPECT_EQ(words_for(femke), "");
}

TEST_P(Contributions, AStepThatCannotFollowIsRefused) {
    const auto skipped =
        by(noor, [](Visit& visit) { return move_step(visit, "V-001", CaseStep::evaluation); });
    const auto prepared = by(noor, [](Visit& visit) { return prepare_case(visit, "V-001"); });
    const auto twice = by(noor, [](Visit& visit) { return prepare_case(visit, "V-001"); });

    EXPECT_FALSE(skipped);
    EXPECT_TRUE(prepared) << prepared.error().id << " " << prepared.error().detail;
    EXPECT_FALSE(twice);
    const auto view = by(noor, [](Visit& visit) { return read_case(visit, "V-001"); });
    ASSERT_TRUE(view);
    EXPECT_EQ(view.value().file.step, CaseStep::preparation);
}

BR_ON_BOTH_DATABASES(Contributions);

}  // namespace

}  // namespace briljant::dossier
