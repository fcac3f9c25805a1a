// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Which contribution each of them reads (section 11 of the example; EX2): the police what was cleared
// for it and what it brought itself, the chair what is for the chair alone, nobody a draft.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { contributions, example, signIn, startDemo } from "./lib.mjs";

const table = ["B-01", "B-02", "B-03", "B-04", "B-05", "B-06", "B-07", "B-10", "B-11"];
const expected = [
  ["mark.dewit", "V-001", ["B-01", "B-02", "B-04", "B-06", "B-07"]],
  ["mark.dewit", "S-002", ["B-08", "B-09"]],
  ["femke.oud", "V-001", table],
  ["femke.oud", "S-002", []],
  ["ruud.bakema", "S-002", ["B-08", "B-09"]],
  ["noor.hamidi", "S-002", ["B-08", "B-09"]],
  ["priya.ramdin", "S-002", ["B-08"]],
  ["carla.winters", "S-002", ["B-08"]],
  ["priya.ramdin", "V-001", table],
  ["kees.lam", "V-001", ["B-01", "B-02", "B-03"]],
  ["samira.idrissi", "S-002", []],
  ["lotte.kamp", "V-001", []],
  ["hugo.smit", "V-001", []],
  ["omar.elfers", "V-001", []],
];
const logins = example("members").members.map((member) => member.login);
const ids = example("cases").cases.map((file) => file.id);

let demo;
const guests = {};
before(async () => {
  demo = await startDemo();
  for (const login of logins) guests[login] = await signIn(demo.base, login);
});
after(() => demo?.end());

for (const [login, id, items] of expected) {
  test(`${login} reads ${items.length ? items.join(", ") : "nothing"} in ${id}`, async () => {
    const { text } = await guests[login].get(`/casussen/${id}/bijdragen`);
    assert.deepEqual(contributions(text), items);
  });
  test(`the overview of ${id} shows ${login} no more than that`, async () => {
    const { text } = await guests[login].get(`/casussen/${id}`);
    assert.deepEqual(contributions(text).filter((item) => !items.includes(item)), []);
  });
}

test("the police meets no word of what was held back", async () => {
  const words = example("contributions").contributions.filter((row) => ["B-03", "B-05", "B-10", "B-11", "B-12"].includes(row.id)).map((row) => row.text);
  const pages = [];
  for (const part of ["", "/bijdragen", "/wie-keek-mee", "/deelnemers", "/toestemmingen"]) pages.push((await guests["mark.dewit"].get(`/casussen/V-001${part}`)).text);
  assert.equal(words.length, 5);
  assert.deepEqual(words.filter((text) => pages.join("\n").includes(text)), []);
});

// Everybody of the example whose page of contributions of this case shows it.
async function readersOf(id, shows) {
  const pages = await Promise.all(logins.map((login) => guests[login].get(`/casussen/${id}/bijdragen`)));
  return logins.filter((_, place) => shows(pages[place].text)).sort();
}

test("the investigation is named to chair, process director and police, and on no page of others", async () => {
  const readers = await readersOf("S-002", (text) => text.includes("Er loopt een onderzoek"));
  assert.deepEqual(readers, ["mark.dewit", "noor.hamidi", "ruud.bakema"]);
});

for (const id of ids) {
  test(`the draft of hugo.smit is on nobody's page of ${id}`, async () => {
    assert.deepEqual(await readersOf(id, (text) => contributions(text).includes("B-12")), []);
  });
}

test("hugo.smit, whose organisation left, opens no case any more", async () => {
  const list = await guests["hugo.smit"].get("/casussen");
  assert.doesNotMatch(list.text, /\/casussen\/[VS]-\d/);
  assert.equal((await guests["hugo.smit"].get("/casussen/V-001")).status, 404);
});
