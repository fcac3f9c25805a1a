// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Who calls himself Gate elsewhere is no friend of the Lens.
// expect: is private within this context
// expect: no matching function for call
// expect: use of deleted function
// needs: gate/lens.hpp

#include "gate/lens.hpp"

namespace impostor {

class Gate {
public:
#ifdef CONTROL
    static void make(const briljant::gate::Lens&) {}
#else
    static briljant::gate::Lens make() { return briljant::gate::Lens({}, {}, {}); }
#endif
};

}  // namespace impostor
