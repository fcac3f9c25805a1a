// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// M-09 of the example up to a running item, over plain HTTP: for the tests that begin at the table.
import assert from "node:assert/strict";

export const meeting = "/overleggen/M-09";
export const item = `${meeting}/punt/1`;
export const table = ["mark.dewit", "femke.oud", "samira.idrissi"];

const entities = { "&amp;": "&", "&quot;": '"', "&#39;": "'", "&lt;": "<", "&gt;": ">" };
const decoded = (text) => text.replaceAll(/&(amp|quot|#39|lt|gt);/g, (found) => entities[found]);

// The hidden fields of the form on this page that posts to this address.
export function hidden(text, action) {
  const form = text.split("<form").find((part) => part.includes(`action="${action}"`));
  assert.ok(form, `no form to ${action}`);
  return Object.fromEntries([...form.split("</form>")[0].matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)]
    .map(([, name, value]) => [name, decoded(value)]));
}

// A form is sent from our own pages only.
export const post = (base, person, address, fields) => person.post(address, fields, { headers: { Origin: base } });

export async function send(base, person, page, action, fields = {}) {
  const { text } = await person.get(page);
  return post(base, person, action, { ...hidden(text, action), ...fields });
}

// The secretary invites the table and sends the agenda out.
export async function callMeeting(base, secretary) {
  const agenda = `${meeting}/agenda`;
  for (const login of table) {
    const { text } = await secretary.get(agenda);
    const id = text.match(new RegExp(`<option value="([0-9a-f-]+)"[^>]*>${login.split(".")[0]} `, "i"))?.[1];
    assert.ok(id, `${login} can be invited`);
    const answer = await send(base, secretary, agenda, `${item}/uitnodigen`, { "wie-1": id, "vraag-1": "Wat ziet u?" });
    assert.equal(answer.status, 303);
  }
  assert.equal((await send(base, secretary, agenda, `${meeting}/oproepen`)).status, 303);
}

export const everybodySigned = Object.fromEntries(["noor.hamidi", ...table].map((login) => [`stoel-1-${login.replace(".", "-")}`, "getekend"]));

export async function startItem(base, secretary, chair) {
  assert.equal((await send(base, secretary, meeting, `${item}/aanwezigheid`, everybodySigned)).status, 303);
  assert.equal((await send(base, chair, meeting, `${meeting}/openen`)).status, 303);
  assert.equal((await send(base, chair, item, `${item}/begin`)).status, 303);
}
