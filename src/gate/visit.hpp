// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// One person's one request: who, when, in which transaction, and which leaves go into the log.
// There is no other way to a database. A Visit begins anonymous; people/ turns the session cookie
// into its Actor. finish() makes state and leaves durable together; only then may a byte of the
// answer leave. A Visit that dies without finish() has changed and answered nothing.
//
// A reading Visit reads one snapshot; its leaves are committed with those of other Visits. A
// writing Visit runs in its own savepoint; undo() takes back its work and keeps its leaves, so that
// a refusal is recorded even when nothing else is. A Visit belongs to one thread.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "covenant/decide.hpp"
#include "gate/house.hpp"

namespace briljant::gate {

// What is known of a request before anybody is known.
struct Arrival {
    std::string trace;  // W3C trace id, 32 hex digits; empty: one is made
    std::string peer;   // network place
};

// A refusal that may be explained: the reader knows already that the thing exists.
struct Refusal {
    covenant::Decision decision;
    std::shared_ptr<const covenant::CovenantVersion> version;
};

class Visit final {
public:
    enum class Kind { read, write };

    [[nodiscard]] static core::Result<Visit> begin(House& house, Kind kind, Arrival arrival);
    Visit(Visit&&) noexcept;
    Visit& operator=(Visit&&) noexcept;
    ~Visit();

    [[nodiscard]] House& house() const noexcept;
    [[nodiscard]] core::Instant now() const noexcept;  // one moment for the whole Visit
    [[nodiscard]] core::Date today() const;            // in Europe/Amsterdam
    [[nodiscard]] core::Random& random() const noexcept;
    [[nodiscard]] storage::Session& session();

    void become(Actor actor);
    [[nodiscard]] const Actor* actor() const noexcept;  // null: anonymous

    // Adds a leaf that names this Visit's actor; returns its place among the leaves of this Visit.
    // Leaves of acts are dropped by undo(), leaves of reads and refusals stay.
    std::size_t record(const log::LogName& log, log::Entry entry);
    [[nodiscard]] log::Entry& leaf(std::size_t place);
    // A row to be written beside the leaves, also in a reading Visit: who looked at a case.
    void beside_leaves(const storage::Statement& statement, storage::Values values);

    void refused(Refusal refusal);  // remembered for the page
    [[nodiscard]] const std::optional<Refusal>& refusal() const noexcept;
    // Items that stayed closed only because the second factor is not fresh: the page says how many.
    void waits_for_code();
    [[nodiscard]] std::size_t waiting_for_code() const noexcept;

    [[nodiscard]] core::Result<void> undo();
    [[nodiscard]] core::Result<void> finish();

private:
    struct State;
    explicit Visit(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

// The log of a covenant, or of the installation when the covenant is the zero id.
[[nodiscard]] core::Result<log::LogName> log_of(Visit& visit, const core::CovenantId& covenant);

}  // namespace briljant::gate
