// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// How many different cases one member opens in one day (security: 60). A look at a case that he
// opened today already is free; the next new one is refused as BUDGET_EXCEEDED (R10). Counted in
// memory: a restart begins the day anew. Two requests of one member at the very same moment may
// both get the last place. Safe from every thread.

#include <cstddef>
#include <map>
#include <mutex>
#include <set>

#include "core/clock.hpp"
#include "core/id.hpp"

namespace briljant::gate {

class DayBudget final {
public:
    static constexpr std::size_t cases_a_day = 60;

    explicit DayBudget(std::size_t most = cases_a_day) : most_{most} {}

    [[nodiscard]] bool has_room(const core::MemberId& member,
                                const core::CaseId& case_id,
                                const core::Date& day);
    // After a look was granted.
    void use(const core::MemberId& member, const core::CaseId& case_id, const core::Date& day);

private:
    std::set<core::CaseId>& opened(const core::MemberId& member, const core::Date& day);

    const std::size_t most_;
    std::mutex mutex_;
    core::Date day_{};
    std::map<core::MemberId, std::set<core::CaseId>> opened_;
};

}  // namespace briljant::gate
