// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The files of the example (demo/*.json and its covenant), compiled into the binary, and the one
// thing that they share: days counted from day zero. Pure.

#include <optional>
#include <string>
#include <string_view>

#include "core/clock.hpp"

namespace briljant::app {

// "cases.json", "waterstad.json"; an unknown name is a broken promise.
[[nodiscard]] std::string_view example_file(std::string_view name);

// Day zero for an example that is loaded on this day: a Thursday, 200 days before the most recent
// Monday (demo/README.md).
[[nodiscard]] core::Date day_zero_on(const core::Date& today);
inline constexpr int demo_today = 200;

// "D", "D+13", "D-500", "D+0+5Y", "D+1+1M"; and "D+13 13:30" for a moment. A day without an hour
// is 09:00. Nothing for any other writing.
[[nodiscard]] std::optional<core::Date> example_date(std::string_view text,
                                                     const core::Date& day_zero);
[[nodiscard]] std::optional<core::Instant> example_moment(std::string_view text,
                                                          const core::Date& day_zero);
// Days inside a sentence ("D-16") written out: "2 mei 2026".
[[nodiscard]] std::string write_out_days(std::string_view sentence, const core::Date& day_zero);

}  // namespace briljant::app
