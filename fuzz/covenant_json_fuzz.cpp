// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// Any bytes as a covenant file. It loads, or it has at least one problem, each on a line of the
// text; what loads decides on empty facts, and refuses.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "core/bytes.hpp"
#include "core/check.hpp"
#include "covenant/load.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    namespace covenant = briljant::covenant;
    const std::string text = briljant::core::as_text({data, size});
    const auto loaded = covenant::load_covenant(text, briljant::core::date_from_iso("2026-05-07"));
    BR_CHECK(loaded.covenant.has_value() == loaded.problems.empty());
    const auto lines = 1 + static_cast<std::size_t>(std::ranges::count(text, '\n'));
    for (const auto& problem : loaded.problems)
        BR_CHECK(problem.line >= 1 && problem.line <= lines);
    if (!loaded.covenant) return 0;
    for (const auto& version : loaded.covenant->versions())
        BR_CHECK(!covenant::decide(version, covenant::Facts{}).allowed);
    return 0;
}
