// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// A fresh school joins and a party leaves, in Chromium and on the wire: every party answers for itself,
// a colleague of the school can then be invited to a case, and the very next request of who left or was
// suspended is refused.
//     BRILJANT_BINARY=build/release/briljant node --test tests/browser/covenant.test.mjs
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { ask, csrfIn, signIn, startDemo, submit } from "../e2e/lib.mjs";
import { after, axe, before, goOn, keepWindows, openBrowser, openPage, overflow, smallTargets, test, validate } from "./lib.mjs";

let demo, browser;
before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await demo?.end();
});

const plain = (text) => text.slice(text.indexOf("<main")).replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
const hash = "213187a2911473e132064a94a8f775fd2a8e63690b54d0faef20e1ebf04b4445";
const school = "/convenant/partijen/S1";
const deciders = ["ruud.bakema", "bram.tuin", "imke.sanders", "mark.dewit", "sven.aalders", "omar.elfers", "carla.winters", "kees.lam", "hilde.kramer"];

async function open(login, path, variant = "light") {
  const guest = await signIn(demo.base, login);
  const opened = await openPage(browser, variant, { locale: "nl-NL", javaScriptEnabled: variant !== "dark" });
  await opened.context.addCookies([{ name: "brl", value: guest.cookie.slice(4), url: demo.base }]);
  await opened.page.goto(demo.base + path, { waitUntil: "load" });
  return opened;
}

const windowOf = keepWindows(() => browser, { locale: "nl-NL" });

// Right with and without JavaScript, on a desk and on a phone, in markup, in width and in the size of
// what is pressed.
async function soundPage(login, path) {
  const guest = await signIn(demo.base, login);
  const cookies = [{ name: "brl", value: guest.cookie.slice(4), url: demo.base }];
  for (const kind of ["light", "dark", "withoutIslands"]) {
    const { page, reports } = await windowOf(kind, cookies);
    await page.goto(demo.base + path);
    assert.deepEqual(await axe(page), [], `${path} ${kind}`);
    assert.deepEqual(await smallTargets(page), [], `${path} ${kind}`);
    assert.deepEqual(reports, [], `${path} ${kind}`);
    if (kind === "withoutIslands") assert.equal(await overflow(page), 0, path);
  }
  assert.deepEqual(await validate((await guest.get(path)).text, "covenant"), [], path);
}

function codeOf(base32, seconds) {
  const bits = [...base32].map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(seconds / 30)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const at = digest[19] & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

async function setClock(moment) {
  const at = new Date(moment).toISOString().replace(/\.\d+Z$/, "Z");
  const { status } = await ask(demo.base, "/demo/klok", { method: "POST", form: { at } });
  assert.equal(status, 303, at);
}

test("the covenant shows its parties, and what must be on file, to everybody who works under it", async () => {
  const femke = await signIn(demo.base, "femke.oud");
  const { status, text } = await femke.get("/convenant");
  assert.equal(status, 200);
  for (const word of ["Versie 1.1", "Opvang Havenlicht", "uitgetreden", "DPIA-01", "REG-01", "AVG26-W-1.0", "90 dagen"]) assert.ok(plain(text).includes(word), word);
  assert.doesNotMatch(text, /action="\/convenant\/partijen"/, "who only takes part invites nobody");
  await soundPage("femke.oud", "/convenant");
  await soundPage("olga.timmer", "/convenant");
});

test("the client-support organisation left: its colleague may do nothing more", async () => {
  const hugo = await signIn(demo.base, "hugo.smit").catch(() => null);
  const { status } = hugo ? await hugo.get("/casussen/V-001") : await ask(demo.base, "/casussen/V-001");
  assert.ok(status === 404 || status === 303, `${status}`);
});

test("a school is invited by keyboard, and a mistake keeps what was typed", async () => {
  const { page, context } = await open("olga.timmer", "/convenant", "dark");
  await page.locator('[name="naam"]').fill("Praktijkschool De Kade");
  await page.locator('[name="code"]').fill("s 1");
  await page.locator('[name="soort"]').selectOption("SCHOOL");
  await goOn(page, () => page.locator('form[action="/convenant/partijen"] button').press("Enter"));
  assert.equal(await page.locator('[name="naam"]').inputValue(), "Praktijkschool De Kade");
  await page.locator('[name="code"]').fill("S1");
  await page.locator('form[action="/convenant/partijen"] button').press("Enter");
  await page.waitForURL(`**${school}`);
  assert.match(await page.locator("main").textContent(), /uitgenodigd/);
  await context.close();
});

test("a kind without rows in the table asks a new version first", async () => {
  const olga = await signIn(demo.base, "olga.timmer");
  const { status, text } = await submit(olga, demo.base, "/convenant/partijen", { naam: "Reclassering", code: "R1", soort: "PROBATION" }, "/convenant");
  assert.equal(status, 422);
  assert.match(plain(text), /zegt nog niet wat dit soort organisatie mag krijgen/);
});

test("its declaration is filed, and nobody answers before", async () => {
  const bram = await signIn(demo.base, "bram.tuin");
  assert.equal((await bram.get(`${school}/antwoord`)).status, 404);
  const olga = await signIn(demo.base, "olga.timmer");
  const day = { functie: "bestuurder", mandaat: "MAND-S1", controlegetal: hash, getekend: "2020-01-07" };
  const wrong = await submit(olga, demo.base, `${school}/verklaring`, { ...day, controlegetal: "12" }, school);
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /value="MAND-S1"/);
  assert.equal((await submit(olga, demo.base, `${school}/verklaring`, day, school)).status, 303);
  assert.match(plain((await olga.get(school)).text), /0 van 9 partijen stemmen in/);
});

