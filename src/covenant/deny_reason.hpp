// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The reasons of a refusal. Exactly one is reported: that of the first condition that fails. Texts:
// messages/covenant.toml, under the lower-kebab name (NOT_ON_CASE is covenant.not-on-case).

#include <cstdint>

#include "covenant/words.hpp"

namespace briljant::covenant {

enum class DenyReason : std::uint8_t {
    no_active_covenant,
    not_a_party,
    accession_incomplete,
    covenant_immutable,
    not_competent_party,
    accountability_missing,
    no_oversight_advice,
    not_designated,
    not_screened,
    no_secrecy_declaration,
    commercial_duties,
    no_mfa,
    not_trained,
    role_without_content,
    not_on_case,
    conflict_of_interest,
    incidental_no_account,
    person_outside_circle,
    no_purpose,
    purpose_not_compatible,
    no_necessity,
    criteria_not_assessed,
    quality_not_checked,
    acute_step_missing,
    state_not_allowed,
    identifier_in_anon_phase,
    phase_limit,
    category_not_allowed,
    identification_not_unavoidable,
    no_legal_basis,
    no_wpg_decision,
    no_special_exception,
    no_bsn_basis,
    provenance_not_criminal_law,
    secrecy_no_ground,
    secrecy_tests_incomplete,
    originator_condition,
    onward_use_forbidden,
    investigation_withheld,
    third_no_lawfulness_check,
    cross_partnership_secret,
    consent_missing_or_withdrawn,
    consent_wrong_person_for_age,
    representation_ended,
    parent_contact_unsafe,
    inform_decision_missing,
    item_shielded,
    case_shielded,
    retention_expired,
    extension_not_justified,
    audit_unavailable,
    log_use_not_allowed,
    emergency_not_justified,
    automated_decision,
    activity_not_listed,
    list_criteria_not_met,
    aggregate_not_safe,
    identity_not_verified,
    deferral_without_ground,
    refusal_incomplete,
    key_unavailable,
    budget_exceeded,
    organisation_frozen,
    step_up_required,
    delay_running,
    second_person_required,
};
template <>
struct Words<DenyReason> {
    static constexpr auto last = DenyReason::second_person_required;
    static constexpr std::string_view text =
        "NO_ACTIVE_COVENANT NOT_A_PARTY ACCESSION_INCOMPLETE COVENANT_IMMUTABLE "
        "NOT_COMPETENT_PARTY ACCOUNTABILITY_MISSING NO_OVERSIGHT_ADVICE NOT_DESIGNATED "
        "NOT_SCREENED NO_SECRECY_DECLARATION COMMERCIAL_DUTIES NO_MFA NOT_TRAINED "
        "ROLE_WITHOUT_CONTENT NOT_ON_CASE CONFLICT_OF_INTEREST INCIDENTAL_NO_ACCOUNT "
        "PERSON_OUTSIDE_CIRCLE NO_PURPOSE PURPOSE_NOT_COMPATIBLE NO_NECESSITY "
        "CRITERIA_NOT_ASSESSED QUALITY_NOT_CHECKED ACUTE_STEP_MISSING STATE_NOT_ALLOWED "
        "IDENTIFIER_IN_ANON_PHASE PHASE_LIMIT CATEGORY_NOT_ALLOWED "
        "IDENTIFICATION_NOT_UNAVOIDABLE NO_LEGAL_BASIS NO_WPG_DECISION "
        "NO_SPECIAL_EXCEPTION NO_BSN_BASIS PROVENANCE_NOT_CRIMINAL_LAW "
        "SECRECY_NO_GROUND SECRECY_TESTS_INCOMPLETE ORIGINATOR_CONDITION "
        "ONWARD_USE_FORBIDDEN INVESTIGATION_WITHHELD THIRD_NO_LAWFULNESS_CHECK "
        "CROSS_PARTNERSHIP_SECRET CONSENT_MISSING_OR_WITHDRAWN "
        "CONSENT_WRONG_PERSON_FOR_AGE REPRESENTATION_ENDED PARENT_CONTACT_UNSAFE "
        "INFORM_DECISION_MISSING ITEM_SHIELDED CASE_SHIELDED RETENTION_EXPIRED "
        "EXTENSION_NOT_JUSTIFIED AUDIT_UNAVAILABLE LOG_USE_NOT_ALLOWED "
        "EMERGENCY_NOT_JUSTIFIED AUTOMATED_DECISION ACTIVITY_NOT_LISTED "
        "LIST_CRITERIA_NOT_MET AGGREGATE_NOT_SAFE IDENTITY_NOT_VERIFIED "
        "DEFERRAL_WITHOUT_GROUND REFUSAL_INCOMPLETE KEY_UNAVAILABLE BUDGET_EXCEEDED "
        "ORGANISATION_FROZEN STEP_UP_REQUIRED DELAY_RUNNING SECOND_PERSON_REQUIRED";
};

}  // namespace briljant::covenant
