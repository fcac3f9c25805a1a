// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Facts (docs/facts.md) as a question to Cedar. Here and nowhere else "not known" becomes no for what
// supports and yes for what forbids, and a role becomes a role that the covenant lists for the act.

const supports = (fact) => fact === true;
const forbids = (fact) => fact !== false;
export const dayNumber = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
const phases = ["ANON", "WHO_KNOWS", "CORE", "DEEP"];
const bands = ["UNDER_12", "AGE_12_15", "AGE_16_17", "AGE_18_22", "AGE_23_PLUS"];

// Whoever takes part in a case in one of these roles may do what a participant may.
const kindsOfParticipant = ["POLICE_CONTACT", "CARE_COORDINATOR", "FIXED_CONTACT", "PROCESS_DIRECTOR", "CASE_DIRECTOR", "CHAIR"];

export function rolesPerAct(covenant) {
  const table = new Map();
  for (const { role, acts } of covenant.roles.grants)
    for (const act of acts) {
      const roles = table.get(act) ?? new Set();
      for (const each of role === "PARTICIPANT" ? [role, ...kindsOfParticipant] : [role]) roles.add(each);
      table.set(act, roles);
    }
  return table;
}

const withoutAbsent = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value !== null));
const day = (iso) => (iso ? dayNumber(iso) : undefined);

function askerOf(asker, acting) {
  return withoutAbsent({
    designated: supports(asker.designated), screened: supports(asker.screened), secrecySigned: supports(asker.secrecySigned),
    strongLogin: supports(asker.strongLogin), trainingValid: supports(asker.trainingValid),
    commercialDuties: forbids(asker.commercialDuties), organisationFrozen: forbids(asker.organisationFrozen), blocked: forbids(asker.blocked),
    roles: asker.roles, acting, orgTypes: asker.orgTypes, wgsClass: asker.wgsClass, accession: asker.accession,
    accessionFrom: day(asker.accessionFrom), accessionEnds: day(asker.accessionEnds),
  });
}

const dossierOf = (facts) => withoutAbsent({
  exists: facts.exists === true, state: facts.state, toState: facts.toState, phase: phases.indexOf(facts.phase), ageBand: bands.indexOf(facts.ageBand),
  purpose: facts.purpose, purposeCompatible: supports(facts.purposeCompatible), participant: supports(facts.participant),
  conflictOfInterest: forbids(facts.conflictOfInterest), informDecided: supports(facts.informDecided),
  criteriaAssessed: supports(facts.criteriaAssessed), reopenDecision: supports(facts.reopenDecision),
  legalHold: forbids(facts.legalHold), parentContactUnsafe: forbids(facts.parentContactUnsafe), destroyBy: day(facts.destroyBy),
  yearBeforeDestroyBy: facts.destroyBy ? dayNumber(`${facts.destroyBy.slice(0, 4) - 1}${facts.destroyBy.slice(4)}`) : 0,
});

const signalOf = (facts) => ({
  own: supports(facts.own), inTriageCore: supports(facts.inTriageCore), onItsCase: supports(facts.onItsCase),
  qualityChecked: supports(facts.qualityChecked), acuteStepRecorded: supports(facts.acuteStepRecorded),
  criteriaAssessed: supports(facts.criteriaAssessed),
});

const itemOf = (act, facts, asker) => withoutAbsent({
  origin: facts.originTypes,
  receivers: act === "item.read" ? asker.orgTypes : facts.recipientTypes,
  toDirection: (act === "item.read" ? asker.hasCaseDirection : facts.recipientHasCaseDirection) === true,
  own: facts.isOwn === true, author: facts.isAuthor === true,
  category: facts.category, subjectRole: facts.subjectRole, reliability: facts.reliability, sourceClass: facts.sourceClass,
  visibility: facts.visibility, named: supports(facts.namedOrganisation), clearedForPolice: supports(facts.clearedForPolice),
  withdrawn: forbids(facts.withdrawn), expired: forbids(facts.expired), shielded: forbids(facts.shielded),
  underInvestigation: forbids(facts.underInvestigation), criminalProvenance: supports(facts.criminalProvenance),
  onwardOfPoliceData: forbids(facts.onwardOfPoliceData), onwardGround: supports(facts.onwardGround),
  toOtherPartnership: facts.toOtherPartnership === true, recipientIsParty: supports(facts.recipientIsParty),
  identifiersChecked: supports(facts.identifiersChecked), originatorConsents: supports(facts.originatorConsents), secrecyGround: facts.secrecyGround,
  sixTestsComplete: supports(facts.sixTestsComplete), supervisionOrderRequest: supports(facts.supervisionOrderRequest),
  predicates: Object.keys(facts.predicates).filter((name) => supports(facts.predicates[name])),
});

