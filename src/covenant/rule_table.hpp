// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The rules R01 to R61 as a table for people: what each is called, which article and law hold it,
// which function enforces it and how many tests show it. Made while building from docs/rules.md
// and covenants/rules.csv by tools/embed_rules.py, which refuses when a rule has no test. Constant.

#include <span>
#include <string_view>

#include "covenant/vocabulary.hpp"

namespace briljant::covenant {

struct RuleEntry {
    RuleId rule;
    std::string_view nl;
    std::string_view en;
    std::string_view articles;     // "A14, A15"; empty when no covenant names it
    std::string_view law;          // "AVG 5(1)(c),(f); WGS 1.8(5)"
    Set<Regime> regimes;           // in which it applies
    std::string_view enforced_by;  // "r10_need_to_know, r10_signal"
    std::string_view tested_in;    // "need_to_know.csv, regimes_test.cpp"
    int test_count;                // named tests, and rows of decision tables
};

// In order; one for every number.
[[nodiscard]] std::span<const RuleEntry> rule_table() noexcept;

}  // namespace briljant::covenant
