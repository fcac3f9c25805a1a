// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A diff in plain sentences, grouped by article and by who gives to whom, and as JSON
// (covenants/schemas/diff.schema.json). The texts are those of the interface, so whoever calls
// hands them in: this module stands below the one that has them.

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

#include "covenant/diff.hpp"

namespace briljant::covenant {

// The text of an id ("change.opened", "word.category.health", "covenant.no-purpose").
using Say = std::function<std::string(std::string_view)>;

// "Waterstad 1.0"
struct DiffNames {
    std::string before;
    std::string after;
};

void write_diff(const CovenantDiff& diff,
                const DiffNames& names,
                const Say& say,
                std::ostream& out);
// What was compared, how, and the counts.
void write_diff_counts(const CovenantDiff& diff,
                       const DiffNames& names,
                       const Say& say,
                       std::ostream& out);
[[nodiscard]] std::string diff_json(const CovenantDiff& diff, const DiffNames& names);

// "CERTIFIED_CHILD_PROTECTION" and "item.sixTestsComplete" as the end of an id.
[[nodiscard]] std::string id_part(std::string_view name);

}  // namespace briljant::covenant
