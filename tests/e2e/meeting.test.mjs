// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// M-09 of the example from the agenda to the decision list, over plain HTTP as a browser without
// JavaScript walks it: quorum and statements before it opens, the voice of the young person before
// a decision, an action shown before it is kept, nothing twice, nobody's words lost.
//     BRILJANT_BINARY=build/release/briljant node --test tests/e2e/meeting.test.mjs
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { contributions, signIn, startDemo } from "./lib.mjs";
import * as steps from "./meeting_steps.mjs";

const { everybodySigned, hidden, item, meeting } = steps;
let demo, els, ruud, femke;

before(async () => {
  demo = await startDemo();
  [els, ruud, femke] = [await signIn(demo.base, "els.prins"), await signIn(demo.base, "ruud.bakema"), await signIn(demo.base, "femke.oud")];
});
after(() => demo?.end());

const post = (person, address, fields) => steps.post(demo.base, person, address, fields);
const send = (person, page, action, fields) => steps.send(demo.base, person, page, action, fields);
const plain = (text) => text.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
test("the secretary invites and sends the agenda", () => steps.callMeeting(demo.base, els));

test("a meeting without a quorum says what is missing and does not open", async () => {
  const page = (await ruud.get(meeting)).text;
  assert.match(plain(page), /Er zijn nog niet genoeg deelnemers/);
  assert.match(plain(page), /Er is nog niemand van politie of justitie/);
  assert.doesNotMatch(page, /Overleg openen/);
});

test("a participant signs the statement for himself and may report a conflict", async () => {
  const page = (await femke.get(meeting)).text;
  assert.match(plain(page), /Belangenconflict melden/);
  assert.doesNotMatch(page, /aanwezigheid"/, "a participant takes no attendance");
  assert.equal((await send(femke, meeting, `${meeting}/verklaring`)).status, 303);
  assert.doesNotMatch((await femke.get(meeting)).text, /Verklaring tekenen/);
});

test("a conflict is reported only after the number of the case was typed", async () => {
  const page = await femke.get(`${item}/belangenconflict`);
  assert.equal(page.status, 200);
  const wrong = await send(femke, `${item}/belangenconflict`, `${item}/belangenconflict`, { bevestiging: "V-003" });
  assert.equal(wrong.status, 422);
  assert.equal((await femke.get(meeting)).status, 200);
});

test("with everybody there and signed the chair opens", async () => {
  const first = await send(els, meeting, `${item}/aanwezigheid`, { ...everybodySigned, "stoel-1-mark-dewit": "aanwezig" });
  assert.equal(first.status, 303);
  assert.match(plain((await ruud.get(meeting)).text), /Nog niet getekend: Mark de Wit/);
  assert.equal((await send(els, meeting, `${item}/aanwezigheid`, everybodySigned)).status, 303);

  assert.equal((await send(ruud, meeting, `${meeting}/openen`)).status, 303);
  assert.match(plain((await femke.get(meeting)).text), /Het overleg is bezig/);
});

test("the chair begins the item and the clock of the server runs", async () => {
  assert.doesNotMatch((await els.get(item)).text, /Begin met dit punt/);
  assert.equal((await send(ruud, item, `${item}/begin`)).status, 303);
  const page = (await ruud.get(item)).text;
  assert.match(page, /data-island="clock" datetime="[0-9T:Z-]+">1[45]:\d\d</);
  assert.match(plain(page), /van 15 minuten/);
  assert.match(page, /aria-current="step"/);
});

test("the page of an item wears the glasses of its case", async () => {
  for (const person of [ruud, els, femke]) assert.match((await person.get(item)).text, /br-glasses/);
});

test("what was brought in since the last meeting is one link away, and no more than that", async () => {
  const address = (await femke.get(item)).text.match(/href="(\/casussen\/V-001\/bijdragen\?sinds=[0-9-]+)"/)?.[1];
  assert.ok(address, "a link from the item");
  const since = await femke.get(address);
  assert.match(plain(since.text), /U ziet de bijdragen sinds/);
  const all = contributions((await femke.get("/casussen/V-001/bijdragen")).text);
  const early = contributions((await femke.get("/casussen/V-001/bijdragen?sinds=2020-01-01")).text);
  assert.deepEqual(early, all);
  assert.ok(contributions(since.text).length < all.length);
  assert.doesNotMatch((await els.get(item)).text, /sinds=/, "the secretary reads no contributions");
});

test("the table does not go on before she is heard", async () => {
  const answer = await send(els, `${item}?stap=beeld`, `${item}/beeld`, { beeld: "Zij is vaak weg.", doen: "verder" });
  assert.equal(answer.status, 422);
  assert.match(answer.text, /Zij is vaak weg\./, "what was typed is kept");
  assert.match(plain(answer.text), /De stem van de jongere is niet ingevuld/);
});

test("who writes over words that he did not see gets both texts", async () => {
  const old = (await ruud.get(`${item}?stap=beeld`)).text;
  const heard = { stem: "VIA_MENTOR", "stem-woorden": "Ik wil dat Samira mijn contact blijft.", "stem-gelezen": "ja" };
  const first = await send(els, `${item}?stap=beeld`, `${item}/beeld`, { ...heard, beeld: "Wat Els schreef.", doen: "verder" });
  assert.equal(first.status, 303);

  const mine = { ...heard, beeld: "Wat Ruud schreef.", doen: "bewaren" };
  const second = await post(ruud, `${item}/beeld`, { ...hidden(old, `${item}/beeld`), ...mine });
  assert.equal(second.status, 409);
  assert.match(second.text, /Wat Els schreef\./);
  assert.match(second.text, /Wat Ruud schreef\./);
  assert.match((await femke.get(item)).text, /Wat Els schreef\./, "nothing was lost");

  const third = await post(ruud, `${item}/beeld`, { ...hidden(second.text, `${item}/beeld`), ...mine });
  assert.equal(third.status, 303, "having seen both, he decides");
  assert.match((await femke.get(item)).text, /Wat Ruud schreef\./);
});

test("a decision that is sent twice stands once", async () => {
  assert.equal((await send(els, `${item}?stap=oordeel`, `${item}/oordeel`, { oordeel: "Het risico is lager.", doen: "verder" })).status, 303);
  const page = (await els.get(`${item}?stap=besluit`)).text;
  const body = { ...hidden(page, `${item}/besluit`), besluit: "Fase 3 wordt fase 2." };
  assert.equal((await post(els, `${item}/besluit`, body)).status, 303);
  assert.equal((await post(els, `${item}/besluit`, body)).status, 303);
  assert.equal((await femke.get(item)).text.split("Fase 3 wordt fase 2.").length - 1, 1);
});

test("dissent keeps its reason, and without one it is not kept", async () => {
  const page = (await els.get(`${item}?stap=besluit`)).text;
  const mark = page.match(/<option value="([0-9a-f-]+)"[^>]*>Mark de Wit/)[1];
  const without = await send(els, `${item}?stap=besluit`, `${item}/besluit`, { "standpunt-van": mark });
  assert.equal(without.status, 422);
  const done = await send(els, `${item}?stap=besluit`, `${item}/besluit`, { "standpunt-van": mark, "standpunt-reden": "Te vroeg." });
  assert.equal(done.status, 303);
  assert.match(plain((await femke.get(item)).text), /Ander standpunt van Mark de Wit Te vroeg\./);
});

test("an action in one line is shown as it was understood before it is kept", async () => {
  const unclear = await send(els, `${item}?stap=besluit`, `${item}/besluit`, { actie: "Willem iets 15-12" });
  assert.equal(unclear.status, 422);
  assert.match(unclear.text, /value="Willem iets 15-12"/);

  const actie = "a Femke kennismaking met Jara 15-12 ; datum staat in de agenda";
  const preview = await send(els, `${item}?stap=besluit`, `${item}/besluit`, { actie });
  assert.equal(preview.status, 200);
  assert.match(plain(preview.text), /Zo is de actie begrepen/);
  assert.match(plain(preview.text), /Femke Oud.*kennismaking met Jara.*15 december.*datum staat in de agenda/);
  assert.doesNotMatch((await femke.get(item)).text, /kennismaking met Jara/, "nothing is kept yet");

  const other = await post(els, `${item}/besluit`, { ...hidden(preview.text, `${item}/besluit`), actie: `${actie} nu` });
  assert.equal(other.status, 200, "another line is shown first as well");

  const body = { ...hidden(preview.text, `${item}/besluit`), actie };
  assert.equal((await post(els, `${item}/besluit`, body)).status, 303);
  assert.equal((await post(els, `${item}/besluit`, body)).status, 303);
  assert.equal((await femke.get(item)).text.split("kennismaking met Jara").length - 1, 1, "once");
});

test("the owner settles an old action at the table, the typed reason is kept", async () => {
  const page = (await femke.get(`${item}?stap=oude-acties`)).text;
  const code = page.match(/<option value="(ACT-\d+)"/)?.[1];
  assert.ok(code, "femke has an old action");
  const address = `${item}/oude-acties`;
  const moved = { actie: code, uitkomst: "MOVED", reden: "Zij was ziek.", datum: "" };
  const wrong = await send(femke, `${item}?stap=oude-acties`, address, moved);
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Zij was ziek\./);
  assert.equal((await send(femke, `${item}?stap=oude-acties`, address, { actie: code, uitkomst: "DONE" })).status, 303);
  assert.doesNotMatch((await femke.get(`${item}?stap=oude-acties`)).text, new RegExp(`value="${code}"`));
});

