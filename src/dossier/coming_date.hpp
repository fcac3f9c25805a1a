// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A day to watch in a case (US49): a hearing, an authorisation that ends, the eighteenth birthday.
// Its day and its kind say something about a person and are sealed under the case key; clear is
// only who watches it. Plain values.

#include <string>

#include "core/clock.hpp"
#include "core/id.hpp"
#include "covenant/words.hpp"

namespace briljant::dossier {

enum class DateKind : std::uint8_t {
    hearing,
    release,
    leave,
    authorisation_end,
    youth_help_end,
    age_16_6,
    age_17_6,
    age_18,
    age_23
};

struct ComingDate {
    core::RowId id;
    std::string case_code;
    core::MemberId owner;
    DateKind kind = DateKind::hearing;
    core::Date day;
};

}  // namespace briljant::dossier

namespace briljant::covenant {

template <>
struct Words<dossier::DateKind> {
    static constexpr auto last = dossier::DateKind::age_23;
    static constexpr std::string_view text =
        "HEARING RELEASE LEAVE AUTHORISATION_END YOUTH_HELP_END AGE_16_6 AGE_17_6 AGE_18 AGE_23";
};

}  // namespace briljant::covenant
