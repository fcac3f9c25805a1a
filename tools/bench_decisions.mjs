// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The engine beside cedar-wasm, on the same questions in the same run, on one core each:
//   node tools/bench_decisions.mjs [--questions 2000] [--seconds 5]
// Cedar's policies are parsed beforehand and chosen by category, its questions are made beforehand,
// and it is not asked to validate them: what is timed is statefulIsAuthorized alone. It takes a
// question as an object and makes its own of it, which is part of what it is to ask Cedar from node;
// the engine's second row reads its facts from JSON and writes its answer as JSON as well.
import { parseArgs } from "node:util";
import { Policies, authorize, version } from "../tests/differential/policies.mjs";
import { contextOf, dayNumber, rolesPerAct } from "../tests/differential/question.mjs";
import { Generator, randomFrom } from "../tests/differential/generate.mjs";
import { Engine } from "../tests/differential/engine.mjs";
import { variants } from "../tests/differential/variants.mjs";

const { values } = parseArgs({ options: { questions: { type: "string", default: "2000" }, seconds: { type: "string", default: "5" } } });
const { covenant, engine: forEngine, version: label } = variants()[0];
const roles = rolesPerAct(covenant), generator = new Generator(covenant, roles), random = randomFrom(1);
const facts = Array.from({ length: Number(values.questions) }, () => generator.next(random).facts);
const engine = new Engine(forEngine, label);
const policies = new Policies("bench", covenant, dayNumber);
const calls = facts.map((each) => policies.callFor(each.act, contextOf(each, roles)));

function cedarPerSecond(seconds) {
  const start = performance.now();
  let asked = 0;
  while (performance.now() - start < seconds * 1000) for (let i = 0; i < 50; ++i) authorize(calls[asked++ % calls.length]);
  return asked / ((performance.now() - start) / 1000);
}

cedarPerSecond(Number(values.seconds)); // the first round compiles
const cedar = cedarPerSecond(Number(values.seconds));
const [speed] = await engine.ask(facts, "speed", "--seconds", values.seconds);
const many = Array.from({ length: 20 }, () => facts).flat();
const start = performance.now();
await engine.ask(many);
const withJson = many.length / ((performance.now() - start) / 1000);
engine.close();

const yardstick = `cedar-wasm ${version()}, ${policies.count} policies: ${cedar.toFixed(0)}/s`;
const row = (name, value, unit, against, ratio, goal) =>
  console.log(`| ${name} | ${value.toFixed(0)} ${unit} | ${against} | ${ratio.toFixed(2)} | ${goal} | ${ratio >= goal ? "yes" : "no"} |`);
console.log("| bench | value | yardstick in the same run | ratio | goal | met |\n|---|---|---|---|---|---|");
row("decisions-cedar", speed.perSecond, "decisions/s", yardstick, speed.perSecond / cedar, 1000);
row("decisions-million", speed.perSecond, "decisions/s", "a million a second and core", speed.perSecond / 1e6, 1);
row("decisions-json", withJson, "decisions/s, facts and answer as JSON", yardstick, withJson / cedar, 10);
