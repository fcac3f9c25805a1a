// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "log/entry_text.hpp"

#include <algorithm>
#include <array>

#include "core/bytes.hpp"
#include "log/canonical.hpp"

namespace briljant::log {
namespace {

constexpr std::array<std::string_view, 3> outcome_names{"ok", "refused", "error"};
constexpr std::size_t pad_bytes = 256;
constexpr std::uint8_t pad_mark = 0x80;

void write_list(JsonWriter& out, std::string_view name, const std::vector<std::string>& items) {
    if (items.empty()) return;
    out.key(name);
    out.open('[');
    for (const auto& item : items) out.text(item);
    out.close(']');
}

void write_binds(JsonWriter& out, const std::vector<Bind>& binds) {
    if (binds.empty()) return;
    out.key("bind");
    out.open('[');
    for (const auto& bind : binds) {
        out.open('{');
        out.member("row", bind.row);
        out.member("sha256", core::to_hex(bind.digest));
        out.member("table", bind.table);
        out.key("version");
        out.number(bind.version);
        out.close('}');
    }
    out.close(']');
}

void write_system(JsonWriter& out, const System& system) {
    out.key("sys");
    out.open('{');
    out.member("node", system.node);
    out.member("site", system.site);
    out.member("source", system.source);
    out.member("type", system.type);
    out.member("version", system.version);
    out.close('}');
}

void write_objects(JsonWriter& out, const std::vector<Object>& objects) {
    if (objects.empty()) return;
    out.key("objs");
    out.open('[');
    for (const auto& object : objects) {
        out.open('{');
        out.member("category", object.category);
        out.member("fieldGroup", object.field_group);
        out.member("id", object.id);
        out.member("kind", object.kind);
        out.member("sensitivity", object.sensitivity);
        out.close('}');
    }
    out.close(']');
}

void write_number(JsonWriter& out, std::string_view name, std::int64_t value) {
    out.key(name);
    out.number(value);
}

}  // namespace

std::string encode(const Envelope& envelope, const Entry& entry) {
    JsonWriter out;
    const auto action = static_cast<char>(entry.action);
    out.open('{');
    out.member("act", {&action, 1});
    write_binds(out, entry.bind);
    if (envelope.body_key) write_number(out, "bk", static_cast<std::int64_t>(*envelope.body_key));
    if (entry.grant != core::GrantId{}) out.member("dec", entry.grant.text());
    out.member("evt", entry.event);
    out.member("far", entry.foreign);
    out.member("log", envelope.log);
    out.member("month", envelope.month);
    out.member("out", outcome_names.at(static_cast<std::size_t>(entry.outcome)));
    out.member("pa", entry.activity);
    out.member("psid", entry.parent_span);
    out.member("salt", envelope.salt);
    out.member("sealed", core::to_base64(envelope.sealed));
    write_list(out, "shred", entry.shred);
    out.member("sid", envelope.span);
    write_system(out, envelope.system);
    write_number(out, "t0", core::to_millis(entry.started));
    write_number(out, "t1", core::to_millis(entry.ended));
    out.member("tid", entry.trace);
    write_number(out, "v", 1);
    out.close('}');
    return std::move(out).result();
}

core::Bytes sealed_text(const Sealed& sealed) {
    JsonWriter out;
    out.open('{');
    write_list(out, "basis", sealed.bases);
    out.member("case", sealed.case_id);
    if (sealed.multi_factor) {
        out.key("checks");
        out.open('{');
        out.key("mfa");
        out.claim(true);
        out.close('}');
    }
    out.member("consent", sealed.consent);
    out.member("cov", sealed.covenant_version);
    out.member("deny", sealed.deny);
    out.member("device", sealed.device);
    out.member("emergency", sealed.emergency);
    out.member("from", sealed.from);
    out.member("name", sealed.user_name);
    write_objects(out, sealed.objects);
    out.member("org", sealed.organisation);
    out.member("phase", sealed.phase);
    out.member("purpose", sealed.purpose);
    write_list(out, "recipients", sealed.recipients);
    out.member("regime", sealed.regime);
    out.member("rel", sealed.relation);
    out.member("role", sealed.role);
    write_list(out, "rule", sealed.rules);
    out.member("subj", sealed.subject);
    out.member("subjType", sealed.subject_type);
    out.member("user", sealed.user);
    out.close('}');
    const auto text = std::move(out).result();
    core::Bytes padded(text.begin(), text.end());
    padded.push_back(pad_mark);
    padded.resize((padded.size() + pad_bytes - 1) / pad_bytes * pad_bytes, 0);
    return padded;
}

std::string sealed_place(const Envelope& envelope) {
    return envelope.log + "\n" + envelope.salt;
}

std::string month_of(core::Instant moment) {
    return core::to_iso(moment).substr(0, 7);
}

}  // namespace briljant::log
