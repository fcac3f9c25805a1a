// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// A Lens is made by the Gate alone: there is no empty one.
// expect: no matching function for call
// expect: is private within this context
// expect: use of deleted function
// needs: gate/lens.hpp

#include "gate/lens.hpp"

using briljant::gate::Lens;

#ifdef CONTROL
void use(const Lens&) {}
#else
Lens make() {
    return Lens{};
}
#endif
