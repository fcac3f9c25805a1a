// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Words about persons, items of information, their secrecy, and consent.

#include <cstdint>

#include "covenant/words.hpp"

namespace briljant::covenant {

enum class SubjectRole : std::uint8_t {
    victim,
    suspect,
    parent,
    direct_circle,
    witness,
    reporter,
};
template <>
struct Words<SubjectRole> {
    static constexpr auto last = SubjectRole::reporter;
    static constexpr std::string_view text = "VICTIM SUSPECT PARENT DIRECT_CIRCLE WITNESS REPORTER";
};

enum class SecrecyRegime : std::uint8_t {
    wpg,
    wjsg,
    wgbo,
    big,
    jeugdwet,
    wmo,
    wvggz,
    wzd,
    wgs,
    awb,
    contract,
};
template <>
struct Words<SecrecyRegime> {
    static constexpr auto last = SecrecyRegime::contract;
    static constexpr std::string_view text =
        "WPG WJSG WGBO BIG JEUGDWET WMO WVGGZ WZD WGS AWB CONTRACT";
};

enum class SecrecyGround : std::uint8_t {
    explicit_consent,
    statutory_duty,
    statutory_permission,
    directly_involved,
    good_care,
    conflict_of_duties,
};
template <>
struct Words<SecrecyGround> {
    static constexpr auto last = SecrecyGround::conflict_of_duties;
    static constexpr std::string_view text =
        "EXPLICIT_CONSENT STATUTORY_DUTY STATUTORY_PERMISSION DIRECTLY_INVOLVED "
        "GOOD_CARE CONFLICT_OF_DUTIES";
};

enum class DataCategory : std::uint8_t {
    identity_contact,
    bsn,
    housing,
    financial,
    income,
    health,
    sexual_behaviour,
    sexual_orientation,
    other_special,
    police_8_13,
    police_9_10,
    judicial,
    prosecutorial,
    enforcement_of_sentence,
    relations,
    admin_measures,
    granted_support,
    care_guidance,
    school_attendance,
    nationality,
    ethnicity,
    indicator,
    fiscal,
    staff_contact,
};
template <>
struct Words<DataCategory> {
    static constexpr auto last = DataCategory::staff_contact;
    static constexpr std::string_view text =
        "IDENTITY_CONTACT BSN HOUSING FINANCIAL INCOME HEALTH SEXUAL_BEHAVIOUR "
        "SEXUAL_ORIENTATION OTHER_SPECIAL POLICE_8_13 POLICE_9_10 JUDICIAL "
        "PROSECUTORIAL ENFORCEMENT_OF_SENTENCE RELATIONS ADMIN_MEASURES GRANTED_SUPPORT "
        "CARE_GUIDANCE SCHOOL_ATTENDANCE NATIONALITY ETHNICITY INDICATOR FISCAL "
        "STAFF_CONTACT";
};

enum class AvgClass : std::uint8_t {
    ordinary,
    special_health,
    special_sexual,
    special_other,
    criminal,
    bsn,
};
template <>
struct Words<AvgClass> {
    static constexpr auto last = AvgClass::bsn;
    static constexpr std::string_view text =
        "ORDINARY SPECIAL_HEALTH SPECIAL_SEXUAL SPECIAL_OTHER CRIMINAL BSN";
};

enum class Reliability : std::uint8_t {
    fact,
    hearsay,
    opinion,
};
template <>
struct Words<Reliability> {
    static constexpr auto last = Reliability::opinion;
    static constexpr std::string_view text = "FACT HEARSAY OPINION";
};

enum class SourceClass : std::uint8_t {
    seen,
    told_verbatim,
    heard,
    document,
    judgement,
    gut_feeling,
};
template <>
struct Words<SourceClass> {
    static constexpr auto last = SourceClass::gut_feeling;
    static constexpr std::string_view text =
        "SEEN TOLD_VERBATIM HEARD DOCUMENT JUDGEMENT GUT_FEELING";
};

enum class Visibility : std::uint8_t {
    nobody_yet,
    chair_only,
    police_only,
    named_orgs,
    table,
};
template <>
struct Words<Visibility> {
    static constexpr auto last = Visibility::table;
    static constexpr std::string_view text = "NOBODY_YET CHAIR_ONLY POLICE_ONLY NAMED_ORGS TABLE";
};

enum class Phase : std::uint8_t {
    anon,
    who_knows,
    core,
    deep,
};
template <>
struct Words<Phase> {
    static constexpr auto last = Phase::deep;
    static constexpr std::string_view text = "ANON WHO_KNOWS CORE DEEP";
};

enum class ProvisionEffect : std::uint8_t {
    allow,
    allow_with,
    deny,
};
template <>
struct Words<ProvisionEffect> {
    static constexpr auto last = ProvisionEffect::deny;
    static constexpr std::string_view text = "ALLOW ALLOW_WITH DENY";
};

enum class AgeBand : std::uint8_t {
    under_12,
    age_12_15,
    age_16_17,
    age_18_22,
    age_23_plus,
};
template <>
struct Words<AgeBand> {
    static constexpr auto last = AgeBand::age_23_plus;
    static constexpr std::string_view text = "UNDER_12 AGE_12_15 AGE_16_17 AGE_18_22 AGE_23_PLUS";
};

enum class ConsentCapacity : std::uint8_t {
    self,
    parent,
    guardian,
    curator,
    mentor,
    administrator,
};
template <>
struct Words<ConsentCapacity> {
    static constexpr auto last = ConsentCapacity::administrator;
    static constexpr std::string_view text = "SELF PARENT GUARDIAN CURATOR MENTOR ADMINISTRATOR";
};

enum class ConsentForm : std::uint8_t {
    written,
    electronic,
    oral_recorded,
};
template <>
struct Words<ConsentForm> {
    static constexpr auto last = ConsentForm::oral_recorded;
    static constexpr std::string_view text = "WRITTEN ELECTRONIC ORAL_RECORDED";
};

enum class ConsentStatus : std::uint8_t {
    valid,
    review,
    expired,
    consent_withdrawn,
};
template <>
struct Words<ConsentStatus> {
    static constexpr auto last = ConsentStatus::consent_withdrawn;
    static constexpr std::string_view text = "VALID REVIEW EXPIRED CONSENT_WITHDRAWN";
};

enum class WpgPurpose : std::uint8_t {
    prevent_detect,
    public_order,
    help,
    supervision,
};
template <>
struct Words<WpgPurpose> {
    static constexpr auto last = WpgPurpose::supervision;
    static constexpr std::string_view text = "PREVENT_DETECT PUBLIC_ORDER HELP SUPERVISION";
};

}  // namespace briljant::covenant