test("who does not lead cannot write, begin or end", async () => {
  const page = (await femke.get(item)).text;
  assert.doesNotMatch(page, /Punt afsluiten|name="besluit"/);
  const body = hidden((await els.get(`${item}?stap=besluit`)).text, `${item}/besluit`);
  assert.equal((await post(femke, `${item}/besluit`, { ...body, besluit: "van Femke" })).status, 400, "the token of another");
  assert.doesNotMatch((await els.get(item)).text, /van Femke/);
});

test("on the wall stand initials", async () => {
  const page = (await ruud.get(`${item}?scherm=initialen`)).text;
  const main = plain(page.split("<main")[1].split("</main>")[0]);
  assert.doesNotMatch(main, /Femke Oud|Mark de Wit/);
  assert.match(main, /F\.O\./);
});

test("the chair ends item and meeting, the secretary makes the list", async () => {
  assert.equal((await send(ruud, `${item}?stap=besluit`, `${item}/afronden`)).status, 303);
  assert.match(plain((await ruud.get(item)).text), /klaar/);
  assert.equal((await send(ruud, meeting, `${meeting}/sluiten`)).status, 303);
  assert.doesNotMatch((await ruud.get(meeting)).text, /Besluitenlijst opmaken/);
  const made = await send(els, meeting, `${meeting}/besluitenlijst`);
  assert.equal(made.status, 303);
  assert.match(plain((await els.get(`${meeting}/besluitenlijst`)).text), /Fase 3 wordt fase 2\./);
});
