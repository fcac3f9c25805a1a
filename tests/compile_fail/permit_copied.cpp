// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// A Permit does not copy: it lives no longer than its Visit.
// expect: use of deleted function
// needs: gate/permit.hpp

#include "gate/permit.hpp"

#include <utility>

using briljant::gate::Permit;

Permit second(Permit& first) {
#ifdef CONTROL
    return std::move(first);
#else
    return first;
#endif
}
