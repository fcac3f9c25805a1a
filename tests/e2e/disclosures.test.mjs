// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// What leaves the table (EX2; section 16 of the example): H-01 holds exactly what was cleared, on the
// page, on paper, in the file and in the log; the therapist learns of her own item alone; who has no
// part in it cannot tell it from none; and a consent that was withdrawn meanwhile refuses the save.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { asSeen, csrfIn, example, signIn, sql, startDemo, submit } from "./lib.mjs";

const home = "/casussen/V-001/verstrekkingen";
const cleared = ["B-01", "B-02", "B-04", "B-06", "B-07"];
const rows = example("disclosures").disclosures;
const withheld = example("contributions").contributions.filter((row) => row.case === "V-001" && !cleared.includes(row.id));
const samira = example("contributions").contributions.find((row) => row.id === "B-11");
const people = ["mark.dewit", "femke.oud", "samira.idrissi", "noor.hamidi", "priya.ramdin", "kees.lam", "tessa.brouwer", "lotte.kamp", "omar.elfers", "els.prins", "ruud.bakema"];

let demo;
let folder;
const guests = {};
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "briljant-disclosures-"));
  demo = await startDemo();
  for (const login of people) guests[login] = await signIn(demo.base, login);
});
after(async () => {
  await demo?.end();
  rmSync(folder, { recursive: true, force: true });
});

const mark = () => guests["mark.dewit"];
const femke = () => guests["femke.oud"];
const main = (text) => text.slice(text.indexOf("<main"), text.indexOf("</main>"));
const codesIn = (text) => [...new Set(text.match(/\bB-\d\d\b/g) ?? [])].sort();
const textsOf = (codes) => example("contributions").contributions.filter((row) => codes.includes(row.id)).map((row) => row.text.split(/D[+-]\d/)[0]);
function pdfText(bytes) {
  const file = join(folder, "afdruk.pdf");
  writeFileSync(file, bytes);
  return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
}

for (const [what, path, read] of [
  ["page", `${home}/DIS-01`, (answer) => main(answer.text)],
  ["paper", `${home}/DIS-01/afdruk`, (answer) => main(answer.text)],
  ["PDF", `${home}/DIS-01/verstrekking.pdf`, (answer) => pdfText(answer.body)],
]) {
  test(`EX2: on the ${what} Mark finds H-01 with exactly the five cleared items`, async () => {
    const answer = await mark().get(path);
    assert.equal(answer.status, 200);
    const text = read(answer).replace(/\s+/g, " ");
    assert.match(text, /Overdracht politie H-01/);
    assert.deepEqual(codesIn(text), cleared);
    assert.match(text, /1 item achtergehouden \(behandeling\)/);
    assert.match(text, /CON-03/);
    assert.match(text, /16\.05 uur/);
    for (const words of textsOf(cleared)) assert.ok(text.includes(words.split(" ").slice(0, 2).join(" ")), words);
    for (const row of withheld) assert.ok(!text.includes(row.text.slice(0, 20)), `${row.id} is there`);
    assert.doesNotMatch(text, /Samira|Idrissi|B-11|Neem contact met mij op/);
  });
}

test("EX2: no page that Mark opens holds a word of the therapist", async () => {
  for (const path of [home, `${home}/DIS-01`, "/casussen/V-001", "/casussen/V-001/bijdragen", "/vandaag"]) {
    assert.ok(!(await mark().get(path)).text.includes(samira.text), path);
  }
});

test("EX2: nothing of a hand-over stands readable in the database", () => {
  const bytes = sql(demo.data, ".dump");
  for (const words of ["Neem contact met mij op", "ongeoorloofd afwezig", "COM-W-0001", "CON-03\t", "TREATMENT:1", "H-01"]) {
    assert.ok(!bytes.includes(words), words);
  }
});

