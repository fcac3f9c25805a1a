// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// What a reporter sees of a signal (EX1, first half), and who read it (EX7): the rows of section 21 of
// the example are read back by a privacy officer, and a look more is a row more.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { asSeen, example, signIn, startDemo } from "./lib.mjs";

const names = Object.fromEntries(example("members").members.map((member) => [member.login, member.name]));
const kindOf = { CREATE: "gemeld", READ: "gelezen", DENY: "geweigerd" };
const expected = example("audit_extract").signalReads.map((row) => `${names[row.member]} ${kindOf[row.action]}`).sort();

let demo;
const guests = {};
before(async () => {
  demo = await startDemo();
  for (const login of ["anna.post", "noor.hamidi", "ingrid.maas", "bas.vos", "lotte.kamp", "femke.oud", "carla.winters", "omar.elfers"]) guests[login] = await signIn(demo.base, login);
});
after(() => demo?.end());

const plain = (html) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ").trim();
const main = (text) => text.slice(text.indexOf("<main"));
// Who and what of each row of the table of looks; three looked in the same minute, so in no order.
function looksOn(text) {
  const rows = [...main(text).matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map((row) => plain(row[1]));
  const kinds = ["gemeld", "gelezen", "geweigerd", "eigen stand bekeken"];
  return rows.flatMap((row) => {
    const name = Object.values(names).find((each) => row.includes(each));
    const kind = kinds.find((each) => row.endsWith(each));
    return name && kind ? [`${name} ${kind}`] : [];
  }).sort();
}
const audit = async () => looksOn((await guests["ingrid.maas"].get("/signalen/SIG-0001/wie-keek-mee")).text);

test("EX7: a privacy officer reads exactly the twelve rows of the example", async () => {
  assert.equal(expected.length, 12);
  assert.deepEqual(await audit(), expected);
});

test("EX1: the reporter sees state and outcome of her own signal, and no case", async () => {
  const { status, text } = await guests["anna.post"].get("/signalen/mijn");
  assert.equal(status, 200);
  assert.match(main(text), /SIG-0001/);
  assert.match(main(text), /teruggekoppeld/);
  assert.match(main(text), /Opgepakt/);
  assert.doesNotMatch(text, /[VS]-00\d/);
  assert.deepEqual([...new Set(main(text).match(/SIG-\d{4}/g))], ["SIG-0001"]);
});

test("EX7: that look is a row of its own, and so is a refused one", async () => {
  assert.deepEqual(await audit(), [...expected, `${names["anna.post"]} eigen stand bekeken`].sort());
  assert.equal((await guests["bas.vos"].get("/signalen/SIG-0001")).status, 404);
  assert.deepEqual(await audit(), [...expected, `${names["anna.post"]} eigen stand bekeken`, `${names["bas.vos"]} geweigerd`].sort());
});

test("EX7: reading who looked is no look", async () => {
  assert.deepEqual(await audit(), await audit());
});

for (const login of ["lotte.kamp", "omar.elfers", "bas.vos"]) {
  test(`${login} cannot tell the signal from one that never was`, async () => {
    const asked = await guests[login].get("/signalen/SIG-0001");
    const absent = await guests[login].get("/signalen/SIG-9999");
    assert.equal(asked.status, 404);
    assert.deepEqual(asSeen(asked), asSeen(absent));
  });
}

test("who takes part in a case that came from it finds the way to that case and to no other", async () => {
  const femke = main((await guests["femke.oud"].get("/signalen/SIG-0001")).text);
  assert.match(femke, /\/casussen\/V-001/);
  assert.doesNotMatch(femke, /S-002/);
  const carla = main((await guests["carla.winters"].get("/signalen/SIG-0001")).text);
  assert.match(carla, /\/casussen\/S-002/);
  assert.doesNotMatch(carla, /V-001/);
});

test("who looked is for the direction and the privacy officer", async () => {
  assert.equal((await guests["femke.oud"].get("/signalen/SIG-0001/wie-keek-mee")).status, 404);
  assert.doesNotMatch(main((await guests["femke.oud"].get("/signalen/SIG-0001")).text), /Wie keek mee/);
  assert.match(main((await guests["noor.hamidi"].get("/signalen/SIG-0001")).text), /Wie keek mee/);
});

test("the list of the direction holds all signals in their states, and is for nobody else", async () => {
  const { text } = await guests["noor.hamidi"].get("/signalen");
  const words = { RECEIVED: "ontvangen", VERIFYING: "in verificatie", FED_BACK: "teruggekoppeld", DESTROYED: "gegevens gewist" };
  for (const signal of example("signals").signals) {
    const row = [...main(text).matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map((each) => plain(each[1])).find((each) => each.includes(signal.id));
    assert.ok(row, signal.id);
    assert.ok(row.includes(words[signal.state]), `${row} is ${signal.state}`);
  }
  assert.equal((await guests["femke.oud"].get("/signalen")).status, 404);
  assert.equal((await guests["anna.post"].get("/signalen")).status, 404);
});

test("the direction takes up a new signal", async () => {
  const page = (await guests["noor.hamidi"].get("/signalen/SIG-0017")).text;
  const csrf =
    page.match(/action="\/signalen\/SIG-0017\/oppakken"[^>]*>\s*<input type="hidden" name="csrf" value="([^"]+)"/)[1];
  const taken = await guests["noor.hamidi"].post("/signalen/SIG-0017/oppakken", { csrf }, { headers: { Origin: demo.base } });
  assert.equal(taken.status, 303);
  assert.match(main((await guests["noor.hamidi"].get("/signalen/SIG-0017")).text), /in verificatie/);
});

test("T06: a weighing is planned with a day and at least three people, and a mistake loses nothing", async () => {
  const noor = guests["noor.hamidi"];
  const token = async (part) => (await noor.get("/signalen/SIG-0016")).text.match(new RegExp(`action="/signalen/SIG-0016/${part}"[^>]*>\\s*<input type="hidden" name="csrf" value="([^"]+)"`))[1];
  const members = [...(await noor.get("/signalen/SIG-0016")).text.matchAll(/name="kern"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="kern"/g)].map((found) => found[1] ?? found[2]);
  assert.ok(members.length > 3);
  const send = async (part, form) => noor.post(`/signalen/SIG-0016/${part}`, new URLSearchParams([...form, ["csrf", await token(part)]]), { headers: { Origin: demo.base } });
  const few = await send("weging", [["dag", "2099-01-05"], ["kern", members[0]]]);
  assert.equal(few.status, 422);
  assert.match(few.text, /Kies ten minste drie mensen/);
  assert.match(few.text, /2099-01-05/);
  assert.equal((await send("weging", [["dag", "2099-01-05"], ...members.slice(0, 3).map((id) => ["kern", id])])).status, 303);
  const unjudged = await send("besluit", [["uitkomst", "ADVICE_ONLY"]]);
  assert.equal(unjudged.status, 422);
  assert.match(unjudged.text, /Beoordeel eerst elk criterium/);
});

async function post(login, path, part, form) {
  const page = (await guests[login].get(path)).text;
  const csrf = page.match(new RegExp(`action="[^"]*/${part}"[^>]*>\\s*<input type="hidden" name="csrf" value="([^"]+)"`))[1];
  return guests[login].post(`${path.replace("/wie-keek-mee", "")}/${part}`, { ...form, csrf }, { headers: { Origin: demo.base } });
}

test("the direction brings an accepted signal to one of its own cases", async () => {
  const path = "/signalen/SIG-0004";
  const offered = [...main((await guests["noor.hamidi"].get(path)).text).matchAll(/<option value="([VS]-\d+)"/g)].map((found) => found[1]);
  assert.ok(offered.length > 0);
  assert.equal((await post("noor.hamidi", path, "casus", { casus: offered[0] })).status, 303);
  assert.match(main((await guests["noor.hamidi"].get(path)).text), new RegExp(`href="/casussen/${offered[0]}"`));
});

test("R14: a privacy officer destroys what was not taken up, after typing its number", async () => {
  const path = "/signalen/SIG-0017/wie-keek-mee";
  assert.doesNotMatch((await guests["ingrid.maas"].get(path)).text, /\/vernietigen"/);
  assert.equal((await post("noor.hamidi", "/signalen/SIG-0017", "besluit", { uitkomst: "ADVICE_ONLY", gewogen: "ja" })).status, 303);
  const mistyped = await post("ingrid.maas", path, "vernietigen", { bevestiging: "SIG-0001" });
  assert.equal(mistyped.status, 422);
  assert.match(mistyped.text, /Typ het nummer precies zo/);
  assert.equal((await post("ingrid.maas", path, "vernietigen", { bevestiging: "SIG-0017" })).status, 303);
  assert.doesNotMatch((await guests["ingrid.maas"].get(path)).text, /\/vernietigen"/);
  assert.match(main((await guests["noor.hamidi"].get("/signalen/SIG-0017")).text), /gegevens gewist/);
});
