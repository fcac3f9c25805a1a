// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The table of days to watch. What day it is and why needs a Lens; that this member watches a day
// in a case is clear by decision (docs/clear.md). One store belongs to one Visit.

#include <vector>

#include "core/result.hpp"
#include "dossier/coming_date.hpp"
#include "gate/lens.hpp"
#include "gate/permit.hpp"

namespace briljant::dossier {

class ComingDateStore final {
public:
    explicit ComingDateStore(gate::Visit& visit) : visit_(visit) {}

    [[nodiscard]] core::Result<void> add(const gate::Permit& permit, const ComingDate& date);
    [[nodiscard]] core::Result<std::vector<ComingDate>> list(const gate::Lens& lens);
    // Codes of the cases in which this member watches a day, or directs and somebody does; at most
    // 50.
    [[nodiscard]] core::Result<std::vector<std::string>> cases_to_watch();

private:
    gate::Visit& visit_;
};

}  // namespace briljant::dossier
