// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "log/append.hpp"

#include <algorithm>

#include "core/guarded.hpp"
#include "log/addition.hpp"

namespace briljant::log {
namespace {

std::string random_hex(core::Random& random, std::size_t size) {
    core::Bytes bytes(size);
    random.fill(bytes);
    return core::to_hex(bytes);
}

}  // namespace

struct Appender::State {
    core::Random& random;
    MonthKey month_public;
    System system;
    core::Guarded<BodyKeys> body_keys;

    [[nodiscard]] Envelope envelope(const Addition& addition, core::Instant started) const {
        Envelope made;
        made.log = addition.log.origin;
        made.salt = random_hex(random, 16);
        made.span = random_hex(random, 8);
        made.system = system;
        made.month = month_of(started);
        return made;
    }

    core::Result<void> make_body_key(storage::Session& session, Addition& addition) {
        Entry entry;
        entry.action = ActionCode::create;
        entry.event = body_key_event;
        entry.started = addition.head.last;
        entry.ended = entry.started;
        entry.trace = random_hex(random, 16);
        auto frame = envelope(addition, entry.started);
        TRY_ASSIGN(const auto month_key, month_public(session, addition.log.covenant, frame.month));
        entry.bind = {{"log_month_key", frame.month, 1, crypto::sha256(month_key)}};
        auto key = crypto::random_key(random);
        frame.sealed = crypto::box_seal(month_key, key.expose());
        TRY(add(addition, frame, entry));
        const auto& made = addition.records.back();
        addition.body_key = {made.sequence, made.leaf, frame.month, entry.started, std::move(key)};
        body_keys.with(
            [&](auto& keys) { keys.put(addition.log.covenant, addition.body_key->clone()); });
        return {};
    }

    // Afterwards addition.body_key is one that this moment may use.
    core::Result<void> need_body_key(storage::Session& session, Addition& addition) {
        const auto month = month_of(addition.head.last);
        if (addition.body_key && addition.body_key->serves(month, addition.head.last)) return {};
        auto known = body_keys.with([&](auto& keys) { return keys.find(addition.log.covenant); });
        if (known && known->serves(month, addition.head.last)) {
            TRY_ASSIGN(const bool is_there, stands(session, addition.log, *known));
            if (is_there) {
                addition.body_key = std::move(known);
                return {};
            }
        }
        return make_body_key(session, addition);
    }

    core::Result<void> add_sealed(storage::Session& session, Addition& addition, Entry entry) {
        entry.started = std::max(entry.started, addition.head.last);
        entry.ended = std::max(entry.ended, entry.started);
        if (entry.trace.empty()) entry.trace = random_hex(random, 16);
        addition.head.last = entry.started;
        TRY(need_body_key(session, addition));
        auto frame = envelope(addition, entry.started);
        frame.body_key = addition.body_key->sequence;
        const auto place = sealed_place(frame);
        frame.sealed = crypto::aead_seal(addition.body_key->key.expose(),
                                         sealed_text(entry.sealed),
                                         core::as_bytes(place),
                                         random);
        return add(addition, frame, entry);
    }
};

Appender::Appender(core::Random& random, MonthKey month_public)
    : Appender(random, std::move(month_public), System{"", "briljant", "application", "", ""}) {}

Appender::Appender(core::Random& random, MonthKey month_public, System system)
    : state_(std::make_unique<State>(random, std::move(month_public), std::move(system))) {}

Appender::~Appender() = default;

core::Result<Appended> Appender::append(storage::Session& session,
                                        const LogName& log,
                                        const std::vector<Entry>& entries) {
    TRY_ASSIGN(auto head, lock_head(session, log));
    Addition addition{log, std::move(head), {}, std::nullopt};
    std::uint64_t first = addition.head.edge.size();
    for (const auto& entry : entries) {
        const bool is_first = &entry == &entries.front();
        TRY(state_->add_sealed(session, addition, entry));
        if (is_first) first = addition.records.back().sequence;
    }
    TRY(store(session, addition));
    return Appended{first, addition.head.edge.size()};
}

void Appender::forget_old_keys(core::Instant now) {
    state_->body_keys.with([now](auto& keys) { keys.forget_old(now); });
}

}  // namespace briljant::log