test("every party answers through its own representative, and who prepared answers for nobody", async () => {
  const olga = await signIn(demo.base, "olga.timmer");
  assert.equal((await olga.get(`${school}/antwoord`)).status, 404);
  await soundPage("ruud.bakema", `${school}/antwoord`);
  for (const login of deciders) {
    assert.doesNotMatch((await olga.get(school)).text, /action="[^"]*toelaten"/, `before ${login}`);
    const guest = await signIn(demo.base, login);
    assert.match(plain((await guest.get("/convenant")).text), /mag Praktijkschool De Kade meedoen/, login);
    assert.equal((await submit(guest, demo.base, `${school}/antwoord`, { antwoord: "YES" })).status, 303, login);
  }
  await soundPage("olga.timmer", school);
});

test("it is let in, its contact person gets an account, and can then be invited to a case", async () => {
  const olga = await signIn(demo.base, "olga.timmer");
  const from = (await olga.get(school)).text.match(/name="vanaf"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="vanaf"/);
  const today = from[1] ?? from[2];
  assert.equal((await submit(olga, demo.base, `${school}/toelaten`, { vanaf: today }, school)).status, 303);
  const who = { naam: "Jo Bos", inlognaam: "jo.bos", email: "jo.bos@kade.example", screening: "2020-01-05", geheimhouding: "2020-01-06" };
  assert.equal((await submit(olga, demo.base, `${school}/contactpersoon`, who, school)).status, 303);

  const pim = await signIn(demo.base, "pim.deboer");
  const accounts = (await pim.get("/accounts")).text;
  const waiting = accounts.slice(accounts.indexOf("Jo Bos")).match(/name="member" value="([^"]+)"/)[1];
  const confirmed = await pim.post("/accounts", { csrf: csrfIn(accounts, "/accounts"), member: waiting }, { headers: { Origin: demo.base } });
  const link = confirmed.text.match(/\/instellen\/[\w-]+/)?.[0];
  assert.ok(link, confirmed.text.slice(0, 400));

  const page = await ask(demo.base, link);
  const cookie = page.headers["set-cookie"]?.[0].split(";")[0];
  const secret = page.text.match(/[A-Z2-7]{32}/)[0];
  // The code of the app goes by the clock of the example.
  const moment = Date.parse(`${today}T08:00:00Z`);
  await setClock(moment);
  const enrolled = await ask(demo.base, link, {
    method: "POST", headers: { Origin: demo.base, ...(cookie && { Cookie: cookie }) },
    form: { csrf: csrfIn(page.text, link), passphrase: "vier losse woorden zonder verband", code: codeOf(secret, moment / 1000) },
  });
  assert.equal(enrolled.status, 303);

  const noor = await signIn(demo.base, "noor.hamidi");
  const table = (await noor.get("/casussen/V-001/deelnemers")).text;
  const member = table.match(/<option value="([^"]+)"[^>]*>\s*Jo Bos, Praktijkschool De Kade/)?.[1];
  assert.ok(member, "the school's contact person can be chosen");
  const invited = await submit(noor, demo.base, "/casussen/V-001/deelnemers", { wie: member, rol: "PARTICIPANT", reden: "Kent de route naar school.", grond: "AVG6_1E_PUBLIC_TASK" });
  assert.equal(invited.status, 303);
  assert.match(plain((await noor.get("/casussen/V-001/deelnemers")).text), /Jo Bos/);
});

