// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The people of one organisation: its contact person sees and changes them, and nobody else's. What
// was typed survives a mistake, and who leaves stands outside at once.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ask, signIn, startDemo, submit } from "./lib.mjs";

let demo;
let contact;
before(async () => {
  demo = await startDemo();
  contact = await signIn(demo.base, "bram.tuin");
});
after(() => demo?.end());

const invitation = (more = {}) => ({
  name: "Sanne Proef", login: "sanne.proef", email: "sanne@o2.example", function: "jeugdzorgwerker",
  role: "PARTICIPANT", screening: "2026-01-05", secrecy: "2026-01-06", ...more,
});
const invite = (form) => submit(contact, demo.base, "/organisatie/uitnodigen", form);

test("the contact person sees the colleagues of the own organisation and of no other", async () => {
  const { status, text } = await contact.get("/organisatie");
  assert.equal(status, 200);
  for (const name of ["Bram Tuin", "Femke Oud"]) assert.match(text, new RegExp(name));
  for (const name of ["Samira Idrissi", "Noor Hamidi", "Mark de Wit"]) assert.doesNotMatch(text, new RegExp(name));
});

test("who is no contact person sees no staff and no form", async () => {
  const femke = await signIn(demo.base, "femke.oud");
  for (const path of ["/organisatie", "/organisatie/uitnodigen", "/organisatie/vertrek/bram.tuin"]) {
    const { status, text } = await femke.get(path);
    assert.ok(status === 403 || status === 404, `${path}: ${status}`);
    assert.doesNotMatch(text, /name="bevestiging"|name="screening"/);
  }
});

test("without signing in there is only the door", async () => {
  const { status, headers } = await ask(demo.base, "/organisatie");
  assert.equal(status, 303);
  assert.equal(headers.location, "/");
});

for (const [what, field, value] of [
  ["no name", "name", ""],
  ["a login with capitals", "login", "Sanne"],
  ["an address that is none", "email", "sanne"],
  ["a role that a contact person may not give", "role", "PROCESS_DIRECTOR"],
  ["a screening in the future", "screening", "2030-01-01"],
  ["a day that does not exist", "secrecy", "2026-02-30"],
]) {
  test(`an invitation with ${what} comes back with everything that was typed`, async () => {
    const { status, text } = await invite(invitation({ [field]: value }));
    assert.equal(status, 422);
    assert.match(text, new RegExp(`id="[^"]*${field}[^"]*"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*name="${field}"|name="${field}"[^>]*aria-invalid="true"`));
    assert.match(text, /value="jeugdzorgwerker"/);
    assert.doesNotMatch((await contact.get("/organisatie")).text, /Sanne Proef/);
  });
}

test("a login that exists is refused, also when another organisation has it", async () => {
  const { status, text } = await invite(invitation({ login: "samira.idrissi" }));
  assert.equal(status, 422);
  assert.match(text, /value="Sanne Proef"/);
});

test("somebody who was invited stands in the list, and a second time is refused", async () => {
  const { status, headers } = await invite(invitation());
  assert.equal(status, 303);
  assert.equal(headers.location, "/organisatie");
  assert.match((await contact.get("/organisatie")).text, /Sanne Proef/);
  assert.equal((await invite(invitation())).status, 422);
});

test("without the token of the form nobody is invited", async () => {
  const answer = await contact.post("/organisatie/uitnodigen", invitation({ login: "zonder.bewijs" }), { headers: { Origin: demo.base } });
  assert.equal(answer.status, 400);
  assert.doesNotMatch((await contact.get("/organisatie")).text, /zonder\.bewijs/);
});

const leave = (login, typed) => submit(contact, demo.base, `/organisatie/vertrek/${login}`, { bevestiging: typed });

test("a departure needs the login typed, and one's own is refused", async () => {
  assert.equal((await leave("femke.oud", "femke")).status, 422);
  assert.equal((await leave("bram.tuin", "bram.tuin")).status, 422);
  assert.match((await contact.get("/organisatie")).text, /Femke Oud/);
});

test("a colleague of another organisation cannot be sent away", async () => {
  assert.equal((await contact.get("/organisatie/vertrek/samira.idrissi")).status, 404);
});

test("who leaves is outside at the next request, also with a session that is open", async () => {
  const femke = await signIn(demo.base, "femke.oud");
  assert.equal((await femke.get("/casussen/V-001")).status, 200);
  assert.equal((await leave("femke.oud", "femke.oud")).status, 303);
  assert.equal((await femke.get("/casussen/V-001")).status, 303);
});
