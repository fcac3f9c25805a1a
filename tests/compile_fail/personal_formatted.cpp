// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// A person's words are not formatted, so no log line holds them.
// expect: Cannot format an argument

#include "core/personal.hpp"

#define FMT_HEADER_ONLY
#include <fmt/format.h>

using briljant::core::PersonalText;

std::string line(const PersonalText& words) {
#ifdef CONTROL
    return fmt::format("{} characters", words.reveal().size());
#else
    return fmt::format("{} said", words);
#endif
}
