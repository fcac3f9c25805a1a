// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The running meeting in Chromium, with and without JavaScript: no finding of axe, valid HTML, nothing
// wider than 320 px, and the clock that only counts down.
//     BRILJANT_BINARY=build/release/briljant node --test tests/browser/meeting.test.mjs
import assert from "node:assert/strict";
import { signIn, startDemo } from "../e2e/lib.mjs";
import { callMeeting, item, meeting, startItem } from "../e2e/meeting_steps.mjs";
import { after, axe, before, keepWindows, openBrowser, openPage, overflow, smallTargets, test, validate } from "./lib.mjs";

let demo, browser, els, ruud, femke;
before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  [els, ruud, femke] = [await signIn(demo.base, "els.prins"), await signIn(demo.base, "ruud.bakema"), await signIn(demo.base, "femke.oud")];
  await callMeeting(demo.base, els);
});
after(async () => {
  await browser?.close();
  await demo?.end();
});

const cookiesOf = (person) => [{ name: "brl", value: person.cookie.slice(4), url: demo.base }];

async function open(person, path, variant = "light", more = {}) {
  const opened = await openPage(browser, variant, { locale: "nl-NL", ...more });
  await opened.context.addCookies(cookiesOf(person));
  await opened.page.goto(demo.base + path, { waitUntil: "load" });
  return opened;
}

const windowOf = keepWindows(() => browser, { locale: "nl-NL" });

async function isSound(person, path) {
  const { text } = await person.get(path);
  assert.deepEqual(await validate(text, path.replaceAll(/\W/g, "_")), [], path);
  for (const variant of ["light", "dark"]) {
    const { page, reports } = await windowOf(variant, cookiesOf(person));
    await page.goto(demo.base + path);
    assert.deepEqual(await axe(page), [], `${path} ${variant}`);
    assert.deepEqual(await smallTargets(page), [], `${path} ${variant}`);
    assert.deepEqual(reports, [], `${path} ${variant}`);
  }
  const { page } = await windowOf("withoutJavaScript", cookiesOf(person));
  await page.goto(demo.base + path);
  assert.equal(await overflow(page), 0, path);
}

test("the called meeting is sound for who leads and for who is invited", async () => {
  await isSound(els, meeting);
  await isSound(femke, meeting);
  await isSound(femke, `${item}/belangenconflict`);
});

test("every step of the running item is sound", async () => {
  await startItem(demo.base, els, ruud);
  for (const step of ["oude-acties", "beeld", "oordeel", "besluit"]) await isSound(els, `${item}?stap=${step}`);
  await isSound(ruud, `${item}?scherm=initialen`);
  await isSound(femke, `${item}?stap=oude-acties`);
  await isSound(ruud, meeting);
});

test("the clock counts down with JavaScript, and stands without it", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, context } = await open(ruud, item, "light", { javaScriptEnabled });
    const clock = page.getByRole("timer");
    const first = await clock.innerText();
    assert.match(first, /1[345]:\d\d/);
    if (javaScriptEnabled) await page.waitForFunction((before) => document.querySelector("[role=timer]").innerText !== before, first);
    await context.close();
  }
});

for (const javaScriptEnabled of [true, false]) {
  test(`the secretary writes with the keyboard, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
    const words = `Zij slaapt weer thuis (${javaScriptEnabled}).`;
    const { page, context } = await open(els, `${item}?stap=beeld`, "light", { javaScriptEnabled });
    await page.getByLabel("via JIM").check();
    await page.getByLabel("Beeld", { exact: false }).last().fill(words);
    await page.getByRole("button", { name: "Bewaren en verder naar oordeel" }).press("Enter");
    await page.waitForURL("**?stap=oordeel");
    await page.getByText(words).first().waitFor();
    await page.getByRole("button", { name: "Bewaren en verder naar besluit" }).press("Enter");
    await page.waitForURL("**?stap=besluit");
    const line = page.getByLabel("Actie in één regel", { exact: false });
    await line.fill(`Femke belt haar ${javaScriptEnabled} 15-12`);
    await line.press("Enter");
    await page.getByRole("heading", { name: "Zo is de actie begrepen" }).waitFor();
    await page.getByRole("button", { name: "Klopt, leg vast" }).press("Enter");
    await page.waitForURL("**?stap=besluit");
    await page.getByText(`belt haar ${javaScriptEnabled}`).first().waitFor();
    await context.close();
  });
}
