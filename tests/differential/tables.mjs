// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The decision tables as questions, and regimes.csv for what only other covenants refuse: every reason
// has a row that names it, so that no reason depends on what a seed happens to ask.
import { readFileSync, readdirSync } from "node:fs";
import { dayPlus, plainFacts } from "./plain.mjs";

const here = (name) => new URL(name, import.meta.url);
const files = [...readdirSync(here("../../covenants/tables/")).sort().map((name) => `../../covenants/tables/${name}`), "regimes.csv"];
const lists = new Set(["originTypes", "recipientTypes", "orgTypes", "givenBy"]);
const unknown = (...names) => Object.fromEntries(names.map((name) => [name, "unknown"]));

// A section that a plain case has not, with nothing known in it.
const given = {
  emergency: unknown("vitalInterest", "reasonGiven", "withinTime"),
  outcome: unknown("confirmedByPerson", "reasonGiven", "logicShown"),
  notice: { addressee: null, status: null, deferralGround: null, deferralReviewAt: null, ...unknown("twoPersonDecision") },
  request: { type: null, decision: null, ...unknown("identityVerified", "groundPerItem", "interestsWeighed", "remedyNamed") },
};

function valueOf(name, text) {
  if (lists.has(name)) return text.split("+");
  const day = text.match(/^D\+?(-?\d+)?$/);
  if (day) return dayPlus(Number(day[1] ?? 0));
  return text === "none" ? null : ({ yes: true, no: false }[text] ?? text);
}

// "case.state=CLOSED_SHIELDED", as the tables write it.
function set(facts, part) {
  const [whole, text] = part.split("=");
  const path = whole.split("."), name = path.pop();
  if (text === "given") return void (facts[name] = structuredClone(given[name]));
  if (path[0] && !facts[path[0]]) facts[path[0]] = structuredClone(given[path[0]] ?? {});
  path.reduce((section, key) => section[key], facts)[name] = valueOf(name, text);
}

const rows = files.flatMap((file) => readFileSync(here(file), "utf8").split("\n").slice(1).filter((line) => line && !line.startsWith("#"))
  .map((line) => {
    const [, , covenant, act, party, roles, parts, expected] = line.split(",");
    return { covenant, act, party, roles: roles === "-" ? [] : roles.split("+"), parts: parts.split(" ").filter((part) => part && part !== "-"), expected: expected.split(" ")[0] };
  }));

// What the tables ask of one of the covenants (variants.mjs).
export function tableQuestions(variant, covenant) {
  return rows.filter((row) => variant === row.covenant || variant === `waterstad ${row.covenant}`).map(({ act, party, roles, parts, expected }) => {
    const facts = plainFacts(covenant, act, party, roles);
    for (const part of parts) set(facts, part);
    return { party, facts, expected };
  });
}
