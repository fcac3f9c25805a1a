// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// A running case keeps its version of the covenant until two people decide that it moves (R05).
//     BRILJANT_BINARY=build/release/briljant node --test tests/e2e/case_version.test.mjs
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { csrfIn, signIn, startDemo, submit } from "./lib.mjs";

const course = "/casussen/V-003/verloop";
const form = `${course}/versie`;
let demo, noor, femke;
before(async () => {
  demo = await startDemo();
  [noor, femke] = await Promise.all(["noor.hamidi", "femke.oud"].map((login) => signIn(demo.base, login)));
});
after(() => demo?.end());

const move = (fields) => submit(noor, demo.base, form, { naar: "1.1", ...fields }, course);
const ruud = async () => (await noor.get(course)).text.match(/<select[^>]*name="samen"[\s\S]*?<option[^>]*value="([^"]+)"[^>]*>\s*Ruud Bakema/)[1];

test("R05: a case that moved tells when, who decided it with whom, and why", async () => {
  const { text } = await noor.get("/casussen/V-001/verloop");
  assert.match(text, /Deze casus loopt onder versie 1\.1\. Dat is de versie die nu geldt/);
  assert.match(text, /van 1\.0 naar 1\.1[\s\S]*School De Brug is toegetreden[\s\S]*Noor Hamidi, Ruud Bakema/);
  assert.throws(() => csrfIn(text, "/casussen/V-001/verloop/versie"), "nothing to move");
});

test("R05: a case under an older version is offered the one in force, and nobody else's case is", async () => {
  const { text } = await noor.get(course);
  assert.match(text, /Deze casus loopt onder versie 1\.0\. Nu geldt versie 1\.1/);
  assert.ok(csrfIn(text, form));
  assert.equal((await femke.get(course)).status, 404);
});

test("R05: without a reason, or alone, nothing moves and the typed text stays", async () => {
  const alone = await move({ waarom: "De school doet mee.", samen: "" });
  assert.equal(alone.status, 422);
  assert.match(alone.text, /Dit besluit neemt u met zijn tweeën/);
  assert.match(alone.text, />De school doet mee\.</);
  const silent = await move({ waarom: "", samen: await ruud() });
  assert.equal(silent.status, 422);
  assert.match(silent.text, /Er staat niet waarom de casus overgaat/);
  assert.match((await noor.get(course)).text, /loopt onder versie 1\.0/);
});

test("R05: a case moves to the version in force alone", async () => {
  for (const label of ["1.0", "2.0", ""]) {
    const answer = await move({ waarom: "Een andere versie.", samen: await ruud(), naar: label });
    assert.equal(answer.status, 422, label);
  }
  assert.match((await noor.get(course)).text, /loopt onder versie 1\.0/);
});

test("R05: decided by two with a reason, it moves once and stays written", async () => {
  const samen = await ruud();
  assert.equal((await move({ waarom: "De school doet mee.", samen })).status, 303);
  const { text } = await noor.get(course);
  assert.match(text, /Deze casus loopt onder versie 1\.1/);
  assert.match(text, /van 1\.0 naar 1\.1[\s\S]*De school doet mee\.[\s\S]*Noor Hamidi, Ruud Bakema/);
  assert.throws(() => csrfIn(text, form));
});
