// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// "Kijk door de bril van …": two pairs of glasses side by side (EX3, issue B shows 6). What the page
// says somebody reads is what that person really gets.
//     BRILJANT_BINARY=build/release/briljant node --test tests/e2e/glasses.test.mjs
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { contributions, entriesIn, example, signIn, startDemo, verifyLog } from "./lib.mjs";

let demo;
const guests = {};
before(async () => {
  demo = await startDemo();
  for (const login of ["noor.hamidi", "ruud.bakema", "ingrid.maas", "femke.oud", "samira.idrissi", "mark.dewit", "lotte.kamp", "sven.aalders", "bas.vos"]) guests[login] = await signIn(demo.base, login);
});
after(() => demo?.end());

const plain = (html) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ").trim();
const main = (html) => plain(html.slice(html.indexOf("<main"), html.indexOf("</main>")).replace(/<select.*?<\/select>/gs, ""));
const look = (login, choice, code = "V-001") => guests[login].get(`/casussen/${code}/bril?${choice}`);
// [code, first verdict, second verdict or difference, …] of each row.
const rows = (html) => [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row]) => plain(row)).filter((row) => /^B-\d+/.test(row));
const codesRead = (html) => rows(html).filter((row) => !/leest dit niet/.test(row)).map((row) => row.match(/^B-\d+/)[0]).sort();

for (const login of ["mark.dewit", "femke.oud", "samira.idrissi"]) {
  test(`what the chair sees through the glasses of ${login} is what ${login} reads of it`, async () => {
    const answer = await look("ruud.bakema", `links=${login}`);
    assert.equal(answer.status, 200);
    const asked = rows(answer.text).map((row) => row.match(/^B-\d+/)[0]);
    assert.ok(asked.length > 3);
    const really = contributions((await guests[login].get("/casussen/V-001/bijdragen")).text);
    assert.deepEqual(codesRead(answer.text), asked.filter((code) => really.includes(code)).sort());
  });
}

test("nobody learns of an item that he does not read himself", async () => {
  for (const login of ["ruud.bakema", "noor.hamidi", "mark.dewit", "samira.idrissi"]) {
    const own = contributions((await guests[login].get("/casussen/V-001/bijdragen")).text);
    const named = new Set([...(await look(login, "links=femke.oud&rechts=samira.idrissi")).text.matchAll(/\bB-\d+\b/g)].map(([code]) => code));
    for (const code of named) assert.ok(own.includes(code), `${login} learns of ${code}`);
  }
});

test("no words of a contribution stand on the page", async () => {
  const page = main((await look("ruud.bakema", "links=mark.dewit&rechts=femke.oud")).text);
  const list = plain((await guests["ruud.bakema"].get("/casussen/V-001/bijdragen")).text);
  const words = example("contributions").contributions.map((item) => (item.text ?? "").slice(0, 30)).filter((text) => text && list.includes(text));
  assert.ok(words.length > 3);
  for (const text of words) assert.ok(!page.includes(text), text);
});

test("a difference is a word", async () => {
  const answer = await look("ruud.bakema", "links=mark.dewit&rechts=samira.idrissi");
  for (const row of rows(answer.text)) {
    const refusals = row.match(/leest dit niet/g)?.length ?? 0;
    assert.match(row, refusals === 1 ? /verschil$/ : /gelijk$/);
  }
  assert.ok(rows(answer.text).some((row) => row.endsWith("verschil")));
});

test("EX3: through Lotte's glasses there is no case, and Ingrid reads the reason", async () => {
  const chair = main((await look("ruud.bakema", "links=lotte.kamp")).text);
  assert.match(chair, /Lotte Kamp, GGZ Oever ziet niets\. Voor deze collega bestaat de casus niet/);
  assert.doesNotMatch(chair, /belang|uitgesloten/);
  const before = entriesIn(demo.data);
  const ingrid = await look("ingrid.maas", "links=lotte.kamp&rechts=femke.oud");
  assert.equal(ingrid.status, 200);
  assert.equal(entriesIn(demo.data), before + 1);
  const words = main(ingrid.text);
  assert.match(words, /Lotte Kamp, GGZ Oever Ziet Niets: de casus bestaat niet voor deze collega Waarom niet Is uitgesloten om een belang/);
  assert.match(words, /Femke Oud, GI De Sluis Ziet De casus, en daarin wat per bijdrage mag Rol casusregisseur/);
  assert.match(words, /Verschil: de een opent de casus, de ander niet/);
  assert.doesNotMatch(ingrid.text, /\bB-\d+\b|Jara/);
});

test("somebody in the case of the other is told apart for Ingrid as not taking part", async () => {
  assert.match(main((await look("ingrid.maas", "links=omar.elfers")).text), /Neemt vandaag niet deel aan deze casus/);
});

test("who may not open the case finds no glasses either", async () => {
  for (const login of ["lotte.kamp", "bas.vos", "sven.aalders"]) assert.equal((await look(login, "links=femke.oud")).status, 404);
  assert.equal((await look("ingrid.maas", "links=femke.oud", "V-999")).status, 404);
  assert.equal((await look("ruud.bakema", "links=femke.oud", "V-999")).status, 404);
});

test("a name that nobody has is nobody", async () => {
  const answer = await look("ruud.bakema", "links=%3Cscript%3E&rechts=jara");
  assert.equal(answer.status, 200);
  assert.deepEqual(rows(answer.text), []);
});

test("the way to it stands where somebody shares, at the readers and at the table", async () => {
  for (const path of ["/casussen/V-001/bijdragen/B-01/lezers", "/casussen/V-001/deelnemers"]) {
    assert.match((await guests["noor.hamidi"].get(path)).text, /href="\/casussen\/V-001\/bril"/);
  }
});

test("the log still verifies", () => {
  assert.equal(verifyLog(demo.data).code, 0);
});
