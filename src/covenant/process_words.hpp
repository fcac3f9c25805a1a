// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Words about the course of signals, cases, requests, logging and retention.

#include <cstdint>

#include "covenant/words.hpp"

namespace briljant::covenant {

enum class CaseState : std::uint8_t {
    reported,
    triage,
    rejected,
    referred,
    in_consultation,
    execution,
    scaling_down,
    closed_shielded,
    reopened_special,
    destroyed,
};
template <>
struct Words<CaseState> {
    static constexpr auto last = CaseState::destroyed;
    static constexpr std::string_view text =
        "REPORTED TRIAGE REJECTED REFERRED IN_CONSULTATION EXECUTION SCALING_DOWN "
        "CLOSED_SHIELDED REOPENED_SPECIAL DESTROYED";
};

enum class TriageOutcome : std::uint8_t {
    advice_only,
    own_chain,
    safe_home,
    police_direct,
    accepted,
    returned,
};
template <>
struct Words<TriageOutcome> {
    static constexpr auto last = TriageOutcome::returned;
    static constexpr std::string_view text =
        "ADVICE_ONLY OWN_CHAIN SAFE_HOME POLICE_DIRECT ACCEPTED RETURNED";
};

enum class DeferralGround : std::uint8_t {
    public_safety,
    crime_investigation,
    protect_subject_or_others,
    impossible_or_defeats,
    professional_secrecy,
};
template <>
struct Words<DeferralGround> {
    static constexpr auto last = DeferralGround::professional_secrecy;
    static constexpr std::string_view text =
        "PUBLIC_SAFETY CRIME_INVESTIGATION PROTECT_SUBJECT_OR_OTHERS "
        "IMPOSSIBLE_OR_DEFEATS PROFESSIONAL_SECRECY";
};

enum class SignalChannel : std::uint8_t {
    portal,
    phone,
    email,
    meeting,
    paper,
    api,
};
template <>
struct Words<SignalChannel> {
    static constexpr auto last = SignalChannel::api;
    static constexpr std::string_view text = "PORTAL PHONE EMAIL MEETING PAPER API";
};

enum class SignalState : std::uint8_t {
    received,
    verifying,
    triaged,
    fed_back,
    closed,
    destroyed,
};
template <>
struct Words<SignalState> {
    static constexpr auto last = SignalState::destroyed;
    static constexpr std::string_view text = "RECEIVED VERIFYING TRIAGED FED_BACK CLOSED DESTROYED";
};

enum class MeldcodeStep : std::uint8_t {
    map_signals,
    consult,
    talk,
    weigh,
    decide,
};
template <>
struct Words<MeldcodeStep> {
    static constexpr auto last = MeldcodeStep::decide;
    static constexpr std::string_view text = "MAP_SIGNALS CONSULT TALK WEIGH DECIDE";
};

enum class RequestType : std::uint8_t {
    access,
    rectification,
    erasure,
    restriction,
    objection,
    portability,
    who_looked,
    police_data,
};
template <>
struct Words<RequestType> {
    static constexpr auto last = RequestType::police_data;
    static constexpr std::string_view text =
        "ACCESS RECTIFICATION ERASURE RESTRICTION OBJECTION PORTABILITY WHO_LOOKED "
        "POLICE_DATA";
};

enum class RequestDecision : std::uint8_t {
    granted,
    partly_refused,
    refused,
    forwarded,
    request_withdrawn,
};
template <>
struct Words<RequestDecision> {
    static constexpr auto last = RequestDecision::request_withdrawn;
    static constexpr std::string_view text =
        "GRANTED PARTLY_REFUSED REFUSED FORWARDED REQUEST_WITHDRAWN";
};

enum class NoticeStatus : std::uint8_t {
    due,
    sent,
    deferred,
    reviewed,
    not_required,
};
template <>
struct Words<NoticeStatus> {
    static constexpr auto last = NoticeStatus::not_required;
    static constexpr std::string_view text = "DUE SENT DEFERRED REVIEWED NOT_REQUIRED";
};

enum class AuditAction : std::uint8_t {
    login,
    read,
    search,
    create,
    change,
    decide,
    disclose,
    export_,
    print,
    deny,
    emergency,
    log_access,
    destroy,
};
template <>
struct Words<AuditAction> {
    static constexpr auto last = AuditAction::destroy;
    static constexpr std::string_view text =
        "LOGIN READ SEARCH CREATE CHANGE DECIDE DISCLOSE EXPORT PRINT DENY EMERGENCY "
        "LOG_ACCESS DESTROY";
};

enum class LogUse : std::uint8_t {
    lawfulness_control,
    internal_control,
    integrity_security,
    court_proceedings,
};
template <>
struct Words<LogUse> {
    static constexpr auto last = LogUse::court_proceedings;
    static constexpr std::string_view text =
        "LAWFULNESS_CONTROL INTERNAL_CONTROL INTEGRITY_SECURITY COURT_PROCEEDINGS";
};

enum class RetentionObject : std::uint8_t {
    case_,
    rejected_report,
    referred_report,
    closed_case,
    reopened_case,
    priority_list_entry,
    reporter_receipt,
    consent_record,
    secrecy_record,
    disclosure_record,
    police_disclosure_record,
    audit_record,
    request_file,
    incident_file,
    complaint_file,
    covenant_document,
    user_account,
    training_vote,
    training_certificate,
    backup,
};
template <>
struct Words<RetentionObject> {
    static constexpr auto last = RetentionObject::backup;
    static constexpr std::string_view text =
        "CASE REJECTED_REPORT REFERRED_REPORT CLOSED_CASE REOPENED_CASE "
        "PRIORITY_LIST_ENTRY REPORTER_RECEIPT CONSENT_RECORD SECRECY_RECORD "
        "DISCLOSURE_RECORD POLICE_DISCLOSURE_RECORD AUDIT_RECORD REQUEST_FILE "
        "INCIDENT_FILE COMPLAINT_FILE COVENANT_DOCUMENT USER_ACCOUNT TRAINING_VOTE "
        "TRAINING_CERTIFICATE BACKUP";
};

enum class RetentionStart : std::uint8_t {
    first_processed,
    decision,
    case_closed,
    case_destroyed,
    reavailability,
    no_longer_necessary,
    event,
    file_closed,
    session_end,
    account_ended,
};
template <>
struct Words<RetentionStart> {
    static constexpr auto last = RetentionStart::account_ended;
    static constexpr std::string_view text =
        "FIRST_PROCESSED DECISION CASE_CLOSED CASE_DESTROYED REAVAILABILITY "
        "NO_LONGER_NECESSARY EVENT FILE_CLOSED SESSION_END ACCOUNT_ENDED";
};

enum class RetentionAction : std::uint8_t {
    destroy_or_anonymise,
    shield,
    remove,
    keep,
};
template <>
struct Words<RetentionAction> {
    static constexpr auto last = RetentionAction::keep;
    static constexpr std::string_view text = "DESTROY_OR_ANONYMISE SHIELD REMOVE KEEP";
};

}  // namespace briljant::covenant
