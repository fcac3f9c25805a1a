// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Every component and the frame, before any feature exists: no finding of axe in four variants, with
// and without JavaScript, valid HTML, nothing wider than 320 px, nothing that the policy refuses.
//     BRILJANT_BUILD=build/dev node --test tests/browser/gallery.test.mjs
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, axe, before, keepWindows, openBrowser, openPage, overflow, serveFolder, smallTargets, test, validate, variants } from "./lib.mjs";

const build = process.env.BRILJANT_BUILD ?? "build/dev";
const folder = mkdtempSync(join(tmpdir(), "briljant-gallery-"));
execFileSync(join(build, "web_gallery"), [folder]);
const pages = readdirSync(folder).map((file) => file.replace(".html", ""));
let server;
let browser;

before(async () => {
  server = await serveFolder(folder, join(build, "web"));
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const windowOf = keepWindows(() => browser);

test("the gallery has pages", () => assert.ok(pages.length >= 10));

for (const name of pages) {
  test(`${name}: valid HTML within its budget`, async () => {
    const html = readFileSync(join(folder, `${name}.html`), "utf8");
    assert.deepEqual(await validate(html, name), []);
    assert.ok(html.length <= 40_000, `${html.length} bytes`);
    assert.doesNotMatch(html, /\sstyle=|\son[a-z]+=|<style|javascript:/);
  });

  for (const variant of Object.keys(variants)) {
    test(`${name}: no finding of axe (${variant})`, async () => {
      const { page, reports } = await windowOf(variant);
      await page.goto(`${server.base}/${name}`);
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(reports, []);
    });
  }

  test(`${name}: no finding of axe without JavaScript, no sideways scroll, targets large enough`, async () => {
    const { page } = await windowOf("withoutIslands");
    await page.goto(`${server.base}/${name}`);
    assert.deepEqual(await axe(page), []);
    assert.deepEqual(await smallTargets(page), []);
    assert.equal(await overflow(page), 0);
  });
}

test("the error summary takes the focus", async () => {
  const { page, context } = await openPage(browser, "light");
  await page.goto(`${server.base}/form-errors`);
  assert.equal(await page.evaluate(() => document.activeElement?.id), "fouten");
  await page.click("#fouten a >> nth=0");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "doel");
  await context.close();
});

test("menu and account open without JavaScript", async () => {
  const { page, context } = await openPage(browser, "dark", { javaScriptEnabled: false });
  await page.goto(`${server.base}/case`);
  await page.click(".br-nav-toggle");
  await page.getByRole("link", { name: "Overleggen" }).first().waitFor({ state: "visible" });
  await page.keyboard.press("Escape");
  await page.click("[popovertarget=account]");
  await page.getByRole("button", { name: "Afmelden" }).waitFor({ state: "visible" });
  await context.close();
});

test("three times Shift leaves a public page without a way back", async () => {
  const { page, context } = await openPage(browser, "light");
  await page.route("https://www.weer.example/**", (route) => route.fulfill({ body: "Het weer" }));
  await page.goto(`${server.base}/public`);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
  await page.waitForURL("https://www.weer.example/");
  await page.goBack();
  assert.doesNotMatch(page.url(), /public/);
  await context.close();
});

test("the screen asks before it locks, and going on keeps it open", async () => {
  const { page, context } = await openPage(browser, "light");
  await page.clock.install();
  await page.goto(`${server.base}/case`);
  await page.clock.runFor(779_000);
  assert.equal(await page.locator(".br-idle").isVisible(), false);
  await page.clock.runFor(2_000);
  await page.getByRole("button", { name: "Verder werken" }).click();
  await page.clock.runFor(130_000);
  assert.match(page.url(), /case$/);
  await context.close();
});
