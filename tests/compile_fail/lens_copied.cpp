// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// A Lens does not copy: it lives no longer than its Visit.
// expect: use of deleted function
// needs: gate/lens.hpp

#include "gate/lens.hpp"

#include <utility>

using briljant::gate::Lens;

Lens second(Lens& first) {
#ifdef CONTROL
    return std::move(first);
#else
    return first;
#endif
}
