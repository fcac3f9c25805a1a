// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The example on PostgreSQL is the example: who may open V-001 opens it, who may not cannot tell it from
// a case that never was, and the log that stands there verifies.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { asSeen, contributions, hasPostgres, newFolder, removeFolder, signIn, startDemo, startPostgres, submit, verifyLog } from "./lib.mjs";

const options = { skip: !hasPostgres && "no PostgreSQL on this machine" };
const data = newFolder();
let postgres;
let demo;
before(async () => {
  if (!hasPostgres) return;
  postgres = await startPostgres();
  demo = await startDemo(data, "--database", postgres.url);
});
after(async () => {
  await demo?.stop();
  await postgres?.end();
  removeFolder(data);
});

test("femke.oud reads the contributions of V-001", options, async () => {
  const femke = await signIn(demo.base, "femke.oud");
  const page = await femke.get("/casussen/V-001/bijdragen");
  assert.equal(page.status, 200);
  assert.deepEqual(contributions(page.text), ["B-01", "B-02", "B-03", "B-04", "B-05", "B-06", "B-07", "B-10", "B-11"]);
});

test("mark.dewit of the police reads what was cleared for it", options, async () => {
  const mark = await signIn(demo.base, "mark.dewit");
  assert.deepEqual(contributions((await mark.get("/casussen/V-001/bijdragen")).text), ["B-01", "B-02", "B-04", "B-06", "B-07"]);
});

test("noor.hamidi finds on Vandaag what waits and which days come", options, async () => {
  const noor = await signIn(demo.base, "noor.hamidi");
  const page = (await noor.get("/vandaag")).text.replace(/<[^>]+>/g, " ");
  for (const words of [/ACT-028/, /BL-08 nog niet gelezen/, /Zitting/, /18e verjaardag/]) assert.match(page, words);
});

test("lotte.kamp cannot tell V-001 from a case that never was", options, async () => {
  const lotte = await signIn(demo.base, "lotte.kamp");
  const asked = await lotte.get("/casussen/V-001");
  assert.equal(asked.status, 404);
  assert.deepEqual(asSeen(asked), asSeen(await lotte.get("/casussen/V-999")));
});

test("an action that noor.hamidi moves stands moved after a restart", options, async () => {
  const plan = "/casussen/V-001/plan";
  let noor = await signIn(demo.base, "noor.hamidi");
  const moved = await submit(noor, demo.base, plan, { actie: "ACT-036", uitkomst: "MOVED", reden: "Nog niet gelukt.", datum: "2027-03-04" });
  assert.equal(moved.status, 303);
  await demo.stop();
  demo = await startDemo(data, "--database", postgres.url);
  assert.equal(postgres.psql("SELECT due_on FROM action WHERE code = 'ACT-036'"), "2027-03-04");
  noor = await signIn(demo.base, "noor.hamidi");
  assert.match((await noor.get(plan)).text, /ACT-036/);
});

test("every log on PostgreSQL verifies, signatures included", options, () => {
  const verdict = verifyLog(data, "--database", postgres.url);
  assert.equal(verdict.code, 0);
  assert.equal(verdict.sound, true);
  assert.deepEqual(verdict.logs.map((log) => log.signaturesChecked), [true, true]);
});
