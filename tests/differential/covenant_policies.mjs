// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// What a covenant says as data, as Cedar: its matrix, purposes, categories, consent per age, legal
// bases, secrecy and police decision. Reads the JSON of the covenant itself, not our loader's tables.
// A row that allows is a permit, a row that denies a forbid; the policies that one category needs
// are chosen by category, so that a question meets no row about something else.

const quoted = (word) => JSON.stringify(word);
// Cedar wants no empty set in a policy: a set of nothing holds a word that is no word.
export const set = (words) => `[${(words.length ? words : ["-"]).map(quoted).join(", ")}]`;
// A long chain of || makes a deep tree: join halves, so that the depth is that of a heap.
export function either(parts) {
  if (parts.length === 0) return "false";
  if (parts.length === 1) return `(${parts[0]})`;
  const half = parts.length >> 1;
  return `(${either(parts.slice(0, half))} || ${either(parts.slice(half))})`;
}
const all = (parts) => (parts.length === 0 ? "true" : parts.map((part) => `(${part})`).join(" && "));
const phases = ["ANON", "WHO_KNOWS", "CORE", "DEEP"];
const fromPhase = (phase) => (phase === "ANON" ? "true" : `context has dossier && context.dossier.phase >= ${phases.indexOf(phase)}`);
const bands = ["UNDER_12", "AGE_12_15", "AGE_16_17", "AGE_18_22", "AGE_23_PLUS"];

const professional = ["WGBO", "BIG", "JEUGDWET", "WMO", "WVGGZ", "WZD"];
const neverAbroad = ["WGBO", "BIG", "JEUGDWET", "WVGGZ", "WZD"]; // R43
const healthByTask = ["UAVG30_2A_SCHOOL", "UAVG30_2B_AGENCY", "UAVG30_3A_CARE", "UAVG30_5_WITH_HEALTH", "WGS2_29_HEALTH"];

// Section 6.1: the grounds that the law knows for a secrecy regime, in this kind of covenant.
function groundsByLaw(secrecy, regime) {
  const grounds = ["STATUTORY_DUTY", "STATUTORY_PERMISSION"];
  if (["WPG", "WJSG", "WGS"].includes(secrecy)) return grounds;
  grounds.push("EXPLICIT_CONSENT");
  if (["WGBO", "BIG", "JEUGDWET", "WMO"].includes(secrecy)) grounds.push("DIRECTLY_INVOLVED");
  if (["WGBO", "BIG", "JEUGDWET"].includes(secrecy) && regime === "WGS_ZVH") grounds.push("GOOD_CARE");
  if (regime === "OWN") grounds.push("CONFLICT_OF_DUTIES");
  return grounds;
}

const typesWith = (rows, test) => rows.filter(test).map((row) => row.orgType);

