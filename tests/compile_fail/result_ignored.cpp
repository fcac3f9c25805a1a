// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The answer of an act that can fail is looked at.
// expect: ignoring returned value of type

#include "core/result.hpp"

using briljant::core::Result;

Result<void> store();

Result<void> act() {
#ifdef CONTROL
    TRY(store());
#else
    store();
#endif
    return {};
}
