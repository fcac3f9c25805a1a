// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// An action in one line (US32), typed by the secretary while people talk:
//   <first name or login> <what> <d-m[-yyyy]> [; how do we see it]
//   "Tessa kennismaking met Jara 15-12 ; datum staat in de agenda"
// A leading "a " is fine. Without a year it is the first such day from today on. The page shows
// what was understood before it is kept. Pure.

#include <span>

#include "core/result.hpp"
#include "plan/action.hpp"

namespace briljant::plan {

// Somebody who may own an action of this case.
struct Nameable {
    core::MemberId member;
    std::string login;  // "tessa.brouwer"
    std::string name;   // "Tessa Brouwer"
};

struct ActionLine {
    core::MemberId owner;
    core::PersonalText text;
    core::Date due;
    core::PersonalText indicator;
};

// "plan.line-who" (nobody of this case by that name), "plan.line-who-unclear" (more than one),
// "plan.line-what", "plan.line-date", "plan.line-long".
[[nodiscard]] core::Result<ActionLine> parse_action_line(std::string_view line,
                                                         const core::Date& today,
                                                         std::span<const Nameable> people);

}  // namespace briljant::plan
