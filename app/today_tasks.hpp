// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What waits for this member across the modules, as lines of one kind: what, where, who, before
// when. Codes and dates only: no case is opened for it (docs/decisions/0004-vandaag.md). One
// thread: that of the Visit.

#include <optional>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "people/page_call.hpp"

namespace briljant::app {

struct Task {
    std::string what;     // "Actie ACT-030"
    std::string address;  // where it is done
    std::string where;    // "V-001", "M-08"
    core::MemberId who;
    std::optional<core::Date> due;  // nothing: it waits without a term
};

// Soonest first; what has no term comes after what is due this week.
struct Tasks {
    std::vector<Task> mine;
    std::vector<Task> others;  // of others, in what this member directs or keeps
};

[[nodiscard]] core::Result<Tasks> read_tasks(const people::PageCall& call);
// Sunday of this week: until then something is due "this week".
[[nodiscard]] core::Date end_of_week(const core::Date& today);

}  // namespace briljant::app
