// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// What every answer carries and what a form needs (docs/http.md), the life of a session cookie, and the
// budgets of a page: seen from outside, on the running example.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { asSeen, ask, entriesIn, signIn, startDemo } from "./lib.mjs";

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
  + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const always = {
  "content-security-policy": policy,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), bluetooth=(), payment=(), browsing-topics=()",
};
const forever = "public, max-age=31536000, immutable";

let demo;
let femke;
let front;
before(async () => {
  demo = await startDemo();
  femke = await signIn(demo.base, "femke.oud");
  front = (await ask(demo.base, "/")).text;
});
after(() => demo?.end());

const asset = (end) => front.match(new RegExp(`/static/[^"]+\\.${end}`))[0];
const csrfIn = (text, action) => text.match(new RegExp(`action="${action}"><input type="hidden" name="csrf" value="([^"]+)"`))[1];
const picked = (headers) => Object.fromEntries(Object.keys(always).map((name) => [name, headers[name]]));

const answers = [
  ["the first page", () => ask(demo.base, "/"), 200, "no-store"],
  ["a case", () => femke.get("/casussen/V-001"), 200, "no-store"],
  ["a page that is not there", () => femke.get("/bestaat-niet"), 404, "no-store"],
  ["a page that is not there, for a visitor", () => ask(demo.base, "/bestaat-niet"), 404, "no-store"],
  ["a way in for whoever has no glasses on", () => ask(demo.base, "/casussen/V-001"), 303, "no-store"],
  ["the style sheet", () => ask(demo.base, asset("css")), 200, forever],
  ["the script", () => ask(demo.base, asset("js")), 200, forever],
  ["the typeface", () => ask(demo.base, asset("woff2")), 200, forever],
  ["a static file that is not there", () => ask(demo.base, "/static/geen.css"), 404, "no-store"],
  ["a form without a token", () => femke.post("/afmelden", {}), 400, "no-store"],
  ["a method that a page does not know", () => femke.get("/casussen", { method: "PUT", form: {} }), 405, "no-store"],
];
for (const [what, get, status, caching] of answers) {
  test(`${what}: ${status} with the whole header set`, async () => {
    const answer = await get();
    assert.equal(answer.status, status);
    assert.deepEqual(picked(answer.headers), always);
    assert.equal(answer.headers["cache-control"], caching);
    assert.equal(answer.headers["server"], undefined);
  });
}

test("a page of the example is not for search engines", async () => {
  assert.equal((await femke.get("/casussen")).headers["x-robots-tag"], "noindex");
});

test("a page with content locks itself after a quarter of an hour", async () => {
  assert.equal((await femke.get("/casussen/V-001")).headers.refresh, "900; url=/vergrendeld");
});

test("a page is never compressed, whatever the browser takes", async () => {
  const answer = await femke.get("/casussen/V-001", { headers: { "Accept-Encoding": "br, gzip" } });
  assert.equal(answer.headers["content-encoding"], undefined);
});