// The words of rules.cedar that depend on the covenant.
export function wordsOf(covenant, dayOf) {
  const { regime, status } = covenant.covenant;
  const from = covenant.version.effectiveFrom, until = covenant.version.effectiveUntil;
  const secrecy = covenant.secrecy.perOrgType;
  const isWgs = regime === "WGS_ZVH" || regime === "WGS_RIEC";
  const grounds = secrecy.flatMap((row) => {
    const known = row.grounds.filter((ground) => row.regimes.some((each) => groundsByLaw(each, regime).includes(ground)));
    return known.length ? [`context.item.origin.contains(${quoted(row.orgType)}) && ${set(known)}.contains(context.item.secrecyGround)`] : [];
  });
  const consent = covenant.consent.perAgeBand.map((rule) => {
    const ways = (rule.required ?? []).map((needed) => `context.consent.givenBy.containsAll(${set(needed)})`);
    ways.push(`$byChild && context.consent.freeDirectHelp`);
    if (rule.parentMayBeSkippedWithReason) ways.push(`$byChild && context.consent.parentsSkippedWithReason`);
    return `context.consent.ageWhenGiven == ${bands.indexOf(rule.ageBand)} && ${either(ways)}`;
  });
  const byTask = typesWith(covenant.legalBases, (row) => row.specialCategory.some((basis) => healthByTask.includes(basis)));
  const byConsent = typesWith(covenant.legalBases, (row) => row.specialCategory.includes("UAVG22_2A_CONSENT"));
  const exception = (types) => `(${types}.containsAny(${set(byTask)}) || ($consentCarries && ${types}.containsAny(${set(byConsent)})))`;
  const wpg = covenant.wpgDecision;
  // R27: names this partnership, category and recipient, a purpose of Wpg 20(1), agreed, and valid today.
  const decided = wpg?.agreedWith && wpg.validFrom && wpg.wpgPurposes.length > 0 && wpg.partnership === covenant.covenant.slug;
  return {
    "%REGIME%": quoted(regime), "%STATUS%": quoted(status), "%EMERGENCY%": String(covenant.access.emergency.enabled),
    "%FROM%": String(from ? dayOf(from) : 999999), "%UNTIL%": String(until ? dayOf(until) : 999999),
    "%SMALLEST_CELL%": String(Math.max(covenant.figures.k ?? 10, 5)),
    "%DEFERRAL_DAYS%": String(covenant.transparency.deferralReviewMaxDays ?? 60),
    "%CONSENT_OF_THE_COVENANT%": either(consent),
    $secret: `($shared && context.item.category != "STAFF_CONTACT" && context.item.origin.containsAny(${set(typesWith(secrecy, (row) => row.regimes.some((each) => professional.includes(each))))}))`,
    $neverAbroad: `(context.item.category != "STAFF_CONTACT" && context.item.origin.containsAny(${set(typesWith(secrecy, (row) => row.regimes.some((each) => neverAbroad.includes(each))))}))`,
    $groundAvailable: `(context.item has secrecyGround && ${either(grounds)})`,
    $healthBothSides: regime === "WGS_ZVH" ? "true" : `(${exception("context.item.origin")} && ${exception("context.item.receivers")})`,
    $wpg20: decided ? `(${dayOf(wpg.validFrom)} <= context.today && context.today <= ${wpg.validUntil ? dayOf(wpg.validUntil) : 999999} && ${set(wpg.categories)}.contains(context.item.category) && (context.item.receivers.isEmpty() || context.item.receivers.containsAny(${set(wpg.recipients)})))` : "false",
    $bsn: isWgs ? "true" : `(context.item.origin.containsAny(${set(typesWith(covenant.legalBases, (row) => row.bsn.length > 0))}) && (context.item.receivers.isEmpty() || context.item.receivers.containsAny(${set(typesWith(covenant.legalBases, (row) => row.bsn.length > 0))})))`,
    $hasProcessingBasis: `context.asker.orgTypes.containsAny(${set(typesWith(covenant.legalBases, (row) => row.processing.length > 0))})`,
    $personalPurpose: set(covenant.purposes.filter((purpose) => purpose.personalData).map((purpose) => purpose.code)),
  };
}

// Policies of the covenant that hold whatever is asked.
export function generalPolicies(covenant) {
  const transitions = covenant.workProcess.transitions.map((row) =>
    `context.dossier.state == ${quoted(row.from)} && ${set(row.to)}.contains(context.dossier.toState)`);
  return `
@id("R15.purpose") @rule("R15")
forbid (principal, action, resource)
when { $touchesAPerson && !(context has purpose && $personalPurpose.contains(context.purpose)) };

@id("state.transition") @rule("R12 R53")
forbid (principal, action, resource)
when {
  ($onCase || action in Action::"beside a case") && context has dossier && context.dossier.exists &&
  context.dossier has toState && context.dossier.toState != context.dossier.state
}
unless { ${either(transitions)} };

@id("basis") @rule("DEFAULT")
forbid (principal, action, resource)
when {
  (action in Action::"content" || action in Action::"on a case if any") && !(action in Action::"beside a case") &&
  !context.byEmergency && !$shared && !$hasProcessingBasis
};
`;
}

