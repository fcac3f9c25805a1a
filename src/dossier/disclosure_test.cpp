// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/disclosure.hpp"

#include <algorithm>

#include "dossier/notify_receivers.hpp"
#include "dossier/read_disclosure.hpp"
#include "dossier/revise_contribution.hpp"
#include "dossier/send_disclosure.hpp"
#include "dossier/testing/table.hpp"

namespace briljant::dossier {

namespace {

using covenant::DenyReason;
using testing::Person;
using testing::today;

covenant::ItemFacts facts_from(covenant::OrgType origin) {
    covenant::ItemFacts facts;
    facts.origin_types = {origin};
    facts.category = covenant::DataCategory::indicator;
    facts.under_investigation = covenant::Known::no;
    return facts;
}

TEST(WithheldClass, TreatmentGoesBeforeEveryOtherReason) {
    auto facts = facts_from(covenant::OrgType::secure_youth_care);
    facts.under_investigation = covenant::Known::yes;

    EXPECT_EQ(withheld_class(facts, DenyReason::originator_condition), WithheldClass::treatment);
}

TEST(WithheldClass, HealthIsTreatmentWhoeverBringsIt) {
    auto facts = facts_from(covenant::OrgType::client_support);
    facts.category = covenant::DataCategory::health;

    EXPECT_EQ(withheld_class(facts, DenyReason::originator_condition), WithheldClass::treatment);
}

TEST(WithheldClass, NamesTheReasonAndNotTheItem) {
    const auto school = facts_from(covenant::OrgType::school);

    EXPECT_EQ(withheld_class(school, DenyReason::investigation_withheld),
              WithheldClass::investigation);
    EXPECT_EQ(withheld_class(school, DenyReason::consent_missing_or_withdrawn),
              WithheldClass::no_consent);
    EXPECT_EQ(withheld_class(school, DenyReason::originator_condition), WithheldClass::not_cleared);
    EXPECT_EQ(withheld_class(school, DenyReason::category_not_allowed), WithheldClass::other);
}

DisclosureContent full_content() {
    DisclosureContent content;
    content.alias = "H-01";
    content.third_name = core::PersonalText{"balie 3"};
    content.what = core::PersonalText{"waarvoor\nhet nodig is"};
    content.conditions = core::PersonalText{"niet verder geven"};
    content.consent = "CON-03";
    content.bases = {"AVG6_1E_PUBLIC_TASK", "JW7_3_11_CONSENT"};
    content.withheld = {{WithheldClass::treatment, 1}, {WithheldClass::no_consent, 2}};
    return content;
}

TEST(DisclosureRecord, KeepsWhatWasRecorded) {
    const auto read = disclosure_content_from(to_record(full_content()));

    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->alias, "H-01");
    EXPECT_EQ(read->third_name.reveal(), "balie 3");
    EXPECT_EQ(read->what.reveal(), "waarvoor\nhet nodig is");
    EXPECT_EQ(read->conditions.reveal(), "niet verder geven");
    EXPECT_EQ(read->consent, "CON-03");
    EXPECT_EQ(read->bases, full_content().bases);
    EXPECT_EQ(read->withheld, full_content().withheld);
}

TEST(DisclosureRecord, ACountOfNothingIsNotRead) {
    auto content = full_content();
    content.withheld = {{WithheldClass::treatment, 0}};

    EXPECT_FALSE(disclosure_content_from(to_record(content)).has_value());
}

// ---- through the real Gate, on both databases

class Disclosures : public testing::Table {
protected:
    [[nodiscard]] static ContributionDraft cleared(std::string text) {
        auto item = draft(std::move(text));
        item.conditions.is_cleared_for_police = true;
        item.is_safety_relevant_only = true;
        return item;
    }
    [[nodiscard]] std::string consent(std::vector<std::string> from) {
        Consent given;
        given.id = core::ConsentId::random(house->random);
        given.code = "CON-01";
        given.given_by = {covenant::ConsentCapacity::self};
        given.age_when_given = covenant::AgeBand::age_16_17;
        given.purpose = "P1";
        given.from = std::move(from);
        given.to = {"O4"};
        given.categories = {"INDICATOR"};
        given.given_on = core::add_days(today, -1);
        given.expires = core::add_days(today, 30);
        const auto kept =
            by(femke, [&](gate::Visit& visit) { return record_consent(visit, "V-001", given); });
        EXPECT_TRUE(kept) << kept.error().id << " " << kept.error().detail;
        return given.code;
    }
    [[nodiscard]] HandoverWish wish(std::vector<std::string> items) const {
        HandoverWish one;
        one.case_code = "V-001";
        one.to = mark.member;
        one.items = std::move(items);
        one.why = core::PersonalText{"voor het dossier van de politie"};
        return one;
    }
    [[nodiscard]] core::Result<std::string> give(const Person& person, const HandoverWish& one) {
        return by(person, [&](gate::Visit& visit) { return hand_over(visit, one); });
    }
    [[nodiscard]] core::Result<DisclosureView> look(const Person& person, std::string_view code) {
        return by(person, [&](gate::Visit& visit) {
            return read_disclosure(visit, "V-001", code, covenant::AuditAction::read);
        });
    }
    [[nodiscard]] std::size_t count_for(const Person& person) {
        const auto view =
            by(person, [](gate::Visit& visit) { return list_disclosures(visit, "V-001"); });
        EXPECT_TRUE(view) << view.error().id;
        return view ? view.value().disclosures.size() : 0;
    }
    [[nodiscard]] core::Result<void> acknowledge(const Person& person, std::string_view code) {
        return by(person, [&](gate::Visit& visit) {
            return acknowledge_disclosure(visit, "V-001", code, std::nullopt);
        });
    }
    // Femke's cleared item and Samira's, which is not for the police.
    void bring_in_two() {
        ASSERT_EQ(share(femke, cleared("Zij was zes uur weg.")), "B-01");
        ASSERT_EQ(share(samira, draft("Neem contact met mij op.")), "B-02");
    }
    void hand_over_both() {
        bring_in_two();
        const auto given = give(femke, wish({"B-01", "B-02"}));
        ASSERT_TRUE(given) << given.error().id << " " << given.error().detail;
        ASSERT_EQ(given.value(), "DIS-01");
    }
};

TEST_P(Disclosures, R41TheReceiverGetsWhatIsClearedAndOnlyTheCountOfTheRest) {
    hand_over_both();

    const auto view = look(mark, "DIS-01");

    ASSERT_TRUE(view) << view.error().id;
    EXPECT_TRUE(view.value().seen.is_whole);
    EXPECT_EQ(view.value().seen.disclosure.content.alias, "H-01");
    ASSERT_EQ(view.value().given.size(), 1U);
    EXPECT_EQ(view.value().given.front().value.code, "B-01");
    ASSERT_EQ(view.value().seen.items.size(), 1U);
    EXPECT_EQ(view.value().seen.items.front().code, "B-01");
    EXPECT_TRUE(view.value().held_back.empty());
    EXPECT_EQ(view.value().seen.disclosure.content.withheld,
              (WithheldCounts{{WithheldClass::treatment, 1}}));
}

TEST_P(Disclosures, R41TheGiverSeesWhatWasHeldBackAsLongAsHeMayReadIt) {
    hand_over_both();

    const auto view = look(femke, "DIS-01");

    ASSERT_TRUE(view) << view.error().id;
    ASSERT_EQ(view.value().held_back.size(), 1U);
    EXPECT_EQ(view.value().held_back.front().code, "B-02");
    EXPECT_EQ(view.value().given.size(), 1U);
}

TEST_P(Disclosures, AnOriginatorLearnsOfHisOwnItemAndNothingBesideIt) {
    hand_over_both();

    const auto view = look(samira, "DIS-01");

    ASSERT_TRUE(view) << view.error().id;
    EXPECT_FALSE(view.value().seen.is_whole);
    EXPECT_EQ(view.value().seen.disclosure.content.alias, "");
    EXPECT_TRUE(view.value().given.empty());
    ASSERT_EQ(view.value().seen.items.size(), 1U);
    EXPECT_EQ(view.value().seen.items.front().code, "B-02");
    EXPECT_EQ(view.value().seen.items.front().withheld, WithheldClass::treatment);
}

TEST_P(Disclosures, WhoeverHasNoPartInItCannotTellItFromNone) {
    hand_over_both();
    const auto sven = join("sven.aalders", "O5", covenant::Role::participant);

    for (const auto& person : {sven, lotte}) {
        const auto hidden = look(person, "DIS-01");
        const auto absent = look(person, "DIS-99");
        ASSERT_FALSE(hidden);
        ASSERT_FALSE(absent);
        EXPECT_EQ(hidden.error().id, absent.error().id);
        EXPECT_EQ(hidden.error().id, "gate.not-found");
    }
    EXPECT_EQ(count_for(sven), 0U);
}

TEST_P(Disclosures, TheReceiverAcknowledgesOnceAndNobodyElseCan) {
    hand_over_both();

    EXPECT_FALSE(acknowledge(femke, "DIS-01"));
    EXPECT_FALSE(acknowledge(samira, "DIS-01"));
    const auto done = acknowledge(mark, "DIS-01");
    EXPECT_TRUE(done) << done.error().id << " " << done.error().detail;
    EXPECT_EQ(acknowledge(mark, "DIS-01").error().id, "dossier.changed-meanwhile");

    const auto view = look(noor, "DIS-01");
    ASSERT_TRUE(view) << view.error().id;
    EXPECT_EQ(view.value().seen.disclosure.state, DisclosureState::confirmed);
    EXPECT_EQ(view.value().seen.disclosure.acknowledged_by, mark.member);
}

TEST_P(Disclosures, WhatWaitsForAReceiptStandsOnTheReceiversDayUntilHeGaveIt) {
    hand_over_both();
    const auto waiting = [&](const Person& person) {
        const auto leads =
            by(person, [](gate::Visit& visit) { return disclosures_to_acknowledge(visit); });
        EXPECT_TRUE(leads);
        return leads ? leads.value().size() : 0;
    };

    EXPECT_EQ(waiting(mark), 1U);
    EXPECT_EQ(waiting(samira), 0U);
    ASSERT_TRUE(acknowledge(mark, "DIS-01"));
    EXPECT_EQ(waiting(mark), 0U);
}

TEST_P(Disclosures, NothingIsGivenWithoutAFreshCode) {
    bring_in_two();
    has_fresh_code = false;

    const auto given = give(femke, wish({"B-01"}));

    ASSERT_FALSE(given);
    EXPECT_EQ(given.error().id, "covenant.refused");
    EXPECT_EQ(given.error().detail, covenant::message_id(DenyReason::step_up_required));
    has_fresh_code = true;
    EXPECT_EQ(count_for(femke), 0U);
}

TEST_P(Disclosures, NothingIsRecordedWhenNoItemIsCleared) {
    bring_in_two();

    EXPECT_EQ(give(femke, wish({"B-02"})).error().id, "disclosure.nothing-cleared");
    EXPECT_EQ(count_for(femke), 0U);
}

TEST_P(Disclosures, OnlyThePoliceReceivesAHandOver) {
    bring_in_two();
    auto one = wish({"B-01"});
    one.to = samira.member;

    EXPECT_EQ(give(femke, one).error().id, "disclosure.receiver");
}

TEST_P(Disclosures, R29ItemsOfThePoliceItselfAreNoCandidates) {
    bring_in_two();

    const auto view =
        by(femke, [&](gate::Visit& visit) { return compose_handover(visit, wish({})); });

    ASSERT_TRUE(view) << view.error().id;
    EXPECT_TRUE(std::ranges::none_of(view.value().candidates, [](const Contribution& item) {
        return item.origin_code == "O4";
    }));
    EXPECT_EQ(view.value().candidates.size(), 2U);
}

TEST_P(Disclosures, R37AConsentWithdrawnBetweenPreviewAndSaveRefusesTheSave) {
    auto item = cleared("Zij was zes uur weg.");
    item.secrecy.ground = covenant::SecrecyGround::explicit_consent;
    item.secrecy.consent = consent({"O2"});
    ASSERT_EQ(share(femke, item), "B-01");
    auto one = wish({"B-01"});
    one.consent = "CON-01";
    const auto preview =
        by(femke, [&](gate::Visit& visit) { return compose_handover(visit, one); });
    ASSERT_TRUE(preview) << preview.error().id;
    ASSERT_EQ(preview.value().judged.size(), 1U);
    ASSERT_FALSE(preview.value().judged.front().withheld);
    one.previewed = {"B-01"};

    ASSERT_TRUE(
        by(samira, [](gate::Visit& visit) { return withdraw_consent(visit, "V-001", "CON-01"); }));

    EXPECT_EQ(give(femke, one).error().id, "disclosure.consent-gone");
    EXPECT_EQ(look(femke, "DIS-02").error().id, "gate.not-found");
}

TEST_P(Disclosures, R41AnItemNarrowedBetweenPreviewAndSaveRefusesTheSave) {
    bring_in_two();
    auto one = wish({"B-01", "B-02"});
    one.previewed = {"B-01", "B-02"};

    EXPECT_EQ(give(femke, one).error().id, "disclosure.changed-since");
    EXPECT_EQ(count_for(femke), 0U);
}

TEST_P(Disclosures, R37WhoReceivedUnderAConsentIsToldThatItWasWithdrawn) {
    auto item = cleared("Zij was zes uur weg.");
    item.secrecy.ground = covenant::SecrecyGround::explicit_consent;
    item.secrecy.consent = consent({"O2"});
    ASSERT_EQ(share(femke, item), "B-01");
    auto one = wish({"B-01"});
    one.consent = "CON-01";
    ASSERT_TRUE(give(femke, one));

    ASSERT_TRUE(
        by(samira, [](gate::Visit& visit) { return withdraw_consent(visit, "V-001", "CON-01"); }));

    const auto notice = look(mark, "DIS-02");
    ASSERT_TRUE(notice) << notice.error().id;
    EXPECT_EQ(notice.value().seen.disclosure.kind, DisclosureKind::consent_withdrawn);
    EXPECT_EQ(notice.value().seen.disclosure.content.about, "CON-01");
    EXPECT_EQ(notice.value().seen.disclosure.from, samira.member);
    EXPECT_EQ(count_for(mark), 2U);
    EXPECT_TRUE(acknowledge(mark, "DIS-02"));
}

TEST_P(Disclosures, WithdrawingTwiceTellsNobodyTwice) {
    (void)consent({"O2"});
    for (int time = 0; time < 2; ++time) {
        ASSERT_TRUE(by(
            femke, [](gate::Visit& visit) { return withdraw_consent(visit, "V-001", "CON-01"); }));
    }

    EXPECT_EQ(count_for(mark), 1U);
}

TEST_P(Disclosures, R41AnItemTakenBackIsNotShownAnyMoreAndItsReceiverIsAskedToEraseIt) {
    hand_over_both();
    const auto own =
        by(femke, [](gate::Visit& visit) { return read_own_item(visit, "V-001", "B-01"); });
    ASSERT_TRUE(own) << own.error().id;
    const ItemRef ref{"V-001", "B-01", own.value().item.row_version};

    const auto gone = by(femke, [&](gate::Visit& visit) {
        return withdraw_contribution(visit, ref, core::PersonalText{"het klopte niet"});
    });
    ASSERT_TRUE(gone) << gone.error().id << " " << gone.error().detail;

    const auto handed = look(mark, "DIS-01");
    ASSERT_TRUE(handed) << handed.error().id;
    EXPECT_TRUE(handed.value().given.empty());
    EXPECT_EQ(handed.value().given_closed, 1);
    const auto notice = look(mark, "DIS-02");
    ASSERT_TRUE(notice) << notice.error().id;
    EXPECT_EQ(notice.value().seen.disclosure.kind, DisclosureKind::item_taken_back);
    EXPECT_EQ(notice.value().seen.disclosure.content.about, "B-01");
}

TEST_P(Disclosures, AnItemThatWasHeldBackIsTakenBackWithoutTellingAnybody) {
    hand_over_both();
    const auto own =
        by(samira, [](gate::Visit& visit) { return read_own_item(visit, "V-001", "B-02"); });
    ASSERT_TRUE(own) << own.error().id;
    const ItemRef ref{"V-001", "B-02", own.value().item.row_version};

    ASSERT_TRUE(by(samira, [&](gate::Visit& visit) {
        return withdraw_contribution(visit, ref, core::PersonalText{"het klopte niet"});
    }));

    EXPECT_EQ(count_for(mark), 1U);
}

DisclosureWish to_registrar() {
    DisclosureWish one;
    one.case_code = "V-001";
    one.kind = DisclosureKind::national_registrar;
    one.third = covenant::OrgType::national_registrar;
    one.what = core::PersonalText{"aanmelding"};
    one.categories = {covenant::DataCategory::indicator};
    one.reference = "COM-W-0001";
    one.is_only_needed = true;
    return one;
}

TEST_P(Disclosures, R34TheNationalRegistrarIsToldUnderAConsentThatNamesIt) {
    Consent given;
    given.id = core::ConsentId::random(house->random);
    given.code = "CON-04";
    given.given_by = {covenant::ConsentCapacity::self};
    given.age_when_given = covenant::AgeBand::age_16_17;
    given.purpose = "P1";
    given.from = {"O2"};
    given.to = {"NATIONAL_REGISTRAR"};
    given.categories = {"INDICATOR"};
    given.given_on = today;
    given.expires = core::add_days(today, 30);
    ASSERT_TRUE(
        by(femke, [&](gate::Visit& visit) { return record_consent(visit, "V-001", given); }));
    auto one = to_registrar();
    const auto without = by(femke, [&](gate::Visit& visit) { return disclose(visit, one); });
    EXPECT_FALSE(without);
    one.consent = "CON-04";

    const auto told = by(femke, [&](gate::Visit& visit) { return disclose(visit, one); });

    ASSERT_TRUE(told) << told.error().id << " " << told.error().detail;
    const auto view = look(femke, told.value());
    ASSERT_TRUE(view) << view.error().id;
    EXPECT_EQ(view.value().seen.disclosure.content.alias, "COM-01");
    EXPECT_TRUE(is_on_paper(view.value().seen.disclosure));
    EXPECT_TRUE(view.value().may_acknowledge);
    EXPECT_TRUE(acknowledge(femke, told.value()));
    EXPECT_EQ(count_for(mark), 0U);
}

TEST_P(Disclosures, R15WithoutTheStatementThatItIsNeededNothingIsGiven) {
    auto one = to_registrar();
    one.ground = covenant::SecrecyGround::statutory_duty;
    one.is_only_needed = false;

    EXPECT_FALSE(by(femke, [&](gate::Visit& visit) { return disclose(visit, one); }));
    EXPECT_EQ(count_for(femke), 0U);
}

TEST_P(Disclosures, TheCourtStandsInTheRegisterAndAsksTheCovenantNothing) {
    DisclosureWish one;
    one.case_code = "V-001";
    one.kind = DisclosureKind::court;
    one.what = core::PersonalText{"bevestiging van de plaatsing"};

    const auto kept = by(femke, [&](gate::Visit& visit) { return disclose(visit, one); });

    ASSERT_TRUE(kept) << kept.error().id << " " << kept.error().detail;
    const auto view = look(femke, kept.value());
    ASSERT_TRUE(view) << view.error().id;
    EXPECT_EQ(view.value().seen.disclosure.content.third, "COURT");
    EXPECT_EQ(view.value().seen.disclosure.content.bases,
              (std::vector<std::string>{"AVG6_1C_LEGAL_DUTY"}));
}

BR_ON_BOTH_DATABASES(Disclosures);

}  // namespace

}  // namespace briljant::dossier
