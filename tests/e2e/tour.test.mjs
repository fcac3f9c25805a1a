// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The guided tour is true: every stop opens for its person, and shows what its text promises.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { contributions, example, signIn, startDemo } from "./lib.mjs";

// What the text of a stop says that one finds there; the other stops say it in words of their own.
const promised = {
  1: [/SIG-0017/, /SIG-0016/, /7 dagen te laat/, /over 9 dagen/, /over 6 weken/],
  2: [/Veilig contact/],
  3: [/Hugo Smit/],
  6: [/Te laat|te laat/],
  9: [/Casussen waaraan u nu deelneemt: 0/],
  10: [/Deze pagina is er niet/],
  11: [/Bas Vos[\s\S]*geweigerd/],
  12: [/De besluitenlijst is verzonden/],
};

let demo;
before(async () => { demo = await startDemo(); });
after(() => demo?.end());

for (const [place, stop] of example("tour").stops.entries()) {
  test(`stop ${place + 1}: ${stop.titleEn}`, async () => {
    const answer = await (await signIn(demo.base, stop.person)).get(stop.path);
    assert.equal(answer.status, place + 1 === 10 ? 404 : 200);
    for (const words of promised[place + 1] ?? []) assert.match(answer.text, words);
  });
}

test("the police reads five contributions in the case of Jara", async () => {
  const mark = await signIn(demo.base, "mark.dewit");
  assert.equal(contributions((await mark.get("/casussen/V-001/bijdragen")).text).length, 5);
});
