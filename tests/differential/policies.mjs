// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The whole Cedar expression of one covenant: rules.cedar and the covenant's own policies, with the
// words filled in, checked against the schema and parsed once. `decide` asks it one question.
import * as cedar from "@cedar-policy/cedar-wasm/nodejs";
import { readFileSync } from "node:fs";
import { generalPolicies, policiesAbout, wordsOf } from "./covenant_policies.mjs";

const here = new URL(".", import.meta.url);
const text = (name) => readFileSync(new URL(name, here), "utf8");

export const actions = [...text("covenant.cedarschema").matchAll(/^action [^;]*appliesTo Any;/gm)]
  .flatMap(([statement]) => statement.split(/ in \[| appliesTo/)[0].match(/"[^"]+"/g).map((word) => word.slice(1, -1)));

const schema = text("covenant.cedarschema")
  .replaceAll("appliesTo Any", "appliesTo { principal: Member, resource: Place, context: Question }");

function wanted(answer, what) {
  if (answer.type !== "success") throw new Error(`${what}: ${JSON.stringify(answer.errors)}`);
  return answer;
}

// The acts and the groups that they are in, as entities: Cedar asks them with each question.
const described = wanted(cedar.schemaToJson(schema), "schema").json[""].actions;
const entityOf = new Map(Object.entries(described).map(([id, action]) => [id, [{
  uid: { type: "Action", id }, attrs: {},
  parents: (action.memberOf ?? []).map((group) => ({ type: "Action", id: group.id })),
}]]));

function withWords(source, words) {
  const all = new Map(Object.entries(words));
  for (const [, name, expression] of source.matchAll(/^\/\/= (\w+) = (.*)$/gm)) all.set(`$${name}`, expression);
  let result = source.replace(/^\/\/.*$/gm, "");
  for (let round = 0; round < 12 && /\$\w|%[A-Z]/.test(result); ++round)
    result = result.replace(/\$\w+|%[A-Z_]+%/g, (word) => {
      if (!all.has(word)) throw new Error(`no such word: ${word}`);
      return all.get(word);
    });
  return result;
}

function parsed(source) {
  const policies = {}, rules = new Map();
  for (const policy of wanted(cedar.policySetTextToParts(source), "policies").policies) {
    const { id, rule = "" } = wanted(cedar.policyToJson(policy), "policy").json.annotations;
    if (policies[id]) throw new Error(`two policies are named ${id}`);
    policies[id] = policy;
    rules.set(id, rule.split(" ").filter(Boolean));
  }
  return { policies, rules };
}

export class Policies {
  #prefix; #rules = new Map(); #words; #covenant; #source;
  count = 0;

  constructor(name, covenant, dayOf) {
    this.#prefix = name;
    this.#covenant = covenant;
    const source = text("rules.cedar");
    this.#words = wordsOf(covenant, dayOf);
    for (const [, word, expression] of source.matchAll(/^\/\/= (\w+) = (.*)$/gm)) this.#words[`$${word}`] = expression;
    this.#source = source + generalPolicies(covenant);
  }

  // The policies that a question about this category meets; without an item there is no category.
  #sliceFor(category) {
    const id = `${this.#prefix}:${category}`;
    if (this.#rules.has(id)) return id;
    const { policies, rules } = parsed(withWords(this.#source + (category ? policiesAbout(this.#covenant, category) : ""), this.#words));
    wanted(cedar.preparsePolicySet(id, { staticPolicies: policies }), id);
    this.count = Math.max(this.count, rules.size);
    this.#rules.set(id, rules);
    return id;
  }

  prepareAll(categories) {
    for (const category of ["", ...categories]) this.#sliceFor(category);
  }

  // Every policy against the schema, once: what names no attribute, or one that may be absent, is found.
  validate(categories) {
    const policies = {};
    for (const category of ["", ...categories])
      Object.assign(policies, parsed(withWords(this.#source + (category ? policiesAbout(this.#covenant, category) : ""), this.#words)).policies);
    const answer = wanted(cedar.validate({ schema, policies: { staticPolicies: policies } }), "validate");
    return [...new Set(answer.validationErrors.map((each) => `${each.policyId}: ${each.error.message} ${each.error.help ?? ""}`))];
  }

  callFor(act, context) {
    return {
      principal: { type: "Member", id: "asker" }, action: { type: "Action", id: act }, resource: { type: "Place", id: "here" },
      context, preparsedPolicySetId: this.#sliceFor(context.item?.category ?? ""), entities: entityOf.get(act),
    };
  }

  decide(act, context) {
    const call = this.callFor(act, context);
    const { decision, diagnostics } = wanted(cedar.statefulIsAuthorized(call), "decide").response;
    if (diagnostics.errors.length) throw new Error(JSON.stringify(diagnostics.errors));
    const rules = this.#rules.get(call.preparsedPolicySetId);
    return { allowed: decision === "allow", policies: diagnostics.reason, rules: diagnostics.reason.flatMap((id) => rules.get(id)) };
  }
}

export const authorize = (call) => cedar.statefulIsAuthorized(call);
export const version = () => cedar.getCedarVersion();
