// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// A secret moves; a copy is asked for by name (clone).
// expect: use of deleted function

#include "core/secret.hpp"

using briljant::core::Key;
using briljant::core::Secret;

void keep(Secret<Key>& secret) {
#ifdef CONTROL
    const Secret<Key> second = secret.clone();
#else
    const Secret<Key> second = secret;
#endif
    (void)second;  // only its making matters here
}
