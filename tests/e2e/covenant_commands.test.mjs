// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The commands about a covenant file on both covenants: their JSON has the form that
// covenants/schemas publishes, and the diff is complete and fast.
//     BRILJANT_BINARY=build/release/briljant node --test tests/e2e/covenant_commands.test.mjs
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import Ajv from "ajv";

const BINARY = process.env.BRILJANT_BINARY ?? "build/release/briljant";
const WATERSTAD = "covenants/waterstad.json";
const AMSTERDAM = "covenants/amsterdam.json";
const folder = mkdtempSync(join(tmpdir(), "covenant-"));
const ajv = new Ajv({ allErrors: true });
const schemas = Object.fromEntries(
  ["check", "explain", "table", "diff"].map((name) => [name, ajv.compile(JSON.parse(readFileSync(`covenants/schemas/${name}.schema.json`, "utf8")))]),
);

function run(command, ...rest) {
  const options = { encoding: "utf8", maxBuffer: 1 << 28 };
  const { status, stdout, stderr } = spawnSync(BINARY, ["covenant", command, ...rest, "--day-zero", "2026-05-07"], options);
  return { status, stdout, stderr };
}
function valid(name, text) {
  const value = JSON.parse(text);
  assert.ok(schemas[name](value), JSON.stringify(schemas[name].errors?.slice(0, 3)));
  return value;
}
function written(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

for (const file of [WATERSTAD, AMSTERDAM]) {
  test(`check, explain and table of ${file} answer in the published form`, () => {
    assert.equal(valid("check", run("check", file, "--json").stdout).problems.length, 0);
    const facts = written("facts.json", JSON.stringify({ act: "case.read", asker: { roles: ["TRAINER"], blocked: false } }));
    const refused = valid("explain", run("explain", file, "--facts", facts, "--json").stdout);
    assert.equal(refused.allowed, false);
    const rows = valid("table", run("table", file, "--json").stdout).rows;
    assert.equal(new Set(rows.map((row) => [row.from, row.to, row.category, row.subjectRole].join())).size, 20 * 21 * 24 * 6);
  });
}

test("an allowed decision has its own form", () => {
  const know = { designated: true, screened: true, secrecySigned: true, strongLogin: true, organisationFrozen: false, blocked: false };
  const asker = { ...know, roles: ["DPO"], orgTypes: ["COORDINATION_POINT"], accession: "ACCEDED" };
  const facts = { act: "log.read", today: "2026-06-16", logUse: "LAWFULNESS_CONTROL", asker, technical: { logWritable: true, stepUpRecent: true } };
  const { status, stdout } = run("explain", WATERSTAD, "--facts", written("allowed.json", JSON.stringify(facts)), "--json");
  assert.equal(status, 0, stdout);
  assert.ok(valid("explain", stdout).bases.length > 0);
});

test("a broken covenant answers with line, article and reason, in the published form", () => {
  const file = written("broken.json", readFileSync(WATERSTAD, "utf8").replace('"max": "P5Y"', '"max": "P-1Y"'));
  const { status, stdout, stderr } = run("check", file, "--json");
  assert.equal(status, 1);
  const [problem] = valid("check", stdout).problems;
  assert.equal(problem.article, "A19");
  assert.match(stderr, /broken\.json:\d+: A19: a term is not negative/);
});

test("the two versions of Waterstad: the school gets its rows, and only the school", () => {
  const diff = valid("diff", run("diff", WATERSTAD, "--json").stdout);
  assert.equal(diff.cells, 24 * 6 * 4 * 7 * (20 * 20 * 2 * 2 + 20));
  assert.deepEqual(diff.parties.map(({ code, event }) => [code, event]), [["O9", "JOINED"]]);
  assert.ok(diff.counts.becameAllowed > 0);
  for (const change of diff.changes.filter(({ way }) => way !== "BROUGHT_IN")) {
    assert.ok(change.receivers.includes("SCHOOL") || change.givers.includes("SCHOOL"), JSON.stringify(change));
  }
  const back = valid("diff", run("diff", WATERSTAD, WATERSTAD, "--version", "1.1", "--with", "1.0", "--json").stdout);
  assert.equal(back.counts.becameRefused, diff.counts.becameAllowed);
  assert.equal(back.counts.becameAllowed, diff.counts.becameRefused);
});

test("both whole covenants are compared, and every combination is counted once", () => {
  const { status, stdout } = run("diff", AMSTERDAM, WATERSTAD, "--json");
  assert.equal(status, 0);
  const { counts } = valid("diff", stdout);
  assert.equal(counts.becameAllowed + counts.becameRefused + counts.same, counts.total);
  assert.ok(counts.total > 6_000_000, `${counts.total}`);
});

test("the sentences are Dutch or English, quiet gives the counts alone", () => {
  const dutch = run("diff", WATERSTAD).stdout;
  assert.match(dutch, /Van .* naar school/);
  assert.match(dutch, /Artikel A10/);
  assert.doesNotMatch(dutch, /\{[a-z]+\}|change\./);
  const english = run("diff", WATERSTAD, "--language", "en").stdout;
  assert.match(english, /From .* to school/);
  const quiet = run("diff", WATERSTAD, "--quiet").stdout;
  assert.equal(quiet.trim().split("\n").length, 3);
});

test("one file of one version, and a version that is not there, are wrong use", () => {
  assert.equal(run("diff", AMSTERDAM).status, 2);
  assert.equal(run("diff", WATERSTAD, "--with", "9.9").status, 2);
});
