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

// A matrix without conditions: only the law and the rules stand in the way.
CovenantVersion wide_open() {
    return waterstad_with([](VersionContent& content) {
        ProvisionRule row;
        row.id = "PR900";
        row.from = row.to = Set<OrgType>::all();
        row.categories = Set<DataCategory>::all();
        row.subject_roles = Set<SubjectRole>::all();
        row.effect = ProvisionEffect::allow;
        row.bases = {LegalBasisCode::avg6_1e_public_task};
        content.provision = {row};
        for (auto& use : content.categories) use = {.in_use = true, .earliest_phase = std::nullopt};
    });
}

TEST(Own, HealthNeedsAnExceptionOnBothSidesWhateverARowSays) {
    const auto version = wide_open();
    auto facts = reading(version, DataCategory::health, OrgType::youth_care);

    EXPECT_TRUE(decide(version, facts).allowed);
    facts.item->origin_types = {OrgType::coordination_point};
    facts.consent->status = ConsentStatus::consent_withdrawn;
    facts.item->secrecy_ground.reset();
    EXPECT_EQ(to_name(decide(version, facts).reason), to_name(DenyReason::no_special_exception));
}

TEST(Own, R26JudicialDataComeFromTheProsecutionAndOnItsDecision) {
    const auto version = wide_open();
    auto facts = reading(version, DataCategory::judicial, OrgType::prosecution);
    facts.item->predicates.set(Predicate::om_decision, Known::yes);

    EXPECT_TRUE(decide(version, facts).allowed);
    facts.item->predicates.set(Predicate::om_decision, Known::no);
    EXPECT_EQ(to_name(decide(version, facts).reason), to_name(DenyReason::no_legal_basis));
    facts.item->predicates.set(Predicate::om_decision, Known::yes);
    facts.item->origin_types = {OrgType::custodial_institutions};
    expect_refused(decide(version, facts), DenyReason::provenance_not_criminal_law, 26);
}

TEST(Own, R27APoliceDecisionNamesAPurpose) {
    const auto with_purpose = testing::waterstad().versions().front();
    const auto without =
        waterstad_with([](VersionContent& content) { content.wpg_decision->purposes = {}; });
    const auto facts = reading(with_purpose, DataCategory::police_8_13, OrgType::police);

    EXPECT_TRUE(decide(with_purpose, facts).allowed);
    expect_refused(decide(without, facts), DenyReason::no_wpg_decision, 27);
}

