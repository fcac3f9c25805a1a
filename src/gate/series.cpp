// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/series.hpp"

#include "gate_sql.hpp"

namespace briljant::gate {

core::Result<std::string> next_code(Visit& visit,
                                    const core::CovenantId& covenant,
                                    const Series& series) {
    TRY_ASSIGN(const auto row,
               visit.session().find(sql::next_in_series, storage::values(covenant, series.kind)));
    auto number = std::to_string(row->integer(0));
    if (number.size() < series.digits) number.insert(0, series.digits - number.size(), '0');
    return std::string{series.prefix} + "-" + number;
}

}  // namespace briljant::gate
