// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The running example for tests that speak plain HTTP: starts it on a free port in a folder of its
// own, signs people in, and gives every answer as it came: status, headers in their order, bytes.
// BRILJANT_BINARY names another program than build/release/briljant.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export const binary = process.env.BRILJANT_BINARY ?? "build/release/briljant";

export const postgresBin = process.env.BRILJANT_POSTGRES_BIN ?? "/usr/lib/postgresql/15/bin";

export const newFolder = () => mkdtempSync(join(tmpdir(), "briljant-e2e-"));
export const removeFolder = (folder) => rmSync(folder, { recursive: true, force: true });

export function copyOf(folder) {
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

// One line on its output says where it listens: from then on it answers.
export const startDemo = (data = newFolder(), ...more) =>
  start(["demo", "--data", data, "--requests-per-second", "10000", ...more], data);
// An installation that was set up: on this machine, without TLS before it.
export const startServe = (data, ...more) => start(["serve", "--data", data, "--insecure", ...more], data);

async function start(words, data) {
  const child = spawn(binary, [...words, "--listen", "127.0.0.1:0"], { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  let errors = "";
  child.stderr.on("data", (text) => { errors += text; });
  const base = await Promise.race([firstAddress(child), ended.then(() => null)]);
  if (!base) throw new Error(`it did not start: ${errors}`);
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return { base, data, pid: child.pid, stop, errors: () => errors, end: async () => { await stop(); removeFolder(data); } };
}

async function firstAddress(child) {
  for await (const line of createInterface({ input: child.stdout })) {
    const found = line.match(/http:\/\/\S+/);
    if (found) return found[0];
  }
  return null;
}

export function ask(base, path, { method = "GET", headers = {}, form } = {}) {
  const body = form && new URLSearchParams(form).toString();
  const type = body === undefined ? {} : { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const request = http.request(base + path, { method, agent: false, headers: { ...type, ...headers } }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => resolve({
        status: answer.statusCode, headers: answer.headers, lines: headerLines(answer.rawHeaders),
        body: Buffer.concat(parts), text: Buffer.concat(parts).toString("utf8"),
      }));
    });
    request.on("error", reject);
    request.end(body);
  });
}

// "Name: value" in the order of the answer, without the one line that the clock decides.
function headerLines(raw) {
  return raw.flatMap((name, place) => (place % 2 ? [] : [`${name}: ${raw[place + 1]}`])).filter((line) => !line.startsWith("Date:"));
}

// Somebody of the example who has put the glasses on.
export async function signIn(base, person) {
  const answer = await ask(base, "/demo/bril", { method: "POST", form: { person } });
  const cookie = answer.headers["set-cookie"]?.[0].split(";")[0];
  if (!cookie) throw new Error(`${person} could not sign in: ${answer.status}`);
  const withCookie = (more = {}) => ({ ...more, headers: { Cookie: cookie, ...more.headers } });
  return {
    person, cookie, answer,
    get: (path, more) => ask(base, path, withCookie(more)),
    post: (path, form, more) => ask(base, path, withCookie({ ...more, method: "POST", form })),
  };
}

// The token of the form with this address.
export function csrfIn(text, action) {
  const form = text.match(new RegExp(`action="${action}"[^>]*>\\s*<input type="hidden" name="csrf" value="([^"]+)"`));
  if (!form) throw new Error(`no form for ${action}`);
  return form[1];
}

// Posts a form as a browser does: with the token of the page where it stands, and the origin.
export async function submit(guest, base, path, form, page = path) {
  const csrf = csrfIn((await guest.get(page)).text, path);
  return guest.post(path, { csrf, ...form }, { headers: { Origin: base } });
}

// What must be the same in two answers, so that nobody can tell them apart.
export const asSeen = ({ status, lines, body }) => ({ status, lines, body: body.toString("latin1") });

// The contributions on a page, by their anchors.
export const contributions = (text) => [...new Set([...text.matchAll(/id="(B-\d+)"/g)].map((found) => found[1]))].sort();

export const run = (...words) => runWith("", ...words);
export function runWith(input, ...words) {
  const done = spawnSync(binary, words, { encoding: "utf8", input });
  return { code: done.status, out: done.stdout, errors: done.stderr };
}

export function verifyLog(data, ...more) {
  const { code, out, errors } = run("log", "verify", "--data", data, "--json", ...more);
  return { code, ...(out ? JSON.parse(out) : { logs: [], errors }) };
}

// A server of its own that can be taken away and put back; nothing where there is none.
export const hasPostgres = existsSync(`${postgresBin}/initdb`);
export async function startPostgres() {
  const child = spawn("tools/with_postgres", ["bash", "-c", 'echo "$BRILJANT_POSTGRES"; exec cat >/dev/null'], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const [url] = await once(createInterface({ input: child.stdout }), "line");
  const folder = new URL(url).searchParams.get("host");
  const control = (...words) => {
    const [program, ...first] = process.getuid() === 0 ? ["runuser", "-u", process.env.BRILJANT_POSTGRES_USER ?? "postgres", "--"] : [`${postgresBin}/pg_ctl`];
    const rest = first.length ? [...first, `${postgresBin}/pg_ctl`] : [];
    execFileSync(program, [...rest, "-D", `${folder}/data`, "-w", ...words], { cwd: "/", stdio: "ignore" });
  };
  return {
    url,
    psql: (statement) => execFileSync(`${postgresBin}/psql`, [url, "-qAtX", "-c", statement], { encoding: "utf8" }).trim(),
    takeAway: () => control("-m", "immediate", "stop"),
    putBack: () => control("-l", `${folder}/server.log`, "-o", `-c listen_addresses= -c unix_socket_directories=${folder}`, "start"),
    end: async () => { child.stdin.end(); await ended; },
  };
}

export const entriesIn = (data) => verifyLog(data).logs.reduce((sum, log) => sum + log.size, 0);

export const sql = (data, statement) =>
  execFileSync("sqlite3", [join(data, "briljant.db"), statement], { encoding: "utf8", maxBuffer: 64 << 20 }).trim();

export const example = (name) => JSON.parse(readFileSync(`demo/${name}.json`, "utf8"));