TEST(Own, ARowWhoseBasesDoNotHoldGivesNothing) {
    const auto version = waterstad_with([](VersionContent& content) {
        for (auto& row : content.provision)
            if (row.id == "PR023") row.bases = {LegalBasisCode::norm_conflict_of_duties};
    });
    const auto facts = plain_facts(version, Act::item_read, "O6", "PARTICIPANT");

    EXPECT_EQ(to_name(decide(version, facts).reason), to_name(DenyReason::no_legal_basis));
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

TEST(Zvh, R25AReporterIsOutsideTheCircleToo) {
    const auto version = in(Regime::wgs_zvh);
    auto facts = reading(version, DataCategory::indicator, OrgType::school);
    facts.item->subject_role = SubjectRole::reporter;

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

CovenantVersion that_lists(Regime regime, Act act, Role role) {
    return waterstad_with([&](VersionContent& content) {
        content.regime = regime;
        for (auto& grant : content.roles)
            if (grant.role == role) grant.acts.insert(act);
    });
}

Facts sending_outside(const CovenantVersion& version) {
    auto facts = plain_facts(version, Act::disclosure_send, "O2", "PARTICIPANT");
    facts.asker.wgs_class = WgsClass::public_participant;
    facts.item->recipient_types = {OrgType::safe_home};
    facts.item->secrecy_ground = SecrecyGround::statutory_permission;
    facts.item->recipient_is_party = Known::no;
    for (const auto predicate : {Predicate::rac_checked, Predicate::no_party_objection})
        facts.item->predicates.set(predicate, Known::yes);
    return facts;
}

TEST(Zvh, R42AThirdPartyGetsNothingBeforeTheBoardLooked) {
    const auto version = in(Regime::wgs_zvh);
    auto facts = sending_outside(version);
    EXPECT_TRUE(decide(version, facts).allowed);

    facts.item->predicates.set(Predicate::rac_checked, Known::no);
    expect_refused(decide(version, facts), DenyReason::third_no_lawfulness_check, 42);
    facts.item->recipient_is_party = Known::unknown;
    expect_refused(decide(version, facts), DenyReason::third_no_lawfulness_check, 42);
}

TEST(Zvh, R42APartyMayObjectToAThirdParty) {
    const auto version = in(Regime::wgs_zvh);
    auto facts = sending_outside(version);
    facts.item->predicates.set(Predicate::no_party_objection, Known::no);

    expect_refused(decide(version, facts), DenyReason::third_no_lawfulness_check, 42);
}

TEST(Own, R42IsARuleOfTheBoardAndThereIsNoneHere) {
    const auto version = in(Regime::own);
    auto facts = sending_outside(version);
    facts.item->predicates.set(Predicate::no_party_objection, Known::no);

    EXPECT_FALSE(decide(version, facts).rules.contains(RuleId{42}));
}

TEST(Zvh, R51NothingIsWorkedOutAboutAPersonEvenIfACovenantListsIt) {
    const auto version = that_lists(Regime::wgs_zvh, Act::analysis_run, Role::process_director);
    const auto facts = plain_facts(version, Act::analysis_run, "O1", "PROCESS_DIRECTOR");

    expect_refused(decide(version, facts), DenyReason::activity_not_listed, 51);
}

TEST(Own, R50NeitherDoesAnOwnCovenantComputeAScore) {
    const auto version = that_lists(Regime::own, Act::analysis_run, Role::process_director);
    const auto facts = plain_facts(version, Act::analysis_run, "O1", "PROCESS_DIRECTOR");

    expect_refused(decide(version, facts), DenyReason::activity_not_listed, 50);
    EXPECT_FALSE(decide(in(Regime::own), facts).allowed) << "no role lists it";
}

TEST(Zvh, R52APlaceOnTheListNeedsPublishedCriteriaThatAreMet) {
    const auto version =
        that_lists(Regime::wgs_zvh, Act::priority_list_add, Role::process_director);
    auto facts = plain_facts(version, Act::priority_list_add, "O1", "PROCESS_DIRECTOR");
    EXPECT_TRUE(decide(version, facts).allowed);

    facts.priority_list->criteria_met = Known::no;
    expect_refused(decide(version, facts), DenyReason::list_criteria_not_met, 52);
    facts.priority_list = PriorityListFacts{Known::unknown, Known::yes};
    expect_refused(decide(version, facts), DenyReason::list_criteria_not_met, 52);
}

TEST(Own, APriorityListIsNotKnownOutsideAZvh) {
    const auto version = that_lists(Regime::own, Act::priority_list_add, Role::process_director);
    const auto decision =
        decide(version, plain_facts(version, Act::priority_list_add, "O1", "PROCESS_DIRECTOR"));

    EXPECT_EQ(decision.reason, DenyReason::activity_not_listed);
    EXPECT_EQ(explain(version, decision).rows, std::vector<std::string>{"STATUTE"});
}

TEST(Zvh, R55AnOpenCaseThatStillMeetsTheCriteriaMayLastLonger) {
    const auto version = that_lists(Regime::wgs_zvh, Act::retention_extend, Role::dpo);
    auto facts = plain_facts(version, Act::retention_extend, "O1", "DPO");
    EXPECT_TRUE(decide(version, facts).allowed);

    facts.extension->provider_consents = Known::no;
    expect_refused(decide(version, facts), DenyReason::extension_not_justified, 55);
    facts.extension->provider_consents = Known::yes;
    facts.extension->criteria_still_met = Known::unknown;
    expect_refused(decide(version, facts), DenyReason::extension_not_justified, 55);
}

TEST(Zvh, R55AClosedCaseOnlyWhenItClosedInItsLastYearAndRelapseIsLikely) {
    const auto version = that_lists(Regime::wgs_zvh, Act::retention_extend, Role::dpo);
    auto facts = plain_facts(version, Act::retention_extend, "O1", "DPO");
    facts.case_->state = CaseState::closed_shielded;
    facts.case_->destroy_by = testing::day(400);
    facts.extension->high_relapse_risk = Known::yes;

    const auto closed_on = [&](int days_before) {
        facts.extension->closed_on = core::add_days(*facts.case_->destroy_by, -days_before);
        return decide(version, facts);
    };
    EXPECT_TRUE(closed_on(364).allowed) << "the day after a year before";
    expect_refused(closed_on(365), DenyReason::extension_not_justified, 55);
    expect_refused(closed_on(366), DenyReason::extension_not_justified, 55);
    facts.extension->high_relapse_risk = Known::no;
    expect_refused(closed_on(10), DenyReason::extension_not_justified, 55);
}

TEST(Own, R54FiveYearsAreTheEndWithoutAnExtension) {
    const auto version = that_lists(Regime::own, Act::retention_extend, Role::dpo);

    expect_refused(decide(version, plain_facts(version, Act::retention_extend, "O1", "DPO")),
                   DenyReason::extension_not_justified,
                   54);
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
