// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The sealed form of the minutes of one item. Internal to consultation/. Pure; a text that was not
// written here gives nothing.

#include "consultation/meeting.hpp"

namespace briljant::consultation {

[[nodiscard]] core::PersonalText sealed_form(const Minutes& minutes);
[[nodiscard]] std::optional<Minutes> minutes_from(const core::PersonalText& text);

}  // namespace briljant::consultation
