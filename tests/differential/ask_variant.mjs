// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// One covenant, in a process of its own: asks engine and Cedar the rows of the decision tables and
// then questions drawn from the seed, and tells its parent the differences (shrunk) and how often each
// reason was reached.
import { Policies } from "./policies.mjs";
import { contextOf, dayNumber, rolesPerAct } from "./question.mjs";
import { Generator, randomFrom, words } from "./generate.mjs";
import { Engine } from "./engine.mjs";
import { asColumn, differing, plainFacts } from "./plain.mjs";
import { tableQuestions } from "./tables.mjs";
import { variants } from "./variants.mjs";

const chunk = 5000, shownMost = 10;
const [name, count, seed] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const all = variants();
const number = all.findIndex((each) => each.name === name);
const { covenant, engine: forEngine, version } = all[number];
const roles = rolesPerAct(covenant);
const policies = new Policies(name, covenant, dayNumber);
const engine = new Engine(forEngine, version);
const generator = new Generator(covenant, roles);

// The two agree when both allow, or both refuse; and a rule that the engine names is one for which
// Cedar forbids too. (A refusal that a row of the matrix caused is a permit that is missing.)
function disagreement(facts, answer) {
  const cedar = policies.decide(facts.act, contextOf(facts, roles));
  if (cedar.allowed !== answer.allowed)
    return answer.allowed ? `engine ALLOW ${answer.rows}, Cedar forbids: ${cedar.policies.join(" ") || "no permit"}`
      : `engine ${answer.reason} ${answer.rules} ${answer.rows}, Cedar permits: ${cedar.policies.join(" ")}`;
  const isByRule = !answer.allowed && answer.rules.length > 0 && answer.rows.length === 0;
  if (isByRule && !answer.rules.some((rule) => cedar.rules.includes(rule)))
    return `engine refuses by ${answer.rules}, Cedar by ${cedar.policies.join(" ") || "no permit"}`;
  return null;
}

// Puts back, one after the other, what need not differ from a plain case.
async function shrink(found) {
  for (;;) {
    const plain = plainFacts(covenant, found.facts.act, found.party, found.facts.asker.roles);
    const tries = differing(covenant, found).map(([fact]) => {
      const facts = structuredClone(found.facts), path = fact.split("."), last = path.pop();
      const [to, from] = path.reduce(([a, b], key) => [a?.[key], b?.[key]], [facts, plain]);
      if (!to) return null;
      to[last] = from?.[last] ?? (path[1] === "predicates" ? "unknown" : null);
      return { ...found, facts };
    }).filter(Boolean);
    const answers = tries.length ? await engine.ask(tries.map((each) => each.facts)).catch(() => []) : [];
    const smaller = answers.findIndex((answer, i) => disagreement(tries[i].facts, answer) !== null);
    if (smaller < 0) return found;
    found = tries[smaller];
  }
}

async function rowOf(found) {
  const small = await shrink(found), [answer] = await engine.ask([small.facts]);
  const expected = answer.allowed ? "NOT ALLOW" : "ALLOW";
  const column = asColumn(differing(covenant, small));
  return `A00,R00,${version ?? covenant.version.label ?? "1.0"},${small.facts.act},${small.party},${small.facts.asker.roles.join("+") || "-"},${column},${expected},# ${name}: ${disagreement(small.facts, answer)}`;
}

const result = { name, asked: 0, allowed: 0, different: 0, rows: [], reasons: {}, rules: {}, seconds: 0, policies: 0 };
async function ask(questions) {
  const answers = await engine.ask(questions.map((each) => each.facts));
  if (answers.length !== questions.length) throw new Error(`${questions.length} questions, ${answers.length} answers`);
  const start = performance.now();
  for (const [i, question] of questions.entries()) {
    const answer = answers[i];
    result.allowed += answer.allowed ? 1 : 0;
    if (!answer.allowed) result.reasons[answer.reason] = (result.reasons[answer.reason] ?? 0) + 1;
    if (!answer.allowed) for (const rule of answer.rules) result.rules[rule] = (result.rules[rule] ?? 0) + 1;
    if (disagreement(question.facts, answer) === null) continue;
    result.different += 1;
    if (result.rows.length < shownMost) result.rows.push(await rowOf(question));
  }
  result.seconds += (performance.now() - start) / 1000;
  result.asked += questions.length;
  return answers;
}

const rows = tableQuestions(name, covenant);
const answers = rows.length ? await ask(rows) : [];
const wrong = rows.filter(({ expected }, i) => (answers[i].allowed ? "ALLOW" : answers[i].reason) !== expected);
for (let done = 0; done < count; done += chunk) {
  const random = randomFrom(seed, number, done);
  await ask(Array.from({ length: Math.min(chunk, count - done) }, () => generator.next(random)));
}
result.problems = wrong.map(({ facts, party, expected }) => `a row of the tables is not ${expected}: ${facts.act} of ${party}`);
if (process.argv[5] === "validate") result.problems.push(...policies.validate(words("DataCategory")));
result.policies = policies.count;
engine.close();
console.log(JSON.stringify(result));
