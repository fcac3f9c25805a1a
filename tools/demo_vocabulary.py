# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""The enum values that the example data may use, by the name of the field they stand in.

A part of the enums of the covenant: a value that the example never needs is left out on purpose, so that a slip
into another list is seen.
"""

ENUMS = {
    "orgType": """COORDINATION_POINT CERTIFIED_CHILD_PROTECTION SECURE_YOUTH_CARE POLICE MENTAL_HEALTH SHELTER
                  CLIENT_SUPPORT SCHOOL MUNICIPALITY_SOCIAL""",
    "role": """CHAIR PROCESS_DIRECTOR CASE_DIRECTOR PARTICIPANT POLICE_CONTACT FIXED_CONTACT REPORTER DUTY_OFFICER
               SECRETARY ORG_CONTACT PLACEMENT_PLANNER COVENANT_MANAGER FUNCTIONAL_ADMIN CONTENT_MANAGER DPO
               COORDINATING_DPO CONTACT_POINT POLICY_VIEWER TRAINER EXPERT_BY_EXPERIENCE DATA_SUBJECT CHOSEN_MENTOR
               CONFIDANT""",
    "subjectRole": "VICTIM SUSPECT",
    "victimStatus": "POTENTIAL PRESUMED CONFIRMED NOT_A_VICTIM",
    "phase": "ANON WHO_KNOWS CORE DEEP",
    "caseStep": """OPEN PREPARATION DISCUSSED PLAN_ACTIVE EVALUATION ESCALATED SCALED_DOWN CLOSED RETAINED REOPENED
                   DESTROYED""",
    "signalState": "RECEIVED VERIFYING TRIAGED FED_BACK CLOSED DESTROYED",
    "triageOutcome": "ADVICE_ONLY OWN_CHAIN SAFE_HOME POLICE_DIRECT ACCEPTED RETURNED",
    "channel": "PORTAL PHONE EMAIL MEETING PAPER API",
    "requestState": "DRAFT SENT REMINDED ANSWERED LAPSED WITHDRAWN",
    "answer": "YES NO YES_CONTACT_WANTED MAY_NOT_SAY",
    "category": """IDENTITY_CONTACT HOUSING FINANCIAL INCOME HEALTH POLICE_8_13 POLICE_9_10 RELATIONS ADMIN_MEASURES
                   CARE_GUIDANCE SCHOOL_ATTENDANCE INDICATOR""",
    "sourceClass": "SEEN TOLD_VERBATIM HEARD DOCUMENT JUDGEMENT GUT_FEELING",
    "reliability": "FACT HEARSAY OPINION",
    "visibility": "NOBODY_YET CHAIR_ONLY POLICE_ONLY NAMED_ORGS TABLE",
    "contributionState": "DRAFT SUBMITTED RELEASED WITHDRAWN CORRECTED LAPSED",
    "secrecyRegime": "WPG WJSG WGBO BIG JEUGDWET WMO WVGGZ WZD WGS AWB CONTRACT",
    "secrecyGround": """EXPLICIT_CONSENT STATUTORY_DUTY STATUTORY_PERMISSION DIRECTLY_INVOLVED GOOD_CARE
                        CONFLICT_OF_DUTIES""",
    "basis": """AVG6_1A_CONSENT AVG6_1E_PUBLIC_TASK JW7_3_11_CONSENT WMO5_3_3_CONSENT UAVG22_2A_CONSENT
                WPG20_PARTNERSHIP UAVG33_1A_CRIMINAL_LAW""",
    "consentStatus": "VALID REVIEW EXPIRED CONSENT_WITHDRAWN",
    "noticeStatus": "DUE SENT DEFERRED REVIEWED NOT_REQUIRED",
    "deferralGround": """PUBLIC_SAFETY CRIME_INVESTIGATION PROTECT_SUBJECT_OR_OTHERS IMPOSSIBLE_OR_DEFEATS
                         PROFESSIONAL_SECRECY""",
    "meetingKind": "CASE_CONSULTATION URGENT_CONSULTATION REVIEW_MEETING TRANSITION_18",
    "meetingState": "PLANNED CALLED OPENED CLOSED LIST_DRAFT LIST_SIGNED SENT CONFIRMED",
    "agendaLabel": "NEW REPEAT URGENT REVIEW_ITEM CLOSING",
    "attendance": "PRESENT APOLOGIES REPLACED EXCLUDED",
    "voiceMode": "PRESENT VIA_MENTOR VIA_CONFIDANT IN_WRITING NOT_HEARD",
    "actionState": "OPEN DONE NOT_POSSIBLE NOT_DONE MOVED",
    "click": "YES A_LITTLE NO RATHER_NOT_SAY",
    "disclosureState": "PROPOSED CHECKED SENT CONFIRMED",
    "auditAction": "LOGIN READ SEARCH CREATE CHANGE DECIDE DISCLOSE EXPORT PRINT DENY EMERGENCY LOG_ACCESS DESTROY",
}
ENUMS = {name: set(values.split()) for name, values in ENUMS.items()}

# File → its coded fields → the enum of each, for the files whose rows are flat.
SIMPLE = {
    "signals": {"state": "signalState", "outcome": "triageOutcome", "channel": "channel"},
    "triage": {"outcome": "triageOutcome", "victimStatus": "victimStatus"},
    "information_requests": {"state": "requestState", "answer": "answer"},
    "consents": {"status": "consentStatus"},
    "inform_notices": {"status": "noticeStatus"},
    "contributions": {"category": "category", "sourceClass": "sourceClass", "reliability": "reliability",
                      "visibility": "visibility", "state": "contributionState", "subjectRole": "subjectRole"},
    "actions": {"status": "actionState"},
    "disclosures": {"state": "disclosureState"},
}
