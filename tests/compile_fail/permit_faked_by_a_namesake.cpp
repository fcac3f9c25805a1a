// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Who calls himself Gate elsewhere is no friend of the Permit.
// expect: is private within this context
// expect: no matching function for call
// expect: use of deleted function
// needs: gate/permit.hpp

#include "gate/permit.hpp"

namespace impostor {

class Gate {
public:
#ifdef CONTROL
    static void make(const briljant::gate::Permit&) {}
#else
    static briljant::gate::Permit make() { return briljant::gate::Permit({}, {}, {}); }
#endif
};

}  // namespace impostor
