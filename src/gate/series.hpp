// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The numbers by which people name a row: "V-001", "B-07", "SIG-0017". Each series counts for
// itself in each covenant, inside the writing Visit: a number is used once, and a Visit that is
// undone gives its number back.

#include "gate/visit.hpp"

namespace briljant::gate {

struct Series {
    std::string_view kind;    // its name in the table "series"
    std::string_view prefix;  // "V" of "V-001"
    std::size_t digits = 2;   // at least; more when the number needs them
};

[[nodiscard]] core::Result<std::string> next_code(Visit& visit,
                                                  const core::CovenantId& covenant,
                                                  const Series& series);

}  // namespace briljant::gate
