// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The pictures of README and docs, made from the running example: each screen on a desk and on a
// phone, light and dark. Writes docs/pictures/NAME.png (desk, light), NAME-dark.png, NAME-phone.png
// and NAME-phone-dark.png.
//     node tests/browser/screenshots.mjs [NAME...]
import { mkdirSync } from "node:fs";
import { signIn, startDemo } from "../e2e/lib.mjs";
import { openBrowser, openPage } from "./lib.mjs";

const folder = "docs/pictures";
const screens = {
  front: [null, "/"],
  today: ["noor.hamidi", "/vandaag"],
  case: ["femke.oud", "/casussen/V-001"],
  contributions: ["femke.oud", "/casussen/V-001/bijdragen"],
  police: ["mark.dewit", "/casussen/V-001/bijdragen"],
  plan: ["femke.oud", "/casussen/V-001/plan"],
  looked: ["noor.hamidi", "/casussen/V-001/wie-keek-mee"],
  neutral: ["lotte.kamp", "/casussen/V-001"],
  meeting: ["ruud.bakema", "/overleggen/M-08"],
};
const windows = {
  "": { viewport: { width: 1366, height: 768 }, colorScheme: "light" },
  "-dark": { viewport: { width: 1366, height: 768 }, colorScheme: "dark" },
  "-phone": { viewport: { width: 390, height: 844 }, colorScheme: "light" },
  "-phone-dark": { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
};
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(screens);

async function take(browser, demo, name) {
  const [person, path] = screens[name];
  const cookie = person ? (await signIn(demo.base, person)).cookie.split("=") : null;
  for (const [ending, window] of Object.entries(windows)) {
    const { page, context } = await openPage(browser, "light", { locale: "nl-NL", ...window });
    if (cookie) await context.addCookies([{ name: cookie[0], value: cookie[1], url: demo.base }]);
    await page.goto(demo.base + path, { waitUntil: "networkidle" });
    await page.screenshot({ path: `${folder}/${name}${ending}.png` });
    await context.close();
  }
}

mkdirSync(folder, { recursive: true });
const demo = await startDemo();
const browser = await openBrowser();
try {
  for (const name of wanted) await take(browser, demo, name);
  console.log(`${wanted.length * Object.keys(windows).length} pictures in ${folder}`);
} finally {
  await browser.close();
  await demo.end();
}
