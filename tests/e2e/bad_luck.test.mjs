// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Bad luck: no room on the disk, a database that is locked or gone. Nothing is answered without its leaf,
// so reading stops too: the plain page with 503, without a word of a case. When the bad luck is over the
// same process goes on, and everything that it acknowledged is there.
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { hasPostgres, newFolder, postgresBin, removeFolder, signIn, startDemo, startPostgres, verifyLog } from "./lib.mjs";

const page = "/casussen/V-001";
const newDraft = `${page}/bijdragen/nieuw`;
const refusedWithin = 1000;
const noPostgres = { skip: !hasPostgres && "no PostgreSQL on this machine" };

const keepDraft = (femke, demo, csrf) => {
  const words = `Feit ${randomUUID()} van de proef.`;
  return femke.post(newDraft, { csrf, stuk: randomUUID(), tekst: words, bron: "SEEN", soort: "FACT", categorie: "INDICATOR", gecontroleerd: "ja", doen: "verder" }, { headers: { Origin: demo.base } })
    .then((answer) => ({ ...answer, words, step: answer.headers.location?.replace(/\/[a-z]+$/, "/tekst") }));
};
const tokenFor = async (femke) => (await femke.get(newDraft)).text.match(/bijdragen\/nieuw"[^>]*>\s*<input type="hidden" name="csrf" value="([^"]+)"/)[1];

function assertPlain(answer) {
  assert.equal(answer.status, 503);
  assert.match(answer.text, /Briljant is even niet bereikbaar\./);
  assert.match(answer.text, /bel dan 112/);
  assert.doesNotMatch(answer.text, /V-001|Jara|femke|B-0\d/i);
  assert.equal(answer.headers["cache-control"], "no-store");
}

// As long as there is room for a leaf, in what the files have already, it may be answered.
async function firstRefused(femke) {
  for (let turn = 0; turn < refusedWithin; ++turn) {
    const answer = await femke.get(page);
    if (answer.status !== 200) return answer;
  }
  throw new Error(`${refusedWithin} pages were answered`);
}

// Before, during and after; `during` takes something away and gives back how to undo that.
async function endure(demo, takeAway, { verify = () => verifyLog(demo.data) } = {}) {
  const femke = await signIn(demo.base, "femke.oud");
  const csrf = await tokenFor(femke);
  const kept = await keepDraft(femke, demo, csrf);
  assert.equal(kept.status, 303);
  const giveBack = await takeAway();
  let lost;
  try {
    assertPlain(await firstRefused(femke));
    lost = await keepDraft(femke, demo, csrf);
    assertPlain(lost);
  } finally {
    await giveBack();
  }
  assert.equal((await femke.get(page)).status, 200);
  const again = await keepDraft(femke, demo, csrf);
  assert.equal(again.status, 303);
  const list = (await femke.get(`${page}/bijdragen`)).text;
  for (const each of [kept, again]) assert.ok((await femke.get(each.step)).text.includes(each.words));
  assert.ok(!list.includes(lost.words));
  const verdict = verify();
  assert.equal(verdict.code, 0, JSON.stringify(verdict));
}

// A folder with little room; null where we may not mount.
function smallDisk() {
  const folder = newFolder();
  const done = spawnSync("mount", ["-t", "tmpfs", "-o", "size=24m,mode=0700", "tmpfs", folder], { stdio: "ignore" });
  if (done.status === 0) return folder;
  removeFolder(folder);
  return null;
}

// All that is left, in ever smaller pieces.
function fill(file) {
  for (let size = 1 << 22; size >= 1; size >>= 1) {
    for (;;) {
      try {
        writeFileSync(file, Buffer.alloc(size, 1), { flag: "a" });
      } catch {
        break;
      }
    }
  }
}

test("a full disk: 503, and on with the same process when there is room", async (t) => {
  const disk = smallDisk();
  if (!disk) return t.skip("not allowed to mount a small disk here; the limit on a file is tested below");
  const demo = await startDemo(disk);
  try {
    await endure(demo, () => {
      fill(join(disk, "filler"));
      return () => rmSync(join(disk, "filler"));
    });
  } finally {
    await demo.stop();
    execFileSync("umount", [disk]);
    removeFolder(disk);
  }
});

test("a file that may not grow: 503, and on with the same process when it may", async () => {
  const demo = await startDemo();
  const limit = (size) => execFileSync("prlimit", ["--pid", String(demo.pid), `--fsize=${size}:unlimited`]);
  try {
    await endure(demo, () => {
      limit(4096);  // less than the first page of the write-ahead log needs
      return () => limit("unlimited");
    });
  } finally {
    await demo.end();
  }
});

test("another program holds the lock of SQLite: 503 after a wait, then on", async () => {
  const demo = await startDemo();
  try {
    await endure(demo, async () => {
      const other = spawn("sqlite3", [join(demo.data, "briljant.db")], { stdio: ["pipe", "pipe", "inherit"] });
      other.stdin.write("BEGIN IMMEDIATE; SELECT 'held';\n");
      await new Promise((resolve) => other.stdout.once("data", resolve));
      return () => new Promise((resolve) => { other.once("exit", resolve); other.stdin.end("ROLLBACK;\n"); });
    });
  } finally {
    await demo.end();
  }
});

test("PostgreSQL gone: 503, and on with the same process when it is back", noPostgres, async () => {
  const postgres = await startPostgres();
  const data = newFolder();
  const demo = await startDemo(data, "--database", postgres.url);
  try {
    await endure(demo, () => {
      postgres.takeAway();
      return () => postgres.putBack();
    }, { verify: () => verifyLog(data, "--database", postgres.url) });
  } finally {
    await demo.end();
    await postgres.end();
  }
});

test("another program holds a table of PostgreSQL: 503 after a wait, then on", noPostgres, async () => {
  const postgres = await startPostgres();
  const data = newFolder();
  const demo = await startDemo(data, "--database", postgres.url);
  try {
    await endure(demo, async () => {
      const other = spawn(`${postgresBin}/psql`, [postgres.url, "-qAtX"], { stdio: ["pipe", "pipe", "inherit"] });
      other.stdin.write("BEGIN; LOCK TABLE log_head IN ACCESS EXCLUSIVE MODE; SELECT 'held';\n");
      await new Promise((resolve) => other.stdout.once("data", resolve));
      return () => new Promise((resolve) => { other.once("exit", resolve); other.stdin.end("ROLLBACK;\n"); });
    }, { verify: () => verifyLog(data, "--database", postgres.url) });
  } finally {
    await demo.end();
    await postgres.end();
  }
});
