// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// One action of the joint plan: one owner, one date, and how we see that it was done. Clear are
// codes, owner, date and state; the words are Personal and sealed under the case key. An action is
// settled in four ways; moving it after its date counts as missed (T16). Overdue is derived, never
// stored. Plain values.

#include <optional>
#include <string>
#include <vector>

#include "core/clock.hpp"
#include "core/id.hpp"
#include "core/personal.hpp"
#include "covenant/vocabulary.hpp"
#include "covenant/words.hpp"

namespace briljant::plan {

enum class ActionState : std::uint8_t { open, done, not_possible, not_done, moved };

struct ActionMove {
    core::Date from;
    core::Date to;
    core::Date on;
    bool is_missed = false;
    core::PersonalText reason;
};

struct FormerOwner {
    core::MemberId member;
    core::Date until;
};

struct Action {
    core::ActionId id;
    std::string code;  // "ACT-001"
    std::string case_code;
    std::optional<core::MeetingId> meeting;
    core::MemberId owner;
    core::OrganisationId organisation;
    core::Date due;
    ActionState state = ActionState::open;
    int missed_count = 0;
    std::optional<core::Date> settled_on;
    std::int64_t row_version = 1;
    core::PersonalText text;
    core::PersonalText indicator;  // how we see the result
    core::PersonalText outcome;    // why not, or what came of it
    std::vector<ActionMove> moves;
    std::vector<FormerOwner> former_owners;  // who had it before, the first one first
};

// What *Vandaag* shows: nothing about the person.
struct ActionLead {
    std::string code;
    std::string case_code;
    core::MemberId owner;
    core::Date due;
    ActionState state = ActionState::open;
    int missed_count = 0;
    bool is_overdue = false;
};

// Who settles the actions of others too.
inline constexpr covenant::Set<covenant::Role> directors{covenant::Role::process_director,
                                                         covenant::Role::case_director};

// Waits for its owner: open, or moved to another date.
[[nodiscard]] constexpr bool is_waiting(ActionState state) noexcept {
    return state == ActionState::open || state == ActionState::moved;
}
[[nodiscard]] inline bool is_overdue(const Action& action, const core::Date& today) noexcept {
    return is_waiting(action.state) && action.due < today;
}

}  // namespace briljant::plan

namespace briljant::covenant {

template <>
struct Words<plan::ActionState> {
    static constexpr auto last = plan::ActionState::moved;
    static constexpr std::string_view text = "OPEN DONE NOT_POSSIBLE NOT_DONE MOVED";
};

}  // namespace briljant::covenant
