// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The covenants that are asked: the two of the project, the same in the regimes of the WGS, and some
// that say as much as the loader lets them say. In those the matrix is wide open, so that only the
// statute and the rules stand between a question and an allow (law 10, PT4).
import { readFileSync } from "node:fs";
import { dayPlus } from "./plain.mjs";
import { words } from "./generate.mjs";

const file = (name) => JSON.parse(readFileSync(new URL(`../../covenants/${name}.json`, import.meta.url), "utf8"));
const clone = (value) => structuredClone(value);

const ruleRegimes = { R21: ["OWN"], R27: ["OWN"], R28: ["WGS_ZVH", "WGS_RIEC"], R42: ["WGS_ZVH", "WGS_RIEC"], R59: ["WGS_ZVH", "WGS_RIEC"] };
for (const rule of ["R06", "R11", "R20", "R24", "R25", "R51", "R52", "R55"]) ruleRegimes[rule] = ["WGS_ZVH"];
const applies = (rule, regime) => !ruleRegimes[rule] || ruleRegimes[rule].includes(regime);

// Section 7: categories that no row of a covenant in this regime may allow.
const denied = {
  OWN: ["SEXUAL_ORIENTATION", "OTHER_SPECIAL", "FISCAL"],
  WGS_ZVH: ["SEXUAL_ORIENTATION", "OTHER_SPECIAL", "FISCAL", "SEXUAL_BEHAVIOUR", "ETHNICITY", "SCHOOL_ATTENDANCE", "POLICE_9_10"],
  WGS_RIEC: ["SEXUAL_ORIENTATION", "OTHER_SPECIAL", "HEALTH", "GRANTED_SUPPORT", "CARE_GUIDANCE", "SCHOOL_ATTENDANCE", "ETHNICITY"],
};
const circle = { OWN: words("SubjectRole"), WGS_RIEC: words("SubjectRole"), WGS_ZVH: ["VICTIM", "SUSPECT", "PARENT", "DIRECT_CIRCLE"] };

// The same covenant in another regime: without what that law denies, its articles naming that regime's rules.
export function inRegime(covenant, regime) {
  const result = clone(covenant);
  result.covenant.regime = regime;
  for (const article of result.articles) article.ruleIds = article.ruleIds.filter((rule) => applies(rule, regime));
  result.articles[0].ruleIds.push(...Object.keys(ruleRegimes).filter((rule) => applies(rule, regime) && !result.articles.some((article) => article.ruleIds.includes(rule))));
  // Acts that a covenant of this kind may list.
  const director = result.roles.grants.find((grant) => grant.role === "PROCESS_DIRECTOR");
  director.acts = [...new Set([...director.acts, "analysis.run", "priority_list.add", "priority_list.remove", "retention.extend"])];
  result.provision = result.provision.flatMap((row) => {
    if (row.effect === "DENY") return [row];
    const categories = row.categories.filter((category) => !denied[regime].includes(category));
    const named = row.subjectRoles ?? words("SubjectRole");
    const subjectRoles = categories.every((category) => category === "STAFF_CONTACT") ? named : named.filter((role) => circle[regime].includes(role));
    return categories.length && subjectRoles.length ? [{ ...row, categories, subjectRoles }] : [];
  });
  return result;
}

// Every category that the law knows here, from everybody to everybody, on the common conditions only.
function opened(covenant) {
  const regime = covenant.covenant.regime, result = clone(covenant);
  const open = words("DataCategory").filter((category) => !denied[regime].includes(category));
  result.provision = open.map((category, i) => ({
    id: `PR${900 + i}`, from: ["*"], to: ["*"], categories: [category], subjectRoles: category === "STAFF_CONTACT" ? words("SubjectRole") : circle[regime],
    effect: "ALLOW_WITH", bases: ["AVG6_1E_PUBLIC_TASK"], articleKey: "A10", status: "PROPOSAL",
  }));
  for (const use of result.categories) Object.assign(use, { inUse: open.includes(use.category), earliestPhase: null });
  if (result.secrecy.perOrgType.length && regime === "WGS_ZVH")
    for (const row of result.secrecy.perOrgType) row.grounds = [...new Set([...row.grounds, "GOOD_CARE"])];
  return result;
}

// In force, with the accountability of the other covenant on file.
function activated(covenant, { accountability, contactPoint }) {
  const result = clone(covenant);
  result.covenant.status = "ACTIVE";
  Object.assign(result.version, { effectiveFrom: dayPlus(-1095), effectiveUntil: dayPlus(730) });
  Object.assign(result.wpgDecision, { agreedWith: "officier van justitie", validFrom: dayPlus(-10), validUntil: dayPlus(199) });
  Object.assign(result.controllers, { accountability: clone(accountability), contactPoint: result.controllers.contactPoint ?? contactPoint });
  for (const party of result.parties) Object.assign(party.accession, { status: "ACCEDED", effectiveFrom: dayPlus(-1095) });
  return result;
}

// A covenant that left out what it could: no purpose in the police decision, no emergency access,
// rows that lean on consent alone.
function poor(covenant) {
  const result = clone(covenant);
  result.wpgDecision.wpgPurposes = [];
  result.access.emergency.enabled = false;
  for (const row of result.legalBases) if (row.orgType === "MUNICIPALITY_SOCIAL") row.bsn = [];
  for (const row of result.provision) if (row.effect !== "DENY" && row.bases?.includes("JW7_3_11_CONSENT")) row.bases = ["JW7_3_11_CONSENT"];
  return result;
}

// "D+40" as a day, everywhere in a covenant.
const resolved = (covenant) => JSON.parse(JSON.stringify(covenant), (key, value) => {
  const relative = typeof value === "string" && key !== "asOf" && key !== "dayZero" ? value.match(/^D([+-]\d+)?$/) : null;
  return relative ? dayPlus(Number(relative[1] ?? 0)) : value;
});

function secondVersion(covenant) {
  const result = clone(covenant), { effectiveFrom, effectiveUntil, adds } = covenant.amendments[0];
  Object.assign(result.version, { effectiveFrom, effectiveUntil });
  result.provision.push(...(adds.provision ?? []));
  result.parties.push(...(adds.parties ?? []));
  return result;
}
const withoutAmendments = (covenant) => ({ ...covenant, amendments: [] });

// Each: the name, what the engine reads, its version, and what Cedar is made of. The weight is its part of the questions.
export function variants() {
  const waterstad = resolved(file("waterstad")), amsterdam = resolved(file("amsterdam"));
  const one = (name, covenant, weight) => ({ name, covenant, engine: covenant, version: null, weight });
  const base = withoutAmendments(waterstad), active = activated(amsterdam, waterstad.controllers);
  return [
    { name: "waterstad 1.0", covenant: base, engine: waterstad, version: "1.0", weight: 5 },
    { name: "waterstad 1.1", covenant: secondVersion(waterstad), engine: waterstad, version: "1.1", weight: 2 },
    one("amsterdam in force", active, 3),
    one("amsterdam, the draft", amsterdam, 1),
    one("waterstad as a ZVH", inRegime(base, "WGS_ZVH"), 3),
    one("waterstad as a RIEC", inRegime(base, "WGS_RIEC"), 2),
    one("open, OWN", opened(base), 3),
    one("open, ZVH", opened(inRegime(base, "WGS_ZVH")), 3),
    one("open, RIEC", opened(inRegime(base, "WGS_RIEC")), 2),
    one("waterstad, suspended", { ...base, covenant: { ...base.covenant, status: "SUSPENDED" } }, 1),
    one("poor waterstad", poor(base), 2),
  ];
}
