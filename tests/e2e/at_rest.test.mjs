// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// A stolen disk gives nothing away (PR03): no text of the example stands readable in the database,
// its write-ahead log, a backup copy or an export of the log, in none of the usual spellings.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { copyOf, newFolder, removeFolder, signIn, sql, startDemo } from "./lib.mjs";

const canaries = readFileSync("tests/canaries.txt", "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
const spellings = {
  "UTF-8": (text) => Buffer.from(text, "utf8"),
  "UTF-16": (text) => Buffer.from(text, "utf16le"),
  "hexadecimal": (text) => Buffer.from(Buffer.from(text, "utf8").toString("hex")),
};
const filesIn = (folder) => readdirSync(folder).map((name) => join(folder, name)).filter((path) => statSync(path).isFile());

let running;
let stopped;
let backup;
let demo;
before(async () => {
  demo = await startDemo();
  const femke = await signIn(demo.base, "femke.oud");
  await femke.get("/casussen/V-001/bijdragen");
  running = copyOf(demo.data);
  await demo.stop();
  stopped = demo.data;
  backup = newFolder();
  sql(stopped, `VACUUM INTO '${join(backup, "copy.db")}'`);
});
after(() => [running, stopped, backup].filter(Boolean).forEach(removeFolder));

test("the example has texts to look for, and a reader meets one of them", async () => {
  assert.ok(canaries.length > 100);
  const again = await startDemo(stopped);
  const { text } = await (await signIn(again.base, "femke.oud")).get("/casussen/V-001/bijdragen");
  await again.stop();
  assert.ok(canaries.some((line) => text.includes(line)));
});

test("while the server runs there is a write-ahead log to search", () => {
  assert.ok(existsSync(join(running, "briljant.db-wal")));
});

const places = [
  ["the files of the running server", () => filesIn(running)],
  ["the files of the stopped server", () => filesIn(stopped)],
  ["a backup copy", () => filesIn(backup)],
];
for (const [place, files] of places) {
  for (const [spelling, bytesOf] of Object.entries(spellings)) {
    test(`${place} hold no text of the example in ${spelling}`, () => {
      const content = Buffer.concat(files().map((path) => readFileSync(path)));
      assert.ok(content.length > 1_000_000);
      assert.deepEqual(canaries.filter((line) => content.includes(bytesOf(line))), []);
    });
  }
}

test("what the server writes to its log has no text and no name of the example", async () => {
  const errors = demo.errors();
  assert.deepEqual(canaries.filter((line) => errors.includes(line)), []);
  assert.doesNotMatch(errors, /Jara|Dean|Femke/);
});
