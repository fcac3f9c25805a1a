// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Builds the stylesheet, the islands, the fonts and the icons into a folder (build/web, or the first
// argument); the C++ build embeds it. Names carry a hash, sizes are held to their budgets, text files
// get a Brotli twin. manifest.json lists the files; it is written last, so it stands for "complete".
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

if (!existsSync("node_modules/esbuild")) {
  console.error("web/build.mjs: the npm packages are missing; run make setup (npm ci --ignore-scripts)");
  process.exit(1);
}
const { build } = await import("esbuild");

const out = process.argv[2] ?? "build/web";
const icons = ["arrow-right", "badge-check", "building-2", "calendar", "check", "chevron-down", "chevron-right",
  "circle-alert", "circle-check", "circle-user", "clock", "eye", "eye-off", "file-text", "glasses", "hand",
  "heart-handshake", "history", "info", "languages", "lock", "log-out", "map-pin", "menu", "message-square", "pencil",
  "phone", "plus", "printer", "scale", "search", "shield-check", "siren", "timer", "triangle-alert", "user", "users",
  "waypoints", "x"];
// Bytes; a change is a decision, with its reason (budgets: web/README.md).
const limits = { ".css": 210_000, ".js": 12_000, ".woff2": 65_000, ".svg": 1_000 };
const limitsBrotli = { ".css": 20_000, ".js": 5_000 };
const types = {
  ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};

const extension = (file) => file.slice(file.lastIndexOf("."));

function keepBudget(file, size, limit) {
  if (size > limit) throw new Error(`${file}: ${size} bytes, the budget is ${limit}`);
}

function iconShapes(name) {
  const svg = readFileSync(`node_modules/lucide-static/icons/${name}.svg`, "utf8");
  const shapes = [...svg.matchAll(/<(path|circle|rect|line|polyline|polygon|ellipse)\b[^>]*\/>/g)];
  return shapes.map(([shape]) => shape).join(""); // the view adds the <svg> element around them
}

function describe(file) {
  const bytes = readFileSync(`${out}/${file}`);
  const kind = extension(file);
  keepBudget(file, bytes.length, limits[kind] ?? 0);
  const name = file.replace(/-[A-Z0-9]{8}(?=\.)/, "").replace("-wght-normal", "");
  if (kind === ".woff2") return { name, file, type: types[kind], brotli: "" };
  const packed = brotliCompressSync(bytes);
  keepBudget(`${file}.br`, packed.length, limitsBrotli[kind] ?? limits[kind]);
  writeFileSync(`${out}/${file}.br`, packed);
  return { name, file, type: types[kind], brotli: `${file}.br` };
}

rmSync(out, { recursive: true, force: true });
mkdirSync(`${out}/icons`, { recursive: true });
await build({
  entryPoints: { app: "web/app.css", islands: "web/main.ts" },
  bundle: true, minify: true, outdir: out, entryNames: "[name]-[hash]", assetNames: "[name]-[hash]",
  loader: { ".woff2": "file" }, target: ["chrome123", "firefox125", "safari17.5"], format: "iife",
  legalComments: "none",
});
for (const name of icons) {
  const shapes = iconShapes(name);
  keepBudget(`icons/${name}.svg`, shapes.length, 1_000);
  writeFileSync(`${out}/icons/${name}.svg`, shapes);
}
for (const name of ["favicon.svg", "favicon-plain.svg"]) writeFileSync(`${out}/${name}`, readFileSync(`web/${name}`));
const files = readdirSync(out).filter((file) => extension(file) in types).sort();
writeFileSync(`${out}/manifest.json`, `${JSON.stringify(files.map(describe), null, 1)}\n`);