test("EX2: the log says that something was disclosed, as many times as there are items", () => {
  const count = (event) => Number(sql(demo.data, `SELECT count(*) FROM audit WHERE instr(CAST(entry AS TEXT), '"${event}"') > 0`));
  // Five items of H-01, two categories of COM-01, one of DIS-05, two of DIS-06.
  assert.equal(count("DISCLOSE.disclosure"), 10);
});

test("Femke sees the composition, and which item was held back", async () => {
  const text = main((await femke().get(`${home}/DIS-01`)).text);
  assert.deepEqual(codesIn(text), [...cleared, "B-11"]);
  assert.match(text, /1 item achtergehouden \(behandeling\)/);
  assert.doesNotMatch(text, /Neem contact met mij op/);
});

test("Samira learns that hers was held back, and nothing of the rest", async () => {
  const list = main((await guests["samira.idrissi"].get(home)).text);
  assert.match(list, /DIS-01/);
  const text = main((await guests["samira.idrissi"].get(`${home}/DIS-01`)).text);
  assert.deepEqual(codesIn(text), ["B-11"]);
  assert.match(text, /1 item achtergehouden \(behandeling\)/);
  assert.doesNotMatch(text, /H-01|CON-03|Grondslag|abonnementen/);
});

for (const login of ["tessa.brouwer", "kees.lam", "els.prins"]) {
  test(`for ${login}, on the case but with no part in it, H-01 is byte for byte what is not there`, async () => {
    const hidden = await guests[login].get(`${home}/DIS-01`);
    assert.equal(hidden.status, 404);
    assert.deepEqual(asSeen(hidden), asSeen(await guests[login].get(`${home}/DIS-99`)));
    assert.doesNotMatch(main((await guests[login].get(home)).text ?? ""), /DIS-01/);
  });
}

for (const login of ["lotte.kamp", "omar.elfers"]) {
  test(`for ${login}, outside the case, every page of a disclosure is what is not there`, async () => {
    for (const part of ["", "/DIS-01", "/DIS-01/afdruk", "/DIS-01/verstrekking.pdf", "/politie", "/anderen"]) {
      const hidden = await guests[login].get(home + part);
      const absent = await guests[login].get(`/casussen/V-999/verstrekkingen${part}`);
      assert.equal(hidden.status, 404);
      assert.deepEqual(asSeen(hidden), asSeen(absent));
    }
  });
}

// Who sees which record of section 16, and whether it was acknowledged.
for (const [id, login, kind, isDone] of [
  ["DIS-02", "femke.oud", "Melding CoMensha COM-01", true],
  ["DIS-03", "femke.oud", "Verstrekking aan de rechtbank DIS-03", false],
  ["DIS-04", "femke.oud", "Bericht: toestemming ingetrokken DIS-04", true],
  ["DIS-04", "samira.idrissi", "Bericht: toestemming ingetrokken DIS-04", true],
  ["DIS-05", "kees.lam", "Verstrekking aan partner DIS-05", true],
  ["DIS-06", "tessa.brouwer", "Verstrekking aan partner DIS-06", true],
]) {
  test(`${login} finds ${id} as the example has it`, async () => {
    const text = main((await guests[login].get(`${home}/${id}`)).text);
    assert.ok(text.includes(kind), kind);
    const row = rows.find((each) => each.id === id);
    if (row.basis.startsWith("CON-") && !row.about) assert.ok(text.includes(row.basis));
    if (row.about) assert.ok(text.includes(`Toestemming ${row.about} is ingetrokken.`));
    else assert.ok(text.includes(row.what));
    assert.equal(/Bevestigd, /.test(text), isDone);
    assert.equal(text.includes("ontvangst bevestigd"), isDone);
  });
}

test("the register numbers the six records of the example and no more", () => {
  assert.equal(sql(demo.data, "SELECT group_concat(code) FROM (SELECT code FROM disclosure ORDER BY code)"), rows.map((row) => row.id).join(","));
});

