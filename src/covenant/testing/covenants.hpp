// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The covenants of the folder covenants/, and facts that a decision allows, for tests. Tests run in
// the root of the project. Day zero of Waterstad is a fixed Thursday.

#include <chrono>
#include <string>
#include <string_view>

#include "covenant/covenant.hpp"
#include "covenant/facts.hpp"

namespace briljant::covenant::testing {

inline constexpr core::Date day_zero{
    std::chrono::year{2026}, std::chrono::May, std::chrono::day{7}};

[[nodiscard]] std::string file_text(std::string_view path);
[[nodiscard]] std::string waterstad_text();
[[nodiscard]] std::string amsterdam_text();
[[nodiscard]] Covenant waterstad();
[[nodiscard]] Covenant load_or_fail(std::string_view text);

// The text with the first occurrence replaced; fails the test when there is none.
[[nodiscard]] std::string replaced(std::string text, std::string_view from, std::string_view to);
[[nodiscard]] std::size_t line_with(std::string_view text, std::string_view part);

// Day D+n.
[[nodiscard]] core::Date day(int n);

}  // namespace briljant::covenant::testing
