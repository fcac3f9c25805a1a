// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Emergency access (R57, US25): BG-01 of the example to the letter, and a new one from the form to
// the judgement; after sixty minutes the case is gone again.
//     BRILJANT_BINARY=build/release/briljant node --test tests/e2e/emergency.test.mjs
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { asSeen, ask, csrfIn, example, signIn, sql, startDemo, submit, verifyLog } from "./lib.mjs";

let demo;
const guests = {};
const logins = ["noor.hamidi", "ruud.bakema", "ingrid.maas", "femke.oud", "joris.veen", "lotte.kamp", "samira.idrissi"];
before(async () => {
  demo = await startDemo();
  for (const login of logins) guests[login] = await signIn(demo.base, login);
});
after(() => demo?.end());

const plain = (html) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ").trim();
const main = (html) => plain(html.slice(html.indexOf("<main"), html.indexOf("</main>")));
const page = async (login, path) => main((await guests[login].get(path)).text);
const start = (login, form) => submit(guests[login], demo.base, "/noodtoegang", { casus: "V-000", levensbelang: "ja", reden: "Noa is vermist, ik heb het veilige contact nodig", ...form });
const bg01 = example("emergencies").emergencies[0];

test("BG-01 stands as the example says, for who was told", async () => {
  for (const login of ["ruud.bakema", "femke.oud", "ingrid.maas"]) {
    const words = await page(login, "/noodtoegang/BG-01");
    assert.match(words, /Joris Veen, Jeugdhulp Het Anker Casus V-001/);
    assert.match(words, /Begonnen .*23\.12 uur Gestopt of stopt .*00\.12 uur/);
    assert.ok(words.includes(`Reden ${bg01.reason}`), login);
    assert.match(words, /Stand terecht Beoordeeld door Ingrid Maas/);
  }
  assert.match(await page("ingrid.maas", "/noodtoegang"), /BG-01 V-001 Joris Veen/);
});

test("who was not told finds nothing of BG-01", async () => {
  for (const login of ["samira.idrissi", "lotte.kamp"]) assert.equal((await guests[login].get("/noodtoegang/BG-01")).status, 404);
  assert.doesNotMatch(await page("samira.idrissi", "/noodtoegang"), /BG-01/);
});

test("the reason is sealed", () => {
  assert.deepEqual(sql(demo.data, "SELECT count(*) FROM emergency_access"), sql(demo.data, "SELECT 1"));
  assert.doesNotMatch(JSON.stringify(sql(demo.data, "SELECT CAST(reason AS TEXT) FROM emergency_access")), /Vermist/);
});

test("without a reason or a vital interest the form comes back with what was typed", async () => {
  const short = await start("joris.veen", { reden: "" });
  assert.equal(short.status, 422);
  assert.match(plain(short.text), /Schrijf op wat er aan de hand is/);
  assert.match(short.text, /value="V-000"/);
  const calm = await submit(guests["joris.veen"], demo.base, "/noodtoegang", { casus: "V-000", reden: "Ik ben benieuwd hoe het gaat" });
  assert.equal(calm.status, 422);
  assert.match(calm.text, /Ik ben benieuwd hoe het gaat/);
  assert.equal((await guests["joris.veen"].get("/casussen/V-000")).status, 404);
});

test("who is no duty officer has no form, and a post of her own opens nothing", async () => {
  const list = await guests["femke.oud"].get("/noodtoegang");
  assert.doesNotMatch(list.text, /name="levensbelang"/);
});

test("a number without a key and a number that never was get the same honest answer", async () => {
  const answer = await start("joris.veen", { casus: "V-999" });
  assert.equal(answer.status, 422);
  assert.match(plain(answer.text), /geen sleutel, of er is geen casus met dit nummer.*Bel anders de procesregisseur/);
});

test("a closed case opens for an hour, everybody is told at once, and the bar says so on every page", async () => {
  const gone = await guests["joris.veen"].get("/casussen/V-000");
  assert.equal(gone.status, 404);
  const started = await start("joris.veen");
  assert.equal(started.status, 303);
  assert.equal(started.headers.location, "/casussen/V-000");
  for (const path of ["/casussen/V-000", "/vandaag", "/vragen"]) {
    const { text, status } = await guests["joris.veen"].get(path);
    assert.equal(status, 200);
    assert.match(text, /br-glasses--alarm/);
    assert.match(plain(text), /Noodbril op .*vitaal belang, V-000, nog (60|59) min/);
  }
  assert.match(await page("ingrid.maas", "/vandaag"), /Noodtoegang BG-02 beoordelen V-000 over 3 dagen/);
  for (const login of ["noor.hamidi", "ruud.bakema"]) assert.match(await page(login, "/vandaag"), /Noodtoegang BG-02: iemand opende deze casus in nood V-000/);
  assert.doesNotMatch(await page("samira.idrissi", "/vandaag"), /BG-02/);
});

test("the one who judges needs a reason and judges once; then it waits for nobody", async () => {
  const path = "/noodtoegang/BG-02";
  const empty = await submit(guests["ingrid.maas"], demo.base, path, { oordeel: "onterecht", reden: "" });
  assert.equal(empty.status, 422);
  assert.match(plain(empty.text), /Schrijf op waarom u dit vindt/);
  const csrf = csrfIn((await guests["ingrid.maas"].get(path)).text, path);
  const judged = await guests["ingrid.maas"].post(path, { csrf, oordeel: "onterecht", reden: "De mentor was bereikbaar." }, { headers: { Origin: demo.base } });
  assert.equal(judged.status, 303);
  assert.match(await page("noor.hamidi", path), /Stand (niet terecht|loopt nu)/);
  assert.doesNotMatch(await page("ingrid.maas", "/vandaag"), /BG-02/);
  const again = await guests["ingrid.maas"].post(path, { csrf, oordeel: "terecht", reden: "toch wel" }, { headers: { Origin: demo.base } });
  assert.ok(again.status >= 400);
});

test("taking the glasses off ends it at once, and the case looks as if it never was", async () => {
  const joris = guests["joris.veen"];
  await submit(joris, demo.base, "/bril/afzetten", {}, "/vandaag");
  const gone = await joris.get("/casussen/V-000");
  assert.equal(gone.status, 404);
  assert.deepEqual(asSeen(gone), asSeen(await joris.get("/casussen/V-999")));
  assert.doesNotMatch((await joris.get("/vandaag")).text, /br-glasses--alarm/);
});

test("after sixty minutes it ends by itself", async () => {
  const joris = guests["joris.veen"];
  assert.equal((await start("joris.veen")).status, 303);
  assert.equal((await joris.get("/casussen/V-000")).status, 200);
  sql(demo.data, "UPDATE emergency_access SET until_at = started_at WHERE code = 'BG-03'");
  assert.equal((await joris.get("/casussen/V-000")).status, 404);
  assert.equal((await start("joris.veen")).status, 422);
});

test("the log verifies", async () => {
  assert.equal(verifyLog(demo.data).code, 0);
  assert.equal((await ask(demo.base, "/noodtoegang")).status, 303);
});