const consentBases = ["AVG6_1A_CONSENT", "JW7_3_11_CONSENT", "WMO5_3_3_CONSENT", "BW7_457_CONSENT", "UAVG22_2A_CONSENT", "UAVG32A_CONSENT"];
function basisHolds(basis) {
  const ground = (...grounds) => `context.item has secrecyGround && ${set(grounds)}.contains(context.item.secrecyGround)`;
  if (consentBases.includes(basis)) return "$consentCarries";
  switch (basis) {
    case "JW7_3_11_INVOLVED": case "BW7_457_INVOLVED": return ground("DIRECTLY_INVOLVED");
    case "JW7_3_11_OTS": return ground("STATUTORY_DUTY", "STATUTORY_PERMISSION");
    case "NORM_CONFLICT_OF_DUTIES": return ground("CONFLICT_OF_DUTIES");
    case "WGS2_29_GOOD_CARE": return ground("GOOD_CARE");
    case "WPG20_PARTNERSHIP": return "$wpg20";
    case "WPG19_CASE": return holds("WPG19_INCIDENTAL");
    case "WPG18_LISTED": return holds("WPG18_LISTED_RECIPIENT");
    case "WMO5_2_6_SAFE_HOME": return `context.item.receivers.contains("SAFE_HOME")`;
    default: return "true";
  }
}

const holds = (predicate) => `context.item.predicates.contains(${quoted(predicate)})`;
function conditionHolds(predicate, row) {
  switch (predicate) {
    case "SECRECY_GROUND": return `$groundAvailable && ${set(row.secrecyGrounds ?? [])}.contains(context.item.secrecyGround)`;
    case "WPG20_DECISION": return "$wpg20";
    case "EXPLICIT_CONSENT_COVERS": return "$consentCarries";
    case "CRIMINAL_PROVENANCE_RECORDED": return "context.item.criminalProvenance";
    case "HEALTH_EXCEPTION_BOTH_SIDES": return "$healthBothSides";
    case "BSN_BASIS_BOTH_SIDES": case "ORIGINATOR_CONDITIONS_MET": return "true"; // R23 and R41 forbid
    case "SAFE_HOME_RECIPIENT": return `context.item.receivers.contains("SAFE_HOME")`;
    case "INFORM_DECIDED": return "context has dossier && context.dossier.informDecided";
    case "RECIPIENT_BOUND_BY_SECRECY":
      return `if action == Action::"item.read" then context.asker.secrecySigned else ${holds(predicate)}`;
    default: return holds(predicate);
  }
}

// What R17, R21, R22, R26 and R32 ask when something is brought in, before anybody receives it.
const askedOfTheGiver = ["NO_IDENTIFIERS", "UNAVOIDABLE_FOR_IDENTIFICATION", "CRIMINAL_PROVENANCE_RECORDED",
  "SEXUAL_DATA_EXCEPTION", "SECRECY_GROUND"];

const selects = (types) => types.some((type) => type === "*" || type === "*PARTY_ON_CASE");
function speaksOf(row) {
  const parts = [];
  if (!selects(row.from)) parts.push(`context.item.origin.containsAny(${set(row.from.filter((type) => !type.startsWith("*")))})`);
  parts.push(`${set(row.categories)}.contains(context.item.category)`);
  if (row.subjectRoles?.length) parts.push(`${set(row.subjectRoles)}.contains(context.item.subjectRole)`);
  return all(parts);
}
function receives(row) {
  const types = row.to.filter((type) => !type.startsWith("*"));
  const parts = selects(row.to) ? ["!context.item.receivers.isEmpty()"] : [`context.item.receivers.containsAny(${set(types)})`];
  if (selects(row.to) || row.to.includes("*CASE_DIRECTION")) parts.push("context.item.toDirection");
  return either(parts);
}

