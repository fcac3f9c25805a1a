// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// BR_CHECK guards what the programmer promised at the border of a module. It is always on and ends
// the process: a broken invariant must not write one more row. Never used for input.

#include <source_location>

namespace briljant::core {

// Writes the place and the condition to stderr (no values, so no personal data) and aborts.
[[noreturn]] void check_failed(const char* condition, const std::source_location& where);

}  // namespace briljant::core

#define BR_CHECK(condition)                                                              \
    do {                                                                                 \
        if (!(condition))                                                                \
            ::briljant::core::check_failed(#condition, std::source_location::current()); \
    } while (false)
