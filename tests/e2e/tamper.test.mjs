// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Whoever holds the database cannot change it unseen (A4, PR02): one byte in the log, and the verifier
// names the place; one byte in a sealed field or a key, and the page says so instead of the text.
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { contributions, copyOf, removeFolder, run, signIn, sql, startDemo, verifyLog } from "./lib.mjs";

const region = "covenant_id <> '00000000-0000-0000-0000-000000000000'";
let original;
const copies = [];
before(async () => {
  const demo = await startDemo();
  await (await signIn(demo.base, "femke.oud")).get("/casussen/V-001");
  await demo.stop();
  original = demo.data;
});
after(() => [original, ...copies].filter(Boolean).forEach(removeFolder));

// The database refuses to change its log; whoever holds the file takes that refusal away first.
const fence = ["audit_only_grows", "audit_keeps_all", "checkpoint_only_grows", "checkpoint_keeps_all"];

function copy() {
  const data = copyOf(original);
  copies.push(data);
  sql(data, fence.map((trigger) => `DROP TRIGGER ${trigger};`).join(""));
  return data;
}

// The last byte of one value, another than it was.
function changeByte(data, table, column, where) {
  const hex = sql(data, `SELECT hex(${column}) FROM ${table} WHERE ${where} LIMIT 1`);
  const last = hex.endsWith("00") ? "01" : "00";
  sql(data, `UPDATE ${table} SET ${column} = x'${hex.slice(0, -2)}${last}' WHERE rowid = (SELECT rowid FROM ${table} WHERE ${where} LIMIT 1)`);
}

const findings = (data) => verifyLog(data).logs.flatMap((log) => log.findings).map((finding) => `${finding.place} ${finding.what}`).join("\n");

test("the log of the example verifies", () => {
  const verdict = verifyLog(original);
  assert.equal(verdict.code, 0);
  assert.equal(verdict.sound, true);
  assert.equal(verdict.logs.length, 2);
  assert.match(run("log", "verify", "--data", original).out, /\d+ entries, root .+\n[\s\S]*sound/);
});

test("the database itself refuses to change its log, before anybody took that away", () => {
  const data = copyOf(original);
  copies.push(data);
  for (const statement of ["DELETE FROM audit WHERE seq = 700", "UPDATE audit SET entry = leaf WHERE seq = 700", "UPDATE checkpoint SET note = ''", "DELETE FROM checkpoint"]) {
    assert.throws(() => sql(data, statement), /the log only grows/, statement);
  }
  assert.equal(verifyLog(data).sound, true);
});

const changes = [
  ["one byte of an entry", /entry 700 does not hash to its leaf/, (data) => changeByte(data, "audit", "entry", `seq = 700 AND ${region}`)],
  ["one byte of a leaf", /entry 700 does not hash to its leaf[\s\S]*checkpoint \d+ differs/, (data) => changeByte(data, "audit", "leaf", `seq = 700 AND ${region}`)],
  ["one byte of a checkpoint's root", /checkpoint \d+ stands beside another root/, (data) => changeByte(data, "checkpoint", "root", region)],
  ["the text of a checkpoint", /checkpoint \d+ is of another log/, (data) => sql(data, `UPDATE checkpoint SET note = replace(note, 'waterstad', 'waterstac') WHERE ${region}`)],
  ["the edge of the tree", /head has another right edge/, (data) => changeByte(data, "log_head", "edge", region)],
  ["an entry that is gone", /entry 700 is missing/, (data) => sql(data, `DELETE FROM audit WHERE seq = 700 AND ${region}`)],
  ["the last entries cut off", /checkpoint \d+ is of more entries than the log has/, (data) => sql(data, `DELETE FROM audit WHERE seq >= 1000 AND ${region}`)],
  ["two entries that changed places", /entry 70[01] does not hash to its leaf/, (data) => sql(data, `UPDATE audit SET entry = (SELECT entry FROM audit WHERE seq = 701 AND ${region}) WHERE seq = 700 AND ${region}`)],
];
for (const [what, named, change] of changes) {
  test(`the verifier names ${what}`, () => {
    const data = copy();
    change(data);
    const verdict = verifyLog(data);
    assert.match(findings(data), named);
    assert.equal(verdict.code, 1);
    assert.equal(verdict.sound, false);
  });
}

