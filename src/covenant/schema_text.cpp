// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Written by tools/embed_schema.py from covenants/covenant.schema.json; not edited by hand.
#include "covenant/load.hpp"

namespace briljant::covenant {

std::string_view schema_text() noexcept {
    // clang-format off
    return R"schema({
 "$schema": "http://json-schema.org/draft-07/schema#",
 "title": "Briljant covenant",
 "description": "A covenant as data, format briljant-covenant/1. An unknown key is an error, so that a misspelled condition is never silently ignored.",
 "type": "object",
 "additionalProperties": false,
 "required": [
  "format", "covenant", "version", "scope", "purposes", "parties", "roles", "consultationTypes",
  "criteriaSets", "workProcess", "categories", "provisionDefaults", "provision", "legalBases",
  "secrecy", "consent", "controllers", "access", "retention", "articles"
 ],
 "properties": {
  "format": {"enum": ["briljant-covenant/1"]},
  "about": {
   "type": "object",
   "additionalProperties": false,
   "required": ["nl", "criteria", "personsNotNamed", "activation"],
   "properties": {
    "en": {"type": "string"},
    "nl": {"type": "string"},
    "criteria": {"type": "string"},
    "personsNotNamed": {"type": "string"},
    "dayZero": {"type": "string"},
    "asOf": {"type": "string"},
    "hashes": {"type": "string"},
    "activation": {"type": "string"}
   }
  },
  "covenant": {
   "type": "object",
   "additionalProperties": false,
   "required": ["id", "slug", "titleNl", "titleEn", "regime", "paperSignedOn", "currentVersion"],
   "properties": {
    "id": {"type": "string"},
    "slug": {"type": "string"},
    "titleNl": {"type": "string"},
    "titleEn": {"type": "string"},
    "titleStatus": {"$ref": "#/definitions/Provenance"},
    "regime": {"$ref": "#/definitions/Regime"},
    "regimeStatus": {"$ref": "#/definitions/Provenance"},
    "status": {"$ref": "#/definitions/CovenantStatus"},
    "paperSignedOn": {"$ref": "#/definitions/date"},
    "paperSignedStatus": {"$ref": "#/definitions/Provenance"},
    "currentVersion": {"type": "integer", "minimum": 0}
   }
  },
  "version": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "n", "articleKey", "jsonHash", "pdfHash", "effectiveFrom", "effectiveUntil", "durationMonths",
    "renewal", "noticePeriodDays", "evaluationEveryMonths", "approvedBy", "supersedes"
   ],
   "properties": {
    "n": {"type": "integer", "minimum": 0},
    "label": {"type": "string"},
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "jsonHash": {"type": ["null", "string"]},
    "pdfHash": {"type": ["null", "string"]},
    "effectiveFrom": {"$ref": "#/definitions/date"},
    "effectiveUntil": {"$ref": "#/definitions/date"},
    "durationMonths": {"type": "integer", "minimum": 0},
    "renewal": {
     "type": "object",
     "additionalProperties": false,
     "required": ["kind", "months"],
     "properties": {"kind": {"type": "string"}, "months": {"type": "integer", "minimum": 0}}
    },
    "noticePeriodDays": {"type": "integer", "minimum": 0},
    "evaluationEveryMonths": {"type": "integer", "minimum": 0},
    "approvedBy": {"type": "array", "items": {"type": "string"}},
    "supersedes": {"type": ["null", "string"]},
    "status": {"$ref": "#/definitions/Provenance"}
   }
  },
  "scope": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "articleKey", "targetBands", "minAge", "maxAgeInclusive", "phenomena", "region", "territory",
    "territoryNote"
   ],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "targetBands": {"type": "array", "items": {"$ref": "#/definitions/TargetBand"}},
    "targetBandsStatus": {"$ref": "#/definitions/Provenance"},
    "minAge": {"type": ["null", "string"]},
    "maxAgeInclusive": {"type": "integer", "minimum": 0},
    "maxAgeStatus": {"$ref": "#/definitions/Provenance"},
    "phenomena": {
     "type": "array",
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": ["phenomenon"],
      "properties": {
       "phenomenon": {"$ref": "#/definitions/Phenomenon"},
       "status": {"$ref": "#/definitions/Provenance"}
      }
     }
    },
    "region": {"type": "string"},
    "regionStatus": {"$ref": "#/definitions/Provenance"},
    "territory": {
     "type": "array",
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": ["code", "name"],
      "properties": {"code": {"type": "string"}, "name": {"type": "string"}}
     }
    },
    "territoryStatus": {"$ref": "#/definitions/Provenance"},
    "territoryNote": {"type": "string"}
   }
  },
  "purposes": {
   "type": "array",
   "items": {
    "type": "object",
    "additionalProperties": false,
    "required": ["code", "primary", "nl", "personalData", "subjectRoles"],
    "properties": {
     "code": {"type": "string"},
     "primary": {"type": "boolean"},
     "nl": {"type": "string"},
     "en": {"type": "string"},
     "personalData": {"type": "boolean"},
     "subjectRoles": {"type": "array", "items": {"$ref": "#/definitions/SubjectRole"}},
     "status": {"$ref": "#/definitions/Provenance"}
    }
   }
  },
  "parties": {"type": "array", "items": {"$ref": "#/definitions/party"}},
  "joinableOrgTypes": {
   "type": "array",
   "items": {
    "type": "object",
    "additionalProperties": false,
    "required": ["orgType", "matrixReady", "chainDomain"],
    "properties": {
     "orgType": {"$ref": "#/definitions/OrgType"},
     "matrixReady": {"type": "boolean"},
     "chainDomain": {"$ref": "#/definitions/ChainDomain"}
    }
   }
  },
  "definitions": {
   "type": "object",
   "additionalProperties": false,
   "required": ["articleKey", "terms"],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "status": {"$ref": "#/definitions/Provenance"},
    "terms": {
     "type": "array",
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": ["nl", "codeName", "meaningNl"],
      "properties": {"nl": {"type": "string"}, "codeName": {"type": "string"}, "meaningNl": {"type": "string"}}
     }
    }
   }
  },
  "roles": {
   "type": "object",
   "additionalProperties": false,
   "required": ["articleKey", "grants"],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "status": {"$ref": "#/definitions/Provenance"},
    "grants": {
     "type": "array",
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": ["role", "grantedBy", "seesCaseContent", "acts", "notTogetherWith"],
      "properties": {
       "role": {"$ref": "#/definitions/Role"},
       "grantedBy": {"type": "string"},
       "seesCaseContent": {"type": "boolean"},
       "acts": {"type": "array", "items": {"$ref": "#/definitions/Act"}},
       "notTogetherWith": {"type": "array", "items": {"$ref": "#/definitions/Role"}}
      }
     }
    }
   }
  },
  "consultationTypes": {
   "type": "array",
   "items": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "code", "kind", "nameNl", "nameEn", "partySubset", "criteriaSet", "phaseFrom", "quorum",
     "slotMinutes", "personalData", "articleKey"
    ],
    "properties": {
     "code": {"type": "string"},
     "kind": {"$ref": "#/definitions/ConsultationKind"},
     "nameNl": {"type": "string"},
     "nameEn": {"type": "string"},
     "partySubset": {"type": "array", "items": {"$ref": "#/definitions/PARTY"}},
     "criteriaSet": {"type": ["null", "string"]},
     "phaseFrom": {"anyOf": [{"$ref": "#/definitions/Phase"}, {"type": "null"}]},
     "quorum": {
      "type": "object",
      "additionalProperties": false,
      "required": ["minParticipants", "chainDomains"],
      "properties": {
       "minParticipants": {"type": "integer", "minimum": 0},
       "chainDomains": {"type": "array", "items": {"$ref": "#/definitions/ChainDomain"}},
       "moreThanHalfOfInvited": {"type": "boolean"},
       "mustInclude": {"type": "array", "items": {"$ref": "#/definitions/Role"}}
      }
     },
     "slotMinutes": {"type": ["integer", "null"], "minimum": 0},
     "personalData": {"type": "boolean"},
     "articleKey": {"$ref": "#/definitions/articleKey"},
     "status": {"$ref": "#/definitions/Provenance"},
     "targetBand": {"$ref": "#/definitions/TargetBand"}
    }
   }
  },
  "criteriaSets": {
   "type": "array",
   "items": {
    "type": "object",
    "additionalProperties": false,
    "required": ["code", "articleKey", "acceptRule", "decidedBy", "decidedByNote", "criteria"],
    "properties": {
     "code": {"type": "string"},
     "articleKey": {"$ref": "#/definitions/articleKey"},
     "acceptRule": {"type": "string"},
     "decidedBy": {"type": "array", "items": {"$ref": "#/definitions/Role"}},
     "decidedByNote": {"type": "string"},
     "status": {"$ref": "#/definitions/Provenance"},
     "criteria": {
      "type": "array",
      "items": {
       "type": "object",
       "additionalProperties": false,
       "required": ["code", "nl", "mandatory", "requiresEvidence", "legalRef"],
       "properties": {
        "code": {"type": "string"},
        "nl": {"type": "string"},
        "en": {"type": "string"},
        "mandatory": {"type": "boolean"},
        "requiresEvidence": {"type": "boolean"},
        "legalRef": {"type": "string"}
       }
      }
     }
    }
   }
  },
  "workProcess": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "articleKey", "initial", "transitions", "triageOutcomes", "oneCasePerPersonAndRole",
    "informationWall", "reporterFeedbackMandatory", "acuteFirst", "repeatWindowMonths",
    "reopenAfterLimit"
   ],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "status": {"$ref": "#/definitions/Provenance"},
    "initial": {"$ref": "#/definitions/CaseState"},
    "transitions": {
     "type": "array",
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": ["from", "to"],
      "properties": {
       "from": {"$ref": "#/definitions/CaseState"},
       "to": {"type": "array", "items": {"$ref": "#/definitions/CaseState"}}
      }
     }
    },
    "triageOutcomes": {"type": "array", "items": {"$ref": "#/definitions/TriageOutcome"}},
    "oneCasePerPersonAndRole": {"type": "boolean"},
    "informationWall": {"type": "boolean"},
    "reporterFeedbackMandatory": {"type": "boolean"},
    "acuteFirst": {"type": "boolean"},
    "repeatWindowMonths": {"type": "integer", "minimum": 0},
    "reopenAfterLimit": {"type": "boolean"}
   }
  },
  "categories": {
   "type": "array",
   "items": {
    "type": "object",
    "additionalProperties": false,
    "required": ["category", "inUse", "avgClass", "earliestPhase"],
    "properties": {
     "category": {"$ref": "#/definitions/DataCategory"},
     "inUse": {"type": "boolean"},
     "avgClass": {"$ref": "#/definitions/AvgClass"},
     "earliestPhase": {"anyOf": [{"$ref": "#/definitions/Phase"}, {"type": "null"}]}
    }
   }
  },
  "provisionDefaults": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "articleKey", "requires", "requiresFromPhase", "defaultEffect", "forbidWins",
    "defaultVisibility", "subjectRolesWhenAbsent"
   ],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "requires": {"type": "array", "items": {"$ref": "#/definitions/Predicate"}},
    "requiresFromPhase": {
     "type": "object",
     "additionalProperties": false,
     "required": ["CORE"],
     "properties": {"CORE": {"type": "array", "items": {"type": "string"}}}
    },
    "defaultEffect": {"$ref": "#/definitions/ProvisionEffect"},
    "forbidWins": {"type": "boolean"},
    "defaultVisibility": {"$ref": "#/definitions/Visibility"},
    "subjectRolesWhenAbsent": {"type": "array", "items": {"$ref": "#/definitions/SubjectRole"}},
    "note": {"type": "string"},
    "status": {"$ref": "#/definitions/Provenance"}
   }
  },
  "provision": {"type": "array", "items": {"$ref": "#/definitions/provisionRow"}},
  "legalBases": {
   "type": "array",
   "items": {
    "type": "object",
    "additionalProperties": false,
    "required": ["orgType", "processing", "disclosure", "specialCategory", "criminal", "bsn", "articleKey"],
    "properties": {
     "orgType": {"$ref": "#/definitions/OrgType"},
     "processing": {"type": "array", "items": {"$ref": "#/definitions/LegalBasisCode"}},
     "disclosure": {"type": "array", "items": {"$ref": "#/definitions/LegalBasisCode"}},
     "specialCategory": {"type": "array", "items": {"$ref": "#/definitions/LegalBasisCode"}},
     "criminal": {"type": "array", "items": {"$ref": "#/definitions/LegalBasisCode"}},
     "bsn": {"type": "array", "items": {"$ref": "#/definitions/LegalBasisCode"}},
     "articleKey": {"$ref": "#/definitions/articleKey"},
     "status": {"$ref": "#/definitions/Provenance"},
     "note": {"type": "string"}
    }
   }
  },
  "wpgDecision": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "articleKey", "required", "orgId", "publicInterestNl", "partnership", "wpgPurposes",
    "categories", "recipients", "conditionsNl", "agreedWith", "validFrom", "validUntil",
    "docHash"
   ],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "required": {"type": "boolean"},
    "ref": {"type": "string"},
    "orgId": {"type": "string"},
    "publicInterestNl": {"type": "string"},
    "partnership": {"type": "string"},
    "wpgPurposes": {"type": "array", "items": {"$ref": "#/definitions/WpgPurpose"}},
    "categories": {"type": "array", "items": {"$ref": "#/definitions/DataCategory"}},
    "recipients": {"type": "array", "items": {"$ref": "#/definitions/OrgType"}},
    "conditionsNl": {"type": "array", "items": {"type": "string"}},
    "agreedWith": {"type": ["null", "string"]},
    "validFrom": {"$ref": "#/definitions/date"},
    "validUntil": {"$ref": "#/definitions/date"},
    "docHash": {"type": ["null", "string"]},
    "contentStatus": {"$ref": "#/definitions/Provenance"},
    "status": {"$ref": "#/definitions/Provenance"}
   }
  },
  "secrecy": {
   "type": "object",
   "additionalProperties": false,
   "required": ["articleKey", "perOrgType", "conflictOfDuties", "declarationRequired"],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "status": {"$ref": "#/definitions/Provenance"},
    "perOrgType": {
     "type": "array",
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": ["orgType", "regimes", "grounds"],
      "properties": {
       "orgType": {"$ref": "#/definitions/OrgType"},
       "regimes": {"type": "array", "items": {"$ref": "#/definitions/SecrecyRegime"}},
       "grounds": {"type": "array", "items": {"$ref": "#/definitions/SecrecyGround"}}
      }
     }
    },
    "conflictOfDuties": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "testsRequired", "consultedColleagueRequired", "minimalContentConfirmed",
      "subjectInformedOrReason"
     ],
     "properties": {
      "testsRequired": {"type": "integer", "minimum": 0},
      "consultedColleagueRequired": {"type": "boolean"},
      "minimalContentConfirmed": {"type": "boolean"},
      "subjectInformedOrReason": {"type": "boolean"}
     }
    },
    "declarationRequired": {"type": "boolean"}
   }
  },
  "consent": {
   "type": "object",
   "additionalProperties": false,
   "required": ["articleKey", "forms", "maxValidMonths", "perAgeBand", "reviewAtAges"],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "status": {"$ref": "#/definitions/Provenance"},
    "forms": {"type": "array", "items": {"$ref": "#/definitions/ConsentForm"}},
    "maxValidMonths": {"type": "integer", "minimum": 0},
    "perAgeBand": {
     "type": "array",
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": ["ageBand", "required"],
      "properties": {
       "ageBand": {"$ref": "#/definitions/AgeBand"},
       "required": {
        "type": "array",
        "items": {"type": "array", "items": {"$ref": "#/definitions/ConsentCapacity"}}
       },
       "childHeard": {"type": "boolean"},
       "parentMayBeSkippedWithReason": {"type": "boolean"}
      }
     }
    },
    "note": {"type": "string"},
    "reviewAtAges": {"type": "array", "items": {"type": "integer", "minimum": 0}}
   }
  },
  "controllers": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "articleKey", "jointControllers", "jointFor", "soleFor", "contactPoint", "coordinatingDpo",
    "processor", "accountability", "taskSplit"
   ],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "status": {"$ref": "#/definitions/Provenance"},
    "jointControllers": {"type": "array", "items": {"type": "string"}},
    "jointFor": {"type": "string"},
    "soleFor": {"type": "string"},
    "contactPoint": {
     "anyOf": [
      {
       "type": "object",
       "additionalProperties": false,
       "required": ["org", "role", "email", "phone"],
       "properties": {
        "org": {"type": "string"},
        "role": {"$ref": "#/definitions/Role"},
        "email": {"type": "string"},
        "phone": {"type": "string"}
       }
      },
      {"type": ["null", "string"]}
     ]
    },
    "coordinatingDpo": {
     "anyOf": [
      {
       "type": "object",
       "additionalProperties": false,
       "required": ["org", "role", "email"],
       "properties": {
        "org": {"type": "string"},
        "role": {"$ref": "#/definitions/Role"},
        "email": {"type": "string"}
       }
      },
      {"type": ["null", "string"]}
     ]
    },
    "processor": {"type": ["null", "string"]},
    "openFieldsStatus": {"$ref": "#/definitions/Provenance"},
    "accountability": {
     "type": "object",
     "additionalProperties": false,
     "required": ["dpiaRef", "registerRef", "art26SummaryRef", "complete"],
     "properties": {
      "dpiaRef": {"type": ["null", "string"]},
      "registerRef": {"type": ["null", "string"]},
      "art26SummaryRef": {"type": ["null", "string"]},
      "datedOn": {"$ref": "#/definitions/date"},
      "complete": {"type": "boolean"}
     }
    },
    "taskSplit": {
     "type": "array",
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": ["task", "owner", "preparedBy"],
      "properties": {"task": {"type": "string"}, "owner": {"type": "string"}, "preparedBy": {"type": "string"}}
     }
    }
   }
  },
  "access": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "articleKey", "needToKnowPerCase", "informationWall", "userConditions", "originatorMayNarrow",
    "existenceHidden", "emergency", "schoolView"
   ],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "status": {"$ref": "#/definitions/Provenance"},
    "needToKnowPerCase": {"type": "boolean"},
    "informationWall": {"type": "boolean"},
    "userConditions": {"type": "array", "items": {"type": "string"}},
    "originatorMayNarrow": {"type": "boolean"},
    "existenceHidden": {"type": "boolean"},
    "emergency": {
     "type": "object",
     "additionalProperties": false,
     "required": ["enabled", "startedBy", "predicates", "minutes", "alert", "reviewWorkingDays"],
     "properties": {
      "enabled": {"type": "boolean"},
      "startedBy": {"type": "array", "items": {"$ref": "#/definitions/Role"}},
      "predicates": {"type": "array", "items": {"$ref": "#/definitions/Predicate"}},
      "minutes": {"type": "integer", "minimum": 0},
      "alert": {"type": "array", "items": {"$ref": "#/definitions/Role"}},
      "reviewWorkingDays": {"type": "integer", "minimum": 0}
     }
    },
    "schoolView": {
     "type": "object",
     "additionalProperties": false,
     "required": ["orgType", "predicates", "seesCaseContent"],
     "properties": {
      "orgType": {"$ref": "#/definitions/OrgType"},
      "predicates": {"type": "array", "items": {"$ref": "#/definitions/Predicate"}},
      "seesCaseContent": {"type": "boolean"}
     }
    }
   }
  },
  "transparency": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "articleKey", "who", "owner", "decideBeforePhase", "backstop", "deferralGrounds",
    "deferralReviewMaxDays", "unsafeParent"
   ],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "status": {"$ref": "#/definitions/Provenance"},
    "who": {"type": "string"},
    "owner": {"type": "string"},
    "decideBeforePhase": {"type": "string"},
    "backstop": {"type": "string"},
    "deferralGrounds": {"type": "array", "items": {"$ref": "#/definitions/DeferralGround"}},
    "deferralReviewMaxDays": {"type": "integer", "minimum": 0},
    "unsafeParent": {
     "type": "object",
     "additionalProperties": false,
     "required": ["unknownCountsAsUnsafe", "predicates"],
     "properties": {
      "unknownCountsAsUnsafe": {"type": "boolean"},
      "predicates": {"type": "array", "items": {"$ref": "#/definitions/Predicate"}}
     }
    }
   }
  },
  "rights": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "articleKey", "acceptedAt", "types", "answerTerm", "extension", "policeTermWeeks",
    "courtTermWeeks", "decisions", "clocks"
   ],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "status": {"$ref": "#/definitions/Provenance"},
    "acceptedAt": {"type": "string"},
    "types": {"type": "array", "items": {"$ref": "#/definitions/RequestType"}},
    "answerTerm": {"type": "string"},
    "extension": {"type": "string"},
    "policeTermWeeks": {"type": "integer", "minimum": 0},
    "courtTermWeeks": {"type": "integer", "minimum": 0},
    "decisions": {"type": "array", "items": {"$ref": "#/definitions/RequestDecision"}},
    "clocks": {"type": "array", "items": {"type": "string"}}
   }
  },
  "thirdPartyRecipients": {
   "type": "array",
   "items": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "orgType", "purposeNl", "categories", "subjectRoles", "requires", "bases", "fgAdvice",
     "articleKey"
    ],
    "properties": {
     "orgType": {"$ref": "#/definitions/OrgType"},
     "purposeNl": {"type": "string"},
     "categories": {"type": "array", "items": {"$ref": "#/definitions/DataCategory"}},
     "subjectRoles": {"type": "array", "items": {"$ref": "#/definitions/SubjectRole"}},
     "requires": {"type": "array", "items": {"$ref": "#/definitions/Predicate"}},
     "bases": {"type": "array", "items": {"$ref": "#/definitions/LegalBasisCode"}},
     "fgAdvice": {"type": "boolean"},
     "articleKey": {"$ref": "#/definitions/articleKey"},
     "status": {"$ref": "#/definitions/Provenance"},
     "requiresOneOf": {"type": "array", "items": {"$ref": "#/definitions/Predicate"}},
     "note": {"type": "string"}
    }
   }
  },
  "figures": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "articleKey", "k", "kMinimum", "kRegionInternal", "complementarySuppression", "roundTo",
    "minContributingOrganisations", "freeText", "labelNl"
   ],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "status": {"$ref": "#/definitions/Provenance"},
    "k": {"type": "integer", "minimum": 0},
    "kMinimum": {"type": "integer", "minimum": 0},
    "kRegionInternal": {"type": "integer", "minimum": 0},
    "complementarySuppression": {"type": "boolean"},
    "roundTo": {"type": "integer", "minimum": 0},
    "minContributingOrganisations": {"type": "integer", "minimum": 0},
    "freeText": {"type": "boolean"},
    "labelNl": {"type": "string"},
    "kRegionInternalNote": {"type": "string"}
   }
  },
  "retention": {
   "type": "array",
   "items": {
    "type": "object",
    "additionalProperties": false,
    "required": ["object", "start", "max", "action", "legalRef", "articleKey"],
    "properties": {
     "object": {"$ref": "#/definitions/RetentionObject"},
     "start": {"$ref": "#/definitions/RetentionStart"},
     "max": {"type": ["null", "string"]},
     "action": {"$ref": "#/definitions/RetentionAction"},
     "legalRef": {"type": "string"},
     "articleKey": {"$ref": "#/definitions/articleKey"},
     "status": {"$ref": "#/definitions/Provenance"},
     "note": {"type": "string"}
    }
   }
  },
  "security": {
   "type": "object",
   "additionalProperties": false,
   "required": ["articleKey", "logUses", "logAccess", "auditBeforeAnswer", "capabilities", "witnessesMinimum"],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "status": {"$ref": "#/definitions/Provenance"},
    "logUses": {"type": "array", "items": {"$ref": "#/definitions/LogUse"}},
    "logAccess": {"type": "array", "items": {"$ref": "#/definitions/Role"}},
    "auditBeforeAnswer": {"type": "boolean"},
    "capabilities": {"type": "array", "items": {"$ref": "#/definitions/CapabilityKind"}},
    "witnessesMinimum": {"type": "integer", "minimum": 0}
   }
  },
  "incidents": {
   "type": "object",
   "additionalProperties": false,
   "required": ["articleKey", "owner", "authorityHours", "partiesAskedForFacts", "clocks"],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "status": {"$ref": "#/definitions/Provenance"},
    "owner": {"type": "string"},
    "authorityHours": {"type": "integer", "minimum": 0},
    "partiesAskedForFacts": {"type": "boolean"},
    "clocks": {"type": "array", "items": {"type": "string"}}
   }
  },
  "quality": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "articleKey", "reliabilityRequired", "sourceClasses", "checkedByOriginator",
    "shieldWhileDisputed", "computedPersonScores"
   ],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "status": {"$ref": "#/definitions/Provenance"},
    "reliabilityRequired": {"type": "array", "items": {"$ref": "#/definitions/Reliability"}},
    "sourceClasses": {"type": "array", "items": {"$ref": "#/definitions/SourceClass"}},
    "checkedByOriginator": {"type": "boolean"},
    "shieldWhileDisputed": {"type": "boolean"},
    "computedPersonScores": {"type": "boolean"}
   }
  },
  "oversight": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "articleKey", "lawfulnessBoardApplies", "insteadOfBoard", "adviceBeforeNewProcessing",
    "deviationReasonRequired", "auditFirstAfterMonths", "auditEveryMonths", "recheckWithinMonths"
   ],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "status": {"$ref": "#/definitions/Provenance"},
    "lawfulnessBoardApplies": {"type": "boolean"},
    "insteadOfBoard": {"$ref": "#/definitions/Role"},
    "adviceBeforeNewProcessing": {"type": "boolean"},
    "deviationReasonRequired": {"type": "boolean"},
    "auditFirstAfterMonths": {"type": "integer", "minimum": 0},
    "auditEveryMonths": {"type": "integer", "minimum": 0},
    "recheckWithinMonths": {"type": "integer", "minimum": 0}
   }
  },
  "training": {
   "type": "object",
   "additionalProperties": false,
   "required": ["articleKey", "modules"],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "modules": {
     "type": "array",
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": ["code", "nl", "validMonths", "requiredFor", "hard"],
      "properties": {
       "code": {"type": "string"},
       "nl": {"type": "string"},
       "nameStatus": {"$ref": "#/definitions/Provenance"},
       "validMonths": {"type": "integer", "minimum": 0},
       "requiredFor": {"type": "array", "items": {"$ref": "#/definitions/Role"}},
       "hard": {"type": "boolean"},
       "status": {"$ref": "#/definitions/Provenance"}
      }
     }
    },
    "note": {"type": "string"},
    "status": {"$ref": "#/definitions/Provenance"}
   }
  },
  "complaints": {
   "type": "object",
   "additionalProperties": false,
   "required": ["articleKey", "address", "answerWeeks", "owner"],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "status": {"$ref": "#/definitions/Provenance"},
    "address": {"type": ["null", "string"]},
    "openFieldsStatus": {"$ref": "#/definitions/Provenance"},
    "answerWeeks": {"type": "integer", "minimum": 0},
    "owner": {"type": "string"}
   }
  },
  "disputes": {
   "type": "object",
   "additionalProperties": false,
   "required": ["articleKey", "steps", "decideWithinDays", "sharingMeanwhile"],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "status": {"$ref": "#/definitions/Provenance"},
    "steps": {"type": "array", "items": {"type": "string"}},
    "decideWithinDays": {"type": "integer", "minimum": 0},
    "sharingMeanwhile": {"type": "boolean"}
   }
  },
  "evaluation": {
   "type": "object",
   "additionalProperties": false,
   "required": ["articleKey", "everyMonths", "resultFeedbackMonths", "annualReportPublic", "asks", "clocks"],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "status": {"$ref": "#/definitions/Provenance"},
    "everyMonths": {"type": "integer", "minimum": 0},
    "resultFeedbackMonths": {"type": "integer", "minimum": 0},
    "annualReportPublic": {"type": "boolean"},
    "asks": {"type": "array", "items": {"type": "string"}},
    "clocks": {"type": "array", "items": {"type": "string"}}
   }
  },
  "accession": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "articleKey", "approval", "handledBy", "steps", "requiredDocuments",
    "newVersionIfTypeNotInMatrix", "wpgDecisionMustNameNewRecipient", "perType"
   ],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "opennessStatus": {"$ref": "#/definitions/Provenance"},
    "status": {"$ref": "#/definitions/Provenance"},
    "approval": {"$ref": "#/definitions/ApprovalRule"},
    "handledBy": {"$ref": "#/definitions/Role"},
    "steps": {"type": "array", "items": {"$ref": "#/definitions/AccessionStatus"}},
    "requiredDocuments": {"type": "array", "items": {"type": "string"}},
    "newVersionIfTypeNotInMatrix": {"type": "boolean"},
    "wpgDecisionMustNameNewRecipient": {"type": "boolean"},
    "perType": {
     "type": "array",
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": ["orgType", "conditionsNl", "roles"],
      "properties": {
       "orgType": {"$ref": "#/definitions/OrgType"},
       "conditionsNl": {"type": "array", "items": {"type": "string"}},
       "roles": {"type": "array", "items": {"$ref": "#/definitions/Role"}}
      }
     }
    },
    "incidental": {
     "type": "object",
     "additionalProperties": false,
     "required": ["allowed", "orgTypes", "account", "secrecyDeclaration", "perCase", "admittedBy", "enteredBy"],
     "properties": {
      "allowed": {"type": "boolean"},
      "orgTypes": {"type": "array", "items": {"type": "string"}},
      "account": {"type": "boolean"},
      "secrecyDeclaration": {"type": "boolean"},
      "perCase": {"type": "boolean"},
      "admittedBy": {"type": "array", "items": {"type": "string"}},
      "enteredBy": {"type": "array", "items": {"type": "string"}},
      "note": {"type": "string"}
     }
    }
   }
  },
  "withdrawal": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "articleKey", "noticeDays", "states", "accessEndsAt", "dataOnExit", "openActions",
    "onTermination"
   ],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "status": {"$ref": "#/definitions/Provenance"},
    "noticeDays": {"type": "integer", "minimum": 0},
    "states": {"type": "array", "items": {"$ref": "#/definitions/AccessionStatus"}},
    "accessEndsAt": {"type": "string"},
    "dataOnExit": {"$ref": "#/definitions/DataOnExit"},
    "openActions": {"type": "string"},
    "onTermination": {
     "type": "object",
     "additionalProperties": false,
     "required": ["newCases", "retentionRuns", "rightsRun"],
     "properties": {
      "newCases": {"type": "boolean"},
      "retentionRuns": {"type": "boolean"},
      "rightsRun": {"type": "boolean"}
     }
    }
   }
  },
  "amendment": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "articleKey", "approval", "signedVersionImmutable", "adviceFirst", "casesKeepVersion",
    "migrationByDecision"
   ],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "status": {"$ref": "#/definitions/Provenance"},
    "approval": {"$ref": "#/definitions/ApprovalRule"},
    "signedVersionImmutable": {"type": "boolean"},
    "adviceFirst": {"type": "boolean"},
    "casesKeepVersion": {"type": "boolean"},
    "migrationByDecision": {"type": "boolean"}
   }
  },
  "amendments": {
   "type": "array",
   "items": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "articleKey", "n", "label", "jsonHash", "pdfHash", "effectiveFrom", "effectiveUntil",
     "approvedBy", "supersedes", "adviceBy", "adviceOn", "reasonNl", "casesKeepVersion", "adds",
     "replaces", "migrations"
    ],
    "properties": {
     "articleKey": {"$ref": "#/definitions/articleKey"},
     "n": {"type": "integer", "minimum": 0},
     "label": {"type": "string"},
     "jsonHash": {"type": ["null", "string"]},
     "pdfHash": {"type": ["null", "string"]},
     "effectiveFrom": {"$ref": "#/definitions/date"},
     "effectiveUntil": {"$ref": "#/definitions/date"},
     "approvedBy": {"type": "array", "items": {"type": "string"}},
     "supersedes": {"type": "integer", "minimum": 0},
     "adviceBy": {"$ref": "#/definitions/Role"},
     "adviceOn": {"$ref": "#/definitions/date"},
     "reasonNl": {"type": "string"},
     "casesKeepVersion": {"type": "boolean"},
     "adds": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
       "parties": {"type": "array", "items": {"$ref": "#/definitions/party"}},
       "jointControllers": {"type": "array", "items": {"type": "string"}},
       "provision": {"type": "array", "items": {"$ref": "#/definitions/provisionRow"}}
      }
     },
     "replaces": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
       "joinableOrgTypes": {
        "type": "array",
        "items": {
         "type": "object",
         "additionalProperties": false,
         "required": ["orgType", "matrixReady", "chainDomain"],
         "properties": {
          "orgType": {"$ref": "#/definitions/OrgType"},
          "matrixReady": {"type": "boolean"},
          "chainDomain": {"$ref": "#/definitions/ChainDomain"}
         }
        }
       },
       "articles": {
        "type": "array",
        "items": {
         "type": "object",
         "additionalProperties": false,
         "required": ["key", "lid", "nl"],
         "properties": {
          "key": {"$ref": "#/definitions/articleKey"},
          "lid": {"type": "integer", "minimum": 0},
          "nl": {"type": "string"},
          "status": {"$ref": "#/definitions/Provenance"}
         }
        }
       }
      }
     },
     "migrations": {
      "type": "array",
      "items": {
       "type": "object",
       "additionalProperties": false,
       "required": ["case", "on"],
       "properties": {"case": {"type": "string"}, "on": {"$ref": "#/definitions/date"}}
      }
     },
     "status": {"$ref": "#/definitions/Provenance"}
    }
   }
  },
  "costs": {
   "type": "object",
   "additionalProperties": false,
   "required": ["articleKey", "own", "sharedBy"],
   "properties": {
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "status": {"$ref": "#/definitions/Provenance"},
    "own": {"type": "boolean"},
    "sharedBy": {"type": "string"}
   }
  },
  "annexes": {
   "type": "array",
   "items": {
    "type": "object",
    "additionalProperties": false,
    "required": ["n", "nl", "ref", "articleKey"],
    "properties": {
     "n": {"type": "integer", "minimum": 0},
     "nl": {"type": "string"},
     "ref": {"type": ["null", "string"]},
     "articleKey": {"$ref": "#/definitions/articleKey"},
     "status": {"$ref": "#/definitions/Provenance"}
    }
   }
  },
  "articles": {
   "type": "array",
   "items": {
    "type": "object",
    "additionalProperties": false,
    "required": ["key", "number", "headingNl", "headingEn", "summaryEn", "ruleIds", "dataRef", "textNl"],
    "properties": {
     "key": {"$ref": "#/definitions/articleKey"},
     "number": {"type": "integer", "minimum": 0},
     "headingNl": {"type": "string"},
     "headingEn": {"type": "string"},
     "status": {"$ref": "#/definitions/Provenance"},
     "summaryEn": {"type": "string"},
     "ruleIds": {"type": "array", "items": {"$ref": "#/definitions/ruleId"}},
     "dataRef": {"type": "array", "items": {"type": "string"}},
     "textNl": {
      "type": "array",
      "items": {
       "type": "object",
       "additionalProperties": false,
       "required": ["lid", "nl"],
       "properties": {
        "lid": {"type": "integer", "minimum": 0},
        "nl": {"type": "string"},
        "status": {"$ref": "#/definitions/Provenance"}
       }
      }
     }
    }
   }
  }
 },
 "definitions": {
  "party": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "org", "name", "orgType", "extraFunctions", "chainDomain", "publicBody", "wgsClass",
    "secrecyRegimes", "kvk", "signatory", "mandateRef", "fgContact", "accession"
   ],
   "properties": {
    "org": {"type": "string"},
    "name": {"type": "string"},
    "nameStatus": {"$ref": "#/definitions/Provenance"},
    "orgType": {"$ref": "#/definitions/OrgType"},
    "extraFunctions": {"type": "array", "items": {"$ref": "#/definitions/OrgType"}},
    "chainDomain": {"$ref": "#/definitions/ChainDomain"},
    "publicBody": {"type": "boolean"},
    "wgsClass": {"anyOf": [{"$ref": "#/definitions/WgsClass"}, {"type": "null"}]},
    "secrecyRegimes": {"type": "array", "items": {"$ref": "#/definitions/SecrecyRegime"}},
    "classificationStatus": {"$ref": "#/definitions/Provenance"},
    "kvk": {"type": ["null", "string"]},
    "signatory": {"type": ["null", "string"]},
    "mandateRef": {"type": ["null", "string"]},
    "fgContact": {"type": ["null", "string"]},
    "openFieldsStatus": {"$ref": "#/definitions/Provenance"},
    "accession": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "paperSignedOn", "declarationHash", "effectiveFrom", "approvedByParties", "noticeGivenAt",
      "endsAt", "dataOnExit"
     ],
     "properties": {
      "status": {"$ref": "#/definitions/AccessionStatus"},
      "paperSignedOn": {"$ref": "#/definitions/date"},
      "paperSignedStatus": {"$ref": "#/definitions/Provenance"},
      "declarationHash": {"type": ["null", "string"]},
      "effectiveFrom": {"$ref": "#/definitions/date"},
      "approvedByParties": {"type": "array", "items": {"type": "string"}},
      "noticeGivenAt": {"$ref": "#/definitions/date"},
      "endsAt": {"$ref": "#/definitions/date"},
      "dataOnExit": {"$ref": "#/definitions/DataOnExit"}
     }
    },
    "note": {"type": "string"}
   }
  },
  "provisionRow": {
   "type": "object",
   "additionalProperties": false,
   "required": ["id", "from", "to", "categories", "effect", "articleKey"],
   "properties": {
    "id": {"type": "string", "pattern": "^PR[0-9]{3}$"},
    "from": {"type": "array", "items": {"$ref": "#/definitions/PARTY"}},
    "to": {"type": "array", "items": {"$ref": "#/definitions/PARTY"}},
    "categories": {"type": "array", "items": {"$ref": "#/definitions/DataCategory"}},
    "phaseFrom": {"$ref": "#/definitions/Phase"},
    "effect": {"$ref": "#/definitions/ProvisionEffect"},
    "bases": {"type": "array", "items": {"$ref": "#/definitions/LegalBasisCode"}},
    "articleKey": {"$ref": "#/definitions/articleKey"},
    "status": {"$ref": "#/definitions/Provenance"},
    "note": {"type": "string"},
    "subjectRoles": {"type": "array", "items": {"$ref": "#/definitions/SubjectRole"}},
    "requires": {"type": "array", "items": {"$ref": "#/definitions/Predicate"}},
    "requiresOneOf": {"type": "array", "items": {"$ref": "#/definitions/Predicate"}},
    "secrecyGrounds": {"type": "array", "items": {"$ref": "#/definitions/SecrecyGround"}}
   }
  },
  "date": {
   "anyOf": [
    {"type": "string", "pattern": "^(D([+-][0-9]{1,5})?|[0-9]{4}-[0-9]{2}-[0-9]{2})$"},
    {"type": "null"}
   ]
  },
  "articleKey": {"type": "string", "pattern": "^A(0[1-9]|[12][0-9]|3[0-3])$"},
  "ruleId": {"type": "string", "pattern": "^R(0[1-9]|[1-5][0-9]|6[01])$"},
  "AccessionStatus": {"enum": ["INVITED", "PENDING_CONSENT", "ACCEDED", "NOTICE_GIVEN", "WITHDRAWN", "SUSPENDED"]},
  "Act": {
   "enum": [
    "access.renew", "accession.handle", "account.create", "account.manage", "action.add",
    "action.settle", "action.take", "advice.give", "agenda.build", "case.close", "case.compose",
    "case.destroy", "case.link", "case.migrate", "case.open", "case.prepare", "case.read",
    "case.reopen", "case.retain", "case.review", "case.scale_up", "case.set_course",
    "catalogue.publish", "click.answer", "config.change", "conflict.declare", "consent.give",
    "consent.record", "consent.withdraw", "contact.choose", "contribution.correct",
    "contribution.enter_for", "contribution.narrow", "contribution.release",
    "contribution.submit", "contribution.withdraw", "covenant.version", "decision_list.confirm",
    "decision_list.send", "decision_list.sign", "decision_list.write", "disclosure.acknowledge",
    "disclosure.send", "emergency.review", "emergency.start", "figures.read",
    "handover.acknowledge", "incident.lead", "information_request.answer",
    "information_request.send", "information_request.withdraw", "item.read", "lead.correct",
    "lead.record", "life_area.rate", "log.read", "log.verify", "meeting.call",
    "meeting.close_item", "meeting.open", "meeting.read", "missing.record", "notice.decide",
    "notice.send", "person.inform", "placement.check", "placement.override", "plan.adopt",
    "request.answer", "request.judge", "request.submit", "retention.hold", "safetyplan.write",
    "scaleup.answer", "signal.advise", "signal.close", "signal.destroy", "signal.feedback",
    "signal.forward", "signal.read", "signal.receive", "signal.rejudge", "signal.resubmit",
    "signal.submit", "signal.triage", "story.publish", "training.run", "voice.record"
   ]
  },
  "AgeBand": {"enum": ["UNDER_12", "AGE_12_15", "AGE_16_17", "AGE_18_22", "AGE_23_PLUS"]},
  "ApprovalRule": {"enum": ["ALL_PARTIES", "QUORUM"]},
  "AvgClass": {"enum": ["ORDINARY", "SPECIAL_HEALTH", "SPECIAL_SEXUAL", "SPECIAL_OTHER", "CRIMINAL", "BSN"]},
  "CapabilityKind": {"enum": ["LENS", "PERMIT"]},
  "CaseState": {
   "enum": [
    "REPORTED", "TRIAGE", "REJECTED", "REFERRED", "IN_CONSULTATION", "EXECUTION", "SCALING_DOWN",
    "CLOSED_SHIELDED", "REOPENED_SPECIAL", "DESTROYED"
   ]
  },
  "ChainDomain": {"enum": ["CRIMINAL_JUSTICE", "CARE", "EDUCATION", "ADMINISTRATION"]},
  "ConsentCapacity": {"enum": ["SELF", "PARENT", "GUARDIAN", "CURATOR", "MENTOR", "ADMINISTRATOR"]},
  "ConsentForm": {"enum": ["WRITTEN", "ELECTRONIC", "ORAL_RECORDED"]},
  "ConsultationKind": {
   "enum": [
    "ANONYMOUS_ADVICE", "TRIAGE_MEETING", "CASE_CONSULTATION", "URGENT_CONSULTATION",
    "REVIEW_MEETING", "TRANSITION_18", "STEERING_GROUP"
   ]
  },
  "CovenantStatus": {"enum": ["DRAFT", "SIGNING", "ACTIVE", "SUSPENDED", "TERMINATED"]},
  "DataCategory": {
   "enum": [
    "IDENTITY_CONTACT", "BSN", "HOUSING", "FINANCIAL", "INCOME", "HEALTH", "SEXUAL_BEHAVIOUR",
    "SEXUAL_ORIENTATION", "OTHER_SPECIAL", "POLICE_8_13", "POLICE_9_10", "JUDICIAL",
    "PROSECUTORIAL", "ENFORCEMENT_OF_SENTENCE", "RELATIONS", "ADMIN_MEASURES", "GRANTED_SUPPORT",
    "CARE_GUIDANCE", "SCHOOL_ATTENDANCE", "NATIONALITY", "ETHNICITY", "INDICATOR", "FISCAL",
    "STAFF_CONTACT"
   ]
  },
  "DataOnExit": {"enum": ["STAYS_UNTIL_RETENTION", "SHIELD_OWN", "RETURN_AND_DESTROY"]},
  "DeferralGround": {
   "enum": [
    "PUBLIC_SAFETY", "CRIME_INVESTIGATION", "PROTECT_SUBJECT_OR_OTHERS", "IMPOSSIBLE_OR_DEFEATS",
    "PROFESSIONAL_SECRECY"
   ]
  },
  "LegalBasisCode": {
   "enum": [
    "AVG6_1A_CONSENT", "AVG6_1C_LEGAL_DUTY", "AVG6_1D_VITAL", "AVG6_1E_PUBLIC_TASK",
    "AVG6_1F_LEGITIMATE", "WGS1_6_JOINT", "WGS1_5_DUTY", "WGS1_7_RESULT", "WGS1_7_THIRD",
    "WPG16_AUTHORITY", "WPG18_LISTED", "WPG19_CASE", "WPG20_PARTNERSHIP", "WPG20_3_WGS",
    "WJSG8A_JUDICIAL", "WJSG39F_PROSECUTORIAL", "WJSG_WGS", "JW7_3_11_CONSENT",
    "JW7_3_11_INVOLVED", "JW7_3_11_OTS", "WMO5_2_6_SAFE_HOME", "WMO5_3_3_CONSENT",
    "BW7_457_CONSENT", "BW7_457_INVOLVED", "UAVG22_2A_CONSENT", "UAVG22_2B_VITAL",
    "UAVG22_2E_LEGAL_CLAIM", "UAVG23C_WITH_CRIMINAL", "UAVG25A_IDENTIFICATION",
    "UAVG30_2A_SCHOOL", "UAVG30_2B_AGENCY", "UAVG30_3A_CARE", "UAVG30_5_WITH_HEALTH",
    "WGS2_29_HEALTH", "BGS2_15_SEXUAL", "UAVG32A_CONSENT", "UAVG32B_VITAL",
    "UAVG33_1A_CRIMINAL_LAW", "UAVG33_1B_PUBLIC_PARTNERSHIP", "UAVG33_1C_WITH_HEALTH",
    "WGS1_6_CRIMINAL", "NORM_CONFLICT_OF_DUTIES", "WGS2_29_GOOD_CARE", "JW7_2_1_BSN",
    "WMO5_2_9_BSN", "WGS2_29_BSN", "WABB_BSN", "CARE_BSN"
   ]
  },
  "LogUse": {"enum": ["LAWFULNESS_CONTROL", "INTERNAL_CONTROL", "INTEGRITY_SECURITY", "COURT_PROCEEDINGS"]},
  "OrgType": {
   "enum": [
    "POLICE", "PROSECUTION", "CERTIFIED_CHILD_PROTECTION", "YOUTH_CARE", "SECURE_YOUTH_CARE",
    "MENTAL_HEALTH", "SHELTER", "CLIENT_SUPPORT", "CHILD_PROTECTION_BOARD", "SAFE_HOME",
    "MUNICIPALITY_SOCIAL", "MAYOR", "PROBATION", "PUBLIC_HEALTH", "CUSTODIAL_INSTITUTIONS",
    "SCHOOL", "VICTIM_SUPPORT", "THB_CARE_COORDINATOR", "NATIONAL_REGISTRAR",
    "COORDINATION_POINT"
   ]
  },
  "PARTY": {
   "enum": [
    "*", "*PARTY_ON_CASE", "*CASE_DIRECTION", "POLICE", "PROSECUTION",
    "CERTIFIED_CHILD_PROTECTION", "YOUTH_CARE", "SECURE_YOUTH_CARE", "MENTAL_HEALTH", "SHELTER",
    "CLIENT_SUPPORT", "CHILD_PROTECTION_BOARD", "SAFE_HOME", "MUNICIPALITY_SOCIAL", "MAYOR",
    "PROBATION", "PUBLIC_HEALTH", "CUSTODIAL_INSTITUTIONS", "SCHOOL", "VICTIM_SUPPORT",
    "THB_CARE_COORDINATOR", "NATIONAL_REGISTRAR", "COORDINATION_POINT"
   ]
  },
  "Phase": {"enum": ["ANON", "WHO_KNOWS", "CORE", "DEEP"]},
  "Phenomenon": {
   "enum": [
    "SEXUAL_EXPLOITATION", "CRIMINAL_EXPLOITATION", "LABOUR_EXPLOITATION", "ORGAN_REMOVAL",
    "EXPLOITATION_UNKNOWN"
   ]
  },
  "Predicate": {
   "enum": [
    "NECESSITY", "QUALITY_CHECKED", "ORIGINATOR_CONDITIONS_MET", "NO_IDENTIFIERS",
    "WPG20_DECISION", "WPG19_INCIDENTAL", "WPG18_LISTED_RECIPIENT", "OM_DECISION",
    "THIRD_PERSONS_NOT_IDENTIFIABLE", "SECRECY_GROUND", "EXPLICIT_CONSENT_COVERS",
    "SUPERVISION_ORDER_ACTIVE", "SAFE_HOME_RECIPIENT", "SAFETY_RELEVANT_ONLY",
    "BSN_BASIS_BOTH_SIDES", "CRIMINAL_PROVENANCE_RECORDED", "HEALTH_EXCEPTION_BOTH_SIDES",
    "SEXUAL_DATA_EXCEPTION", "RECIPIENT_BOUND_BY_SECRECY", "UNAVOIDABLE_FOR_IDENTIFICATION",
    "ADDRESS_NEED_LIST", "RELEASED_EXTRACT_ONLY", "INVESTIGATION_RELEASED", "INFORM_DECIDED",
    "NO_PARTY_OBJECTION", "RAC_CHECKED", "TWO_PERSON_DECISION", "VITAL_INTEREST"
   ]
  },
  "Provenance": {"enum": ["KNOWN_FACT", "STATUTE", "PROPOSAL", "TO_BE_CONFIRMED"]},
  "ProvisionEffect": {"enum": ["ALLOW", "ALLOW_WITH", "DENY"]},
  "Regime": {"enum": ["OWN", "WGS_ZVH", "WGS_RIEC", "WAMS"]},
  "Reliability": {"enum": ["FACT", "HEARSAY", "OPINION"]},
  "RequestDecision": {"enum": ["GRANTED", "PARTLY_REFUSED", "REFUSED", "FORWARDED", "REQUEST_WITHDRAWN"]},
  "RequestType": {
   "enum": [
    "ACCESS", "RECTIFICATION", "ERASURE", "RESTRICTION", "OBJECTION", "PORTABILITY", "WHO_LOOKED",
    "POLICE_DATA"
   ]
  },
  "RetentionAction": {"enum": ["DESTROY_OR_ANONYMISE", "SHIELD", "REMOVE", "KEEP"]},
  "RetentionObject": {
   "enum": [
    "CASE", "REJECTED_REPORT", "REFERRED_REPORT", "CLOSED_CASE", "REOPENED_CASE",
    "PRIORITY_LIST_ENTRY", "REPORTER_RECEIPT", "CONSENT_RECORD", "SECRECY_RECORD",
    "DISCLOSURE_RECORD", "POLICE_DISCLOSURE_RECORD", "AUDIT_RECORD", "REQUEST_FILE",
    "INCIDENT_FILE", "COMPLAINT_FILE", "COVENANT_DOCUMENT", "USER_ACCOUNT", "TRAINING_VOTE",
    "TRAINING_CERTIFICATE", "BACKUP"
   ]
  },
  "RetentionStart": {
   "enum": [
    "FIRST_PROCESSED", "DECISION", "CASE_CLOSED", "CASE_DESTROYED", "REAVAILABILITY",
    "NO_LONGER_NECESSARY", "EVENT", "FILE_CLOSED", "SESSION_END", "ACCOUNT_ENDED"
   ]
  },
  "Role": {
   "enum": [
    "CHAIR", "PROCESS_DIRECTOR", "CASE_DIRECTOR", "PARTICIPANT", "POLICE_CONTACT",
    "CARE_COORDINATOR", "FIXED_CONTACT", "REPORTER", "DUTY_OFFICER", "SECRETARY", "OBSERVER",
    "ORG_CONTACT", "PLACEMENT_PLANNER", "CHAIN_DIRECTOR", "COVENANT_MANAGER", "FUNCTIONAL_ADMIN",
    "CONTENT_MANAGER", "DPO", "COORDINATING_DPO", "LAWFULNESS_BOARD", "CONTACT_POINT",
    "LOG_MANAGER", "POLICY_VIEWER", "TRAINER", "EXPERT_BY_EXPERIENCE", "DATA_SUBJECT",
    "REPRESENTATIVE", "CHOSEN_MENTOR", "CONFIDANT"
   ]
  },
  "SecrecyGround": {
   "enum": [
    "EXPLICIT_CONSENT", "STATUTORY_DUTY", "STATUTORY_PERMISSION", "DIRECTLY_INVOLVED",
    "GOOD_CARE", "CONFLICT_OF_DUTIES"
   ]
  },
  "SecrecyRegime": {
   "enum": ["WPG", "WJSG", "WGBO", "BIG", "JEUGDWET", "WMO", "WVGGZ", "WZD", "WGS", "AWB", "CONTRACT"]
  },
  "SourceClass": {"enum": ["SEEN", "TOLD_VERBATIM", "HEARD", "DOCUMENT", "JUDGEMENT", "GUT_FEELING"]},
  "SubjectRole": {"enum": ["VICTIM", "SUSPECT", "PARENT", "DIRECT_CIRCLE", "WITNESS", "REPORTER"]},
  "TargetBand": {"enum": ["UNDER_18", "YOUNG_ADULT_18_PLUS"]},
  "TriageOutcome": {"enum": ["ADVICE_ONLY", "OWN_CHAIN", "SAFE_HOME", "POLICE_DIRECT", "ACCEPTED", "RETURNED"]},
  "Visibility": {"enum": ["NOBODY_YET", "CHAIR_ONLY", "POLICE_ONLY", "NAMED_ORGS", "TABLE"]},
  "WgsClass": {"enum": ["PUBLIC_PARTICIPANT", "PRIVATE_PARTICIPANT", "INCIDENTAL_THIRD", "NONE"]},
  "WpgPurpose": {"enum": ["PREVENT_DETECT", "PUBLIC_ORDER", "HELP", "SUPERVISION"]}
 }
}
)schema";
    // clang-format on
}

}  // namespace briljant::covenant
