// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Paper: the print page and the PDF of a meeting give each reader what the screen gives him, say on
// every sheet who took it, and are told apart in the log. And the agenda that a secretary makes:
// planned, people asked, sent out, with what was typed kept when something is wrong.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { newFolder, signIn, sql, startDemo } from "./lib.mjs";

const list = "/overleggen/M-07/besluitenlijst";
let demo;
let folder;
const guests = {};
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "briljant-print-"));
  demo = await startDemo();
  for (const login of ["femke.oud", "els.prins", "lotte.kamp", "tessa.brouwer"]) guests[login] = await signIn(demo.base, login);
});
after(async () => {
  await demo?.end();
  rmSync(folder, { recursive: true, force: true });
});

const items = (text) => [...text.matchAll(/id="punt-\d+">([^<]*)</g)].map((found) => found[1]);
const isIn = (text, words) => assert.ok(text.includes(words), `${words} is not there`);
function read(bytes, tool, ...options) {
  const file = join(folder, "afdruk.pdf");
  writeFileSync(file, bytes);
  return execFileSync(tool, [...options, file, ...(tool === "pdftotext" ? ["-"] : [])], { encoding: "utf8" });
}
const leftBehind = () => readdirSync(tmpdir()).filter((name) => name.startsWith("briljant-pdf-"));

test("a print page gives each reader the items of his screen", async () => {
  for (const login of ["femke.oud", "els.prins"]) {
    const screen = await guests[login].get(list);
    const paper = await guests[login].get(`${list}/afdruk`);
    assert.equal(paper.status, 200);
    assert.deepEqual(items(paper.text), items(screen.text));
  }
  const femke = await guests["femke.oud"].get(`${list}/afdruk`);
  assert.equal(items(femke.text).length, 1);
  assert.match(items(femke.text)[0], /^1\. V-001,/);
  assert.doesNotMatch(femke.text, /S-002/);
});

