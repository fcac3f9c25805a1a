// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Why somebody's part in a case was ended, by whom and when; all of it sealed under the case key.
// Who steps out himself because of an interest is not here: nobody is told why he is gone. One
// store belongs to one Visit.

#include <vector>

#include "core/clock.hpp"
#include "core/personal.hpp"
#include "core/result.hpp"
#include "gate/lens.hpp"
#include "gate/permit.hpp"

namespace briljant::dossier {

struct Departure {
    core::RowId id;
    core::MemberId member;
    core::MemberId ended_by;
    core::Instant ended_at;
    core::PersonalText reason;
};

class DepartureStore final {
public:
    explicit DepartureStore(gate::Visit& visit) : visit_(visit) {}

    [[nodiscard]] core::Result<void> add(const gate::Permit& permit, const Departure& departure);
    // Oldest first.
    [[nodiscard]] core::Result<std::vector<Departure>> list(const gate::Lens& lens);

private:
    gate::Visit& visit_;
};

}  // namespace briljant::dossier
