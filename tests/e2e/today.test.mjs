// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// What everybody must see on the first morning of the example: Vandaag and the plan.
//     BRILJANT_BINARY=build/release/briljant node --test tests/e2e/today.test.mjs
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { signIn, sql, startDemo } from "./lib.mjs";

let demo;
const guests = {};
before(async () => {
  demo = await startDemo();
  for (const login of ["noor.hamidi", "tessa.brouwer", "femke.oud", "mark.dewit", "els.prins", "lotte.kamp", "samira.idrissi"]) guests[login] = await signIn(demo.base, login);
});
after(() => demo?.end());

const plain = (html) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ").trim();
const today = async (login) => (await guests[login].get("/vandaag")).text;
// The part of a page under one heading.
const card = (html, id) => plain(html.match(new RegExp(`<section class="utrecht-card" aria-labelledby="${id}">.*?</section>`, "s"))?.[0] ?? "");
const shownAtOnce = (html, id) => card(html.replace(/<details.*?<\/details>/gs, ""), id);

test("Noor sees three actions due this week and one that is late, the late one first", async () => {
  const html = await today("noor.hamidi");
  const codes = [...shownAtOnce(html, "anderen").matchAll(/Actie (ACT-\d+)/g)].map(([, code]) => code);
  assert.deepEqual(codes, ["ACT-028", "ACT-035", "ACT-030", "ACT-029"]);
  assert.match(card(html, "anderen"), /ACT-028 V-001 Tessa Brouwer 7 dagen te laat/);
  assert.match(card(html, "anderen"), /ACT-035 V-001 Mark de Wit vandaag/);
});

test("Noor and the secretary see that Tessa did not read BL-08; Tessa is asked to", async () => {
  for (const login of ["noor.hamidi", "els.prins"]) {
    assert.match(card(await today(login), "anderen"), /Besluitenlijst BL-08 nog niet gelezen M-08 Tessa Brouwer over 4 dagen/);
  }
  const html = await today("tessa.brouwer");
  assert.match(card(html, "acties"), /Besluitenlijst BL-08 lezen en bevestigen M-08 over 4 dagen/);
  assert.match(html, /href="\/overleggen\/M-08\/besluitenlijst"/);
});

test("Noor sees the hearing in nine days and the birthday in six weeks, and which cases were opened", async () => {
  const text = card(await today("noor.hamidi"), "data");
  assert.match(text, /Zitting over 9 dagen S-002 V-001|Zitting over 9 dagen V-001 S-002/);
  assert.match(text, /18e verjaardag over 6 weken V-001/);
  assert.match(text, /Voor deze data opende Briljant S-002, V-001\. Dat is vastgelegd\./);
});

test("Mark watches the hearing and gets no birthday; Samira watches nothing", async () => {
  assert.match(card(await today("mark.dewit"), "data"), /Zitting/);
  assert.doesNotMatch(await today("mark.dewit"), /verjaardag/);
  assert.equal(card(await today("samira.idrissi"), "data"), "");
});

test("Lotte has nothing to do, and reads so", async () => {
  const html = await today("lotte.kamp");
  assert.match(card(html, "acties"), /Deze week hoeft u niets af te ronden/);
  assert.doesNotMatch(plain(html), /V-001|ACT-|BL-/);
});

test("Vandaag names nobody of a case", async () => {
  for (const login of Object.keys(guests)) assert.doesNotMatch(await today(login), /Jara|Dean|Lisa|Intake voor een eigen kamer/);
});

test("the plan begins with what is late, and keeps what was settled apart", async () => {
  const html = (await guests["femke.oud"].get("/casussen/V-001/plan")).text;
  const open = card(html, "open");
  assert.match(open, /^Open acties .*?ACT-028/);
  assert.doesNotMatch(open, /ACT-001 /);
  assert.match(html, /<details class="br-disclosure"><summary>\d+ afgeronde acties<\/summary>/);
  assert.match(html, /br-glasses/);
  assert.match(html, /aria-current="page">Plan/);
  assert.match(html, /id="ACT-028"/);
});

const token = (html, action) => html.match(new RegExp(`action="${action}"[^>]*>\\s*<input type="hidden" name="csrf" value="([^"]+)"`))[1];

test("an action that is settled without a reason keeps what was typed and says where it is wrong", async () => {
  const path = "/casussen/V-001/plan";
  const noor = guests["noor.hamidi"];
  const csrf = token((await noor.get(path)).text, path);
  const answer = await noor.post(path, { csrf, actie: "ACT-028", uitkomst: "MOVED", reden: "De kamer is nog niet vrij.", datum: "" }, { headers: { Origin: demo.base } });
  assert.equal(answer.status, 422);
  assert.match(answer.text, /href="#datum"/);
  assert.match(answer.text, /De kamer is nog niet vrij\./);
  assert.match(answer.text, /value="ACT-028" selected/);
});

test("somebody settles his own actions and is not offered those of others", async () => {
  const html = (await guests["samira.idrissi"].get("/casussen/V-001/plan")).text;
  const offered = [...html.matchAll(/<option value="(ACT-\d+)"/g)].map(([, code]) => code);
  assert.deepEqual(offered, ["ACT-034"]);
});

test("who is shown days leaves an entry in each of their cases by coming to Vandaag; who is not leaves none", async () => {
  const entries = () => Number(sql(demo.data, "SELECT count(*) FROM audit"));
  const madeBy = async (login) => {
    const before = entries();
    await today(login);
    return entries() - before;
  };
  assert.equal(await madeBy("samira.idrissi"), 0);
  assert.equal(await madeBy("noor.hamidi"), 2);
  assert.equal(await madeBy("mark.dewit"), 2);
});
