// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// How the member who is signed in wants to read. One Visit, one thread.

#include "gate/visit.hpp"
#include "people/member.hpp"

namespace briljant::people {

[[nodiscard]] core::Result<void> set_preferences(gate::Visit& visit,
                                                 const Preferences& preferences);

}  // namespace briljant::people
