// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A value together with why this reader sees it: what a page shows under "Waarom zie ik dit?".

#include "covenant/decide.hpp"

namespace briljant::gate {

template <typename T>
struct Seen {
    T value;
    covenant::Decision reason;
};

}  // namespace briljant::gate