test("no page has anything inline", async () => {
  for (const path of ["/casussen", "/casussen/V-001", "/casussen/V-001/bijdragen", "/casussen/V-001/bijdragen/nieuw", "/account"]) {
    assert.doesNotMatch((await femke.get(path)).text, /\sstyle=|\son[a-z]+="|<style|javascript:|<script(?![^>]*src=)/);
  }
});

test("a visitor gets no cookie", async () => {
  assert.equal((await ask(demo.base, "/")).headers["set-cookie"], undefined);
  assert.equal((await ask(demo.base, "/casussen")).headers["set-cookie"], undefined);
});

test("the cookie is for this site alone, out of reach of scripts, and ends with the browser", () => {
  const [cookie, ...more] = femke.answer.headers["set-cookie"];
  assert.match(cookie, /^brl=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
  assert.deepEqual(more, []);
});

test("a token of somebody else's making opens nothing", async () => {
  const answer = await ask(demo.base, "/casussen", { headers: { Cookie: `brl=${"A".repeat(43)}` } });
  assert.equal(answer.status, 303);
});

const refusals = [
  ["without a token", (own) => [{}, { Origin: own }]],
  ["with the token of another form", (own, token) => [{ csrf: `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}` }, { Origin: own }]],
  ["from a foreign page", (own, token) => [{ csrf: token }, { Origin: "https://elders.example" }]],
  ["without an origin", (own, token) => [{ csrf: token }, {}]],
  ["from a page of another site on this machine", (own, token) => [{ csrf: token }, { Origin: own, "Sec-Fetch-Site": "cross-site" }]],
];
for (const [how, form] of refusals) {
  test(`signing out ${how} is refused, and the session goes on`, async () => {
    const token = csrfIn((await femke.get("/casussen")).text, "/afmelden");
    const [fields, headers] = form(demo.base, token);
    assert.equal((await femke.post("/afmelden", fields, { headers })).status, 400);
    assert.equal((await femke.get("/casussen")).status, 200);
  });
}

test("a foreign page cannot put glasses on for the visitor", async () => {
  const answer = await ask(demo.base, "/demo/bril", { method: "POST", form: { person: "femke.oud" }, headers: { Origin: "https://elders.example" } });
  assert.equal(answer.status, 400);
  assert.equal(answer.headers["set-cookie"], undefined);
});

test("nobody is sent elsewhere after putting glasses on", async () => {
  const answer = await ask(demo.base, "/demo/bril", { method: "POST", form: { person: "femke.oud", next: "//elders.example/" } });
  assert.equal(answer.headers.location, "/vandaag");
});

test("after signing out the old cookie opens nothing, and the browser is told to forget", async () => {
  const guest = await signIn(demo.base, "femke.oud");
  const token = csrfIn((await guest.get("/casussen")).text, "/afmelden");
  const out = await guest.post("/afmelden", { csrf: token }, { headers: { Origin: demo.base } });
  assert.equal(out.status, 303);
  assert.equal(out.headers["clear-site-data"], "\"*\"");
  assert.match(out.headers["set-cookie"][0], /^brl=; .*Max-Age=0/);
  const later = await guest.get("/casussen/V-001");
  const visitor = await ask(demo.base, "/casussen/V-001");
  assert.equal(later.status, 303);
  assert.deepEqual(asSeen({ ...later, lines: later.lines.filter((line) => !line.startsWith("Set-Cookie")) }), asSeen(visitor));
});

test("two people at one server keep their own glasses", async () => {
  const lotte = await signIn(demo.base, "lotte.kamp");
  assert.match((await femke.get("/casussen")).text, /Femke Oud/);
  assert.match((await lotte.get("/casussen")).text, /Lotte Kamp/);
  assert.doesNotMatch((await lotte.get("/casussen")).text, /Femke Oud|V-001/);
});

test("a request leaves its entry before the answer comes", async () => {
  await femke.get("/casussen/V-001");
  const earlier = entriesIn(demo.data);
  await femke.get("/casussen/V-001");
  assert.ok(entriesIn(demo.data) > earlier);
});

for (const path of ["/", "/casussen", "/casussen/V-001", "/casussen/V-001/bijdragen", "/casussen/V-001/bijdragen/nieuw", "/casussen/V-001/deelnemers", "/casussen/V-001/wie-keek-mee"]) {
  test(`${path} stays within 40 kB of HTML`, async () => {
    const { status, body } = await femke.get(path);
    assert.equal(status, 200);
    assert.ok(body.length <= 40_000, `${body.length} bytes`);
  });
}

test("the style sheet stays within 210 kB, 20 kB compressed; the script within 12 kB", async () => {
  const css = (await ask(demo.base, asset("css"))).body;
  const script = (await ask(demo.base, asset("js"))).body;
  assert.ok(css.length <= 210_000, `${css.length} bytes`);
  assert.ok(brotliCompressSync(css).length <= 20_000, `${brotliCompressSync(css).length} bytes`);
  assert.ok(script.length <= 12_000, `${script.length} bytes`);
});

test("the style sheet travels compressed where the browser takes it, within 20 kB", async () => {
  const answer = await ask(demo.base, asset("css"), { headers: { "Accept-Encoding": "br" } });
  assert.equal(answer.headers["content-encoding"], "br");
  assert.ok(answer.body.length <= 20_000, `${answer.body.length} bytes`);
});
