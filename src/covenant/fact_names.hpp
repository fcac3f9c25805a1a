// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Facts by name: "asker.roles", "item.category", "item.predicates.NECESSITY". The one list of names
// behind the JSON form of facts (docs/facts.md) and the decision tables. Pure.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/clock.hpp"
#include "core/result.hpp"
#include "covenant/covenant.hpp"
#include "covenant/facts.hpp"

namespace briljant::covenant {

// What a name or a value may refer to: purposes by code, days by D+n.
struct FactScope {
    const CovenantVersion& version;
    std::optional<core::Date> day_zero;
};

using FactValues = std::vector<std::string>;

// False when there is no such fact, or the value is not one of its words. Setting a fact of a
// section that is absent makes the section; the value "none" for a section removes it.
[[nodiscard]] bool set_fact(Facts& facts,
                            const FactScope& scope,
                            std::string_view name,
                            const FactValues& values);

// Every name, for the documentation and for tests.
[[nodiscard]] std::vector<std::string_view> fact_names();

// From JSON: {"act": "item.read", "today": "2026-11-23", "asker": {"roles": ["CHAIR"]}, ...}.
// Knowns are true, false or "unknown"; what is left out stays unknown.
[[nodiscard]] core::Result<Facts> facts_from_json(std::string_view json_text,
                                                  const FactScope& scope);

}  // namespace briljant::covenant
