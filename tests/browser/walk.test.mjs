// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// A walk through the running example, as a newcomer makes it: from the first page, as Femke, Mark,
// Lotte, Noor, Ruud and the others, in Chromium with and without JavaScript. Every page on the way: no finding of
// axe, valid HTML, nothing wider than 320 px, VOORBEELD on it, the way to its heart open to a keyboard.
//     BRILJANT_BINARY=build/release/briljant node --test tests/browser/walk.test.mjs
import assert from "node:assert/strict";
import { signIn, startDemo, submit } from "../e2e/lib.mjs";
import { after, axe, before, keepWindows, openBrowser, openPage, overflow, smallTargets, test, validate, variants } from "./lib.mjs";

// person, address, what the page is for (a link or button that the keyboard must reach)
const walk = [
  [null, "/", /Femke Oud/],
  ["femke.oud", "/vandaag", /Naar uw casussen|V-001/],
  ["femke.oud", "/casussen", /^V-001/],
  ["femke.oud", "/casussen/V-001", /Bijdrage delen/],
  ["femke.oud", "/casussen/V-001/bijdragen", /Bijdrage delen|Wie ziet dit nog meer\?/],
  ["femke.oud", "/casussen/V-001/bijdragen/nieuw", /Verder|Volgende|Opslaan/],
  ["femke.oud", "/casussen/V-001/bijdragen/B-04/lezers", /V-001/],
  ["femke.oud", "/casussen/V-001/deelnemers", /Ik stap uit deze casus/],
  ["femke.oud", "/casussen/V-001/plan", /V-001/],
  ["femke.oud", "/casussen/V-001/wie-keek-mee", /Overzicht/],
  ["mark.dewit", "/casussen/V-001/bijdragen", /Wie ziet dit nog meer\?/],
  ["mark.dewit", "/casussen/S-002", /Bijdrage delen/],
  ["lotte.kamp", "/casussen", /Casussen/],
  ["lotte.kamp", "/casussen/V-001", /Naar het begin/],
  ["noor.hamidi", "/vandaag", /V-001|ACT-/],
  ["noor.hamidi", "/casussen/V-001", /Bijdrage delen/],
  ["noor.hamidi", "/casussen/V-001/verloop", /Besluit vastleggen/],
  ["noor.hamidi", "/casussen/V-000", /Casussen/],
  ["ruud.bakema", "/overleggen", /^M-01/],
  ["ruud.bakema", "/overleggen/M-08", /Naar de besluitenlijst/],
  ["ruud.bakema", "/overleggen/M-08/besluitenlijst", /M-08/],
  ["femke.oud", "/overleggen/M-08/besluitenlijst/afdruk", /Bewaren als PDF/],
  ["els.prins", "/overleggen/nieuw", /Overleg plannen/],
  ["els.prins", "/overleggen/M-09/agenda", /Uitnodigen voor dit punt|Agenda versturen/],
  ["femke.oud", "/account", /Weergave/],
  ["femke.oud", "/account/weergave", /Opslaan|Bewaren/],
  ["mark.dewit", "/casussen/V-001/verstrekkingen", /H-01/],
  ["mark.dewit", "/casussen/V-001/verstrekkingen/DIS-01", /Afdrukken/],
  ["femke.oud", "/casussen/V-001/verstrekkingen", /Overdracht aan de politie/],
  ["femke.oud", "/casussen/V-001/verstrekkingen/politie", /Eerst nakijken/],
  ["femke.oud", "/casussen/V-001/verstrekkingen/anderen", /Eerst nakijken/],
  ["femke.oud", "/casussen/V-001/bril?links=mark.dewit&rechts=samira.idrissi", /^Kijk$/],
  ["ingrid.maas", "/casussen/V-001/bril?links=lotte.kamp", /^Kijk$/],
  ["joris.veen", "/noodtoegang", /Noodtoegang openen/],
  ["femke.oud", "/noodtoegang/BG-01", /^Noodtoegang$/],
  ["ingrid.maas", "/noodtoegang", /BG-02/],
  ["ingrid.maas", "/noodtoegang/BG-02", /Noodtoegang beoordelen/],
  ["femke.oud", "/convenant", /Alle regels/],
  ["olga.timmer", "/convenant", /Organisatie uitnodigen/],
  ["femke.oud", "/convenant/partijen/O6", /^Convenant$/],
  ["olga.timmer", "/convenant/partijen/O6", /Schorsing vragen/],
  ["femke.oud", "/convenant/regels", /Privacy/],
  [null, "/rondleiding", /./],
  [null, "/convenant/regels", /Privacy/],
  [null, "/vergrendeld", /./],
];
const inAllVariants = new Set(["/", "/casussen/V-001"]);
const expectedErrors = /status of 40[34]/; // Chromium writes the neutral page into its console

const dutch = { locale: "nl-NL" };

let demo;
let browser;
const guests = {};
before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  for (const login of new Set(walk.map(([person]) => person).filter(Boolean))) guests[login] = await signIn(demo.base, login);
  // One that waits for a judgement: Joris looked at the closed case, and took the glasses off.
  const form = { casus: "V-000", levensbelang: "ja", reden: "Noa is vermist, ik heb het veilige contact nodig" };
  assert.equal((await submit(guests["joris.veen"], demo.base, "/noodtoegang", form)).status, 303);
  assert.equal((await submit(guests["joris.veen"], demo.base, "/bril/afzetten", {}, "/vandaag")).status, 303);
});
after(async () => {
  await browser?.close();
  await demo?.end();
});

const cookiesOf = (person) => (person ? [{ name: "brl", value: guests[person].cookie.slice(4), url: demo.base }] : []);

const windowOf = keepWindows(() => browser, dutch);