const consentOf = (facts) => withoutAbsent({
  status: facts.status, covers: supports(facts.covers), givenBy: facts.givenBy, ageWhenGiven: bands.indexOf(facts.ageWhenGiven),
  parentsSkippedWithReason: supports(facts.parentsSkippedWithReason), freeDirectHelp: supports(facts.freeDirectHelp),
  expires: day(facts.expires),
});

const changeOf = (facts) => ({
  activates: facts.activates === true, versionSigned: forbids(facts.versionSigned), approvalsComplete: supports(facts.approvalsComplete),
  accountabilityComplete: supports(facts.accountabilityComplete), oversightAdvice: supports(facts.oversightAdvice),
});

const noticeOf = (facts) => withoutAbsent({
  addressee: facts.addressee, status: facts.status, deferralGround: facts.deferralGround, deferralReviewAt: day(facts.deferralReviewAt),
  twoPersonDecision: supports(facts.twoPersonDecision),
});

const requestOf = (facts) => withoutAbsent({
  kind: facts.type, decision: facts.decision, identityVerified: supports(facts.identityVerified),
  groundPerItem: supports(facts.groundPerItem), interestsWeighed: supports(facts.interestsWeighed), remedyNamed: supports(facts.remedyNamed),
});

const figuresOf = (facts) => withoutAbsent({
  smallestCell: facts.smallestCell === null ? null : Number(facts.smallestCell), complementarySuppression: supports(facts.complementarySuppression),
  freeText: forbids(facts.freeText), birthDates: forbids(facts.birthDates),
});

const extensionOf = (facts) => withoutAbsent({
  criteriaStillMet: supports(facts.criteriaStillMet), closedOn: day(facts.closedOn), highRelapseRisk: supports(facts.highRelapseRisk),
  providerConsents: supports(facts.providerConsents),
});

const eachSupports = (facts) => Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, supports(fact)]));

export function contextOf(facts, roles) {
  const { act, asker, technical } = facts;
  const byEmergency = Boolean(facts.emergency && facts.case?.exists && (act === "case.read" || (act === "item.read" && facts.item)));
  const listed = byEmergency ? new Set(["DUTY_OFFICER"]) : roles.get(act) ?? new Set();
  return withoutAbsent({
    today: dayNumber(facts.today), purpose: facts.purpose, logUse: facts.logUse, byEmergency,
    asker: askerOf(asker, asker.roles.filter((role) => listed.has(role))),
    dossier: facts.case && dossierOf(facts.case), signal: facts.signal && signalOf(facts.signal),
    item: facts.item && itemOf(act, facts.item, asker), consent: facts.consent && consentOf(facts.consent),
    change: facts.change && changeOf(facts.change), emergency: facts.emergency && eachSupports(facts.emergency),
    notice: facts.notice && noticeOf(facts.notice), request: facts.request && requestOf(facts.request),
    figures: facts.figures && figuresOf(facts.figures), outcome: facts.outcome && eachSupports(facts.outcome),
    priorityList: facts.priorityList && eachSupports(facts.priorityList), extension: facts.extension && extensionOf(facts.extension),
    logWritable: supports(technical.logWritable), keyAvailable: supports(technical.keyAvailable),
    withinBudget: supports(technical.withinBudget), stepUpRecent: supports(technical.stepUpRecent),
    secondPerson: supports(technical.secondPerson),
  });
}
