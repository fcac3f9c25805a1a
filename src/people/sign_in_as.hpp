// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The glasses of the example: signing in as one of its persons with one button. It counts as both
// factors and as a fresh confirmation. Outside the example it does not exist. One Visit, one
// thread.

#include "gate/visit.hpp"

namespace briljant::people {

struct DemoSignIn {
    std::string login;
    std::string device;
};

// The token for the cookie. "people.not-demo" in a real installation.
[[nodiscard]] core::Result<std::string> sign_in_as(gate::Visit& visit,
                                                   const DemoSignIn& sign_in,
                                                   const core::Key& demo_key);

}  // namespace briljant::people
