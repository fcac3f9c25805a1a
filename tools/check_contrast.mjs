// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Computes the contrast of the pairs that the interface uses from web/tokens-basis.css alone, in
// light, dark and both with more contrast: at least 4.5 for text, 3 for lines and symbols (WCAG 2.2,
// 1.4.3 and 1.4.11).        node tools/check_contrast.mjs [--table]
import { readFileSync } from "node:fs";

const css = readFileSync(new URL("../web/tokens-basis.css", import.meta.url), "utf8").replace(/\/\*[^]*?\*\//g, "");
const TEXT = 4.5;
const LINE = 3;
// name, foreground, background, least contrast
const pairs = [
  ["text on card", "default-color-document", "default-bg-document", TEXT],
  ["text on page", "default-color-document", "default-bg-subtle", TEXT],
  ["secondary text on card", "default-color-subtle", "default-bg-document", TEXT],
  ["secondary text on page", "default-color-subtle", "default-bg-subtle", TEXT],
  ["link on card", "accent-1-color-default", "default-bg-document", TEXT],
  ["link on page", "accent-1-color-default", "default-bg-subtle", TEXT],
  ["link in a warning", "accent-1-color-default", "warning-bg-subtle", TEXT],
  ["link in an error", "accent-1-color-default", "negative-bg-subtle", TEXT],
  ["glasses bar", "default-inverse-color-default", "default-inverse-bg-subtle", TEXT],
  ["emergency bar", "negative-color-document", "negative-bg-subtle", TEXT],
  ["mark, sample strip", "highlight-color-default", "highlight-bg-default", TEXT],
  ["info", "info-color-document", "info-bg-subtle", TEXT],
  ["badge done", "positive-color-default", "positive-bg-subtle", TEXT],
  ["badge soon", "warning-color-default", "warning-bg-subtle", TEXT],
  ["badge late", "negative-color-default", "negative-bg-subtle", TEXT],
  ["field error", "negative-color-default", "default-bg-document", TEXT],
  ["day tile", "accent-1-color-document", "accent-1-bg-subtle", TEXT],
  ["field border", "default-border-default", "default-bg-document", LINE],
  ["edge on page", "default-border-default", "default-bg-subtle", LINE],
  ["tab mark", "accent-1-border-default", "default-bg-document", LINE],
  ["invalid border", "negative-border-default", "default-bg-document", LINE],
  ["node of a suspect", "warning-border-default", "default-bg-document", LINE],
  ["glasses icon", "highlight-bg-default", "default-inverse-bg-subtle", LINE],
];

// Blocks by selector; a media query for more contrast wraps its own blocks.
function declarations(text) {
  return Object.fromEntries([...text.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value.trim()]));
}

function block(selector) {
  const start = css.indexOf(selector);
  if (start < 0) throw new Error(`tokens-basis.css has no ${selector}`);
  const open = css.indexOf("{", start);
  return declarations(css.slice(open, css.indexOf("}", open)));
}

const standard = block(":root {");
const more = { ...standard, ...block(".br-contrast-more") };

function resolve(tokens, name, scheme) {
  const value = tokens[name];
  if (!value) throw new Error(`token ${name} is not set`);
  const reference = /^var\((--[\w-]+)/.exec(value);
  if (reference) return resolve(tokens, reference[1], scheme);
  const both = /^light-dark\(\s*([^,]+),\s*([^)]+)\)$/.exec(value);
  const chosen = both ? both[scheme === "light" ? 1 : 2].trim() : value;
  const inner = /^var\((--[\w-]+)/.exec(chosen);
  return inner ? resolve(tokens, inner[1], scheme) : chosen;
}

function luminance(colour) {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour);
  if (!hex) throw new Error(`not a plain colour: ${colour}`);
  const full = hex[1].length === 3 ? [...hex[1]].map((digit) => digit + digit).join("") : hex[1];
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens, scheme, front, back) {
  const [one, two] = [front, back].map((name) => luminance(resolve(tokens, `--basis-color-${name}`, scheme)));
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

let failures = 0;
for (const [name, front, back, least] of pairs) {
  const values = [[standard, "light"], [standard, "dark"], [more, "light"], [more, "dark"]]
    .map(([tokens, scheme]) => contrast(tokens, scheme, front, back));
  const isBad = values.some((value) => value < least);
  failures += isBad ? 1 : 0;
  if (isBad || process.argv.includes("--table")) console.log(name.padEnd(24), values.map((value) => value.toFixed(1).padStart(5)).join(" "), isBad ? `below ${least}` : "");
}
if (failures > 0) process.exit(1);
console.log(`check_contrast: ${pairs.length} pairs in four variants are above the minimum`);
