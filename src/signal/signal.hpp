// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A signal as a row of states: when it came, by which way, who reported it, how far it is and what
// was decided. What was seen is not kept here, so nothing of a person stands in it; the case that
// it led to is named for who takes part in that case and for nobody else. Plain values.

#include <optional>
#include <string>
#include <vector>

#include "core/clock.hpp"
#include "core/id.hpp"
#include "covenant/vocabulary.hpp"

namespace briljant::signal {

struct Signal {
    core::RowId id;
    std::string code;  // "SIG-0001"
    core::Instant received_at;
    covenant::SignalChannel channel = covenant::SignalChannel::portal;
    std::string reporter_type;               // "school", a code of the figures
    std::optional<core::MemberId> reporter;  // wiped when the signal is destroyed
    std::optional<core::OrganisationId> organisation;
    std::optional<core::MemberId> assigned_to;
    covenant::SignalState state = covenant::SignalState::received;
    std::optional<covenant::TriageOutcome> outcome;
    std::optional<core::Date> triage_on;
    std::optional<core::Instant> decided_at;
    std::optional<core::Instant> fed_back_at;
    std::optional<core::Instant> closed_at;
    std::optional<core::Instant> destroyed_at;
    std::int64_t row_version = 1;
};

// What the reporter hears: one of four words, never which organisation or case (TX03).
enum class OutcomeClass : std::uint8_t { advice, passed_on, taken_up, returned };
[[nodiscard]] OutcomeClass class_of(covenant::TriageOutcome outcome);

enum class LookKind : std::uint8_t { create, read, status_view, refused, question };
struct SignalLook {
    core::Instant at;
    core::MemberId member;
    LookKind kind = LookKind::read;
};

// When each step is late (T02, T05, T07): the last day on which it is in time.
[[nodiscard]] core::Date next_step_due(const Signal& signal);
[[nodiscard]] bool is_waiting(const Signal& signal);
// Decided and not taken up: then a privacy officer has what it was destroyed (R14).
[[nodiscard]] bool may_be_destroyed(const Signal& signal);

}  // namespace briljant::signal

namespace briljant::covenant {

template <>
struct Words<signal::OutcomeClass> {
    static constexpr auto last = signal::OutcomeClass::returned;
    static constexpr std::string_view text = "ADVICE PASSED_ON TAKEN_UP RETURNED";
};
template <>
struct Words<signal::LookKind> {
    static constexpr auto last = signal::LookKind::question;
    static constexpr std::string_view text = "CREATE READ STATUS_VIEW REFUSED QUESTION";
};

}  // namespace briljant::covenant
