// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Random questions from a seed. A question starts from plain facts in which the act is possible, is
// led to a row of the matrix where it is about an item, and is then changed in a few places: so that
// many are allowed, and the others fail everywhere along the way instead of at the first step.
import { readFileSync } from "node:fs";
import { dayPlus, onItem, plainFacts, plusDays } from "./plain.mjs";
import { rowsOf } from "./covenant_policies.mjs";

const schema = JSON.parse(readFileSync(new URL("../../covenants/covenant.schema.json", import.meta.url), "utf8"));
export const words = (name) => schema.definitions[name].enum;

// sfc32: small, fast, and the same everywhere.
export function randomFrom(...seeds) {
  let [a, b, c, counter] = [seeds[0] >>> 0, (seeds[1] ?? 0) >>> 0, (seeds[2] ?? 0) >>> 0, 1];
  const next = () => {
    const t = (((a + b) | 0) + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; ++i) next();
  const below = (n) => Math.floor((next() / 2 ** 32) * n);
  return { below, chance: (percent) => below(100) < percent, one: (list) => list[below(list.length)] };
}

const some = (random, list, most) => {
  const chosen = new Set();
  for (let i = random.below(most + 1); i > 0; --i) chosen.add(random.one(list));
  return [...chosen];
};
const known = (random) => random.one([true, false, "unknown"]);
const truth = (random) => random.chance(50);
const wordOf = (name) => (random) => random.one(words(name));
const oneOrTwo = (name) => (random) => [...new Set([random.one(words(name)), ...(random.chance(20) ? [random.one(words(name))] : [])])];
const around = (base, ...days) => (random, facts) => (random.chance(10) ? null : plusDays(base(facts), random.one(days)));

// What may be changed: section, fact, and how to draw a value.
const changes = [
  ["", "today", (random) => dayPlus(random.one([-1096, -1095, 0, 40, 117, 118, 199, 200, 242, 730, 731, 900]))],
  ["", "purpose", (random, facts, covenant) => (random.chance(25) ? null : random.one(covenant.purposes).code)],
  ["", "logUse", (random) => (random.chance(50) ? null : random.one(words("LogUse")))],
  ["", "signal", (random, facts) => (random.chance(30) ? null : facts.signal)],
  ["", "consent", (random, facts) => (random.chance(30) ? null : facts.consent)],
  ["", "change", (random, facts) => (random.chance(30) ? null : facts.change)],
  ["", "case", (random, facts) => (random.chance(20) ? null : facts.case)],
  ...["designated", "screened", "secrecySigned", "strongLogin", "trainingValid", "commercialDuties", "organisationFrozen", "blocked"].map((name) => ["asker", name, known]),
  ["asker", "wgsClass", wordOf("WgsClass")], ["asker", "wgsClass", wordOf("WgsClass")], ["asker", "accession", wordOf("AccessionStatus")],
  ["asker", "accessionFrom", around((facts) => facts.today, -1, 0, 1)], ["asker", "accessionEnds", around((facts) => facts.today, -1, 0, 1)],
  ["asker", "roles", (random) => some(random, words("Role"), 2)], ["asker", "orgTypes", oneOrTwo("OrgType")], ["asker", "hasCaseDirection", truth],
  ["case", "exists", (random) => random.chance(70)], ["case", "state", wordOf("CaseState")], ["case", "state", wordOf("CaseState")],
  ["case", "toState", (random) => random.one([null, ...words("CaseState")])], ["case", "phase", wordOf("Phase")], ["case", "phase", wordOf("Phase")],
  ["case", "ageBand", wordOf("AgeBand")], ["case", "ageBand", wordOf("AgeBand")],
  ["case", "purpose", (random, facts, covenant) => (random.chance(20) ? null : random.one(covenant.purposes).code)],
  ...["purposeCompatible", "participant", "conflictOfInterest", "informDecided", "criteriaAssessed", "reopenDecision", "legalHold"].map((name) => ["case", name, known]),
  ["case", "destroyBy", around((facts) => facts.today, -1, 0, 1, 900)],
  ...["own", "inTriageCore", "onItsCase", "qualityChecked", "acuteStepRecorded", "criteriaAssessed"].map((name) => ["signal", name, known]),
  ["item", "originTypes", oneOrTwo("OrgType")], ["item", "recipientTypes", oneOrTwo("OrgType")],
  ["item", "isOwn", truth], ["item", "isAuthor", truth], ["item", "category", wordOf("DataCategory")], ["item", "subjectRole", wordOf("SubjectRole")],
  ["item", "category", wordOf("DataCategory")], ["item", "reliability", wordOf("Reliability")], ["item", "sourceClass", wordOf("SourceClass")],
  ["item", "visibility", wordOf("Visibility")], ["item", "secrecyGround", (random) => random.one([null, ...words("SecrecyGround")])],
  ["item", "secrecyGround", (random) => random.one([null, ...words("SecrecyGround")])],
  ["item", "toOtherPartnership", truth],
  ...["namedOrganisation", "clearedForPolice", "withdrawn", "expired", "shielded", "underInvestigation", "criminalProvenance", "onwardOfPoliceData",
    "onwardGround", "sixTestsComplete", "supervisionOrderRequest"].map((name) => ["item", name, known]),
  ["item.predicates", null, known], ["item.predicates", null, known], ["item.predicates", null, known], ["item.predicates", null, known],
  ["consent", "status", (random) => random.one(["VALID", "REVIEW", "EXPIRED", "CONSENT_WITHDRAWN"])],
  ["consent", "covers", known], ["consent", "givenBy", (random) => some(random, words("ConsentCapacity"), 2)],
  ["consent", "givenBy", (random) => random.one([["SELF"], ["PARENT"], ["SELF", "PARENT"], ["GUARDIAN"], ["SELF", "GUARDIAN"]])],
  ["consent", "ageWhenGiven", wordOf("AgeBand")], ["consent", "parentsSkippedWithReason", known], ["consent", "freeDirectHelp", known],
  ["consent", "expires", around((facts) => facts.today, -1, 0, 1, 60)],
  ["case", "parentContactUnsafe", known], ["case", "parentContactUnsafe", known],
  ...["recipientIsParty", "identifiersChecked", "originatorConsents"].map((name) => ["item", name, known]),
  ["", "outcome", (random) => ({ confirmedByPerson: known(random), reasonGiven: known(random), logicShown: known(random) })],
  ["change", "activates", truth],
  ...["versionSigned", "approvalsComplete", "accountabilityComplete", "oversightAdvice"].map((name) => ["change", name, known]),
  ...["vitalInterest", "reasonGiven", "withinTime"].map((name) => ["emergency", name, known]),
  ...["logWritable", "keyAvailable", "withinBudget", "stepUpRecent", "secondPerson"].map((name) => ["technical", name, known]),
];

// Of a section that few acts have: what is drawn when there is one, after the common changes.
const rare = {
  notice: [["addressee", (random) => random.one([null, "SELF", "PARENT", "GUARDIAN"])], ["status", (random) => random.one([null, "SENT", "DEFERRED", "DEFERRED", "NOT_REQUIRED"])],
    ["deferralGround", (random) => random.one([null, ...words("DeferralGround")])], ["deferralReviewAt", around((facts) => facts.today, 0, 1, 59, 60, 61)],
    ["twoPersonDecision", known]],
  request: [["type", (random) => random.one([null, ...words("RequestType")])], ["decision", (random) => random.one([null, ...words("RequestDecision")])],
    ...["identityVerified", "groundPerItem", "interestsWeighed", "remedyNamed"].map((name) => [name, known])],
  figures: [["smallestCell", (random) => random.one([null, "0", "4", "5", "9", "10", "11"])], ...["complementarySuppression", "freeText", "birthDates"].map((name) => [name, known])],
  priorityList: [["criteriaPublished", known], ["criteriaMet", known]],
  extension: [["closedOn", around((facts) => facts.case?.destroyBy ?? facts.today, -366, -365, -364, 0, 1)],
    ...["criteriaStillMet", "highRelapseRisk", "providerConsents"].map((name) => [name, known])],
};
function changeRare(random, facts) {
  for (const [section, choices] of Object.entries(rare)) {
    if (!facts[section]) continue;
    for (let i = random.below(4); i > 0; --i) {
      const [name, draw] = random.one(choices);
      facts[section][name] = draw(random, facts);
    }
    if (random.chance(5)) facts[section] = null;
  }
}

// A few facts stand for several: they are drawn oftener where they matter.
function change(random, facts, covenant) {
  const [section, name, draw] = random.one(changes);
  if (section === "") {
    facts[name] = draw(random, facts, covenant);
  } else if (section === "item.predicates") {
    if (facts.item) facts.item.predicates[random.one(words("Predicate"))] = draw(random, facts, covenant);
  } else if (facts[section]) {
    facts[section][name] = draw(random, facts, covenant);
  }
}

const frequentActs = [...onItem, "item.read", "item.read", "item.read", "item.read", "item.read", "contribution.submit", "contribution.release",
  "contribution.release", "disclosure.send", "disclosure.send", "disclosure.send", "case.read", "case.read", "signal.read", "signal.submit", "signal.triage", "case.open",
  "covenant.version", "accession.handle", "log.read", "case.destroy", "request.submit", "emergency.start",
  "covenant.version", "covenant.version", "request.answer", "request.judge", "notice.decide", "notice.send", "figures.read", "priority_list.add", "retention.extend", "analysis.run"];

export class Generator {
  #covenant; #roles; #rows; #regime; #acts;
  constructor(covenant, rolesPerAct, acts = words("Act")) {
    this.#covenant = covenant;
    this.#roles = rolesPerAct;
    this.#rows = rowsOf(covenant).filter((row) => row.effect !== "DENY");
    this.#regime = covenant.covenant.regime;
    this.#acts = acts;
  }

  #rolesFor(random, act) {
    const listed = [...(this.#roles.get(act) ?? [])];
    const roles = new Set(listed.length && random.chance(93) ? [random.one(listed)] : some(random, words("Role"), 2));
    if (random.chance(12)) roles.add(random.one(words("Role")));
    return [...roles];
  }

  // An asker that can be the receiver, or the giver, that the row names.
  #partyOf(random, types) {
    const parties = this.#covenant.parties.filter((party) => types.includes(party.orgType));
    return parties.length ? random.one(parties).org : random.one(this.#covenant.parties).org;
  }

  #typeIn(random, selectors) {
    const types = selectors.filter((type) => !type.startsWith("*"));
    return types.length && !selectors.includes("*") ? random.one(types) : random.one(this.#covenant.parties).orgType;
  }

  // Facts that meet every condition of a row.
  #follow(random, facts, row, from, to) {
    const { item } = facts;
    item.originTypes = [from];
    if (facts.act !== "item.read" && facts.act !== "contribution.submit" && random.chance(85)) {
      item.recipientTypes = [to];
      if (row.to.includes("*CASE_DIRECTION") && random.chance(50)) Object.assign(item, { recipientTypes: ["COORDINATION_POINT"], recipientHasCaseDirection: true });
    }
    item.category = random.one(row.categories);
    item.subjectRole = random.one(row.subjectRoles?.length ? row.subjectRoles : ["VICTIM"]);
    if (row.secrecyGrounds?.length) item.secrecyGround = random.one(row.secrecyGrounds);
    for (const predicate of [...(row.requires ?? []), ...(row.requiresOneOf?.length ? [random.one(row.requiresOneOf)] : [])]) item.predicates[predicate] = true;
    if (this.#regime !== "OWN" && random.chance(80)) Object.assign(item.predicates, { RAC_CHECKED: true, NO_PARTY_OBJECTION: true }); // R42
    if (["STATUTORY_DUTY", "STATUTORY_PERMISSION"].includes(item.secrecyGround)) {
      item.predicates.SUPERVISION_ORDER_ACTIVE = true;
      item.supervisionOrderRequest = true;
    }
    if (from === "POLICE" && random.chance(80)) item.predicates[random.one(["WPG19_INCIDENTAL", "WPG18_LISTED_RECIPIENT"])] = true;
    if (item.category === "SEXUAL_BEHAVIOUR") item.predicates.SEXUAL_DATA_EXCEPTION = true;
    if (["JUDICIAL", "PROSECUTORIAL", "ENFORCEMENT_OF_SENTENCE"].includes(item.category)) item.predicates.OM_DECISION = true;
    if (["NATIONALITY", "ETHNICITY"].includes(item.category)) item.predicates.UNAVOIDABLE_FOR_IDENTIFICATION = true;
    if (random.chance(30)) item.predicates.NO_IDENTIFIERS = true;
  }

  // A person of another age, whose consent the right persons gave.
  #age(random, facts) {
    const band = random.one(words("AgeBand"));
    const { consent } = facts;
    facts.case.ageBand = consent.ageWhenGiven = band;
    if (band === "UNDER_12") consent.givenBy = [random.one(["PARENT", "GUARDIAN"])];
    if (band === "AGE_12_15") consent.givenBy = ["SELF", random.one(["PARENT", "GUARDIAN"])];
    if (random.chance(15)) facts.case.ageBand = random.one(words("AgeBand"));
  }

  next(random) {
    const act = random.chance(78) ? random.one(frequentActs) : random.one(this.#acts);
    const row = onItem.includes(act) && random.chance(85) ? random.one(this.#rows) : null;
    const from = row && this.#typeIn(random, row.from), to = row && this.#typeIn(random, row.to);
    const isReader = act === "item.read";
    let party = row && act !== "contribution.enter_for" ? this.#partyOf(random, [isReader ? to : from]) : random.one(this.#covenant.parties).org;
    if (random.chance(3)) party = random.one(words("OrgType"));
    const facts = plainFacts(this.#covenant, act, party, this.#rolesFor(random, act));
    if (row) this.#follow(random, facts, row, from, to);
    if (row && isReader && row.to.includes("*CASE_DIRECTION") && random.chance(40)) facts.asker.hasCaseDirection = true;
    if (facts.case && random.chance(35)) this.#age(random, facts);
    if (random.chance(8)) {
      facts.emergency = { vitalInterest: true, reasonGiven: true, withinTime: true };
      if (random.chance(80)) facts.asker.roles = [...new Set([...facts.asker.roles, "DUTY_OFFICER"])];
      if (facts.act !== "emergency.start" && random.chance(60)) facts.act = facts.item ? "item.read" : "case.read";
    }
    if (random.chance(12) && facts.case) facts.case.state = random.one(words("CaseState"));
    for (let i = random.one([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 6]); i > 0; --i) change(random, facts, this.#covenant);
    // What one place in the covenant asks and few changes meet: a recipient outside, a second person.
    if (facts.act === "disclosure.send" && facts.item && random.chance(40)) Object.assign(facts.item, { recipientIsParty: false, originatorConsents: known(random) });
    if (random.chance(6)) facts.technical.secondPerson = known(random);
    if (random.chance(60)) changeRare(random, facts);
    if (facts.act === "log.read" && random.chance(40)) facts.request = { type: random.one(words("RequestType")), decision: null, identityVerified: true, groundPerItem: true, interestsWeighed: true, remedyNamed: true };
    return { party, facts };
  }
}
