// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Questions to parties (US15): what the example asked and was answered, who sees which question, and
// that a question is asked, answered and kept as it should be.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { asSeen, entriesIn, signIn, sql, startDemo } from "./lib.mjs";

let demo;
const guests = {};
before(async () => {
  demo = await startDemo();
  for (const login of ["noor.hamidi", "femke.oud", "mark.dewit", "priya.ramdin", "samira.idrissi", "lotte.kamp", "daan.verhoef", "ingrid.maas"]) guests[login] = await signIn(demo.base, login);
});
after(() => demo?.end());

const main = (text) => text.slice(text.indexOf("<main"));
const codes = (text) => [...new Set(main(text).match(/IR-\d+/g) ?? [])].sort();
const get = async (login, path) => (await guests[login].get(path)).text;
async function send(login, path, form) {
  const page = await get(login, path.replace(/\/open$/, ""));
  const csrf = page.match(new RegExp(`action="${path}"[^>]*>\\s*<input type="hidden" name="csrf" value="([^"]+)"`))?.[1];
  assert.ok(csrf, `${login} has a form at ${path}`);
  const body = new URLSearchParams(form);
  body.append("csrf", csrf);
  return guests[login].post(path, body, { headers: { Origin: demo.base } });
}
const memberId = (login) => sql(demo.data, `SELECT id FROM member WHERE login = '${login}'`);

test("two questions about SIG-0016 wait, for the police and for the municipality", async () => {
  assert.deepEqual(codes(await get("noor.hamidi", "/signalen/SIG-0016/vragen")), ["IR-04", "IR-05"]);
  assert.deepEqual(codes(await get("noor.hamidi", "/vragen")), ["IR-04", "IR-05"]);
  assert.deepEqual(codes(await get("mark.dewit", "/vragen")), ["IR-04"]);
  assert.deepEqual(codes(await get("priya.ramdin", "/vragen")), ["IR-05"]);
  assert.deepEqual(codes(await get("lotte.kamp", "/vragen")), []);
});

test("the director of V-001 reads what Femke answered; who was not asked reads no question", async () => {
  const noor = main(await get("noor.hamidi", "/casussen/V-001/vragen"));
  assert.match(noor, /IR-01/);
  assert.match(noor, /Ik word graag gebeld/);
  assert.match(noor, /beantwoord/);
  assert.deepEqual(codes(await get("femke.oud", "/casussen/V-001/vragen")), ["IR-01"]);
  assert.deepEqual(codes(await get("samira.idrissi", "/casussen/V-001/vragen")), []);
});

test("the remark stands nowhere in the clear, and before the case there is none", () => {
  const rows = sql(demo.data, "SELECT code, answer, answer_ground, question IS NULL, reply IS NULL FROM information_request ORDER BY code");
  assert.deepEqual(rows.split("\n"), [
    "IR-01|||1|0", "IR-02|YES_CONTACT_WANTED||1|1", "IR-03|YES|CONFLICT_OF_DUTIES|1|1", "IR-04|||1|1", "IR-05|||1|1",
  ]);
});

for (const login of ["lotte.kamp", "daan.verhoef", "ingrid.maas"]) {
  test(`${login} cannot tell the questions of V-001 from those of a case that never was`, async () => {
    assert.deepEqual(asSeen(await guests[login].get("/casussen/V-001/vragen")), asSeen(await guests[login].get("/casussen/V-999/vragen")));
  });
}

test("a question of somebody else is not there", async () => {
  const asked = await guests["femke.oud"].get("/vragen/IR-04");
  assert.equal(asked.status, 404);
  assert.deepEqual(asSeen(asked), asSeen(await guests["femke.oud"].get("/vragen/IR-99")));
});

for (const [login, path] of [["femke.oud", "/vragen/IR-04"], ["noor.hamidi", "/vragen/IR-01"], ["lotte.kamp", "/vragen/IR-05"]]) {
  test(`${login} opens ${path}, a question to somebody else: one refusal in the log`, async () => {
    const absent = await guests[login].get("/vragen/IR-99");
    const earlier = entriesIn(demo.data);
    const asked = await guests[login].get(path);
    assert.equal(asked.status, 404);
    assert.deepEqual(asSeen(asked), asSeen(absent));
    assert.equal(entriesIn(demo.data), earlier + 1);
    await guests[login].get("/vragen/IR-99");
    assert.equal(entriesIn(demo.data), earlier + 2);
  });
}

