// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the log says of one action about one person: the field table of docs/formats.md. The clear
// part tells when and what kind; the sealed part tells who, about whom and why, and opens with the
// month key of the privacy officers only. An entry refers to rows; it never holds their text.
// Plain values.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/clock.hpp"
#include "core/id.hpp"
#include "crypto/crypto.hpp"

namespace briljant::log {

enum class Outcome { ok, refused, error };
enum class ActionCode : char {
    create = 'C',
    read = 'R',
    update = 'U',
    remove = 'D',
    execute = 'E'
};

struct Bind {  // ties a row to the log: the digest of its new ciphertext
    std::string table;
    std::string row;
    std::int64_t version;
    crypto::Digest digest;
};

struct Object {  // what was touched; names of columns and categories, never content
    std::string kind;
    std::string id;
    std::string field_group;
    std::string category;
    std::string sensitivity;
};

struct Sealed {
    std::string subject;       // pseudonym; empty when no person is concerned
    std::string subject_type;  // "person", "case", …
    std::string user;          // member id, or "system"
    std::string user_name;     // a snapshot
    std::string organisation;
    std::string role;
    std::string purpose;
    std::string from;    // network place
    std::string device;  // hash of the session's credential
    std::string case_id;
    std::string phase;
    std::vector<Object> objects;
    std::string covenant_version;
    std::string regime;
    std::vector<std::string> rules;
    std::vector<std::string> bases;
    std::string relation;  // participant row
    std::string consent;   // consent or secrecy assessment used
    bool multi_factor = false;
    std::string emergency;  // ground, reason, until; empty when none
    std::string deny;       // DenyReason; never in the clear
    std::vector<std::string> recipients;
};

// Where an entry was written: the program and the machine. What is empty is left out.
struct System {
    std::string site;
    std::string source;
    std::string type;
    std::string version;
    std::string node;
};

struct Entry {
    ActionCode action = ActionCode::read;
    std::string event;  // "READ.case", "DENY.case", "CREATE.contribution", …: never the reason
    Outcome outcome = Outcome::ok;
    std::string activity;  // processing activity of the register
    core::Instant started;
    core::Instant ended;
    std::string trace;        // 16 bytes hex; W3C traceparent when one came in, else made
    std::string parent_span;  // 8 bytes hex, of the action that this one is part of
    core::GrantId grant;
    std::vector<Bind> bind;
    std::vector<std::string> shred;
    std::string foreign;  // address of the other system that called us
    Sealed sealed;
};

}  // namespace briljant::log
