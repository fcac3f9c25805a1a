// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// What every browser test needs: a server on a free port (ours, or a folder of static pages with the
// same headers), Debian's Chromium through playwright-core, axe in the variants that we promise
// (UP01), the overflow check (UP04), html-validate (UP05) and the collector of policy reports (UP06).
// Tests are made with its `test`, `before` and `after`: nothing in this folder can wait for ever.
import { createServer } from "node:http";
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer as createSocket } from "node:net";
import { join, normalize } from "node:path";
import * as runner from "node:test";
import { chromium } from "playwright-core";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";

const axeSource = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const browserPath = process.env.BRILJANT_CHROMIUM ?? "/usr/bin/chromium";
const testMs = 180_000, axeMs = 60_000; // far more than they need, also where everything is slow
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const test = (name, body) => runner.test(name, { timeout: testMs }, body);
export const before = (body) => runner.before(body, { timeout: testMs });
export const after = (body) => runner.after(body, { timeout: testMs });

function within(milliseconds, promise, late) {
  let timer;
  const alarm = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(late)), milliseconds); });
  return Promise.race([promise, alarm]).finally(() => clearTimeout(timer));
}

// The header set of docs/http.md; pages of the gallery are served under the same policy.
export const policy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'",
  "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  "require-trusted-types-for 'script'", "trusted-types 'none'",
].join("; ");

export const variants = {
  light: { viewport: { width: 1366, height: 768 }, colorScheme: "light" },
  dark: { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
  contrast: { viewport: { width: 1366, height: 768 }, colorScheme: "light", contrast: "more" },
  forced: { viewport: { width: 1366, height: 768 }, colorScheme: "dark", forcedColors: "active" },
};

const types = { html: "text/html; charset=utf-8", css: "text/css", js: "text/javascript", svg: "image/svg+xml", woff2: "font/woff2" };

// A folder of pages (/name → name.html) and the folder that web/build.mjs made, under /static/.
export async function serveFolder(pages, assets) {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    const file = path.startsWith("/static/") ? join(assets, path.slice(8)) : join(pages, `${path.slice(1)}.html`);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, {
      "Content-Type": types[file.slice(file.lastIndexOf(".") + 1)] ?? "application/octet-stream",
      "Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff",
    });
    response.end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { base: `http://127.0.0.1:${server.address().port}`, stop: () => new Promise((done) => server.close(done)) };
}

export async function freePort() {
  const socket = createSocket();
  await new Promise((resolve) => socket.listen(0, "127.0.0.1", resolve));
  const { port } = socket.address();
  await new Promise((resolve) => socket.close(resolve));
  return port;
}

