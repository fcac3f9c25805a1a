// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/contribution.hpp"

#include <gtest/gtest.h>

#include "dossier/case_file.hpp"
#include "dossier/contribution_record.hpp"
#include "dossier/contribution_store.hpp"
#include "dossier/revise_contribution.hpp"
#include "dossier/text_warnings.hpp"
#include "people/testing/waterstad.hpp"

namespace briljant::dossier {

namespace {

using covenant::AgeBand;
using covenant::Known;
using covenant::Visibility;
using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

constexpr core::Date born{year{2010}, month{2}, day{28}};
constexpr core::Date today{year{2026}, month{11}, day{24}};

core::Date birthday(int age) {
    return core::add_years(born, age);
}

TEST(AgeBands, ChangeOnTheBirthdayItselfAndNotTheDayBefore) {
    EXPECT_EQ(age_band_on(born, core::add_days(birthday(12), -1)), AgeBand::under_12);
    EXPECT_EQ(age_band_on(born, birthday(12)), AgeBand::age_12_15);
    EXPECT_EQ(age_band_on(born, core::add_days(birthday(16), -1)), AgeBand::age_12_15);
    EXPECT_EQ(age_band_on(born, birthday(16)), AgeBand::age_16_17);
    EXPECT_EQ(age_band_on(born, core::add_days(birthday(18), -1)), AgeBand::age_16_17);
    EXPECT_EQ(age_band_on(born, birthday(18)), AgeBand::age_18_22);
    EXPECT_EQ(age_band_on(born, core::add_days(birthday(23), -1)), AgeBand::age_18_22);
    EXPECT_EQ(age_band_on(born, birthday(23)), AgeBand::age_23_plus);
}

Contribution full_item() {
    Contribution item;
    item.origin_code = "O3";
    item.origin_types = {covenant::OrgType::secure_youth_care};
    item.source_date = today;
    item.necessity = core::PersonalText{"zonder dit\nkan de tafel niet kiezen"};
    item.reason = core::PersonalText{"het klopte niet"};
    item.secrecy.ground = covenant::SecrecyGround::conflict_of_duties;
    item.secrecy.tests = {"ASKED", "DISTRESS"};
    item.secrecy.is_subject_informed = false;
    item.secrecy.reason_not_informed = core::PersonalText{"nog niet veilig"};
    item.conditions.visibility = Visibility::named_orgs;
    item.conditions.organisations = {"O2", "O4"};
    return item;
}

TEST(ContributionRecord, KeepsEverythingThatTheOriginatorSaid) {
    const auto read = from_record(to_record(full_item()));

    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->origin_code, "O3");
    EXPECT_EQ(read->source_date, today);
    EXPECT_EQ(read->necessity.reveal(), "zonder dit\nkan de tafel niet kiezen");
    EXPECT_EQ(read->reason.reveal(), "het klopte niet");
    EXPECT_EQ(read->secrecy.tests, (std::vector<std::string>{"ASKED", "DISTRESS"}));
    EXPECT_EQ(read->secrecy.is_subject_informed, std::optional{false});
    EXPECT_EQ(read->secrecy.reason_not_informed.reveal(), "nog niet veilig");
    EXPECT_EQ(read->conditions.organisations, (std::vector<std::string>{"O2", "O4"}));
}

TEST(ContributionRecord, AnUnknownAudienceMakesItUnreadableRatherThanWider) {
    auto record = to_record(full_item());
    record.set("visibility", "EVERYBODY");

    EXPECT_FALSE(from_record(record).has_value());
}

SecrecyAssessment complete_assessment() {
    SecrecyAssessment assessment;
    assessment.tests.assign(secrecy_tests.begin(), secrecy_tests.end());
    assessment.consulted = "collega";
    assessment.is_subject_informed = true;
    return assessment;
}

TEST(SixTests, AreCompleteWithAllSixAColleagueAndWhetherSheKnows) {
    EXPECT_TRUE(are_tests_complete(complete_assessment()));
}

TEST(SixTests, AreNotCompleteWhenOneIsMissing) {
    auto without_one = complete_assessment();
    without_one.tests.pop_back();
    auto without_colleague = complete_assessment();
    without_colleague.consulted.clear();
    auto without_reason = complete_assessment();
    without_reason.is_subject_informed = false;
    auto unsaid = complete_assessment();
    unsaid.is_subject_informed.reset();

    EXPECT_FALSE(are_tests_complete(without_one));
    EXPECT_FALSE(are_tests_complete(without_colleague));
    EXPECT_FALSE(are_tests_complete(without_reason));
    EXPECT_FALSE(are_tests_complete(unsaid));
}

Reader reader_of(std::string code) {
    Reader reader;
    reader.organisation_code = std::move(code);
    reader.member = core::MemberId::parse("00000000-0000-4000-8000-000000000001").value();
    reader.organisation =
        core::OrganisationId::parse("00000000-0000-4000-8000-000000000002").value();
    return reader;
}

TEST(QuestionOf, ADraftIsForNobodyWhateverAudienceItsAuthorHasInMind) {
    auto item = full_item();
    item.state = ContributionState::draft;
    item.conditions.visibility = Visibility::table;

    const auto question = question_of(item, reader_of("O2"), {}, "P1", today);

    EXPECT_EQ(question.item.visibility, Visibility::nobody_yet);
}

TEST(QuestionOf, OnlyANamedOrganisationIsNamed) {
    auto item = full_item();
    item.state = ContributionState::released;

    EXPECT_EQ(question_of(item, reader_of("O2"), {}, "P1", today).item.named_organisation,
              Known::yes);
    EXPECT_EQ(question_of(item, reader_of("O7"), {}, "P1", today).item.named_organisation,
              Known::no);
}

TEST(QuestionOf, ThePoliceReadFromTheDayThatWasGivenAndNotBefore) {
    auto item = full_item();
    item.conditions.is_cleared_for_police = true;
    item.conditions.police_from = today;

    EXPECT_EQ(question_of(item, reader_of("O4"), {}, "P1", core::add_days(today, -1))
                  .item.cleared_for_police,
              Known::no);
    EXPECT_EQ(question_of(item, reader_of("O4"), {}, "P1", today).item.cleared_for_police,
              Known::yes);
}

TEST(QuestionOf, WithdrawnShieldedAndLapsedItemsSaySo) {
    auto withdrawn = full_item();
    withdrawn.state = ContributionState::withdrawn;
    auto shielded = full_item();
    shielded.state = ContributionState::corrected;
    auto lapsed = full_item();
    lapsed.conditions.until = today;

    const auto reader = reader_of("O2");
    EXPECT_EQ(question_of(withdrawn, reader, {}, "P1", today).item.withdrawn, Known::yes);
    EXPECT_EQ(question_of(shielded, reader, {}, "P1", today).item.shielded, Known::yes);
    EXPECT_EQ(question_of(lapsed, reader, {}, "P1", today).item.expired, Known::yes);
    EXPECT_EQ(question_of(full_item(), reader, {}, "P1", today).item.expired, Known::no);
}

Consent consent_one() {
    Consent consent;
    consent.code = "CON-01";
    consent.purpose = "P1";
    consent.from = {"O3"};
    consent.to = {"O2", "O4"};
    consent.categories = {"INDICATOR", "HEALTH"};
    consent.exceptions = {"HEALTH:O4"};
    consent.expires = core::add_days(today, 30);
    return consent;
}

Known covers(covenant::DataCategory category, const std::string& receiver) {
    auto item = full_item();
    item.category = category;
    item.secrecy.consent = "CON-01";
    const auto question = question_of(item, reader_of(receiver), {consent_one()}, "P1", today);
    return question.consent ? question.consent->covers : Known::unknown;
}

TEST(QuestionOf, AConsentCoversItsReceiversAndCategoriesButForItsExceptions) {
    using covenant::DataCategory;
    EXPECT_EQ(covers(DataCategory::indicator, "O2"), Known::yes);
    EXPECT_EQ(covers(DataCategory::indicator, "O4"), Known::yes);
    EXPECT_EQ(covers(DataCategory::health, "O2"), Known::yes);
    EXPECT_EQ(covers(DataCategory::health, "O4"), Known::no);
    EXPECT_EQ(covers(DataCategory::financial, "O2"), Known::no);
    EXPECT_EQ(covers(DataCategory::indicator, "O9"), Known::no);
}

OriginatorConditions conditions(Visibility visibility, std::vector<std::string> organisations) {
    OriginatorConditions result;
    result.visibility = visibility;
    result.organisations = std::move(organisations);
    return result;
}

bool narrows(const OriginatorConditions& from, const OriginatorConditions& to) {
    return is_narrower(*people::testing::waterstad_version(), from, to);
}

TEST(Narrowing, IsGivingItToNobodyWhoDidNotHaveIt) {
    const auto table = conditions(Visibility::table, {});
    const auto two = conditions(Visibility::named_orgs, {"O2", "O3"});
    const auto one = conditions(Visibility::named_orgs, {"O2"});
    const auto police = conditions(Visibility::named_orgs, {"O4"});

    EXPECT_TRUE(narrows(table, two));
    EXPECT_TRUE(narrows(two, one));
    EXPECT_TRUE(narrows(one, conditions(Visibility::nobody_yet, {})));
    EXPECT_FALSE(narrows(one, two));
    EXPECT_FALSE(narrows(two, table));
    EXPECT_FALSE(narrows(table, police));
    EXPECT_FALSE(narrows(table, conditions(Visibility::police_only, {})));
}

TEST(Narrowing, IsNotClearingForThePoliceOrForLonger) {
    const auto table = conditions(Visibility::table, {});
    auto cleared = table;
    cleared.is_cleared_for_police = true;
    auto bounded = table;
    bounded.until = today;

    EXPECT_FALSE(narrows(table, cleared));
    EXPECT_TRUE(narrows(cleared, table));
    EXPECT_TRUE(narrows(table, bounded));
    EXPECT_FALSE(narrows(bounded, table));
}

TEST(TextFindings, AreWarningsForPhoneNumberAddressAndJudgingWords) {
    EXPECT_EQ(warnings_in("Bel 06-1234 5678."), std::vector{TextFinding::phone});
    EXPECT_EQ(warnings_in("Nummer 111222333."), std::vector{TextFinding::citizen_number});
    EXPECT_EQ(warnings_in("Zij slaapt op Dorpsstraat 12."), std::vector{TextFinding::address});
    EXPECT_EQ(warnings_in("Postcode 1234 AB."), std::vector{TextFinding::address});
    EXPECT_EQ(warnings_in("Zij is aandachtvragend."), std::vector{TextFinding::judging_words});
}

TEST(TextFindings, LeaveAnOrdinarySentenceAlone) {
    EXPECT_TRUE(
        warnings_in("9 keer ongeoorloofd afwezig in 4 weken, sinds 14 oktober 2026.").empty());
    EXPECT_TRUE(warnings_in("Nummer 111222334.").empty());
}

}  // namespace

}  // namespace briljant::dossier