test("a question about a signal leaves a look: in the log, and at the signal for a privacy officer", async () => {
  const openings = async () => (await get("ingrid.maas", "/signalen/SIG-0016/wie-keek-mee")).split("vraag erover geopend").length - 1;
  const opened = await openings();
  const earlier = entriesIn(demo.data);
  assert.equal((await guests["mark.dewit"].get("/vragen/IR-04")).status, 200);
  assert.equal(entriesIn(demo.data), earlier + 1);
  assert.equal(await openings(), opened + 1);
});

test("the police answers under its decision, without words", async () => {
  assert.match(main(await get("mark.dewit", "/vragen/IR-04")), /WPG-W-01/);
  assert.equal((await send("mark.dewit", "/vragen/IR-04", { antwoord: "NO" })).status, 303);
  assert.deepEqual(codes(await get("mark.dewit", "/vragen")), []);
  assert.match(main(await get("noor.hamidi", "/signalen/SIG-0016/vragen")), /beantwoord/);
});

test("R33: the municipality answers nothing without ground and six tests, and loses nothing it typed", async () => {
  const bare = await send("priya.ramdin", "/vragen/IR-05", { antwoord: "YES" });
  assert.equal(bare.status, 422);
  assert.match(bare.text, /value="YES" checked|checked[^>]*value="YES"|value="YES"[^>]*checked/);
  const untested = await send("priya.ramdin", "/vragen/IR-05", { antwoord: "YES", grond: "CONFLICT_OF_DUTIES" });
  assert.equal(untested.status, 422);
  const tests = ["ASKED", "DISTRESS", "NO_OTHER_WAY", "SERIOUS_HARM", "WILL_HELP", "AS_LITTLE"].map((each) => ["toetsen", each]);
  assert.equal((await send("priya.ramdin", "/vragen/IR-05", [["antwoord", "YES"], ["grond", "CONFLICT_OF_DUTIES"], ...tests])).status, 303);
});

test("US15: the director asks somebody at the table, reminds, and reads that he may not say", async () => {
  const asked = await send("noor.hamidi", "/casussen/V-001/vragen",
    { wie: memberId("samira.idrissi"), vragen: "INVOLVED", eigen: "Ziet u haar deze week?", grond: "AVG6_1E_PUBLIC_TASK", voor: "2099-01-01" });
  assert.equal(asked.status, 303);
  assert.deepEqual(codes(await get("samira.idrissi", "/vragen")), ["IR-06"]);
  assert.match(main(await get("samira.idrissi", "/vragen/IR-06")), /Ziet u haar deze week/);
  assert.equal((await send("noor.hamidi", "/casussen/V-001/vragen/open", { vraag: "IR-06", doen: "herinner" })).status, 303);
  assert.match(main(await get("samira.idrissi", "/vragen")), /herinnerd/);
  assert.equal((await send("samira.idrissi", "/vragen/IR-06", { antwoord: "MAY_NOT_SAY" })).status, 303);
  assert.match(main(await get("noor.hamidi", "/casussen/V-001/vragen")), /Dat mag ik niet zeggen/);
});

test("a form with a mistake comes back with what was typed", async () => {
  const answer = await send("noor.hamidi", "/casussen/V-001/vragen", { wie: "", eigen: "Hoe gaat het op school?", grond: "AVG6_1E_PUBLIC_TASK", voor: "2099-01-01" });
  assert.equal(answer.status, 422);
  assert.match(answer.text, /Hoe gaat het op school\?/);
  assert.match(answer.text, /Kies aan wie u de vraag stelt/);
});

test("somebody at the table asks nothing", async () => {
  assert.doesNotMatch(main(await get("femke.oud", "/casussen/V-001/vragen")), /Vraag versturen/);
});

test("reading the questions of a signal is a look at it, and a privacy officer sees it", async () => {
  const readings = async () => (await get("ingrid.maas", "/signalen/SIG-0016/wie-keek-mee")).split("gelezen").length;
  const before = await readings();
  await get("noor.hamidi", "/signalen/SIG-0016/vragen");
  assert.equal(await readings(), before + 1);
});
