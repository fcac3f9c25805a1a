// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "crypto/sodium_ready.hpp"

#include <sodium.h>

#include "core/check.hpp"

namespace briljant::crypto {

void require_sodium() {
    static const bool is_ready = sodium_init() >= 0;
    BR_CHECK(is_ready);
}

}  // namespace briljant::crypto
