// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Would the covenant allow this act to the one who looks? For pages that leave out a control that
// would only be refused. Asks the engine with the facts of the Lens; nothing is written to the log,
// and the act itself still asks the Gate. Pure but for the Visit's day.

#include "gate/lens.hpp"

namespace briljant::dossier {

[[nodiscard]] bool may_act(const gate::Visit& visit, const gate::Lens& lens, covenant::Act act);

}  // namespace briljant::dossier
