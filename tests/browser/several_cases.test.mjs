// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// A meeting about two cases in Chromium, with and without JavaScript: the urgent case first, everybody
// sees the cases at which he sits, and somebody who cannot come is replaced by a colleague of the case.
//     BRILJANT_BINARY=build/release/briljant node --test tests/browser/several_cases.test.mjs
import assert from "node:assert/strict";
import { signIn, startDemo } from "../e2e/lib.mjs";
import { after, axe, before, goOn, openBrowser, openPage, overflowAt320, test, validate, withoutIslands } from "./lib.mjs";

let demo, browser;
const guests = {};
before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  for (const login of ["els.prins", "mark.dewit", "femke.oud", "samira.idrissi", "ruud.bakema"]) guests[login] = await signIn(demo.base, login);
});
after(async () => {
  await browser?.close();
  await demo?.end();
});

const cookiesOf = (person) => [{ name: "brl", value: person.cookie.slice(4), url: demo.base }];
const plain = (text) => text.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

async function open(login, path, javaScriptEnabled) {
  const opened = await openPage(browser, "light", { locale: "nl-NL", javaScriptEnabled });
  await opened.context.addCookies(cookiesOf(guests[login]));
  await opened.page.goto(demo.base + path, { waitUntil: "load" });
  return opened;
}

async function findings(login, path, javaScriptEnabled) {
  const { page, context } = await openPage(browser, "light", { locale: "nl-NL" });
  await context.addCookies(cookiesOf(guests[login]));
  if (!javaScriptEnabled) await withoutIslands(page);
  await page.goto(demo.base + path, { waitUntil: "load" });
  const found = await axe(page);
  await context.close();
  return found;
}

// By its beginning: the label names the organisation too.
async function choose(select, beginning) {
  const value = await select.locator("option").evaluateAll((options, text) => options.find((each) => each.textContent.trim().startsWith(text))?.value, beginning);
  assert.ok(value, `${beginning} can be chosen`);
  await select.selectOption(value);
}

async function invite(page, position, name) {
  const form = page.locator(`form[action$="/punt/${position}/uitnodigen"]`);
  await choose(form.locator("select"), name);
  await goOn(page, () => form.getByRole("button").press("Enter"));
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  let meeting;

  test(`the secretary plans two cases in one meeting, ${how} JavaScript`, async () => {
    const { page, context } = await open("els.prins", "/overleggen/nieuw", javaScriptEnabled);
    await page.locator('[name="soort"]').selectOption("CT3");
    await page.locator('[name="datum"]').fill("2099-01-07");
    await page.locator('[name="tijd"]').fill("13:30");
    await choose(page.locator('[name="voorzitter"]'), "Ruud Bakema");
    await page.locator('[name="punt-V-001"]').selectOption("NEW");
    await page.locator('[name="punt-V-003"]').selectOption("URGENT");
    await page.locator('form[action="/overleggen/nieuw"] button[type="submit"]').first().press("Enter");
    await page.waitForURL(/\/overleggen\/M-\d+/);
    meeting = new URL(page.url()).pathname.match(/\/overleggen\/M-\d+/)[0];
    await page.goto(`${demo.base}${meeting}/agenda`);
    await invite(page, 1, "Mark de Wit");
    await invite(page, 2, "Mark de Wit");
    await invite(page, 2, "Femke Oud");
    await goOn(page, () => page.locator(`form[action="${meeting}/oproepen"]`).getByRole("button").press("Enter"));
    await context.close();
  });

  test(`the urgent case stands first, and everybody sees the cases at which he sits, ${how} JavaScript`, async () => {
    const casesFor = async (login) => {
      const { text } = await guests[login].get(meeting);
      return [...new Set(plain(text.slice(text.indexOf("<main"))).match(/V-00\d/g))];
    };
    assert.deepEqual(await casesFor("ruud.bakema"), ["V-003", "V-001"]);
    assert.deepEqual(await casesFor("mark.dewit"), ["V-003", "V-001"]);
    assert.deepEqual(await casesFor("femke.oud"), ["V-001"]);
    assert.equal((await guests["samira.idrissi"].get(meeting)).status, 404, "of the case, and not invited");
  });

  test(`who cannot come is replaced by somebody of the case, for that case alone, ${how} JavaScript`, async () => {
    const { page, context } = await open("els.prins", meeting, javaScriptEnabled);
    const chair = page.locator('[name="stoel-2-femke-oud"]');
    await choose(chair, "vervangen door Samira Idrissi");
    await goOn(page, () => page.locator(`form[action="${meeting}/punt/2/aanwezigheid"]`).getByRole("button").press("Enter"));
    assert.match(await chair.locator("option:checked").innerText(), /vervangen door Samira Idrissi/);
    await page.locator('[name="stoel-2-samira-idrissi"]').waitFor();
    assert.equal(await page.locator('[name="stoel-1-samira-idrissi"]').count(), 0);
    await context.close();
    assert.deepEqual(await findings("els.prins", meeting, javaScriptEnabled), []);
    assert.equal((await guests["samira.idrissi"].get(meeting)).status, 200, "she sits there now");
    assert.deepEqual(await validate((await guests["els.prins"].get(meeting)).text, "several_cases"), []);
    assert.equal(await overflowAt320(browser, demo.base + meeting, cookiesOf(guests["els.prins"])), 0);
  });
}