test("a suspension asks two people, holds on the very next request, and is lifted", async () => {
  const tessa = await signIn(demo.base, "tessa.brouwer");
  assert.equal((await tessa.get("/casussen/V-001")).status, 200);
  const olga = await signIn(demo.base, "olga.timmer");
  const ruud = await signIn(demo.base, "ruud.bakema");
  const party = "/convenant/partijen/O6";
  assert.equal((await submit(olga, demo.base, `${party}/schorsing`, { reden: "DATA_BREACH" }, party)).status, 303);
  assert.equal((await tessa.get("/casussen/V-001")).status, 200, "asking changes nothing");
  assert.equal((await olga.get(`${party}/besluit`)).status, 404);
  await soundPage("ruud.bakema", `${party}/besluit`);
  assert.equal((await submit(ruud, demo.base, `${party}/besluit`, { antwoord: "YES" })).status, 303);
  assert.equal((await tessa.get("/casussen/V-001")).status, 404);
  assert.match(plain((await olga.get("/convenant")).text), /Opvang Havenlicht O6 opvang geschorst/);
  assert.equal((await submit(olga, demo.base, `${party}/opheffing`, {}, party)).status, 303);
  assert.equal((await submit(ruud, demo.base, `${party}/besluit`, { antwoord: "YES" })).status, 303);
  assert.equal((await tessa.get("/casussen/V-001")).status, 200);
});

test("who leaves sees what it does first, and access ends at the first moment after the term", async () => {
  const party = "/convenant/partijen/O6";
  await soundPage("omar.elfers", `${party}/opzeggen`);
  const omar = await signIn(demo.base, "omar.elfers");
  const text = plain((await omar.get(`${party}/opzeggen`)).text);
  for (const word of ["om 0.00 uur", "Tessa Brouwer", "bewaartermijn"]) assert.ok(text.includes(word), word);
  assert.equal((await submit(omar, demo.base, `${party}/opzeggen`, { bevestiging: "O5" })).status, 422);
  assert.equal((await submit(omar, demo.base, `${party}/opzeggen`, { bevestiging: "O6" })).status, 303);
  assert.equal((await submit(omar, demo.base, `${party}/blijven`, {}, party)).status, 303);
  assert.equal((await submit(omar, demo.base, `${party}/opzeggen`, { bevestiging: "O6" })).status, 303);
  const ends = plain((await omar.get("/convenant")).text).match(/Opvang Havenlicht O6 opvang opgezegd, opzegtermijn loopt \S+ (\d\d)-(\d\d)-(\d{4})/);
  assert.ok(ends);
  const midnight = Date.parse(`${ends[3]}-${ends[2]}-${ends[1]}T00:00:00Z`);
  const summer = (at) => new Date(at).toLocaleString("en-GB", { timeZone: "Europe/Amsterdam", hour: "2-digit", hour12: false });
  const first = midnight - Number(summer(midnight)) * 3_600_000;
  await setClock(first - 60_000);
  const tessa = await signIn(demo.base, "tessa.brouwer");
  const femke = await signIn(demo.base, "femke.oud");
  assert.equal((await tessa.get("/casussen/V-001")).status, 200, "the last minute");
  await setClock(first);
  assert.equal((await tessa.get("/casussen/V-001")).status, 404, "the very next request");
  assert.equal((await femke.get("/casussen/V-001")).status, 200, "nobody else notices");
});
