// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Nothing is a kind of Lens: the class is final.
// expect: cannot derive from 'final' base
// expect: cannot derive from ‘final’ base
// needs: gate/lens.hpp

#include "gate/lens.hpp"

#ifdef CONTROL
struct Holder {
    const briljant::gate::Lens& held;
};
#else
class Fake : public briljant::gate::Lens {};
#endif
