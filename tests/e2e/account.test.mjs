// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// One's own account: where one is signed in, ending a session elsewhere, and how the pages look.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { csrfIn, signIn, startDemo, submit } from "./lib.mjs";

let demo;
before(async () => { demo = await startDemo(); });
after(() => demo?.end());

const sessionsOf = async (guest) => [...(await guest.get("/account")).text.matchAll(/name="session" value="([^"]+)"/g)].map((found) => found[1]);
const endSession = async (guest, session) => {
  const csrf = csrfIn((await guest.get("/account")).text, "/account/sessies");
  return guest.post("/account/sessies", { csrf, session }, { headers: { Origin: demo.base } });
};
const display = async (guest, choices) => submit(guest, demo.base, "/account/weergave", choices);
const lang = async (guest) => (await guest.get("/account")).text.match(/<html[^>]* lang="(\w+)"/)[1];

test("a session elsewhere is ended from here, at once, and this one stays", async () => {
  const here = await signIn(demo.base, "samira.idrissi");
  const elsewhere = await signIn(demo.base, "samira.idrissi");
  const others = await sessionsOf(here);
  assert.equal(others.length, 1);

  assert.equal((await endSession(here, others[0])).status, 303);

  assert.equal((await elsewhere.get("/casussen")).status, 303);
  assert.equal((await here.get("/casussen")).status, 200);
  assert.deepEqual(await sessionsOf(here), []);
});

test("nobody ends the session of somebody else, and cannot tell whether it is there", async () => {
  const femke = await signIn(demo.base, "femke.oud");
  await signIn(demo.base, "femke.oud");
  const mark = await signIn(demo.base, "mark.dewit");
  await signIn(demo.base, "mark.dewit");
  const [ofFemke] = await sessionsOf(femke);

  const real = await endSession(mark, ofFemke);
  const none = await endSession(mark, "0".repeat(ofFemke.length));

  assert.equal(real.status, none.status);
  assert.equal(real.text, none.text);
  assert.deepEqual(await sessionsOf(femke), [ofFemke]);
});

test("the language that somebody chooses is that of every page, here and at the next sign-in", async () => {
  const omar = await signIn(demo.base, "omar.elfers");
  assert.equal(await lang(omar), "nl");

  assert.equal((await display(omar, { language: "en" })).status, 303);

  assert.equal(await lang(omar), "en");
  assert.equal(await lang(await signIn(demo.base, "omar.elfers")), "en");
  assert.equal(await lang(await signIn(demo.base, "femke.oud")), "nl");
});

test("a choice that does not exist leaves what it was", async () => {
  const kees = await signIn(demo.base, "kees.lam");
  const before = (await kees.get("/account/weergave")).text.match(/<input[^>]*checked[^>]*>/g);
  assert.equal(before.length, 3);

  assert.equal((await display(kees, { language: "XX", scheme: "PURPLE", contrast: "" })).status, 303);

  assert.deepEqual((await kees.get("/account/weergave")).text.match(/<input[^>]*checked[^>]*>/g), before);
});
