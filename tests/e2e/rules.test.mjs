// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The page of the rules says what docs/rules.md says, to everybody and in both languages; and the
// rules that today's pages enforce are enforced there.
//     BRILJANT_BINARY=build/release/briljant node --test tests/e2e/rules.test.mjs
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { signIn, startDemo, submit } from "./lib.mjs";

let demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo?.end());

const plain = (html) => html.replace(/<[^>]+>/g, " ").replace(/&quot;/g, '"').replace(/\s+/g, " ").trim();
const rows = (html) => [...html.matchAll(/<tr\b[^>]*>(.*?)<\/tr>/gs)].map(([, row]) => row).filter((row) => /id="R\d\d"/.test(row)).map(plain);
const page = async (language) => {
  const answer = await fetch(new URL(`/convenant/regels?taal=${language}`, demo.base));
  assert.equal(answer.status, 200);
  return answer.text();
};

test("everybody reads the sixty-one rules, each with what enforces it and its tests", async () => {
  const shown = rows(await page("nl"));
  const written = [...readFileSync("docs/rules.md", "utf8").matchAll(/^\| (R\d\d) \| .*? \| (.*?) \|/gm)];
  assert.equal(written.length, 61);
  assert.deepEqual(shown.map((row) => row.slice(0, 3)), written.map(([, rule]) => rule));
  for (const [index, [, rule, where]] of written.entries()) {
    for (const [, name] of where.matchAll(/`([^`]+)`/g)) assert.ok(shown[index].includes(name), `${rule}: ${name}`);
    assert.match(shown[index], /[1-9]\d*\b[^0-9]*(\.csv|_test\.cpp|\.mjs)/, `${rule} has a test`);
  }
});

test("the page speaks Dutch and English, and privacy leads to it", async () => {
  assert.match(plain(await page("nl")), /R38 Onveilige ouder A17/);
  const english = await page("en");
  assert.match(plain(english), /R38 Unsafe parent A17/);
  assert.match(english, /<html[^>]*lang="en"/);
  assert.match(await (await fetch(new URL("/privacy", demo.base))).text(), /href="\/convenant\/regels"/);
});

test("R38 a parent with whom contact may be unsafe is told by two people or not at all", async () => {
  const noor = await signIn(demo.base, "noor.hamidi");
  const course = "/casussen/V-001/verloop";
  const decide = (form) => submit(noor, demo.base, `${course}/informeren`, form, course);
  const decided = async () => [...plain((await noor.get(course)).text).matchAll(/ouder met gezag/g)].length;
  const chair = (await noor.get(course)).text.match(/<option value="([^"]+)"[^>]*>Ruud/)?.[1];
  assert.ok(chair, "the chair can decide with her");
  const before = await decided();

  const alone = await decide({ besluit: "SENT", aan: "PARENT", reden: "" });
  assert.equal(alone.status, 422);
  assert.match(plain(alone.text), /Contact met deze ouder kan onveilig zijn/);
  assert.match(alone.text, /value="PARENT"[^>]*checked/, "what was chosen stays");
  assert.equal(await decided(), before, "nothing is kept of it");

  const together = await decide({ besluit: "SENT", aan: "PARENT", met: chair, reden: "" });
  assert.equal(together.status, 303);
  assert.equal(await decided(), before + 1);
});

test("R38 nobody named as addressee is asked for, and she herself is told by one", async () => {
  const noor = await signIn(demo.base, "noor.hamidi");
  const course = "/casussen/V-001/verloop";
  const decide = (form) => submit(noor, demo.base, `${course}/informeren`, form, course);
  const nobody = await decide({ besluit: "SENT" });
  assert.equal(nobody.status, 422);
  assert.match(plain(nobody.text), /Kies wie het bericht krijgt/);
  assert.equal((await decide({ besluit: "SENT", aan: "SELF" })).status, 303);
});