function permitsOf(row) {
  const head = [`$about && !$readsOwn && !context.byEmergency`, speaksOf(row)];
  if (row.phaseFrom) head.push(fromPhase(row.phaseFrom));
  const required = row.effect === "ALLOW" ? [] : row.requires ?? [];
  const given = [...required.map((each) => conditionHolds(each, row)), either((row.bases ?? []).map(basisHolds))];
  if (row.effect === "ALLOW_WITH") {
    given.push(holds("NECESSITY"), holds("QUALITY_CHECKED"));
    given.push("if context has dossier then context.dossier.phase < 2 || context.dossier.informDecided else true"); // R45
  }
  if (row.requiresOneOf?.length) given.push(either(row.requiresOneOf.map((each) => conditionHolds(each, row))));
  const act = row.thirdParty ? `action == Action::"disclosure.send"` : `action in Action::"gives"`;
  const anybody = row.thirdParty ? "" : ` || (action == Action::"contribution.release" && context.item.receivers.isEmpty())`;
  const policies = [`@id("${row.id}.given") @row("${row.id}")
permit (principal, ${act}, resource)
when { ${all([...head, `${receives(row)}${anybody}`, ...given])} };`];
  if (!row.thirdParty) {
    const brought = required.filter((each) => askedOfTheGiver.includes(each)).map((each) => conditionHolds(each, row));
    policies.push(`@id("${row.id}.brought") @row("${row.id}")
permit (principal, action in Action::"brings in", resource)
when { ${all([...head, ...brought, either([...(row.bases ?? []).map(basisHolds), "$hasProcessingBasis"])])} };`);
  }
  return policies.join("\n");
}

const forbidOf = (row) => `@id("${row.id}.denied") @rule("${row.id}")
forbid (principal, action in Action::"gives", resource)
when { ${all([`$shared && !context.byEmergency`, speaksOf(row), receives(row)])} };`;

// The rows of the matrix and the recipients outside the table (A13), as one list.
export function rowsOf(covenant) {
  const third = covenant.thirdPartyRecipients.map((row) => ({
    ...row, id: `TP-${row.orgType}`, from: ["*"], to: [row.orgType], effect: "ALLOW_WITH", thirdParty: true,
    requires: [...(row.requires ?? []), ...(row.fgAdvice ? ["RAC_CHECKED"] : [])],
  }));
  return [...covenant.provision, ...third];
}

export function policiesAbout(covenant, category) {
  const use = covenant.categories.find((row) => row.category === category);
  const rows = rowsOf(covenant).filter((row) => row.categories.includes(category));
  const { regime } = covenant.covenant;
  const policies = rows.map((row) => (row.effect === "DENY" ? forbidOf(row) : permitsOf(row)));
  if (!use?.inUse) policies.push(`@id("S6.in-use") @rule("DEFAULT")
forbid (principal, action, resource) when { $shared && !context.byEmergency };`);
  if (use?.earliestPhase && use.earliestPhase !== "ANON") policies.push(`@id("R18") @rule("R18")
forbid (principal, action, resource) when { $shared && !(${fromPhase(use.earliestPhase)}) };`);
  if (category === "BSN") policies.push(`@id("R23") @rule("R23")
forbid (principal, action, resource) when { $about && !$bsn };`);
  // Section 7: both sides have an exception of UAVG 22 or 30; a vital interest is one (22(2)(b)).
  if (category === "HEALTH" && regime === "OWN") policies.push(`@id("S7.health") @rule("DEFAULT STATUTE")
forbid (principal, action in Action::"gives", resource)
when { $shared && !$healthBothSides && !(context.byEmergency && context has emergency && context.emergency.vitalInterest) };`);
  if (["JUDICIAL", "PROSECUTORIAL", "ENFORCEMENT_OF_SENTENCE"].includes(category) && regime === "OWN") policies.push(`@id("S7.om") @rule("DEFAULT STATUTE")
forbid (principal, action in Action::"gives", resource) when { $shared && !${holds("OM_DECISION")} };`);
  if (category !== "STAFF_CONTACT" && regime === "OWN") policies.push(`@id("R27") @rule("R27")
forbid (principal, action, resource)
when {
  $shared && context.item.origin.contains("POLICE") && !context.item.receivers.contains("POLICE") &&
  !$wpg20 && !${holds("WPG19_INCIDENTAL")} && !${holds("WPG18_LISTED_RECIPIENT")}
};`);
  return policies.join("\n");
}
