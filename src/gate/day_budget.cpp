// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/day_budget.hpp"

namespace briljant::gate {

std::set<core::CaseId>& DayBudget::opened(const core::MemberId& member, const core::Date& day) {
    if (day != day_) opened_.clear();
    day_ = day;
    return opened_[member];
}

bool DayBudget::has_room(const core::MemberId& member,
                         const core::CaseId& case_id,
                         const core::Date& day) {
    const std::scoped_lock hold{mutex_};
    const auto& cases = opened(member, day);
    return cases.size() < most_ || cases.contains(case_id);
}

void DayBudget::use(const core::MemberId& member,
                    const core::CaseId& case_id,
                    const core::Date& day) {
    const std::scoped_lock hold{mutex_};
    opened(member, day).insert(case_id);
}

}  // namespace briljant::gate
