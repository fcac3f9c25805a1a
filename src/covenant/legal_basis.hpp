// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Legal bases that a covenant may name, and the named tests (predicates) that a row of its matrix
// may require. Fixed in code: a covenant chooses among them, it cannot invent one.

#include <cstdint>

#include "covenant/words.hpp"

namespace briljant::covenant {

enum class LegalBasisCode : std::uint8_t {
    avg6_1a_consent,
    avg6_1c_legal_duty,
    avg6_1d_vital,
    avg6_1e_public_task,
    avg6_1f_legitimate,
    wgs1_6_joint,
    wgs1_5_duty,
    wgs1_7_result,
    wgs1_7_third,
    wpg16_authority,
    wpg18_listed,
    wpg19_case,
    wpg20_partnership,
    wpg20_3_wgs,
    wjsg8a_judicial,
    wjsg39f_prosecutorial,
    wjsg_wgs,
    jw7_3_11_consent,
    jw7_3_11_involved,
    jw7_3_11_ots,
    wmo5_2_6_safe_home,
    wmo5_3_3_consent,
    bw7_457_consent,
    bw7_457_involved,
    uavg22_2a_consent,
    uavg22_2b_vital,
    uavg22_2e_legal_claim,
    uavg23c_with_criminal,
    uavg25a_identification,
    uavg30_2a_school,
    uavg30_2b_agency,
    uavg30_3a_care,
    uavg30_5_with_health,
    wgs2_29_health,
    bgs2_15_sexual,
    uavg32a_consent,
    uavg32b_vital,
    uavg33_1a_criminal_law,
    uavg33_1b_public_partnership,
    uavg33_1c_with_health,
    wgs1_6_criminal,
    norm_conflict_of_duties,
    wgs2_29_good_care,
    jw7_2_1_bsn,
    wmo5_2_9_bsn,
    wgs2_29_bsn,
    wabb_bsn,
    care_bsn,
};
template <>
struct Words<LegalBasisCode> {
    static constexpr auto last = LegalBasisCode::care_bsn;
    static constexpr std::string_view text =
        "AVG6_1A_CONSENT AVG6_1C_LEGAL_DUTY AVG6_1D_VITAL AVG6_1E_PUBLIC_TASK "
        "AVG6_1F_LEGITIMATE WGS1_6_JOINT WGS1_5_DUTY WGS1_7_RESULT WGS1_7_THIRD "
        "WPG16_AUTHORITY WPG18_LISTED WPG19_CASE WPG20_PARTNERSHIP WPG20_3_WGS "
        "WJSG8A_JUDICIAL WJSG39F_PROSECUTORIAL WJSG_WGS JW7_3_11_CONSENT "
        "JW7_3_11_INVOLVED JW7_3_11_OTS WMO5_2_6_SAFE_HOME WMO5_3_3_CONSENT "
        "BW7_457_CONSENT BW7_457_INVOLVED UAVG22_2A_CONSENT UAVG22_2B_VITAL "
        "UAVG22_2E_LEGAL_CLAIM UAVG23C_WITH_CRIMINAL UAVG25A_IDENTIFICATION "
        "UAVG30_2A_SCHOOL UAVG30_2B_AGENCY UAVG30_3A_CARE UAVG30_5_WITH_HEALTH "
        "WGS2_29_HEALTH BGS2_15_SEXUAL UAVG32A_CONSENT UAVG32B_VITAL "
        "UAVG33_1A_CRIMINAL_LAW UAVG33_1B_PUBLIC_PARTNERSHIP UAVG33_1C_WITH_HEALTH "
        "WGS1_6_CRIMINAL NORM_CONFLICT_OF_DUTIES WGS2_29_GOOD_CARE JW7_2_1_BSN "
        "WMO5_2_9_BSN WGS2_29_BSN WABB_BSN CARE_BSN";
};

enum class LegalBasisKind : std::uint8_t {
    processing,
    disclosure,
    special_category,
    criminal,
    secrecy_breach,
    bsn,
};
template <>
struct Words<LegalBasisKind> {
    static constexpr auto last = LegalBasisKind::bsn;
    static constexpr std::string_view text =
        "PROCESSING DISCLOSURE SPECIAL_CATEGORY CRIMINAL SECRECY_BREACH BSN";
};

enum class Predicate : std::uint8_t {
    necessity,
    quality_checked,
    originator_conditions_met,
    no_identifiers,
    wpg20_decision,
    wpg19_incidental,
    wpg18_listed_recipient,
    om_decision,
    third_persons_not_identifiable,
    secrecy_ground,
    explicit_consent_covers,
    supervision_order_active,
    safe_home_recipient,
    safety_relevant_only,
    bsn_basis_both_sides,
    criminal_provenance_recorded,
    health_exception_both_sides,
    sexual_data_exception,
    recipient_bound_by_secrecy,
    unavoidable_for_identification,
    address_need_list,
    released_extract_only,
    investigation_released,
    inform_decided,
    no_party_objection,
    rac_checked,
    two_person_decision,
    vital_interest,
};
template <>
struct Words<Predicate> {
    static constexpr auto last = Predicate::vital_interest;
    static constexpr std::string_view text =
        "NECESSITY QUALITY_CHECKED ORIGINATOR_CONDITIONS_MET NO_IDENTIFIERS "
        "WPG20_DECISION WPG19_INCIDENTAL WPG18_LISTED_RECIPIENT OM_DECISION "
        "THIRD_PERSONS_NOT_IDENTIFIABLE SECRECY_GROUND EXPLICIT_CONSENT_COVERS "
        "SUPERVISION_ORDER_ACTIVE SAFE_HOME_RECIPIENT SAFETY_RELEVANT_ONLY "
        "BSN_BASIS_BOTH_SIDES CRIMINAL_PROVENANCE_RECORDED HEALTH_EXCEPTION_BOTH_SIDES "
        "SEXUAL_DATA_EXCEPTION RECIPIENT_BOUND_BY_SECRECY "
        "UNAVOIDABLE_FOR_IDENTIFICATION ADDRESS_NEED_LIST RELEASED_EXTRACT_ONLY "
        "INVESTIGATION_RELEASED INFORM_DECIDED NO_PARTY_OBJECTION RAC_CHECKED "
        "TWO_PERSON_DECISION VITAL_INTEREST";
};

}  // namespace briljant::covenant
