// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Nothing counts a young person's signs into a number (EX8): on every page that the people of the
// example can reach by following links, no word of a computed risk.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { example, signIn, startDemo } from "./lib.mjs";

const people = example("members").frontRow.map((row) => row.login);
const words = /risico-?\s?scores?|risk\s?scores?|\bscores?\b|hoog risico|high risk|laag risico|low risk|risiconiveau|kans ?percentage|waarschijnlijkheid|voorspel/i;
const maxPages = 80;

let demo;
before(async () => { demo = await startDemo(); });
after(() => demo?.end());

const linksIn = (text) => [...text.matchAll(/href="(\/[^"#]*)/g)].map((found) => found[1].replaceAll("&amp;", "&"))
  .filter((path) => !path.startsWith("/static/") && !path.startsWith("//"))
  .filter((path) => !path.endsWith(".pdf")); // print.test.mjs reads the words of a PDF
const wordsOf = (text) => text.replace(/<(script|style)[\s\S]*?<\/\1>/g, " ").replace(/<[^>]+>/g, " ");

// Every page from the first one on, each once, in the order of the links.
async function walk(guest) {
  const seen = new Map();
  const waiting = ["/", "/vandaag", "/casussen"];
  while (waiting.length && seen.size < maxPages) {
    const path = waiting.shift();
    if (seen.has(path)) continue;
    const answer = await guest.get(path);
    seen.set(path, answer);
    waiting.push(...linksIn(answer.text));
  }
  return seen;
}

for (const login of people) {
  test(`${login} meets no computed score, no failure and VOORBEELD everywhere`, async () => {
    const pages = [...await walk(await signIn(demo.base, login))].filter(([, answer]) => answer.status !== 303);
    assert.ok(pages.length >= 3);
    assert.deepEqual(pages.filter(([, { text }]) => words.test(wordsOf(text))).map(([path, { text }]) => `${path}: ${wordsOf(text).match(words)[0]}`), []);
    assert.deepEqual(pages.filter(([, { status }]) => status >= 500).map(([path]) => path), []);
    assert.deepEqual(pages.filter(([path, { text }]) => path !== "/vergrendeld" && !text.includes("VOORBEELD")).map(([path]) => path), []);
  });
  test(`no link of ${login} leads to a page that is not there`, async () => {
    const pages = await walk(await signIn(demo.base, login));
    assert.deepEqual([...pages].filter(([, { status }]) => status === 404).map(([path]) => path), []);
  });
}
