// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The whole matrix of a version as CSV: for every giver, receiver, category and subject role what
// the law and the covenant say together, on which rows and under which conditions. One line per
// combination, in the order of the vocabulary, so that two tables can be compared line by line.

#include <iosfwd>

#include "covenant/covenant.hpp"

namespace briljant::covenant {

void write_table(const CovenantVersion& version, std::ostream& out);
// The same as JSON (covenants/schemas/table.schema.json).
void write_table_json(const CovenantVersion& version, std::ostream& out);

}  // namespace briljant::covenant
