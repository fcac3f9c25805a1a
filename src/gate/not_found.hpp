// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The one answer to whoever may not know whether something exists: the same for what is not there,
// for what is somebody else's and for a visitor who is nobody (docs/decisions/0002). Pure.

#include "core/result.hpp"

namespace briljant::gate {

[[nodiscard]] inline core::Error not_found() {
    return {core::ErrorCode::not_found, "gate.not-found", ""};
}

}  // namespace briljant::gate
