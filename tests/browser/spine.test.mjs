// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The spine: a case that is typed in, sat at and written down by its own people, in Chromium with
// and without JavaScript. Noor opens it and invites, Mark is asked, Samira contributes, Els builds
// the agenda, Ruud leads, Femke reads the decision list and takes its PDF. On every screen of the
// way: no finding of axe, valid HTML, nothing that the policy refuses.
//     BRILJANT_BINARY=build/release/briljant node --test tests/browser/spine.test.mjs
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { signIn, startDemo, verifyLog } from "../e2e/lib.mjs";
import { after, axe, before, goOn, openBrowser, openPage, test, validate, withoutIslands } from "./lib.mjs";

let demo;
let browser;
before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await demo?.end();
});

// A screen as this person has it: a browser of his own, and where that is without JavaScript a second
// one, in which axe looks at the very same page without the islands.
async function sitDown(login, javaScriptEnabled) {
  const guest = await signIn(demo.base, login);
  const { page, context, reports } = await openPage(browser, "light", { locale: "nl-NL", reducedMotion: "reduce", javaScriptEnabled });
  await context.addCookies([{ name: "brl", value: guest.cookie.slice(4), url: demo.base }]);
  const looker = javaScriptEnabled ? null : await openPage(browser, "light", { locale: "nl-NL" });
  if (looker) await withoutIslands(looker.page);
  const lookAt = async (address, html) => {
    await looker.page.route(address, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
    await looker.page.goto(address);
    await looker.page.unroute(address);
    return looker.page;
  };
  let last;
  page.on("response", (response) => { if (response.request().isNavigationRequest()) last = response; });
  return {
    page,
    guest,
    go: (path) => page.goto(demo.base + path),
    // What stands before him now is a good page.
    check: async () => {
      const path = new URL(page.url()).pathname;
      const html = await last.text();
      assert.deepEqual(await axe(javaScriptEnabled ? page : await lookAt(page.url(), html)), [], path);
      assert.deepEqual(await validate(html, path.replaceAll("/", "_")), [], path);
      assert.deepEqual(reports, [], path);
    },
    // The mark of a mistake that was made on purpose is not a mistake of the page.
    forget: () => { reports.length = 0; },
    choose: async (label, words) => {
      const field = page.getByLabel(label).first();
      await field.selectOption(await field.locator("option", { hasText: words }).first().getAttribute("value"));
    },
    press: async (name) => {
      await goOn(page, () => page.getByRole("main").getByRole("button", { name }).first().click());
    },
    leave: async () => {
      await context.close();
      await looker?.context.close();
    },
  };
}

// Fills what stands on this page of all that is to be told; a name that is not here waits.
async function fill(page, answers) {
  for (const [name, value] of Object.entries(answers)) {
    const field = page.locator(`[name="${name}"]:not([type=hidden])`);
    if ((await field.count()) === 0) continue;
    const kind = await field.first().evaluate((one) => one.type ?? one.tagName).catch(() => "");
    if (value === "*") for (const box of await field.all()) await box.check();
    else if (kind === "radio" || kind === "checkbox") await page.locator(`[name="${name}"][value="${value}"]`).check();
    else if (kind === "select-one") await field.selectOption(value);
    else await field.fill(value);
  }
}

const referral = {
  reden: "De mentor ziet het meisje moe en met dure spullen op school.",
  doel: "Een plan met een vaste contactpersoon.",
  doelcode: "P1",
  vorm: "SEXUAL_EXPLOITATION",
  geprobeerd: "Een gesprek met de mentor.",
  naam: "Elif Aksoy",
  "geboren-dag": "3", "geboren-maand": "4", "geboren-jaar": "2010",
  veilig: "Via de mentor, in de pauze.",
  ouder: "onbekend",
  verteld: "ja",
  grond: "taak in het convenant",
  overleg: "CT3",
  status: "PRESUMED",
  ave: "2",
  ...Object.fromEntries(["TC1", "TC2", "TC3", "TC4", "TC5", "TC6", "TC7", "TC8"]
    .flatMap((code) => [[code, "ja"], [`${code}-reden`, "Gezien door de mentor."]])),
};

// Today is Monday of this week in the example.
function dayAfterToday(days) {
  const day = new Date();
  day.setDate(day.getDate() - ((day.getDay() + 6) % 7) + days);
  return day.toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });
}
const dutchDay = (days) => dayAfterToday(days).split("-").slice(1).reverse().join("-");

