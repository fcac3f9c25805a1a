// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Any line that the secretary may type: understood or refused, never a crash, and what was
// understood has an owner of the case and a date from today on.

#include <array>
#include <cstdlib>

#include "plan/action_line.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace briljant;
    const core::Date today{std::chrono::year{2026}, std::chrono::November, std::chrono::day{24}};
    const std::array<plan::Nameable, 1> people{
        plan::Nameable{core::MemberId{}, "tessa.brouwer", "Tessa Brouwer"}};
    const std::string line{data, data + size};
    const auto parsed = plan::parse_action_line(line, today, people);
    if (parsed && parsed.value().due < today) std::abort();
    return 0;
}
