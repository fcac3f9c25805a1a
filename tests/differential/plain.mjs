// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The facts of a plain case in which somebody may do an act, on day D+40: the same as the decision
// tables start from (covenants/README.md), so that a difference can be printed as a row of a table.

export const dayZero = "2026-05-07";
export const plusDays = (iso, days) => new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
export const dayPlus = (days) => plusDays(dayZero, days);

export const onItem = ["contribution.correct", "contribution.enter_for", "contribution.narrow", "contribution.release",
  "contribution.submit", "contribution.withdraw", "disclosure.send", "item.read"];

const tells = ["notice.decide", "notice.send", "person.inform", "request.answer"];

function accessionOn(accession, today) {
  if (!["ACCEDED", "NOTICE_GIVEN", "WITHDRAWN"].includes(accession.status)) return accession.status;
  if (!accession.effectiveFrom || today < accession.effectiveFrom) return "PENDING_CONSENT";
  if (accession.endsAt && accession.endsAt <= today) return "WITHDRAWN";
  if (accession.noticeGivenAt && accession.noticeGivenAt <= today) return "NOTICE_GIVEN";
  return accession.status === "WITHDRAWN" && !accession.endsAt ? "WITHDRAWN" : "ACCEDED";
}

function plainAsker(covenant, code, roles, today) {
  const party = covenant.parties.find((each) => each.org === code);
  return {
    designated: true, screened: true, secrecySigned: true, strongLogin: true, trainingValid: true,
    commercialDuties: false, organisationFrozen: false, blocked: false, roles,
    orgTypes: party ? [party.orgType, ...(party.extraFunctions ?? [])] : [code], wgsClass: party?.wgsClass ?? "NONE",
    accession: party ? accessionOn(party.accession, today) : "INVITED", accessionFrom: null,
    accessionEnds: party?.accession.endsAt ?? null, hasCaseDirection: code === "O1",
  };
}

function plainItem(act, asker) {
  const own = act !== "item.read" && act !== "contribution.enter_for";
  const origin = own ? asker.orgTypes : [act === "contribution.enter_for" ? "SCHOOL" : "CERTIFIED_CHILD_PROTECTION"];
  return {
    originTypes: origin, recipientTypes: [], recipientHasCaseDirection: false, isOwn: own, isAuthor: own,
    category: own || act === "item.read" ? "CARE_GUIDANCE" : "INDICATOR", subjectRole: "VICTIM", reliability: "FACT",
    sourceClass: "DOCUMENT", visibility: "TABLE", namedOrganisation: false, clearedForPolice: true, withdrawn: false,
    expired: false, shielded: false, underInvestigation: false, criminalProvenance: true, onwardOfPoliceData: false,
    onwardGround: false, toOtherPartnership: false, recipientIsParty: true, identifiersChecked: true, originatorConsents: true, secrecyGround: "EXPLICIT_CONSENT", sixTestsComplete: true,
    supervisionOrderRequest: "unknown", predicates: { NECESSITY: true, QUALITY_CHECKED: true },
  };
}

export function plainFacts(covenant, act, party, roles) {
  const today = dayPlus(40), purpose = covenant.purposes[0].code;
  const asker = plainAsker(covenant, party, roles, today);
  return {
    act, today, purpose, logUse: act === "log.read" ? "LAWFULNESS_CONTROL" : null, asker,
    case: act === "case.open" ? null : {
      exists: true, state: "IN_CONSULTATION", toState: null, phase: "DEEP", subjectRole: "VICTIM", ageBand: "AGE_16_17", purpose,
      purposeCompatible: "unknown", participant: true, conflictOfInterest: false, informDecided: true, criteriaAssessed: true,
      reopenDecision: false, legalHold: false, parentContactUnsafe: false, destroyBy: "2031-05-07",
    },
    signal: { state: "VERIFYING", own: false, inTriageCore: true, onItsCase: "unknown", qualityChecked: true, acuteStepRecorded: true, criteriaAssessed: true },
    item: onItem.includes(act) ? plainItem(act, asker) : null,
    consent: { status: "VALID", covers: true, givenBy: ["SELF"], ageWhenGiven: "AGE_16_17", parentsSkippedWithReason: false, freeDirectHelp: false, expires: dayPlus(242) },
    change: { activates: true, versionSigned: false, approvalsComplete: true, accountabilityComplete: true, oversightAdvice: true },
    emergency: null, outcome: null,
    notice: tells.includes(act) ? { addressee: "SELF", status: "SENT", deferralGround: null, deferralReviewAt: null, twoPersonDecision: false } : null,
    request: ["request.answer", "request.judge"].includes(act)
      ? { type: "ACCESS", decision: "GRANTED", identityVerified: true, groundPerItem: false, interestsWeighed: false, remedyNamed: false } : null,
    figures: act === "figures.read" ? { smallestCell: "10", complementarySuppression: true, freeText: false, birthDates: false } : null,
    priorityList: act === "priority_list.add" ? { criteriaPublished: true, criteriaMet: true } : null,
    extension: act === "retention.extend" ? { criteriaStillMet: true, closedOn: null, highRelapseRisk: false, providerConsents: true } : null,
    technical: { logWritable: true, keyAvailable: true, withinBudget: true, stepUpRecent: true, secondPerson: true },
  };
}

// Name and value of every single fact: "item.predicates.NECESSITY" -> true.
export function flat(facts, prefix = "", into = new Map()) {
  for (const [key, value] of Object.entries(facts)) {
    const name = prefix + key;
    if (value !== null && typeof value === "object" && !Array.isArray(value)) flat(value, `${name}.`, into);
    else into.set(name, value);
  }
  return into;
}

const word = (value) => (value === true ? "yes" : value === false ? "no" : value === null ? "none" : Array.isArray(value) ? value.join("+") : String(value));

// The facts that differ from the plain ones, as the column `facts` of a decision table.
export function differing(covenant, { facts, party }) {
  const plain = flat(plainFacts(covenant, facts.act, party, facts.asker.roles)), now = flat(facts);
  const changes = [];
  for (const [name, value] of now)
    if (word(value) !== word(plain.get(name) ?? (name.startsWith("item.predicates.") ? "unknown" : null))) changes.push([name, value]);
  // A section that the plain facts have and these have not stands there as "none" by itself.
  return changes;
}

const ofDay = (value) => `D${((days) => (days === 0 ? "" : days > 0 ? `+${days}` : days))(Math.round((Date.parse(value) - Date.parse(dayZero)) / 86_400_000))}`;
export const asColumn = (changes) => changes.map(([name, value]) =>
  `${name}=${/^\d{4}-\d\d-\d\d$/.test(value) ? ofDay(value) : word(value)}`).join(" ") || "-";