// Starts a server command; {port} in its arguments becomes a free one. Ready when /health/live answers.
export async function startServer(command, { readyPath = "/health/live", timeoutMs = 20_000 } = {}) {
  const port = await freePort();
  const [program, ...rest] = command.map((part) => part.replaceAll("{port}", String(port)));
  const child = spawn(program, rest, { stdio: ["ignore", "inherit", "inherit"] });
  const base = `http://127.0.0.1:${port}`;
  const end = Date.now() + timeoutMs;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`);
    const answer = await fetch(base + readyPath).catch(() => null);
    if (answer?.ok) break;
    if (Date.now() > end) { child.kill(); throw new Error(`${program} was not ready in ${timeoutMs} ms`); }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const stop = () => new Promise((resolve) => { child.once("exit", resolve); child.kill("SIGTERM"); });
  return { base, port, stop };
}

export async function openBrowser() {
  const flags = ["--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"];
  if (process.getuid?.() === 0) flags.push("--no-sandbox");
  return chromium.launch({ executablePath: browserPath, headless: true, args: flags });
}

// A page in one variant; `reports` fills with policy violations, script errors and failed requests.
export async function openPage(browser, variant, { javaScriptEnabled = true, ...more } = {}) {
  const context = await browser.newContext({ ...variants[variant], javaScriptEnabled, ...more });
  const page = await context.newPage();
  const reports = [];
  page.on("console", (message) => { if (message.type() === "error") reports.push(message.text()); });
  page.on("pageerror", (error) => reports.push(String(error)));
  page.on("requestfailed", (request) => {
    // What the browser itself gave up on because the person went on is no failure.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") reports.push(`failed: ${request.url()}`);
  });
  return { page, context, reports };
}

// Windows that stand and are used again, one of each kind: a variant, "withoutIslands" or
// "withoutJavaScript". To open one costs more than all that is done in it.
export function keepWindows(browserNow, more = {}) {
  const windows = new Map();
  return async (kind, cookies = []) => {
    if (!windows.has(kind)) {
      const opened = await openPage(browserNow(), kind in variants ? kind : "light", { javaScriptEnabled: kind !== "withoutJavaScript", ...more });
      if (kind === "withoutIslands") await withoutIslands(opened.page);
      windows.set(kind, opened);
    }
    const opened = windows.get(kind);
    await opened.context.clearCookies();
    await opened.context.addCookies(cookies);
    opened.reports.length = 0;
    return opened;
  };
}

// Does what leads to another page, and waits for that page: `waitForLoadState` after a press would be
// content with the page that is still there.
export async function goOn(page, act) {
  await Promise.all([page.waitForEvent("load"), act()]);
}

// The page as somebody without JavaScript gets it, in a browser that can still run axe: the islands
// are answered with an empty file.
export async function withoutIslands(page) {
  await page.route("**/static/islands-*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
}

// Violations in words, one line each. axe runs in an isolated world, so the page keeps its policy. It
// needs timers, which a page without JavaScript has not: there, ask withoutIslands for the page.
export async function axe(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.enable");
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId: contextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
  await session.send("Runtime.evaluate", { expression: axeSource, contextId });
  const options = JSON.stringify({ runOnly: { type: "tag", values: rules }, resultTypes: ["violations"] });
  const { result, exceptionDetails } = await within(axeMs, session.send("Runtime.evaluate", {
    expression: `axe.run(document, ${options}).then((result) => JSON.stringify(result.violations))`,
    contextId, awaitPromise: true, returnByValue: true,
  }), `axe did not end on ${page.url()}: was the page without JavaScript, or left?`);
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return JSON.parse(result.value).flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(" ")}: ${node.failureSummary.replaceAll("\n", " ")}`));
}

// How far what stands in this page is wider than a window of 320 px: must be 0.
export async function overflow(page) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  const session = await page.context().newCDPSession(page);
  const { cssContentSize } = await session.send("Page.getLayoutMetrics");
  await session.detach();
  await page.setViewportSize(before);
  return Math.max(0, Math.round(cssContentSize.width) - 320);
}

// The same of an address, without JavaScript.
export async function overflowAt320(browser, address, cookies = []) {
  const { page, context } = await openPage(browser, "light", { javaScriptEnabled: false });
  await context.addCookies(cookies);
  await page.goto(address);
  const width = await overflow(page);
  await context.close();
  return width;
}

// Interactive elements lower or narrower than 24 px that are not a link within text (WCAG 2.5.8).
export async function smallTargets(page) {
  return page.evaluate(() => [...document.querySelectorAll("button, input:not([type=hidden]), select, textarea, summary, nav a")]
    .filter((element) => element.checkVisibility?.() !== false)
    .map((element) => [element, element.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && (box.height < 24 || box.width < 24))
    .map(([element, box]) => `${element.tagName} "${element.textContent.trim()}" ${Math.round(box.width)}x${Math.round(box.height)}`));
}

const validator = new HtmlValidate(new FileSystemConfigLoader());

export async function validate(html, name) {
  const report = await validator.validateString(html, `${process.cwd()}/${name}.html`);
  return report.results.flatMap((result) =>
    result.messages.map((message) => `${message.line}:${message.column} ${message.ruleId}: ${message.message}`));
}
