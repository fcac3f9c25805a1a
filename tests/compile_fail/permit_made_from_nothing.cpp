// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// A Permit is made by the Gate alone: there is no empty one.
// expect: no matching function for call
// expect: is private within this context
// expect: use of deleted function
// needs: gate/permit.hpp

#include "gate/permit.hpp"

using briljant::gate::Permit;

#ifdef CONTROL
void use(const Permit&) {}
#else
Permit make() {
    return Permit{};
}
#endif
