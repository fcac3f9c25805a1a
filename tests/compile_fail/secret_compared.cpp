// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Secrets are compared in constant time, never with ==.
// expect: no match for

#include "core/secret.hpp"

using briljant::core::Key;
using briljant::core::Secret;

bool same(const Secret<Key>& left, const Secret<Key>& right) {
#ifdef CONTROL
    return &left == &right;
#else
    return left == right;
#endif
}
