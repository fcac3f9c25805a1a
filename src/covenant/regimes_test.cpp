// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Rules that Waterstad cannot show: those of a ZVH and a RIEC, and bases that a covenant leaves
// out. Each test changes the covenant of Waterstad by one thing.

#include <gtest/gtest.h>

#include <functional>

#include "covenant/decide.hpp"
#include "covenant/testing/covenants.hpp"
#include "covenant/testing/decision_table.hpp"

namespace briljant::covenant {
namespace {

using testing::plain_facts;
using Change = std::function<void(VersionContent&)>;

CovenantVersion waterstad_with(const Change& change) {
    auto content = testing::waterstad().versions().front().content();
    change(content);
    return CovenantVersion{std::move(content)};
}

CovenantVersion in(Regime regime) {
    return waterstad_with([&](VersionContent& content) { content.regime = regime; });
}

Facts reading(const CovenantVersion& version, DataCategory category, OrgType origin) {
    auto facts = plain_facts(version, Act::item_read, "O2", "PARTICIPANT");
    facts.item->category = category;
    facts.item->origin_types = {origin};
    return facts;
}

void expect_refused(const Decision& decision, DenyReason reason, std::uint8_t rule) {
    EXPECT_FALSE(decision.allowed);
    EXPECT_EQ(to_name(decision.reason), to_name(reason));
    EXPECT_TRUE(decision.rules.contains(RuleId{rule})) << "R" << int{rule};
}

TEST(Own, R23NoBsnForAReceiverWithoutABasis) {
    const auto version = waterstad_with([](VersionContent& content) {
        content.legal_bases[index_of(OrgType::certified_child_protection)]->bsn = {};
    });
    const auto facts = reading(version, DataCategory::bsn, OrgType::municipality_social);

    expect_refused(decide(version, facts), DenyReason::no_bsn_basis, 23);
    EXPECT_TRUE(decide(testing::waterstad().versions().front(), facts).allowed);
}

TEST(Own, NoAccessWithoutAProcessingBasis) {
    const auto version = waterstad_with(
        [](VersionContent& content) { content.legal_bases[index_of(OrgType::shelter)].reset(); });
    const auto decision =
        decide(version, plain_facts(version, Act::case_read, "O6", "PARTICIPANT"));

    EXPECT_FALSE(decision.allowed);
    EXPECT_EQ(decision.reason, DenyReason::no_legal_basis);
}

TEST(Own, R57EmergencyAccessMustBeEnabled) {
    const auto version = waterstad_with([](VersionContent& content) { content.emergency = {}; });
    auto facts = plain_facts(version, Act::case_read, "O3", "DUTY_OFFICER");
    facts.emergency = EmergencyFacts{Known::yes, Known::yes, Known::yes};

    expect_refused(decide(version, facts), DenyReason::emergency_not_justified, 57);
}

TEST(Own, ASuspendedCovenantIsOnlyRead) {
    const auto version =
        waterstad_with([](VersionContent& content) { content.status = CovenantStatus::suspended; });

    EXPECT_TRUE(decide(version, plain_facts(version, Act::case_read, "O2", "PARTICIPANT")).allowed);
    expect_refused(
        decide(version, plain_facts(version, Act::contribution_submit, "O2", "PARTICIPANT")),
        DenyReason::no_active_covenant,
        1);
}

TEST(Wams, NothingIsAllowedUnderAReservedRegime) {
    const auto version = in(Regime::wams);

    expect_refused(decide(version, plain_facts(version, Act::case_read, "O2", "PARTICIPANT")),
                   DenyReason::no_active_covenant,
                   1);
}

TEST(Zvh, R06APrivateParticipantDoesNotDecide) {
    const auto version = in(Regime::wgs_zvh);
    auto facts = plain_facts(version, Act::case_compose, "O1", "PROCESS_DIRECTOR");
    facts.asker.wgs_class = WgsClass::private_participant;

    expect_refused(decide(version, facts), DenyReason::not_competent_party, 6);
    facts.asker.wgs_class = WgsClass::public_participant;
    EXPECT_TRUE(decide(version, facts).allowed);
}

TEST(Zvh, R07ACommercialUserIsRefused) {
    const auto version = in(Regime::wgs_zvh);
    auto facts = plain_facts(version, Act::case_read, "O2", "PARTICIPANT");
    facts.asker.commercial_duties = Known::yes;

    expect_refused(decide(version, facts), DenyReason::commercial_duties, 7);
}

TEST(Zvh, R11AnIncidentalThirdPartyHasNoAccount) {
    const auto version = in(Regime::wgs_zvh);
    auto facts = plain_facts(version, Act::case_read, "O2", "PARTICIPANT");
    facts.asker.wgs_class = WgsClass::incidental_third;

    expect_refused(decide(version, facts), DenyReason::incidental_no_account, 11);
}

TEST(Zvh, R20SexualBehaviourStaysOutOfTheJointFile) {
    const auto version = in(Regime::wgs_zvh);
    auto facts = reading(version, DataCategory::sexual_behaviour, OrgType::youth_care);
    facts.item->predicates.set(Predicate::sexual_data_exception, Known::yes);

    expect_refused(decide(version, facts), DenyReason::category_not_allowed, 20);
}

TEST(Zvh, R22EthnicityIsRefusedAltogether) {
    const auto version = in(Regime::wgs_zvh);
    auto facts = reading(version, DataCategory::ethnicity, OrgType::youth_care);
    facts.item->predicates.set(Predicate::unavoidable_for_identification, Known::yes);

    expect_refused(decide(version, facts), DenyReason::category_not_allowed, 22);
}

TEST(Zvh, R24TheListOfCategoriesIsClosed) {
    const auto version = in(Regime::wgs_zvh);

    expect_refused(
        decide(version, reading(version, DataCategory::school_attendance, OrgType::school)),
        DenyReason::category_not_allowed,
        24);
    EXPECT_TRUE(
        decide(version, reading(version, DataCategory::indicator, OrgType::school)).allowed);
}

TEST(Zvh, R25AWitnessIsOutsideTheCircle) {
    const auto version = in(Regime::wgs_zvh);
    auto facts = reading(version, DataCategory::indicator, OrgType::school);
    facts.item->subject_role = SubjectRole::witness;

    expect_refused(decide(version, facts), DenyReason::person_outside_circle, 25);
}

TEST(Zvh, R28NoPoliceDataOfArticleNine) {
    const auto version = in(Regime::wgs_zvh);

    expect_refused(decide(version, reading(version, DataCategory::police_9_10, OrgType::police)),
                   DenyReason::category_not_allowed,
                   28);
}

TEST(Zvh, R59TheBoardAdvisesFirst) {
    const auto version = in(Regime::wgs_zvh);
    auto facts = plain_facts(version, Act::covenant_version, "O1", "COVENANT_MANAGER");

    EXPECT_TRUE(decide(version, facts).allowed);
    facts.change->oversight_advice = Known::no;
    expect_refused(decide(version, facts), DenyReason::no_oversight_advice, 59);
}

TEST(Riec, R28PoliceDataOfArticleNineWaitForTheThirdPhase) {
    const auto version = in(Regime::wgs_riec);
    auto facts = reading(version, DataCategory::police_9_10, OrgType::police);
    facts.case_->phase = Phase::core;

    expect_refused(decide(version, facts), DenyReason::phase_limit, 28);
}

TEST(Riec, HealthIsNotOnTheList) {
    const auto version = in(Regime::wgs_riec);
    const auto decision =
        decide(version, reading(version, DataCategory::health, OrgType::youth_care));

    EXPECT_FALSE(decision.allowed);
    EXPECT_EQ(explain(version, decision).rows, std::vector<std::string>{"STATUTE"});
}

TEST(Explain, SaysWhichRuleRowArticleAndBasisCarryADecision) {
    const auto version = testing::waterstad().versions().front();
    const auto decision =
        decide(version, plain_facts(version, Act::item_read, "O6", "PARTICIPANT"));
    const auto explanation = explain(version, decision);

    EXPECT_EQ(explanation.rows, std::vector<std::string>{"PR023"});
    EXPECT_EQ(explanation.articles.front(), "A10");
    EXPECT_EQ(explanation.rules,
              (std::vector<std::string>{"R07", "R10", "R15", "R32", "R34", "R41"}));
    EXPECT_EQ(explanation.bases,
              (std::vector<std::string>{"AVG6_1E_PUBLIC_TASK", "JW7_3_11_CONSENT"}));
    EXPECT_TRUE(explanation.message.empty());
}

TEST(Explain, ARefusalNamesItsMessage) {
    const auto version = testing::waterstad().versions().front();
    auto facts = plain_facts(version, Act::case_read, "O6", "PARTICIPANT");
    facts.case_->participant = Known::no;
    const auto decision = decide(version, facts);

    EXPECT_EQ(explain(version, decision).message, "covenant.not-on-case");
    EXPECT_TRUE(hides_existence(decision));
}

}  // namespace
}  // namespace briljant::covenant
