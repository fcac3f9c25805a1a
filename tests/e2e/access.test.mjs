// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Who may open which case today (EX1, EX3): the table follows from demo/cases.json, and whoever may
// not cannot tell a case that exists from one that never did, by status, headers or bytes.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { asSeen, ask, entriesIn, example, signIn, startDemo } from "./lib.mjs";

const today = 200;
const nowhere = "V-999";
const people = example("members").frontRow.map((row) => row.login);
const cases = example("cases").cases;
const parts = ["", "/bijdragen", "/bijdragen/nieuw", "/bijdragen/B-01/lezers", "/wie-keek-mee", "/deelnemers", "/toestemmingen", "/bestaat-niet"];

const dayOf = (text) => Number(text.match(/^D([+-]\d+)/)[1]);
const isOpen = (row) => dayOf(row.from) <= today && (row.until === null || dayOf(row.until) > today);

// Takes part today, was admitted, and in the whole case: a mentor whom the young person chose reads
// the goals of the plan on a page of her own.
const participates = (file, login) => file.participants.some((row) =>
  row.member === login && isOpen(row) && row.state !== "EXCLUDED" && row.role !== "CHOSEN_MENTOR");
const mayOpen = cases.flatMap((file) => people.filter((login) => participates(file, login)).map((login) => [login, file.id]));
// The process director of a closed case knows of it, and is told why it stays shut.
const isTold = (login, id) => login === "noor.hamidi" && id === "V-000";
const mayNot = cases.flatMap((file) => people.filter((login) => !participates(file, login) && !isTold(login, file.id)).map((login) => [login, file.id]));

let demo;
const guests = {};
before(async () => {
  demo = await startDemo();
  for (const login of people) guests[login] = await signIn(demo.base, login);
});
after(() => demo?.end());

test("the table of the example is the one that the partners agreed on", () => {
  assert.deepEqual(mayOpen.map(([login, id]) => `${id} ${login}`), [
    "V-001 noor.hamidi", "V-001 femke.oud", "V-001 samira.idrissi", "V-001 mark.dewit", "V-001 ruud.bakema",
    "S-002 noor.hamidi", "S-002 mark.dewit", "S-002 ruud.bakema",
    "V-003 noor.hamidi", "V-003 mark.dewit", "V-003 ruud.bakema",
    "V-004 ruud.bakema",
    "V-005 mark.dewit", "V-005 ruud.bakema",
  ]);
});

for (const [login, id] of mayOpen) {
  test(`${login} opens ${id}`, async () => {
    const answer = await guests[login].get(`/casussen/${id}`);
    assert.equal(answer.status, 200);
    assert.match(answer.text, new RegExp(`<title>${id}`));
  });
}

for (const [login, id] of mayNot) {
  test(`${login} cannot tell ${id} from a case that never was`, async () => {
    const asked = await guests[login].get(`/casussen/${id}`);
    const absent = await guests[login].get(`/casussen/${nowhere}`);
    assert.equal(asked.status, 404);
    assert.doesNotMatch(asked.text, new RegExp(id));
    assert.deepEqual(asSeen(asked), asSeen(absent));
  });
}

for (const part of parts) {
  test(`lotte.kamp learns nothing from /casussen/V-001${part}`, async () => {
    const asked = await guests["lotte.kamp"].get(`/casussen/V-001${part}`);
    const absent = await guests["lotte.kamp"].get(`/casussen/${nowhere}${part}`);
    assert.equal(asked.status, 404);
    assert.deepEqual(asSeen(asked), asSeen(absent));
  });
  test(`a visitor without glasses learns nothing from /casussen/V-001${part}`, async () => {
    const asked = await ask(demo.base, `/casussen/V-001${part}`);
    const absent = await ask(demo.base, `/casussen/${nowhere}${part}`);
    assert.deepEqual(asSeen(asked), asSeen(absent));
    assert.doesNotMatch(asked.text, /V-001|Jara/);
  });
}

test("the neutral page gives no reason and no number", async () => {
  const { text } = await guests["lotte.kamp"].get("/casussen/V-001");
  assert.match(text, /Deze pagina is er niet, of is niet voor u bedoeld\./);
  assert.doesNotMatch(text, /V-001|Jara|uitgesloten|geweigerd|artikel \d/i);
});

test("an attempt of lotte.kamp leaves exactly one more entry in the log", async () => {
  await guests["lotte.kamp"].get(`/casussen/${nowhere}`);
  const earlier = entriesIn(demo.data);
  await guests["lotte.kamp"].get("/casussen/V-001");
  assert.equal(entriesIn(demo.data), earlier + 1);
  await guests["lotte.kamp"].get("/casussen/V-001");
  assert.equal(entriesIn(demo.data), earlier + 2);
});

// A meeting and a question stand outside a case, and are refused like one.
for (const [there, absent] of [["/overleggen/M-08", "/overleggen/M-99"], ["/overleggen/M-08/besluitenlijst", "/overleggen/M-99/besluitenlijst"], ["/vragen/IR-04", "/vragen/IR-99"]]) {
  test(`lotte.kamp cannot tell ${there} from ${absent}, and each attempt is one refusal in the log`, async () => {
    const asked = await guests["lotte.kamp"].get(there);
    assert.equal(asked.status, 404);
    const earlier = entriesIn(demo.data);
    assert.deepEqual(asSeen(asked), asSeen(await guests["lotte.kamp"].get(absent)));
    assert.equal(entriesIn(demo.data), earlier + 1);
    await guests["lotte.kamp"].get(there);
    assert.equal(entriesIn(demo.data), earlier + 2);
  });
}

test("noor.hamidi is told why the closed case stays shut, and sees nothing of it", async () => {
  const { status, text } = await guests["noor.hamidi"].get("/casussen/V-000");
  assert.equal(status, 403);
  assert.match(text, /De casus is afgesloten\./);
  assert.doesNotMatch(text, /Noa\b/);
});

for (const login of people) {
  test(`the list of ${login} names the cases that open, and no other`, async () => {
    const { text } = await guests[login].get("/casussen");
    const named = [...new Set([...text.matchAll(/\/casussen\/([VS]-\d+)/g)].map((found) => found[1]))].sort();
    assert.deepEqual(named, mayOpen.filter(([who]) => who === login).map(([, id]) => id).sort());
  });
}
