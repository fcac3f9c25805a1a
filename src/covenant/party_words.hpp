// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Words about covenants, the organisations that are party to them, and the people who work there.

#include <cstdint>

#include "covenant/words.hpp"

namespace briljant::covenant {

enum class Regime : std::uint8_t {
    own,
    wgs_zvh,
    wgs_riec,
    wams,
};
template <>
struct Words<Regime> {
    static constexpr auto last = Regime::wams;
    static constexpr std::string_view text = "OWN WGS_ZVH WGS_RIEC WAMS";
};

enum class CovenantStatus : std::uint8_t {
    draft,
    signing,
    active,
    suspended,
    terminated,
};
template <>
struct Words<CovenantStatus> {
    static constexpr auto last = CovenantStatus::terminated;
    static constexpr std::string_view text = "DRAFT SIGNING ACTIVE SUSPENDED TERMINATED";
};

enum class AccessionStatus : std::uint8_t {
    invited,
    pending_consent,
    acceded,
    notice_given,
    withdrawn,
    suspended,
};
template <>
struct Words<AccessionStatus> {
    static constexpr auto last = AccessionStatus::suspended;
    static constexpr std::string_view text =
        "INVITED PENDING_CONSENT ACCEDED NOTICE_GIVEN WITHDRAWN SUSPENDED";
};

enum class OrgType : std::uint8_t {
    police,
    prosecution,
    certified_child_protection,
    youth_care,
    secure_youth_care,
    mental_health,
    shelter,
    client_support,
    child_protection_board,
    safe_home,
    municipality_social,
    mayor,
    probation,
    public_health,
    custodial_institutions,
    school,
    victim_support,
    thb_care_coordinator,
    national_registrar,
    coordination_point,
};
template <>
struct Words<OrgType> {
    static constexpr auto last = OrgType::coordination_point;
    static constexpr std::string_view text =
        "POLICE PROSECUTION CERTIFIED_CHILD_PROTECTION YOUTH_CARE SECURE_YOUTH_CARE "
        "MENTAL_HEALTH SHELTER CLIENT_SUPPORT CHILD_PROTECTION_BOARD SAFE_HOME "
        "MUNICIPALITY_SOCIAL MAYOR PROBATION PUBLIC_HEALTH CUSTODIAL_INSTITUTIONS "
        "SCHOOL VICTIM_SUPPORT THB_CARE_COORDINATOR NATIONAL_REGISTRAR "
        "COORDINATION_POINT";
};

enum class WgsClass : std::uint8_t {
    public_participant,
    private_participant,
    incidental_third,
    none,
};
template <>
struct Words<WgsClass> {
    static constexpr auto last = WgsClass::none;
    static constexpr std::string_view text =
        "PUBLIC_PARTICIPANT PRIVATE_PARTICIPANT INCIDENTAL_THIRD NONE";
};

enum class Role : std::uint8_t {
    chair,
    process_director,
    case_director,
    participant,
    police_contact,
    care_coordinator,
    fixed_contact,
    reporter,
    duty_officer,
    secretary,
    observer,
    org_contact,
    placement_planner,
    chain_director,
    covenant_manager,
    functional_admin,
    content_manager,
    dpo,
    coordinating_dpo,
    lawfulness_board,
    contact_point,
    log_manager,
    policy_viewer,
    trainer,
    expert_by_experience,
    data_subject,
    representative,
    chosen_mentor,
    confidant,
};
template <>
struct Words<Role> {
    static constexpr auto last = Role::confidant;
    static constexpr std::string_view text =
        "CHAIR PROCESS_DIRECTOR CASE_DIRECTOR PARTICIPANT POLICE_CONTACT "
        "CARE_COORDINATOR FIXED_CONTACT REPORTER DUTY_OFFICER SECRETARY OBSERVER "
        "ORG_CONTACT PLACEMENT_PLANNER CHAIN_DIRECTOR COVENANT_MANAGER FUNCTIONAL_ADMIN "
        "CONTENT_MANAGER DPO COORDINATING_DPO LAWFULNESS_BOARD CONTACT_POINT "
        "LOG_MANAGER POLICY_VIEWER TRAINER EXPERT_BY_EXPERIENCE DATA_SUBJECT "
        "REPRESENTATIVE CHOSEN_MENTOR CONFIDANT";
};

enum class PartySelector : std::uint8_t {
    everyone,
    party_on_case,
    case_direction,
};
template <>
struct Words<PartySelector> {
    static constexpr auto last = PartySelector::case_direction;
    static constexpr std::string_view text = "* *PARTY_ON_CASE *CASE_DIRECTION";
};

enum class ChainDomain : std::uint8_t {
    criminal_justice,
    care,
    education,
    administration,
};
template <>
struct Words<ChainDomain> {
    static constexpr auto last = ChainDomain::administration;
    static constexpr std::string_view text = "CRIMINAL_JUSTICE CARE EDUCATION ADMINISTRATION";
};

enum class ApprovalRule : std::uint8_t {
    all_parties,
    quorum,
};
template <>
struct Words<ApprovalRule> {
    static constexpr auto last = ApprovalRule::quorum;
    static constexpr std::string_view text = "ALL_PARTIES QUORUM";
};

enum class DataOnExit : std::uint8_t {
    stays_until_retention,
    shield_own,
    return_and_destroy,
};
template <>
struct Words<DataOnExit> {
    static constexpr auto last = DataOnExit::return_and_destroy;
    static constexpr std::string_view text = "STAYS_UNTIL_RETENTION SHIELD_OWN RETURN_AND_DESTROY";
};

enum class Provenance : std::uint8_t {
    known_fact,
    statute,
    proposal,
    to_be_confirmed,
};
template <>
struct Words<Provenance> {
    static constexpr auto last = Provenance::to_be_confirmed;
    static constexpr std::string_view text = "KNOWN_FACT STATUTE PROPOSAL TO_BE_CONFIRMED";
};

enum class CapabilityKind : std::uint8_t {
    lens,
    permit,
};
template <>
struct Words<CapabilityKind> {
    static constexpr auto last = CapabilityKind::permit;
    static constexpr std::string_view text = "LENS PERMIT";
};

enum class ConsultationKind : std::uint8_t {
    anonymous_advice,
    triage_meeting,
    case_consultation,
    urgent_consultation,
    review_meeting,
    transition_18,
    steering_group,
};
template <>
struct Words<ConsultationKind> {
    static constexpr auto last = ConsultationKind::steering_group;
    static constexpr std::string_view text =
        "ANONYMOUS_ADVICE TRIAGE_MEETING CASE_CONSULTATION URGENT_CONSULTATION "
        "REVIEW_MEETING TRANSITION_18 STEERING_GROUP";
};

enum class TargetBand : std::uint8_t {
    under_18,
    young_adult_18_plus,
};
template <>
struct Words<TargetBand> {
    static constexpr auto last = TargetBand::young_adult_18_plus;
    static constexpr std::string_view text = "UNDER_18 YOUNG_ADULT_18_PLUS";
};

enum class Phenomenon : std::uint8_t {
    sexual_exploitation,
    criminal_exploitation,
    labour_exploitation,
    organ_removal,
    exploitation_unknown,
};
template <>
struct Words<Phenomenon> {
    static constexpr auto last = Phenomenon::exploitation_unknown;
    static constexpr std::string_view text =
        "SEXUAL_EXPLOITATION CRIMINAL_EXPLOITATION LABOUR_EXPLOITATION ORGAN_REMOVAL "
        "EXPLOITATION_UNKNOWN";
};

}  // namespace briljant::covenant
