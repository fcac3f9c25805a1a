// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Nothing is a kind of Permit: the class is final.
// expect: cannot derive from 'final' base
// expect: cannot derive from ‘final’ base
// needs: gate/permit.hpp

#include "gate/permit.hpp"

#ifdef CONTROL
struct Holder {
    const briljant::gate::Permit& held;
};
#else
class Fake : public briljant::gate::Permit {};
#endif