// Presses Tab until the focus stands on a link, button or field that is called so; null when it never does.
async function tabTo(page, name, most = 120) {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const one = document.activeElement;
      return { text: (one?.textContent || one?.value || "").replace(/\s+/g, " ").trim(), isVisible: Boolean(one?.getClientRects().length) };
    });
    if (focus.isVisible && name.test(focus.text)) return focus.text;
  }
  return null;
}

for (const [person, path, main] of walk) {
  const who = person ?? "a visitor";
  for (const variant of inAllVariants.has(path) ? Object.keys(variants) : ["light"]) {
    test(`${path} for ${who}: valid HTML, VOORBEELD, no finding of axe, nothing that the policy refuses (${variant})`, async () => {
      const { page, reports } = await windowOf(variant, cookiesOf(person));
      const html = await (await page.goto(demo.base + path)).text();
      if (variant === "light") assert.deepEqual(await validate(html, path.replaceAll(/\W/g, "_")), []);
      assert.match(html, /VOORBEELD/);
      assert.doesNotMatch(await page.title(), /Jara|Dean|Lisa|Timo/);
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(reports.filter((line) => !expectedErrors.test(line)), []);
    });
  }

  test(`${path} for ${who}: without JavaScript no finding of axe, and targets large enough`, async () => {
    const { page } = await windowOf("withoutIslands", cookiesOf(person));
    await page.goto(demo.base + path);
    assert.deepEqual(await axe(page), []);
    assert.deepEqual(await smallTargets(page), []);
  });

  test(`${path} for ${who}: the keyboard reaches ${main}, and nothing is wider than 320 px`, async () => {
    const { page } = await windowOf("withoutJavaScript", cookiesOf(person));
    await page.goto(demo.base + path);
    assert.match((await tabTo(page, main)) ?? "never reached", main);
    assert.equal(await overflow(page), 0);
  });
}

for (const javaScriptEnabled of [true, false]) {
  test(`from the first page to a contribution and back, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
    const { page, context, reports } = await openPage(browser, "light", { ...dutch, javaScriptEnabled });
    await page.goto(`${demo.base}/`);
    await page.getByRole("button", { name: /Femke Oud/ }).click();
    await page.waitForURL("**/vandaag");
    await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Casussen" }).click();
    await page.getByRole("main").getByRole("link", { name: "V-001" }).click();
    await page.getByRole("heading", { level: 1, name: /Jara B\./ }).waitFor();
    await page.getByRole("navigation", { name: "Onderdelen van deze casus" }).getByRole("link", { name: /Bijdragen/ }).click();
    await page.getByText("Op haar naam staan twee telefoonabonnementen").waitFor();
    await page.locator("#B-04 summary").click();
    await page.locator("#B-04").getByText("Grond").waitFor({ state: "visible" });
    await page.getByRole("link", { name: "Wie keek mee" }).click();
    await page.getByRole("cell", { name: /Femke Oud/ }).first().waitFor();
    assert.deepEqual(reports, []);
    await context.close();
  });

  test(`taking the glasses off leaves the case, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
    const { page, context } = await openPage(browser, "light", { ...dutch, javaScriptEnabled });
    await context.addCookies(cookiesOf("femke.oud"));
    await page.goto(`${demo.base}/casussen/V-001`);
    await page.getByRole("button", { name: "Bril afzetten" }).click();
    await page.waitForURL((url) => !url.pathname.startsWith("/casussen/"));
    assert.equal(await page.getByText(/Deze pagina is er niet|Dit lukte niet/).count(), 0);
    await context.close();
  });

  test(`signing out closes the way back, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
    const { page, context } = await openPage(browser, "light", { ...dutch, javaScriptEnabled });
    await page.goto(`${demo.base}/`);
    await page.getByRole("button", { name: /Femke Oud/ }).click();
    await page.goto(`${demo.base}/casussen/V-001`);
    await page.click("[popovertarget=account]");
    await page.getByRole("button", { name: "Afmelden" }).click();
    await page.waitForURL((url) => !url.pathname.startsWith("/casussen"));
    await page.goBack();
    assert.equal(await page.getByText("Jara B., 17 jaar").count(), 0);
    await context.close();
  });
}

test("a draft saves itself while one types", async () => {
  const { page, context, reports } = await openPage(browser, "light", dutch);
  await context.addCookies(cookiesOf("femke.oud"));
  await page.goto(`${demo.base}/casussen/V-001/bijdragen/nieuw`);
  await page.locator("[name=tekst]").fill("Nog niet af, maar wel bewaard.");
  await page.getByText(/Opgeslagen om/).waitFor();
  await page.goto(`${demo.base}/casussen/V-001/bijdragen`);
  await page.locator("section", { has: page.getByRole("heading", { name: "Uw concepten" }) }).getByRole("link", { name: /^B-/ }).first().click();
  assert.equal(await page.locator("[name=tekst]").inputValue(), "Nog niet af, maar wel bewaard.");
  assert.deepEqual(reports, []);
  await context.close();
});

for (const javaScriptEnabled of [true, false]) {
  test(`hiding the screen asks for the passphrase or glasses again, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
    const { page, context } = await openPage(browser, "light", { ...dutch, javaScriptEnabled });
    await page.goto(`${demo.base}/`);
    await page.getByRole("button", { name: /Mark de Wit/ }).click();
    await page.goto(`${demo.base}/casussen/V-001`);
    await page.click("[popovertarget=account]");
    await page.getByRole("button", { name: "Scherm verbergen" }).click();
    await page.waitForURL("**/vergrendeld");
    assert.equal(await page.getByText("Jara B., 17 jaar").count(), 0);
    await page.goto(`${demo.base}/casussen/V-001`);
    assert.equal(await page.getByText("Jara B., 17 jaar").count(), 0);
    await context.close();
  });
}