test("the verifier checks every signature with the key of the instance", () => {
  assert.deepEqual(verifyLog(original).logs.map((log) => log.signaturesChecked), [true, true]);
});

test("the verifier names a changed signature", () => {
  const data = copy();
  sql(data, `UPDATE checkpoint SET note = substr(note, 1, length(note) - 12) || 'AAAA' || substr(note, -8) WHERE ${region}`);
  assert.match(findings(data), /checkpoint \d+ has no valid signature of the log/);
  assert.equal(verifyLog(data).code, 1);
});

test("without the instance key the public keys that were handed out verify, and other keys do not", () => {
  const data = copy();
  const keys = run("log", "key", "--data", data).out.trim().split("\n");
  const given = keys.flatMap((key) => ["--key", key]);
  rmSync(join(data, "instance.key"));
  assert.equal(keys.length, 2);
  assert.deepEqual(verifyLog(data).logs.map((log) => log.signaturesChecked), [false, false]);
  assert.deepEqual(verifyLog(data, ...given).logs.map((log) => log.signaturesChecked), [true, true]);
  assert.equal(verifyLog(data, ...given).sound, true);
  sql(data, `UPDATE checkpoint SET note = substr(note, 1, length(note) - 12) || 'AAAA' || substr(note, -8) WHERE ${region}`);
  assert.equal(verifyLog(data, ...given).sound, false);
});

test("the key of another installation does not verify: it is refused with the reason", async () => {
  const other = await startDemo();
  await other.stop();
  const answer = run("log", "verify", "--data", original, "--key-file", join(other.data, "instance.key"));
  removeFolder(other.data);
  assert.equal(answer.code, 1);
  assert.match(answer.errors, /app\.wrong-instance-key/);
});

// The pages of V-001 that femke.oud gets after a change.
async function pagesOfFemke(data) {
  const demo = await startDemo(data);
  const femke = await signIn(demo.base, "femke.oud");
  const pages = [await femke.get("/casussen/V-001"), await femke.get("/casussen/V-001/bijdragen")];
  await demo.stop();
  return pages;
}

const sealed = [
  ["the text of a contribution", (data) => changeByte(data, "contribution", "content", "code = 'B-04'")],
  ["what describes a contribution", (data) => changeByte(data, "contribution", "meta", "code = 'B-04'")],
];
for (const [what, change] of sealed) {
  test(`after one byte of ${what} changed, no page shows it`, async () => {
    const data = copy();
    change(data);
    for (const page of await pagesOfFemke(data)) {
      assert.ok([404, 500, 503].includes(page.status) || !contributions(page.text).includes("B-04"), `${page.status} with B-04`);
      assert.doesNotMatch(page.text, /twee telefoonabonnementen/);
    }
  });
}

test("a sealed text that was moved to another row is not shown there", async () => {
  const data = copy();
  sql(data, "UPDATE contribution SET content = (SELECT content FROM contribution WHERE code = 'B-05') WHERE code = 'B-04'");
  for (const page of await pagesOfFemke(data)) {
    assert.doesNotMatch(page.text, /id="B-04"[\s\S]{0,900}Er zijn schulden/);
  }
});

test("after one byte of every wrapped case key changed, the case stays shut", async () => {
  const data = copy();
  const rows = sql(data, "SELECT rowid || ' ' || hex(wrap) FROM key_wrap").split("\n").map((row) => row.split(" "));
  sql(data, rows.map(([row, hex]) => `UPDATE key_wrap SET wrap = x'${hex.slice(0, -2)}${hex.endsWith("00") ? "01" : "00"}' WHERE rowid = ${row};`).join("\n"));
  assert.ok(rows.length > 30);
  for (const page of await pagesOfFemke(data)) {
    assert.ok([404, 500, 503].includes(page.status), `status ${page.status}`);
    assert.deepEqual(contributions(page.text), []);
    assert.doesNotMatch(page.text, /Jara/);
  }
});