test("the list is filtered by kind and by state", async () => {
  const list = async (query) => [...new Set(main((await femke().get(home + query)).text).match(/id="DIS-\d\d"/g) ?? [])].map((found) => found.slice(4, 10)).sort();
  assert.deepEqual(await list(""), ["DIS-01", "DIS-02", "DIS-03", "DIS-04", "DIS-05"]);
  assert.deepEqual(await list("?soort=POLICE_HANDOVER"), ["DIS-01"]);
  assert.deepEqual(await list("?stand=SENT"), ["DIS-03"]);
});

// ---- composing one, and what is refused

const form = async (guest, path) => csrfIn((await guest.get(path)).text, path);
async function post(guest, path, fields) {
  const csrf = await form(guest, path);
  return guest.post(path, new URLSearchParams([["csrf", csrf], ...fields]), { headers: { Origin: demo.base } });
}
async function markId() {
  const { text } = await femke().get(`${home}/politie`);
  return text.match(/<option value="([^"]+)"[^>]*>Mark de Wit/)[1];
}
const typed = "Voor het dossier van de politie, getypt door Femke.";
const wish = async (items, consent, doing) => [
  ["aan", await markId()], ["toestemming", consent], ...items.map((item) => ["stuk", item]), ["waarom", typed], ["voorwaarden", "Niet verder geven."], ["doen", doing],
];

test("the preview shows what is cleared and counts the rest by class, and gives nothing yet", async () => {
  const answer = await post(femke(), `${home}/politie`, await wish([...cleared, "B-03", "B-11"], "CON-03", "bekijk"));
  assert.equal(answer.status, 200);
  const text = main(answer.text);
  assert.match(text, /1 item achtergehouden \(behandeling\)/);
  assert.match(text, /1 item achtergehouden \(niet vrijgegeven\)/);
  assert.deepEqual([...text.matchAll(/name="gezien" value="([^"]+)"/g)].map((found) => found[1]), cleared);
  assert.doesNotMatch(text, /Neem contact met mij op|Zij wil naar school blijven gaan/);
  assert.equal(Number(sql(demo.data, "SELECT count(*) FROM disclosure")), 6);
});

test("what is missing is said at the field, and what was typed stays", async () => {
  const answer = await post(femke(), `${home}/politie`, await wish([], "CON-03", "bekijk"));
  assert.equal(answer.status, 422);
  assert.match(answer.text, /Kies ten minste één bijdrage\./);
  assert.ok(answer.text.includes(typed));
});

test("a consent withdrawn between preview and save refuses the save and keeps the text; then the police find the notice", async () => {
  const preview = await post(femke(), `${home}/politie`, await wish(cleared, "CON-03", "bekijk"));
  assert.equal(preview.status, 200);
  const consents = "/casussen/V-001/toestemmingen";
  const withdrawn = await submit(guests["priya.ramdin"], demo.base, `${consents}/intrekken`, { welke: "CON-03" }, consents);
  assert.equal(withdrawn.status, 303);
  const answer = await post(femke(), `${home}/politie`, [...(await wish(cleared, "CON-03", "geef")), ...cleared.map((item) => ["gezien", item])]);
  assert.equal(answer.status, 409);
  assert.match(answer.text, /De toestemming is ingetrokken of voorbij\. Er is niets gegeven\./);
  assert.ok(answer.text.includes(typed));
  assert.equal(Number(sql(demo.data, "SELECT count(*) FROM disclosure WHERE kind = 'POLICE_HANDOVER'")), 1);

  const today = (await mark().get("/vandaag")).text;
  assert.match(today, /Bevestig de ontvangst van DIS-07/);
  const notice = `${home}/DIS-07`;
  assert.match(main((await mark().get(notice)).text), /Toestemming CON-03 is ingetrokken\./);
  const done = await submit(mark(), demo.base, `${notice}/bevestigen`, {}, notice);
  assert.equal(done.status, 303);
  assert.doesNotMatch((await mark().get("/vandaag")).text, /DIS-07/);
});