test("a print page says who took it and that it is an example, and its title says nothing", async () => {
  const { text } = await guests["femke.oud"].get(`${list}/afdruk`);
  assert.match(text, /<title>Afdruk - Briljant<\/title>/);
  assert.match(text, /br-print-head">Vertrouwelijk\. Afgedrukt door Femke Oud, GI [^<]*, \d\d-\d\d-\d{4}, \d\d\.\d\d uur</);
  assert.match(text, /br-paper__sample">VOORBEELD/);
});

test("whoever does not sit at a meeting cannot tell its papers from those of none", async () => {
  for (const part of ["afdruk", "besluitenlijst/afdruk", "agenda.pdf", "besluitenlijst.pdf"]) {
    const asked = await guests["lotte.kamp"].get(`/overleggen/M-08/${part}`);
    const absent = await guests["lotte.kamp"].get(`/overleggen/M-99/${part}`);
    assert.equal(asked.status, 404);
    assert.equal(asked.text, absent.text);
  }
});

test("the PDF is tagged, named without a word about the case, and holds his items alone", async () => {
  const answer = await guests["femke.oud"].get(`${list}.pdf`);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers["content-type"], "application/pdf");
  assert.equal(answer.headers["content-disposition"], 'attachment; filename="afdruk.pdf"');
  const facts = read(answer.body, "pdfinfo");
  assert.match(facts, /Tagged: +yes/);
  assert.match(facts, /Title: +Afdruk - Briljant\n/);
  assert.match(facts, /Page size: .*A4/);
  assert.match(facts, /JavaScript: +no/);
  const text = read(answer.body, "pdftotext", "-layout");
  isIn(text, "V-001");
  isIn(text, "Wonen, inkomen en de zitting voorbereiden.");
  assert.doesNotMatch(text, /S-002|V-003|V-004|V-005/);
  assert.doesNotMatch(text, /Afmelden|Menu|Privacy|Zo drukt u af/);
  assert.deepEqual(leftBehind(), []);
});

test("every sheet begins with who took it", async () => {
  const { body } = await guests["els.prins"].get(`${list}.pdf`);
  const pages = Number(read(body, "pdfinfo").match(/Pages: +(\d+)/)[1]);
  assert.ok(pages > 1);
  for (let page = 1; page <= pages; ++page) {
    const sheet = read(body, "pdftotext", "-layout", "-f", String(page), "-l", String(page));
    isIn(sheet, "Vertrouwelijk. Afgedrukt door Els Prins");
    isIn(sheet, "VOORBEELD");
  }
  isIn(read(body, "pdfinfo", "-struct-text"), "Besluitenlijst M-07");
});

test("the pages lead to paper, and to the file where one can be made", async () => {
  isIn((await guests["femke.oud"].get(list)).text, 'href="/overleggen/M-07/besluitenlijst/afdruk"');
  isIn((await guests["femke.oud"].get("/overleggen/M-07")).text, 'href="/overleggen/M-07/afdruk"');
  isIn((await guests["femke.oud"].get(`${list}/afdruk`)).text, 'href="/overleggen/M-07/besluitenlijst.pdf"');
});

test("the log tells a look from a print and from a file", async () => {
  const count = (event) => Number(sql(demo.data, `SELECT count(*) FROM audit WHERE instr(CAST(entry AS TEXT), '"${event}"') > 0`));
  const events = ["READ.meeting", "PRINT.meeting", "EXPORT.meeting"];
  const before = events.map(count);
  await guests["femke.oud"].get(list);
  await guests["femke.oud"].get(`${list}/afdruk`);
  await guests["femke.oud"].get(`${list}.pdf`);
  assert.deepEqual(events.map((event, place) => count(event) - before[place]), [1, 1, 1]);
});

// "none" as the operator asks for it, and a program that is no browser.
for (const [browser, offers, message] of [["none", false, "Dit systeem maakt geen PDF-bestanden."], ["/bin/false", true, "De PDF kon niet worden gemaakt."]]) {
  test(`with --pdf-browser ${browser} paper stays, and the file is a page that says what to do`, async () => {
    const other = await startDemo(newFolder(), "--pdf-browser", browser);
    try {
      const femke = await signIn(other.base, "femke.oud");
      const paper = await femke.get(`${list}/afdruk`);
      assert.equal(paper.status, 200);
      assert.equal(paper.text.includes("besluitenlijst.pdf"), offers);
      const file = await femke.get(`${list}.pdf`);
      assert.equal(file.status, 503);
      isIn(file.text, message);
      isIn(file.text, "kies Afdrukken in uw browser");
      assert.doesNotMatch(file.text, /V-001/);
      assert.deepEqual(leftBehind(), []);
    } finally {
      await other.end();
    }
  });
}

// ---- the agenda

const fields = (text, action) => {
  const form = text.match(new RegExp(`<form[^>]*action="${action}"[\\s\\S]*?</form>`))[0];
  const csrf = form.match(/name="csrf" value="([^"]*)"/)[1];
  const select = (name) => [...form.match(new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?</select>`))[0]
    .matchAll(/<option value="([^"]+)"[^>]*>([^<]*)/g)].map((found) => ({ value: found[1], label: found[2] }));
  return { csrf, select };
};
const els = () => guests["els.prins"];
const plan = "/overleggen/nieuw";
async function send(guest, page, action, form) {
  const { csrf } = fields((await guest.get(page)).text, action);
  return guest.post(action, { csrf, ...form }, { headers: { Origin: demo.base } });
}
async function planned(changes) {
  const { select } = fields((await els().get(plan)).text, plan);
  return send(els(), plan, plan, {
    soort: "CT3", datum: "2026-12-14", tijd: "13:30", voorzitter: select("voorzitter")[0].value, secretaris: select("secretaris")[0].value,
    "punt-V-001": "REVIEW_ITEM", "minuten-V-001": "", "punt-S-002": "URGENT", "minuten-S-002": "20", ...changes,
  });
}

test("a new meeting is for who plans meetings", async () => {
  isIn((await els().get("/overleggen")).text, 'href="/overleggen/nieuw"');
  assert.doesNotMatch((await guests["femke.oud"].get("/overleggen")).text, /overleggen\/nieuw/);
  assert.equal((await guests["femke.oud"].get(plan)).status, 404);
});

for (const [what, changes, message] of [
  ["no case", { "punt-V-001": "", "punt-S-002": "" }, "Er staat niets op de agenda."],
  ["a slot of two hours", { "minuten-S-002": "120" }, "De tijd voor dit punt is te kort of te lang."],
  ["a day that is no day", { datum: "14 december" }, "Deze datum is niet te lezen."],
  ["a day that passed", { datum: "2020-12-14" }, "Dit moment is al voorbij."],
  ["a time that is no time", { tijd: "25:00" }, "Deze tijd is niet te lezen."],
  ["nobody to lead it", { voorzitter: "" }, "Er is nog niemand gekozen."],
  ["a kind that the covenant does not know", { soort: "CT99" }, "Het convenant kent deze overlegvorm niet."],
]) {
  test(`${what} is said at the field, and what was typed stays`, async () => {
    const answer = await planned(changes);
    assert.equal(answer.status, 422);
    isIn(answer.text, message);
    assert.match(answer.text, /<title>Fout: /);
    if (!changes.tijd) isIn(answer.text, 'value="13:30"');
    if (!changes["punt-S-002"] && changes["punt-S-002"] !== "") assert.match(answer.text, /<option value="URGENT" selected>/);
  });
}

test("urgent comes first, people are asked per item, and a late agenda needs a reason", async () => {
  const answer = await planned({ datum: "2026-11-27" });
  assert.equal(answer.status, 303);
  const agenda = answer.headers.location;
  const home = agenda.replace(/\/agenda$/, "");
  const page = await els().get(agenda);
  assert.deepEqual(items(page.text).map((heading) => heading.slice(0, 8)), ["1. S-002", "2. V-001"]);
  isIn(page.text, "20 minuten");
  isIn(page.text, "15 minuten");

  const invite = `${home}/punt/2/uitnodigen`;
  const nobody = await send(els(), agenda, invite, { "wie-2": "", "vraag-2": "Hoe gaat het met wonen?" });
  assert.equal(nobody.status, 422);
  isIn(nobody.text, "Er is nog niemand gekozen.");
  isIn(nobody.text, "Hoe gaat het met wonen?");
  const tessa = fields(page.text, invite).select("wie-2").find(({ label }) => label.startsWith("Tessa Brouwer"));
  assert.equal((await guests["tessa.brouwer"].get(home)).status, 404);
  const asked = await send(els(), agenda, invite, { "wie-2": tessa.value, "vraag-2": "Hoe gaat het met wonen?" });
  assert.equal(asked.status, 303);
  const hers = await guests["tessa.brouwer"].get(`${home}/afdruk`);
  assert.deepEqual(items(hers.text).map((heading) => heading.slice(0, 8)), ["2. V-001"]);
  isIn(hers.text, "Hoe gaat het met wonen?");

  // Somebody of no case at all, by a form made by hand.
  const stranger = fields(page.text, `${home}/punt/1/uitnodigen`).select("wie-1").every(({ value }) => value !== tessa.value);
  assert.ok(stranger, "Tessa takes no part in S-002");
  const wrong = await send(els(), agenda, `${home}/punt/1/uitnodigen`, { "wie-1": tessa.value, "vraag-1": "Kunt u komen?" });
  assert.equal(wrong.status, 422);
  isIn(wrong.text, "Deze persoon neemt vandaag niet deel aan de casus.");
  isIn(wrong.text, "Kunt u komen?");

  const late = await send(els(), agenda, `${home}/oproepen`, { reden: "" });
  assert.equal(late.status, 422);
  isIn(late.text, "De agenda gaat later uit dan vijf werkdagen voor het overleg.");
  const out = await send(els(), agenda, `${home}/oproepen`, { reden: "De zitting is vervroegd." });
  assert.equal(out.status, 303);
  assert.doesNotMatch((await els().get(agenda)).text, /oproepen/);
});

test("an agenda in time goes out without a reason", async () => {
  const agenda = (await planned({})).headers.location;
  const home = agenda.replace(/\/agenda$/, "");
  assert.doesNotMatch((await els().get(agenda)).text, /name="reden"/);
  assert.equal((await send(els(), agenda, `${home}/oproepen`, {})).status, 303);
});
