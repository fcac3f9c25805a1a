// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// An action that needs another owner (R04, R10): a director passes it on, on the page of the plan.
//     BRILJANT_BINARY=build/release/briljant node --test tests/e2e/plan.test.mjs
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { signIn, startDemo, submit } from "./lib.mjs";

const plan = "/casussen/V-001/plan";
let demo, noor, samira;
before(async () => {
  demo = await startDemo();
  [noor, samira] = await Promise.all(["noor.hamidi", "samira.idrissi"].map((login) => signIn(demo.base, login)));
});
after(() => demo?.end());

const passOn = (guest, form) => submit(guest, demo.base, `${plan}/doorgeven`, form, plan);
const formOf = (text) => text.match(/<form[^>]*action="\/casussen\/V-001\/plan\/doorgeven"[\s\S]*?<\/form>/)?.[0];
const options = (form, name) => [...form.match(new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?</select>`))[0]
  .matchAll(/<option[^>]*value="([^"]+)"[^>]*>([^<]+)/g)].map(([, value, label]) => ({ value, label: label.trim() }));

test("R10: only a director is offered to pass an action on, and only to who takes part", async () => {
  const form = formOf((await noor.get(plan)).text);
  assert.ok(form, "Noor directs the process");
  const names = options(form, "aan").map(({ label }) => label);
  assert.ok(names.some((label) => label.startsWith("Samira Idrissi")));
  assert.ok(!names.some((label) => label.startsWith("Lotte Kamp")));
  assert.equal(formOf((await samira.get(plan)).text), undefined);
});

test("R04: an action passed on waits for its new owner, and who had it stays written", async () => {
  const form = formOf((await noor.get(plan)).text);
  const to = options(form, "aan").find(({ label }) => label.startsWith("Samira Idrissi")).value;
  const action = options(form, "doorgegeven").find(({ label }) => !label.includes("Samira Idrissi"));
  const [code, owner] = action.label.split(", ");
  const answer = await passOn(noor, { doorgegeven: action.value, aan: to });
  assert.equal(answer.status, 303);
  const row = (await samira.get(plan)).text.match(new RegExp(`<tr[^>]*>(?:(?!</tr>)[\\s\\S])*id="${code}"[\\s\\S]*?</tr>`))[0];
  assert.match(row, /Samira Idrissi/);
  assert.match(row, new RegExp(`eerder bij ${owner}, tot`));
});

test("R04: passing an action to who has it already says so, and keeps the choice", async () => {
  const form = formOf((await noor.get(plan)).text);
  const to = options(form, "aan").find(({ label }) => label.startsWith("Samira Idrissi")).value;
  const action = options(form, "doorgegeven").find(({ label }) => label.includes("Samira Idrissi")).value;
  const answer = await passOn(noor, { doorgegeven: action, aan: to });
  assert.equal(answer.status, 422);
  assert.match(answer.text, /Deze persoon heeft de actie al/);
  assert.match(formOf(answer.text), new RegExp(`value="${to}"[^>]* selected`));
});
