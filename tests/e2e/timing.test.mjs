// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Time does not tell a stranger whether a case exists (T-A1a): the median of many answers is the same for
// a case that is there and for one that never was. The requests alternate, so that a busy moment of the
// machine hits both; the bound is wide, what it must catch (opening a key, reading a case) is wider.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { signIn, startDemo } from "./lib.mjs";

const rounds = 150;
const bound = 1.3;
const tries = 3;

let demo;
let lotte;
before(async () => {
  demo = await startDemo();
  lotte = await signIn(demo.base, "lotte.kamp");
});
after(() => demo?.end());

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

async function millisecondsOf(guest, path) {
  const start = performance.now();
  await guest.get(path);
  return performance.now() - start;
}

// Median of the first by that of the second.
async function ratio(guest, first, second) {
  const taken = [[], []];
  for (let round = 0; round < rounds; ++round) {
    const order = round % 2 ? [0, 1] : [1, 0];
    for (const which of order) taken[which].push(await millisecondsOf(guest, [first, second][which]));
  }
  return median(taken[0]) / median(taken[1]);
}

async function isWithin(guest, first, second) {
  const seen = [];
  for (let turn = 0; turn < tries; ++turn) {
    const found = await ratio(guest, first, second);
    seen.push(found.toFixed(2));
    if (found < bound && found > 1 / bound) return { holds: true, seen };
  }
  return { holds: false, seen };
}

for (const part of ["", "/bijdragen", "/wie-keek-mee"]) {
  test(`lotte.kamp waits as long for V-001${part} as for a case that never was`, async () => {
    const { holds, seen } = await isWithin(lotte, `/casussen/V-001${part}`, `/casussen/V-999${part}`);
    assert.ok(holds, `ratios of medians ${seen.join(", ")}`);
  });
}

for (const [there, absent] of [["/overleggen/M-08", "/overleggen/M-99"], ["/vragen/IR-04", "/vragen/IR-99"]]) {
  test(`lotte.kamp waits as long for ${there} as for ${absent}`, async () => {
    const { holds, seen } = await isWithin(lotte, there, absent);
    assert.ok(holds, `ratios of medians ${seen.join(", ")}`);
  });
}

// A busy machine hides a difference now and then; it does not make one every time.
test("the measurement tells a case that opens from one that does not", async () => {
  const femke = await signIn(demo.base, "femke.oud");
  const seen = [];
  for (let turn = 0; turn < tries; ++turn) seen.push(await ratio(femke, "/casussen/V-001", "/casussen/V-999"));
  assert.ok(seen.some((found) => found > bound), `ratios of medians ${seen.map((found) => found.toFixed(2)).join(", ")}`);
});
