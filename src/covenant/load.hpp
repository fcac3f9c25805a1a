// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// From the text of a covenant file to a Covenant, or to everything that is wrong with it, each with
// its line and article. First the form (JSON, nesting at most 16, our schema, unknown keys are
// errors), then the meaning (docs: covenants/README.md). A later version is the first one with the
// rows of an amendment added or replaced. Pure: reads no file, knows no clock.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/clock.hpp"
#include "covenant/covenant.hpp"

namespace briljant::covenant {

inline constexpr std::size_t covenant_bytes_max = 4UL * 1024 * 1024;  // the largest known: 150 kB
inline constexpr std::size_t nesting_max = 16;

struct Problem {
    std::size_t line = 0;
    std::string pointer;  // JSON pointer, "/provision/12"
    std::string article;  // "A10"; empty when none is near
    std::string text;

    // "waterstad.json:312: A10: ..."
    [[nodiscard]] std::string print(std::string_view file_name) const;
};

struct Loaded {
    std::optional<Covenant> covenant;  // only when there are no problems
    std::vector<Problem> problems;
};

// `day_zero` turns D, D+n and D-n into dates, in a file that says so (about.dayZero).
[[nodiscard]] Loaded load_covenant(std::string_view json_text,
                                   const std::optional<core::Date>& day_zero);

// The schema of the form, as in covenants/covenant.schema.json.
[[nodiscard]] std::string_view schema_text() noexcept;

}  // namespace briljant::covenant
