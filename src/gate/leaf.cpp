// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/leaf.hpp"

#include <utility>

namespace briljant::gate {

namespace {

using covenant::Act;

// The noun of an act: "contribution" of "contribution.submit".
std::string noun_of(Act act) {
    const auto name = covenant::to_name(act);
    return std::string{name.substr(0, name.find('.'))};
}

log::ActionCode code_of(std::string_view action) {
    if (action == "READ") return log::ActionCode::read;
    if (action == "CREATE") return log::ActionCode::create;
    if (action == "CHANGE") return log::ActionCode::update;
    return log::ActionCode::execute;
}

// Without identity: the same person gives the same pseudonym, and nothing gives the person.
std::string pseudonym(const Visit& visit, const core::PersonId& person) {
    const auto key = crypto::subkey(visit.house().keys.index_root(), "log-subj");
    const auto digest = crypto::blake2b(key.expose(), person.bytes());
    constexpr std::size_t pseudonym_bytes = 16;
    return core::to_hex(core::ByteView{digest}.first(pseudonym_bytes));
}

log::Entry leaf_of(const Visit& visit, const KnownCase& known) {
    log::Entry leaf;
    leaf.activity = "case-consultation";
    leaf.grant = core::GrantId::random(visit.random());
    if (known.id == core::CaseId{}) return leaf;
    leaf.sealed.subject = pseudonym(visit, known.subject);
    leaf.sealed.subject_type = "person";
    leaf.sealed.case_id = known.id.text();
    leaf.sealed.phase = covenant::to_name(known.facts.phase);
    leaf.sealed.purpose = known.purpose;
    leaf.sealed.role = covenant::to_name(known.role);
    leaf.sealed.relation = known.relation;
    leaf.sealed.covenant_version = known.version->content().label;
    leaf.sealed.regime = covenant::to_name(known.version->content().regime);
    return leaf;
}

void name_decision(log::Entry& leaf, const covenant::Decision& decision) {
    for (const auto rule : decision.rules) {
        const auto name = rule.text();
        leaf.sealed.rules.emplace_back(name.data(), name.size());
    }
    for (const auto basis : decision.bases) {
        leaf.sealed.bases.emplace_back(covenant::to_name(basis));
    }
}

}  // namespace

std::string_view audit_action(Act act) {
    switch (act) {
        case Act::case_read:
        case Act::item_read:
        case Act::meeting_read:
        case Act::signal_read:
        case Act::log_read:
            return "READ";
        case Act::case_open:
        case Act::contribution_submit:
        case Act::contribution_enter_for:
        case Act::action_add:
        case Act::agenda_build:
        case Act::consent_record:
        case Act::information_request_send:
        case Act::decision_list_write:
        case Act::account_create:
            return "CREATE";
        case Act::contribution_release:
        case Act::disclosure_send:
        case Act::decision_list_send:
            return "DISCLOSE";
        case Act::decision_list_sign:
        case Act::meeting_close_item:
        case Act::signal_triage:
        case Act::notice_decide:
        case Act::emergency_review:
            return "DECIDE";
        case Act::emergency_start:
            return "EMERGENCY";
        default:
            return "CHANGE";
    }
}

log::Entry grant_leaf(const Visit& visit,
                      const covenant::Facts& facts,
                      const KnownCase& known,
                      const covenant::Decision& decision) {
    auto leaf = leaf_of(visit, known);
    const auto action = audit_action(facts.act);
    leaf.action = code_of(action);
    leaf.event = std::string{action} + "." + noun_of(facts.act);
    name_decision(leaf, decision);
    return leaf;
}

log::Entry refusal_leaf(const Visit& visit,
                        const covenant::Facts& facts,
                        const KnownCase& known,
                        const covenant::Decision& decision) {
    auto leaf = leaf_of(visit, known);
    leaf.action = code_of(audit_action(facts.act));
    leaf.event = "DENY." + noun_of(facts.act);
    leaf.outcome = log::Outcome::refused;
    leaf.sealed.deny = covenant::to_name(decision.reason);
    name_decision(leaf, decision);
    return leaf;
}

void name_use(log::Entry& leaf, const Visit& visit, covenant::AuditAction use) {
    if (use == covenant::AuditAction::read) return;
    leaf.action = log::ActionCode::execute;
    leaf.event.replace(0, leaf.event.find('.'), covenant::to_name(use));
    leaf.sealed.recipients.push_back(visit.actor()->member.text());
}

void name_in_leaf(log::Entry& leaf, const FieldRef& field) {
    auto& objects = leaf.sealed.objects;
    const auto column = "," + std::string{field.column};
    for (auto& object : objects) {
        if (object.kind != field.table || object.id != field.row) continue;
        const auto named = "," + object.field_group + ",";
        if (named.find(column + ",") == std::string::npos) object.field_group += column;
        return;
    }
    objects.push_back({std::string{field.table}, field.row, std::string{field.column}, "", ""});
}

void bind_in_leaf(log::Entry& leaf, const FieldRef& field, core::ByteView sealed) {
    leaf.bind.push_back(
        {std::string{field.table}, field.row, field.version, crypto::sha256(sealed)});
    name_in_leaf(leaf, field);
}

FieldRef access_field(std::string row) {
    FieldRef field;
    field.table = "case_access";
    field.column = "sealed";
    field.row = std::move(row);
    field.use = "access--";
    field.padding = crypto::Padding::name;
    return field;
}

core::PersonalText access_line(const Actor& actor, const KnownCase& known, Act act) {
    // One line, fields apart by a tab: no name holds one.
    return core::PersonalText{actor.name + "\t" + actor.organisation_name + "\t" +
                              std::string{covenant::to_name(known.role)} + "\t" + known.purpose +
                              "\t" + std::string{covenant::to_name(act)}};
}

}  // namespace briljant::gate
