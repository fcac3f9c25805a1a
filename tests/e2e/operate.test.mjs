// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// What an operator does, from an empty machine on: set up, hand over the one-time link, serve, sign in
// with passphrase and code, back up while it runs, restore elsewhere, check, migrate; and every refusal
// that keeps an installation from starting with the wrong key or twice.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { ask, csrfIn, newFolder, removeFolder, run, runWith, sql, startDemo, startServe, verifyLog } from "./lib.mjs";

const words = "vier blauwe stoelen bij het raam";
const admin = "coordinator@example.org";
const data = newFolder();
const safe = newFolder();
const key = join(safe, "instance.key");
const where = ["--data", data, "--key-file", key];
let link;
let serve;
after(async () => {
  await serve?.stop();
  [data, safe].forEach(removeFolder);
});

const setup = (...more) => run("setup", "--organisation", "Coördinatiepunt Waterstad", "--admin", admin, ...where, ...more);

before(() => {
  const done = setup();
  assert.equal(done.code, 0, done.errors);
  link = done.out.match(/https:\/\/localhost(\/instellen\/\S+)/)?.[1];
});

// RFC 6238 and 4648: the code of the app, `ahead` steps of 30 seconds from now.
function codeOf(base32, ahead = 0) {
  const bits = [...base32].map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0")).join("");
  const secret = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead));
  const hash = createHmac("sha1", secret).update(step).digest();
  return String((hash.readUInt32BE(hash[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

// A visitor who keeps the cookie that he gets.
class Visitor {
  cookie = "";
  async get(path) {
    return this.keep(await ask(serve.base, path, { headers: { Cookie: this.cookie } }));
  }
  async fill(path, form) {
    const csrf = csrfIn((await this.get(path)).text, path);
    return this.keep(await ask(serve.base, path, { method: "POST", headers: { Cookie: this.cookie, Origin: serve.base }, form: { csrf, ...form } }));
  }
  keep(answer) {
    const set = answer.headers["set-cookie"]?.[0];
    if (set) this.cookie = set.split(";")[0];
    return answer;
  }
}

test("set-up prints one link, and puts the key where it was told, for its owner alone", () => {
  assert.ok(link);
  assert.equal(statSync(key).mode & 0o777, 0o600);
  assert.ok(!existsSync(join(data, "instance.key")));
});

test("set-up refuses to run twice", () => {
  const again = setup();
  assert.equal(again.code, 1);
  assert.match(again.errors, /app\.already-set-up/);
});

const refusals = [
  ["without a key", ["--data", data], 2, /app\.choose-one-key/],
  ["with a key that is not there", ["--data", data, "--key-file", join(safe, "geen.key")], 1, /crypto\.instance-key-missing/],
  ["where nothing is", ["--data", safe, "--key-file", key], 1, /app\.no-database/],
  ["under another name", [...where, "--host", "anders.example"], 2, /app\.other-host: localhost/],
];
for (const [how, options, code, reason] of refusals) {
  test(`serve ${how} does not start and says why`, () => {
    const answer = run("serve", "--insecure", "--listen", "127.0.0.1:0", ...options);
    assert.equal(answer.code, code);
    assert.match(answer.errors, reason);
    assert.equal(answer.out, "");
  });
}

test("with the key of another installation nothing starts, and the data stays as it was", async () => {
  const demo = await startDemo();
  await demo.stop();
  const other = join(demo.data, "instance.key");
  const before = verifyLog(data, "--key-file", key).logs;
  for (const command of [["serve", "--insecure", "--listen", "127.0.0.1:0"], ["log", "key"]]) {
    const answer = run(...command, "--data", data, "--key-file", other);
    assert.equal(answer.code, 1);
    assert.match(answer.errors, /app\.wrong-instance-key[\s\S]*The key does not belong to this database/);
  }
  const real = run("serve", "--insecure", "--listen", "127.0.0.1:0", "--data", demo.data, "--key-file", other);
  assert.equal(real.code, 1);
  assert.match(real.errors, /app\.example-is-not-real/);
  assert.deepEqual(verifyLog(data, "--key-file", key).logs, before);
  removeFolder(demo.data);
});

test("the one-time link gives an account, once; then passphrase and code open the door", async () => {
  serve = await startServe(data, "--key-file", key);
  const visitor = new Visitor();
  const page = await visitor.get(link);
  assert.equal(page.status, 200);
  const secret = page.text.match(/secret=([A-Z2-7]+)/)[1];
  const wrong = await visitor.fill(link, { passphrase: words, code: "000000" });
  assert.equal(wrong.status, 422);
  const first = codeOf(secret);
  const enrolled = await visitor.fill(link, { passphrase: words, code: first });
  assert.equal(enrolled.status, 303);
  assert.equal(enrolled.headers.location, "/aanmelden");
  assert.equal((await visitor.get(link)).status, 404);

  const refused = await visitor.fill("/aanmelden", { login: "coordinator", passphrase: `${words}!` });
  assert.equal(refused.status, 422);
  const known = await visitor.fill("/aanmelden", { login: "coordinator", passphrase: words });
  assert.equal(known.headers.location, "/aanmelden/code");
  assert.equal((await visitor.get("/vandaag")).headers.location, "/aanmelden/code");
  const used = await visitor.fill("/aanmelden/code", { code: first });
  assert.equal(used.status, 422, "a code is good once");
  const open = await visitor.fill("/aanmelden/code", { code: codeOf(secret, 1) });
  assert.equal(open.headers.location, "/vandaag");
  assert.equal((await visitor.get("/vandaag")).status, 200);
});

test("a real installation has no door of the example", async () => {
  assert.equal((await ask(serve.base, "/demo/bril", { method: "POST", form: { person: "femke.oud" } })).status, 404);
});

test("as long as nobody may read the log its month waits, and check says so", () => {
  const told = run("check", ...where, "--json");
  assert.equal(told.code, 1);
  const lines = Object.fromEntries(JSON.parse(told.out).checks.map(({ name, state, what }) => [name, [state, what]]));
  assert.equal(lines.readers[0], "wrong");
  assert.match(lines.readers[1], /app\.log-without-reader/);
  for (const name of ["schema", "data", "keys", "log", "clock", "key place"]) assert.equal(lines[name][0], "ok", `${name}: ${lines[name][1]}`);
  assert.equal(sql(data, "SELECT DISTINCT member_id FROM key_wrap WHERE kind = 'log'"), "00000000-0000-0000-0000-000000000000");
});

test("a backup is made while it serves, is no second database, and never takes the place of a file", () => {
  const backup = join(safe, "backup.db");
  assert.equal(run("backup", backup, "--data", data).code, 0);
  assert.equal(statSync(backup).mode & 0o777, 0o600);
  const again = run("backup", backup, "--data", data);
  assert.equal(again.code, 1);
  assert.match(again.errors, /storage\.file-exists/);
});

test("the backup is restored elsewhere, verifies, and serves with the same key alone", async () => {
  const elsewhere = join(newFolder(), "hier");
  const restored = run("restore", join(safe, "backup.db"), "--data", elsewhere);
  assert.equal(restored.code, 0, restored.errors);
  assert.match(restored.out, /sound/);
  assert.doesNotMatch(restored.out, /NOT SOUND/);
  const verdict = verifyLog(elsewhere, "--key-file", key);
  assert.equal(verdict.sound, true);
  assert.ok(verdict.logs.every((log) => log.signaturesChecked && log.size > 0));
  const over = run("restore", join(safe, "backup.db"), "--data", elsewhere);
  assert.equal(over.code, 1);
  assert.match(over.errors, /storage\.file-exists/);
  const second = await startServe(elsewhere, "--key-file", key);
  assert.equal((await ask(second.base, "/aanmelden")).status, 200);
  await second.stop();
  removeFolder(join(elsewhere, ".."));
});

test("half a backup is not restored, and leaves nothing behind", () => {
  const half = join(safe, "half.db");
  const whole = readFileSync(join(safe, "backup.db"));
  writeFileSync(half, whole.subarray(0, 4096 * Math.floor(whole.length / 8192)));
  const elsewhere = newFolder();
  const answer = run("restore", half, "--data", elsewhere);
  assert.equal(answer.code, 1);
  assert.match(answer.errors, /storage\.damaged/);
  assert.deepEqual(readdirSync(elsewhere), []);
  removeFolder(elsewhere);
});

test("migrate has nothing to do after set-up", () => {
  const done = run("migrate", "--data", data);
  assert.equal(done.code, 0);
  assert.match(done.out, /^0 migrations applied/);
});

test("a key under a passphrase is opened with the first line of the input, and with no other", () => {
  const sealed = join(safe, "sealed.key");
  const folder = newFolder();
  const made = runWith(`${words}\n`, "setup", "--organisation", "GI De Sluis", "--admin", admin, "--data", folder, "--key-passphrase", sealed);
  assert.equal(made.code, 0, made.errors);
  assert.equal(runWith(`${words}\n`, "log", "key", "--data", folder, "--key-passphrase", sealed).code, 0);
  const wrong = runWith("vier groene stoelen\n", "log", "key", "--data", folder, "--key-passphrase", sealed);
  assert.equal(wrong.code, 1);
  assert.match(wrong.errors, /crypto\./);
  removeFolder(folder);
});
