// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The engine: `briljant covenant explain --lines`, a JSON object with facts in, an answer out, a line each.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dayZero } from "./plain.mjs";

export const binary = process.env.BRILJANT_BINARY ?? "build/release/briljant";

export class Engine {
  #folder = mkdtempSync(join(tmpdir(), "briljant-differential-"));
  #file = join(this.#folder, "covenant.json");
  #version;
  constructor(covenant, version) {
    writeFileSync(this.#file, JSON.stringify(covenant, null, 1));
    this.#version = version ? ["--version", version] : [];
  }
  close() { rmSync(this.#folder, { recursive: true, force: true }); }

  // The answers to a list of facts, as text lines.
  ask(facts, ...words) {
    const command = words.length ? words : ["explain", "--lines"];
    const child = spawn(binary, ["covenant", command[0], this.#file, ...command.slice(1), "--day-zero", dayZero, ...this.#version], { stdio: ["pipe", "pipe", "pipe"] });
    let out = "", err = "";
    child.stdout.setEncoding("utf8").on("data", (text) => { out += text; });
    child.stderr.setEncoding("utf8").on("data", (text) => { err += text; });
    child.stdin.on("error", () => {}); // it ended early: its exit code and its errors say why
    child.stdin.end(facts.map((each) => JSON.stringify(each)).join("\n") + "\n");
    return new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code) => (code === 0 ? resolve(out.trimEnd().split("\n").map((line) => JSON.parse(line)))
        : reject(new Error(`briljant covenant ${command.join(" ")}: ${code}\n${err || out}`))));
    });
  }
}