const textOf = (pdf) => execFileSync("pdftotext", ["-", "-"], { input: pdf, encoding: "utf8" });
const factsOf = (pdf) => execFileSync("pdfinfo", ["-"], { input: pdf, encoding: "utf8" });

// At the table of the new case, beside Noor, who directs it.
const guests = [["Samira Idrissi", "PARTICIPANT"], ["Mark de Wit", "PARTICIPANT"], ["Femke Oud", "PARTICIPANT"],
  ["Els Prins", "SECRETARY"], ["Ruud Bakema", "CHAIR"]];

const contribution = {
  tekst: "Zij zegt dat zij in de pauze vaak gebeld wordt en dan bang is.",
  bron: "TOLD_VERBATIM", soort: "HEARSAY",
  categorie: "INDICATOR",
  vindplaats: "Gesprek van maandag",
  "dag-dag": "23", "dag-maand": "11", "dag-jaar": "2026",
  gecontroleerd: "ja",
  lezers: "TABLE",
  nodig: "Dan kan de mentor haar in de pauze opvangen.",
  grond: "CONFLICT_OF_DUTIES",
  toetsen: "*",
  collega: "Bram Tuin",
  verteld: "nee",
  "waarom-niet": "Zij is nu niet alleen te spreken.",
};

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  const walk = {};

  test(`Noor opens a case from a referral, ${how} JavaScript`, async () => {
    const noor = await sitDown("noor.hamidi", javaScriptEnabled);
    await noor.go("/casussen/nieuw");
    for (let step = 0; step < 8 && noor.page.url().endsWith("/casussen/nieuw"); step += 1) {
      await noor.check();
      await fill(noor.page, referral);
      await noor.press(/Verder|Casus openen/);
    }
    walk.case = new URL(noor.page.url()).pathname.split("/")[2];
    assert.match(walk.case, /^V-\d{3}$/);
    await noor.check();
    for (const [who, role] of guests) {
      await noor.choose("Wie?", who);
      await noor.page.getByLabel("Rol", { exact: true }).selectOption(role);
      await noor.page.getByLabel(/Waarom is deze persoon nodig/).fill("Kent haar en kan iets doen.");
      await noor.press("Uitnodigen");
      await noor.page.getByRole("rowheader", { name: who }).waitFor();
    }
    await noor.check();
    await noor.leave();
  });

  test(`Noor decides on telling her, and how far the table may share, ${how} JavaScript`, async () => {
    const noor = await sitDown("noor.hamidi", javaScriptEnabled);
    await noor.go(`/casussen/${walk.case}/verloop`);
    await noor.check();
    await noor.page.getByLabel("nog niet informeren").check();
    await noor.page.getByLabel("Reden in één zin").fill("Haar telefoon wordt meegelezen.");
    await noor.press("Besluit vastleggen");
    // A deferral needs a ground, a second person and a day; what was typed stays.
    await noor.page.getByText("De grond van het uitstel ontbreekt.").first().waitFor();
    assert.equal(await noor.page.getByLabel("Reden in één zin").inputValue(), "Haar telefoon wordt meegelezen.");
    noor.forget();
    await noor.choose("Grond van het uitstel", "bescherming van deze persoon");
    await noor.choose("Samen besloten met", "Ruud Bakema");
    await noor.page.getByLabel("Opnieuw beoordelen op").fill(dayAfterToday(14));
    await noor.press("Besluit vastleggen");
    await noor.page.getByText("Haar telefoon wordt meegelezen.").waitFor();
    await noor.page.getByLabel("kern", { exact: true }).check();
    await noor.press("Fase vastleggen");
    await noor.check();
    await noor.leave();
  });

  test(`Noor asks Mark one question, and he answers, ${how} JavaScript`, async () => {
    const noor = await sitDown("noor.hamidi", javaScriptEnabled);
    await noor.go(`/casussen/${walk.case}/vragen`);
    await noor.check();
    await noor.choose(/Aan wie stelt u de vraag/, "Mark de Wit");
    await noor.page.getByLabel(/Is deze persoon bij u bekend/).check();
    await noor.page.getByLabel(/Uw eigen vraag/).fill("Mogen wij bellen over de veiligheid op weg naar school?");
    await noor.page.getByLabel("Antwoord voor", { exact: false }).fill(dayAfterToday(5));
    await noor.press("Vraag versturen");
    await noor.page.getByText("nog geen antwoord").first().waitFor();
    await noor.leave();

    const mark = await sitDown("mark.dewit", javaScriptEnabled);
    await mark.go("/vragen");
    await mark.check();
    await goOn(mark.page, () => mark.page.getByRole("row", { name: new RegExp(walk.case) }).getByRole("link").first().click());
    await mark.check();
    await mark.page.getByText("Mogen wij bellen over de veiligheid").waitFor();
    await mark.page.getByLabel("Ja, neem contact op").check();
    await mark.press("Antwoord versturen");
    await mark.leave();
  });

  test(`Samira contributes what the table needs, and sees before who will read it, ${how} JavaScript`, async () => {
    const samira = await sitDown("samira.idrissi", javaScriptEnabled);
    await samira.go(`/casussen/${walk.case}/bijdragen/nieuw`);
    for (let step = 0; step < 6 && !/\/bijdragen$/.test(new URL(samira.page.url()).pathname); step += 1) {
      await samira.check();
      await fill(samira.page, contribution);
      if (samira.page.url().endsWith("/delen")) await samira.page.getByText("Leest in deze rol geen bijdragen.").waitFor();
      await samira.press(/^(Verder|Delen)$/);
    }
    await samira.page.getByText(contribution.tekst).waitFor();
    await samira.check();
    await samira.leave();
  });

  test(`Els builds the agenda and sends it out, ${how} JavaScript`, async () => {
    const els = await sitDown("els.prins", javaScriptEnabled);
    await els.go("/overleggen/nieuw");
    await els.check();
    await fill(els.page, { soort: "CT3", datum: dayAfterToday(1), tijd: "13:30", [`punt-${walk.case}`]: "NEW" });
    await els.choose("Voorzitter", "Ruud Bakema");
    await els.press("Overleg plannen");
    walk.meeting = new URL(els.page.url()).pathname.split("/")[2];
    assert.match(walk.meeting, /^M-\d+$/);
    for (const who of ["Samira Idrissi", "Mark de Wit", "Femke Oud"]) {
      await els.choose(/Wie moet erbij zijn/, who);
      await els.page.getByLabel("Wat vraagt u aan deze persoon?").fill("Wat kunt u deze week doen?");
      await els.press("Uitnodigen voor dit punt");
      await els.page.getByRole("rowheader", { name: who }).waitFor();
    }
    await els.check();
    await els.page.getByLabel("Waarom gaat de agenda later uit?").fill("Zij is deze week bang; wachten kan niet.");
    await els.press("Agenda versturen");
    await els.page.getByText("Leg vast wie er is").waitFor();
    await els.check();
    await els.leave();
  });

  test(`everybody signs for secrecy and Ruud opens the meeting, ${how} JavaScript`, async () => {
    for (const login of ["samira.idrissi", "mark.dewit", "femke.oud"]) {
      const guest = await sitDown(login, javaScriptEnabled);
      await guest.go(`/overleggen/${walk.meeting}`);
      await guest.press("Verklaring tekenen");
      await guest.check();
      await guest.leave();
    }
    const ruud = await sitDown("ruud.bakema", javaScriptEnabled);
    await ruud.go(`/overleggen/${walk.meeting}`);
    for (const choice of await ruud.page.locator("select[name^=stoel-]").all()) await choice.selectOption("getekend");
    await ruud.press("Aanwezigheid bewaren");
    await ruud.check();
    await ruud.press("Overleg openen");
    await ruud.page.getByText("Behandel de punten een voor een").waitFor();
    await ruud.check();
    await ruud.leave();
  });

  test(`Ruud leads picture, judgement and decision, and Els writes an action in one line, ${how} JavaScript`, async () => {
    const ruud = await sitDown("ruud.bakema", javaScriptEnabled);
    await ruud.go(`/overleggen/${walk.meeting}/punt/1`);
    await ruud.check();
    await ruud.press("Begin met dit punt");
    await ruud.page.goto(`${demo.base}/overleggen/${walk.meeting}/punt/1?stap=beeld`);
    await ruud.check();
    await fill(ruud.page, { beeld: "Zij wordt veel gebeld en is bang." });
    await ruud.press("Bewaren en verder naar oordeel");
    // Without her voice the table does not go on, and nothing is lost.
    assert.equal(await ruud.page.locator("[name=beeld]").inputValue(), "Zij wordt veel gebeld en is bang.");
    ruud.forget();
    await ruud.check();
    await fill(ruud.page, { stem: "IN_WRITING", "stem-woorden": "Ik wil dat het stopt, maar niet dat mijn moeder het hoort." });
    await ruud.press("Bewaren en verder naar oordeel");
    await ruud.check();
    await fill(ruud.page, { oordeel: "Er is druk van buiten.", risicos: "Onderweg naar school." });
    await ruud.press("Bewaren en verder naar besluit");
    await ruud.check();
    await fill(ruud.page, { besluit: "Er komt een vaste contactpersoon." });
    await ruud.press("Vastleggen");
    await ruud.page.getByText("Er komt een vaste contactpersoon.").first().waitFor();
    await ruud.check();

    const els = await sitDown("els.prins", javaScriptEnabled);
    await els.go(`/overleggen/${walk.meeting}/punt/1?stap=besluit`);
    await fill(els.page, { actie: `Samira belt haar mentor ${dutchDay(3)} ; de mentor weet het` });
    await els.press("Vastleggen");
    await els.page.getByText("Zo is de actie begrepen").waitFor();
    await els.check();
    await els.press("Klopt, leg vast");
    await els.page.getByText("belt haar mentor").first().waitFor();
    await els.check();
    await els.leave();

    await ruud.go(`/overleggen/${walk.meeting}/punt/1?stap=besluit`);
    await ruud.press("Punt afsluiten");
    await ruud.go(`/overleggen/${walk.meeting}`);
    await ruud.press("Overleg sluiten");
    await ruud.check();
    await ruud.leave();
  });

  test(`the list is written, signed and sent, and Femke takes its PDF, ${how} JavaScript`, async () => {
    const els = await sitDown("els.prins", javaScriptEnabled);
    await els.go(`/overleggen/${walk.meeting}`);
    await els.press("Besluitenlijst opmaken");
    await els.check();
    const ruud = await sitDown("ruud.bakema", javaScriptEnabled);
    await ruud.go(`/overleggen/${walk.meeting}/besluitenlijst`);
    await ruud.press("Besluitenlijst ondertekenen");
    await ruud.check();
    await els.go(`/overleggen/${walk.meeting}/besluitenlijst`);
    await els.press("Besluitenlijst versturen");
    await els.check();
    await els.leave();
    await ruud.leave();

    const femke = await sitDown("femke.oud", javaScriptEnabled);
    await femke.go(`/overleggen/${walk.meeting}/besluitenlijst`);
    await femke.page.getByText("Er komt een vaste contactpersoon.").waitFor();
    await femke.press("Ik heb dit gelezen");
    await femke.page.getByText("U hebt bevestigd dat u dit hebt gelezen.").waitFor();
    await femke.check();
    await femke.go(`/overleggen/${walk.meeting}/besluitenlijst/afdruk`);
    await femke.check();
    const pdf = await femke.guest.get(`/overleggen/${walk.meeting}/besluitenlijst.pdf`);
    assert.equal(pdf.headers["content-type"], "application/pdf");
    const text = textOf(pdf.body);
    for (const words of ["VOORBEELD", walk.case, "Er komt een vaste contactpersoon.", "belt haar mentor"]) assert.ok(text.includes(words), words);
    assert.match(factsOf(pdf.body), /Tagged:\s+yes/);
    await femke.leave();
  });

  test(`whoever was not at the table finds no such meeting, ${how} JavaScript`, async () => {
    const lotte = await signIn(demo.base, "lotte.kamp");
    assert.equal((await lotte.get(`/overleggen/${walk.meeting}/besluitenlijst.pdf`)).status, 404);
    assert.equal((await lotte.get(`/casussen/${walk.case}`)).status, 404);
  });
}

test("the log of all this holds", async () => {
  await demo.stop();
  assert.equal(verifyLog(demo.data).code, 0);
});
