// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The engine against Cedar on the decision tables and on random questions: node tests/differential/differential.mjs
//   [--questions 20000] [--seed 1] [--only NAME] [--processes 2]
// The seed is printed; the same seed asks the same. Ends with "N passed, N failed".
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { actions } from "./policies.mjs";
import { words } from "./generate.mjs";
import { binary } from "./engine.mjs";
import { variants } from "./variants.mjs";

const { values } = parseArgs({ options: {
  questions: { type: "string", default: "20000" }, seed: { type: "string" }, only: { type: "string", default: "" }, processes: { type: "string", default: "2" },
} });
if (!existsSync(binary)) {
  console.error(`${binary} is not there: make build`);
  process.exit(2);
}
const seed = Number(values.seed ?? (Date.now() % 1_000_000_007));
const chosen = variants().filter((each) => each.name.includes(values.only));
const weight = chosen.reduce((sum, each) => sum + each.weight, 0);

// Every reason that a decision gives. Some need a regime, so they are counted over all covenants together.
const reachable = ["NO_ACTIVE_COVENANT", "NOT_A_PARTY", "ACCESSION_INCOMPLETE", "COVENANT_IMMUTABLE", "NOT_COMPETENT_PARTY",
  "ACCOUNTABILITY_MISSING", "NO_OVERSIGHT_ADVICE", "NOT_DESIGNATED", "NOT_SCREENED", "NO_SECRECY_DECLARATION", "COMMERCIAL_DUTIES",
  "NO_MFA", "NOT_TRAINED", "ROLE_WITHOUT_CONTENT", "NOT_ON_CASE", "CONFLICT_OF_INTEREST", "INCIDENTAL_NO_ACCOUNT",
  "PERSON_OUTSIDE_CIRCLE", "NO_PURPOSE", "PURPOSE_NOT_COMPATIBLE", "NO_NECESSITY", "CRITERIA_NOT_ASSESSED", "QUALITY_NOT_CHECKED",
  "ACUTE_STEP_MISSING", "STATE_NOT_ALLOWED", "IDENTIFIER_IN_ANON_PHASE", "PHASE_LIMIT", "CATEGORY_NOT_ALLOWED",
  "IDENTIFICATION_NOT_UNAVOIDABLE", "NO_LEGAL_BASIS", "NO_WPG_DECISION", "NO_SPECIAL_EXCEPTION", "NO_BSN_BASIS",
  "PROVENANCE_NOT_CRIMINAL_LAW", "SECRECY_NO_GROUND", "SECRECY_TESTS_INCOMPLETE", "ORIGINATOR_CONDITION", "ONWARD_USE_FORBIDDEN",
  "INVESTIGATION_WITHHELD", "THIRD_NO_LAWFULNESS_CHECK", "CROSS_PARTNERSHIP_SECRET", "CONSENT_MISSING_OR_WITHDRAWN",
  "CONSENT_WRONG_PERSON_FOR_AGE", "REPRESENTATION_ENDED", "PARENT_CONTACT_UNSAFE", "INFORM_DECISION_MISSING", "ITEM_SHIELDED",
  "CASE_SHIELDED", "RETENTION_EXPIRED", "EXTENSION_NOT_JUSTIFIED", "AUDIT_UNAVAILABLE", "LOG_USE_NOT_ALLOWED",
  "EMERGENCY_NOT_JUSTIFIED", "AUTOMATED_DECISION", "ACTIVITY_NOT_LISTED", "LIST_CRITERIA_NOT_MET", "AGGREGATE_NOT_SAFE",
  "IDENTITY_NOT_VERIFIED", "DEFERRAL_WITHOUT_GROUND", "REFUSAL_INCOMPLETE", "KEY_UNAVAILABLE", "BUDGET_EXCEEDED",
  "ORGANISATION_FROZEN", "STEP_UP_REQUIRED", "SECOND_PERSON_REQUIRED"];

// --no-opt: the optimizer of V8 in node 20 stops now and then on these scripts; Cedar itself is
// WebAssembly, which it does not concern.
function ask({ name, weight: part }) {
  const count = Math.ceil((Number(values.questions) * part) / weight);
  const child = spawn(process.execPath, ["--no-opt", new URL("ask_variant.mjs", import.meta.url).pathname, name, String(count), String(seed), "validate"],
    { stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (text) => { out += text; });
  return new Promise((resolve) => child.on("close", (code, signal) =>
    resolve(code === 0 ? JSON.parse(out) : { name, failed: `ended with ${signal ?? code}`, asked: 0, allowed: 0, different: 0, rows: [], problems: [], reasons: {}, rules: {}, policies: 0, seconds: 1 })));
}

let passed = 0, failed = 0;
function claim(holds, text) {
  if (holds) passed += 1; else failed += 1;
  console.log(`${holds ? "ok    " : "FAILED"} ${text}`);
}

console.log(`seed ${seed}, ${values.questions} questions`);
const missing = words("Act").filter((act) => !actions.includes(act));
claim(missing.length === 0, `covenant.cedarschema knows every act${missing.length ? `; not ${missing.join(", ")}` : ""}`);
const total = { asked: 0, allowed: 0, different: 0, reasons: {}, rules: {} };
const queue = [...chosen];
await Promise.all(Array.from({ length: Number(values.processes) }, async () => {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const result = await ask(next);
    claim(!result.failed && result.different === 0 && result.problems.length === 0,
      `${result.name}: ${result.asked} questions, ${result.asked ? ((100 * result.allowed) / result.asked).toFixed(0) : 0} % allowed, ` +
      `${result.different} differences, ${result.policies} policies for a question, ${(result.asked / result.seconds).toFixed(0)} asked of both a second`);
    for (const line of [...(result.failed ? [result.failed] : []), ...result.problems, ...result.rows]) console.log(`  ${line}`);
    for (const key of ["asked", "allowed", "different"]) total[key] += result[key];
    for (const kind of ["reasons", "rules"]) for (const [word, times] of Object.entries(result[kind])) total[kind][word] = (total[kind][word] ?? 0) + times;
  }
}));
const never = reachable.filter((reason) => !total.reasons[reason]);
const isWhole = values.only === "" && Number(values.questions) >= 20000;
if (values.only === "") {
  claim(never.length === 0, `${reachable.length - never.length} of ${reachable.length} reasons reached${never.length ? `; never ${never.join(", ")}` : ""}`);
  if (isWhole) claim(total.allowed >= 0.15 * total.asked, `at least 15 % allowed: ${((100 * total.allowed) / total.asked).toFixed(1)} %`);
} else if (never.length) console.log(`never reached: ${never.join(" ")}`);
console.log(`${Object.keys(total.rules).length} rules refused something: ${Object.keys(total.rules).sort().join(" ")}`);
console.log(`${total.asked} questions, ${total.different} differences, seed ${seed}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
