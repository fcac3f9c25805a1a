// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/visit.hpp"

#include <algorithm>
#include <utility>

#include "core/check.hpp"

namespace briljant::gate {

namespace {

struct Leaf {
    log::LogName log;
    log::Entry entry;
    bool is_undone = false;  // not written; it keeps its place, which a Lens may still hold
};

struct Beside {
    storage::Statement statement;
    storage::Values values;
};

// An undone act never happened; having read, or having been refused, cannot be undone.
bool survives_undo(const log::Entry& entry) {
    return entry.action == log::ActionCode::read || entry.outcome != log::Outcome::ok;
}

std::string new_trace(core::Random& random) {
    std::array<std::uint8_t, 16> bytes{};
    random.fill(bytes);
    return core::to_hex(bytes);
}

}  // namespace

struct Visit::State {
    State(House& the_house, Kind the_kind, Arrival the_arrival)
        : house(the_house),
          kind(the_kind),
          arrival(std::move(the_arrival)),
          now(the_house.clock.now()) {}

    House& house;
    Kind kind;
    Arrival arrival;
    core::Instant now;
    std::unique_ptr<storage::Reader> reader;
    std::unique_ptr<storage::Writer> writer;
    std::optional<Actor> actor;
    std::vector<Leaf> leaves;
    std::vector<Beside> beside;
    std::optional<Refusal> refusal;
    std::size_t waiting_for_code = 0;
    bool is_finished = false;

    core::Result<void> write_leaves(storage::Session& session);
};

Visit::Visit(std::unique_ptr<State> state) : state_(std::move(state)) {}
Visit::Visit(Visit&&) noexcept = default;
Visit& Visit::operator=(Visit&&) noexcept = default;
Visit::~Visit() = default;

core::Result<Visit> Visit::begin(House& house, Kind kind, Arrival arrival) {
    auto state = std::make_unique<State>(house, kind, std::move(arrival));
    if (state->arrival.trace.empty()) state->arrival.trace = new_trace(house.random);
    if (kind == Kind::read) {
        TRY_ASSIGN(state->reader, house.database.read());
    } else {
        TRY_ASSIGN(state->writer, house.database.write());
    }
    return Visit{std::move(state)};
}

House& Visit::house() const noexcept {
    return state_->house;
}
core::Instant Visit::now() const noexcept {
    return state_->now;
}
core::Date Visit::today() const {
    return core::to_local(state_->now).date;
}
core::Random& Visit::random() const noexcept {
    return state_->house.random;
}

storage::Session& Visit::session() {
    BR_CHECK(!state_->is_finished);
    return state_->writer ? state_->writer->session() : state_->reader->session();
}

void Visit::become(Actor actor) {
    state_->actor = std::move(actor);
}

const Actor* Visit::actor() const noexcept {
    return state_->actor ? &*state_->actor : nullptr;
}

std::size_t Visit::record(const log::LogName& log, log::Entry entry) {
    entry.trace = state_->arrival.trace;
    entry.started = state_->now;
    entry.sealed.from = state_->arrival.peer;
    if (const auto* who = actor(); who != nullptr) {
        entry.sealed.user = who->member.text();
        entry.sealed.user_name = who->name;
        entry.sealed.organisation = who->organisation.text();
        entry.sealed.device = who->device;
        entry.sealed.multi_factor = who->has_second_factor;
    }
    state_->leaves.push_back({log, std::move(entry), /*is_undone=*/false});
    return state_->leaves.size() - 1;
}

log::Entry& Visit::leaf(std::size_t place) {
    return state_->leaves.at(place).entry;
}

void Visit::beside_leaves(const storage::Statement& statement, storage::Values values) {
    state_->beside.push_back({statement, std::move(values)});
}

void Visit::waits_for_code() {
    ++state_->waiting_for_code;
}

std::size_t Visit::waiting_for_code() const noexcept {
    return state_->waiting_for_code;
}

void Visit::refused(Refusal refusal) {
    state_->refusal = std::move(refusal);
}

const std::optional<Refusal>& Visit::refusal() const noexcept {
    return state_->refusal;
}

core::Result<void> Visit::undo() {
    if (state_->kind == Kind::read) return {};
    TRY(state_->writer->undo());
    for (auto& leaf : state_->leaves) leaf.is_undone |= !survives_undo(leaf.entry);
    return {};
}

core::Result<void> Visit::State::write_leaves(storage::Session& session) {
    std::erase_if(leaves, [](const Leaf& leaf) { return leaf.is_undone; });
    for (const auto& each : beside) TRY(session.execute(each.statement, each.values));
    while (!leaves.empty()) {
        const auto log = leaves.front().log;
        std::vector<log::Entry> entries;
        for (auto& leaf : leaves) {
            if (leaf.log.covenant != log.covenant) continue;
            leaf.entry.ended = house.clock.now();
            entries.push_back(std::move(leaf.entry));
        }
        std::erase_if(leaves, [&](const Leaf& leaf) { return leaf.log.covenant == log.covenant; });
        TRY(house.log.append(session, log, entries));
    }
    return {};
}

core::Result<void> Visit::finish() {
    BR_CHECK(!state_->is_finished);
    state_->is_finished = true;
    state_->reader.reset();  // the snapshot is no longer needed; do not hold it while waiting
    if (state_->kind == Kind::read && state_->leaves.empty() && state_->beside.empty()) return {};
    if (!state_->writer) {
        TRY_ASSIGN(state_->writer, state_->house.database.write());
    }
    TRY(state_->write_leaves(state_->writer->session()));
    return state_->writer->keep();
}

core::Result<log::LogName> log_of(Visit& visit, const core::CovenantId& covenant) {
    if (covenant == core::CovenantId{}) return log::LogName{covenant, visit.house().host};
    TRY_ASSIGN(const auto known,
               visit.house().facts.covenant(visit.session(), covenant, visit.today()));
    return log::LogName{covenant, visit.house().host + "/" + known.slug};
}

}  // namespace briljant::gate
